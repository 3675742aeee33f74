"""What programs get of a built site, and the ways to it from its pages."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree
from tests.browser.hostile import PAYLOADS, ident, write_hostile_site
from tests.helpers import WORDS, settings
from tests.pages import ORIGIN, Page, Site

from bijeen.checks.inspect import inspect
from bijeen.routes import DATA, FEED
from bijeen.site.exports.csvfile import BETWEEN_CELLS, ENCODING
from bijeen.site.exports.datasets import DATASETS
from bijeen.site.exports.exports import exports
from bijeen.site.views.cards import Cards

ADDRESS = "https://stad-samen.example/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(params=["full", "own"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


def structured(page: Page) -> dict[str, dict[str, Any]]:
    """What search engines read in a page, by its kind."""
    blocks = (json.loads(block.text or "") for block in page.all("//script[@type='application/ld+json']"))
    return {thing["@type"]: thing for block in blocks for thing in block["@graph"]}


def test_every_page_tells_a_browser_of_the_feed(site: Site) -> None:
    links = "//head/link[@rel='alternate'][@type='application/atom+xml']"
    assert {page.target(page.one(links).get("href", "")) for page in site.shown.values()} == {ORIGIN + FEED}


def test_people_find_the_open_data_and_how_to_follow_the_news_below_every_page(site: Site) -> None:
    for page in site.shown.values():
        below = {page.target(link.get("href", "")) for link in page.all("//footer//a")}
        assert {f"{ORIGIN}{DATA}", f"{ORIGIN}{DATA}#_volgen"} <= below
    told = site[DATA].all("//*[@aria-labelledby='_volgen']//a")
    assert ORIGIN + FEED in {site[DATA].target(link.get("href", "")) for link in told}


def test_people_find_the_feed_where_the_reports_are(site: Site) -> None:
    page = site["verslagen/"]
    assert ORIGIN + FEED in {page.target(link.get("href", "")) for link in page.all("//main//a")}


def test_the_page_about_open_data_leads_to_every_file_and_explains_every_field(site: Site) -> None:
    page = site[DATA]
    links = {page.target(link.get("href", "")).removeprefix(ORIGIN) for link in page.all("//main//a")}
    files = {file for file in site.files if file.startswith(DATA) and not file.endswith(".html")}
    assert len(files) == 3 * len(DATASETS)
    assert files <= links
    for dataset in DATASETS:
        fields = page.texts(f"//section[@aria-labelledby='_velden-{dataset.name}']//dt/code")
        assert fields == [field.name for field in dataset.fields]


def test_it_says_what_one_may_do_with_the_data(full: Site, own: Site) -> None:
    licence = "//section[@aria-labelledby='_licentie']"
    assert full[DATA].one(f"{licence}//a").get("href") == "https://creativecommons.org/licenses/by/4.0/deed.nl"
    assert "geen open licentie" in own[DATA].text(licence)


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)
def test_the_data_keeps_to_its_schema(site: Site, dataset: Any) -> None:
    schema = json.loads(site.read(f"data/{dataset.name}.schema.json"))
    data = json.loads(site.read(f"data/{dataset.name}.json"))
    assert data["items"]
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(data)


def test_every_link_in_the_data_arrives(site: Site) -> None:
    page = site[DATA]
    rows = [row for it in DATASETS for row in json.loads(site.read(f"data/{it.name}.json"))["items"]]
    faults = [site.fault(page, row["url"].replace(ADDRESS, ORIGIN)) for row in rows]
    assert [fault for fault in faults if fault] == []


def test_every_link_in_the_feed_arrives(site: Site) -> None:
    feed = Page(FEED, etree.parse(site.folder / FEED).getroot())
    links = [link.get("href", "").replace(ADDRESS, ORIGIN) for link in feed.root.iterfind(".//a:link", ATOM)]
    assert len(links) == 2 + len(feed.root.findall("a:entry", ATOM))
    assert [fault for link in links if (fault := site.fault(feed, link))] == []


def test_pages_say_what_they_are_about(full: Site) -> None:
    assert structured(full[""])["Organization"]["url"] == ADDRESS
    report = structured(full["verslagen/2024-05-30-muziek-in-de-wijk/"])
    assert report["Article"]["headline"] == "Muziek in de wijk: <em>samen</em> & alleen"
    partner = structured(full["partners/zangkoor/"])
    assert partner["Organization"]["name"] == full["partners/zangkoor/"].text("//h1")
    assert structured(full["over/"]) == {}


def test_a_page_below_another_says_the_way_to_it(full: Site) -> None:
    way = structured(full["wijken/noord/"])["BreadcrumbList"]["itemListElement"]
    assert [step["item"] for step in way] == [ADDRESS, f"{ADDRESS}wijken/", f"{ADDRESS}wijken/noord/"]
    assert way[-1]["name"] == full["wijken/noord/"].text("//h1")


def test_a_page_names_whole_addresses_to_search_engines(site: Site) -> None:
    keys = {"url", "item", "logo", "image", "mainEntityOfPage"}

    def addresses(data: Any) -> Iterator[Any]:
        for key, value in data.items() if isinstance(data, dict) else ():
            if key in keys:
                yield value
            yield from addresses(value)
        for value in data if isinstance(data, list) else ():
            yield from addresses(value)

    found = [address for page in site.shown.values() for address in addresses(list(structured(page).values()))]
    assert [address for address in found if not address.startswith(("https://", "http://"))] == []


# --- of texts that mean harm


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files for programs of the hostile site, by address."""
    folder = tmp_path_factory.mktemp("hostile")
    write_hostile_site(folder)
    catalog, _ = inspect(settings(folder))
    return {one.uri: one.made() for one in exports(Cards(catalog, WORDS), settings(folder), ADDRESS)}


def test_texts_that_mean_harm_are_texts_in_the_feed(hostile: dict[str, bytes]) -> None:
    titles = {
        entry.findtext("a:title", None, ATOM) for entry in etree.fromstring(hostile[FEED]).iterfind("a:entry", ATOM)
    }
    assert titles
    assert titles <= {f"{payload} §title" for payload in PAYLOADS.values()}


def test_texts_that_mean_harm_are_texts_in_the_data(hostile: dict[str, bytes]) -> None:
    expected = {ident(number): f"{payload} §partner" for number, payload in enumerate(PAYLOADS.values())}
    items = json.loads(hostile["data/partners.json"])["items"]
    assert {row["id"]: row["name"] for row in items} == expected
    text = hostile["data/partners.csv"].decode(ENCODING)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=BETWEEN_CELLS, strict=True)
    cells = {row["id"]: row["name"] for row in rows}
    formula = ident(list(PAYLOADS).index("end of a comment"))
    assert cells == {**expected, formula: f"'{expected[formula]}"}


def test_no_cell_of_the_hostile_site_begins_as_a_formula(hostile: dict[str, bytes]) -> None:
    for uri, content in hostile.items():
        if uri.endswith(".csv"):
            text = content.decode(ENCODING)
            cells = [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=BETWEEN_CELLS) for cell in row]
            assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []
