"""until-before-report: a last day (`until`) before the day of the report, so that the item is born expired."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Level, Location, Problem
from bijeen.text.candidates import as_record


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every `until` of every report; with a `date` beside it, it tells of an event, which may lie in the past."""
    for report in catalog.content.reports:
        for said in catalog.readings[report.id].said:
            record = as_record(said.attributes)
            if record.until is None or record.until >= report.date or record.date is not None:
                continue
            for one in said.attributes:
                if one.key == "until":
                    yield Problem(
                        location=Location(path=report.path, line=one.line, column=one.value_column),
                        rule="until-before-report",
                        level=Level.WARNING,
                        details={"until": one.value, "date": report.date.isoformat()},
                    )
