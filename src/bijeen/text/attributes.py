"""`{id=geef-dag until=2024-09-26}` and `{skip}`: what an author tells the engine, at the end of a line.

Nobody is to see them. They count at the end of a heading and at the end of the first line of a paragraph or
list item, and only when they parse: `{{totalItems}}` is text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple, cast

from lxml import etree

from bijeen.text.places import Source
from bijeen.text.tree import HEADINGS, Element, is_blank, is_empty, remove, walk

_ATTRIBUTE = r'(?:skip|[a-z_]+=(?:"[^"{}]*"|[^\s"{}]+))'
_ATTRIBUTES = re.compile(rf"\{{\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}")
_ONE = re.compile(r'(skip(?=[\s}])|[a-z_]+)(?:="([^"{}]*)"|=([^\s"{}]+))?')
_BLOCKS = frozenset({"p", "li", *HEADINGS})
_INLINE = frozenset({"a", "strong", "em", "del", "code", "sup", "img"})

SKIP: Final = "skip"
"""The word that stands alone: what stands here is no item."""


class Attribute(NamedTuple):
    """One attribute, with the line of the file and the columns of its key and its value."""

    key: str
    value: str
    line: int
    column: int
    value_column: int


Attributes = tuple[Attribute, ...]


class Said(NamedTuple):
    """The attributes of one block, and whether they say something of an item or a heading."""

    attributes: Attributes
    counts: bool


NOTHING_SAID: Final[Mapping[Element, Attributes]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for text in the tree: in an element before its first child, or behind the element."""

    element: Element
    is_tail: bool

    @property
    def text(self) -> str:
        return (self.element.tail if self.is_tail else self.element.text) or ""

    def write(self, text: str) -> None:
        """Put another text in this place."""
        if self.is_tail:
            self.element.tail = text
        else:
            self.element.text = text


def take_attributes(root: Element, *, text: str, source: Source) -> Mapping[Element, Attributes]:
    """Take the attributes out of the tree; out come those of each block, in order.

    `text` is the source, where most reports have none. A paragraph of attributes alone is taken away as well.
    """
    if "}" not in text:
        return NOTHING_SAID
    found: dict[Element, Attributes] = {}
    for block in blocks_with(root, "contains(., '}')"):
        slot = end_of_first_line(block)
        line, newline, rest = slot.text.partition("\n")
        before = without_attributes(line)
        if before is not None and (slot.is_tail or slot.element.tag != "code"):
            found[block] = _attributes(block, line[len(before) :].strip(), source)
            slot.write(before + newline + rest)
            if is_empty(block):
                remove(block)
    return found


def _attributes(block: Element, written: str, source: Source) -> Attributes:
    """The attributes in a pair of braces; their columns are those of the source, where the braces are looked up."""
    place = source.block(block)
    line = source.lines[place.first - 1]
    start = line.rfind(written)
    if start < 0:  # an entity or an escape in it: the line is still right
        start = max(line.rfind("{"), 0)
    return tuple(
        Attribute(
            key=one[1],
            value=one[2] if one[2] is not None else one[3] or "",
            line=source.line(place.first),
            column=start + one.start() + 1,
            value_column=start + (one.start(2) if one[2] is not None else max(one.start(3), one.start())) + 1,
        )
        for one in _ONE.finditer(written)
    )


def blocks_with(root: Element, condition: str) -> list[Element]:
    """The blocks that can have attributes and hold a text of which an XPath `condition` is true, in order."""
    blocks: dict[Element, None] = {}
    for text in cast(list[etree._ElementUnicodeResult], _texts_with(condition)(root)):
        element = text.getparent()
        if text.is_tail and element is not None:
            element = element.getparent()
        while element is not None and element.tag in _INLINE:
            element = element.getparent()
        if element is not None and element.tag in _BLOCKS:
            blocks[element] = None
    return list(blocks)


@cache
def _texts_with(condition: str) -> etree.XPath:
    return etree.XPath(f".//text()[{condition}]")


def without_attributes(line: str) -> str | None:
    """The line up to its attributes; None when it has none."""
    line = line.rstrip()
    start = line.rfind("{")
    if start < 0 or not _ATTRIBUTES.fullmatch(line, start):
        return None
    return line[:start].rstrip()


def end_of_first_line(block: Element) -> Slot:
    """The text with which a block's first line ends."""
    last = Slot(block, False)
    for event, element in walk(block):
        if element is not block and element.tag not in _INLINE:
            break
        slot = Slot(element, event == "end")
        line, newline, _ = slot.text.partition("\n")
        if not is_blank(line):
            last = slot
        if newline:
            break
    return last
