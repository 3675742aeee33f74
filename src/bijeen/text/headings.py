"""Headings: their ids, their permalinks, and the table of contents."""

from __future__ import annotations

from dataclasses import dataclass

from bijeen.text.labels import Labels
from bijeen.text.places import Source
from bijeen.text.slugs import Ids, slug
from bijeen.text.tree import HEADINGS, Element, append, is_empty, remove, text_of

_NAMELESS = "section"


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """A heading of a report: the id to link to, its plain text, its level (1 to 6) and its line in the file."""

    id: str
    text: str
    level: int
    line: int


def number_headings(root: Element, *, source: Source, labels: Labels) -> tuple[Heading, ...]:
    """Give every heading an id and a permalink, and list them in order; a heading without content is taken out."""
    headings = []
    ids = Ids(element.get("id", "") for element in root.iter("a", "li"))
    for element in list(root.iter(*HEADINGS)):
        if is_empty(element):
            remove(element)
            continue
        text = text_of(element)
        heading = Heading(
            id=ids.take(slug(text) or _NAMELESS),
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
