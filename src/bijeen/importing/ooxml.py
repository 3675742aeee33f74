"""The XML of a Word document: names without their namespaces, and the words in it.

Word has two namespaces for every name (ECMA-376, transitional and strict), so here only the local names count.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from bijeen.text.tree import Element

_GAPS: Final = {"sym": " ", "tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
_OFF: Final = ("0", "false", "off", "none")


def parse_part(data: bytes) -> Element:
    """Parse a part of the package. Nothing in it is looked up elsewhere. Raises XMLSyntaxError."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))


def name_of(element: Element) -> str:
    """The local name of an element."""
    return str(element.tag).rpartition("}")[2]


def all_of(root: Element, *names: str) -> list[Element]:
    """All elements below `root` with one of these local names, in order."""
    return [one for one in root.iter(*(f"{{*}}{name}" for name in names)) if one is not root]


def child_of(element: Element | None, *path: str) -> Element | None:
    """The first child with a name, and so on along the path."""
    for name in path:
        # Not by `iterchildren(name)`: that looks for a second one first, past thousands of runs.
        element = None if element is None else next((one for one in element if name_of(one) == name), None)
    return element


def value_of(element: Element | None, name: str = "val") -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), None)


def is_on(element: Element) -> bool:
    """Whether a property that can be on or off is on: it is when it does not say."""
    return (value_of(element) or "on").lower() not in _OFF


def sibling(like: Element, name: str, text: str = "") -> Element:
    """A new element in the namespace of another one."""
    made = etree.Element(f"{{{etree.QName(like).namespace}}}{name}")
    made.text = text or None
    return made


def stretch(like: Element, text: str) -> Element:
    """A new run of text."""
    run = sibling(like, "r")
    words = sibling(like, "t", text)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(words)
    return run


def pieces_of(paragraph: Element) -> Iterator[str]:
    """The texts in a paragraph, without those of paragraphs in it, such as in a text box."""
    for child in paragraph:
        name = name_of(child)
        if name in ("t", "delText"):
            yield child.text or ""
        elif name == "textpath":
            yield value_of(child, "string") or ""
        elif name in _GAPS:
            yield _GAPS[name]
        elif name != "p":
            yield from pieces_of(child)


def words_of(element: Element) -> str:
    """All words in an element, with a stroke between its paragraphs."""
    paragraphs = ["".join(pieces_of(one)) for one in (element, *all_of(element, "p"))]
    return " / ".join(filter(None, (" ".join(text.split()) for text in paragraphs)))
