"""The pages of a build, put into the index that visitors search."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from bijeen.catalog.catalog import Catalog
from bijeen.hosts.mkdocs.publishing import publishing_of
from bijeen.i18n import Messages
from bijeen.settings import Settings
from bijeen.site.search import Names, SearchError, build_index, documents, page_by_hand
from bijeen.site.views.cards import Cards


def index_pages(
    config: MkDocsConfig, catalog: Catalog, by_hand: Mapping[str, tuple[str, str]], settings: Settings, words: Messages
) -> None:
    """Write the index of all pages into the folder of the site; `by_hand` are the title and the HTML of each page that
    is not of the catalog, by address. Raises Abort when Pagefind fails.
    """
    makers = (
        *documents(Cards(catalog, words), settings, publishing_of(config)),
        *(page_by_hand(words, *page) for page in by_hand.items()),
    )
    try:
        build_index(Path(config.site_dir), makers, Names(catalog.content), words.language)
    except SearchError as error:
        raise Abort(f"Pagefind: {error}") from error
