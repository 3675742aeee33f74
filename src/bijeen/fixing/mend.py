"""Mend: one thing that is mended in a text, how it is found, and what must be the same afterwards."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from bijeen.fixing.edit import Edit, applied, proven

_ROUNDS: Final = 10
"""One mend seldom makes way for another, and never so often."""

_BREAK: Final = re.compile("\n")


@dataclass(frozen=True, kw_only=True, slots=True)
class Mend:
    """`name` is a key of the messages, `find` proposes edits, `view` sees what they may not change."""

    name: str
    find: Callable[[str], list[Edit]]
    view: Callable[[str], object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mended:
    """What was mended by one mend, and on which lines of the file as it was."""

    name: str
    lines: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A text on its way: which line of the file each of its lines was, and what was mended so far."""

    text: str
    lines: tuple[int, ...]
    mended: tuple[Mended, ...] = ()

    @classmethod
    def of(cls, text: str, first_line: int = 1) -> Draft:
        """A text of which nothing is mended yet, from line `first_line` of its file on."""
        return cls(text=text, lines=tuple(range(first_line, first_line + text.count("\n") + 1)))


def mend_all(draft: Draft, mends: Sequence[Mend]) -> Draft:
    """Everything mended, in the order given, until there is nothing left to mend."""
    for _ in range(_ROUNDS):
        before = draft.text
        for mend in mends:
            draft = _mended(draft, mend)
        if draft.text == before:
            break
    return draft


def _mended(draft: Draft, mend: Mend) -> Draft:
    text = draft.text
    edits = [edit for edit in mend.find(text) if text[edit.start : edit.end] != edit.new]
    edits = proven(text, edits, mend.view)
    if not edits:
        return draft
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]

    def line(at: int) -> int:
        return draft.lines[bisect_right(starts, at) - 1]

    return Draft(
        text=applied(text, edits),
        lines=tuple(_lines(text, edits, line)),
        mended=(*draft.mended, Mended(name=mend.name, lines=tuple(dict.fromkeys(line(e.start) for e in edits)))),
    )


def _lines(text: str, edits: Sequence[Edit], line: Callable[[int], int]) -> Iterator[int]:
    """The line of the file for each line of the text with its edits."""
    yield line(0)
    at = 0
    for edit in (*edits, Edit(len(text), len(text), "")):
        for found in _BREAK.finditer(text, at, edit.start):
            is_gone = found.end() == edit.start and not edit.new
            yield line(edit.end if is_gone else found.end())
        for _ in range(edit.new.count("\n")):
            yield line(edit.start)
        at = edit.end
