"""`{id=geef-dag until=2024-09-26}` and `{skip}`: what an author tells the engine, at the end of a line.

Nobody is to see them. They count at the end of a heading and at the end of the first line of a paragraph or
list item, and only when they parse: `{{totalItems}}` is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from lxml import etree

from bijeen.text.tree import HEADINGS, Element, is_blank, is_empty, remove, walk

_ATTRIBUTE = r'(?:skip|[a-z_]+=(?:"[^"{}]*"|[^\s"{}]+))'
_ATTRIBUTES = re.compile(rf"\{{\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}")
_BLOCKS = frozenset({"p", "li", *HEADINGS})
_INLINE = frozenset({"a", "strong", "em", "del", "code", "sup", "img"})
_BRACED = etree.XPath(".//text()[contains(., '}')]")


@dataclass(frozen=True, slots=True)
class _Slot:
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


def hide_attributes(root: Element, *, text: str) -> None:
    """Take the attributes out of the tree; `text` is the source, where most reports have none."""
    if "}" not in text:
        return
    for block in _blocks_with_braces(root):
        slot = _end_of_first_line(block)
        line, newline, rest = slot.text.partition("\n")
        before = _without_attributes(line)
        if before is not None and (slot.is_tail or slot.element.tag != "code"):
            slot.write(before + newline + rest)
            if is_empty(block):
                remove(block)


def _blocks_with_braces(root: Element) -> list[Element]:
    blocks: dict[Element, None] = {}
    for text in cast(list[etree._ElementUnicodeResult], _BRACED(root)):
        element = text.getparent()
        if text.is_tail and element is not None:
            element = element.getparent()
        while element is not None and element.tag in _INLINE:
            element = element.getparent()
        if element is not None and element.tag in _BLOCKS:
            blocks[element] = None
    return list(blocks)


def _without_attributes(line: str) -> str | None:
    """The line up to its attributes; None when it has none."""
    line = line.rstrip()
    start = line.rfind("{")
    if start < 0 or not _ATTRIBUTES.fullmatch(line, start):
        return None
    return line[:start].rstrip()


def _end_of_first_line(block: Element) -> _Slot:
    """The text with which a block's first line ends."""
    last = _Slot(block, False)
    for event, element in walk(block):
        if element is not block and element.tag not in _INLINE:
            break
        slot = _Slot(element, event == "end")
        line, newline, _ = slot.text.partition("\n")
        if not is_blank(line):
            last = slot
        if newline:
            break
    return last
