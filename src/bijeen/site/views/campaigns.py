"""`/agenda/<campaign>/`: a campaign that comes back, and what each of its years brought."""

from __future__ import annotations

import datetime
from typing import Final

from bijeen.catalog.occasion import Occasion
from bijeen.catalog.threads import FOLLOW_UP, Thread
from bijeen.content.records import Campaign, Edition, Report
from bijeen.routes import Ref
from bijeen.site.jsonld import events
from bijeen.site.views.cards import Cards, View, host
from bijeen.site.views.items import item_line
from bijeen.site.views.occasions import occasion_card
from bijeen.text.items import EVENT

ITEMS: Final = 12
EVENTS: Final = 60
"""So many items and events of one year are shown."""

NOT_SHOWN: Final = frozenset({EVENT, FOLLOW_UP, "deelsessie"})
"""The kinds of items that stand elsewhere on the page, or are too long for it."""


def campaign_view(cards: Cards, campaign: Campaign) -> View:
    """title, summary, url, host, themes, neighbourhoods, editions (the newest first), structured (`site.jsonld`)."""
    calendar = cards.catalog.calendar
    own = {one.id.rpartition("--")[2]: one for one in calendar.dated if one.campaign == campaign.id}
    editions = sorted(campaign.editions, key=lambda edition: edition.first, reverse=True)
    ahead = [one for one in own.values() if not one.is_over(cards.catalog.today)]
    return {
        "title": campaign.name,
        "summary": campaign.summary,
        "url": campaign.url,
        "host": host(campaign.url),
        "themes": cards.chips("theme", campaign.themes),
        "neighbourhoods": [],
        "editions": [_edition(cards, campaign, edition, own[str(edition.year)]) for edition in editions],
        "structured": events(cards, ahead),
    }


def _edition(cards: Cards, campaign: Campaign, edition: Edition, occasion: Occasion) -> View:
    """id, card (see `occasion_card`), sign_up (url, host; while it is not over), activities (title, url, when, iso,
    partner), events (cards), items (lines), reports (lines)."""
    card = occasion_card(cards, occasion)
    reports = _reports(cards, campaign, edition, occasion)
    return {
        "id": str(edition.year),
        "year": edition.year,
        "card": card,
        "sign_up": {"url": edition.sign_up, "host": host(edition.sign_up)}
        if edition.sign_up and not card["past"]
        else None,
        "activities": _activities(cards, edition),
        "events": [occasion_card(cards, one) for one in events_in(cards, edition)[:EVENTS]],
        "items": [item_line(cards, thread) for thread in _items(cards, campaign, reports)[:ITEMS]],
        "reports": [cards.report_line(report) for report in reports],
    }


def _activities(cards: Cards, edition: Edition) -> list[View]:
    """What partners do, in order of their days."""
    ordered = sorted(edition.activities, key=lambda activity: activity.date or edition.last)
    return [
        {
            "title": activity.title,
            "url": activity.url,
            "when": cards.words.date(activity.date) if activity.date else None,
            "iso": activity.date.isoformat() if activity.date else None,
            "partner": cards.partner_link(activity.partner),
        }
        for activity in ordered
    ]


def events_in(cards: Cards, edition: Edition) -> list[Occasion]:
    """Everything else that takes place in those days, without what the list of activities has already."""
    told = {(activity.date, activity.partner) for activity in edition.activities}
    return [
        one
        for one in cards.catalog.calendar.dated
        if one.campaign is None
        and (moment := one.moment)
        and not moment.is_vague
        and moment.day <= edition.last
        and moment.last >= edition.first
        and not any((moment.day, partner) in told for partner in one.partners)
    ]


def _items(cards: Cards, campaign: Campaign, reports: list[Report]) -> list[Thread]:
    """What these reports say about the themes of the campaign, each item once."""
    ids = {report.id for report in reports}
    about = cards.catalog.threads.about
    found = {
        thread.uri: thread
        for theme in campaign.themes
        for thread in about.get(Ref("theme", theme), ())
        if thread.report.id in ids and thread.item.kind not in NOT_SHOWN
    }
    return list(found.values())


def _reports(cards: Cards, campaign: Campaign, edition: Edition, occasion: Occasion) -> list[Report]:
    """The reports that tell of this year: those named or announcing it, those with a link to the campaign that are
    nearest to it in time, and those of its own days that are about its theme; the newest first."""
    catalog = cards.catalog
    found = {report.id: report for report in occasion.reports}
    for link in catalog.backlinks.get(Ref("campaign", campaign.id), ()):
        if _nearest(campaign, link.report.date) is edition:
            found[link.report.id] = link.report
    for theme in campaign.themes:
        topic = catalog.topics.get(Ref("theme", theme))
        for report in topic.reports if topic else ():
            if edition.first <= report.date <= edition.last:
                found[report.id] = report
    return sorted(found.values(), key=lambda report: (report.date, report.id), reverse=True)


def _nearest(campaign: Campaign, day: datetime.date) -> Edition:
    """The edition that is nearest to a day, before or after it."""
    return min(campaign.editions, key=lambda edition: max(edition.first - day, day - edition.last))
