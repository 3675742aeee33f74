"""`feed.xml`: the newest reports, for who follows the news in a reader (Atom, RFC 4287).

Written with lxml, which is there already: feedgen would do the same, and fills in the hour of the build by itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final
from uuid import UUID, uuid5

from lxml import etree

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Report
from bijeen.routes import FEED, HOME, Ref, link_in, uri
from bijeen.settings import Settings
from bijeen.site.exports.export import Export
from bijeen.site.views.cards import Cards

NEWEST: Final = 25
"""So many reports are in the feed."""

TYPE: Final = "application/atom+xml"

_NAMESPACE: Final = "http://www.w3.org/2005/Atom"
_IDS: Final = UUID("df5787b1-e7fb-44ec-ab41-042c355659f4")
"""What the ids of all feeds are made from: any value, as long as it never changes."""

_LONG_AGO: Final = datetime.date(1970, 1, 1)
"""When a feed without reports changed last: RFC 4287 wants a day."""


def feed_exports(cards: Cards, settings: Settings, site_url: str) -> Iterator[Export]:
    """The feed of a site."""
    yield Export(FEED, feed(cards.catalog, site_url))


def feed(catalog: Catalog, site_url: str) -> bytes:
    """The feed: the reports that went online last. Its days are those of the content, so it changes with that alone.

    Where the address of the site is not known (`site_url` is ""), links are relative to the feed.
    """
    network = catalog.content.network
    newest = sorted(catalog.reports, key=lambda it: (catalog.online_since(it), it.date, it.id), reverse=True)[:NEWEST]
    prefixes = {None: _NAMESPACE}
    root = etree.Element(f"{{{_NAMESPACE}}}feed", nsmap=prefixes)  # type: ignore[arg-type]  # None is the default one
    root.set("{http://www.w3.org/XML/1998/namespace}lang", catalog.language)
    _add(root, "id", _id(catalog))
    _add(root, "title", network.name)
    _add(root, "subtitle", network.sentence)
    _add(root, "updated", _moment(catalog.online_since(newest[0]) if newest else _LONG_AGO))
    _add(root, "link", rel="self", type=TYPE, href=link_in(FEED, FEED, site_url))
    _add(root, "link", rel="alternate", type="text/html", href=link_in(FEED, HOME, site_url))
    author = _add(root, "author")
    _add(author, "name", network.name)
    if site_url:
        _add(author, "uri", site_url)
    if network.licence:
        _add(root, "rights", network.licence.name)
    for report in newest:
        _add_entry(root, catalog, report, site_url)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _add_entry(root: etree._Element, catalog: Catalog, report: Report, site_url: str) -> None:
    entry = _add(root, "entry")
    _add(entry, "id", _id(catalog, report.id))
    _add(entry, "title", report.title)
    _add(entry, "link", rel="alternate", type="text/html", href=link_in(FEED, uri(Ref("report", report.id)), site_url))
    _add(entry, "published", _moment(catalog.online_since(report)))
    _add(entry, "updated", _moment(catalog.online_since(report)))
    if report.summary:
        _add(entry, "summary", report.summary)
    about = [("report_kind", report.report_kind), *(("theme", id) for id in report.themes)]
    for kind, id in about:
        if term := catalog.terms.get((kind, id)):
            _add(entry, "category", term=id, label=term.name)


def _id(catalog: Catalog, report: str = "") -> str:
    """The id of the feed, or of a report in it. It must stay the same when the site moves (RFC 4287, 4.2.6).

    So it is not its address, but made of the names of the network and of the report's file.
    """
    return f"urn:uuid:{uuid5(_IDS, f'{catalog.content.network.name}/{report}')}"


def _moment(day: datetime.date) -> str:
    """The beginning of a day: nobody knows the hour, and a later one might still have to come."""
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}", attributes)
    element.text = text
    return element
