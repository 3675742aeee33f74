"""`/agenda/`: what is to come; and all that took or takes place in one year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from bijeen.catalog.calendar import coming, latest
from bijeen.catalog.occasion import Occasion
from bijeen.routes import AGENDA, AGENDA_ICS, Ref, uri, year_uri
from bijeen.site.jsonld import events
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.facets import LONG, facets
from bijeen.site.views.occasions import occasion_card
from bijeen.site.views.times import when

MOST: Final = 240
"""The list shows no more coming events than this; those of a year are shorter when there are more."""

LATEST: Final = 8
"""So many past events the list shows where nothing is to come."""

FEW: Final = 6
"""With so many events one sees at a glance what there is, and needs no filters."""

WEBCAL: Final = re.compile(r"^https?:")
"""With this scheme an address opens the calendar of a telephone or computer, which then keeps itself up to date."""

FACETS: Final = ("event_kind", "neighbourhood", "theme")


def agenda_view(cards: Cards) -> View:
    """months (title, events: cards in order), count, undated (cards), latest (cards, where nothing is to come),
    campaigns (title, uri, summary, when), years (title, uri, count), facets, long, subscribe (uri, and where the
    address of the site is known address and webcal),
    structured (see `site.jsonld`)."""
    calendar, today = cards.catalog.calendar, cards.catalog.today
    ahead = coming(calendar.dated, today)[:MOST]
    shown = [occasion_card(cards, occasion) for occasion in ahead]
    address = cards.absolute(AGENDA_ICS)
    undated = coming(calendar.undated, today)
    return {
        "months": [
            {"title": title, "events": [card for _, card in group]}
            for title, group in groupby(zip(ahead, shown, strict=True), key=lambda pair: _month(cards, pair[0]))
        ],
        "count": len(shown),
        "undated": [occasion_card(cards, occasion) for occasion in undated[:MOST]],
        "latest": [] if ahead else [occasion_card(cards, one) for one in latest(calendar.dated, today)[:LATEST]],
        "campaigns": _campaigns(cards),
        "years": _years(cards),
        "facets": facets(cards, shown, FACETS) if len(shown) > FEW else [],
        "long": len(shown) >= LONG,
        "subscribe": {"uri": AGENDA_ICS, "address": address, "webcal": address and WEBCAL.sub("webcal:", address)},
        "structured": events(cards, ahead),
    }


def agenda_year_view(cards: Cards, year: int) -> View:
    """year, months (title, events: cards in order), short (whether the cards are to be short), years."""
    occasions = cards.catalog.calendar.of_year[year]
    return {
        "year": year,
        "months": [
            {"title": title, "events": [occasion_card(cards, one) for one in group]}
            for title, group in groupby(occasions, key=lambda one: _month(cards, one))
        ],
        "short": is_short(occasions),
        "years": _years(cards),
    }


def is_short(occasions: Sequence[Occasion]) -> bool:
    """Whether there are so many in a year that its page shows no more of each than what, when and where."""
    return len(occasions) > MOST


def _month(cards: Cards, occasion: Occasion) -> str:
    assert occasion.moment is not None
    return cards.words.date(occasion.moment.day, "month")


def _campaigns(cards: Cards) -> list[View]:
    """The campaigns, each with the days of the edition that comes, else of the last one."""
    today = cards.catalog.today
    found = []
    for campaign in cards.catalog.content.campaigns:
        editions = [one for one in cards.catalog.calendar.dated if one.campaign == campaign.id]
        shown = next(iter(coming(editions, today) or latest(editions, today)), None)
        found.append(
            {
                "title": campaign.name,
                "uri": uri(Ref("campaign", campaign.id)),
                "summary": campaign.summary,
                "when": shown and when(shown.moment, cards.words),
                "past": shown is not None and shown.is_over(today),
            }
        )
    return found


def _years(cards: Cards) -> list[View]:
    return [
        {"title": year, "uri": year_uri(AGENDA, year), "count": len(occasions)}
        for year, occasions in cards.catalog.calendar.of_year.items()
    ]
