"""`/zoeken/`: without JavaScript, everything there is from A to Z."""

from __future__ import annotations

from itertools import groupby

from bijeen.catalog.catalog import TOPICS
from bijeen.routes import Ref, uri
from bijeen.site.views.cards import Cards, View, letter


def search_view(cards: Cards) -> View:
    """everything (letter, entries (title, uri, kind))."""
    catalog, content, words = cards.catalog, cards.catalog.content, cards.words
    named = [
        *((report.title, Ref("report", report.id)) for report in catalog.reports),
        *((partner.name, Ref("partner", partner.id)) for partner in content.partners),
        *((initiative.name, Ref("initiative", initiative.id)) for initiative in content.initiatives),
        *((group.name, Ref("group", group.id)) for group in content.groups),
        *((campaign.name, Ref("campaign", campaign.id)) for campaign in content.campaigns),
        *((term.name, Ref(kind, term.id)) for kind in TOPICS for term in content.terms(kind)),
    ]
    named.sort(key=lambda entry: (letter(entry[0]), entry[0].casefold(), entry[1]))
    return {
        "everything": [
            {
                "letter": first,
                "entries": [
                    {"title": title, "uri": uri(ref), "kind": words.text(f"kind.{ref.kind}")} for title, ref in group
                ],
            }
            for first, group in groupby(named, key=lambda entry: letter(entry[0]))
        ]
    }
