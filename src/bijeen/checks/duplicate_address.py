"""duplicate-address: two pages, or a page and an old address, that want the same place on the site."""

from __future__ import annotations

from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.content.oldaddresses import old_addresses
from bijeen.content.records import Campaign
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
    folders_of,
    is_engines,
    uri,
    year_uri,
)

ENGINE = "bijeen"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Pages written by hand against generated ones, and every `redirect_from` against all of them; campaigns against
    the years of the agenda, and the years of each campaign against each other."""
    content = catalog.content
    made = (HOME, *HUBS.values(), *LISTS, SEARCH, NOT_FOUND, SITEMAP, ROBOTS)
    owners: dict[str, str] = {file_of(address): ENGINE for address in made}
    owners |= {file_of(year_uri(AGENDA, year)): ENGINE for year in catalog.calendar.of_year}
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
        owners.setdefault(file_of(address), ENGINE)  # a page written by hand is welcome there
    yield from _moved(catalog, owners)


def _moved(catalog: Catalog, owners: dict[str, str]) -> Iterator[Problem]:
    """Old addresses that are taken, by a page, by the engine, or by a file where they need a folder."""
    folders = {folder: owner for file, owner in owners.items() for folder in folders_of(file)}
    for moved in old_addresses(catalog.content):
        address = as_address(moved.old)
        file = file_of(address)
        above = next((owners[folder] for folder in folders_of(file) if folder in owners), None)
        taken = owners.get(file) or folders.get(file) or above or (ENGINE if is_engines(address) else None)
        if taken:
            yield _problem(moved.place, moved.old, taken)
        owners.setdefault(file, str(moved.place))
        folders |= dict.fromkeys(folders_of(file), str(moved.place))


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
