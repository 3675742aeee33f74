"""One theme, neighbourhood or target group in a list of them."""

from __future__ import annotations

from bijeen.content.records import Term
from bijeen.routes import Kind, Ref, uri
from bijeen.site.views.cards import Cards, View


def topic_card(cards: Cards, kind: Kind, term: Term) -> View:
    """title, uri, summary, part_of, count (of reports, partners and initiatives), counts (of each, in words)."""
    about = cards.catalog.topics[Ref(kind, term.id)]
    above = cards.chips(kind, [term.part_of] if term.part_of else [])
    return {
        "title": term.name,
        "uri": uri(Ref(kind, term.id)),
        "summary": term.summary,
        "part_of": above[0] if above else None,
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
