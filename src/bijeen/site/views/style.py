"""`/over/stijl/`: every component as the pages use it, filled with what the site has, else with samples."""

from __future__ import annotations

from typing import Final

from bijeen.routes import GUIDE
from bijeen.site.guide import STEPS, TERMINAL
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.collaborations import collaborations_sample
from bijeen.site.views.facets import facets
from bijeen.site.views.groups import groups_view
from bijeen.site.views.home import home_view
from bijeen.site.views.kinds import ICONS
from bijeen.site.views.occasions import occasion_card
from bijeen.site.views.tilemap import places_view
from bijeen.site.views.topiccard import topic_card

SHOWN: Final = 3
"""How many of each a row of cards shows."""

BRAND: Final = ("paper", "ink", "coral", "teal", "sun", "plum", "coral-text", "teal-text")
DERIVED: Final = ("surface", "tint", "coral-soft", "teal-soft", "sun-soft", "plum-soft")


def style_view(cards: Cards) -> View:
    """brand and derived (names of colours); one key for each component, empty where the site has nothing like it."""
    content, words = cards.catalog.content, cards.words
    reports = [cards.report(report) for report in cards.catalog.reports[:SHOWN]]
    partners = [cards.partner(partner) for partner in content.partners[: 2 * SHOWN]]
    groups = groups_view(cards)["groups"][:SHOWN]
    return {
        "brand": list(BRAND),
        "derived": list(DERIVED),
        "reports": reports,
        "partners": partners,
        "facets": facets(cards, partners, ("type", "theme", "neighbourhood")),
        "initiatives": [cards.initiative(initiative) for initiative in content.initiatives[:SHOWN]],
        "works": home_view(cards)["inspiration"],
        "groups": groups,
        "topics": [topic_card(cards, "theme", term) for term in content.terms("theme")[:SHOWN]],
        "neighbourhoods": places_view(cards),
        "events": [occasion_card(cards, occasion) for occasion in cards.catalog.calendar.dated[-2:]],
        "counts": [{"n": len(cards.catalog.reports), "title": words.text("hub.report.title"), "uri": "verslagen/"}],
        "items": [
            {
                "kind": kind,
                "kind_title": words.callouts[kind],
                "icon": icon,
                "uri": None,
                "title": words.text("style.item_title"),
                "text": words.text("style.item_text"),
                "source": None,
                "state": None,
                "state_title": None,
                "partners": [],
                "outcomes": [],
                "answers": None,
                "contact": None,
            }
            for kind, icon in ICONS.items()
        ],
        "task": {
            "title": words.text("guide.title"),
            "lead": words.text("guide.lead"),
            "icon": next(iter(STEPS.values())),
            "uri": GUIDE,
        },
        "typed": {"kind": "typed", "name": None, "text": f"**{words.text('style.type_strong')}**"},
        "terminal": {"kind": TERMINAL, "command": "bijeen check", "answer": [words.text("total.none")]},
        "collaborations": collaborations_sample(cards),
        "contact": {
            "role": words.text("style.contact_role"),
            "name": None,
            "phone": {"text": words.text("style.contact_phone"), "url": "tel:0000000000"},
            "email": {"text": "naam@example.org", "url": "mailto:naam@example.org"},
            "url": None,
            "host": None,
            "checked": None,
        },
        "steps": [
            {
                "iso": None,
                "date": words.text(f"style.step_{n}_when"),
                "text": words.text(f"style.step_{n}"),
                "report": None,
            }
            for n in (1, 2, 3)
        ],
        "attachment": {
            "title": words.text("style.attachment"),
            "kind": words.text("attachment_kind.presentatie"),
            "language": words.text("language.nl"),
            "uri": None,
            "url": "https://example.org/",
            "format": "PDF",
            "size": "1,2 MB",
        },
        "sheet": {
            "title": words.text("paper.board"),
            "uri": "https://example.org/",
            "note": words.text("paper.note", size="A4", weight=words.bytes(32_000)),
        },
        "mention": {
            "before": words.text("style.mention_before") + " ",
            "hit": words.text("style.mention_hit"),
            "after": " " + words.text("style.mention_after"),
        },
    }
