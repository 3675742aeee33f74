"""What every sheet says of the network, and of the page that it leads to."""

from __future__ import annotations

from bijeen.site.views.cards import Cards, View
from bijeen.site.views.sheets.contact import paper_contact


def letterhead(cards: Cards, page: str) -> View:
    """The part of a sheet's shape (see `board_sheets`) that all of them share; `page` is where it leads to."""
    words, network = cards.words, cards.catalog.content.network
    address = cards.absolute(page)
    shown = address.partition("://")[2] if address else None
    return {
        "language": words.language,
        "network": network.name,
        "sample": None if network.official else words.text("paper.sample", name=network.name),
        "address": address,
        "shown_address": shown,
        "qr_alt": words.text("paper.qr_alt", address=shown) if shown else None,
        "qr_text": words.text("paper.qr_text"),
        "page": words.text("paper.page"),
        "contact": paper_contact(cards, network.contact, None),
        "network_contact": words.text("contact.via_network"),
    }


def news(cards: Cards) -> str | None:
    """How current a list is: the last report that it can tell from. The day on which it was made would make it another
    one every day."""
    held = (report.date for report in cards.catalog.reports if report.date <= cards.catalog.today)
    last = max(held, default=None)
    return cards.words.text("paper.news", date=cards.date(last)) if last else None
