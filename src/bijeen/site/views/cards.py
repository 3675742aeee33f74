"""The cards and lines that many pages show, each made once: plain data, every address site-relative."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final
from urllib.parse import urlsplit

from bijeen.catalog.backlinks import Backlink
from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Contact, Group, Initiative, Partner, Report
from bijeen.drawing.tiles import TileMap, draw_tiles
from bijeen.i18n import Messages
from bijeen.routes import Kind, Ref, uri
from bijeen.site.views.initials import letter, monogram
from bijeen.site.views.pictures import picture_view

View = dict[str, Any]
"""Plain data for a template: dict, list, str, int, bool, None."""

TINTS: Final = 6
"""How many colours there are for the monograms of partners without a logo."""

MENTIONS: Final = 20
"""How many mentions a page shows with the sentence around them."""


class Cards:
    """Makes the cards of one catalog, in the words of one language. Shapes: see each method.

    `site_url` is the address of the site, "" when that is not known.
    """

    def __init__(self, catalog: Catalog, words: Messages, site_url: str = "") -> None:
        self.catalog = catalog
        self.words = words
        self._site_url = site_url.rstrip("/")
        self._reports: dict[str, View] = {}
        self._partners: dict[str, View] = {}
        self._initiatives: dict[str, View] = {}
        self._report_lines: dict[str, View] = {}
        self._terms: dict[tuple[Kind, str], View | None] = {}

    def absolute(self, address: str) -> str | None:
        """The whole address of a page or file, for who reads it elsewhere. None when that of the site is unknown."""
        return f"{self._site_url}/{address}" if self._site_url else None

    def report(self, report: Report) -> View:
        """title, uri, iso, date, year, kind, kind_id, motto, summary, picture, themes, facets."""
        if report.id not in self._reports:
            self._reports[report.id] = self._report(report)
        return self._reports[report.id]

    def partner(self, partner: Partner) -> View:
        """title, uri, type, summary, member, letter, monogram, tint, status, neighbourhoods, themes, facets."""
        if partner.id not in self._partners:
            self._partners[partner.id] = self._partner(partner)
        return self._partners[partner.id]

    def initiative(self, initiative: Initiative) -> View:
        """title, uri, summary, picture, partner, status, status_id, neighbourhoods, themes, facets."""
        if initiative.id not in self._initiatives:
            self._initiatives[initiative.id] = self._initiative(initiative)
        return self._initiatives[initiative.id]

    def group(self, group: Group) -> View:
        """A link: title, uri."""
        return {"title": group.name, "uri": uri(Ref("group", group.id))}

    def report_link(self, report: Report) -> View:
        """A link: title, uri."""
        return {"title": report.title, "uri": uri(Ref("report", report.id))}

    def report_line(self, report: Report) -> View:
        """A link with its day: title, uri, iso, date."""
        if report.id not in self._report_lines:
            day = {"iso": report.date.isoformat(), "date": self.date(report.date)}
            self._report_lines[report.id] = {**self.report_link(report), **day}
        return self._report_lines[report.id]

    def partner_link(self, id: str) -> View | None:
        """A link to the partner with this id, or None when there is none."""
        partner = self.catalog.partner_by_id.get(id)
        return {"title": partner.name, "uri": uri(Ref("partner", id))} if partner else None

    def chips(self, kind: Kind, ids: Iterable[str]) -> list[View]:
        """Links to the pages of terms: title, uri."""
        return [chip for id in ids if (chip := self._chip(kind, id))]

    def tags(self, record: Report | Partner | Initiative) -> View:
        """The chips of a record: neighbourhoods, themes, target_groups."""
        return {
            "neighbourhoods": self.chips("neighbourhood", self.places(record)),
            "themes": self.chips("theme", record.themes),
            "target_groups": self.chips("target_group", record.target_groups),
        }

    def mention(self, backlink: Backlink) -> View:
        """report, iso, date, section, uri (with its #anchor), sentence, before, hit, after."""
        report, mention = backlink.report, backlink.mention
        before, hit, after = mention.quotation
        link = self.report_link(report)
        return {
            "report": link,
            "iso": report.date.isoformat(),
            "date": self.words.date(report.date),
            "section": mention.section or None,
            "uri": link["uri"] + (f"#{mention.anchor}" if mention.anchor else ""),
            "sentence": before + hit + after,
            "before": before,
            "hit": hit,
            "after": after,
        }

    def mentions(self, kind: Kind, id: str) -> View:
        """mentions: the newest with their sentence (see `mention`); earlier: the older reports (a link, iso, date).

        A page keeps its size however many reports there are: an older report is one line.
        """
        backlinks = self.catalog.backlinks.get(Ref(kind, id), ())
        newest, older = backlinks[:MENTIONS], backlinks[MENTIONS:]
        shown = {backlink.report.id for backlink in newest}
        earlier = {b.report.id: b.report for b in older if b.report.id not in shown}
        return {
            "mentions": [self.mention(backlink) for backlink in newest],
            "earlier": [self.report_line(report) for report in earlier.values()],
        }

    def seen(self, kind: Kind, id: str) -> View | None:
        """The newest report that names a record (see `report_line`): a sign of life, and no confirmation."""
        backlinks = self.catalog.backlinks.get(Ref(kind, id), ())
        return self.report_line(backlinks[0].report) if backlinks else None

    def contact(self, contact: Contact | None) -> View | None:
        """role, name, phone and email (text, url), url, host, checked. None without one that still holds."""
        if contact is None or (contact.until and contact.until < self.catalog.today):
            return None
        phone = contact.phone and {
            "text": contact.phone,
            "url": f"tel:{re.sub(r'[^0-9+]', '', contact.phone)}",
        }
        return {
            "role": contact.role,
            "name": contact.name,
            "phone": phone,
            "email": contact.email and {"text": contact.email, "url": f"mailto:{contact.email}"},
            "url": contact.url,
            "host": host(contact.url),
            "checked": self.date(contact.checked),
        }

    def date(self, day: datetime.date | None) -> str | None:
        """A day written out, without the name of the day."""
        return self.words.date(day, "medium") if day else None

    def places(self, record: Report | Partner | Initiative) -> tuple[str, ...]:
        """The ids of the neighbourhoods of a record, a report's own venue first."""
        own = (record.neighbourhood,) if isinstance(record, Report) and record.neighbourhood else ()
        return tuple(dict.fromkeys((*own, *record.neighbourhoods)))

    @cached_property
    def network_contact(self) -> View | None:
        """The contact of the network, for whoever has none of their own."""
        return self.contact(self.catalog.content.network.contact)

    @cached_property
    def tiles(self) -> TileMap | None:
        """The map of the neighbourhoods that have a tile. None when none has."""
        terms = self.catalog.content.terms("neighbourhood")
        cells = {term.id: term.tile for term in terms if term.tile}
        return draw_tiles(cells, {term.id: term.name for term in terms}, language=self.words.language)

    @cached_property
    def kind_titles(self) -> Mapping[str, str]:
        """What each kind of item is called, in the words of the network."""
        named: dict[str, str] = {kind.kind: kind.name for kind in self.catalog.content.vocabulary.item_kinds}
        return {**self.words.callouts, **named}

    def _chip(self, kind: Kind, id: str) -> View | None:
        if (kind, id) not in self._terms:
            term = self.catalog.terms.get((kind, id))
            self._terms[kind, id] = {"title": term.name, "uri": uri(Ref(kind, id))} if term else None
        return self._terms[kind, id]

    def _report(self, report: Report) -> View:
        kind = self.catalog.terms.get(("report_kind", report.report_kind))
        return {
            **self.report_link(report),
            "iso": report.date.isoformat(),
            "date": self.words.date(report.date),
            "year": report.date.year,
            "kind": kind.name if kind else report.report_kind,
            "kind_id": report.report_kind,
            "motto": report.theme,
            "summary": report.summary,
            "picture": picture_view(self.catalog, report),
            "themes": self.chips("theme", report.themes),
            "facets": {
                "kind": [report.report_kind],
                "theme": list(report.themes),
                "neighbourhood": list(self.places(report)),
                "year": [str(report.date.year)],
            },
        }

    def _partner(self, partner: Partner) -> View:
        type_ = self.catalog.terms.get(("partner_type", partner.type or ""))
        tags = self.tags(partner)
        return {
            "title": partner.name,
            "uri": uri(Ref("partner", partner.id)),
            "type": type_.name if type_ else None,
            "summary": partner.summary,
            "member": partner.network == "member",
            "letter": letter(partner.name),
            "monogram": monogram(partner.name),
            "tint": sum(map(ord, partner.id)) % TINTS,
            "status": None if partner.status == "active" else self.words.text(f"status.{partner.status}"),
            "neighbourhoods": tags["neighbourhoods"],
            "themes": tags["themes"],
            "facets": {
                "type": [partner.type] if partner.type else [],
                "theme": list(partner.themes),
                "neighbourhood": list(partner.neighbourhoods),
                "target_group": list(partner.target_groups),
            },
        }

    def _initiative(self, initiative: Initiative) -> View:
        tags = self.tags(initiative)
        return {
            "title": initiative.name,
            "uri": uri(Ref("initiative", initiative.id)),
            "summary": initiative.summary,
            "picture": picture_view(self.catalog, initiative),
            "partner": self.partner_link(initiative.partner),
            "status": self.words.text(f"status.{initiative.status}") if initiative.status else None,
            "status_id": initiative.status,
            "neighbourhoods": tags["neighbourhoods"],
            "themes": tags["themes"],
            "facets": {
                "status": [initiative.status] if initiative.status else [],
                "theme": list(initiative.themes),
                "neighbourhood": list(initiative.neighbourhoods),
                "target_group": list(initiative.target_groups),
            },
        }


def host(url: str | None) -> str | None:
    """The host of an address, as people say it: "nizu.nl"."""
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
