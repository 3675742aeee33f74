"""nesting: a point that stands below another, as its indent says, and that the parser puts beside it or takes for words
of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bijeen.fixing.edit import TRIES, Edit, applied
from bijeen.fixing.points import Point, lists_in, moved
from bijeen.fixing.shown import places

_INDENTED: Final = re.compile(r"^ +(?:[-*+]|\d{1,9}[.)]) ", re.MULTILINE)


def find(text: str) -> list[Edit]:
    """The indent of points, and of what belongs to them, where the parser does not see them where they stand."""
    if not _INDENTED.search(text):
        return []
    before = places(text)
    seen = before.depths
    lists = (one for one in lists_in(text, before.code, seen) if any(_depth(p, seen) != p.depth for p in one.points))
    edits: list[Edit] = []
    for one in [one for one in lists if any(point.moves for point in one.points)][:TRIES]:
        made = moved(one)
        if _is_right(one.points, seen, places(applied(text, made)).depths):
            edits += made
    return edits


def _is_right(points: Sequence[Point], before: Mapping[int, int], after: Mapping[int, int]) -> bool:
    """Whether every point that was moved is as deep as the eye sees it, none less than before, and the rest as well
    or as it was."""
    return all(
        _depth(point, after) == point.depth >= _depth(point, before)
        or (not point.moves and _depth(point, after) == _depth(point, before))
        for point in points
    )


def _depth(point: Point, depths: Mapping[int, int]) -> int:
    return depths.get(point.line.number, 0)
