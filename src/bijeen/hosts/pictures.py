"""The pictures of a site made ready to go online: each rendition is encoded once, and kept by what it was made of."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from bijeen.cache import Cache, key_of
from bijeen.pictures.encode import SETTINGS, encode
from bijeen.pictures.original import PictureError
from bijeen.pictures.rendition import Rendition
from bijeen.problems import Location, Problem
from bijeen.processes import side_by_side


def make_pictures(root: Path, wanted: Sequence[Rendition], cache: Cache) -> tuple[dict[str, Path], list[Problem]]:
    """The file in the cache for each address, made where it is not there yet; and the pictures of which none came.

    `wanted` is sorted by address, so the renditions of one picture follow each other: it is decoded once for all.
    """
    if wanted:
        cache.hold()
    missing = [rendition for rendition in wanted if not cache.has(_name(rendition))]
    groups = [list(group) for _, group in groupby(missing, key=lambda made: (made.path, made.digest))]
    problems = side_by_side(lambda group: _make(root, group, cache), groups)
    return {made.uri: cache.path(_name(made)) for made in wanted}, [problem for problem in problems if problem]


def _make(root: Path, group: Sequence[Rendition], cache: Cache) -> Problem | None:
    """Put the renditions of one picture into the cache."""
    path = group[0].path
    data = (root / path).read_bytes()
    if sha256(data).hexdigest() != group[0].digest:
        return Problem(location=Location(path=path), rule="picture-changed")
    try:
        encoded = encode(data, Path(path).suffix, [(made.width, made.height) for made in group])
    except PictureError as error:
        return Problem(location=Location(path=path), rule=error.rule)
    for made, webp in zip(group, encoded, strict=True):
        cache.put(_name(made), webp)
    return None


def _name(made: Rendition) -> str:
    return f"{key_of(made.digest, made.width, made.height, SETTINGS)}.webp"
