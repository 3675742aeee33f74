"""The pages written by hand: what our templates and the search want of a page that MkDocs renders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs.structure.pages import Page

from bijeen.hosts.mkdocs.pages import meta_of
from bijeen.hosts.mkdocs.prepared import Prepared
from bijeen.i18n import Messages
from bijeen.pictures.rendition import Rendition
from bijeen.routes import HOME
from bijeen.settings import Settings
from bijeen.site.prose import show_pictures
from bijeen.site.views.times import day_view


class PagesByHand:
    """Those of one build. `pictures` are the sizes of each picture among them, by its address."""

    def __init__(
        self, prepared: Prepared, settings: Settings, words: Messages, pictures: Mapping[str, Sequence[Rendition]]
    ) -> None:
        self._prepared = prepared
        self._docs = settings.docs
        self._words = words
        self._pictures = pictures
        self.texts: dict[str, tuple[str, str]] = {}
        """The title and the text of each page that can be found, by its address; there once MkDocs rendered them."""

    def meta(self, page: Page) -> dict[str, Any]:
        """The front matter that our templates expect, in which its own wins; the home page has its template too."""
        spec = self._prepared.specs.get(page.file.src_uri)
        meta = {"indexed": True, **(meta_of(spec) if spec else {}), **page.meta}
        day = self._prepared.history.files.get(f"{self._docs}/{page.file.src_uri}")
        if day and page.url != HOME:  # that one shows what is new, whatever its own text
            meta |= {"updated": day_view(day, self._words), "changed": day.isoformat()}
        meta["card"] = self._prepared.assets.card_of(spec.uri if spec else HOME)
        return meta

    def content(self, page: Page, html: str) -> str:
        """The text of a page, the pictures of which name the sizes in which they are online; it is kept for search."""
        if page.meta["indexed"]:
            self.texts[page.url] = (str(page.title), html)
        return show_pictures(html, page.url, self._pictures)
