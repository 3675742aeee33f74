"""unknown-item, follow-up-without-on, follow-up-too-early, follow-up-in-same-report: what became of something, said
of an item that is not there, or not yet.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

from bijeen.catalog.catalog import Catalog
from bijeen.checks.unknown_id import FEW, ids_by_kind, unknown
from bijeen.content.records import Report
from bijeen.problems import Location, Problem, nearest
from bijeen.text.attributes import Attribute
from bijeen.text.candidates import as_record

FOLLOW_UP = "vervolg"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every follow-up: the report that it names, and the item there, which must have an id of its author.

    It stands in a later report, or in another one of the same day.
    """
    dates = {report.id: report.date for report in catalog.content.reports}
    reports_with = cache(partial(_by_id, catalog))  # asked for only where one is wrong
    for report in catalog.content.reports:
        reading = catalog.readings[report.id]
        for said in reading.said:
            for one in said.attributes:
                if one.key == "on" and as_record((one,)).on:
                    yield from _target(catalog, report, one, dates, reports_with)
        for item in reading.items:
            if item.kind == FOLLOW_UP and item.on is None and not _has_on(catalog, report, item.line):
                yield Problem(location=Location(path=report.path, line=item.line), rule="follow-up-without-on")


def _has_on(catalog: Catalog, report: Report, line: int) -> bool:
    """Whether there is one that cannot be read: then that is told."""
    said = catalog.readings[report.id].said
    return any(one.key == "on" and one.line == line for block in said for one in block.attributes)


def _by_id(catalog: Catalog) -> Mapping[str, Sequence[str]]:
    """The reports with an item of each id that an author gave, the newest first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for report in catalog.content.reports:
        for item in catalog.readings[report.id].items:
            if item.is_named:
                found[item.id].append(report.id)
    return {id: sorted(reports, reverse=True) for id, reports in found.items()}


def _target(
    catalog: Catalog,
    report: Report,
    one: Attribute,
    dates: Mapping[str, datetime.date],
    reports_with: Callable[[], Mapping[str, Sequence[str]]],
) -> Iterator[Problem]:
    target, _, id = one.value.partition("/")
    location = Location(path=report.path, line=one.line, column=one.value_column)
    reports = ids_by_kind(catalog)["report"]
    if target not in reports:
        yield unknown("report", target, [other for other in reports if other != report.id], location)
        return
    if target not in catalog.readings:  # its own problems are told
        return
    if target == report.id:
        yield Problem(location=location, rule="follow-up-in-same-report")
        return
    if dates[target] > report.date:
        yield Problem(location=location, rule="follow-up-too-early", details={"report": target})
    named = [item.id for item in catalog.readings[target].items if item.is_named]
    if id not in named:
        few = ", ".join(f"{target}/{other}" for other in named) if len(named) <= FEW else ""
        near = next((f"{other}/{id}" for other in reports_with().get(id, ())), "") or nearest(id, named)
        near = near if "/" in near or not near else f"{target}/{near}"
        details = {"id": id, "report": target, "nearest": near, "known": few}
        yield Problem(location=location, rule="unknown-item", details=details)
