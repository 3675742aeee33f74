"""marks: an ordinary space behind the mark of a point or heading; behind a hard one nobody takes it for a mark."""

from __future__ import annotations

import re
from typing import Final

from bijeen.fixing.characters import HARD_SPACE
from bijeen.fixing.edit import Edit
from bijeen.fixing.shown import places, words

_MARK: Final = re.compile(
    rf"^ *(?:[-*+]|\d{{1,2}}[.)]|#{{1,6}})(?P<space> *{HARD_SPACE}[ {HARD_SPACE}]*)(?=\S)", re.MULTILINE
)

_BLOCK_TAGS: Final = re.compile(r"</?(?:ul|ol|li|p|h[1-6])\b[^>]*>")
_MARK_WORD: Final = re.compile(r"[-*+]|\d{1,2}[.)]|#{1,6}")


def find(text: str) -> list[Edit]:
    """The hard spaces behind marks at the start of a line, but for those in code."""
    if HARD_SPACE not in text:
        return []
    code = places(text).code
    return [
        Edit(*found.span("space"), " ")
        for found in _MARK.finditer(text)
        if text.count("\n", 0, found.start()) + 1 not in code
    ]


def view(html: str) -> tuple[str, ...]:
    """The words that are to be seen, whatever block they stand in, without the marks of points and headings."""
    return words(html, tags=_BLOCK_TAGS, marks=_MARK_WORD)
