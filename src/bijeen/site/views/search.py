"""`/zoeken/`: what one can choose from to narrow a search; and without JavaScript, everything there is from A to Z."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from bijeen.catalog.topics import TOPICS
from bijeen.i18n import Messages
from bijeen.routes import AGENDA, Ref, guide_uri, letter_uri, uri, year_uri
from bijeen.settings import Settings
from bijeen.site.guide import STEPS, guide_pages, words_of
from bijeen.site.hubs import HUB_OF
from bijeen.site.search.facets import FACET_OF
from bijeen.site.search.occasions import year_title, years_of
from bijeen.site.statements import head_of, statements_of
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.initials import letter

MOST: Final = 500
"""So many lines a page of the list from A to Z shows. A list that is longer has a page for each letter, or several."""


class Entry(NamedTuple):
    """A line of the list."""

    title: str
    uri: str
    kind: str
    date: datetime.date | None = None
    """The day of a report: many have the same title."""


class Shelf(NamedTuple):
    """The part of the list from A to Z that stands on one page."""

    letter: str
    part: int
    """Counted from 1; of a letter with more than MOST lines there are several."""

    entries: Sequence[Entry]

    @property
    def uri(self) -> str:
        """Its address, where it has a page of its own."""
        return letter_uri(self.letter, self.part)


def shelves_of(cards: Cards, settings: Settings) -> list[Shelf]:
    """Everything that has a name, from A to Z."""
    entries = sorted(_everything(cards, settings), key=lambda one: (letter(one.title), one.title.casefold(), one.uri))
    return [
        Shelf(first, number, part)
        for first, group in groupby(entries, key=lambda entry: letter(entry.title))
        for number, part in enumerate(_cut(list(group)), start=1)
    ]


def _everything(cards: Cards, settings: Settings) -> Iterator[Entry]:
    content, words = cards.catalog.content, cards.words
    for report in cards.catalog.reports:
        yield Entry(report.title, uri(Ref("report", report.id)), words.text("kind.report"), report.date)
    for year in years_of(cards):
        yield Entry(year_title(words, year), year_uri(AGENDA, year), words.text("search.hub"))
    named = [
        *((partner.name, Ref("partner", partner.id)) for partner in content.partners),
        *((initiative.name, Ref("initiative", initiative.id)) for initiative in content.initiatives),
        *((group.name, Ref("group", group.id)) for group in content.groups),
        *((campaign.name, Ref("campaign", campaign.id)) for campaign in content.campaigns),
        *((term.name, Ref(kind, term.id)) for kind in TOPICS for term in content.terms(kind)),
    ]
    for title, ref in named:
        yield Entry(title, uri(ref), words.text(f"kind.{ref.kind}"))
    for key, address in HUB_OF.items():
        yield Entry(words.text(f"hub.{key}.title"), address, words.text("search.hub"))
    for page in content.pages.values():
        if page.title and page.address:
            yield Entry(page.title, page.address, words.text("search.by_hand"))
    for address in statements_of(cards.catalog):
        yield Entry(head_of(address, words.language).title, address, words.text("search.by_hand"))
    for guide in guide_pages(words.language, words_of(cards.catalog, words, settings)):
        yield Entry(guide.title, guide_uri(guide.id), words.text("search.guide"))


def is_long(shelves: Sequence[Shelf]) -> bool:
    """Whether the list is too long for one page."""
    return sum(len(shelf.entries) for shelf in shelves) > MOST


def search_view(cards: Cards, shelves: Sequence[Shelf]) -> View:
    """facets (id, title, options (id, title)); everything (letter, entries (title, uri, kind)), or else letters: links
    to the pages of a long list (see `_letters`)."""
    long = is_long(shelves)
    return {
        "facets": _facets(cards),
        "everything": [] if long else [{"letter": s.letter, "entries": _entries(cards, s)} for s in shelves],
        "letters": _letters(shelves) if long else [],
    }


def shelf_view(cards: Cards, shelves: Sequence[Shelf], shelf: Shelf) -> View:
    """letter, entries (title, uri, kind), letters (see `_letters`), previous and next (links)."""
    at = shelves.index(shelf)
    return {
        "letter": shelf.letter,
        "entries": _entries(cards, shelf),
        "letters": _letters(shelves),
        "previous": _link(cards, shelves[at - 1]) if at else None,
        "next": _link(cards, shelves[at + 1]) if at + 1 < len(shelves) else None,
    }


def shelf_title(words: Messages, shelf: Shelf) -> str:
    """What the page of a part of the list is called."""
    if shelf.part == 1:
        return words.text("search.shelf", letter=shelf.letter)
    return words.text("search.shelf_part", letter=shelf.letter, part=shelf.part)


def _cut(entries: list[Entry]) -> Iterator[list[Entry]]:
    return (entries[at : at + MOST] for at in range(0, len(entries), MOST))


def _letters(shelves: Sequence[Shelf]) -> list[View]:
    """A link for each letter: title, uri, count."""
    counts: dict[str, int] = {}
    for shelf in shelves:
        counts[shelf.letter] = counts.get(shelf.letter, 0) + len(shelf.entries)
    return [{"title": first, "uri": letter_uri(first, 1), "count": count} for first, count in counts.items()]


def _link(cards: Cards, shelf: Shelf) -> View:
    return {"title": shelf_title(cards.words, shelf), "uri": shelf.uri}


def _entries(cards: Cards, shelf: Shelf) -> list[View]:
    return [{**entry._asdict(), "date": cards.date(entry.date) if entry.date else None} for entry in shelf.entries]


def _facets(cards: Cards) -> list[View]:
    """What the index can be asked for (see `site.search.document`), in words; a facet without a choice is left out."""
    content, words = cards.catalog.content, cards.words
    there: dict[str, object] = {
        "verslag": cards.catalog.reports,
        "partner": content.partners,
        "initiatief": content.initiatives,
        "werkgroep": content.groups,
        "campagne": content.campaigns,
        "agenda": (*cards.catalog.calendar.dated, *cards.catalog.calendar.undated),
        **{FACET_OF[kind]: content.terms(kind) for kind in TOPICS},
        "pagina": content.pages,
        "uitleg": STEPS,
    }
    years = sorted({report.date.year for report in cards.catalog.reports}, reverse=True)
    options = {
        "soort": [(kind, words.text(f"search.kind.{kind}")) for kind, some in there.items() if some],
        "jaar": [(str(year), str(year)) for year in years],
        **{FACET_OF[kind]: [(term.id, term.name) for term in content.terms(kind)] for kind in TOPICS},
    }
    return [
        {
            "id": facet,
            "title": words.text(f"search.facet.{facet}"),
            "options": [{"id": id, "title": title} for id, title in found],
        }
        for facet, found in options.items()
        if len(found) > 1
    ]
