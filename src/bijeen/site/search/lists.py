"""The pages that lead to others, as the index knows them: by their names, for what stands on one is found by itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bijeen.routes import AGENDA
from bijeen.site.hubs import HUB_OF
from bijeen.site.search.document import Document, Maker
from bijeen.site.views.cards import Cards


def list_documents(cards: Cards) -> Iterator[Maker]:
    """A document for each list, but for the agenda: much of what is on that has no page of its own (`occasions.py`)."""
    for key, address in HUB_OF.items():
        if address != AGENDA:
            yield partial(_hub, cards, key)


def _hub(cards: Cards, key: str) -> Document:
    title, label = cards.words.text(f"hub.{key}.title"), cards.words.text("search.hub")
    aliases = cards.words.entry("terms.lists").get(key, ())
    return Document(uri=HUB_OF[key], title=title, kind="pagina", label=label, html="", aliases=aliases)
