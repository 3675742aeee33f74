"""Passages: what people read, a block of plain text at a time, with the way back to where it stands in the file.

A paragraph, an item of a list and a cell of a table are a passage each; headings and blocks of code are none. A value
of a YAML file is one as well. Its place in the file is found by searching its lines, as in `places`.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from typing import Final

from bijeen.problems import Location
from bijeen.text.attributes import take_attributes
from bijeen.text.callouts import mark_callouts
from bijeen.text.markdown import parse
from bijeen.text.omissions import note_omissions
from bijeen.text.places import Source
from bijeen.text.prose import BETWEEN_BLOCKS, Prose, Use, prose_of
from bijeen.text.quotations import blank_quotations
from bijeen.text.tree import HEADINGS, Element

_INLINE: Final = frozenset({"a", "strong", "em", "del", "code", "sup", "img", "br"})
_SILENT: Final = frozenset({*HEADINGS, "pre"})
_DAYS: Final = frozenset({"date", "until"})
"""The attributes that say when something is."""

_BRACES: Final = re.compile(r"\{[^{}]*\}")
_WORD: Final = re.compile(r"\w+")

_NOTHING: Final = "x"
"""Code and addresses consist of it: a word that means nothing."""
_MANY: Final = 3
"""No word has so many."""
_FEW: Final = 6
"""So many words and marks are searched for: that is enough to know a sentence by."""

MOST: Final = 50
"""So many finds in one block are looked at: each has to be looked up, and a block can be as long as a file may be."""

_PIECE: Final = re.compile(r"(\s*)(\w+|[^\w\s])")
# What may stand in the source between two pieces that are neighbours on the page, and what is passed by in the search:
# the address of a link, another address, code.
_BETWEEN: Final = r"(?:\]\([^)\s]*\)|\[\^\w+\]|[\s>*_~\\\[\]])"
_PASSED_BY: Final = r"\]\([^)\s]*|https?://\S+|`[^`\n]*`"


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A block of plain text, and where it stands in its file."""

    text: str
    of: str
    """The document that it is part of: a report, a page, or a record of a data file."""
    path: str
    source: Source
    first: int
    """Its first line in the source, counted from 1."""
    last: int
    column: int = 1
    written: datetime.date | None = None
    """The day from which "next week" counts; None where nobody knows."""
    is_dated: bool = False
    """Whether the engine was told when this takes place."""
    is_title: bool = False
    """Whether it is what a call-out is called; its text follows."""

    @cached_property
    def own(self) -> str:
        """The text without what stands between quotation marks, the words of another or a title, or between braces:
        spaces stand there.
        """
        text = _BRACES.sub(lambda found: " " * len(found[0]), self.text) if "{" in self.text else self.text
        return blank_quotations(text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case: to see what cannot be in it, before a pattern looks for it."""
        return frozenset(_WORD.findall(self.text.lower()))

    def place(self, start: int, end: int) -> Location:
        """Where text[start:end] stands in the file; the start of the block when it is written otherwise there."""
        pieces = islice(takewhile(_is_written, _PIECE.finditer(self.text, start, end)), _FEW)
        words = [f"{_BETWEEN}{'+' if piece[1] else '*'}{re.escape(piece[2])}" for piece in pieces]
        wanted = re.compile(rf"{_PASSED_BY}|((?<!\w){''.join(words).removeprefix(_BETWEEN)[1:]})")
        earlier = sum(found[1] is not None for found in wanted.finditer(self.text, 0, start))
        lines = self.source.lines[self.first - 1 : self.last]
        written = "\n".join(lines)
        for found in wanted.finditer(written, self.column - 1):
            if found[1] is None:
                continue
            if not earlier:
                before = written[: found.start()]
                line = self.source.line(self.first + before.count("\n"))
                return Location(path=self.path, line=line, column=len(before) - before.rfind("\n"))
            earlier -= 1
        return Location(path=self.path, line=self.source.line(self.first), column=self.column)


def passages_of(
    body: str, *, of: str, path: str, first_line: int, written: datetime.date | None = None
) -> Iterator[Passage]:
    """The passages of a Markdown text that begins at line `first_line` of the file `path`, in order."""
    source = Source.of(body, first_line)
    root = parse(body)
    note_omissions(root, source=source)
    attributes = take_attributes(root, text=body, source=source)
    dated = {element for element, block in attributes.items() if any(one.key in _DAYS for one in block)}
    mark_callouts(root, labels={})
    prose = prose_of(root, marked=())
    start = 0
    for text in prose.text.split(BETWEEN_BLOCKS):
        end = start + len(text)
        index = bisect_left(prose.starts, start)
        if text and not text.isspace() and index < len(prose.runs) and prose.starts[index] < end:
            block = _block(prose.runs[index][1], is_tail=prose.runs[index][2])
            if block.tag not in _SILENT:
                place = source.block(block)
                yield Passage(
                    text=_without_code(prose, text, start, index),
                    of=of,
                    path=path,
                    source=source,
                    first=place.first,
                    last=place.last,
                    column=source.column(place),
                    written=written,
                    is_dated=block in dated,
                    is_title=block.get("class") == "callout-title",
                )
        start = end + len(BETWEEN_BLOCKS)


def _is_written(piece: re.Match[str]) -> bool:
    """Whether a piece is the author's: not what stands for code or an address."""
    return len(piece[2]) < _MANY or set(piece[2]) != {_NOTHING}


def _block(element: Element, *, is_tail: bool) -> Element:
    """The block in which a text stands: in an element, or behind it."""
    block = element.getparent() if is_tail else element
    while block is not None and block.tag in _INLINE:
        block = block.getparent()
    return element if block is None else block


def _without_code(prose: Prose, text: str, start: int, index: int) -> str:
    """A block in which code and addresses are a word each that means nothing, of the same length."""
    end = start + len(text)
    for number in range(index, len(prose.runs)):
        begin = prose.starts[number]
        if begin >= end:
            break
        if prose.runs[number][4] is Use.QUOTING:
            behind = prose.starts[number + 1] if number + 1 < len(prose.starts) else end
            behind = min(behind, end)
            word = re.sub(r"\S", _NOTHING, prose.text[begin:behind])
            text = text[: begin - start] + word + text[behind - start :]
    return text
