"""unsorted-partners: partners stand in alphabetical order of id, so that two pull requests rarely touch one line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bijeen.catalog.catalog import Catalog
from bijeen.problems import MEND, Level, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every partner that stands after one that it should stand before."""
    highest = ""
    for before, partner in pairwise((None, *catalog.content.partners)):
        highest = max(highest, before.id if before else "")
        if partner is not None and partner.id < highest:
            after = next(p.id for p in catalog.content.partners if p.id > partner.id)
            location = catalog.content.origin("partner", partner.id).value("id")
            details = {"id": partner.id, "after": after, "mend": MEND}
            yield Problem(location=location, rule="unsorted-partners", level=Level.WARNING, details=details)
