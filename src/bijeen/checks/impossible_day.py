"""impossible-day, wrong-weekday: the day of an event that does not exist, or is another day of the week."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import messages
from bijeen.problems import Level, Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every event of a report; what running prose names is left alone."""
    words = messages(catalog.language)
    for report in catalog.content.reports:
        for doubt in catalog.readings[report.id].doubts:
            details = {"written": doubt.written, "day": "", "next": ""}
            if doubt.day and doubt.other:
                details["day"], details["other"] = words.date(doubt.day), words.date(doubt.other)
                details["date"], details["weekday"] = words.date(doubt.day, "medium"), words.date(doubt.day, "weekday")
            elif doubt.day:
                details["day"] = words.date(doubt.day, "medium")
                details["next"] = words.date(doubt.day + datetime.timedelta(days=1), "medium")
            yield Problem(
                location=Location(path=report.path, line=doubt.line, column=doubt.column),
                rule="wrong-weekday" if doubt.other else "impossible-day",
                level=Level.WARNING,
                details=details,
            )
