"""meeting-without-day, announced-without-day: a meeting announced a while ago, and still without a day: a reminder."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.catalog.meetings import days_of_meetings
from bijeen.content.records import Event
from bijeen.content.records.agenda import Month
from bijeen.problems import Level, Location, Problem
from bijeen.text.moment import Moment

EVENT: Final = "agenda"
MEETING: Final = "meeting"

PATIENCE: Final = datetime.timedelta(days=90)
"""So long a meeting can do without a day."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every meeting in `agenda.yaml` without a day; else what the report of the last meeting announced without one.

    What an older report announced has had its turn: people have met since.
    """
    meetings = [event for event in catalog.content.events if event.event_kind == MEETING]
    waiting = [event for event in meetings if event.date is None]
    last = max(days_of_meetings(catalog), default=None)
    for event in waiting:
        since = _announced(catalog, event) or last
        if since is not None and _is_due(catalog, since):
            location = catalog.content.origin("event", event.id).value("date")
            yield _problem(catalog, "meeting-without-day", location, event.title, since)
    if last is None or not _is_due(catalog, last) or any(_is_after(event, last) for event in meetings):
        return
    for thread in catalog.threads.of_kind.get(EVENT, ()):
        if thread.report.date == last and thread.item.moment is None and thread.state(catalog.today) == "open":
            location = Location(path=thread.report.path, line=thread.item.line)
            yield _problem(catalog, "announced-without-day", location, thread.item.title, last)


def _announced(catalog: Catalog, event: Event) -> datetime.date | None:
    """The day of the newest report that tells of it."""
    reports = (catalog.report_by_id.get(id) for id in event.reports)
    return max((report.date for report in reports if report), default=None)


def _is_due(catalog: Catalog, since: datetime.date) -> bool:
    return catalog.today - since > PATIENCE


def _is_after(meeting: Event, day: datetime.date) -> bool:
    """Whether the agenda has an answer to what the report of that day left open; one without a day is told itself."""
    if isinstance(meeting.date, Month):
        return Moment.of_month(meeting.date.year, meeting.date.month, meeting.date.part).last > day
    return meeting.date is None or meeting.date > day


def _problem(catalog: Catalog, rule: str, location: Location, title: str, since: datetime.date) -> Problem:
    details = {"title": title, "since": since.isoformat(), "sample": (catalog.today + PATIENCE).isoformat()}
    return Problem(location=location, rule=rule, level=Level.REMINDER, details=details)
