"""Call-outs, in GitHub's notation: `> [!OPROEP] A title of its own` and the text on the lines below."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from bijeen import routes
from bijeen.text.places import SOURCE, Source
from bijeen.text.tree import Element, is_empty, remove

_MARKER = re.compile(r"\s*\[!([^\]\s]{1,40})\][ \t]*")
_PLACE = re.compile(r"(\d+):\d+-(\d+:\d+)")


class Callout(NamedTuple):
    """A call-out: its word in lower case, and what it is called on the page, before a title of its own."""

    word: str
    label: str


def mark_callouts(root: Element, *, labels: Mapping[str, str]) -> dict[Element, Callout]:
    """Turn quotations that open with `[!WORD]` into call-outs; `labels` names them by word, in lower case."""
    found: dict[Element, Callout] = {}
    for quote in list(root.iter("blockquote")):
        if not len(quote) or quote[0].tag != "p":
            continue
        title = quote[0]
        marker = _MARKER.match(title.text or "")
        kind = routes.slug(marker[1]) if marker and marker[1].isupper() else ""
        if not marker or not kind:
            continue
        title.text = (title.text or "")[marker.end() :]
        _split_first_line(title)
        label = labels.get(kind, marker[1].capitalize())
        title.text = label if is_empty(title) else f"{label}: {title.text}"
        title.set("class", "callout-title")
        quote.tag = "div"
        quote.set("class", f"callout callout-{kind}")
        found[quote] = Callout(kind, label)
    return found


class StrangeCallout(NamedTuple):
    """A call-out's word that the site does not know, and its place."""

    word: str
    line: int
    column: int


def strange_callouts(root: Element, *, labels: Mapping[str, str], source: Source) -> tuple[StrangeCallout, ...]:
    """The markers of quotations that are none of `labels` in capitals: on the page they would be a title, or text."""
    found = []
    for quote in root.iter("blockquote"):
        marker = _MARKER.match(quote[0].text or "") if len(quote) and quote[0].tag == "p" else None
        if marker and not (marker[1].isupper() and routes.slug(marker[1]) in labels):
            place = source.block(quote[0])
            column = source.lines[place.first - 1].find(f"[!{marker[1]}]") + 1
            found.append(StrangeCallout(marker[1], source.line(place.first), column or source.column(place)))
    return tuple(found)


def _split_first_line(paragraph: Element) -> None:
    """Cut a paragraph behind its first line; what follows, if anything, becomes a paragraph of its own."""
    for child in (None, *paragraph):
        first, newline, below = ((paragraph.text if child is None else child.tail) or "").partition("\n")
        if newline:
            break
    else:
        return
    rest = etree.Element("p")
    rest.text = below
    if child is None:
        paragraph.text = first
        rest.extend(list(paragraph))
    else:
        child.tail = first
        rest.extend(list(child.itersiblings()))
        if child.tag == "br":
            remove(child)
    place = _PLACE.match(paragraph.get(SOURCE, ""))
    if place:
        rest.set(SOURCE, f"{int(place[1]) + 1}:1-{place[2]}")
    if not is_empty(rest):
        paragraph.addnext(rest)
        paragraph.tail = "\n"
