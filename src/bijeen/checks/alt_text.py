"""missing-alt: a picture whose text alternative is missing, its file name, or a word such as "foto" (WCAG 1.1.1)."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import messages
from bijeen.problems import Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every picture in a text."""
    empty = frozenset(messages(catalog.language).words("empty_alt_texts"))
    for path, reading in catalog.texts():
        for picture in reading.pictures:
            alt = picture.alt.strip().rstrip(".").lower()
            if not alt or alt in empty or alt == picture.src.rpartition("/")[2].lower():
                location = Location(path=path, line=picture.line, column=picture.column)
                yield Problem(location=location, rule="missing-alt", details={"file": picture.src})
