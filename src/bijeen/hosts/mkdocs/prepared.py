"""What a build has before MkDocs makes a page: the content, read and checked, and all that is made of it besides."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig

from bijeen.catalog.catalog import Catalog
from bijeen.checks.inspect import inspect
from bijeen.content.history import Asked, History
from bijeen.hosts.assets import AssetError, Assets, make_assets
from bijeen.hosts.mkdocs.faults import ContentError
from bijeen.hosts.mkdocs.pages import source_of
from bijeen.hosts.mkdocs.preview import Preview
from bijeen.hosts.mkdocs.publishing import publishing_of
from bijeen.i18n import Messages
from bijeen.printing import as_text
from bijeen.problems import SERIOUS, Level, Problem, count
from bijeen.settings import Settings
from bijeen.site.pages.pages import pages
from bijeen.site.pages.spec import PageSpec
from bijeen.site.sheets import SheetSpec, own_mark, sheets
from bijeen.site.views.cards import Cards

log = logging.getLogger("mkdocs.plugins.bijeen")


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """One build, ready for MkDocs."""

    catalog: Catalog
    history: History
    assets: Assets
    specs: Mapping[str, PageSpec]
    """The generated pages, by the Markdown file that MkDocs takes each to come from."""

    def spec_at(self, uri: str | None) -> PageSpec | None:
        """The generated page at an address, where there is one."""
        return self.specs.get(source_of(uri)) if uri else None


def prepare(config: MkDocsConfig, settings: Settings, words: Messages, preview: Preview | None) -> Prepared:
    """Read the content, make of it what is no page, and list the pages. Raises ContentError.

    A preview hears what was found, and chooses what to show of it.
    """
    with Asked(settings) as asked:
        catalog, problems = inspect(settings, before=preview.catalog if preview else None)
        history = asked.answer(catalog.content)
    if preview:
        catalog = preview.found(catalog, problems)
    _stop_or_warn(problems, words, strict=config.strict)
    specs = pages(catalog, words, settings, publishing_of(config), history)
    # A card is asked for by its whole address, which a site without one, or a preview, cannot give.
    with_cards = settings.social_cards and bool(config.site_url) and not preview
    paper: list[SheetSpec] = []
    if settings.paper and not preview:  # a preview has none: its own address would be in the QR code
        mark, faults = own_mark(settings.root)
        _stop_or_warn(faults, words, strict=config.strict)
        paper = list(sheets(Cards(catalog, words, config.site_url or ""), settings.root, mark))

    def tell(done: int, whole: int) -> None:
        log.info(words.text("paper.made", done=done, n=whole))

    try:
        assets = make_assets(catalog, settings, specs, paper, with_cards=with_cards, tell=tell)
    except AssetError as error:
        raise ContentError(error.problems, words) from error
    if preview:
        by_hand = (page.address for page in catalog.content.pages.values())
        preview.made([*(spec.uri for spec in specs), *by_hand])
    return Prepared(
        catalog=catalog, history=history, assets=assets, specs={source_of(spec.uri): spec for spec in specs}
    )


def _stop_or_warn(problems: list[Problem], words: Messages, *, strict: bool) -> None:
    serious = [problem for problem in problems if problem.level in SERIOUS]
    counts = count(problems)
    if counts[Level.ERROR] or (strict and counts[Level.WARNING]):
        raise ContentError(serious, words)
    if serious and log.isEnabledFor(logging.WARNING):  # thousands of them take a while to write out
        log.warning("%s\n", as_text(serious, words))
