"""What stands in the open data: a record as one flat row, its fields in the order of its dataset.

Contact persons are left out: who wants to reach somebody finds them on the pages, and nobody gets them by the hundred.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from bijeen.routes import Ref, uri
from bijeen.site.views.cards import Cards

Row = dict[str, str | tuple[str, ...] | None]
"""Texts, days and times as text, lists of texts; None for what nobody wrote down."""

Link = Callable[[str], str]
"""The address of a page -> the link to it in a file."""


def report_rows(cards: Cards, link: Link) -> Iterator[Row]:
    """The published reports, the newest first."""
    for report in cards.catalog.reports:
        yield {
            "id": report.id,
            "kind": report.report_kind,
            "title": report.title,
            "motto": report.theme,
            "summary": report.summary,
            "date": report.date.isoformat(),
            "published": cards.catalog.online_since(report).isoformat(),
            "start": _time(report.start),
            "end": _time(report.end),
            "venue": report.venue,
            "url": link(uri(Ref("report", report.id))),
            "partners": tuple(partner.id for partner in cards.catalog.partners_in(report)),
            "groups": report.groups,
            "neighbourhoods": cards.places(report),
            "themes": report.themes,
            "target_groups": report.target_groups,
        }


def partner_rows(cards: Cards, link: Link) -> Iterator[Row]:
    """The partners, and who else is mentioned in reports, in the order of their file."""
    for partner in cards.catalog.content.partners:
        yield {
            "id": partner.id,
            "name": partner.name,
            "aliases": partner.aliases,
            "network": partner.network,
            "type": partner.type,
            "summary": partner.summary,
            "url": link(uri(Ref("partner", partner.id))),
            "website": partner.url,
            "neighbourhoods": partner.neighbourhoods,
            "themes": partner.themes,
            "target_groups": partner.target_groups,
            "joined": _day(partner.joined),
            "left": _day(partner.left),
            "status": partner.status,
            "checked": _day(partner.checked),
        }


def initiative_rows(cards: Cards, link: Link) -> Iterator[Row]:
    """The initiatives, in the order of their file."""
    for initiative in cards.catalog.content.initiatives:
        evidence = initiative.evidence
        yield {
            "id": initiative.id,
            "name": initiative.name,
            "aliases": initiative.aliases,
            "partner": initiative.partner,
            "with": initiative.with_partners,
            "by": initiative.by_groups,
            "summary": initiative.summary,
            "url": link(uri(Ref("initiative", initiative.id))),
            "website": initiative.url,
            "neighbourhoods": initiative.neighbourhoods,
            "themes": initiative.themes,
            "target_groups": initiative.target_groups,
            "status": initiative.status,
            "for_whom": initiative.for_whom,
            "cost": initiative.cost,
            "how_to_join": initiative.how_to_join,
            "evidence": evidence.title if evidence else None,
            "evidence_url": evidence.url if evidence else None,
            "checked": _day(initiative.checked),
        }


def item_rows(cards: Cards, link: Link) -> Iterator[Row]:
    """The items of the published reports, the newest report's first. There may be tens of thousands."""
    threads, today = cards.catalog.threads, cards.catalog.today
    collaborations = cards.catalog.collaborations
    for report, found in threads.of_report.items():
        page = link(uri(Ref("report", report)))
        for thread in found:
            item = thread.item
            yield {
                "id": f"{report}/{item.id}",
                "kind": item.kind,
                "title": item.title,
                "text": item.text,
                "report": report,
                "url": f"{page}#{item.anchor}",
                "partners": item.partners,
                "neighbourhoods": item.neighbourhoods,
                "themes": item.themes,
                "target_groups": item.target_groups,
                "until": _day(item.until),
                "status": collaborations.standing(thread, today)[0],
                "answers": item.on if item.on in threads.by_address else None,
            }


def event_rows(cards: Cards, link: Link) -> Iterator[Row]:
    """All that takes or took place, in order of time; last, what has no day yet."""
    catalog = cards.catalog
    for occasion in (*catalog.calendar.dated, *catalog.calendar.undated):
        moment = occasion.moment
        reports = ([occasion.report] if occasion.report else []) + list(occasion.reports)
        yield {
            "id": occasion.id,
            "kind": occasion.kind,
            "title": occasion.title,
            "precision": "unknown" if moment is None else "period" if moment.is_vague else "day",
            "date": _day(moment and moment.day),
            "until": _day(moment and moment.last),
            "start": _time(moment and moment.start),
            "end": _time(moment and moment.end),
            "status": "over" if occasion.is_over(catalog.today) else "coming",
            "venue": occasion.venue,
            "summary": occasion.summary,
            "url": link(occasion.uri),
            "website": occasion.url,
            "campaign": occasion.campaign,
            "partners": occasion.partners,
            "initiatives": occasion.initiatives,
            "neighbourhoods": occasion.neighbourhoods,
            "themes": occasion.themes,
            "target_groups": occasion.target_groups,
            "reports": tuple(report.id for report in reports),
        }


def collaboration_rows(cards: Cards, link: Link) -> Iterator[Row]:
    """Who works with whom: what reports tell of, the newest first, then the initiatives of several partners."""
    catalog = cards.catalog
    for one in catalog.collaborations.all:
        initiative = catalog.initiative_by_id.get(one.initiative or "")
        page = uri(Ref("initiative", initiative.id)) if initiative else one.threads[0].uri
        yield {
            "id": one.id,
            "title": initiative.name if initiative else one.threads[0].item.title,
            "partners": one.partners,
            "initiative": one.initiative,
            "stage": one.stage,
            "status": one.state(catalog.today),
            "since": _day(one.since.date if one.since else None),
            "told": _day(one.told),
            "reports": tuple(dict.fromkeys(thread.report.id for thread in one.said)),
            "url": link(page),
        }


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _time(time: datetime.time | None) -> str | None:
    return time.isoformat("minutes") if time else None
