"""The board: what is asked, offered, on and to do, in the city or in one neighbourhood."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import Final

from bijeen.catalog.calendar import coming
from bijeen.catalog.occasion import Occasion
from bijeen.catalog.threads import Thread
from bijeen.content.records import Initiative, Term
from bijeen.paper.pages import pages_at_most
from bijeen.routes import BOARD, Ref, uri
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.items import ASKING
from bijeen.site.views.sheets.letterhead import letterhead, news
from bijeen.site.views.sheets.lines import call_line, initiative_line, occasion_line
from bijeen.site.views.sheets.poster import has_poster

PAGES: Final = 4
"""So many pages (A4) a board takes at most: who has to hang up ten hangs up none."""

EVENTS: Final = 12
"""So many coming events a board shows: there is an agenda too."""

MOST: Final = 60
"""No more lines than this go on so many pages, however short they are."""


def board_sheets(cards: Cards) -> Iterator[tuple[Term | None, View]]:
    """What is asked, offered and on in the whole city (None), and in each neighbourhood. What is for no neighbourhood
    in particular is for each of them. What does not fit on a few pages is counted: the newest questions and offers and
    the nearest events go first, of each section in turn.

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


@dataclass(frozen=True, kw_only=True)
class _Candidate:
    """What may stand on a board."""

    counted: str
    """As what it is counted where it is left out: the name of a text below `paper.left_out`."""
    last: datetime.date | None
    """The day on which it ends."""
    line: Callable[[], View]


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
    initiatives = [one for one in cards.catalog.topics[ref].initiatives if has_poster(cards, one)] if ref else []
    wanted = {
        words.text("paper.asked"): [_call(cards, thread) for thread in asked],
        words.text("paper.for_all"): [_call(cards, thread) for thread in for_all],
        words.text("paper.events"): [_event(cards, one) for one in ahead[:EVENTS]],
        words.text("paper.initiatives", name=name): [_to_do(cards, one) for one in initiatives],
    }
    title = words.text("paper.board_title", name=name)
    nothing = words.text("paper.nothing_here") if place else words.text("paper.nothing")
    same = {
        **letterhead(cards, uri(ref) if ref else BOARD),
        "title": title,
        "kind": words.text("paper.board_kind"),
        "heading": title,
        "lead": words.text("paper.board_lead"),
        "nothing": None if asked else nothing,
        "news": news(cards),
    }
    return _fitting(cards, same, wanted, [_event(cards, one) for one in ahead[EVENTS:]])


def _fitting(
    cards: Cards, same: View, wanted: Mapping[str, Sequence[_Candidate]], beyond: Sequence[_Candidate]
) -> View:
    """A board with as much of what is wanted (by the title of its section) as fits, of each section in turn; what is
    `beyond` is only counted."""
    rows = zip_longest(*([(title, one) for one in ones] for title, ones in wanted.items()))
    turns = [one for row in rows for one in row if one]
    lines = [(title, one, one.line()) for title, one in turns[:MOST]]

    def with_first(n: int) -> View:
        sections = [{"title": title, "lines": [line for of, _, line in lines[:n] if of == title]} for title in wanted]
        return {
            **same,
            "sections": [section for section in sections if section["lines"]],
            "rest": _rest(cards, [*(one for _, one in turns[n:]), *beyond]),
            "good_until": _good_until(cards, (one.last for _, one, _ in lines[:n] if one.last)),
        }

    whole = with_first(len(lines))
    if pages_at_most(whole) <= PAGES:
        return whole
    return with_first(bisect_right(range(1, len(lines)), PAGES, key=lambda n: pages_at_most(with_first(n))))


def _call(cards: Cards, thread: Thread) -> _Candidate:
    return _Candidate(counted=thread.item.kind, last=thread.item.until, line=partial(call_line, cards, thread))


def _event(cards: Cards, one: Occasion) -> _Candidate:
    last = one.moment.last if one.moment else None
    return _Candidate(counted="event", last=last, line=partial(occasion_line, cards, one))


def _to_do(cards: Cards, one: Initiative) -> _Candidate:
    return _Candidate(counted="initiative", last=None, line=partial(initiative_line, cards, one))


def _rest(cards: Cards, left_out: Sequence[_Candidate]) -> str | None:
    """How much more there is, of each kind, and where."""
    if not left_out:
        return None
    words = cards.words
    counts = Counter(one.counted for one in left_out)
    kinds = [kind for kind in (*ASKING, "event", "initiative") if counts[kind]]
    what = words.listed([words.text(f"paper.left_out.{kind}", n=counts[kind]) for kind in kinds])
    home = cards.absolute("")
    site = home.partition("://")[2].rstrip("/") if home else words.text("paper.the_website")
    return words.text("paper.board_rest", n=len(left_out), site=site, what=what)


def _good_until(cards: Cards, days: Iterable[datetime.date]) -> str | None:
    """What a list says of its own end: the first day on which something on it ends."""
    first = min(days, default=None)
    return cards.words.text("paper.good_until", date=cards.words.date(first)) if first else None
