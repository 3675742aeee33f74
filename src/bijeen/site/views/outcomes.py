"""`/wat-werd-ervan/`: each question and promise with what became of it, and of which nobody has told yet."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Final

from bijeen.catalog.collaborations import COLLABORATION
from bijeen.catalog.threads import Thread
from bijeen.routes import BOARD, COLLABORATIONS
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.collaborations import years_apart
from bijeen.site.views.collections import COLLECTIONS, YEARS, newest, years_of
from bijeen.site.views.items import board_line, item_line, short_line

MOST: Final = 60
"""So many a part of the page shows: the newest."""

PASSED: Final = ("oproep", "gezocht", "aanbod")
"""The kinds that expire, of which one would like to know what they brought."""


_Line = Callable[[Cards, Thread], View]


def outcomes_view(cards: Cards) -> View:
    """told (what was followed up, and collaborations that run or are done, the newest word first), questions (open
    ones), promises (collaborations of which nobody said more), passed (what expired), contact.

    A part, None where there is nothing: lines (as on the board; of `passed` short ones), cut and more (see `_part`).
    """
    threads, today = cards.catalog.threads, cards.catalog.today
    told: list[tuple[datetime.date, Thread]] = []
    for of_report in threads.of_report.values():
        for thread in of_report:
            if thread.outcomes and thread.item.kind != COLLABORATION:
                told.append((thread.outcomes[-1].report.date, thread))
    promises: list[Thread] = []
    for thread in threads.of_kind.get(COLLABORATION, ()):
        one = cards.catalog.collaborations.of_item.get(thread.address)
        items = one.threads if one else (thread,)
        if thread is not items[-1]:
            continue
        state, stage = cards.catalog.collaborations.standing(thread, today)
        if any(item.outcomes for item in items) or state in ("answered", "done") or stage == "running":
            told.append(_last_word(items))
        elif state == "open":
            promises.append(thread)
    told.sort(key=lambda pair: pair[0], reverse=True)
    asked = threads.of_kind.get("vraag", ())
    questions = [thread for thread in asked if not thread.outcomes and thread.state(today) == "open"]
    passed = [t for t in threads.of(PASSED) if not t.outcomes and t.state(today) == "expired"]
    return {
        "told": _part(cards, [thread for _, thread in told], board_line, ("board", "collaborations")),
        "questions": _part(cards, questions, board_line, ("board",)),
        "promises": _part(cards, promises, item_line, ("collaborations",)),
        "passed": _part(cards, passed, short_line, ("board",)),
        "contact": cards.network_contact,
    }


def _last_word(items: Sequence[Thread]) -> tuple[datetime.date, Thread]:
    """Of the items of one collaboration the one that last said how far it is, or that was last followed up; and when
    that was."""
    telling = [thread for thread in items if thread.outcomes or thread.item.stage or thread.item.status]
    days = [((thread.outcomes or (thread,))[-1].report.date, thread) for thread in telling]
    return max(reversed(days), key=lambda pair: pair[0])


def _part(cards: Cards, threads: Sequence[Thread], line: _Line, elsewhere: Sequence[str]) -> View | None:
    """lines; where there are more, cut ("De nieuwste 60 van 1.142") and more: the pages that have them by year."""
    if not threads:
        return None
    cut = newest(cards, MOST, len(threads))
    return {
        "lines": [line(cards, thread) for thread in threads[:MOST]],
        "cut": cut,
        "more": [_page(cards, page) for page in elsewhere] if cut else [],
    }


def _page(cards: Cards, page: str) -> View:
    """A link to the years of another page, or to that page where it shows everything: title, uri."""
    address = BOARD if page == "board" else COLLABORATIONS
    years = years_of(cards, COLLECTIONS[0]) if page == "board" else years_apart(cards)
    return {"title": cards.words.text(f"outcomes.more_{page}"), "uri": address + YEARS if years else address}
