"""The poster and the flyer of an initiative."""

from __future__ import annotations

import datetime
from typing import Final

from bijeen.checks.unconfirmed import YEAR
from bijeen.content.records import Contact, Initiative
from bijeen.routes import Ref, uri
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.sheets.contact import NAME, paper_contact
from bijeen.site.views.sheets.letterhead import letterhead
from bijeen.text.sentences import head, opening

FACT: Final = 240
"""So many characters of a fact a poster shows, in whole sentences: the page has all of them."""


def poster_sheet(cards: Cards, initiative: Initiative, size: str) -> View:
    """One initiative, to hang up (`size` "a4") or to hand out ("a5").

    The shape of the template `poster`: as in `board_sheets` language, title, network, sample, heading, lead, address,
    shown_address, qr_alt, qr_text, good_until; besides size, status, facts (term, text), call (what stands above the
    telephone number), contact, by.
    """
    catalog, words = cards.catalog, cards.words
    partner = catalog.partner_by_id.get(initiative.partner)
    of_partner = partner.contact if partner else None
    contact = next((one for one in (initiative.contact, of_partner) if one and cards.contact(one)), None)
    url = initiative.url or (partner.url if partner else None)
    reach = paper_contact(cards, contact, url) or paper_contact(cards, catalog.content.network.contact, None)
    places = [place["title"] for place in cards.tags(initiative)["neighbourhoods"]]
    facts = (
        (words.text("initiative.for_whom"), initiative.for_whom),
        (words.text("paper.where"), words.listed(places) if places else None),
        (words.text("initiative.cost"), initiative.cost),
        (words.text("initiative.how_to_join"), initiative.how_to_join),
    )
    status = initiative.status if initiative.status in ("waiting-list", "full") else None
    return {
        **letterhead(cards, uri(Ref("initiative", initiative.id))),
        "size": size,
        "title": initiative.name,
        "heading": head(initiative.name, NAME),
        "status": words.text(f"status.{status}") if status else None,
        "lead": initiative.summary,
        "facts": [{"term": term, "text": opening(text, FACT)} for term, text in facts if text],
        "call": words.text("paper.call") if reach and reach["phone"] else words.text("paper.know_more"),
        "contact": reach,
        "by": head(words.text("initiative.of", partner=partner.name), NAME) if partner else None,
        "good_until": _checked(cards, initiative, contact),
    }


def has_poster(cards: Cards, initiative: Initiative) -> bool:
    """Whether there is something to join: what is over gets no poster, and no line on a board."""
    partner = cards.catalog.partner_by_id.get(initiative.partner)
    if initiative.status == "ended" or (partner and partner.status == "ended"):
        return False
    return initiative.status is not None or not _took_place(cards, initiative)


def _took_place(cards: Cards, initiative: Initiative) -> bool:
    """Whether all days that are known of it lie behind us, and nobody has looked at it since."""
    occasions = cards.catalog.calendar.about.get(Ref("initiative", initiative.id), ())
    days = [one.moment.last if one.moment else datetime.date.max for one in occasions]
    since = max([initiative.checked or datetime.date.min, *days], default=None)
    return bool(days) and since == max(days) < cards.catalog.today


def _checked(cards: Cards, initiative: Initiative, contact: Contact | None) -> str:
    """Until when a poster may hang: as long as its contact holds, and no longer than a year after it was looked at."""
    words = cards.words
    days = [day for day in (initiative.checked, contact and contact.checked) if day]
    ends = [day for day in (contact and contact.until, max(days) + YEAR if days else None) if day]
    if not ends:
        return words.text("paper.never_checked")
    if min(ends) < cards.catalog.today:
        return words.text("paper.checked_long_ago", date=words.date(max(days), "medium"))
    return words.text("paper.poster_until", date=words.date(min(ends)))
