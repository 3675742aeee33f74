"""Finished HTML of a page that learns something more: in which sizes pictures are online, what became of an item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import unquote, urljoin

from lxml import html as lxml_html
from lxml.html import builder

from bijeen.pictures.rendition import Rendition
from bijeen.text.media import show

_ORIGIN: Final = "https://site.invalid/"
"""Stands for the root of the site while addresses are resolved."""


class Note(NamedTuple):
    """What is said below an item: a few words, a link, and what else there is to tell."""

    label: str
    title: str
    url: str
    """From the page itself."""
    text: str = ""


def show_pictures(html: str, page: str, known: Mapping[str, Sequence[Rendition]]) -> str:
    """The HTML of the page at the address `page`, with every picture of `known` (by address) in its sizes.

    Everything else stays as it is, to the letter when there is no such picture.
    """
    if "<img" not in html or not known:
        return html
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    found = False
    for image in root.iter("img"):
        sizes = known.get(_resolved(image.get("src", ""), page))
        if sizes:
            found = True
            show(image, sizes, page)
    return _written(root) if found else html


def add_notes(html: str, notes: Mapping[str, Sequence[Note]]) -> str:
    """The HTML with notes at the elements that have these ids: in a point of a list or a call-out, below a paragraph.

    Texts are taken as text. An id that is not there has no notes.
    """
    if not notes:
        return html
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    for id, said in notes.items():
        for element in root.xpath("//*[@id=$id]", id=id):
            made = [_note(note) for note in said]
            if element.tag in ("li", "div"):
                element.extend(made)
            else:
                for note in reversed(made):
                    note.tail, element.tail = element.tail, None
                    element.addnext(note)
    return _written(root)


def _note(note: Note) -> lxml_html.HtmlElement:
    link = builder.A(note.title, href=note.url)
    parts = [builder.STRONG(note.label), " ", f"{note.text} " if note.text else "", link]
    element: lxml_html.HtmlElement = builder.P(builder.CLASS("item-note"), *parts)
    return element


def _written(root: lxml_html.HtmlElement) -> str:
    whole: str = lxml_html.tostring(root, encoding="unicode")
    return whole.removeprefix("<div>").removesuffix("</div>")


def _resolved(address: str, page: str) -> str:
    """The address within the site to which a page refers; whatever leads elsewhere is no address of ours."""
    try:
        return unquote(urljoin(_ORIGIN + page, address).removeprefix(_ORIGIN))
    except ValueError:  # http://[
        return address
