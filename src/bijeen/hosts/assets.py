"""Everything that a build makes besides pages, before MkDocs clears the old site away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path
from typing import Final

from bijeen.cache import Cache, key_of
from bijeen.catalog.catalog import Catalog
from bijeen.content.pictures import PICTURES
from bijeen.hosts.drawings import make_cards, make_icons
from bijeen.hosts.pictures import make_pictures
from bijeen.hosts.sheets import PAPER, Tell, make_sheets
from bijeen.i18n import messages
from bijeen.pictures.rendition import Rendition
from bijeen.problems import Problem
from bijeen.routes import HOME, MANIFEST
from bijeen.settings import Settings
from bijeen.site.manifest import manifest
from bijeen.site.media import page_renditions, used_renditions
from bijeen.site.pages.spec import PageSpec
from bijeen.site.sheets import SheetSpec
from bijeen.site.social import card_view
from bijeen.site.views.cards import View
from bijeen.site.views.sheets.link import sheet_link

DRAWINGS: Final = "drawings"
"""The kind of the cache for cards, icons and the manifest."""


class AssetError(Exception):
    """Pictures or sheets from which nothing could be made; `problems` says which."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = problems
        super().__init__(", ".join(str(problem.location) for problem in problems))


@dataclass(frozen=True, kw_only=True)
class Assets:
    """What was made: the files by address, the card and the sheets of paper of each page (by its address), and the
    addresses of the icons."""

    files: Mapping[str, Path]
    by_hand: Mapping[str, Sequence[Rendition]]
    """The renditions of the pictures among the pages written by hand, by path: the host knows which are published."""
    cards: Mapping[str, View]
    sheets: Mapping[str, Sequence[View]]
    """Links to the sheets of a page (see `sheet_link`)."""
    icons: frozenset[str]
    made: Mapping[str, Path]
    """The file of every rendition, by address: of those in `files` and of those `by_hand`."""
    caches: tuple[Cache, ...]

    def card_of(self, page: str) -> View | None:
        """The card of the page at an address; one that has none of its own (search, by hand) has that of the site."""
        return self.cards.get(page) or self.cards.get(HOME)

    def let_go(self) -> None:
        """The files have been copied: what is old in the caches may go."""
        used = {file.name for file in (*self.files.values(), *self.made.values())}
        for cache in self.caches:
            cache.prune(used)


def make_assets(
    catalog: Catalog,
    settings: Settings,
    specs: Iterable[PageSpec],
    sheets: Sequence[SheetSpec],
    *,
    with_cards: bool,
    tell: Tell,
) -> Assets:
    """Make the pictures, sheets of paper, cards, icons and manifest of a site; `tell` hears how far the sheets are.

    Raises AssetError, and OSError when the disk is full.
    """
    root, content = settings.root, catalog.content
    pictures, drawings, paper = Cache(root, PICTURES), Cache(root, DRAWINGS), Cache(root, PAPER)
    used, by_hand = used_renditions(catalog), page_renditions(catalog)
    made, problems = make_pictures(root, [*used, *chain.from_iterable(by_hand.values())], pictures)
    if problems:
        raise AssetError(problems)
    if sheets:
        paper.hold()
    printed, problems = make_sheets(sheets, made, paper, tell)
    if problems:
        raise AssetError(problems)
    drawings.hold()
    words = messages(settings.language)
    cards = {spec.uri: spec.card for spec in specs if spec.card} if with_cards else {}
    icons = make_icons(root, content.palette, drawings)
    described = manifest(content, language=settings.language, icons=icons).encode()
    name = f"{key_of(described)}.webmanifest"
    return Assets(
        files={
            **{rendition.uri: made[rendition.uri] for rendition in used},
            **make_cards(cards.values(), made, drawings),
            **icons,
            **printed,
            MANIFEST: drawings.path(name) if drawings.has(name) else drawings.put(name, described),
        },
        by_hand=by_hand,
        made=made,
        cards={uri: card_view(card, words) for uri, card in cards.items()},
        sheets={
            page: [sheet_link(words, spec.uri, spec.title, spec.size, printed[spec.uri]) for spec in of_page]
            for page, of_page in groupby(sheets, key=lambda spec: spec.page)
        },
        icons=frozenset(icons),
        caches=(pictures, drawings, paper),
    )
