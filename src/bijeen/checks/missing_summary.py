"""missing-summary, empty-summary: the one or two sentences that cards, feeds and searches show."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Initiative, Partner
from bijeen.problems import Level, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """A report without a summary is a warning; a partner or initiative without one is only worth knowing."""
    content = catalog.content
    for report in content.reports:
        if report.summary is None and ("report", report.id) not in content.broken:
            location = content.origin("report", report.id).value()
            yield Problem(location=location, rule="missing-summary", level=Level.WARNING)
    named: tuple[Partner | Initiative, ...] = (*content.partners, *content.initiatives)
    for record in named:
        if record.summary is None and (record.kind, record.id) not in content.broken:
            location = content.origin(record.kind, record.id).value("name")
            details = {"name": record.name}
            yield Problem(location=location, rule="empty-summary", level=Level.INFO, details=details)
