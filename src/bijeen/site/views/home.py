"""`/`: what the network is, what is new, what is coming, and how to find one's neighbour."""

from __future__ import annotations

from typing import Final

from bijeen.catalog.calendar import coming, latest
from bijeen.routes import BOARD, HUBS
from bijeen.site.jsonld import network
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.inspiration import newest_first, work
from bijeen.site.views.items import ASKING, board_line
from bijeen.site.views.occasions import occasion_card
from bijeen.site.views.tilemap import places_view
from bijeen.site.views.topiccard import topic_card

REPORTS: Final = 4
EVENTS: Final = 4
ASKS: Final = 4
INSPIRATION: Final = 3
NEW_DAYS: Final = 60
"""How long a report is called new."""


def home_view(cards: Cards) -> View:
    """The newest report and the next few, open questions and calls, the agenda (of both else what was last on it),
    counts, topics, inspiration, structured (see `site.jsonld`)."""
    catalog, content = cards.catalog, cards.catalog.content
    reports = [cards.report(report) for report in catalog.reports[:REPORTS]]
    calendar = catalog.calendar
    ahead = coming(calendar.dated, catalog.today)
    waiting = coming(calendar.undated, catalog.today)
    next_meeting = next((one for one in (*ahead, *waiting) if one.kind == "meeting"), None)
    events = [one for one in ahead if one is not next_meeting] if ahead else latest(calendar.dated, catalog.today)
    members = sum(partner.network == "member" for partner in content.partners)
    asks = catalog.threads.of(ASKING)
    open_asks = [thread for thread in asks if thread.state(catalog.today) == "open"]
    counts = (
        ("report", HUBS["report"], len(catalog.reports)),
        ("partner", HUBS["partner"], members),
        ("initiative", HUBS["initiative"], len(content.initiatives)),
        ("items", BOARD, len(asks)),
    )
    return {
        "sentence": content.network.sentence,
        "newest": reports[0] if reports else None,
        "newest_is_new": bool(reports) and (catalog.today - catalog.reports[0].date).days <= NEW_DAYS,
        "reports": reports[1:],
        "next_meeting": occasion_card(cards, next_meeting) if next_meeting else None,
        "events": [occasion_card(cards, event) for event in events[:EVENTS]],
        "events_past": not ahead,
        "asks": [board_line(cards, thread) for thread in (open_asks or asks)[:ASKS]],
        "asks_past": not open_asks,
        "counts": [
            {"n": n, "title": cards.words.text(f"total_of.{key}", n=n), "uri": address}
            for key, address, n in counts
            if n
        ],
        "themes": [topic_card(cards, "theme", term) for term in content.terms("theme")],
        "neighbourhoods": places_view(cards),
        "inspiration": [work(cards, one) for one in newest_first(cards)[:INSPIRATION]],
        "structured": [network(cards)],
    }
