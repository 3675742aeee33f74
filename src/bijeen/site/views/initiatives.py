"""`/initiatieven/`: everything there is to do, from A to Z; and one initiative."""

from __future__ import annotations

from bijeen.content.records import Initiative
from bijeen.routes import Ref
from bijeen.site.views.about import items_about
from bijeen.site.views.cards import Cards, View, host
from bijeen.site.views.facets import LONG, facets


def initiatives_view(cards: Cards) -> View:
    """count, initiatives, long, facets."""
    shown = [
        cards.initiative(initiative)
        for initiative in sorted(cards.catalog.content.initiatives, key=lambda i: i.name.casefold())
    ]
    return {
        "count": len(shown),
        "initiatives": shown,
        "long": len(shown) >= LONG,
        "facets": facets(cards, shown, ("status", "theme", "neighbourhood", "target_group")),
    }


def initiative_view(cards: Cards, initiative: Initiative) -> View:
    """One initiative: what, for whom, how to join, whose it is, and every mention in a report."""
    catalog, card = cards.catalog, cards.initiative(initiative)
    partner = catalog.partner_by_id.get(initiative.partner)
    others = (catalog.partner_by_id.get(id) for id in initiative.with_partners)
    groups = (catalog.group_by_id.get(id) for id in initiative.by_groups)
    evidence = initiative.evidence
    return {
        **{key: card[key] for key in ("title", "summary", "status", "status_id")},
        **cards.tags(initiative),
        "partner": cards.partner(partner) if partner else None,
        "with": [cards.partner(other) for other in others if other],
        "by": [cards.group(group) for group in groups if group],
        "url": initiative.url,
        "host": host(initiative.url),
        "for_whom": initiative.for_whom,
        "cost": initiative.cost,
        "how_to_join": initiative.how_to_join,
        "evidence": evidence and {"title": evidence.title, "url": evidence.url},
        "picture": card["picture"],
        "contact": cards.contact(initiative.contact) or cards.contact(partner.contact if partner else None),
        "network_contact": cards.network_contact,
        **cards.mentions("initiative", initiative.id),
        "items": items_about(cards, Ref("initiative", initiative.id)),
        "checked": cards.date(initiative.checked),
        "seen": cards.seen("initiative", initiative.id),
    }
