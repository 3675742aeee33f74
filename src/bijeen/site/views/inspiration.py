"""`/inspiratie/`: what people in the network recommend to read, to hear and to see."""

from __future__ import annotations

from typing import Final

from bijeen.content.records import Inspiration, Report
from bijeen.site.views.cards import Cards, View, host
from bijeen.site.views.facets import LONG, facets

HANDFUL: Final = 6
"""So many works one looks through without filters."""


def inspirations_view(cards: Cards) -> View:
    """count, works (see `work`), long, facets."""
    shown = [work(cards, one) for one in newest_first(cards)]
    names = ("medium", "theme", "language") if len(shown) > HANDFUL else ()
    return {"count": len(shown), "works": shown, "long": len(shown) >= LONG, "facets": facets(cards, shown, names)}


def newest_first(cards: Cards) -> list[Inspiration]:
    """Every work, by the day of the report that it comes from; those of no report last, as they stand in the file."""

    def age(one: Inspiration) -> int:
        report = _report(cards, one)
        return -report.date.toordinal() if report else 0

    return sorted(cards.catalog.content.inspirations, key=age)


def works_about(cards: Cards, theme: str) -> list[View]:
    """The works on one theme."""
    return [work(cards, one) for one in newest_first(cards) if theme in one.themes]


def work(cards: Cards, one: Inspiration) -> View:
    """title, maker, medium, language (None for that of the site), url, host, why, by, source (the line of the report
    that it comes from), facets."""
    report = _report(cards, one)
    is_foreign = one.language is not None and one.language != cards.catalog.language
    return {
        "title": one.title,
        "maker": one.maker,
        "medium": cards.words.text(f"medium.{one.medium}"),
        "language": cards.words.text(f"language.{one.language}") if is_foreign else None,
        "url": one.url,
        "host": host(one.url),
        "why": one.why,
        "by": one.recommended_by,
        "source": cards.report_line(report) if report else None,
        "facets": {
            "medium": [one.medium],
            "theme": list(one.themes),
            "language": [one.language] if one.language else [],
        },
    }


def _report(cards: Cards, one: Inspiration) -> Report | None:
    """The report that it comes from, when that is online."""
    return cards.catalog.report_by_id.get(one.report or "")
