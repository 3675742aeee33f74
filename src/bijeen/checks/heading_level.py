"""heading-level: a heading that skips a level (WCAG 1.3.1). The page's title is level 1, so a text begins at ##."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Level, Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every heading that is more than one level below the one before it, or is the page's own level."""
    for report in catalog.content.reports:
        above = 1
        for heading in catalog.readings[report.id].toc:
            if heading.level > above + 1 or heading.level == 1:
                expected = min(max(heading.level, 2), above + 1)
                details = {"text": heading.text, "expected": "#" * expected, "found": "#" * heading.level}
                location = Location(path=report.path, line=heading.line)
                yield Problem(location=location, rule="heading-level", level=Level.WARNING, details=details)
            above = heading.level
