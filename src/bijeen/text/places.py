"""Where something stands in the file: lines and columns of the author's source.

The parser knows the place of each block. What stands inside a block is found by searching the lines of that
block; what cannot be found there (a link by reference, say) is at the block's start.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from bijeen.text.tree import Element

SOURCE = "data-sourcepos"
"""The attribute in which cmark writes a block's place: `line:column-line:column`, columns in bytes."""


class Block(NamedTuple):
    """The lines of a block, counted from 1 at the start of the body, and the byte of its first line it starts at."""

    first: int
    last: int
    byte: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """The body as its author wrote it."""

    lines: tuple[str, ...]
    first_line: int
    """The line of the file at which the body starts."""

    @classmethod
    def of(cls, text: str, first_line: int) -> Source:
        """Split a body into lines as the parser does (not as `str.splitlines`, which knows ten more ends)."""
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return cls(lines=tuple(text.split("\n")), first_line=first_line)

    def block(self, element: Element) -> Block:
        """The block in which an element stands; the parser is not taken at its word about the last line."""
        inner: Element | None = element
        while inner is not None:
            place = inner.get(SOURCE)
            if place:
                return _block(place, len(self.lines))
            inner = inner.getparent()
        return Block(1, len(self.lines), 1)

    def first(self, element: Element) -> int:
        """The first line of the block in which an element stands, as in `block`; it takes half the time."""
        place = element.get(SOURCE)
        if not place:
            return self.block(element).first
        return max(1, min(int(place[: place.index(":")]), len(self.lines)))

    def line(self, body_line: int) -> int:
        """The line of the file for a line of the body."""
        return self.first_line + body_line - 1

    def column(self, block: Block) -> int:
        """The column at which a block starts, in characters."""
        line = self.lines[block.first - 1].encode(errors="replace")
        return len(line[: max(block.byte - 1, 0)].decode(errors="ignore")) + 1


def _block(place: str, end: int) -> Block:
    start, _, stop = place.partition("-")
    line, _, byte = start.partition(":")
    first, last = int(line), int(stop.partition(":")[0])
    if not 1 <= first <= last <= end:
        first = max(1, min(first, end))
        last = max(first, min(last, end))
    return Block(first, last, int(byte))


class Place(NamedTuple):
    """Where a text stands in the file, and how it is written there ("" when it was not found)."""

    written: str
    line: int
    column: int


@dataclass(kw_only=True, slots=True)
class Search:
    """Looks up places in order: of two equal links in a block the second is found behind the first."""

    source: Source
    _reached: dict[int, tuple[int, int]] = field(default_factory=dict)
    _missed: set[tuple[int, str]] = field(default_factory=set)
    """What was not found in a block, so that a thousand equal links are not a thousand searches."""

    def find(self, element: Element, *needles: str | re.Pattern[str]) -> Place:
        """The first of `needles` in an element's block (of a pattern its group 1), else the block's start."""
        block = self.source.block(element)
        line, column = self._reached.get(block.first, (block.first, 0))
        for needle in needles:
            if not needle or (self._missed and (block.first, str(needle)) in self._missed):
                continue
            start = column
            for at in range(line, block.last + 1):
                found = _look(self.source.lines[at - 1], needle, start)
                if found:
                    self._reached[block.first] = (at, found[1])
                    written = self.source.lines[at - 1][slice(*found)]
                    return Place(written=written, line=self.source.line(at), column=found[0] + 1)
                start = 0
            self._missed.add((block.first, str(needle)))
        return Place(written="", line=self.source.line(block.first), column=self.source.column(block))


def _look(line: str, needle: str | re.Pattern[str], start: int) -> tuple[int, int] | None:
    if isinstance(needle, str):
        # A short address ("x.md") may stand in the prose before it as well.
        at = line.find(f"]({needle}", start)
        at = at + 2 if at >= 0 else line.find(needle, start)
        return (at, at + len(needle)) if at >= 0 else None
    match = needle.search(line, start)
    return match.span(1) if match else None
