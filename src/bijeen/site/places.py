"""The pages right below the front page, by the names that people give them in an address: `/over-ons/`, `/nieuws`."""

from __future__ import annotations

from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import Messages
from bijeen.routes import ABOUT, ACCESSIBILITY, PRIVACY, SEARCH, slug
from bijeen.site.hubs import HUB_OF
from bijeen.site.statements import head_of, statements_of
from bijeen.site.views.cards import View

CONTACT: Final = "contact"
"""The key of the names under which people look for a way to reach the network."""

_ADDRESS_OF: Final = {**HUB_OF, "search": SEARCH, "about": ABOUT, "privacy": PRIVACY, "accessibility": ACCESSIBILITY}


def places(catalog: Catalog, words: Messages) -> list[View]:
    """title, uri, names (as they stand in an address: its own first, then what it is called) of each page there is."""
    titles = {address: words.text(f"hub.{key}.title") for key, address in {**HUB_OF, "search": SEARCH}.items()}
    titles |= {address: head_of(address, words.language).title for address in statements_of(catalog)}
    for page in catalog.content.pages.values():
        if page.address.count("/") == 1 and page.title:
            titles[page.address] = page.title
    others = {_ADDRESS_OF[key]: names for key, names in _other_names(words).items() if key != CONTACT}
    return [
        {"title": title, "uri": uri, "names": list(dict.fromkeys([uri[:-1], slug(title), *others.get(uri, ())]))}
        for uri, title in titles.items()
    ]


def contact_names(words: Messages) -> list[str]:
    """The names of a page that says how to reach the network, of which most sites have only a part below every page."""
    return [CONTACT, *_other_names(words)[CONTACT]]


def _other_names(words: Messages) -> dict[str, list[str]]:
    names: dict[str, list[str]] = words.entry("terms.addresses")
    return names
