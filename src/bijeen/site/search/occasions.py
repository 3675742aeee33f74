"""What takes place, as the index knows it: sections of the agenda and of the pages of its years."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from bijeen.catalog.calendar import coming
from bijeen.catalog.occasion import Occasion
from bijeen.i18n import Messages
from bijeen.routes import AGENDA, year_uri
from bijeen.site.search.document import Document, Maker
from bijeen.site.search.markup import section
from bijeen.site.search.ranks import YEAR_PAGE, rank_of_day
from bijeen.site.views.agenda import MOST, is_short
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.occasions import occasion_card

KIND: Final = "agenda"


def occasion_documents(cards: Cards) -> Iterator[Maker]:
    """A document for the agenda, and for each of its years."""
    yield partial(_agenda, cards)
    for year in years_of(cards):
        yield partial(_year, cards, year)


def _agenda(cards: Cards) -> Document:
    """The agenda by what is to come, each with a link to its place on that page."""
    calendar, today = cards.catalog.calendar, cards.catalog.today
    ahead = [*coming(calendar.dated, today)[:MOST], *coming(calendar.undated, today)[:MOST]]
    return Document(
        uri=AGENDA,
        title=cards.words.text("hub.agenda.title"),
        kind=KIND,
        label=cards.words.text("search.hub"),
        html=_sections(cards, ahead),
        aliases=tuple(cards.words.entry("terms.lists")["agenda"]),
    )


def years_of(cards: Cards) -> list[int]:
    """The years with something that has no page of its own."""
    return [year for year, some in cards.catalog.calendar.of_year.items() if any(not _has_page(one) for one in some)]


def _year(cards: Cards, year: int) -> Document:
    """The page of a year by what has no page of its own."""
    words, occasions = cards.words, cards.catalog.calendar.of_year[year]
    return Document(
        uri=year_uri(AGENDA, year),
        title=year_title(words, year),
        kind=KIND,
        label=words.text("search.hub"),
        html=_sections(cards, occasions, short=is_short(occasions)),
        rank=max(YEAR_PAGE, rank_of_day(_last_day(year), cards.catalog.today)),
        facets={"jaar": [str(year)]},
    )


def _last_day(year: int) -> datetime.date:
    """The day after which all that began in a year is past, but for what lasts over the turn of it."""
    return datetime.date(year, 12, 31)


def year_title(words: Messages, year: int) -> str:
    """What the page of a year is called."""
    return words.text("collection.year_title", title=words.text("hub.agenda.title"), year=year)


def _has_page(occasion: Occasion) -> bool:
    """Whether it is found by a page of its own: that of its report or its campaign."""
    return occasion.campaign is not None or occasion.report is not None


def told_of(card: View, *, short: bool = False) -> list[str]:
    """What a card says besides its title and its day: kind and place, and where it is not short more."""
    places = [card["venue"], *(place["title"] for place in card["neighbourhoods"])]
    where = ", ".join(dict.fromkeys(place for place in places if place))
    told = [": ".join(part for part in (card["kind_title"], where) if part)]
    if not short:
        told += [card["summary"] or "", ", ".join(partner["title"] for partner in card["partners"])]
    return told


def _sections(cards: Cards, occasions: Iterable[Occasion], *, short: bool = False) -> str:
    return "".join(_section(occasion_card(cards, one), short=short) for one in occasions if not _has_page(one))


def _section(card: View, *, short: bool) -> str:
    """Its day stands in the heading, which is what the link says: a yearly event has the same name each time."""
    return section(card["id"], f"{card['title']} ({card['when']})", *told_of(card, short=short))
