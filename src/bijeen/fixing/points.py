"""Points of lists as the eye sees them: one that stands further in than the point above it is below that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from bijeen.fixing.edit import Edit
from bijeen.fixing.lines import Line, lines_of

_POINT: Final = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d{1,9}[.)]) +(?=\S)")
_OTHER_BLOCK: Final = re.compile(r"#{1,6}(?: |$)|>|```|~~~|\||<|={3,}$|(?:- *){3,}$|(?:\* *){3,}$|(?:_ *){3,}$")
_TOO_FAR: Final = 4
"""So many columns further in than it must, a line is no point but goes on with the words above it, or is code
(CommonMark 0.31, 4.4 and 5.2)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """A point of a list."""

    line: Line
    mark: str
    depth: int
    """How deep the eye sees it, counted from 1."""
    indent: int
    column: int
    """Where its mark should stand; where it stands is `indent`."""
    content: int
    """Where its words should begin."""

    @property
    def moves(self) -> int:
        return self.column - self.indent


@dataclass(frozen=True, kw_only=True, slots=True)
class List:
    """A list with all that belongs to it: its lines, and its points by line."""

    lines: Sequence[Line]
    by_line: Mapping[int, Point]

    @property
    def points(self) -> Sequence[Point]:
        return list(self.by_line.values())


def lists_in(text: str, code: Set[int], seen: Mapping[int, int], *, step: int = 0) -> Iterator[List]:
    """The lists of a text, of which the lines in `code` are code and the parser has `seen` points on some lines.

    A point should stand `step` columns behind the one above it; with 0 anywhere below the words of that.
    """
    for lines in _blocks(text, code):
        yield List(lines=lines, by_line={p.line.number: p for p in _points(lines, code, seen, step)})


def moved(one: List) -> list[Edit]:
    """The edits by which each point comes where it should stand, and what belongs to it with it."""
    edits = []
    above: list[Point] = []
    for line in one.lines:
        indent = len(line.text) - len(line.text.lstrip(" "))
        point = one.by_line.get(line.number)
        if point is not None:
            above = [*(p for p in above if p.depth < point.depth), point]
        owner = point or next((p for p in reversed(above) if p.indent < indent), None)
        if owner is not None and owner.moves and line.text:
            edits.append(Edit(line.start, line.start + indent, " " * max(indent + owner.moves, 0)))
    return edits


def point_on(line: str) -> re.Match[str] | None:
    """A line that begins as a point does."""
    return None if _OTHER_BLOCK.match(line.lstrip(" ")) else _POINT.match(line)


def _blocks(text: str, code: Set[int]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines_of(text):
        is_point = line.number not in code and point_on(line.text) is not None
        if block and not is_point and line.text and not line.text.startswith(" "):
            goes_on = bool(block[-1].text) and not _OTHER_BLOCK.match(line.text)
            if not goes_on:
                yield block
                block = []
        if block or is_point:
            block.append(line)
    if block:
        yield block


def _points(lines: Sequence[Line], code: Set[int], seen: Mapping[int, int], step: int) -> Iterator[Point]:
    found = [(line, match) for line in lines if line.number not in code and (match := point_on(line.text))]
    indents = [len(match["indent"]) for _, match in found]
    above: list[Point] = []
    for line, match in found:
        indent, mark, width = len(match["indent"]), match["mark"], match.end() - len(match["indent"])
        while above and not _is_below(indent, mark, above[-1]):
            above.pop()
        if above:
            least = above[-1].column + step if step else above[-1].content
            column = indent + above[-1].moves
            if not least <= column < least + (1 if step else _TOO_FAR):
                column = least
        else:
            is_words = indent >= _TOO_FAR and line.number not in seen and indents.count(indent) > 1
            column = 0 if is_words else indent
        point = Point(line=line, mark=mark, depth=len(above) + 1, indent=indent, column=column, content=column + width)
        above.append(point)
        yield point


def _is_below(indent: int, mark: str, other: Point) -> bool:
    """Whether a point is meant to stand below another: one further in of the same kind is a slip of the hand, and a
    number that goes on counting is not below the one before."""
    further = indent - other.indent
    if further <= 0 or mark[-1] != other.mark[-1]:
        return further > 0
    return int(mark[:-1]) == 1 if mark[0].isdigit() else further > 1
