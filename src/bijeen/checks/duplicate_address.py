"""duplicate-address: two pages, or a page and an old address, that want the same place on the site."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Campaign, Initiative, Partner, Report
from bijeen.problems import Location, Problem
from bijeen.routes import (
    AGENDA,
    HOME,
    HUBS,
    LISTS,
    NOT_FOUND,
    ROBOTS,
    SEARCH,
    SITEMAP,
    STATEMENTS,
    Kind,
    Ref,
    as_address,
    file_of,
    uri,
    year_uri,
)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Pages written by hand against generated ones, and every `redirect_from` against all of them; campaigns against
    the years of the agenda, and the years of each campaign against each other."""
    content = catalog.content
    made = (HOME, *HUBS.values(), *LISTS, SEARCH, NOT_FOUND, SITEMAP, ROBOTS)
    owners: dict[str, str] = {file_of(address): "bijeen" for address in made}
    owners |= {file_of(year_uri(AGENDA, year)): "bijeen" for year in catalog.calendar.of_year}
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
    for campaign in content.campaigns:
        yield from _campaign(catalog, campaign, owners)
    for path, page in content.pages.items():
        address, file = page.address, file_of(page.address)
        if file in owners and address != HOME:
            yield _problem(Location(path=path), address, owners[file])
        owners[file] = owners.get(file, path) if address != HOME else path
    for address in STATEMENTS:
        owners.setdefault(file_of(address), "bijeen")  # a page written by hand is welcome there
    moved: tuple[Report | Partner | Initiative, ...] = (*content.reports, *content.partners, *content.initiatives)
    for record in moved:
        origin = content.origin(record.kind, record.id)
        for index, old in enumerate(record.redirect_from):
            file = file_of(as_address(old))
            location = origin.value("redirect_from", index)
            if file in owners:
                yield _problem(location, old, owners[file])
            owners.setdefault(file, str(location))


def _campaign(catalog: Catalog, campaign: Campaign, owners: dict[str, str]) -> Iterator[Problem]:
    origin = catalog.content.origin("campaign", campaign.id)
    address = uri(Ref("campaign", campaign.id))
    if file_of(address) in owners:
        yield _problem(origin.value("id"), address, owners[file_of(address)])
    owners[file_of(address)] = str(origin.value("id"))
    years: dict[int, str] = {}
    for index, edition in enumerate(campaign.editions):
        location = origin.value("editions", index, "year")
        if edition.year in years:
            yield _problem(location, f"{address}#{edition.year}", years[edition.year])
        years.setdefault(edition.year, str(location))


def _problem(location: Location, address: str, first: str) -> Problem:
    return Problem(location=location, rule="duplicate-address", details={"address": address, "first": first})
