"""The map of the neighbourhoods in a browser: read, heard, reached and hit on every screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect
from tests.browser.cells import WIDTHS
from tests.browser.conftest import Build
from tests.browser.contrast import colours, contrast, least_contrast
from tests.browser.test_axe import objections
from tests.browser.test_forced_colours import different
from tests.browser.visits import Scheme, Visit
from tests.helpers import write_site

from serving import served

HUB = "wijken/"
PARTNER = "partners/grijze-koppen-orkesten/"
PLACE = "wijken/zuilen/"
WITH_MAP = ("", HUB, PLACE, PARTNER)

READABLE = 14.0
"""Pixels: the least size of letters in a drawing; the list beside it has them as large as all text."""
FINGER = 44.0
AAA = 7.0

every_page = pytest.mark.parametrize("address", WITH_MAP)


MEASURED = """(tiles) => tiles.map((tile) => {
    const box = (it) => {
        const { left, top, right, bottom } = it.getBoundingClientRect();
        return [left, top, right, bottom];
    };
    const texts = [...tile.querySelectorAll("text")].filter((it) => it.getBoundingClientRect().width);
    const scale = tile.ownerSVGElement.getScreenCTM().a;
    return {
        name: tile.getAttribute("aria-label"),
        tile: box(tile.querySelector("path")),
        texts: texts.map(box),
        sizes: texts.map((it) => parseFloat(getComputedStyle(it).fontSize) * scale),
        families: texts.map((it) => getComputedStyle(it).fontFamily === getComputedStyle(document.body).fontFamily),
    };
})"""
"""Where each tile and each of its texts is in the window, and how large the letters are."""

TWICE_AS_LARGE = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { font-size: 225% !important }");
    document.adoptedStyleSheets.push(sheet);
}"""


def drawing(page: Page) -> Locator:
    return page.locator("main .tilemap svg")


def measured(page: Page) -> list[dict[str, Any]]:
    page.evaluate("document.fonts.ready.then(() => null)")
    found: list[dict[str, Any]] = drawing(page).get_by_role("link").evaluate_all(MEASURED)
    assert found
    return found


def test_a_screen_reader_hears_names_and_numbers_and_no_pieces_of_words(visit: Visit) -> None:
    heard = yaml.safe_load(drawing(visit(HUB)).aria_snapshot())
    [(group, links)] = heard[0].items()
    assert group == 'group "Kaart van de wijken"'
    assert [next(iter(link)) for link in links] == [
        'link "Noordwest: 2 verslagen en 2 partners"',
        'link "Overvecht: 1 verslag en 2 partners"',
        'link "Noordoost: 1 verslag en 1 partner"',
        'link "Vleuten-De Meern: 1 verslag en 1 partner"',
        'link "Leidsche Rijn: 1 verslag, 4 partners en 2 initiatieven"',
        'link "West: nog niets"',
        'link "Binnenstad: 3 verslagen, 3 partners en 1 initiatief"',
        'link "Oost: 2 verslagen en 1 partner"',
        'link "Zuidwest: 3 verslagen en 1 partner"',
        'link "Zuid: 1 verslag en 3 partners"',
    ]
    assert [list(link.values()) for link in links] == [[[{"/url": link_of(visit, at)}]] for at in range(len(links))]


def link_of(visit: Visit, at: int) -> str:
    """Where the line of the list beside the map leads to."""
    return visit(HUB).locator(".place-name").nth(at).get_attribute("href") or ""


def test_a_screen_reader_hears_where_a_partner_is_active(visit: Visit) -> None:
    heard = yaml.safe_load(drawing(visit(PARTNER)).aria_snapshot())
    assert [list(group) for group in heard] == [
        ['group "Kaart van de stad. Actief in: Vleuten-De Meern en Leidsche Rijn"']
    ]
    [links] = heard[0].values()
    assert [next(iter(link)) for link in links] == ['link "Vleuten-De Meern"', 'link "Leidsche Rijn"']


def test_the_tile_of_a_page_says_that_one_is_there(visit: Visit) -> None:
    page = visit("wijken/noordwest/")
    expect(page.get_by_role("link", name=re.compile("^Noordwest: "))).to_have_attribute("aria-current", "page")


def focused(page: Page) -> str | None:
    name: str | None = page.evaluate("document.activeElement.closest('.tile')?.getAttribute('aria-label') ?? null")
    return name


@pytest.mark.parametrize("javascript", [True, False])
def test_tab_goes_through_the_tiles_as_one_reads_and_enter_opens_one(visit: Visit, javascript: bool) -> None:
    page = visit(HUB, javascript=javascript)
    tiles = drawing(page).get_by_role("link")
    names = tiles.evaluate_all("(tiles) => tiles.map((tile) => tile.getAttribute('aria-label'))")
    tiles.first.focus()
    walked = []
    while (name := focused(page)) is not None:
        walked.append(name)
        page.keyboard.press("Tab")
    assert walked == names
    rows = [one["tile"] for one in measured(page)]
    assert rows == sorted(rows, key=lambda box: (round(box[1]), box[0]))
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/wijken/zuid/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Zuid")


@pytest.mark.parametrize("setting", ["light", "dark", "forced"])
@pytest.mark.parametrize("number", [0, 5, 6])
def test_the_tile_that_has_the_focus_stands_out(visit: Visit, setting: str, number: int) -> None:
    page = visit(HUB, scheme="dark" if setting == "dark" else "light")
    page.emulate_media(forced_colors="active" if setting == "forced" else "none")
    tile = drawing(page).get_by_role("link").nth(number)
    tile.scroll_into_view_if_needed()
    before = tile.screenshot()
    tile.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")  # so that the browser knows that somebody uses keys
    assert focused(page)
    assert different(before, tile.screenshot()) > 400


@every_page
@pytest.mark.parametrize("width", WIDTHS)
def test_letters_can_be_read_and_stay_on_their_tile(visit: Visit, address: str, width: int) -> None:
    for one in measured(visit(address, width=width)):
        left, top, right, bottom = one["tile"]
        assert right - left >= FINGER, one["name"]
        assert bottom - top >= FINGER
        assert all(one["families"])
        assert min(one["sizes"]) >= READABLE, one["name"]
        assert len(one["texts"]) == (1 if address == PARTNER else 2), one["name"]
        for box in one["texts"]:
            assert left <= box[0] < box[2] <= right, one["name"]
            assert top <= box[1] < box[3] <= bottom, one["name"]


@pytest.mark.parametrize("address", [PLACE, PARTNER])
@pytest.mark.parametrize("setting", ["light", "dark", "forced", "print"])
def test_letters_stand_out_from_every_shade(visit: Visit, address: str, setting: str) -> None:
    page = visit(address, scheme="dark" if setting == "dark" else "light")
    page.emulate_media(
        media="print" if setting == "print" else "screen", forced_colors="active" if setting == "forced" else "none"
    )
    for tile in drawing(page).locator(".tile").all():
        for text in tile.locator("text:visible").all():
            assert least_contrast(text) >= AAA, tile.get_attribute("aria-label")


@pytest.mark.parametrize("setting", ["light", "dark", "forced", "print"])
def test_a_tile_of_a_partner_stands_out_from_the_others(visit: Visit, setting: str) -> None:
    page = visit(PARTNER, scheme="dark" if setting == "dark" else "light")
    page.emulate_media(
        media="print" if setting == "print" else "screen", forced_colors="active" if setting == "forced" else "none"
    )
    found = colours(drawing(page).screenshot())
    assert max(contrast(one, other) for one in found for other in found) >= 3
    drawn = drawing(page).screenshot()
    drawing(page).locator(".tile > path").evaluate_all("(paths) => paths.forEach((path) => path.remove())")
    assert drawn != drawing(page).screenshot()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (768, "light"), (1440, "light")])
def test_axe_has_no_objections_to_a_partner_with_a_map(visit: Visit, width: int, scheme: Scheme) -> None:
    assert objections(visit(PARTNER, width=width, scheme=scheme)) == []


@every_page
@pytest.mark.parametrize("width", [320, 360])
def test_large_letters_do_not_make_it_wider(visit: Visit, address: str, width: int) -> None:
    page = visit(address, width=width)
    page.evaluate(TWICE_AS_LARGE)
    lists = page.locator(".place-list > li")
    assert max(lists.evaluate_all("(them) => them.map((it) => it.scrollWidth)"), default=0) <= width
    for one in measured(page):
        assert min(one["sizes"]) >= READABLE * 320 / 360
        assert 0 <= one["tile"][0] < one["tile"][2] <= width


def test_the_list_stands_beside_the_map_or_below_it(visit: Visit) -> None:
    for width, beside in ((1440, True), (768, False), (360, False)):
        page = visit(HUB, width=width)
        map_, list_ = (page.locator(part).bounding_box() for part in (".places-map", ".places > .place-list"))
        assert map_ is not None
        assert list_ is not None
        assert (list_["x"] >= map_["x"] + map_["width"]) == beside
        assert (list_["y"] >= map_["y"] + map_["height"]) == (not beside)


@pytest.fixture(scope="module", params=[(6, 30), (12, 60)], ids=["six columns", "twelve columns"])
def large_city(request: pytest.FixtureRequest, build: Build, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with many neighbourhoods, some of which have long names."""
    columns, count = request.param
    names = ("Wijk", "Kralingen-Crooswijk", "Amsteldorp en Weesperzijde", "Hillegersberg-Schiebroek", "'t Zand")
    lines = [
        f'  - {{id: w-{at}, name: "{names[at % 5]} {at}", tile: [{at % columns + 1}, {at // columns + 1}]}}\n'
        for at in range(count)
    ]
    folder = tmp_path_factory.mktemp("stad")
    start = (write_site(folder) / "data" / "vocabulary.yaml").read_text(encoding="utf-8")
    text = start.replace("neighbourhoods:\n", "neighbourhoods:\n" + "".join(lines))
    Path(folder, "data", "vocabulary.yaml").write_text(text, encoding="utf-8")
    with served(build(folder)) as address:
        yield address


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_a_large_city_is_read_on_every_screen(visit: Visit, large_city: str, width: int) -> None:
    page = visit(HUB, site=large_city, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert objections(page) == []
    expect(page.locator(".place-name").last).to_be_visible()
    if drawing(page).is_visible():
        for one in measured(page):
            left, top, right, bottom = one["tile"]
            assert right - left >= FINGER
            assert all(left <= box[0] < box[2] <= right for box in one["texts"]), one["name"]
            assert all(top <= box[1] < box[3] <= bottom for box in one["texts"]), one["name"]
    else:
        assert width < 1440
