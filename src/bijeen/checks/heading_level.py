"""heading-level, heading-top: a heading that skips a level, or is the page's own (WCAG 1.3.1).

The title of the page is level 1, so the headings of a text begin at ##.
"""

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
                rule = "heading-top" if heading.level == 1 else "heading-level"
                expected = min(max(heading.level, 2), above + 1)
                details = {"text": heading.text, "expected": "#" * expected, "found": "#" * heading.level}
                location = Location(path=report.path, line=heading.line)
                yield Problem(location=location, rule=rule, level=Level.WARNING, details=details)
            above = heading.level
