"""Small things that every step does with the HTML tree.

The tree is a `<div>` around the report. Steps change it in place, which is the one exception to the rule that
values are frozen: it lives inside `reading.read` alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import cast

from lxml import etree

Element = etree._Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DROPPED = "dropped"


def text_of(element: Element) -> str:
    """The text in an element, white space as a browser shows it; marks of footnotes are not part of it."""
    if len(element) == 0:
        return " ".join((element.text or "").split())
    if next(element.iterdescendants("sup"), None) is None:
        return " ".join("".join(cast(Iterator[str], element.itertext())).split())
    copy = deepcopy(element)
    for mark in list(copy.iterdescendants("sup")):
        remove(mark)
    return text_of(copy)


def walk(root: Element) -> Iterator[tuple[str, Element]]:
    """Go through the tree: ("start", element) before what is in an element, ("end", element) behind it."""
    return cast(Iterator[tuple[str, Element]], etree.iterwalk(root, events=("start", "end")))


def is_blank(text: str | None) -> bool:
    """Whether there is nothing to see in a text of the tree."""
    return not text or text.isspace()


def is_empty(element: Element) -> bool:
    """Whether an element holds neither text nor other elements."""
    return len(element) == 0 and is_blank(element.text)


def paragraph_around(element: Element) -> Element | None:
    """The paragraph in which an element stands alone, if it does."""
    paragraph = element.getparent()
    if paragraph is None or paragraph.tag != "p" or len(paragraph) != 1:
        return None
    return paragraph if is_blank(paragraph.text) and is_blank(element.tail) else None


def unwrap(root: Element, elements: Iterable[Element]) -> None:
    """Take elements away and leave what is in them where it was."""
    elements = list(elements)
    if not elements:
        return
    for element in elements:
        element.tag = _DROPPED
    etree.strip_tags(root, _DROPPED)


def remove(element: Element) -> None:
    """Take an element away with all that is in it; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is None:
            parent.text = (parent.text or "") + element.tail
        else:
            previous.tail = (previous.tail or "") + element.tail
        element.tail = None
    parent.remove(element)


def append(parent: Element, tag: str, attributes: dict[str, str], text: str = "") -> Element:
    """Make a new element, the last one in its parent."""
    element = etree.SubElement(parent, tag, attributes)
    element.text = text or None
    return element


def append_words(element: Element, text: str | None) -> None:
    """Put words behind all that is in an element."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
