"""The tree as one long text, so that names are searched for once and not text by text.

Blocks are kept apart by NUL, which no text of the tree can hold; within a block the text runs on over bold
and links.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bijeen.text.tree import HEADINGS, Element, walk

BETWEEN_BLOCKS = "\0"

_HEADINGS = frozenset(HEADINGS)
_INLINE = frozenset({"a", "strong", "em", "del", "code", "sup", "img", "br"})
_SILENT_CLASSES = frozenset({"heading-link", "footnote-ref", "footnote-backref", "video"})


class Use(enum.IntEnum):
    """What a text may be used for; a text in two elements may be used for the least of the two."""

    NOTHING = 0
    """Not prose of the author: our own words, and the marks of footnotes."""

    QUOTING = 1
    """It is read, but names no one: code and addresses."""

    NAMING = 2
    """A name in it counts, but is no link: headings, and links to elsewhere."""

    LINKING = 3


# Elements whose text cannot be used for everything.
_LIMITED = _HEADINGS | {"a", "code", "div", "pre", "sup"}
_WITH_STRETCH = _HEADINGS | {"li", "div"}


class Run(NamedTuple):
    """One text of the tree: where it starts in the long text, and what it may be used for."""

    start: int
    element: Element
    is_tail: bool
    section: int
    """Number of the heading above it, from 1; 0 before the first."""

    use: Use


class Stretch(NamedTuple):
    """Where an element stands in the long text."""

    start: int
    end: int
    section: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Prose:
    """The long text, its runs in order, and the stretches of the links that were asked for."""

    text: str
    runs: Sequence[tuple[int, Element, bool, int, Use]]
    """The fields of the runs; most are never asked for, so they are not made into Runs."""

    starts: Sequence[int]
    """Where the runs start."""

    stretches: Mapping[Element, Stretch]

    blocks: Mapping[Element, tuple[int, int]]
    """Where each heading, list item and call-out starts and ends; behind its end a NUL may belong to it."""

    def run_at(self, position: int) -> Run:
        """The run in which a position of the long text lies."""
        return Run._make(self.runs[bisect_right(self.starts, position) - 1])

    def block_at(self, position: int) -> tuple[int, int]:
        """Where the block around a position starts and ends."""
        end = self.text.find(BETWEEN_BLOCKS, position)
        return self.text.rfind(BETWEEN_BLOCKS, 0, position) + 1, end if end >= 0 else len(self.text)


def prose_of(root: Element, *, marked: Container[Element]) -> Prose:
    """Write the tree out as one text, and note the stretches of the links that are `marked`."""
    pieces: list[str] = [BETWEEN_BLOCKS]
    runs: list[tuple[int, Element, bool, int, Use]] = []
    run_starts: list[int] = []
    stretches: dict[Element, Stretch] = {}
    starts: dict[Element, int] = {}
    blocks: dict[Element, tuple[int, int]] = {}
    around: list[tuple[bool, Use, int]] = []
    """For each element that is open: whether it is inline, the use of what is around it, and, when its stretch is
    wanted, where it starts (-1 when not)."""
    use = Use.LINKING
    length, section, at_start = len(BETWEEN_BLOCKS), 0, True

    for event, element in walk(root):
        opens = event == "start"
        if opens:
            tag, text = element.tag, element.text
            inline = tag in _INLINE
        else:
            text = element.tail
            inline, use, start = around.pop()
            if start >= 0:
                blocks[element] = (start, length)
        if not inline and not at_start:
            pieces.append(BETWEEN_BLOCKS)
            length += len(BETWEEN_BLOCKS)
            at_start = True
        if opens:
            around.append((inline, use, length if tag in _WITH_STRETCH else -1))
            if tag in _LIMITED:
                use = min(use, _use(element, tag))
                section += tag in _HEADINGS
                if tag == "a" and element in marked:
                    starts[element] = length
        elif starts and element in starts:
            stretches[element] = Stretch(starts.pop(element), length, section)
        if text and use:
            if not text.isspace():
                runs.append((length, element, not opens, section, use))
                run_starts.append(length)
            elif at_start:
                continue
            pieces.append(text)
            length += len(text)
            at_start = False
    return Prose(text="".join(pieces), runs=runs, starts=run_starts, stretches=stretches, blocks=blocks)


def _use(element: Element, tag: str) -> Use:
    if element.get("class") in _SILENT_CLASSES:
        return Use.NOTHING
    if tag in _HEADINGS:
        return Use.NAMING
    if tag == "a":
        return Use.QUOTING if (element.text or "") in element.get("href", "") else Use.NAMING
    return Use.QUOTING if tag in ("code", "pre") else Use.LINKING
