"""`/partners/`: everyone in the network from A to Z; and one partner."""

from __future__ import annotations

from itertools import groupby

from bijeen.content.records import Partner
from bijeen.pictures.rendition import LOGO_WIDTHS
from bijeen.routes import Ref
from bijeen.site.jsonld import organization
from bijeen.site.media import picture_path
from bijeen.site.views.about import items_about
from bijeen.site.views.cards import Cards, View, host
from bijeen.site.views.collaborations import companions_view
from bijeen.site.views.facets import LONG, facets
from bijeen.site.views.occasions import coming_cards
from bijeen.site.views.pictures import shown
from bijeen.site.views.tilemap import partner_map


def partners_view(cards: Cards) -> View:
    """count (of members), total, letters (letter, partners), mentioned, long, facets."""
    ordered = sorted(
        (cards.partner(partner) for partner in cards.catalog.content.partners),
        key=lambda card: (card["letter"], card["title"].casefold()),
    )
    members = [card for card in ordered if card["member"]]
    letters = [
        {"letter": letter, "partners": list(group)} for letter, group in groupby(members, key=lambda c: c["letter"])
    ]
    return {
        "count": len(members),
        "total": len(ordered),
        "letters": letters,
        "mentioned": [card for card in ordered if not card["member"]],
        "long": len(ordered) >= LONG,
        "facets": facets(cards, ordered, ("type", "theme", "neighbourhood", "target_group")),
    }


def partner_view(cards: Cards, partner: Partner) -> View:
    """One partner: who they are, how to reach them, what they do, and every mention in a report; structured: see
    `site.jsonld`."""
    catalog, card = cards.catalog, cards.partner(partner)
    return {
        **{key: card[key] for key in ("title", "type", "member", "summary", "monogram", "tint", "status")},
        **cards.tags(partner),
        "map": partner_map(cards, partner),
        "url": partner.url,
        "host": host(partner.url),
        "joined": cards.date(partner.joined),
        "left": cards.date(partner.left),
        "logo": shown(catalog, picture_path(catalog, partner), LOGO_WIDTHS),
        "contact": cards.contact(partner.contact),
        "network_contact": cards.network_contact,
        "profiles": [{"title": profile.title, "url": profile.url} for profile in partner.profiles],
        "initiatives": [cards.initiative(i) for i in catalog.initiatives_of.get(partner.id, ())],
        "with": [cards.initiative(i) for i in catalog.initiatives_with.get(partner.id, ())],
        "companions": companions_view(cards, partner),
        "groups": [cards.group(group) for group in catalog.content.groups if partner.id in group.members],
        "events": coming_cards(cards, catalog.calendar.about.get(Ref("partner", partner.id), ())),
        **cards.mentions("partner", partner.id),
        "items": items_about(cards, Ref("partner", partner.id)),
        "checked": cards.date(partner.checked),
        "seen": cards.seen("partner", partner.id),
        "structured": [organization(cards, partner)],
    }
