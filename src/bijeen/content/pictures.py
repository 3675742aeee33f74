"""The pictures among the files beside the texts: their size and digest, and which of them cannot go online."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from bijeen.cache import Cache, key_of
from bijeen.pictures.encode import SETTINGS, examine
from bijeen.pictures.original import Original, PictureError, digest_of, is_picture, read_original
from bijeen.problems import Location, Problem, fault_of
from bijeen.processes import side_by_side
from bijeen.settings import Limits

PICTURES: Final = "pictures"
"""The kind of the cache for the pictures of contributors."""

_GOOD: Final = ".good"
"""An empty file in the cache that says: this picture can be decoded."""


def find_pictures(root: Path, media: Iterable[str], limits: Limits) -> tuple[dict[str, Original], list[Problem]]:
    """What the headers of the pictures among `media` (paths relative to `root`) say, and what is wrong with them."""
    paths = [path for path in media if is_picture(path)]
    pictures: dict[str, Original] = {}
    problems: list[Problem] = []
    for path, digest in zip(paths, side_by_side(lambda path: _digest(root / path), paths), strict=True):
        if isinstance(digest, OSError):
            details = {"fault": fault_of(digest)}
            problems.append(Problem(location=Location(path=path), rule="file-unreadable", details=details))
            continue
        try:
            pictures[path] = read_original(root / path, digest, pixels=limits.picture_pixels)
        except PictureError as error:
            problems.append(picture_problem(path, error.rule, limits))
    return pictures, problems


def _digest(file: Path) -> str | OSError:
    """The digest of a file, or why it cannot be read."""
    try:
        return digest_of(file)
    except OSError as error:
        return error


def pictures_in(root: Path, folder: str) -> list[str]:
    """The pictures below a folder of pages written by hand, as paths relative to `root`, sorted.

    What else may stand there is up to who keeps the site; but no picture goes online as it came.
    """
    found = (file for file in (root / folder).rglob("*") if is_picture(file.name) and os.path.isfile(file))
    paths = (file.relative_to(root) for file in found)
    return sorted(path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts))


def examine_pictures(root: Path, pictures: Mapping[str, Original], limits: Limits) -> list[Problem]:
    """The pictures that turn out to be broken when they are decoded. A good one is decoded once, and then known."""
    cache = Cache(root, PICTURES)
    unknown = [path for path, original in pictures.items() if not cache.has(_name(original))]
    found = side_by_side(lambda path: _is_good(root / path), unknown)
    for path, good in zip(unknown, found, strict=True):
        if good:
            cache.remember(_name(pictures[path]))
    return [
        picture_problem(path, "picture-broken", limits) for path, good in zip(unknown, found, strict=True) if not good
    ]


def picture_problem(path: str, rule: str, limits: Limits) -> Problem:
    """A picture that breaks a rule."""
    details = {"limit": str(limits.picture_pixels // 1_000_000)}
    return Problem(location=Location(path=path), rule=rule, details=details)


def _name(original: Original) -> str:
    return key_of(original.digest, SETTINGS) + _GOOD


def _is_good(file: Path) -> bool:
    try:
        examine(file.read_bytes(), file.suffix)
    except PictureError:
        return False
    return True
