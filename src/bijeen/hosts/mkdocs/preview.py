"""A preview: MkDocs' own server, which tells on each page what is wrong, and keeps the last good site when a save
breaks it."""

from __future__ import annotations

import logging
import os
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from bijeen.catalog.catalog import Catalog, with_drafts
from bijeen.hosts.bar import Bar, with_pages
from bijeen.hosts.fresh import fresh_folder
from bijeen.hosts.mkdocs.faults import problems_of
from bijeen.hosts.swap import swap_in
from bijeen.i18n import messages
from bijeen.printing import as_text
from bijeen.problems import Level, Problem, in_order
from bijeen.settings import Settings
from bijeen.site.spots import Notice, Spots
from bijeen.site.views.bar import Findings, bar_view, unpublished

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # brings a whole web server with it

_ID: Final = re.compile(r'\bid="([^"]+)"')

log = logging.getLogger("mkdocs.plugins.bijeen")


class Preview:
    """The state of one preview: what it says now, and what the build that is going on has found so far."""

    def __init__(self) -> None:
        self.findings = Findings()
        self.is_empty = False
        """Whether the build that is going on makes nothing but room for the bar."""
        self.catalog: Catalog | None = None
        """The content as it was read last, drafts held back: what did not change need not be read again."""
        self._into: Path | None = None
        self._problems: list[Problem] = []
        self._unpublished: dict[str, str] = {}
        self._pages: frozenset[str] = frozenset()
        self._spots: Spots | None = None

    @property
    def has_begun(self) -> bool:
        """Whether the server is there: from then on a build that fails leaves the old site."""
        return self._into is not None

    def begin(self, config: MkDocsConfig, settings: Settings) -> None:
        """A build begins: beside the site that people are looking at, once there is one."""
        self._root, self._words = settings.root, messages(settings.language)
        self.is_empty = False
        self._bar = Bar(config.theme.dirs, self._words, urlsplit(config.site_url or "/").path)
        if self._into:
            config.site_dir = str(self._into)

    def found(self, catalog: Catalog, problems: Sequence[Problem]) -> Catalog:
        """The content was read, and this is what is wrong with it. Out comes what to show of it: drafts too."""
        self.catalog, self._spots, self._problems = catalog, Spots(catalog), list(problems)
        self._unpublished = unpublished(catalog, self._words)
        return with_drafts(catalog)

    def made(self, pages: Iterable[str]) -> None:
        """These are the addresses of the pages that are being built."""
        self._pages = frozenset(pages)

    def hold(self, error: Exception) -> None:
        """The site cannot be made: what is there stays, with a word about it."""
        stopping = problems_of(error, self._root)
        levels = {problem.level for problem in stopping}
        held_by = (Level.ERROR,) if Level.ERROR in levels else tuple(levels)
        self._problems = in_order([*self._problems, *stopping])
        self.findings = replace(self.findings, notices=self._notices(), held_by=held_by)
        stops = [problem for problem in self._problems if problem.level in held_by]
        stays = self._words.text("serve.old_pages_stay") if self.findings.pages else self._words.text("serve.no_pages")
        log.error("%s\n%s", as_text(stops, self._words), stays)

    def room(self) -> str:
        """The page to show when there is nothing to see."""
        return self._bar.room()

    def attach(self, server: LiveReloadServer) -> None:
        """Let the server show the bar, and build without losing the last good site."""
        if not self.findings.held_by:
            self._show()
        app = server.get_app()
        assert app
        server.set_app(with_pages(app, self._with_bar, server.mount_path))
        server.builder = self._keeping_the_old_site(server.builder, Path(server.root))
        log.info(self._words.text("serve.ready", address=server.url))

    def _show(self) -> None:
        self.findings = Findings(notices=self._notices(), pages=self._pages, unpublished=self._unpublished)

    def _notices(self) -> tuple[Notice, ...]:
        return self._spots.notices(self._problems) if self._spots else ()

    def _with_bar(self, address: str, page: str) -> str:
        anchors = frozenset(_ID.findall(page))
        return self._bar.put_into(page, bar_view(self.findings, address, self._words, anchors=anchors))

    def _keeping_the_old_site(self, build: Callable[[], None], live: Path) -> Callable[[], None]:
        """`build`, into a fresh folder that takes the place of `live` when all went well; MkDocs would clear `live`
        first, and after an exception its server answers nobody any more."""

        def build_anew() -> None:
            start = time.perf_counter()
            self._problems = []
            try:
                with fresh_folder(live) as fresh:
                    self._into = fresh
                    build()
                    swap_in(fresh, live)
            except Exception as error:  # a fault of the engine included: the preview must live on
                self.hold(error)
                if os.environ.get("BIJEEN_DEBUG"):
                    log.exception("")
            else:
                self._show()
                seconds = self._words.number(round(time.perf_counter() - start, 1))
                log.info(self._words.text("serve.made_anew", seconds=seconds))

        return build_anew
