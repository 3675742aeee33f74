"""duplicate-id: two items of one report that were given the same id."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every id between braces, in each report apart."""
    for report in catalog.content.reports:
        first: dict[str, Location] = {}
        for said in catalog.readings[report.id].said:
            for one in said.attributes:
                place = Location(path=report.path, line=one.line, column=one.value_column)
                if one.key == "id" and first.setdefault(one.value, place) != place:
                    details = {"id": one.value, "first": str(first[one.value])}
                    yield Problem(location=place, rule="duplicate-id", details=details)
