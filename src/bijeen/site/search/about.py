"""The pages about the site and its network, as the index knows them: the guide, the statements, those by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bijeen.checks.inspect import labels_of
from bijeen.i18n import Messages
from bijeen.routes import guide_uri
from bijeen.settings import Settings
from bijeen.site.guide import GuidePage, guide_pages, prose_html, words_of
from bijeen.site.search.document import Document, Maker
from bijeen.site.search.markup import paragraphs, without_heading_links
from bijeen.site.search.ranks import ABOUT_SITE, NOT_FOR_VISITORS
from bijeen.site.statements import Publishing, head_of, statement_view, statements_of
from bijeen.site.views.cards import Cards


def about_documents(cards: Cards, settings: Settings, publishing: Publishing) -> Iterator[Maker]:
    """A document for each page of the guide for coordinators, and for each statement."""
    for page in guide_pages(cards.words.language, words_of(cards.catalog, cards.words, settings)):
        yield partial(_guide, cards, page)
    for address in statements_of(cards.catalog):
        yield partial(_statement, cards, publishing, address)


def page_by_hand(words: Messages, uri: str, page: tuple[str, str]) -> Maker:
    """The document of a page that was written by hand, of its title, and its text as finished HTML."""
    title, html = page
    label = words.text("search.by_hand")
    return partial(Document, uri=uri, title=title, kind="pagina", label=label, html=html, rank=ABOUT_SITE)


def _guide(cards: Cards, page: GuidePage) -> Document:
    """A page of the guide by its prose: what its samples tell of an invented network is not to be found."""
    labels = labels_of(cards.words)
    address = guide_uri(page.id)
    prose = "".join(prose_html(part.text, address, labels) for part in page.parts if part.kind == "prose")
    return Document(
        uri=address,
        title=page.title,
        kind="uitleg",
        label=cards.words.text("search.guide"),
        html=paragraphs(page.lead) + without_heading_links(prose),
        rank=NOT_FOR_VISITORS,
    )


def _statement(cards: Cards, publishing: Publishing, address: str) -> Document:
    view = statement_view(cards, publishing, address)
    html = paragraphs(view["lead"]) + without_heading_links(view["html"])
    title = head_of(address, cards.words.language).title
    return Document(
        uri=address,
        title=title,
        kind="pagina",
        label=cards.words.text("search.by_hand"),
        html=html,
        rank=NOT_FOR_VISITORS,
    )
