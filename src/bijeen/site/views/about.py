"""What reports say to the network about one partner, initiative or topic; and all that one report says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bijeen.catalog.threads import FOLLOW_UP, Thread
from bijeen.content.records import Report
from bijeen.routes import Ref, relative, uri
from bijeen.site.notes import Note, add_notes
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.items import ASKING, LONGEST, board_line, short_line, whole_text
from bijeen.site.views.kinds import ICONS
from bijeen.text.sentences import head

CARDS: Final = 6
"""So many open questions, calls and offers a page shows whole."""

LINES: Final = 6
"""So many lines of one kind a page shows: the newest."""

FEW: Final = 12
"""So many lines need not be folded."""

_ELSEWHERE: Final = ("agenda", FOLLOW_UP)
"""The kinds that a page shows in another way: events on the agenda, follow-ups with what they follow."""


def items_about(cards: Cards, ref: Ref) -> View:
    """open (lines of the board to respond to), kinds (kind, title, lines, more: how many are not shown) and whether
    those are few."""
    threads = [t for t in cards.catalog.threads.about.get(ref, ()) if t.item.kind not in _ELSEWHERE]
    shown: list[Thread] = []
    rest: list[Thread] = []
    for thread in threads:
        asks = len(shown) < CARDS and thread.item.kind in ASKING and thread.state(cards.catalog.today) == "open"
        (shown if asks else rest).append(thread)
    return {
        "open": [board_line(cards, thread) for thread in shown],
        "kinds": _by_kind(cards, rest, most=LINES),
        "few": len(rest) <= FEW,
    }


def items_in(cards: Cards, report: Report) -> list[View]:
    """All that a report says, by kind in the order in which each first comes by: kind, title, lines (with their place
    on the page of the report itself), more."""
    kinds = _by_kind(cards, cards.catalog.threads.of_report[report.id], most=None)
    for line in (line for kind in kinds for line in kind["lines"]):
        line["uri"] = "#" + line["uri"].partition("#")[2]
    return kinds


def html_of(cards: Cards, report: Report) -> str:
    """The text of a report, with what became of its items below them, and below a follow-up what it follows."""
    page, words = uri(Ref("report", report.id)), cards.words
    notes: dict[str, list[Note]] = {}
    for thread in cards.catalog.threads.of_report[report.id]:
        said = []
        about = cards.catalog.threads.by_address.get(thread.item.on or "")
        if about is not None:
            said.append(Note(words.text("item.answers"), about.item.title, relative(about.uri, page)))
        for told in thread.outcomes:
            text = head(whole_text(told.item), LONGEST)
            said.append(Note(words.text("item.outcome"), told.report.title, relative(told.uri, page), text))
        if said:
            notes.setdefault(thread.item.anchor, []).extend(said)
    return add_notes(cards.catalog.readings[report.id].html, notes)


def _by_kind(cards: Cards, threads: Iterable[Thread], *, most: int | None) -> list[View]:
    kinds: dict[str, list[Thread]] = {}
    for thread in threads:
        kinds.setdefault(thread.item.kind, []).append(thread)
    return [
        {
            "kind": kind,
            "title": cards.kind_titles[kind],
            "icon": ICONS[kind],
            "count": len(found),
            "lines": [short_line(cards, thread) for thread in found[:most]],
            "more": max(0, len(found) - most) if most else 0,
        }
        for kind, found in kinds.items()
    ]
