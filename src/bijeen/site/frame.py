"""What the frame around every page shows: the network, its contact, and what the site may claim."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from bijeen import routes
from bijeen.catalog.catalog import Catalog
from bijeen.i18n import messages
from bijeen.routes import (
    BOARD,
    COLLABORATIONS,
    HUBS,
    IDEAS,
    INSIGHTS,
    INSPIRATION,
    OUTCOMES,
    SEARCH,
    STATEMENTS,
    TIPS,
)
from bijeen.settings import Settings
from bijeen.site.codehosts import code_host
from bijeen.site.places import contact_names, places
from bijeen.site.search.index import NEWEST
from bijeen.site.views.cards import Cards, View
from bijeen.text.players import PLAYERS

LISTS: Final = (
    ("board", BOARD),
    ("tips", TIPS),
    ("insights", INSIGHTS),
    ("ideas", IDEAS),
    ("inspiration", INSPIRATION),
    ("collaborations", COLLABORATIONS),
    ("outcomes", OUTCOMES),
)
"""The lists that grow out of the reports, and what people recommend: the key of their words, and their address."""


def frame_view(
    catalog: Catalog, settings: Settings, *, repo_url: str | None, icons: Collection[str], preview: bool
) -> View:
    """name, sentence, city, owner, official, language, search, search_earlier, preview, strict_csp, contact, links,
    licence, repo_url, code_host (its name), icons, light and dark (colours for the browser's own frame), pages
    (addresses of those written by hand, and of the statements), players (hosts of videos), lists (links to those that
    gather what reports bring), folders (the names that stand in front of the address of a page and say nothing of it),
    places (the pages right below the front page, by what people call them), contact_names (so of the contact).

    In a preview the host adds an inline script to reload the page, which the strict policy would stop.
    """
    network = catalog.content.network
    cards = Cards(catalog, messages(settings.language))
    return {
        "name": network.name,
        "sentence": network.sentence,
        "city": network.city,
        "owner": network.owner,
        "official": network.official,
        "language": settings.language,
        "search": settings.search,
        "search_earlier": len(catalog.reports) > NEWEST,
        "preview": preview,
        "strict_csp": not preview,
        "contact": cards.network_contact,
        "links": [{"title": link.title, "url": link.url} for link in network.links],
        "licence": network.licence and {"title": network.licence.name, "url": network.licence.url},
        "repo_url": repo_url,
        "code_host": code_host(repo_url or ""),
        "icons": sorted(icons),
        "light": catalog.content.palette.paper,
        "dark": catalog.content.palette.ink,
        "lists": [{"title": cards.words.text(f"hub.{key}.title"), "uri": address} for key, address in LISTS],
        "folders": sorted({address.partition("/")[0] for address in (*HUBS.values(), *routes.LISTS, SEARCH)}),
        "places": places(catalog, cards.words),
        "contact_names": contact_names(cards.words),
        "pages": sorted({*STATEMENTS, *(page.address for page in catalog.content.pages.values())}),
        "players": [player.host for player in PLAYERS],
    }
