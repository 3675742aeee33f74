"""hidden-html: HTML in a report. It is not shown, and what stands between `<` and `>` would be gone in silence."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Level, Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every line of a report with HTML in it."""
    for report in catalog.content.reports:
        for line in catalog.readings[report.id].omissions:
            location = Location(path=report.path, line=line)
            yield Problem(location=location, rule="hidden-html", level=Level.WARNING)
