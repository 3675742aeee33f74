"""What stands on sheets of paper: the board, the poster and flyer of an initiative, the programme of a campaign."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bijeen.catalog.calendar import coming
from bijeen.catalog.occasion import Occasion
from bijeen.catalog.threads import Thread
from bijeen.checks.unconfirmed import YEAR
from bijeen.content.records import Campaign, Contact, Edition, Initiative, Term
from bijeen.i18n import Messages
from bijeen.routes import BOARD, Ref, uri
from bijeen.site.views.campaigns import events_in
from bijeen.site.views.cards import Cards, View, host
from bijeen.site.views.items import ASKING, board_line
from bijeen.site.views.occasions import occasion_card
from bijeen.site.views.times import time_span
from bijeen.text.sentences import head, opening

MOST: Final = 60
"""So many questions and offers a board shows, the newest: who hangs up five pages hangs up none of the next ten."""

EVENTS: Final = 12
"""So many coming events a board shows."""

FACT: Final = 240
"""So many characters of a fact a poster shows, in whole sentences: the page has all of them."""

NAME: Final = 110
"""So many characters of a name a poster shows: of an initiative, of who it is from, of whom one calls."""

LEAD: Final = 320
"""So many characters of its summary a poster shows: of what is no longer than it may be, all of it."""

_SHORT: Final = 120
"""So many characters of a summary a list shows, in whole sentences: the first always."""


def board_sheets(cards: Cards) -> Iterator[tuple[Term | None, View]]:
    """What is asked, offered and on in the whole city (None), and in each neighbourhood. What is for no neighbourhood
    in particular is for each of them.

    The shape of the template `list`: language, title, network, sample (said where the site is an example), kind,
    heading, lead, address (of the page, absolute) and shown_address (as people type it; both None where that of the
    site is unknown), qr_alt, qr_text, page (a pattern with {page} and {pages}), sections (title, lines), nothing (said
    where there are no lines), rest (said below them), contact (of the network, see `_contact`), good_until, news (how
    current it is).

    A line is: kind, when, title, text, who, source (when that was said), contact; what is not known is None.
    """
    catalog = cards.catalog
    asked = _open(cards, catalog.threads.of(ASKING))
    ahead = coming(catalog.calendar.dated, catalog.today)
    yield None, _board(cards, None, asked, [], ahead)
    for_all = [thread for thread in asked if not thread.item.neighbourhoods]
    for place in catalog.content.terms("neighbourhood"):
        ref = Ref("neighbourhood", place.id)
        here = [thread for thread in catalog.threads.about.get(ref, ()) if thread.item.kind in ASKING]
        on_here = {one.id for one in catalog.calendar.about.get(ref, ())}
        occasions = [one for one in ahead if one.id in on_here or not one.neighbourhoods]
        yield place, _board(cards, place, _open(cards, here), for_all, occasions)


def _open(cards: Cards, threads: Iterable[Thread]) -> list[Thread]:
    return [thread for thread in threads if thread.state(cards.catalog.today) == "open"]


def _board(
    cards: Cards,
    place: Term | None,
    asked: Sequence[Thread],
    for_all: Sequence[Thread],
    ahead: Sequence[Occasion],
) -> View:
    words, network = cards.words, cards.catalog.content.network
    ref = Ref("neighbourhood", place.id) if place else None
    name = place.name if place else network.city or network.name
    shown, also = asked[:MOST], for_all[: max(0, MOST - len(asked))]
    initiatives = [one for one in cards.catalog.topics[ref].initiatives if has_poster(cards, one)] if ref else []
    occasions = ahead[:EVENTS]
    ends = [thread.item.until for thread in (*shown, *also)] + [one.moment.last for one in occasions if one.moment]
    left_out = len(asked) + len(for_all) - len(shown) - len(also)
    sections = [
        {"title": words.text("paper.asked"), "lines": [_item(cards, thread) for thread in shown]},
        {"title": words.text("paper.for_all"), "lines": [_item(cards, thread) for thread in also]},
        {"title": words.text("paper.events"), "lines": [_occasion(cards, one) for one in occasions]},
        {"title": words.text("paper.initiatives", name=name), "lines": [_initiative(cards, it) for it in initiatives]},
    ]
    title = words.text("paper.board_title", name=name)
    nothing = words.text("paper.nothing_here") if place else words.text("paper.nothing")
    return {
        **_common(cards, uri(ref) if ref else BOARD),
        "title": title,
        "kind": words.text("paper.board_kind"),
        "heading": title,
        "lead": words.text("paper.board_lead"),
        "sections": [section for section in sections if section["lines"]],
        "nothing": None if asked else nothing,
        "rest": words.text("paper.board_rest", n=left_out) if left_out else None,
        "good_until": _good_until(cards, (day for day in ends if day)),
        "news": _news(cards),
    }


def programme_sheet(cards: Cards, campaign: Campaign, edition: Edition) -> View:
    """All that takes place in one year of a campaign, day by day; the shape is that of `board_sheets`."""
    words = cards.words
    days: dict[datetime.date | None, list[View]] = {}
    occasions = events_in(cards, edition)
    for occasion in occasions:
        assert occasion.moment is not None
        line = _occasion(cards, occasion)
        if occasion.moment.last == occasion.moment.day:  # the heading above it says the day
            line["when"] = time_span(occasion.moment.start, occasion.moment.end, words)
        days.setdefault(max(occasion.moment.day, edition.first), []).append(line)
    for activity in edition.activities:
        partner = cards.catalog.partner_by_id.get(activity.partner)
        line = _line(title=activity.title, who=partner.name if partner else None)
        line["contact"] = _contact(cards, partner.contact if partner else None, activity.url)
        days.setdefault(activity.date, []).append(line)
    known = sorted(day for day in days if day)
    last = words.date(edition.last, "medium")
    form = "day" if edition.first.year == edition.last.year else "medium"
    sections = [{"title": words.date(day), "lines": days[day]} for day in known]
    if None in days:
        sections.append({"title": words.text("paper.any_day"), "lines": days[None]})
    return {
        **_common(cards, uri(Ref("campaign", campaign.id))),
        "title": words.text("paper.programme_title", name=campaign.name, year=edition.year),
        "kind": words.text("paper.programme"),
        "heading": f"{campaign.name} {edition.year}",
        "lead": words.text("when.days", first=words.date(edition.first, form), last=last),
        "sections": sections,
        "nothing": None if days else words.text("paper.programme_nothing"),
        "rest": None,
        "good_until": words.text("paper.poster_until", date=words.date(edition.last)),
        "news": _news(cards),
    }


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
    reach = _contact(cards, contact, url) or _contact(cards, catalog.content.network.contact, None)
    places = [place["title"] for place in cards.tags(initiative)["neighbourhoods"]]
    facts = (
        (words.text("initiative.for_whom"), initiative.for_whom),
        (words.text("paper.where"), words.listed(places) if places else None),
        (words.text("initiative.cost"), initiative.cost),
        (words.text("initiative.how_to_join"), initiative.how_to_join),
    )
    status = initiative.status if initiative.status in ("waiting-list", "full") else None
    return {
        **_common(cards, uri(Ref("initiative", initiative.id))),
        "size": size,
        "title": initiative.name,
        "heading": head(initiative.name, NAME),
        "status": words.text(f"status.{status}") if status else None,
        "lead": opening(initiative.summary, LEAD) if initiative.summary else None,
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


def sheet_link(words: Messages, address: str, title: str, size: str, file: Path) -> View:
    """A link to a sheet that has been made: title, uri, note ("PDF, A4, 28 kB")."""
    note = words.text("paper.note", size=size, weight=words.bytes(file.stat().st_size))
    return {"title": title, "uri": address, "note": note}


def _common(cards: Cards, page: str) -> View:
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
        "contact": _contact(cards, network.contact, None),
        "network_contact": words.text("contact.via_network"),
    }


def _line(
    *,
    title: str,
    kind: str | None = None,
    when: str | None = None,
    text: str | None = None,
    who: str | None = None,
    source: str | None = None,
    contact: View | None = None,
) -> View:
    said = {"kind": kind, "when": when, "title": title, "text": text}
    return {**said, "who": who, "source": source, "contact": contact}


def _item(cards: Cards, thread: Thread) -> View:
    line = board_line(cards, thread)
    until = cards.date(thread.item.until)
    own = line["contact"] if line["contact"] is not cards.network_contact else None
    return _line(
        kind=line["kind_title"],
        when=cards.words.text("paper.until", date=until) if until else None,
        title=line["title"],
        text=line["text"] or None,
        who=_names(cards, line["partners"]),
        source=cards.words.text("paper.source", date=line["source"]["date"]),
        contact=own and _reach(own),
    )


def _occasion(cards: Cards, occasion: Occasion) -> View:
    card = occasion_card(cards, occasion)
    places = [place["title"] for place in card["neighbourhoods"]]
    where = ", ".join([*([card["venue"]] if card["venue"] else []), *places])
    said = [part for part in (where, card["summary"]) if part]
    return _line(
        kind=card["kind_title"],
        when=card["when"],
        title=card["title"],
        text=". ".join(said) or None,
        who=_names(cards, card["partners"]),
        contact=_reach(card["contact"]) if card["contact"] else _contact(cards, None, occasion.url),
    )


def _initiative(cards: Cards, initiative: Initiative) -> View:
    partner = cards.catalog.partner_by_id.get(initiative.partner)
    contact = cards.contact(initiative.contact) or cards.contact(partner.contact if partner else None)
    return _line(
        title=initiative.name,
        text=opening(initiative.summary, _SHORT, LEAD) if initiative.summary else None,
        who=partner.name if partner else None,
        source=_seen(cards, initiative),
        contact=_reach(contact) if contact else _contact(cards, None, initiative.url),
    )


def _seen(cards: Cards, initiative: Initiative) -> str | None:
    """The last sign of life of what is there to do: the day on which it was looked at, else the last report of it."""
    if initiative.checked:
        return cards.words.text("paper.checked", date=cards.date(initiative.checked))
    seen = cards.seen("initiative", initiative.id)
    return cards.words.text("paper.seen", date=seen["date"]) if seen else None


def _names(cards: Cards, links: Sequence[View]) -> str | None:
    return cards.words.listed([link["title"] for link in links]) or None


def _contact(cards: Cards, contact: Contact | None, url: str | None) -> View | None:
    """phone, person, email, host and url of a contact that still holds; where there is a better `url`, with that."""
    found = cards.contact(contact)
    if found is None:
        return {"phone": None, "person": None, "email": None, "host": host(url), "url": url} if url else None
    return {**_reach(found), "host": host(url), "url": url} if url else _reach(found)


def _reach(found: View) -> View:
    person = ", ".join(part for part in (found["name"], found["role"]) if part)
    return {
        "phone": found["phone"] and found["phone"]["text"],
        "person": head(person, NAME) or None,
        "email": found["email"] and found["email"]["text"],
        "host": found["host"],
        "url": found["url"],
    }


def _good_until(cards: Cards, days: Iterable[datetime.date]) -> str | None:
    """What a list says of its own end: the first day on which something on it ends."""
    first = min(days, default=None)
    return cards.words.text("paper.good_until", date=cards.words.date(first)) if first else None


def _news(cards: Cards) -> str | None:
    """How current a list is: the last report that it can tell from. The day on which it was made would make it another
    one every day."""
    held = (report.date for report in cards.catalog.reports if report.date <= cards.catalog.today)
    last = max(held, default=None)
    return cards.words.text("paper.news", date=cards.date(last)) if last else None


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
