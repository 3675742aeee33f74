"""heading-level, heading-top: a heading that skips a level, or is the page's own (WCAG 1.3.1).

The title of the page is level 1, so the headings of a text begin at ##.
"""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Level, Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every heading that is more than one level below the one before it, or is the page's own level."""
    for path, reading in catalog.texts():
        above = 1
        for heading in reading.toc:
            is_title = heading.level == 1 and path in catalog.page_readings  # a page may give its title so
            if heading.level > above + 1 or (heading.level == 1 and not is_title):
                rule = "heading-top" if heading.level == 1 else "heading-level"
                expected = min(max(heading.level, 2), above + 1)
                details = {"text": heading.text, "expected": "#" * expected, "found": "#" * heading.level}
                location = Location(path=path, line=heading.line)
                yield Problem(location=location, rule=rule, level=Level.WARNING, details=details)
            above = heading.level
