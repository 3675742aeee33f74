"""`/verslagen/`: all reports, the newest first, by year; and one report."""

from __future__ import annotations

from itertools import groupby

from bijeen.content.records import Attachment, Report
from bijeen.routes import calendar_uri
from bijeen.site.jsonld import article
from bijeen.site.views.about import html_of, items_in
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.facets import LONG, facets
from bijeen.site.views.times import time_span
from bijeen.text.files import published_as
from bijeen.text.headings import Heading


def reports_view(cards: Cards) -> View:
    """years (year, reports), count, long, facets."""
    shown = [cards.report(report) for report in cards.catalog.reports]
    years = [{"year": year, "reports": list(group)} for year, group in groupby(shown, key=lambda card: card["year"])]
    return {
        "years": years,
        "count": len(shown),
        "long": len(shown) >= LONG,
        "facets": facets(cards, shown, ("kind", "theme", "neighbourhood", "year")),
    }


def report_view(cards: Cards, report: Report) -> View:
    """One report: its facts, its text as finished HTML, who took part, what belongs to it, what to read next;
    ics (the file for one's own calendar, while the meeting is to come); structured: see `site.jsonld`."""
    catalog, card = cards.catalog, cards.report(report)
    reading = catalog.readings[report.id]
    partners = catalog.partners_in(report)
    previous, following = catalog.neighbours(report)
    neighbourhood = cards.chips("neighbourhood", [report.neighbourhood] if report.neighbourhood else [])
    occasion = catalog.calendar.of_report.get(report.id)
    return {
        **{key: card[key] for key in ("title", "iso", "date", "kind", "motto", "summary", "picture")},
        **cards.tags(report),
        "time": time_span(report.start, report.end, cards.words),
        "published": cards.date(report.published),
        "venue": report.venue,
        "neighbourhood": neighbourhood[0] if neighbourhood else None,
        "hosts": list(report.hosts),
        "ics": calendar_uri(occasion.id) if occasion and not occasion.is_over(catalog.today) else None,
        "groups": [cards.group(catalog.group_by_id[id]) for id in report.groups if id in catalog.group_by_id],
        "html": html_of(cards, report),
        "items": items_in(cards, report),
        "toc": _nested(reading.toc),
        "took_part": [cards.partner(partner) for partner in partners if partner.network == "member"],
        "mentioned": [cards.partner_link(partner.id) for partner in partners if partner.network == "mentioned"],
        "new_partners": [cards.partner_link(partner.id) for partner in catalog.new_partners(report)],
        "attachments": [_attachment(cards, report, attachment) for attachment in report.attachments],
        "previous": cards.report_link(previous) if previous else None,
        "next": cards.report_link(following) if following else None,
        "related": [cards.report(other) for other in catalog.related.get(report.id, ())],
        "structured": [article(cards, report)],
    }


def _attachment(cards: Cards, report: Report, attachment: Attachment) -> View:
    """title, kind, language, uri, url, format ("PDF"), size ("1,2 MB"). Not online yet: neither uri nor url."""
    view: View = {
        "title": attachment.title,
        "kind": cards.words.text(f"attachment_kind.{attachment.kind}"),
        "language": cards.words.text(f"language.{attachment.language}") if attachment.language else None,
        "uri": None,
        "url": attachment.url,
        "format": None,
        "size": None,
    }
    if attachment.file:
        content = cards.catalog.content
        path = f"{report.path.rpartition('/')[0]}/{attachment.file}"
        view["uri"] = published_as(path, content.pictures)
        view["format"] = view["uri"].rpartition(".")[2].upper()
        if path not in content.pictures:  # how large a picture goes online is not known before it is made
            view["size"] = cards.words.bytes(content.media.get(path, 0))
    return view


def _nested(toc: tuple[Heading, ...]) -> list[View]:
    """The headings of levels 2 and 3 as a tree of {id, title, children}; a level 3 before any 2 stands on top."""
    tree: list[View] = []
    for heading in toc:
        entry: View = {"id": heading.id, "title": heading.text, "children": []}
        if heading.level <= 2 or not tree:
            tree.append(entry)
        elif heading.level == 3:
            tree[-1]["children"].append(entry)
    return tree
