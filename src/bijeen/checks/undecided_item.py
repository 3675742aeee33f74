"""undecided-item: a point below a heading of several kinds ("Vraag en aanbod") that does not say which it is."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import messages
from bijeen.problems import Level, Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every such point of every report; it is on no page of its kind, because it has none."""
    words = messages(catalog.language)
    for report in catalog.content.reports:
        for line, kinds in catalog.readings[report.id].undecided:
            yield Problem(
                location=Location(path=report.path, line=line),
                rule="undecided-item",
                level=Level.WARNING,
                details={"kinds": words.either(kinds), "first": kinds[0]},
            )
