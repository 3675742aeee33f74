"""link-text: words that do not say where a link goes, such as "klik hier" (WCAG 2.4.4)."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import messages
from bijeen.problems import Level, Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every link in the text of a report whose words say nothing."""
    empty = frozenset(messages(catalog.language).words("empty_link_texts"))
    for report in catalog.content.reports:
        for link in catalog.readings[report.id].links:
            if link.text.strip().rstrip(".:!…>» ").lower() in empty:
                location = Location(path=report.path, line=link.line, column=link.column)
                details = {"text": link.text.strip()}
                yield Problem(location=location, rule="link-text", level=Level.WARNING, details=details)
