"""strange-callout: a quotation marked with a word that is none of ours: `> [!OPROEPP]`."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import messages
from bijeen.problems import Location, Problem, nearest
from bijeen.routes import slug


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every marker that is no known word in capitals; the nearest one is offered."""
    known = [word.upper() for word in messages(catalog.language).callouts]
    for path, reading in catalog.texts():
        for word, line, column in reading.strange_callouts:
            details = {"word": word, "nearest": nearest(slug(word).upper(), known), "known": ", ".join(known)}
            location = Location(path=path, line=line, column=column)
            yield Problem(location=location, rule="strange-callout", details=details)
