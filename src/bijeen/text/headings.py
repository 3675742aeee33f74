"""Headings: their ids, their permalinks, and the table of contents."""

from __future__ import annotations

from dataclasses import dataclass

from bijeen.text.anchors import Anchors
from bijeen.text.labels import Labels
from bijeen.text.places import Source
from bijeen.text.tree import HEADINGS, Element, append, is_empty, remove, text_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """A heading of a report: the id to link to, its plain text, its level (1 to 6) and its line."""

    id: str
    text: str
    level: int
    line: int


def number_headings(root: Element, *, source: Source, labels: Labels) -> tuple[Heading, ...]:
    """Give every heading an id and a permalink, list them in order; take out those without content."""
    headings = []
    anchors = Anchors(taken=(element.get("id", "") for element in root.iter("a", "li")))
    for element in list(root.iter(*HEADINGS)):
        if is_empty(element):
            remove(element)
            continue
        text = text_of(element)
        heading = Heading(
            id=anchors.take(text),
            text=text,
            level=int(element.tag[1]),
            line=source.line(source.block(element).first),
        )
        element.set("id", heading.id)
        name = labels.heading_link.replace("{title}", text)
        permalink = {"class": "heading-link", "href": f"#{heading.id}", "aria-label": name}
        append(element, "a", permalink, "#")
        headings.append(heading)
    return tuple(headings)
