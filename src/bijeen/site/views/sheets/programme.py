"""The programme of a campaign, day by day."""

from __future__ import annotations

import datetime

from bijeen.content.records import Campaign, Edition
from bijeen.routes import Ref, uri
from bijeen.site.views.campaigns import events_in
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.sheets.contact import paper_contact
from bijeen.site.views.sheets.letterhead import letterhead, news
from bijeen.site.views.sheets.lines import occasion_line, sheet_line
from bijeen.site.views.times import time_span


def programme_sheet(cards: Cards, campaign: Campaign, edition: Edition) -> View:
    """All that takes place in one year of a campaign, day by day; the shape is that of `board_sheets`."""
    words = cards.words
    days: dict[datetime.date | None, list[View]] = {}
    occasions = events_in(cards, edition)
    for occasion in occasions:
        assert occasion.moment is not None
        line = occasion_line(cards, occasion)
        if occasion.moment.last == occasion.moment.day:  # the heading above it says the day
            line["when"] = time_span(occasion.moment.start, occasion.moment.end, words)
        days.setdefault(max(occasion.moment.day, edition.first), []).append(line)
    for activity in edition.activities:
        partner = cards.catalog.partner_by_id.get(activity.partner)
        line = sheet_line(
            title=activity.title,
            otherwise=words.text("calendar.kind.activity"),
            who=partner.name if partner else None,
        )
        line["contact"] = paper_contact(cards, partner.contact if partner else None, activity.url)
        days.setdefault(activity.date, []).append(line)
    known = sorted(day for day in days if day)
    last = words.date(edition.last, "medium")
    form = "day" if edition.first.year == edition.last.year else "medium"
    sections = [{"title": words.date(day), "lines": days[day]} for day in known]
    if None in days:
        sections.append({"title": words.text("paper.any_day"), "lines": days[None]})
    return {
        **letterhead(cards, uri(Ref("campaign", campaign.id))),
        "title": words.text("paper.programme_title", name=campaign.name, year=edition.year),
        "kind": words.text("paper.programme"),
        "heading": f"{campaign.name} {edition.year}",
        "lead": words.text("when.days", first=words.date(edition.first, form), last=last),
        "sections": sections,
        "nothing": None if days else words.text("paper.programme_nothing"),
        "rest": None,
        "good_until": words.text("paper.poster_until", date=words.date(edition.last)),
        "news": news(cards),
    }
