"""`/`: what the network is, what is new, what is coming, and how to find one's neighbour."""

from __future__ import annotations

import datetime
from typing import Final

from bijeen.content.records import Event
from bijeen.content.records.agenda import Month
from bijeen.routes import BOARD, HUBS
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.inspiration import newest_first, work
from bijeen.site.views.items import ASKING, board_line
from bijeen.site.views.times import is_past
from bijeen.site.views.topics import topic_card

REPORTS: Final = 4
EVENTS: Final = 4
ASKS: Final = 4
INSPIRATION: Final = 3
STALE_DAYS: Final = 365
"""How long an event without a date is still to come."""
NEW_DAYS: Final = 60
"""How long a report is called new."""


def home_view(cards: Cards) -> View:
    """The newest report and the next few, open questions and calls, the agenda (of both else what was last on it),
    counts, topics, inspiration."""
    catalog, content = cards.catalog, cards.catalog.content
    reports = [cards.report(report) for report in catalog.reports[:REPORTS]]
    events = sorted(content.events, key=_day)
    coming = [event for event in events if not is_past(event, catalog.today) and event.date is not None]
    shown = coming[:EVENTS] or [event for event in reversed(events) if is_past(event, catalog.today)][:EVENTS]
    meetings = [e for e in events if e.event_kind == "meeting" and not is_past(e, catalog.today)]
    meetings = [e for e in meetings if e.date is not None or not _is_stale(cards, e)]
    members = sum(partner.network == "member" for partner in content.partners)
    asks = catalog.threads.of(ASKING)
    open_asks = [thread for thread in asks if thread.state(catalog.today) == "open"]
    said = sum(map(len, catalog.threads.of_report.values()))
    counts = (
        ("report", HUBS["report"], len(catalog.reports)),
        ("partner", HUBS["partner"], members),
        ("initiative", HUBS["initiative"], len(content.initiatives)),
        ("items", BOARD, said),
    )
    return {
        "sentence": content.network.sentence,
        "newest": reports[0] if reports else None,
        "newest_is_new": bool(reports) and (catalog.today - catalog.reports[0].date).days <= NEW_DAYS,
        "reports": reports[1:],
        "next_meeting": cards.event(meetings[0]) if meetings else None,
        "events": [cards.event(event) for event in shown],
        "events_past": not coming,
        "asks": [board_line(cards, thread) for thread in (open_asks or asks)[:ASKS]],
        "asks_past": not open_asks,
        "counts": [
            {"n": n, "title": cards.words.text(f"total_of.{key}", n=n), "uri": address}
            for key, address, n in counts
            if n
        ],
        "themes": [topic_card(cards, "theme", term) for term in content.terms("theme")],
        "neighbourhoods": [
            topic_card(cards, "neighbourhood", term) for term in content.terms("neighbourhood") if term.tile
        ],
        "inspiration": [work(cards, one) for one in newest_first(cards)[:INSPIRATION]],
    }


def _is_stale(cards: Cards, event: Event) -> bool:
    """Whether an event without a date was announced so long ago that nobody is still waiting for it."""
    told = [cards.catalog.report_by_id[id].date for id in event.reports if id in cards.catalog.report_by_id]
    return bool(told) and (cards.catalog.today - max(told)).days > STALE_DAYS


def _day(event: Event) -> datetime.date:
    if isinstance(event.date, Month):
        return datetime.date(event.date.year, event.date.month, 28)
    return event.date or datetime.date.max
