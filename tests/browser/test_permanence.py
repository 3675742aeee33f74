"""Old addresses, and addresses that are not there, in a browser: at any depth, and under a folder of the host."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Build
from tests.browser.visits import Visit, Watch, visited
from tests.helpers import REPORT, report, write_site

from serving import served

BASE = "bijeen/"
"""The folder below which the site stands, as that of a project does at GitHub Pages."""

HEADINGS = "\n\n".join(f"## Kop {number}\n\n" + "Tekst. " * 300 for number in range(9))
SETTINGS = """\
site_name: Proefnetwerk
site_url: https://stad.example/bijeen/
theme: {name: material, language: nl}
plugins: [bijeen]
nav: [Home: index.md]
not_in_nav: "*"
"""


@pytest.fixture(scope="module")
def below(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site, with search, that stands in a folder of its host."""
    files = {
        "mkdocs.yml": SETTINGS,
        "docs/over.md": "---\ntitle: Over ons\nredirect_from: [wie-zijn-wij]\n---\nTekst.\n",
        REPORT: report(HEADINGS, "redirect_from: [oud/verslag.html, oud/diep/verslag]"),
    }
    root = tmp_path_factory.mktemp("host")
    shutil.move(build(write_site(tmp_path_factory.mktemp("below"), files)), root / "bijeen")
    shutil.copy(root / "bijeen" / "404.html", root)  # what a host hands out for any address below the folder
    with served(Path(root)) as address:
        yield f"{address}{BASE}"


# --- old addresses


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("old", ["oud/verslag.html", "oud/diep/verslag/", "oud/diep/verslag"])
def test_an_old_address_sends_on(visit: Visit, below: str, old: str, javascript: bool) -> None:
    page = visit(old, site=below, javascript=javascript)
    page.wait_for_url("**/verslagen/2024-06-01-verslag/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Verslag")


@pytest.mark.parametrize("tail", ["#kop-7", "?bron=brief", "?bron=brief#kop-7"])
def test_an_old_address_keeps_what_stands_behind_it(visit: Visit, below: str, tail: str) -> None:
    page = visit(f"oud/diep/verslag/{tail}", site=below)
    page.wait_for_url(f"{below}verslagen/2024-06-01-verslag/{tail}")
    expect(page.get_by_role("heading", name="Kop 7")).to_be_visible()
    if "#" in tail:
        expect(page.get_by_role("heading", name="Kop 7")).to_be_in_viewport()


def test_the_way_back_is_not_through_the_old_address(visit: Visit, below: str) -> None:
    page = visit("over/", site=below)
    page.goto("wie-zijn-wij/#kop")
    page.wait_for_url(f"{below}over/#kop")
    page.go_back()
    expect(page).to_have_url(f"{below}over/")


# --- addresses that are not there


class Missing(Protocol):
    """Opens an address that is not there; `ready` does something to the page before."""

    def __call__(
        self, site: str, address: str, *, javascript: bool = True, ready: Callable[[Page], None] | None = None
    ) -> Page: ...


@pytest.fixture
def missing(browser: Browser) -> Iterator[Missing]:
    """Opens addresses that are not there; of all that a good page never does, a browser may say only just that."""
    with ExitStack() as stack:
        watches: dict[str, Watch] = {}

        def missing(
            site: str, address: str, *, javascript: bool = True, ready: Callable[[Page], None] | None = None
        ) -> Page:
            page, watch = stack.enter_context(visited(browser, site, javascript=javascript))
            if ready:
                ready(page)
            answer = page.goto(address)
            assert answer
            assert (answer.status == 404) is (address != "404.html")
            watches[answer.url] = watch
            return page

        yield missing
    for url, watch in watches.items():
        assert [fault for fault in watch.faults if not ("404 (Not Found)" in fault and f"({url}" in fault)] == []


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("partners/buurthuis-de-nieuwe-jutters/", "buurthuis de nieuwe jutters"),
        ("verslagen/2024-05-30-de-kunst-van-het-verbinden.html", "de kunst van het verbinden"),
        ("2019/06/12/caf%C3%A9_de_brug.php?p=12#top", "café de brug"),
        ("weblog/koffie/koffie-in-de-buurt/index.html", "weblog koffie in de buurt"),
        ("foto's/65plus", "foto's 65plus"),
        ("blad/3f2a9c1e7b/5621", "blad"),
        ("100%25-samen/100%-samen", "samen"),
        ("%3Cimg%20src=x%20onerror=top.hit=1%3E", "img src onerror top hit"),
        (
            "a/" * 30 + "b-" * 40 + "een-twee-drie-vier-vijf-zes-zeven-acht-negen",
            "een twee drie vier vijf zes zeven acht",
        ),
    ],
)
def test_the_words_of_a_missing_address_are_looked_for(missing: Missing, below: str, address: str, words: str) -> None:
    page = missing(below, address)
    main = page.get_by_role("main")
    expect(main.get_by_role("searchbox")).to_have_value(words)
    expect(main.get_by_role("status")).to_contain_text(f"‘{words}’")
    more = main.get_by_role("link", name="Zoek hier verder op")
    expect(more).to_have_attribute("href", re.compile(r"^http://[^/]+/bijeen/zoeken/\?q="))
    assert parse_qs(urlsplit(more.get_attribute("href") or "").query) == {"q": [words]}
    assert page.evaluate("[top.hit, document.querySelector('main img')]") == [None, None]


@pytest.mark.parametrize("address", ["404.html", "verslagen/2019-01-01/", "partners/123/", "%20/"])
def test_an_address_without_words_is_not_looked_for(missing: Missing, below: str, address: str) -> None:
    page = missing(below, address)
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("")
    expect(page.get_by_role("link", name="Zoek hier verder op")).to_be_hidden()


@pytest.mark.parametrize(
    ("address", "title", "target"),
    [
        ("wie/is/buurtkamer.html", "Buurtkamer", "partners/buurtkamer/"),
        ("initiatieven/samen-kofie/", "Samen koffie", "initiatieven/samen-koffie/"),
        ("heel/diep/en/weg/buurtkamer-zoals-zwembad", "Buurtkamer", "partners/buurtkamer/"),
    ],
    ids=["all words", "a slip", "some of the words"],
)
def test_what_is_found_stands_there(missing: Missing, below: str, address: str, title: str, target: str) -> None:
    page = missing(below, address)
    link = page.locator(".missing-found").get_by_role("link", name=title, exact=True).first
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(below + target)


def test_at_most_five_pages_stand_there(missing: Missing, home: str) -> None:
    page = missing(home, "partners/eenzaamheid/")
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("We zochten naar ‘eenzaamheid’.")
    expect(page.locator(".missing-found li")).to_have_count(5)


def maybe(page: Page) -> list[str]:
    """The pages that somebody may have meant, by their titles, once it has looked for them."""
    status = page.get_by_role("main").get_by_role("status")
    expect(status).not_to_contain_text("…")
    return page.locator(".missing-found li a").all_inner_texts()


@pytest.mark.parametrize(
    ("address", "title", "target"),
    [
        ("over-ons/", "Over ons", "over/"),
        ("over_het_netwerk.html", "Over ons", "over/"),
        ("nieuws/", "Verslagen", "verslagen/"),
        ("nieuws/2024/06/", "Verslagen", "verslagen/"),
        ("Kalender", "Agenda", "agenda/"),
        ("partner/", "Partners", "partners/"),
        ("partners/123/", "Partners", "partners/"),
        ("wat-werd/", "Wat werd ervan?", "wat-werd-ervan/"),
    ],
)
def test_a_page_of_the_site_is_known_by_its_other_names(
    missing: Missing, below: str, address: str, title: str, target: str
) -> None:
    page = missing(below, address)
    expect(page.get_by_role("heading", name="Misschien bedoel je", level=3)).to_be_visible()
    assert maybe(page)[0] == title
    page.locator(".missing-found li a").first.click()
    expect(page).to_have_url(f"{below}{target}")


def test_who_looks_for_a_contact_finds_that_of_the_network(missing: Missing, home: str, below: str) -> None:
    page = missing(home, "contact")
    assert maybe(page) == ["Contact met Netwerk Utrecht Omarmt: onderaan deze pagina"]
    page.locator(".missing-found li a").click()
    expect(page.get_by_role("contentinfo").get_by_role("heading", name="Vragen of ideeën?")).to_be_in_viewport()
    assert [title for title in maybe(missing(below, "contact")) if "Contact met" in title] == [], "that has none"


def test_with_some_of_the_words_only_what_is_called_so_stands_there(missing: Missing, home: str) -> None:
    page = missing(home, "partners/buurthuis-de-nieuwe-jutters.html")
    titles = maybe(page)
    assert titles[0] == "Partners"
    assert [title for title in titles[1:] if not re.search("buurthuis|nieuwe|jutters", title, re.IGNORECASE)] == []


def test_where_nothing_is_like_it_that_is_said(missing: Missing, below: str) -> None:
    page = missing(below, "qqqqzzzz/")
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("We vonden niets dat lijkt op ‘qqqqzzzz’.")
    expect(page.locator(".missing-found li")).to_have_count(0)
    expect(page.get_by_role("heading", name="Misschien bedoel je")).to_be_hidden()
    expect(page.get_by_role("link", name="Zoek hier verder op")).to_be_hidden()


def test_without_the_index_the_search_page_is_left(missing: Missing, below: str) -> None:
    def without(page: Page) -> None:
        page.route("**/pagefind/**", lambda route: route.fulfill(status=200, body="", content_type="text/javascript"))

    page = missing(below, "partners/buurtkamer-oud/", ready=without)
    main = page.get_by_role("main")
    expect(main.get_by_role("status")).to_have_text("")
    expect(main.get_by_role("searchbox")).to_have_value("buurtkamer oud")
    expect(main.get_by_role("link", name="Zoek hier verder op")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_at_any_depth_it_looks_the_same_and_leads_on(missing: Missing, below: str, javascript: bool) -> None:
    page = missing(below, "een/twee/drie/vier", javascript=javascript)
    assert "Atkinson" in page.evaluate("getComputedStyle(document.body).fontFamily")
    for name in ("Voorpagina", "Alles van A tot Z"):
        href = page.get_by_role("main").get_by_role("link", name=name).get_attribute("href") or ""
        assert href.startswith("/bijeen/")
    page.get_by_role("main").get_by_role("link", name="Alles van A tot Z").click()
    expect(page).to_have_url(f"{below}zoeken/")
    expect(page.get_by_role("main").get_by_role("link", name="Buurtkamer", exact=True)).to_be_visible()


SHIFTS = """
    window.moved = 0;
    new PerformanceObserver((seen) => seen.getEntries().forEach(({ value }) => { window.moved += value; }))
        .observe({ type: "layout-shift", buffered: true });
"""


def watch_shifts(page: Page) -> None:
    page.add_init_script(SHIFTS)


def test_what_is_below_stays_put_while_it_looks(missing: Missing, below: str) -> None:
    page = missing(below, "weg/buurtkamer-samen-koffie/", ready=watch_shifts)
    expect(page.locator(".missing-found li").first).to_be_visible()
    assert page.evaluate("window.moved") < 0.01


def test_the_search_leads_to_pages_below_the_folder_of_the_site(visit: Visit, below: str) -> None:
    page = visit("zoeken/?q=buurtkamer", site=below)
    page.locator("article.result").get_by_role("link", name="Buurtkamer", exact=True).first.click()
    expect(page).to_have_url(f"{below}partners/buurtkamer/")
