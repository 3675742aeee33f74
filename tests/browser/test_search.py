"""Search: what visitors find, in which language, and what it costs those who do not search."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.visits import Visit

# What somebody types, and a page that must be among the results.
FINDS = [
    pytest.param("vrijwilligers", "Vrijwilligerscentrale Utrecht", id="a word in many texts"),
    pytest.param("Fatos", "Spreekuur en workshop over diversiteit en inclusie", id="a name typed without its cedilla"),
    pytest.param(
        "koffietafels", "Flyer voor de koffietafels in supermarkten", id="an initiative by a word of its name"
    ),
    pytest.param("Nizu", "Nizu", id="a partner by its name"),
]
MORE_FINDS = {
    "vrijwilliger": "Vrijwilligerscentrale Utrecht",
    "Fatoş": "Spreekuur en workshop over diversiteit en inclusie",
    "nizu": "Nizu",
    "overvecht": "Overvecht",
    "kunst en cultuur": "Kunst, cultuur & gezondheid",
}
INDEX = re.compile(r"/pagefind/(pagefind\.js|pagefind-entry\.json|.*\.(pf_\w+|pagefind))$")
"""What a search fetches."""

# Words of Pagefind's own English interface.
ENGLISH = ("search", "clear", "results", "load more", "no results", "searching", "filters by")


def results(page: Page) -> Locator:
    """The titles of the pages that were found."""
    return page.locator(".pagefind-ui__result-inner > .pagefind-ui__result-title a")


def message(page: Page) -> Locator:
    """The line above the results."""
    return page.locator(".pagefind-ui__message")


@pytest.mark.parametrize(("words", "title"), FINDS)
def test_the_box_in_the_header_finds(visit: Visit, words: str, title: str) -> None:
    page = visit("over/")
    box = page.get_by_role("banner").get_by_role("searchbox", name="Waar zoek je naar?")
    box.fill(words)
    box.press("Enter")
    expect(results(page).get_by_text(title, exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile(r"/zoeken/\?q="))


def test_the_search_page_finds_what_is_typed_there(visit: Visit) -> None:
    page = visit("zoeken/?q=soep")
    expect(message(page)).to_have_text(re.compile(" soep$"))
    box = page.get_by_role("main").get_by_role("textbox", name="Waar zoek je naar?")
    for words, title in MORE_FINDS.items():
        box.fill(words)
        expect(message(page)).to_have_text(re.compile(f" {words}$"))
        expect(results(page).get_by_text(title, exact=True)).to_be_visible()


def test_the_search_page_has_a_box_of_its_own(visit: Visit) -> None:
    page = visit("zoeken/")
    box = page.get_by_role("main").get_by_role("searchbox", name="Waar zoek je naar?")
    box.fill("koffietafels")
    box.press("Enter")
    expect(results(page).get_by_text("Flyer voor de koffietafels in supermarkten", exact=True)).to_be_visible()


def test_a_question_in_the_address_is_answered(visit: Visit) -> None:
    page = visit("zoeken/?q=koffietafels")
    expect(results(page).get_by_text("Flyer voor de koffietafels in supermarkten", exact=True)).to_be_visible()
    expect(page.get_by_role("main").get_by_role("textbox")).to_have_value("koffietafels")


def test_a_result_leads_to_its_page(visit: Visit) -> None:
    page = visit("zoeken/?q=koffietafels")
    results(page).get_by_text("Flyer voor de koffietafels in supermarkten", exact=True).click()
    expect(page).to_have_url(re.compile(r"/initiatieven/flyer-koffietafels/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Flyer voor de koffietafels in supermarkten")


def test_what_is_not_there_is_said_in_dutch(visit: Visit) -> None:
    page = visit("zoeken/?q=xyzzyplugh")
    expect(message(page)).to_have_text(re.compile("Geen resultaten.*xyzzyplugh"))


def test_the_interface_is_in_dutch(visit: Visit) -> None:
    page = visit("zoeken/?q=vrijwilligers")
    expect(message(page)).to_have_text(re.compile(r"\d+ resultaten voor vrijwilligers"))
    shown = page.locator("#_search").evaluate(
        """(search) => {
            const words = [...search.querySelectorAll("form, input, button, legend, summary, .pagefind-ui__message")];
            const names = ["aria-label", "placeholder", "title"];
            return words.flatMap((it) => [
                ["BUTTON", "LEGEND", "SUMMARY", "P"].includes(it.tagName) ? it.textContent : "",
                ...names.map((name) => it.getAttribute(name) ?? ""),
            ]).join("\\n").toLowerCase();
        }"""
    )
    assert [word for word in ENGLISH if word in shown] == []


def test_filters_narrow_the_results(visit: Visit) -> None:
    page = visit("zoeken/?q=vrijwilligers")
    expect(results(page).first).to_be_visible()
    page.get_by_role("group", name="Filters").get_by_text("Soort", exact=True).first.click()
    partners = page.get_by_role("checkbox", name=re.compile("^Partner"))
    number = re.search(r"\d+", partners.locator("xpath=..").inner_text())
    assert number
    partners.check()
    expect(message(page)).to_have_text(re.compile(f"^{number[0]} "))
    addresses = results(page).evaluate_all("(links) => links.map((link) => new URL(link.href).pathname)")
    assert [address for address in addresses if not address.startswith("/partners/")] == []


def test_every_new_visitor_gets_all_filters(visit: Visit) -> None:
    """More than one, for what is loaded side by side comes in another order each time."""
    for _ in range(6):
        page = visit("zoeken/?q=vrijwilligers")
        expect(results(page).first).to_be_visible()
        assert page.locator("#_search summary").all_inner_texts() == ["Jaar", "Soort", "Thema", "Wijk"]
        page.context.close()


def test_results_hold_what_people_wrote_and_not_the_frame_around_it(visit: Visit) -> None:
    page = visit("zoeken/?q=Fatos")
    expect(results(page).first).to_be_visible()
    expect(page.locator(".pagefind-ui__result")).to_have_count(3)
    found = page.locator(".pagefind-ui__results").inner_text()
    assert [line for line in found.splitlines() if line.endswith("#")] == [], "the sign of a permalink is no text"
    assert "Print dit verslag" not in found


def test_nothing_of_the_index_is_fetched_before_somebody_searches(visit: Visit) -> None:
    asked: list[str] = []
    page = visit("over/")
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto("zoeken/")
    box = page.get_by_role("main").get_by_role("searchbox")
    expect(box).to_be_visible()
    assert [path for path in asked if path.startswith("/pagefind/")] == []
    box.fill("Nizu")
    box.press("Enter")
    expect(results(page).first).to_be_visible()
    assert [path for path in asked if INDEX.search(path)] != []


@pytest.mark.parametrize("address", ["", "verslagen/", "partners/nizu/", "over/"])
def test_other_pages_fetch_nothing_for_search(visit: Visit, address: str) -> None:
    page = visit("privacy/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(address)
    assert "/assets/js/site.js" in asked
    assert [path for path in asked if path.startswith("/pagefind/")] == []


def test_without_javascript_everything_stands_from_a_to_z(visit: Visit) -> None:
    page = visit("zoeken/", javascript=False)
    everything = page.get_by_role("region", name="Alles van A tot Z")
    letters = everything.get_by_role("heading", level=3).all_inner_texts()
    assert letters == sorted(letters)
    assert len(letters) > 15
    for title in ("Nizu", "Cultuurtrek", "Overvecht", "Spreekuur en workshop over diversiteit en inclusie"):
        expect(everything.get_by_role("link", name=title, exact=True).first).to_be_visible()


def test_without_javascript_each_link_from_a_to_z_leads_to_its_page(visit: Visit, own_site: Path) -> None:
    page = visit("zoeken/", javascript=False)
    links = page.get_by_role("region", name="Alles van A tot Z").get_by_role("link")
    wanted = [(str(link.get_attribute("href")), link.inner_text()) for link in links.all()]
    assert len(wanted) > 100
    broken = [
        (href, title)
        for href, title in wanted
        if f"<h1>{title}</h1>" not in unescape((own_site / "zoeken" / href / "index.html").read_text(encoding="utf-8"))
    ]
    assert broken == []
    page.get_by_role("link", name="Nizu", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nizu")


def test_without_javascript_a_search_from_the_header_ends_at_the_list(visit: Visit) -> None:
    page = visit("", javascript=False)
    box = page.get_by_role("banner").get_by_role("searchbox")
    box.fill("Nizu")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/zoeken/\?q=Nizu"))
    expect(page.get_by_role("link", name="Nizu", exact=True)).to_be_visible()
