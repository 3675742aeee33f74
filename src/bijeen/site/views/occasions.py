"""What takes place, as every page that names it shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bijeen.catalog.calendar import coming, latest
from bijeen.catalog.occasion import Occasion
from bijeen.catalog.threads import Thread
from bijeen.routes import Ref, calendar_uri, uri
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.items import LONGEST, LONGEST_SENTENCE, text_behind_title
from bijeen.site.views.times import when
from bijeen.text.sentences import opening

MOST: Final = 6
"""So many events the page of something else shows: the agenda has all of them."""


def occasion_card(cards: Cards, occasion: Occasion) -> View:
    """id, kind_title, title, uri (of a page of its own) and url (elsewhere), when, iso,
    leaf (day, month, year; None without a day), past, venue, neighbourhoods, partners, summary, reports (links to
    where they tell of it), contact, ics (the file for one's own calendar, while it is to come), facets."""
    moment, today = occasion.moment, cards.catalog.today
    day = moment.day if moment and not moment.is_vague else None
    past = occasion.is_over(today)
    summary = occasion.summary
    if summary is None and occasion.threads:
        summary = text_behind_title(occasion.threads[0].item) or None
    return {
        "id": occasion.id,
        "kind_title": cards.words.text(f"calendar.kind.{occasion.kind}"),
        "title": occasion.title,
        "uri": _page(occasion),
        "url": occasion.url,
        "when": when(moment, cards.words),
        "iso": day.isoformat() if day else None,
        "leaf": day and {"day": day.day, "month": cards.words.date(day, "leaf"), "year": day.year},
        "past": past,
        "venue": occasion.venue,
        "neighbourhoods": cards.chips("neighbourhood", occasion.neighbourhoods),
        "partners": [link for id in occasion.partners if (link := cards.partner_link(id))],
        "summary": opening(summary, LONGEST, LONGEST_SENTENCE) if summary else None,
        "reports": _reports(cards, occasion),
        "contact": None if past else cards.contact(occasion.contact),
        "ics": calendar_uri(occasion.id) if day and not past else None,
        "facets": {
            "event_kind": [occasion.kind],
            "neighbourhood": list(occasion.neighbourhoods),
            "theme": list(occasion.themes),
        },
    }


def coming_cards(cards: Cards, occasions: Sequence[Occasion]) -> list[View]:
    """The first few of them that are still to come."""
    return [occasion_card(cards, occasion) for occasion in coming(occasions, cards.catalog.today)[:MOST]]


def coming_or_latest(cards: Cards, occasions: Sequence[Occasion]) -> list[View]:
    """The first few that are still to come; where these are fewer, also the last of those that lie behind us.

    A past meeting that only its own report tells of is left out: such a page lists its reports.
    """
    today = cards.catalog.today
    ahead = coming(occasions, today)[:MOST]
    behind = [one for one in latest(occasions, today) if one.report is None or one.id != one.report.id]
    return [occasion_card(cards, occasion) for occasion in (*ahead, *behind[: MOST - len(ahead)])]


def _page(occasion: Occasion) -> str | None:
    """The page on this site that is about the event itself."""
    if occasion.campaign:
        return occasion.uri
    return uri(Ref("report", occasion.report.id)) if occasion.report else None


def _reports(cards: Cards, occasion: Occasion) -> list[View]:
    """Links to the reports that tell of it, at the place where they do."""
    places: dict[str, Thread] = {}
    for thread in occasion.threads:
        places.setdefault(thread.report.id, thread)
    links = []
    for report in occasion.reports:
        link = cards.report_link(report)
        links.append({**link, "uri": places[report.id].uri} if report.id in places else link)
    return links
