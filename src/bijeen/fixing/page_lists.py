"""page-lists: on a page written by hand, a list that shows at a code host as its author meant it and on the site does
not: it stands right below a paragraph, or its points are not far enough below each other (Python-Markdown wants an
empty line, and four spaces)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from bijeen.fixing.edit import TRIES, Edit, applied
from bijeen.fixing.points import lists_in, moved
from bijeen.fixing.shown import Render, github, outline, places

_STEP: Final = 4
_DOUBTFUL: Final = re.compile(
    r"^ +(?:[-*+]|\d{1,9}[.)]) |^(?! *(?:[-*+]|\d{1,9}[.)]) ).+\n(?:[-*+]|\d{1,9}[.)]) ", re.MULTILINE
)


def find(text: str, page: Render) -> list[Edit]:
    """Empty lines before lists, and the indent of points, where more of them then come out as at the code host."""
    if not _DOUBTFUL.search(text) or outline(page(text)) == outline(github(text)):
        return []
    before = places(text)
    edits: list[Edit] = []
    for one in list(lists_in(text, before.code, before.depths, step=_STEP))[:TRIES]:
        for made in _ways(text, one.lines[0].start, moved(one)):
            mended = applied(text, made)
            is_same = outline(github(mended)) == outline(github(text))
            if is_same and _score(mended, page) > _score(text, page):
                edits += made
                break
    return edits


def _ways(text: str, start: int, moves: list[Edit]) -> Iterator[list[Edit]]:
    """What may help one list, the least first."""
    parted = [Edit(start, start, "\n")] if text[:start].endswith("\n") and not text[:start].endswith("\n\n") else []
    yield from (way for way in (moves, parted, [*parted, *moves]) if way)


def _score(text: str, page: Render) -> int:
    """How many points come out the same, when it is a list at a code host."""
    return (Counter(outline(page(text))) & Counter(outline(github(text)))).total()
