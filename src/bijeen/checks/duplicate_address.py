"""duplicate-address: two pages, or a page and an old address, that want the same place on the site."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Initiative, Partner, Report
from bijeen.problems import Location, Problem
from bijeen.routes import HOME, HUBS, LISTS, NOT_FOUND, ROBOTS, SEARCH, SITEMAP, Kind, Ref, as_address, file_of, uri


def check(catalog: Catalog) -> Iterator[Problem]:
    """Pages written by hand against generated ones, and every `redirect_from` against all of them."""
    content = catalog.content
    made = (HOME, *HUBS.values(), *LISTS, SEARCH, NOT_FOUND, SITEMAP, ROBOTS)
    owners: dict[str, str] = {file_of(address): "bijeen" for address in made}
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
                owners[file_of(uri(Ref(kind, id)))] = str(origin.value("id"))
    for path, page in content.pages.items():
        address, file = page.address, file_of(page.address)
        if file in owners and address != HOME:
            yield _problem(Location(path=path), address, owners[file])
        owners[file] = owners.get(file, path) if address != HOME else path
    moved: tuple[Report | Partner | Initiative, ...] = (*content.reports, *content.partners, *content.initiatives)
    for record in moved:
        origin = content.origin(record.kind, record.id)
        for index, old in enumerate(record.redirect_from):
            file = file_of(as_address(old))
            location = origin.value("redirect_from", index)
            if file in owners:
                yield _problem(location, old, owners[file])
            owners.setdefault(file, str(location))


def _problem(location: Location, address: str, first: str) -> Problem:
    return Problem(location=location, rule="duplicate-address", details={"address": address, "first": first})
