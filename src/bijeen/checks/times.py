"""end-before-start: a meeting, an event or an edition of a campaign that ends before it begins."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Event, Report
from bijeen.problems import Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Times of reports and events, days of events and of campaigns."""
    content = catalog.content
    timed: tuple[Report | Event, ...] = (*content.reports, *content.events)
    for record in timed:
        if record.start and record.end and record.end <= record.start:
            location = content.origin(record.kind, record.id).value("end")
            yield _problem(location, f"{record.start:%H:%M}", f"{record.end:%H:%M}")
    for event in content.events:
        if event.until and isinstance(event.date, datetime.date) and event.until < event.date:
            location = content.origin("event", event.id).value("until")
            yield _problem(location, event.date.isoformat(), event.until.isoformat())
    for campaign in content.campaigns:
        for index, edition in enumerate(campaign.editions):
            if edition.last < edition.first:
                location = content.origin("campaign", campaign.id).value("editions", index, "to")
                yield _problem(location, edition.first.isoformat(), edition.last.isoformat())


def _problem(location: Location, start: str, end: str) -> Problem:
    return Problem(location=location, rule="end-before-start", details={"start": start, "end": end})
