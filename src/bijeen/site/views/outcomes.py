"""`/wat-werd-ervan/`: each question and promise with what became of it, and of which nobody has told yet."""

from __future__ import annotations

from typing import Final

from bijeen.catalog.threads import Thread
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.items import board_line, item_line, short_line

MOST: Final = 60
"""So many a part of the page shows: the newest."""

PASSED: Final = ("oproep", "gezocht", "aanbod")
"""The kinds that expire, of which one would like to know what they brought."""


def outcomes_view(cards: Cards) -> View:
    """told (item lines with outcomes, the newest outcome first), questions (open ones, as on the board), promises
    (collaborations that were not running yet, item lines), passed (short lines of what expired), contact."""
    threads, today = cards.catalog.threads, cards.catalog.today
    told = [thread for of_report in threads.of_report.values() for thread in of_report if thread.outcomes]
    told.sort(key=lambda thread: thread.outcomes[-1].report.date, reverse=True)
    untold = [thread for thread in threads.of_kind.get("vraag", ()) if thread.state(today) == "open"]
    promises = [thread for thread in threads.of_kind.get("samenwerking", ()) if _is_promise(cards, thread)]
    passed = [t for t in threads.of(PASSED) if not t.outcomes and t.state(today) == "expired"]
    return {
        "told": [item_line(cards, thread) for thread in told[:MOST]],
        "questions": [board_line(cards, thread) for thread in untold[:MOST]],
        "promises": [item_line(cards, thread) for thread in promises[:MOST]],
        "passed": [short_line(cards, thread) for thread in passed[:MOST]],
        "contact": cards.network_contact,
    }


def _is_promise(cards: Cards, thread: Thread) -> bool:
    """Whether something was to come of it, and nobody has told what."""
    return not thread.outcomes and thread.item.stage != "running" and thread.state(cards.catalog.today) == "open"
