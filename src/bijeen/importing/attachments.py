"""Files that a document links to and brings along, or has inside it: they go beside the draft, under its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote, unquote

from bijeen.content.media import SIGNATURES
from bijeen.importing.draft import Note
from bijeen.importing.material import read_beside
from bijeen.pictures.original import FORMATS
from bijeen.routes import slug
from bijeen.settings import Limits
from bijeen.text.tree import Element

_SUFFIXES: Final = frozenset(SIGNATURES) - frozenset(FORMATS)


def is_attachment(name: str, data: bytes) -> bool:
    """Whether a file is one that a report can have beside it, by its name and how it begins, and no picture."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix in _SUFFIXES and SIGNATURES[suffix].match(data[:16]) is not None


def find_attachments(
    root: Element, brought: Mapping[str, bytes], folder: Path | None, limits: Limits
) -> dict[str, bytes]:
    """The files that the links of a tree lead to, by address: those `brought` in the document or in its `folder`."""
    found: dict[str, bytes] = {}
    for link in root.iter("a"):
        href = (link.get("href") or "").strip()
        if href in found:
            continue
        data = brought[href] if href in brought else read_beside(folder, href, limits)
        if data is not None and len(data) <= limits.media_bytes and is_attachment(unquote(href), data):
            found[href] = data
    return found


def place_attachments(root: Element, found: Mapping[str, bytes], name: str) -> tuple[dict[str, bytes], list[Note]]:
    """Point the links to files `name/...`. Out come those files, and a note for each: nobody has read them yet."""
    files: dict[str, bytes] = {}
    paths: dict[str, str] = {}
    for href, data in found.items():
        original = PurePosixPath(unquote(href))
        stem = slug(original.stem) or "bijlage"
        number = ""
        while files.get(path := f"{name}/{stem}{number}{original.suffix.lower()}", data) != data:
            number = f"-{int(number[1:] or 1) + 1}"
        files[path] = data
        paths[href] = path
    for link in root.iter("a"):
        if (path_to := paths.get(link.get("href") or "")) is not None:
            link.set("href", quote(path_to))
    return files, [Note("attachment", path) for path in files]
