"""Search: what visitors find, by keyboard and ear too, and what it costs those who do not search."""

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
    pytest.param("vrijwilligers", "Vrijwilligers", "", id="a word in many texts"),
    pytest.param("eenzame", "Eenzaamheid signaleren", "thema", id="another form of a word"),
    pytest.param("bijeenkomst", "Netwerkbijeenkomst in coronatijd: wat houden we vast?", "verslag", id="of a compound"),
    pytest.param("Fatos", "Spreekuur en workshop over diversiteit en inclusie", "", id="a name without its cedilla"),
    pytest.param("VCU", "Vrijwilligerscentrale Utrecht", "", id="another name"),
    pytest.param("telefoonc", "Netwerkbijeenkomst in coronatijd: wat houden we vast?", "", id="the start of a word"),
    pytest.param('"zeg hoi"', "Hey! Hallo! Hoi!", "", id="a phrase"),
]
MORE_FINDS = {
    "vrijwilliger": "Vrijwilligers",
    "eenzaam": "Eenzaamheid signaleren",
    "maaltijd": "BuurtMaaltijden",
    "buurtmaaltijd": "Koks koken voor Utrecht",
    "Fatoş": "Spreekuur en workshop over diversiteit en inclusie",
    "nizu": "Nizu",
    "Kamer van Koophandel": "KvK",
    "kunst en cultuur": "Kunst en cultuur",
}
SLIPS = {"eenzaamhied": "eenzaamheid", "bijeenkmost": "bijeenkomst", "Overvcht": "overvecht"}
OF_SEARCH = re.compile(r"^/(pagefind/|zoeken/woorden|assets/js/search)")
"""What only a search fetches."""


def results(page: Page) -> Locator:
    """The titles of the pages that were found."""
    return page.locator("[data-result]")


def called(page: Page, title: str) -> Locator:
    """The result with this title."""
    return page.locator("[data-search-list]").get_by_role("link", name=title, exact=True)


def message(page: Page) -> Locator:
    """The line above the results, which is read aloud."""
    return page.get_by_role("main").get_by_role("status")


def field(page: Page) -> Locator:
    """The field of the search page."""
    return page.get_by_role("main").get_by_role("searchbox", name="Waar zoek je naar?")


def box(page: Page) -> Locator:
    """The field in the header, before and after it learned to answer."""
    return page.get_by_role("banner").get_by_label("Waar zoek je naar?")


def options(page: Page) -> Locator:
    """What the box in the header answers."""
    return page.get_by_role("banner").get_by_role("option")


def narrow(page: Page, name: str, value: str) -> None:
    """Choose in one of the lists of the search page."""
    choice = page.get_by_role("main").get_by_label(name, exact=True)
    if not choice.is_visible():
        page.get_by_text("Kies een soort, jaar, thema of wijk").click()
    choice.select_option(value)


@pytest.mark.parametrize(("words", "title", "kind"), FINDS)
def test_the_search_page_finds(visit: Visit, words: str, title: str, kind: str) -> None:
    page = visit(f"zoeken/?soort={kind}")
    expect(page.locator("#_search")).to_have_attribute("data-state", "ready")
    field(page).fill(words)
    field(page).press("Enter")
    expect(called(page, title)).to_be_visible()


def test_the_search_page_answers_as_one_types(visit: Visit) -> None:
    page = visit("zoeken/?q=soep")
    for words, title in MORE_FINDS.items():
        field(page).fill(words)
        expect(message(page)).to_have_text(re.compile(f" {words}$"))
        expect(called(page, title)).to_be_visible()


@pytest.mark.parametrize(("slip", "word"), SLIPS.items())
def test_a_slip_is_answered_as_it_was_meant(visit: Visit, slip: str, word: str) -> None:
    page = visit(f"zoeken/?q={slip}")
    expect(page.get_by_text(f"{slip} staat niet op deze site. Bedoelde je {word}?")).to_be_visible()
    expect(message(page)).to_have_text(re.compile(rf"^\d+ pagina's gevonden voor {word}$"))
    page.get_by_role("link", name=word, exact=True).click()
    expect(field(page)).to_have_value(word)


def test_a_phrase_is_found_as_it_stands(visit: Visit) -> None:
    page = visit("zoeken/?q=%22hoi+zeg%22")
    expect(message(page)).to_have_text(re.compile("^Niets gevonden"))


def test_what_is_not_there_is_said(visit: Visit) -> None:
    page = visit("zoeken/?q=xyzzyplugh")
    expect(message(page)).to_have_text("Niets gevonden voor xyzzyplugh. Probeer een ander woord.")
    expect(page.get_by_role("region", name="Alles van A tot Z")).to_be_visible()


def test_what_is_called_like_that_comes_first(visit: Visit) -> None:
    for words in ("Overvecht", "samen eten", "Luisterlijn", "VWS"):
        page = visit(f"zoeken/?q={words}")
        names = {"Luisterlijn": "De Luisterlijn", "VWS": "Ministerie van VWS"}
        expect(results(page).first).to_have_text(names.get(words, words), ignore_case=True)
        page.context.close()


def test_the_sentence_around_the_hit_is_shown_with_the_hit_marked(visit: Visit) -> None:
    page = visit("zoeken/?q=paaspakket")
    found = page.get_by_role("article").filter(has_text="Netwerkbijeenkomst in coronatijd")
    expect(found).to_contain_text("Een paaspakket in plaats van de paaslunch.")
    expect(found.locator("mark").first).to_have_text("paaspakket")


def test_a_hit_in_an_item_leads_to_the_item(visit: Visit) -> None:
    page = visit("zoeken/?q=lesprogramma+doelgroep")
    page.get_by_role("link", name="Oproep (verlopen)").click()
    expect(page).to_have_url(re.compile(r"/verslagen/2020-10-06-vasthouden-en-versterken/#lesprogramma-dums$"))
    expect(page.locator(":target")).to_contain_text("weet jij een doelgroep voor dit lesprogramma?")


def test_a_hit_under_a_heading_leads_to_the_heading(visit: Visit) -> None:
    page = visit("zoeken/?q=ProRail+mondkapjes")
    page.get_by_role("link", name="Zeg hoi: een actie van de Luisterlijn en NS").click()
    expect(page.locator(":target")).to_have_text(re.compile("^Zeg hoi: een actie van de Luisterlijn en NS"))


def test_choices_narrow_the_results_and_live_in_the_address(visit: Visit) -> None:
    page = visit("zoeken/?q=vrijwilligers")
    expect(results(page).first).to_be_visible()
    all_of_them = message(page).inner_text()
    narrow(page, "Soort", "partner")
    expect(message(page)).not_to_have_text(all_of_them)
    paths = results(page).evaluate_all("(links) => links.map((link) => new URL(link.href).pathname)")
    assert paths
    assert all(path.startswith("/partners/") for path in paths)
    expect(page).to_have_url(re.compile(r"\?q=vrijwilligers&soort=partner$"))
    page.go_back()
    expect(message(page)).to_have_text(all_of_them)


def test_an_address_with_choices_is_answered(visit: Visit) -> None:
    page = visit("zoeken/?q=corona&jaar=2020&soort=verslag")
    expect(message(page)).to_have_text("1 pagina gevonden voor corona")
    expect(page.get_by_role("main").get_by_label("Jaar", exact=True)).to_have_value("2020")


def test_results_can_stand_in_order_of_date(visit: Visit) -> None:
    page = visit("zoeken/?q=eenzaamheid&soort=verslag&op=datum")
    expect(results(page).first).to_be_visible()
    paths = results(page).evaluate_all("(links) => links.map((link) => new URL(link.href).pathname)")
    assert len(paths) > 2
    assert paths == sorted(paths, reverse=True)


def test_more_results_come_when_one_asks(visit: Visit) -> None:
    page = visit("zoeken/?q=eenzaamheid")
    expect(results(page).nth(4)).to_be_visible()
    for shown in (10, 15):
        more = page.get_by_role("button", name="Toon meer resultaten")
        more.scroll_into_view_if_needed()
        if shown > 10:
            more.click()
            expect(results(page).nth(10)).to_be_focused()
        expect(results(page).nth(shown - 1)).to_be_visible()


def test_a_result_leads_to_its_page_and_back_to_the_results(visit: Visit) -> None:
    page = visit("zoeken/?q=koffietafels")
    called(page, "Flyer voor de koffietafels in supermarkten").click()
    expect(page).to_have_url(re.compile(r"/initiatieven/flyer-koffietafels/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Flyer voor de koffietafels in supermarkten")
    page.go_back()
    expect(results(page).first).to_have_text("Flyer voor de koffietafels in supermarkten")


def test_keys_lead_from_the_field_to_the_results_and_back(visit: Visit) -> None:
    page = visit("zoeken/?q=koffietafels")
    expect(results(page).nth(1)).to_be_visible()
    field(page).focus()
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()


def test_the_box_in_the_header_answers_as_one_types(visit: Visit) -> None:
    page = visit("over/")
    box(page).focus()
    page.keyboard.type("koffietaf")
    expect(options(page).first).to_contain_text("Flyer voor de koffietafels in supermarkten")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("banner").get_by_role("status")).to_have_text(re.compile(r"^\d pagina's gevonden"))
    page.keyboard.press("ArrowDown")
    chosen = box(page).get_attribute("aria-activedescendant")
    expect(page.locator(f"#{chosen}")).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/initiatieven/flyer-koffietafels/$"))


def test_escape_closes_the_answers_and_keeps_what_was_typed(visit: Visit) -> None:
    page = visit("over/")
    box(page).focus()
    page.keyboard.type("Nizu")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("Nizu")
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_the_box_in_the_header_leads_to_all_results(visit: Visit) -> None:
    page = visit("over/")
    box(page).fill("vrijwilligers")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile(r"/zoeken/\?q=vrijwilligers$"))
    expect(results(page).first).to_be_visible()


@pytest.mark.parametrize("address", ["", "verslagen/", "partners/nizu/", "zoeken/"])
def test_nothing_of_the_index_is_fetched_before_somebody_searches(visit: Visit, address: str) -> None:
    page = visit("privacy/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(address)
    assert "/assets/js/site.js" in asked
    fetched = [path for path in asked if OF_SEARCH.search(path)]
    assert [path for path in fetched if not (address == "zoeken/" and path.startswith("/assets/js/"))] == []


def test_the_list_of_words_is_fetched_only_for_a_slip(visit: Visit) -> None:
    asked: list[str] = []
    page = visit("zoeken/")
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    for words, is_fetched in (("vrijwilligers", False), ("Overvcht", True)):
        page.goto(f"zoeken/?q={words}")
        expect(results(page).first).to_be_visible()
        assert ("/zoeken/woorden.txt" in asked) is is_fetched


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
