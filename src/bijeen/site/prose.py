"""The finished HTML of a page written by hand, which learns in which sizes its pictures are online."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import unquote, urljoin

from lxml import html as lxml_html

from bijeen.pictures.rendition import Rendition
from bijeen.text.media import show

_ORIGIN: Final = "https://site.invalid/"
"""Stands for the root of the site while addresses are resolved."""


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
    return written(root) if found else html


def written(root: lxml_html.HtmlElement) -> str:
    """What is in an element, as HTML."""
    whole: str = lxml_html.tostring(root, encoding="unicode")
    return whole.removeprefix("<div>").removesuffix("</div>")


def _resolved(address: str, page: str) -> str:
    """The address within the site to which a page refers; whatever leads elsewhere is no address of ours."""
    try:
        return unquote(urljoin(_ORIGIN + page, address).removeprefix(_ORIGIN))
    except ValueError:  # http://[
        return address
