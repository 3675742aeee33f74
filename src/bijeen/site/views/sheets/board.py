"""The board: what is asked, offered, on and to do, in the city or in one neighbourhood."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bijeen.catalog.calendar import coming
from bijeen.catalog.occasion import Occasion
from bijeen.catalog.threads import Thread
from bijeen.content.records import Term
from bijeen.routes import BOARD, Ref, uri
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.items import ASKING
from bijeen.site.views.sheets.letterhead import letterhead, news
from bijeen.site.views.sheets.lines import call_line, initiative_line, occasion_line
from bijeen.site.views.sheets.poster import has_poster

MOST: Final = 60
"""So many questions and offers a board shows, the newest: who hangs up five pages hangs up none of the next ten."""

EVENTS: Final = 12
"""So many coming events a board shows."""


def board_sheets(cards: Cards) -> Iterator[tuple[Term | None, View]]:
    """What is asked, offered and on in the whole city (None), and in each neighbourhood. What is for no neighbourhood
    in particular is for each of them.

    The shape of the template `list`: language, title, network, sample (said where the site is an example), kind,
    heading, lead, address (of the page, absolute) and shown_address (as people type it; both None where that of the
    site is unknown), qr_alt, qr_text, page (a pattern with {page} and {pages}), sections (title, lines), nothing (said
    where there are no lines), rest (said below them), contact (of the network, see `paper_contact`), good_until, news
    (how current it is). For a line see `sheet_line`.
    """
    catalog = cards.catalog
    asked = _open(cards, catalog.threads.of(ASKING))
    ahead = coming(catalog.calendar.dated, catalog.today)
    yield None, _board(cards, None, asked, [], ahead)
    for_all = [thread for thread in asked if not thread.item.neighbourhoods]
    for place in catalog.content.terms("neighbourhood"):
        ref = Ref("neighbourhood", place.id)
        here = [thread for thread in catalog.threads.about.get(ref, ()) if thread.item.kind in ASKING]
        on_here = {one.id for one in catalog.calendar.about.get(ref, ())}
        occasions = [one for one in ahead if one.id in on_here or not one.neighbourhoods]
        yield place, _board(cards, place, _open(cards, here), for_all, occasions)


def _open(cards: Cards, threads: Iterable[Thread]) -> list[Thread]:
    return [thread for thread in threads if thread.state(cards.catalog.today) == "open"]


def _board(
    cards: Cards,
    place: Term | None,
    asked: Sequence[Thread],
    for_all: Sequence[Thread],
    ahead: Sequence[Occasion],
) -> View:
    words, network = cards.words, cards.catalog.content.network
    ref = Ref("neighbourhood", place.id) if place else None
    name = place.name if place else network.city or network.name
    shown, also = asked[:MOST], for_all[: max(0, MOST - len(asked))]
    initiatives = [one for one in cards.catalog.topics[ref].initiatives if has_poster(cards, one)] if ref else []
    occasions = ahead[:EVENTS]
    ends = [thread.item.until for thread in (*shown, *also)] + [one.moment.last for one in occasions if one.moment]
    left_out = len(asked) + len(for_all) - len(shown) - len(also)
    sections = [
        {"title": words.text("paper.asked"), "lines": [call_line(cards, thread) for thread in shown]},
        {"title": words.text("paper.for_all"), "lines": [call_line(cards, thread) for thread in also]},
        {"title": words.text("paper.events"), "lines": [occasion_line(cards, one) for one in occasions]},
        {
            "title": words.text("paper.initiatives", name=name),
            "lines": [initiative_line(cards, it) for it in initiatives],
        },
    ]
    title = words.text("paper.board_title", name=name)
    nothing = words.text("paper.nothing_here") if place else words.text("paper.nothing")
    return {
        **letterhead(cards, uri(ref) if ref else BOARD),
        "title": title,
        "kind": words.text("paper.board_kind"),
        "heading": title,
        "lead": words.text("paper.board_lead"),
        "sections": [section for section in sections if section["lines"]],
        "nothing": None if asked else nothing,
        "rest": words.text("paper.board_rest", n=left_out) if left_out else None,
        "good_until": _good_until(cards, (day for day in ends if day)),
        "news": news(cards),
    }


def _good_until(cards: Cards, days: Iterable[datetime.date]) -> str | None:
    """What a list says of its own end: the first day on which something on it ends."""
    first = min(days, default=None)
    return cards.words.text("paper.good_until", date=cards.words.date(first)) if first else None
