"""`/werkgroepen/`: the working groups; and one of them."""

from __future__ import annotations

from bijeen.content.records import Group
from bijeen.site.views.cards import Cards, View


def groups_view(cards: Cards) -> View:
    """groups (title, uri, question, members, status)."""
    return {
        "groups": [
            {
                **cards.group(group),
                "question": group.question,
                "members": len(group.members),
                "status": _status(cards, group),
            }
            for group in cards.catalog.content.groups
        ]
    }


def group_view(cards: Cards, group: Group) -> View:
    """One working group: its question, who is in it, its steps, its reports and initiatives."""
    catalog = cards.catalog
    members = (catalog.partner_by_id.get(id) for id in group.members)
    milestones = sorted(group.milestones, key=lambda milestone: milestone.date, reverse=True)
    return {
        "title": group.name,
        "question": group.question,
        "summary": group.summary,
        "status": _status(cards, group),
        "members": [cards.partner(member) for member in members if member],
        "themes": cards.chips("theme", group.themes),
        "contact": cards.contact(group.contact),
        "network_contact": cards.network_contact,
        "milestones": [
            {
                "iso": milestone.date.isoformat(),
                "date": cards.date(milestone.date),
                "text": milestone.text,
                "report": _report(cards, milestone.report),
            }
            for milestone in milestones
        ],
        "reports": [cards.report(report) for report in catalog.reports if group.id in report.groups],
        "initiatives": [
            cards.initiative(initiative)
            for initiative in catalog.content.initiatives
            if group.id in initiative.by_groups
        ],
    }


def _status(cards: Cards, group: Group) -> str | None:
    return None if group.status == "active" else cards.words.text(f"status.{group.status}")


def _report(cards: Cards, id: str | None) -> View | None:
    report = cards.catalog.report_by_id.get(id or "")
    return cards.report_link(report) if report else None
