"""The lines of a board or a programme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bijeen.catalog.occasion import Occasion
from bijeen.catalog.threads import Thread
from bijeen.content.records import Initiative
from bijeen.drawing.lettering import drawable
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.items import board_line
from bijeen.site.views.occasions import occasion_card
from bijeen.site.views.sheets.contact import as_printed, paper_contact
from bijeen.text.sentences import opening

_SHORT: Final = 120
"""So many characters of a summary a list shows, in whole sentences: the first always."""


def sheet_line(
    *,
    title: str,
    otherwise: str,
    kind: str | None = None,
    when: str | None = None,
    text: str | None = None,
    who: str | None = None,
    source: str | None = None,
    contact: View | None = None,
) -> View:
    """A line; what is not known of it is None. `source` is when it was said, `contact` that of `paper_contact`.

    It is called what it is (`otherwise`) where no letter of its title can be set, as of one that is only emoji: a
    heading without text is none (PDF/UA-1).
    """
    if not drawable(title):
        title, kind = otherwise, None
    said = {"kind": kind, "when": when, "title": title, "text": text}
    return {**said, "who": who, "source": source, "contact": contact}


def call_line(cards: Cards, thread: Thread) -> View:
    """The line of what somebody asks or offers; one that only the network answers for has no contact of its own."""
    line = board_line(cards, thread)
    until = cards.date(thread.item.until)
    own = line["contact"] if line["contact"] is not cards.network_contact else None
    return sheet_line(
        kind=line["kind_title"],
        when=cards.words.text("paper.until", date=until) if until else None,
        title=line["title"],
        otherwise=line["kind_title"],
        text=line["text"] or None,
        who=_names(cards, line["partners"]),
        source=cards.words.text("paper.source", date=line["source"]["date"]),
        contact=own and as_printed(own),
    )


def occasion_line(cards: Cards, occasion: Occasion) -> View:
    """The line of what takes place, and where."""
    card = occasion_card(cards, occasion)
    places = [place["title"] for place in card["neighbourhoods"]]
    where = ", ".join([*([card["venue"]] if card["venue"] else []), *places])
    said = [part for part in (where, card["summary"]) if part]
    return sheet_line(
        kind=card["kind_title"],
        when=card["when"],
        title=card["title"],
        otherwise=card["kind_title"],
        text=". ".join(said) or None,
        who=_names(cards, card["partners"]),
        contact=as_printed(card["contact"]) if card["contact"] else paper_contact(cards, None, occasion.url),
    )


def initiative_line(cards: Cards, initiative: Initiative) -> View:
    """The line of what there is to do, and when that was last looked at or named."""
    partner = cards.catalog.partner_by_id.get(initiative.partner)
    contact = cards.contact(initiative.contact) or cards.contact(partner.contact if partner else None)
    return sheet_line(
        title=initiative.name,
        otherwise=cards.words.text("kind.initiative"),
        text=_short(initiative.summary) if initiative.summary else None,
        who=partner.name if partner else None,
        source=_seen(cards, initiative),
        contact=as_printed(contact) if contact else paper_contact(cards, None, initiative.url),
    )


def _seen(cards: Cards, initiative: Initiative) -> str | None:
    """The last sign of life of what is there to do: the day on which it was looked at, else the last report of it."""
    if initiative.checked:
        return cards.words.text("paper.checked", date=cards.date(initiative.checked))
    seen = cards.seen("initiative", initiative.id)
    return cards.words.text("paper.seen", date=seen["date"]) if seen else None


def _names(cards: Cards, links: Sequence[View]) -> str | None:
    return cards.words.listed([link["title"] for link in links]) or None


def _short(summary: str) -> str:
    return opening(summary, _SHORT, len(summary))
