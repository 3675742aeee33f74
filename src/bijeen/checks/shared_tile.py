"""shared-tile: two neighbourhoods on one tile of the schematic map, of which only one can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Term
from bijeen.content.records.types import MOST_TILES
from bijeen.problems import Problem

_CELLS: Final = tuple(product(range(1, MOST_TILES + 1), repeat=2))


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every neighbourhood whose tile an earlier one has."""
    terms = [term for term in catalog.content.terms("neighbourhood") if term.tile]
    owners: dict[tuple[int, int], Term] = {}
    taken = {term.tile for term in terms}
    for term in terms:
        if term.tile is None:
            continue
        first = owners.setdefault(term.tile, term)
        if first is not term:
            column, row = term.tile
            free = (cell for cell in _CELLS if cell not in taken)
            nearest = min(free, key=lambda cell: abs(cell[0] - column) + abs(cell[1] - row), default=None)
            details = {
                "name": first.name,
                "first": str(catalog.content.origin("neighbourhood", first.id).value("tile")),
                "free": str(list(nearest)) if nearest else "",
            }
            location = catalog.content.origin("neighbourhood", term.id).value("tile")
            yield Problem(location=location, rule="shared-tile", details=details)
