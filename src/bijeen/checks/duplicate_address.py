"""duplicate-address: two pages, or a page and an old address, that want the same place on the site."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Initiative, Partner, Report
from bijeen.problems import Location, Problem
from bijeen.routes import HUBS, SEARCH, Kind, Ref, as_address, uri


def check(catalog: Catalog) -> Iterator[Problem]:
    """Pages written by hand against generated ones, and every `redirect_from` against all of them."""
    content = catalog.content
    owners: dict[str, str] = dict.fromkeys((*HUBS.values(), SEARCH), "bijeen")
    kinds: tuple[Kind, ...] = (
        "report",
        "partner",
        "initiative",
        "group",
        "theme",
        "neighbourhood",
        "target_group",
    )
    for kind in kinds:
        for (other, id), origin in content.origins.items():
            if other == kind:
                owners[uri(Ref(kind, id))] = str(origin.value("id"))
    for address, path in content.pages.items():
        if address in owners:
            yield _problem(Location(path=path), address, owners[address])
        owners.setdefault(address, path)
    moved: tuple[Report | Partner | Initiative, ...] = (*content.reports, *content.partners, *content.initiatives)
    for record in moved:
        origin = content.origin(record.kind, record.id)
        for index, old in enumerate(record.redirect_from):
            address = as_address(old)
            location = origin.value("redirect_from", index)
            if address in owners:
                yield _problem(location, old, owners[address])
            owners.setdefault(address, str(location))


def _problem(location: Location, address: str, first: str) -> Problem:
    return Problem(location=location, rule="duplicate-address", details={"address": address, "first": first})
