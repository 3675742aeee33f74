"""The pages that every site has of its own accord: how it looks, how to write for it, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bijeen.routes import ABOUT, GUIDE, STYLE, guide_uri
from bijeen.settings import Settings
from bijeen.site.guide import guide_pages, words_of
from bijeen.site.pages.spec import PageSpec
from bijeen.site.statements import Publishing, head_of, statement_view, statements_of
from bijeen.site.views.cards import Cards
from bijeen.site.views.guide import guide_page_view, guide_view
from bijeen.site.views.style import style_view


def about_pages(cards: Cards, settings: Settings, publishing: Publishing) -> Iterator[PageSpec]:
    """The page with every component, the guide for coordinators, and the statements."""
    yield _style(cards)
    yield from _guide(cards, settings)
    yield from _statements(cards, publishing)


def _style(cards: Cards) -> PageSpec:
    """Every component of the site, side by side."""
    return PageSpec(
        uri=STYLE,
        template="style.html",
        title=cards.words.text("style.title"),
        description=cards.words.text("style.lead"),
        view=partial(style_view, cards),
        hub=ABOUT,
        indexed=False,
    )


def _guide(cards: Cards, settings: Settings) -> Iterator[PageSpec]:
    """How to write for this site: the same for every site, but for its own words."""
    words = cards.words
    names = words_of(cards.catalog, words, settings)
    guide = guide_pages(words.language, names)
    yield PageSpec(
        uri=GUIDE,
        template="guide.html",
        title=words.text("guide.title"),
        description=words.text("guide.lead"),
        view=partial(guide_view, guide),
        hub=ABOUT,
        indexed=False,
    )
    for page in guide:
        yield PageSpec(
            uri=guide_uri(page.id),
            template="guide-page.html",
            title=page.title,
            description=page.lead,
            view=partial(guide_page_view, cards, settings, guide, page, names),
            hub=GUIDE,
        )


def _statements(cards: Cards, publishing: Publishing) -> Iterator[PageSpec]:
    """What the site says of itself, where people wrote nothing in its place."""
    for address in statements_of(cards.catalog):
        title, lead = head_of(address, cards.words.language)
        yield PageSpec(
            uri=address,
            template="statement.html",
            title=title,
            description=lead,
            view=partial(statement_view, cards, publishing, address),
            hub=ABOUT,
        )
