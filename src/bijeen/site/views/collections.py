"""The lists that all reports together grow: the board, tips, insights and ideas; and a page for each of their years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bijeen.catalog.threads import Thread
from bijeen.routes import BOARD, IDEAS, INSIGHTS, TIPS, year_uri
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.facets import LONG, facets
from bijeen.site.views.items import ASKING, board_line, item_line, short_line

MOST: Final = 240
"""No list shows more items than this: with more, or with some that are closed, each year has a page."""

YEARS: Final = "#_jaren"
"""The place on a list where its years are."""

LATEST: Final = 8
"""So many lines a list shows, closed ones included, where fewer are open."""

FACETS: Final = ("item_kind", "neighbourhood", "theme", "target_group", "year")


@dataclass(frozen=True, kw_only=True)
class Collection:
    """One of those lists: its address, the key of its words, and the kinds of items in it."""

    uri: str
    key: str
    kinds: tuple[str, ...]
    line: Callable[[Cards, Thread], View] = item_line
    only_open: bool = False
    """Whether what is answered or expired has no place in the list itself."""


COLLECTIONS: Final = (
    Collection(uri=BOARD, key="board", kinds=ASKING, line=board_line, only_open=True),
    Collection(uri=TIPS, key="tips", kinds=("tip",)),
    Collection(uri=INSIGHTS, key="insights", kinds=("inzicht", "goed-gegaan", "zorg", "deelsessie")),
    Collection(uri=IDEAS, key="ideas", kinds=("idee",)),
)


def collection_view(cards: Cards, collection: Collection) -> View:
    """key, groups (source, lines: by report), latest (lines that are no longer open, where few are), shown (how many
    of both), cut (see `newest`), years (title, uri, count), facets, long."""
    current, closed, more = _parted(cards, collection)
    lines = [collection.line(cards, thread) for thread in current[:MOST]]
    latest = [collection.line(cards, thread) for thread in closed[: max(0, LATEST - len(current))]]
    return {
        "key": collection.key,
        "groups": [
            {"source": source, "lines": list(group)}
            for source, group in groupby(lines, key=lambda line: line["source"])
        ],
        "latest": latest,
        "shown": len(lines) + len(latest),
        "cut": newest(cards, MOST, len(current)),
        "years": _years(cards, collection) if more else [],
        "facets": facets(cards, [*lines, *latest], FACETS),
        "long": len(lines) >= LONG,
    }


def collection_year_view(cards: Cards, collection: Collection, year: int) -> View:
    """What one year brought, with what is answered or expired, a short line each: key, year, count, years, groups
    (source, lines (title, uri, kind, kind_title, icon, state_title))."""
    threads = cards.catalog.threads.by_year(collection.kinds)[year]
    return {
        "key": collection.key,
        "hub": collection.uri,
        "year": year,
        "count": len(threads),
        "years": _years(cards, collection),
        "groups": [
            {
                "source": cards.report_line(report),
                "lines": [short_line(cards, thread) for thread in group],
            }
            for report, group in groupby(threads, key=lambda thread: thread.report)
        ],
    }


def years_of(cards: Cards, collection: Collection) -> list[int]:
    """The years that have a page of their own, the newest first: none while the list itself shows everything."""
    *_, more = _parted(cards, collection)
    return [year["title"] for year in _years(cards, collection)] if more else []


def newest(cards: Cards, shown: int, count: int) -> str | None:
    """What is said above a list that shows only so many: "De nieuwste 240 van 2.250"; None where it shows them all."""
    words = cards.words
    return (
        words.text("collection.newest", shown=words.number(shown), count=words.number(count)) if count > shown else None
    )


def _parted(cards: Cards, collection: Collection) -> tuple[list[Thread], list[Thread], bool]:
    """What has a place in the list, what is no longer open, and whether there is more than the list shows."""
    today = cards.catalog.today
    current: list[Thread] = []
    closed: list[Thread] = []
    for thread in cards.catalog.threads.of(collection.kinds):
        is_closed = collection.only_open and thread.state(today) != "open"
        (closed if is_closed else current).append(thread)
    return current, closed, bool(closed) or len(current) > MOST


def _years(cards: Cards, collection: Collection) -> list[View]:
    return [
        {"title": year, "uri": year_uri(collection.uri, year), "count": len(threads)}
        for year, threads in cards.catalog.threads.by_year(collection.kinds).items()
    ]
