"""idle-attribute: something between braces behind a text that is no item, so that nothing comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Level, Location, Problem
from bijeen.text.attributes import SKIP


def check(catalog: Catalog) -> Iterator[Problem]:
    """Attributes that belong to no heading and no item; `skip` says just that, and is never idle."""
    for report in catalog.content.reports:
        for said in catalog.readings[report.id].said:
            keys = [one.key for one in said.attributes]
            if not said.counts and SKIP not in keys:
                first = said.attributes[0]
                yield Problem(
                    location=Location(path=report.path, line=first.line, column=first.column),
                    rule="idle-attribute",
                    level=Level.WARNING,
                    details={"keys": ", ".join(keys)},
                )
