"""Headings: their ids, their permalinks, and the table of contents."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from types import MappingProxyType
from typing import Final, NamedTuple

from lxml import etree

from bijeen.text.anchors import Anchors
from bijeen.text.labels import Labels
from bijeen.text.places import Source
from bijeen.text.tree import HEADINGS, Element, is_empty, remove, text_of

NO_IDS: Final[Mapping[Element, str]] = MappingProxyType({})

# A copy is made in a third of the time of a new element with attributes.
_PERMALINK = etree.Element("a", {"class": "heading-link"})
_PERMALINK.text = "#"


class Heading(NamedTuple):
    """A heading of a report: the id to link to, its plain text, its level (1 to 6) and its line."""

    id: str
    text: str
    level: int
    line: int


def number_headings(
    root: Element, *, source: Source, labels: Labels, given: Mapping[Element, str] = NO_IDS
) -> tuple[Heading, ...]:
    """Give every heading an id and a permalink, list them in order; take out those without content.

    `given` are the ids that the author chose, of headings and of other elements: they are nobody else's.
    """
    headings = []
    anchors = Anchors(taken=[*ids_in(root), *given.values()])
    for element in list(root.iter(*HEADINGS)):
        if is_empty(element):
            remove(element)
            continue
        text = text_of(element)
        id = given.get(element) or anchors.take(text)
        line = source.line(source.first(element))
        headings.append(Heading(id, text, int(element.tag[1]), line))
        element.set("id", id)
        name = labels.heading_link.replace("{title}", text)
        permalink = copy(_PERMALINK)
        permalink.set("href", f"#{id}")
        permalink.set("aria-label", name)
        element.append(permalink)
    return tuple(headings)


def ids_in(root: Element) -> list[str]:
    """The ids that the page has already: the parser gives them to footnotes, which stand in a section."""
    if next(root.iter("section"), None) is None:
        return []
    return [element.get("id", "") for element in root.iter("a", "li")]
