"""The pictures of a document: each made anew, without place and camera in it, and named in the text as a file."""

from __future__ import annotations

import base64
import binascii
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bijeen.content.media import SIGNATURES
from bijeen.importing.draft import Note
from bijeen.importing.material import read_beside
from bijeen.pictures.encode import encode
from bijeen.pictures.original import FORMATS, PictureError, open_picture, orientation
from bijeen.processes import side_by_side
from bijeen.settings import Limits
from bijeen.text.tree import Element, is_empty, remove

WIDEST: Final = 1600
"""Pixels: wider than any picture on the site is shown, and small enough for a folder of many reports."""
_SMALLEST: Final = 24
"""A picture that is smaller in both directions counts visitors, or is a dot. One that is long may be a time line."""
_DATA: Final = "data:image/"
# Kinds of pictures that people still have, and that no website shows; by the name they know and how they begin.
_KINDS: Final = {
    "BMP": (b"BM",),
    "TIFF": (b"II*\0", b"MM\0*"),
    "WMF": (b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0"),
    "EMF": (b"\x01\0\0\0",),
    "SVG": (b"<svg", b"<?xml"),
}
# What Word and others fill in by themselves.
_MADE_UP: Final = ("automatisch gegenereerde", "automatically generated", "door ai gegenereerde", "ai-generated")


def take_pictures(
    root: Element, brought: Mapping[str, bytes], *, folder: Path | None, name: str, limits: Limits
) -> tuple[dict[str, bytes], list[Note]]:
    """Point each picture of a tree to a file `name/1.webp`; those that cannot come along are taken out, and told.

    `brought` are the bytes by `src` that the document has in itself; others stand beside it in `folder`.
    """
    notes: list[Note] = []
    found: list[tuple[Element, bytes]] = []
    for picture in list(root.iter("img")):
        src, alt = picture.get("src") or "", " ".join((picture.get("alt") or "").split())
        data = _bytes_of(src, brought, folder, limits)
        if data is None:
            notes.append(Note("picture-elsewhere", alt or src[:200]))
            _remove(picture)
        else:
            found.append((picture, data))
    made = side_by_side(lambda one: _made(one[1], limits), found)
    files: dict[str, bytes] = {}
    names: dict[bytes, str] = {}
    dots = 0
    for number, ((picture, data), outcome) in enumerate(zip(found, made, strict=True), start=1):
        alt = " ".join((picture.get("alt") or "").split())
        if isinstance(outcome, str):
            if outcome != "picture-tiny" or alt:
                kind = next((kind for kind, start in _KINDS.items() if data.startswith(start)), "")
                is_kind = outcome == "picture-kind" and kind
                notes.append(Note(outcome, alt, f"{number} ({kind})" if is_kind else str(number)))
            else:
                dots += 1
            _remove(picture)
            continue
        file = names.setdefault(outcome, f"{name}/{len(names) + 1}.webp")
        files[file] = outcome
        picture.set("src", file)
        if any(phrase in alt.lower() for phrase in _MADE_UP):
            notes.append(Note("alt-made-up", alt))
            alt = ""
        picture.set("alt", alt)
    return files, [*notes, *([Note("picture-dots", more=str(dots))] if dots else [])]


def _bytes_of(src: str, brought: Mapping[str, bytes], folder: Path | None, limits: Limits) -> bytes | None:
    if src in brought:
        return brought[src]
    if src.startswith(_DATA):
        try:
            return base64.b64decode(src.partition("base64,")[2], validate=False)
        except (binascii.Error, ValueError):
            return None
    return read_beside(folder, src, limits)


def _made(data: bytes, limits: Limits) -> bytes | str:
    """The picture as WebP, or the rule that says why not."""
    suffix = next((end for end in FORMATS if SIGNATURES[end].match(data[:16])), None)
    if suffix is None:
        return "picture-kind"
    try:
        image = open_picture(io.BytesIO(data), suffix)
        width, height = image.size
        if width * height > limits.picture_pixels:
            return "picture-too-large"
        if max(width, height) < _SMALLEST:
            return "picture-tiny"
        if orientation(image) >= 5:
            width, height = height, width
        share = min(1.0, WIDEST / width)
        return encode(data, suffix, [(max(1, round(width * share)), max(1, round(height * share)))])[0]
    except PictureError as error:
        return "picture-too-large" if error.rule == "picture-too-many-pixels" else "picture-unreadable"


def _remove(picture: Element) -> None:
    """Take a picture away, and the paragraph or link that held nothing else."""
    around = picture.getparent()
    remove(picture)
    while around is not None and around.tag in ("a", "p", "strong", "em") and is_empty(around):
        above = around.getparent()
        remove(around)
        around = above
