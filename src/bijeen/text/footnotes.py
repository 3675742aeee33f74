"""Footnotes: the parser makes them; the way back gets a name in the site's own language."""

from __future__ import annotations

from bijeen.text.labels import Labels
from bijeen.text.tree import Element


def name_ways_back(root: Element, *, labels: Labels) -> None:
    """Name the links from a footnote to its place in the text, which the parser names in English."""
    for link in root.iter("a"):
        if link.get("class") == "footnote-backref":
            link.set("aria-label", f"{labels.footnote_back} {link.get('data-footnote-backref-idx', '')}".strip())


def is_footnote_link(link: Element) -> bool:
    """Whether the parser made this link, to a footnote or back."""
    parent = link.getparent()
    return link.get("class") == "footnote-backref" or (parent is not None and parent.get("class") == "footnote-ref")
