"""missing-alt: a picture whose text alternative is missing or only repeats its file name (WCAG 1.1.1)."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every picture in the text of a report."""
    for report in catalog.content.reports:
        for picture in catalog.readings[report.id].pictures:
            if not picture.alt.strip() or picture.alt.strip() == picture.src.rpartition("/")[2]:
                location = Location(path=report.path, line=picture.line, column=picture.column)
                yield Problem(location=location, rule="missing-alt", details={"file": picture.src})
