"""`/themas/`, `/wijken/`, `/doelgroepen/`: all terms of one kind; and everything about one of them."""

from __future__ import annotations

from bijeen.content.records import Term
from bijeen.routes import Kind, Ref
from bijeen.site.views.about import items_about
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.inspiration import works_about
from bijeen.site.views.occasions import coming_or_latest
from bijeen.site.views.tilemap import map_view, places_view
from bijeen.site.views.topiccard import topic_card


def topics_view(cards: Cards, kind: Kind) -> View:
    """kind, topics (see `topic_card`), of neighbourhoods with a map: places (see `places_view`)."""
    return {
        "kind": kind,
        "topics": [topic_card(cards, kind, term) for term in cards.catalog.content.terms(kind)],
        "places": places_view(cards) if kind == "neighbourhood" and cards.tiles else None,
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
        "map": map_view(cards, term.id) if kind == "neighbourhood" else None,
        "reports": [cards.report(report) for report in about.reports],
        "partners": [cards.partner(partner) for partner in about.partners],
        "initiatives": [cards.initiative(initiative) for initiative in about.initiatives],
        "groups": [cards.group(group) for group in about.groups],
        "works": works_about(cards, term.id) if kind == "theme" else [],
        "items": items_about(cards, Ref(kind, term.id)),
        "events": coming_or_latest(cards, cards.catalog.calendar.about.get(Ref(kind, term.id), ())),
    }
