"""unlikely-day, file-name-day: a day with a wrong year, or another one than the name of the file says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Event, Report
from bijeen.content.records.agenda import Month
from bijeen.problems import Level, Problem

FIRST_YEAR: Final = 1950
"""Of earlier meetings there are no reports on a website."""

YEARS_AHEAD: Final = 2
"""So far ahead somebody plans. The bound moves on: a day that is good now is good tomorrow."""

FURTHER_AHEAD: Final = {"until": 10, "publish_on": 10}
"""Of these keys: a programme lasts for years, and a report can wait for years."""

_KEYS: Final = {"report": ("date", "published", "publish_on"), "event": ("date", "until")}
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")


def check(catalog: Catalog) -> Iterator[Problem]:
    """The days of every report and event, and the names of the files of reports."""
    content = catalog.content
    dated: tuple[Report | Event, ...] = (*content.reports, *content.events)
    for record in dated:
        for key in _KEYS[record.kind]:
            day = getattr(record, key)
            last_year = catalog.today.year + FURTHER_AHEAD.get(key, YEARS_AHEAD)
            if isinstance(day, datetime.date | Month) and not FIRST_YEAR <= day.year <= last_year:
                location = content.origin(record.kind, record.id).value(key)
                details = {"key": key, "year": f"{day.year:04}"}
                yield Problem(location=location, rule="unlikely-day", level=Level.WARNING, details=details)
    for report in content.reports:
        named, date = _DAY.match(report.id), report.date.isoformat()
        if named and named[0] != date and ("report", report.id) not in content.broken:
            details = {"date": date, "named": named[0], "better": date + report.id[named.end() :], "id": report.id}
            location = content.origin("report", report.id).value("date")
            yield Problem(location=location, rule="file-name-day", level=Level.WARNING, details=details)
