"""`/themas/`, `/wijken/`, `/doelgroepen/`: all terms of one kind; and everything about one of them."""

from __future__ import annotations

from bijeen.content.records import Term
from bijeen.routes import Kind, Ref, uri
from bijeen.site.views.about import items_about
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.inspiration import works_about
from bijeen.site.views.occasions import coming_or_latest


def topics_view(cards: Cards, kind: Kind) -> View:
    """kind, topics (see `topic_card`)."""
    return {
        "kind": kind,
        "topics": [topic_card(cards, kind, term) for term in cards.catalog.content.terms(kind)],
    }


def topic_card(cards: Cards, kind: Kind, term: Term) -> View:
    """title, uri, summary, part_of, tile, how many reports, partners, initiatives, and that in words."""
    about = cards.catalog.topics[Ref(kind, term.id)]
    above = cards.chips(kind, [term.part_of] if term.part_of else [])
    return {
        "title": term.name,
        "uri": uri(Ref(kind, term.id)),
        "summary": term.summary,
        "part_of": above[0] if above else None,
        "tile": list(term.tile) if term.tile else None,
        "reports": len(about.reports),
        "partners": len(about.partners),
        "initiatives": len(about.initiatives),
        "count": len(about.reports) + len(about.partners) + len(about.initiatives),
        "counts": [
            cards.words.text(f"count.{name}", n=len(found))
            for name, found in (
                ("reports", about.reports),
                ("partners", about.partners),
                ("initiatives", about.initiatives),
            )
            if found
        ],
    }


def topic_view(cards: Cards, kind: Kind, term: Term) -> View:
    """Everything about one term, and nothing else."""
    about = cards.catalog.topics[Ref(kind, term.id)]
    card = topic_card(cards, kind, term)
    parts = [other.id for other in cards.catalog.content.terms(kind) if other.part_of == term.id]
    return {
        "kind": kind,
        **{key: card[key] for key in ("title", "summary", "part_of")},
        "parts": cards.chips(kind, parts),
        "reports": [cards.report(report) for report in about.reports],
        "partners": [cards.partner(partner) for partner in about.partners],
        "initiatives": [cards.initiative(initiative) for initiative in about.initiatives],
        "groups": [cards.group(group) for group in about.groups],
        "works": works_about(cards, term.id) if kind == "theme" else [],
        "items": items_about(cards, Ref(kind, term.id)),
        "events": coming_or_latest(cards, cards.catalog.calendar.about.get(Ref(kind, term.id), ())),
    }
