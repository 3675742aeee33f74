"""part-of-itself: a neighbourhood that by way of `part_of` lies within itself."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.problems import Level, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every circle of neighbourhoods, once: at the first of them in the file. The site shows all of them: a warning."""
    told: set[str] = set()
    for term in catalog.content.terms("neighbourhood"):
        circle = [term.id]
        while (above := catalog.above.get(circle[-1])) and above not in circle:
            circle.append(above)
        if above == term.id and told.isdisjoint(circle):
            told.update(circle)
            location = catalog.content.origin("neighbourhood", term.id).value("part_of")
            details = {"name": term.name, "circle": " → ".join((*circle, above))}
            yield Problem(location=location, rule="part-of-itself", level=Level.WARNING, details=details)
