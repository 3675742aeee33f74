"""photo-consent: pictures in a report, and not a word on whether the people in them agree (AVG)."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Level, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every report with a picture of its own and no `photo_consent`."""
    for report in catalog.content.reports:
        pictures = catalog.readings[report.id].pictures
        if (pictures or report.image) and report.photo_consent is None:
            location = catalog.content.origin("report", report.id).value()
            yield Problem(location=location, rule="photo-consent", level=Level.WARNING)
