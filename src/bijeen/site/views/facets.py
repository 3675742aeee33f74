"""The filters above a list of cards: which values occur in it, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, get_args

from bijeen.catalog.occasion import OccasionKind
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.kinds import ICONS

LONG: Final = 200
"""From so many cards on, a browser takes a noticeable while to lay out a list."""


def facets(cards: Cards, shown: Iterable[View], names: Iterable[str]) -> list[View]:
    """For each of `names` ("theme") the values in `shown` as {id, title, options: [{id, title, count}]}.

    A facet that leaves no choice is left out. Options stand in the order of the vocabulary, years newest first.
    """
    shown = list(shown)
    found: list[View] = []
    for name in names:
        counts = Counter(id for card in shown for id in card["facets"][name])
        if len(counts) > 1:
            options = [
                {"id": id, "title": title, "count": counts[id]}
                for id, title in _titles(cards, name, counts)
                if counts[id]
            ]
            found.append({"id": name, "title": cards.words.text(f"facet.{name}"), "options": options})
    return found


def _titles(cards: Cards, name: str, counts: Counter[str]) -> list[tuple[str, str]]:
    if name == "year":
        return [(year, year) for year in sorted(counts, reverse=True)]
    if name == "event_kind":
        return [(kind, cards.words.text(f"calendar.kind.{kind}")) for kind in get_args(OccasionKind)]
    if name == "item_kind":
        return [(kind, cards.kind_titles[kind]) for kind in ICONS]
    if name == "status":
        return [(status, cards.words.text(f"status.{status}")) for status in counts]
    if name in ("medium", "language"):
        return [(id, cards.words.text(f"{name}.{id}")) for id in counts]
    kind = {"kind": "report_kind", "type": "partner_type"}.get(name, name)
    return [(term.id, term.name) for term in cards.catalog.content.terms(kind)]
