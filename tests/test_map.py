"""The map of the neighbourhoods as visitors get it: on the home page, at `/wijken/`, on the pages of partners."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from tests.helpers import TODAY, write_site
from tests.pages import ORIGIN, Page, Site, said

from bijeen.hosts.build import build_site

HUB = "wijken/"
TILES = "//main//*[local-name()='svg']//*[local-name()='a']"
LIST = "//main//ul[contains(@class, 'place-list')]/li"
LISTED = ("_initiatieven", "_partners", "_verslagen")
"""The sections of the page of a neighbourhood that the map counts."""


def built(folder: Path, neighbourhoods: str, partners: str = "") -> Site:
    vocabulary = f"neighbourhoods:\n{neighbourhoods}"
    files: dict[str, str | bytes | None] = {
        "data/vocabulary.yaml": vocabulary + "report_kinds:\n  - {id: netwerkbijeenkomst, name: Netwerkbijeenkomst}\n",
        "data/partners.yaml": partners,
        "reports/2024-05-30-samen-eten.md": None,
    }
    write_site(folder, files)
    build_site(folder / "mkdocs.yml", folder / "site", {"today": TODAY, "search": False})
    return Site(folder / "site")


def tiles(page: Page) -> list[tuple[str, int]]:
    """Where each tile leads, and its number; the letters for large and small drawings have the same."""
    found = []
    for tile in page.all(TILES):
        numbers = {said(text) for text in tile.iterfind(".//{*}text[@class='tile-count']")}
        assert len(numbers) == 1
        found.append((page.target(tile.get("href", "")).removeprefix(ORIGIN), int(numbers.pop())))
    return found


def named(page: Page) -> list[tuple[etree._Element, etree._Element]]:
    """The name and the numbers of each line of the list."""
    return list(zip(page.all(f"{LIST}/a"), page.all(f"{LIST}/span"), strict=True))


def listed(page: Page) -> list[tuple[str, int]]:
    """Where each line of the list leads, and what its numbers come to."""
    found = []
    for name, counts in named(page):
        numbers = [int(number) for number in re.findall(r"\d+", said(counts))]
        found.append((page.target(name.get("href", "")).removeprefix(ORIGIN), sum(numbers)))
    return found


@pytest.fixture(params=["full", "own"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


@pytest.mark.parametrize("address", ["", HUB])
def test_a_number_is_what_the_page_of_the_neighbourhood_lists(site: Site, address: str) -> None:
    found = tiles(site[address])
    assert len(found) > 1
    for place, number in found:
        articles = [site[place].all(f"//section[@aria-labelledby='{id}']//article") for id in LISTED]
        assert sum(map(len, articles)) == number, place


@pytest.mark.parametrize("address", ["", HUB])
def test_the_list_says_the_same_in_the_same_order(site: Site, address: str) -> None:
    page = site[address]
    assert listed(page) == tiles(page)


@pytest.mark.parametrize("address", ["", HUB])
def test_a_tile_is_named_in_words(site: Site, address: str) -> None:
    for tile, (name, counts) in zip(site[address].all(TILES), named(site[address]), strict=True):
        label, _, what = str(tile.get("aria-label")).partition(": ")
        assert label == said(name)
        assert re.split(", | en ", what) == said(counts).split(" · ")


def test_a_tile_of_many_things_names_each_of_them(own: Site) -> None:
    labels = [tile.get("aria-label") for tile in own[HUB].all(TILES)]
    assert "Leidsche Rijn: 1 verslag, 4 partners en 2 initiatieven" in labels
    assert "West: nog niets" in labels


def test_the_page_says_what_the_numbers_are_and_that_it_is_no_true_map(site: Site) -> None:
    for address in ("", HUB, "wijken/zuid/"):
        text = site[address].text("//main")
        assert "Het getal zegt hoeveel partners, initiatieven en verslagen er bij een wijk horen." in text
        assert "De kaart is schematisch." in text


def test_the_hub_has_every_neighbourhood_once(own: Site) -> None:
    ways = [own[HUB].target(link.get("href", "")) for link in own[HUB].all(f"{LIST}//a")]
    assert sorted(ways) == sorted(f"{ORIGIN}{address}" for address in own.shown if re.fullmatch("wijken/.+", address))


def test_quarters_stand_with_their_district(full: Site) -> None:
    assert said(full[HUB].all(LIST)[0]).endswith("Buurten: Molenbuurt (4), Molenerf (2)")


@pytest.mark.parametrize(
    ("address", "current"), [("wijken/noord/", "page"), ("wijken/molenbuurt/", "true"), ("wijken/molenerf/", "true")]
)
def test_the_page_of_a_neighbourhood_marks_its_tile(full: Site, address: str, current: str) -> None:
    marked = [(tile.get("aria-label"), tile.get("aria-current")) for tile in full[address].all(TILES)]
    assert [one for one in marked if one[1]] == [(marked[0][0], current)]
    assert str(marked[0][0]).startswith("Noord: ")


def test_other_pages_mark_none(full: Site) -> None:
    assert not full[HUB].all(f"{TILES}[@aria-current]")
    assert not full["themas/muziek/"].all(TILES)


CITY = """\
  - {id: oost, name: Oost, tile: [2, 1]}
  - {id: west, name: West, tile: [1, 1]}
  - {id: hoek, name: De Hoek, part_of: west}
  - {id: steeg, name: De Steeg, part_of: hoek}
  - {id: dorp, name: Het <i>Dorp</i>}
"""


def partner(places: str) -> str:
    return f"- {{id: nizu, name: Nizu, network: member, summary: x, neighbourhoods: [{places}]}}\n"


@pytest.mark.parametrize(
    ("places", "filled", "label"),
    [
        ("oost", ["Oost"], "Actief in: Oost"),
        ("steeg", ["West"], "Actief in: West"),
        ("hoek, west, dorp", ["West"], "Actief in: West"),
        ("oost, west", ["West", "Oost"], "Actief in alle wijken"),
        ("oost, hoek", ["West", "Oost"], "Actief in alle wijken"),
    ],
)
def test_a_partner_is_seen_where_it_is_active(tmp_path: Path, places: str, filled: list[str], label: str) -> None:
    page = built(tmp_path, CITY, partner(places))["partners/nizu/"]
    assert [tile.get("aria-label") for tile in page.all(TILES)] == filled
    assert page.one("//main//*[local-name()='svg'][@role='group']").get("aria-label") == f"Kaart van de stad. {label}"
    chips = page.all("//section[@aria-labelledby='_actief']//ul[@aria-label='Wijken']/li")
    assert len(chips) == len(places.split(", "))


@pytest.mark.parametrize("places", ["", "dorp"])
def test_a_partner_that_is_nowhere_on_the_map_has_none(tmp_path: Path, places: str) -> None:
    page = built(tmp_path, CITY, partner(places))["partners/nizu/"]
    assert not page.all("//section[@aria-labelledby='_actief']")
    assert not page.all(TILES)
    assert [said(link) for link in page.all("//ul[@aria-label='Wijken']/li")] == (["Het <i>Dorp</i>"] if places else [])


def test_what_is_not_on_the_map_is_in_the_list(tmp_path: Path) -> None:
    site = built(tmp_path, CITY)
    for address in ("", HUB):
        assert [said(link) for link in site[address].all(f"{LIST}/a")] == ["West", "Oost", "Het <i>Dorp</i>"]
        assert [place for place, _ in tiles(site[address])] == ["wijken/west/", "wijken/oost/"]


def test_without_tiles_there_is_a_list_and_no_empty_map(tmp_path: Path) -> None:
    site = built(tmp_path, re.sub(r", tile: \[.*?\]", "", CITY), partner("oost"))
    for address in ("", HUB, "wijken/oost/", "partners/nizu/"):
        assert not site[address].all("//*[contains(@class, 'tilemap')]"), address
        assert "schematisch" not in site[address].text()
    assert [said(link) for link in site[""].all(f"{LIST}/a")] == ["Oost", "West", "Het <i>Dorp</i>"]
    assert len(site[HUB].all("//main//article")) == 5
    assert "Oost" in site["partners/nizu/"].text("//ul[@aria-label='Wijken']")


def test_without_neighbourhoods_the_home_page_does_not_speak_of_them(tmp_path: Path) -> None:
    write_site(tmp_path, {"data/vocabulary.yaml": None, "reports/2024-05-30-samen-eten.md": None})
    build_site(tmp_path / "mkdocs.yml", tmp_path / "site", {"today": TODAY, "search": False})
    assert not Site(tmp_path / "site")[""].all("//section[@aria-labelledby='_wijken']")


def test_a_large_city_fits_too(tmp_path: Path) -> None:
    many = "".join(f"  - {{id: w-{at}, name: Wijk {at}, tile: [{at % 6 + 1}, {at // 6 + 1}]}}\n" for at in range(30))
    page = built(tmp_path, many)[HUB]
    assert [place for place, _ in tiles(page)] == [f"wijken/w-{at}/" for at in range(30)]
    assert listed(page) == tiles(page)


def test_neighbourhoods_that_lie_in_each_other_are_all_there(tmp_path: Path) -> None:
    around = "  - {id: ei, name: Ei, part_of: kip}\n  - {id: kip, name: Kip, part_of: ei}\n"
    page = built(tmp_path, CITY + around)[HUB]
    text = page.text("//main")
    assert "Ei" in text
    assert "Kip" in text
