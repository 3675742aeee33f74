"""What a report says to the network, as the pages that gather it show it."""

from __future__ import annotations

import re
from typing import Final

from bijeen.catalog.threads import Thread
from bijeen.content.records import Contact
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.kinds import ICONS
from bijeen.text.item import Item
from bijeen.text.sentences import opening
from bijeen.text.titles import capitalised

ASKING: Final = ("vraag", "oproep", "gezocht", "aanbod")
"""The kinds to which one can respond: what is on the board."""

LONGEST: Final = 320
"""So much of an item's text is shown, in whole sentences and characters: the report has all of it."""

LONGEST_SENTENCE: Final = 2 * LONGEST
"""The first sentence may be so long: half a sentence is of no use to who reads it on paper."""

# What ends a title, where its text goes on behind it.
_BEHIND: Final = re.compile(r"$|[\s.:,;]+")


def item_line(cards: Cards, thread: Thread) -> View:
    """kind, kind_title, icon, uri, title, text, source (a line of a report), partners (links), facets, state and
    state_title (None where there is nothing to say), outcomes (uri, text, source, state_title), answers (a link, of a
    follow-up).
    """
    item = thread.item
    about = cards.catalog.threads.by_address.get(item.on or "")
    return {
        "kind": item.kind,
        "kind_title": cards.kind_titles[item.kind],
        "icon": ICONS[item.kind],
        "uri": thread.uri,
        "title": item.title,
        "text": opening(_without_stage(cards, item, text_behind_title(item)), LONGEST, LONGEST_SENTENCE),
        "source": cards.report_line(thread.report),
        "partners": [link for id in item.partners if (link := cards.partner_link(id))],
        **_state(cards, thread),
        "outcomes": [outcome(cards, one) for one in thread.outcomes],
        "answers": about and {"title": about.item.title, "uri": about.uri},
        "facets": {
            "item_kind": [item.kind],
            "neighbourhood": list(item.neighbourhoods),
            "theme": list(item.themes),
            "target_group": list(item.target_groups),
            "year": [str(thread.report.date.year)],
        },
    }


def board_line(cards: Cards, thread: Thread) -> View:
    """An `item_line` to which one can respond, and the contact for that (see `Cards.contact`): its own, else that of
    its first partner, else the network's."""
    return {**item_line(cards, thread), "contact": _contact(cards, thread.item)}


def short_line(cards: Cards, thread: Thread) -> View:
    """One line for an item: title, uri, kind, kind_title, icon, state, state_title."""
    item = thread.item
    return {
        "title": item.title,
        "uri": thread.uri,
        "kind": item.kind,
        "kind_title": cards.kind_titles[item.kind],
        "icon": ICONS[item.kind],
        **_state(cards, thread),
    }


def outcome(cards: Cards, thread: Thread) -> View:
    """What a follow-up says: uri, text, source (a line of a report), state_title (how it ended, or how far it is)."""
    item = thread.item
    title = f"state.{item.status}" if item.status else f"stage.{item.stage}" if item.stage else None
    return {
        "uri": thread.uri,
        "text": opening(_without_stage(cards, item, whole_text(item)), LONGEST, LONGEST_SENTENCE),
        "source": cards.report_line(thread.report),
        "state_title": cards.words.text(title) if title else None,
    }


def whole_text(item: Item) -> str:
    """The text of an item as one paragraph."""
    return " ".join(item.text.split())


def text_behind_title(item: Item) -> str:
    """The text of an item as one paragraph, without the words that are its title already."""
    text = whole_text(item)
    whole = not item.title.endswith("…")
    title = item.title.removesuffix("…")
    if text[: len(title)].casefold() != title.casefold():
        return capitalised(text)
    rest = text[len(title) :]
    if not whole:
        return f"…{rest}"
    behind = _BEHIND.match(rest)
    return capitalised(rest[behind.end() :]) if behind else capitalised(text)


def _state(cards: Cards, thread: Thread) -> View:
    """Whether it is still open, where that matters: for what asks for something, has an end, or was followed up."""
    item = thread.item
    state, stage = cards.catalog.collaborations.standing(thread, cards.catalog.today)
    says = item.kind in ASKING or item.until is not None or state != "open" or thread.outcomes
    title = cards.words.text(f"state.{state}") if says else None
    if stage and state == "open":
        title = cards.words.text(f"stage.{stage}")
    return {"state": state if says else None, "state_title": title}


def _without_stage(cards: Cards, item: Item, text: str) -> str:
    """A text without the sentence that the badge beside it says already."""
    return cards.catalog.lexicon.without_stage(text) if item.stage else text


def _contact(cards: Cards, item: Item) -> View | None:
    own = item.contact
    partners = [partner for id in item.partners if (partner := cards.catalog.partner_by_id.get(id))]
    if own.emails or own.phones or own.links:
        first = (next(iter(found), None) for found in (own.phones, own.emails, own.links))
        phone, email, url = first
        return cards.contact(Contact.model_construct(phone=phone, email=email, url=url))
    for partner in partners:
        if (contact := cards.contact(partner.contact)) is not None:
            return contact
        if partner.url:
            return cards.contact(Contact.model_construct(url=partner.url))
    return cards.network_contact
