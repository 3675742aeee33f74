"""The pages of single years of a list that is too long, or too old, to be shown whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from bijeen.routes import AGENDA, COLLABORATIONS, year_uri
from bijeen.site.pages.spec import PageSpec
from bijeen.site.social import social_card
from bijeen.site.views.agenda import agenda_year_view
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.collaborations import collaborations_year_view, years_apart
from bijeen.site.views.collections import COLLECTIONS, collection_year_view, years_of


def year_pages(cards: Cards) -> Iterator[PageSpec]:
    """What each year brought to such a list, list by list."""
    words = cards.words
    years: list[tuple[str, str, int, str, Callable[[], View]]] = [
        *(
            (one.uri, one.key, year, "collection-year.html", partial(collection_year_view, cards, one, year))
            for one in COLLECTIONS
            for year in years_of(cards, one)
        ),
        *(
            (
                COLLABORATIONS,
                "collaborations",
                year,
                "collaborations.html",
                partial(collaborations_year_view, cards, year),
            )
            for year in years_apart(cards)
        ),
        *(
            (AGENDA, "agenda", year, "agenda-year.html", partial(agenda_year_view, cards, year))
            for year in cards.catalog.calendar.of_year
        ),
    ]
    for hub, key, year, template, view in years:
        title = words.text("collection.year_title", title=words.text(f"hub.{key}.title"), year=year)
        yield PageSpec(
            uri=year_uri(hub, year),
            template=template,
            title=title,
            description=title,
            view=view,
            card=social_card(cards.catalog, label="", title=title),
            hub=hub,
            indexed=False,
        )
