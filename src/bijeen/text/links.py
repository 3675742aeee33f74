"""Links of the author: by id, to other reports, and to the world outside.

What is not on the list below loses its address and stays as text. The finding is kept, so that a check can
say so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple, cast
from urllib.parse import unquote

from bijeen import routes
from bijeen.pictures.original import Original
from bijeen.problems import Location
from bijeen.routes import Kind, Ref
from bijeen.text.files import address_of, path_beside, published_as
from bijeen.text.footnotes import is_footnote_link
from bijeen.text.places import Search, Source
from bijeen.text.tree import Element, text_of, unwrap

_BY_ID = re.compile(r"(partner|initiative|group|report|event|campaign):([a-z0-9]+(?:-[a-z0-9]+)*)(#[^\s#]+)?")
_REPORT_FILE = re.compile(r"(?:\./)?(\d{4}-[a-z0-9-]*[a-z0-9])\.md(#[^\s#]+)?", re.ASCII)
_OUTSIDE = re.compile(r"https?://[^/\s\\?#]", re.IGNORECASE)
_DIRECT = re.compile(r"(?:mailto:|tel:|#)[^\s#]", re.IGNORECASE)
# An address that was left empty, or one that the parser empties: how that was written stands in the source alone.
_EMPTY = re.compile(r"\]\(\s*<?((?:javascript|vbscript|file|data):(?:\([^\s()]*\)|[^\s()<>])*|(?=[)>]))", re.IGNORECASE)


class Link(NamedTuple):
    """A link as its author wrote it, the record it names (if it names one), and its place in the file."""

    href: str
    text: str
    ref: Ref | None
    line: int
    column: int

    def place_in(self, path: str) -> Location:
        """Its place, in the file at `path`. Made on request: most links have nothing wrong with them."""
        return Location(path=path, line=self.line, column=self.column)


def resolve_links(
    root: Element,
    *,
    source: Source,
    page_uri: str,
    folder: str,
    known: Mapping[Ref, str] | None,
    known_media: Collection[str],
    pictures: Mapping[str, Original],
) -> dict[Element, Link]:
    """Point every link of the author to where it leads from this page; return what was found, in order.

    `known` gives the address of each record that has a place on the site.
    """
    search = Search(source=source)
    found: dict[Element, Link] = {}
    dead: list[Element] = []
    for element in list(root.iter("a")):
        if is_footnote_link(element):
            continue
        href = element.get("href", "")
        ref, anchor = _record(href)
        found[element] = _finding(element, href, ref, search)
        if ref and known is not None and ref not in known:
            dead.append(element)
        elif ref:
            address = routes.uri(ref) if known is None else known[ref]
            element.set("href", routes.relative(address if "#" in address else address + anchor, page_uri))
        elif _OUTSIDE.match(href):
            element.set("rel", "noopener")
        elif not _DIRECT.match(href):
            path = path_beside(href, folder)
            if path in known_media and path is not None:
                element.set("href", address_of(published_as(path, pictures), page_uri))
            else:
                dead.append(element)
    unwrap(root, dead)
    return found


def _record(href: str) -> tuple[Ref | None, str]:
    """The record that a link names, and the #anchor behind it."""
    match = _BY_ID.fullmatch(href)
    if match:
        return Ref(cast(Kind, match[1]), match[2]), match[3] or ""
    match = _REPORT_FILE.fullmatch(href)
    if match:
        return Ref("report", match[1]), match[2] or ""
    return None, ""


def _finding(element: Element, href: str, ref: Ref | None, search: Search) -> Link:
    plain = unquote(href)
    written, line, column = search.find(element, *([href, plain, href.removeprefix("mailto:")] if href else [_EMPTY]))
    text = text_of(element) or " ".join(picture.get("alt", "") for picture in element.iter("img"))
    return Link(written if written in (href, plain) or not href else href, text, ref, line, column)
