"""The catalog to the list of all pages that can be found, besides those written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.settings import Settings
from bijeen.site.search.about import about_documents
from bijeen.site.search.document import Maker
from bijeen.site.search.lists import list_documents
from bijeen.site.search.occasions import occasion_documents
from bijeen.site.search.records import record_documents
from bijeen.site.statements import UNPUBLISHED, Publishing
from bijeen.site.views.cards import Cards


def documents(cards: Cards, settings: Settings, publishing: Publishing = UNPUBLISHED) -> Iterator[Maker]:
    """A function for each page of a record, and for what the site says of itself, which makes its document.

    Reports come first, the newest of them first: `build_index` counts on it.
    """
    yield from record_documents(cards)
    yield from list_documents(cards)
    yield from occasion_documents(cards)
    yield from about_documents(cards, settings, publishing)
