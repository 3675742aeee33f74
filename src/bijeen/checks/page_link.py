"""dangling-link, missing-file: a link or picture in a page written by hand that leads to nothing on the site.

MkDocs takes an address as that of a source: a file among the pages, or `index.md` where the engine has a page. An
address that is none it leaves to the browser, which goes on from the address of the page.

MkDocs itself only warns of these, and so do we: an extension of Markdown can make what we do not see. Nothing is said
where a plugin or hook may add pages, or where pages have other addresses, and nothing of a link that begins with a
slash: the site may be in a folder of its host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from posixpath import dirname, join, normpath, relpath
from typing import Final
from urllib.parse import unquote

from bijeen.catalog.catalog import Catalog
from bijeen.content.oldaddresses import old_addresses
from bijeen.content.pages import Page
from bijeen.pictures.original import is_picture
from bijeen.problems import Level, Location, Problem, nearest
from bijeen.routes import HOME, HUBS, LISTS, SEARCH, STATEMENTS, Kind, as_address, in_ascii, is_engines, uri
from bijeen.text.links import Link
from bijeen.text.schemes import scheme_of

_KIND_AT: Final[dict[str, Kind]] = {hub: kind for kind, hub in HUBS.items()}
_HUB_OF: Final[dict[str, str]] = {kind: hub for hub, kind in _KIND_AT.items()}
_ENGINES: Final = (HOME, *HUBS.values(), *LISTS, SEARCH, *STATEMENTS)
_INDEX: Final = "index.md"
# An id that the author gave, in HTML or between braces behind a heading.
_GIVEN_ID: Final = re.compile(r"""\b(?:id|name)\s*=\s*["']?([^\s"'>}]+)|\{[^{}\n]*#([^\s{}]+)""")
# More than CommonMark takes for a heading, as the host takes more: in an admonition or a tab, without a space.
_HEADING: Final = re.compile(r"^[ \t>*+-]*#{1,6}(.*)|^(.+)\n[ \t]*(?:=+|-+)[ \t]*$", re.MULTILINE)
_UNSEEN: Final = re.compile(r"\]\([^()]*\)|\{[^{}]*\}|<[^<>]*>")
# Where the host puts another file in the text: pymdownx.snippets.
_SNIPPET: Final = "--8<--"
_NUMBERED: Final = re.compile(r"[-_]\d+$")
# Of the frame of every page, of footnotes, and what a browser takes for the start of the page.
_OTHERS_IDS: Final = ("_", "fn", "top")
_ELSE: Final = ""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every relative link, every #fragment and every picture in the text of a page."""
    if not catalog.content.has_known_addresses:
        return
    site = _Site(catalog=catalog)
    for path, page in catalog.content.pages.items():
        reading = catalog.page_readings[path]
        for link in reading.links:
            if (near := _meant(link, page, site)) is not None:
                details = {"target": link.href, "nearest": near}
                yield _warning(link.place_in(path), "dangling-link", details)
        for picture in reading.pictures:
            src = picture.src
            if src and not _leads_away(src) and site.look_up(src, page) is None:
                location = Location(path=path, line=picture.line, column=picture.column)
                details = {"file": src, "nearest": site.nearest_picture(src, page)}
                yield _warning(location, "missing-file", details)


def _warning(location: Location, rule: str, details: Mapping[str, str]) -> Problem:
    return Problem(location=location, rule=rule, level=Level.WARNING, details=details)


def _meant(link: Link, page: Page, site: _Site) -> str | None:
    """What a link that leads nowhere probably means, "" when nobody knows; None of one that leads somewhere."""
    href = link.href.strip()
    address, _, fragment = href.partition("#")
    if link.ref is not None and scheme_of(href) == link.ref.kind:  # so reports link; a page links to files
        target = uri(link.ref)
        return _from(page, target + _INDEX) if site.has(target) else ""
    if not href or _leads_away(href):
        return None
    if href.startswith("www."):
        return f"https://{href}"
    found = site.look_up(address, page)
    if found is None:
        return site.nearest_page(address, page)
    return site.other_anchor(found, address, unquote(fragment)) if fragment and found != _ELSE else None


def _leads_away(address: str) -> bool:
    return bool(scheme_of(address)) or address.startswith("/")


def _from(page: Page, source: str) -> str:
    return relpath(source, dirname(page.source) or ".")


@dataclass(frozen=True, kw_only=True)
class _Site:
    """What there is to link to."""

    catalog: Catalog
    _anchors: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def _sources(self) -> dict[str, str]:
        return {page.source: path for path, page in self.catalog.content.pages.items()}

    @cached_property
    def _addresses(self) -> dict[str, str]:
        old = {as_address(moved.old): _ELSE for moved in old_addresses(self.catalog.content)}
        return old | {page.address: path for path, page in self.catalog.content.pages.items()}

    @cached_property
    def _held_back(self) -> frozenset[str]:
        return frozenset(report.id for report in self.catalog.held_back)

    def look_up(self, written: str, page: Page) -> str | None:
        """The page written by hand to which an address in a `page` leads, by its path; "" when it leads to something
        else, None when to nothing."""
        path = unquote(written.partition("#")[0].partition("?")[0])
        if not path:
            return self._sources[page.source]
        source, address = normpath(join(dirname(page.source), path)), normpath(join(page.address, path))
        found = self._at_source(source)
        return self._at_address(address) if found is None else found

    def _at_source(self, source: str) -> str | None:
        folder, _, name = source.rpartition("/")
        is_there = source in self.catalog.content.files or is_engines(source)
        is_page = name == _INDEX and self.has(f"{folder}/" if folder else HOME)
        return self._sources.get(source, _ELSE if is_there or is_page else None)

    def _at_address(self, path: str) -> str | None:
        address = HOME if path in (".", "index.html") else as_address(path.removesuffix("/index.html"))
        # A picture goes online elsewhere than it stands: only links to its source follow.
        is_file = path in self.catalog.content.files and not is_picture(path)
        is_there = is_file or self.has(address)
        return self._addresses.get(address, _ELSE if is_there else None)

    def has(self, address: str) -> bool:
        """Whether the engine may have a page or file there; where its own source cannot be read, nobody can say."""
        if address in _ENGINES or is_engines(address) or self._addresses.get(address) == _ELSE:
            return True
        hub, _, id = address.rstrip("/").rpartition("/")
        kind = _KIND_AT.get(f"{hub}/")
        content = self.catalog.content
        if kind is None or (kind == "report" and id in self._held_back):
            return False
        return (kind, id) in content.origins or kind in content.unread

    def nearest_page(self, written: str, page: Page) -> str:
        """The link that is most like one that leads nowhere, as it is typed in that page; "" when none is."""
        content = self.catalog.content
        records = (f"{_HUB_OF[kind]}{id}/" for kind, id in content.origins if kind in _HUB_OF)
        # Who means a report that is not online is not helped with another one.
        made = {_bare(address): address + _INDEX if self.has(address) else "" for address in (*_ENGINES, *records)}
        return _nearest(written, page, made | {_bare(source): source for source in (*self._sources, *content.files)})

    def nearest_picture(self, written: str, page: Page) -> str:
        """The same for a picture."""
        return _nearest(written, page, {file: file for file in self.catalog.content.files if is_picture(file)})

    def other_anchor(self, path: str, address: str, fragment: str) -> str | None:
        """What `address#fragment` probably means, when the page at `path` has no such place; None when it may have.

        The host makes anchors of headings, in one way or another: only letters and figures count. What a template or
        a snippet brings along is not known.
        """
        page = self.catalog.content.pages[path]
        brings_along = page.template or _SNIPPET in page.body
        if page.address == HOME or brings_along or fragment.startswith(_OTHERS_IDS):
            return None
        headings = self.catalog.page_readings[path].toc
        if path not in self._anchors:
            given = (id for ids in _GIVEN_ID.findall(page.body) for id in ids)
            written = (_UNSEEN.sub("", text) for texts in _HEADING.findall(page.body) for text in texts)
            made = (heading.text for heading in headings)
            self._anchors[path] = frozenset(_letters(text) for text in (*given, *written, *made))
        if self._anchors[path] & {_letters(fragment), _letters(_NUMBERED.sub("", fragment))}:
            return None
        near = nearest(fragment, [heading.id for heading in headings])
        return f"{address}#{near}" if near else ""


def _nearest(written: str, page: Page, known: Mapping[str, str]) -> str:
    near = nearest(_bare(normpath(join(dirname(page.source), unquote(written)))), list(known))
    return _from(page, known[near]) if near and known[near] else ""


def _bare(source: str) -> str:
    """A source without what many have in common, so that it is not near to all of these."""
    return source.strip("/").removesuffix(".md").removesuffix("index").rstrip("/")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, in_ascii(text).lower()))
