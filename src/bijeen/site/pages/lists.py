"""The pages that lead to others: the home page, the lists that a site has, and the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from bijeen.catalog.catalog import Catalog
from bijeen.catalog.topics import TOPICS
from bijeen.routes import HOME, SEARCH
from bijeen.settings import Settings
from bijeen.site.hubs import HUB_OF
from bijeen.site.pages.spec import PageSpec
from bijeen.site.social import social_card
from bijeen.site.views.agenda import agenda_view
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.collaborations import collaborations_view
from bijeen.site.views.collections import COLLECTIONS, collection_view
from bijeen.site.views.data import data_view
from bijeen.site.views.groups import groups_view
from bijeen.site.views.home import home_view
from bijeen.site.views.initiatives import initiatives_view
from bijeen.site.views.inspiration import inspirations_view
from bijeen.site.views.outcomes import outcomes_view
from bijeen.site.views.partners import partners_view
from bijeen.site.views.reports import reports_view
from bijeen.site.views.search import is_long, search_view, shelf_title, shelf_view, shelves_of
from bijeen.site.views.topics import topics_view


def list_pages(cards: Cards, settings: Settings) -> Iterator[PageSpec]:
    """The home page, every list, and the search with the pages of its letters."""
    words, network = cards.words, cards.catalog.content.network
    yield PageSpec(
        uri=HOME,
        template="home.html",
        title=network.name,
        description=network.sentence,
        view=partial(home_view, cards),
        card=social_card(cards.catalog, label="", title=network.sentence),
        indexed=False,
    )
    hubs: list[tuple[str, str, Callable[[], View]]] = [
        ("report", "reports.html", partial(reports_view, cards)),
        ("partner", "partners.html", partial(partners_view, cards)),
        ("initiative", "initiatives.html", partial(initiatives_view, cards)),
        ("group", "groups.html", partial(groups_view, cards)),
        ("agenda", "agenda.html", partial(agenda_view, cards)),
        *((kind, "topics.html", partial(topics_view, cards, kind)) for kind in TOPICS),
        *((one.key, "collection.html", partial(collection_view, cards, one)) for one in COLLECTIONS),
        ("inspiration", "inspiration.html", partial(inspirations_view, cards)),
        ("collaborations", "collaborations.html", partial(collaborations_view, cards)),
        ("data", "data.html", partial(data_view, cards)),
        ("outcomes", "outcomes.html", partial(outcomes_view, cards)),
    ]
    sources = _sources(cards.catalog, settings)
    for key, template, view in hubs:
        yield PageSpec(
            uri=HUB_OF[key],
            template=template,
            title=words.text(f"hub.{key}.title"),
            description=words.text(f"hub.{key}.description", network=network.name),
            view=view,
            source=sources.get(key),
            card=social_card(cards.catalog, label="", title=words.text(f"hub.{key}.title")),
            indexed=False,
        )
    shelves = shelves_of(cards, settings)
    yield PageSpec(
        uri=SEARCH,
        template="search.html",
        title=words.text("hub.search.title"),
        description=words.text("hub.search.description", network=network.name),
        view=partial(search_view, cards, shelves),
        indexed=False,
    )
    for shelf in shelves if is_long(shelves) else ():
        yield PageSpec(
            uri=shelf.uri,
            template="search-letter.html",
            title=shelf_title(words, shelf),
            view=partial(shelf_view, cards, shelves, shelf),
            hub=SEARCH,
            indexed=False,
        )


def _sources(catalog: Catalog, settings: Settings) -> dict[str, str]:
    """The file of each list whose records have no page of their own, where there are any."""
    content = catalog.content
    known = {
        "agenda": ("agenda.yaml", content.events or content.campaigns),
        "inspiration": ("inspiration.yaml", content.inspirations),
    }
    return {key: f"{settings.data}/{name}" for key, (name, records) in known.items() if records}
