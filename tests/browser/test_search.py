"""Search: what visitors find, by keyboard and ear too, and what it costs those who do not search."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from tests.browser.visits import Visit, visited

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
    "Utrecht Science Park": "Oost",
    "luistertips": "Corona",
}
SLIPS = {
    "eenzaamhied": "eenzaamheid",
    "bijeenkmost": "bijeenkomst",
    "Overvcht": "Overvecht",
    "Leidse Rijn": "Leidsche Rijn",
    "Leidsche Rein": "Leidsche Rijn",
    "kanalen eiland": "kanaleneiland",
}
NO_SLIPS = ["koor", "rouw", "theresa", "zingen"]
"""Good words that nobody wrote on this site."""
ALIKE = "Niet precies dit, maar het lijkt erop:"
# What people ask, and a page that must be among the first three.
QUESTIONS = {
    "wanneer is de volgende bijeenkomst": "Agenda",
    "is er iets voor ouderen in zuilen": "Zuilen",
    "ik ben eenzaam wat kan ik doen": "Eenzaamheid signaleren",
    "kan iemand mijn hond uitlaten": "Oppashondjes",
    "wat deden jullie op 30 mei 2024": "Netwerkbijeenkomst bij The Colour Kitchen in Zuilen",
    "30 mei 2024": "Netwerkbijeenkomst bij The Colour Kitchen in Zuilen",
    "30-5-2024": "Netwerkbijeenkomst bij The Colour Kitchen in Zuilen",
    "30/05/2024": "Netwerkbijeenkomst bij The Colour Kitchen in Zuilen",
    "30ste mei '24": "Netwerkbijeenkomst bij The Colour Kitchen in Zuilen",
    "06 okt. 2020": "Netwerkbijeenkomst in coronatijd: wat houden we vast?",
    "bijeenkomsten": "Netwerkbijeenkomst bij The Colour Kitchen in Zuilen",
    "75-plus": "Ouderen",
    "75+": "Ouderen",
}
OF_SEARCH = re.compile(r"^/(pagefind/|zoeken/woorden|assets/js/search)")
"""What only a search fetches."""


def results(page: Page) -> Locator:
    """The titles of the pages that were found."""
    return page.locator("[data-result]")


def called(page: Page, title: str) -> Locator:
    """The result with this title."""
    return page.locator("[data-search-list]").get_by_role("link", name=title, exact=True)


def message(page: Page) -> Locator:
    """How many were found, in the region above the results that is read aloud."""
    return page.get_by_role("main").get_by_role("status").locator("[data-search-status]")


def field(page: Page) -> Locator:
    """The field of the search page."""
    return page.get_by_role("main").get_by_role("searchbox", name="Waar zoek je naar?")


def box(page: Page) -> Locator:
    """The field in the header, before and after it learned to answer."""
    return page.get_by_role("banner").get_by_label("Waar zoek je naar?")


def answers(page: Page) -> Locator:
    """The links that the box in the header answers with."""
    return page.get_by_role("banner").get_by_role("search").get_by_role("link")


def said(page: Page) -> Locator:
    """What the box in the header says of them to who listens."""
    return page.get_by_role("banner").get_by_role("status")


def narrow(page: Page, name: str, value: str) -> None:
    """Choose in one of the lists of the search page."""
    choice = page.get_by_role("main").get_by_label(name, exact=True)
    if not choice.is_visible():
        page.get_by_text("Zoek preciezer").click()
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
    page.get_by_role("main").get_by_role("status").get_by_role("link", name=word, exact=True).click()
    expect(field(page)).to_have_value(word)


@pytest.mark.parametrize("word", NO_SLIPS)
def test_a_good_word_is_not_taken_for_a_slip(visit: Visit, word: str) -> None:
    page = visit(f"zoeken/?q={word}")
    expect(message(page)).to_have_text(f"Niets gevonden voor {word}.")
    expect(page.get_by_role("main").get_by_text("Bedoelde je")).to_be_hidden()


@pytest.mark.parametrize(("question", "title"), QUESTIONS.items())
def test_a_whole_question_is_answered(visit: Visit, question: str, title: str) -> None:
    page = visit(f"zoeken/?{urlencode({'q': question})}")
    expect(page.locator("#_search")).to_have_attribute("data-state", "ready")
    first = results(page).all_inner_texts()[:3]
    assert any(title.lower() in one.lower() for one in first), first


def test_where_no_page_has_all_words_those_with_some_are_shown(visit: Visit) -> None:
    page = visit("zoeken/?q=koffie+drinken+met+xyzzyplugh")
    expect(message(page)).to_have_text(ALIKE)
    expect(called(page, "Flyer voor de koffietafels in supermarkten")).to_be_visible()
    expect(page.get_by_role("region", name="Alles van A tot Z")).to_be_hidden()


def test_behind_few_pages_with_all_words_a_line_parts_those_with_some(visit: Visit) -> None:
    page = visit("zoeken/?q=hulp+bij+eenzaamheid")
    expect(message(page)).to_have_text(re.compile(r"^[2-4] pagina's gevonden voor hulp bij eenzaamheid$"))
    line = page.locator("[data-search-list]").get_by_text(ALIKE)
    expect(line).to_have_count(1)
    expect(page.get_by_role("listitem").filter(has=page.get_by_text(ALIKE)).locator("[data-result]")).to_have_attribute(
        "data-result", "alike"
    )
    expect(results(page).first).not_to_have_text("Meedoen")


def test_a_phrase_is_never_left_out(visit: Visit) -> None:
    page = visit("zoeken/?q=%22soep+op+de+maan%22+eenzaamheid")
    expect(message(page)).to_have_text(re.compile("^Niets gevonden"))
    page = visit("zoeken/?q=%22zeg+hoi%22+xyzzyplugh")
    expect(message(page)).to_have_text(ALIKE)
    expect(called(page, "Hey! Hallo! Hoi!")).to_be_visible()


def test_pages_for_writers_come_behind_pages_with_some_of_the_words(visit: Visit) -> None:
    page = visit("zoeken/?q=wie+kan+mij+helpen+met+de+computer")
    expect(message(page)).to_have_text(ALIKE)
    is_for_writers = [href.startswith("over/redactie/") for href in hrefs(page, "/")]
    assert is_for_writers == sorted(is_for_writers)
    assert not is_for_writers[0]


def test_behind_few_pages_with_a_compound_a_line_parts_its_kin(visit: Visit) -> None:
    page = visit("zoeken/?q=fietsmaatjes")
    stretch(page)
    expect(message(page)).to_have_text(re.compile(r"^[2-4] pagina's gevonden voor fietsmaatjes$"))
    expect(page.get_by_role("listitem").filter(has=page.get_by_text(ALIKE)).locator("[data-result]")).to_have_attribute(
        "data-result", "alike"
    )


def test_a_compound_that_ends_with_little_has_its_kin_in_how_it_begins(visit: Visit) -> None:
    page = visit("zoeken/?q=vrijwilligerswerk")
    stretch(page)
    expect(message(page)).to_have_text("2 pagina's gevonden voor vrijwilligerswerk")
    expect(page.locator("[data-search-list]").get_by_text(ALIKE)).to_have_count(1)
    expect(called(page, "Vrijwilligerscentrale Utrecht")).to_be_visible()


def test_where_enough_pages_have_a_compound_its_kin_is_not_told(visit: Visit) -> None:
    page = visit("zoeken/?q=luisterlijn")
    stretch(page)
    expect(results(page).first).to_have_text("De Luisterlijn")
    expect(page.locator("[data-search-list]").get_by_text(ALIKE)).to_have_count(0)


def test_a_day_is_looked_for_as_one(visit: Visit) -> None:
    page = visit("zoeken/?q=wat+was+er+op+6+oktober+2020")
    expect(results(page).first).to_have_text("Netwerkbijeenkomst in coronatijd: wat houden we vast?")
    expect(page.locator("[data-search-list] > li").nth(1).locator("mark").first).to_be_visible()
    assert "verslagen/2024-05-30-de-kunst-van-het-verbinden/" not in hrefs(page, "/")


def test_where_nobody_names_a_day_its_words_are_looked_for(visit: Visit) -> None:
    for day in ("30 maart 2024", "1 mei"):
        page = visit(f"zoeken/?q={day}")
        expect(message(page)).to_have_text(ALIKE)
        page.context.close()


def test_the_box_in_the_header_answers_whole_questions(visit: Visit) -> None:
    page = visit("over/")
    box(page).fill("kan iemand koffie drinken met xyzzyplugh")
    expect(answers(page).first).to_contain_text("Flyer voor de koffietafels")
    expect(said(page)).to_have_text(ALIKE)


def test_a_phrase_is_found_as_it_stands(visit: Visit) -> None:
    page = visit("zoeken/?q=%22koffietafels+flyer%22")
    expect(message(page)).to_have_text(re.compile("^Niets gevonden"))


def test_what_is_not_there_is_said(visit: Visit) -> None:
    page = visit("zoeken/?q=xyzzyplugh")
    expect(message(page)).to_have_text("Niets gevonden voor xyzzyplugh.")
    expect(page.get_by_text("typ alleen het begin van een woord")).to_be_visible()
    expect(page.get_by_role("button", name="Zoek in alles")).to_be_hidden()
    expect(page.get_by_role("region", name="Alles van A tot Z")).to_be_visible()


def test_who_chose_too_much_gets_out_again(visit: Visit) -> None:
    page = visit("zoeken/?q=mondkapjes&soort=werkgroep")
    expect(message(page)).to_have_text("Niets gevonden voor mondkapjes.")
    page.get_by_role("button", name="Zoek in alles").click()
    expect(message(page)).to_have_text(re.compile(r"gevonden voor mondkapjes$"))
    expect(results(page).first).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=mondkapjes$"))
    expect(page.get_by_text("typ alleen het begin van een woord")).to_be_hidden()


def test_choices_without_a_question_are_answered(visit: Visit) -> None:
    page = visit("zoeken/")
    narrow(page, "Wijk", "overvecht")
    expect(message(page)).to_have_text("4 pagina's gevonden")
    expect(called(page, "Power by Peers")).to_be_visible()
    expect(page.get_by_role("region", name="Alles van A tot Z")).to_be_hidden()
    narrow(page, "Soort", "campagne")
    expect(message(page)).to_have_text("Niets gevonden met deze keuzes.")


def test_the_facets_are_kind_year_neighbourhood_theme_and_target_group(visit: Visit) -> None:
    choices = visit("zoeken/").get_by_role("main").locator(".search-choices label")
    expect(choices).to_have_text(["Soort", "Jaar", "Thema", "Wijk", "Voor wie", "Volgorde"])


@pytest.mark.parametrize(
    ("choice", "title"),
    [
        ("jaar=2020", "Netwerkbijeenkomst in coronatijd: wat houden we vast?"),
        ("thema=vrijwilligers", "Advies over vrijwilligers"),
        ("doelgroep=mantelzorgers", "Mantelzorgers"),
    ],
)
def test_each_facet_narrows(visit: Visit, choice: str, title: str) -> None:
    page = visit("zoeken/?soort=")
    expect(page.locator("#_search")).to_have_attribute("data-state", "ready")
    page.goto(f"zoeken/?{choice}")
    expect(message(page)).to_have_text(re.compile("gevonden$"))
    expect(called(page, title)).to_be_visible()
    expect(called(page, "Prikbord")).to_be_hidden()


def test_a_list_is_found_by_its_name(visit: Visit) -> None:
    for words in ("Prikbord", "agenda", "tips"):
        page = visit(f"zoeken/?q={words}")
        expect(results(page).first).to_have_text(words, ignore_case=True)
        page.context.close()


def test_what_is_old_or_only_mentioned_is_found_below_what_is_current(visit: Visit) -> None:
    page = visit("zoeken/?q=eenzaamheid&soort=verslag")
    stretch(page)
    expect(results(page)).to_have_count(5)
    years = [int(href[:4]) for href in hrefs(page, "/verslagen/")]
    assert years[0] == 2024
    assert 2020 in years
    page = visit("zoeken/?q=eenzaamheid&soort=partner")
    stretch(page)
    expect(results(page).nth(9)).to_be_visible()
    found = hrefs(page, "/partners/")
    assert found.index("vrijwilligerscentrale-utrecht/") < found.index("buurt-mobiel/")


def stretch(page: Page) -> None:
    """Make the window so high that all is in view that is shown to somebody who does not ask for more."""
    page.set_viewport_size({"width": 1280, "height": 5000})


def scroll_down(page: Page) -> Locator:
    """To the end of what is shown to somebody who does not ask for more; out comes the button to ask with."""
    more = page.get_by_role("button", name="Toon meer resultaten")
    for shown in (4, 8, 12):
        expect(results(page)).to_have_count(shown)
        more.scroll_into_view_if_needed()
    return more


def hrefs(page: Page, below: str) -> list[str]:
    """The rest of the addresses of the results, behind what they have in common."""
    paths = results(page).evaluate_all("(links) => links.map((link) => new URL(link.href).pathname)")
    return [str(path).removeprefix(below) for path in paths]


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
    page = visit("zoeken/?q=ProRail+mondkapjes&soort=verslag")
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
    narrowed = message(page).inner_text()
    page.go_back()
    expect(message(page)).to_have_text(all_of_them)
    page.go_forward()
    expect(message(page)).to_have_text(narrowed)
    page.reload()
    expect(message(page)).to_have_text(narrowed)
    expect(field(page)).to_have_value("vrijwilligers")
    expect(page.get_by_role("main").get_by_label("Soort", exact=True)).to_have_value("partner")


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
    more = scroll_down(page)
    more.click()
    expect(results(page).nth(12)).to_be_focused()
    expect(results(page)).to_have_count(16)


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


def test_tab_leads_from_the_field_to_the_results(visit: Visit) -> None:
    page = visit("zoeken/?q=koffietafels", width=360)
    expect(results(page).first).to_be_visible()
    field(page).focus()
    for _ in ("the button", "the choices", "the first result"):
        page.keyboard.press("Tab")
    expect(results(page).first).to_be_focused()


def test_the_box_in_the_header_answers_as_one_types(visit: Visit) -> None:
    page = visit("over/")
    box(page).focus()
    page.keyboard.type("koffietaf")
    expect(answers(page).first).to_contain_text("Flyer voor de koffietafels in supermarkten")
    expect(said(page)).to_have_text(re.compile(r"^\d pagina's gevonden voor koffietaf$"))
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(answers(page).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(answers(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    for _ in ("the button", "the first answer"):
        page.keyboard.press("Tab")
    expect(answers(page).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/initiatieven/flyer-koffietafels/$"))


def test_the_box_in_the_header_asks_about_a_slip(visit: Visit) -> None:
    page = visit("over/")
    box(page).fill("Overvcht")
    expect(
        page.get_by_role("banner").get_by_text("Overvcht staat niet op deze site. Bedoelde je Overvecht?")
    ).to_be_visible()
    expect(said(page)).to_have_text("4 pagina's gevonden voor Overvecht")
    page.get_by_role("banner").get_by_role("link", name="Overvecht", exact=True).click()
    expect(field(page)).to_have_value("Overvecht")


def test_the_box_in_the_header_says_what_to_do_where_nothing_is(visit: Visit) -> None:
    page = visit("over/")
    box(page).fill("xyzzyplugh")
    words = "Niets gevonden voor xyzzyplugh. Probeer een ander woord, of druk op Enter voor tips."
    expect(said(page)).to_have_text(words)
    expect(page.get_by_role("banner").locator(".search-hint")).to_have_text(words)
    expect(page.get_by_role("banner").locator(".search-hint")).to_be_visible()


@pytest.mark.parametrize("steps", [0, 2])
def test_escape_closes_the_answers_and_keeps_what_was_typed(visit: Visit, steps: int) -> None:
    page = visit("over/", width=360)
    page.get_by_role("button", name="Menu").click()
    box(page).focus()
    page.keyboard.type("Nizu")
    expect(answers(page).first).to_be_visible()
    for _ in range(steps):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(answers(page)).to_have_count(0)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("Nizu")


def test_the_answers_close_when_one_goes_elsewhere_and_come_back(visit: Visit) -> None:
    page = visit("over/")
    box(page).fill("Nizu")
    expect(answers(page).first).to_be_visible()
    page.get_by_role("contentinfo").get_by_role("paragraph").first.click()
    expect(answers(page)).to_have_count(0)
    box(page).focus()
    expect(answers(page).first).to_be_visible()


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


def test_without_its_index_a_search_says_so_and_works_when_it_is_back(browser: Browser, home: str) -> None:
    with visited(browser, home) as (page, _):
        page.route("**/pagefind/**", lambda route: route.abort())
        page.goto("zoeken/?q=vrijwilligers")
        expect(message(page)).to_contain_text("Zoeken lukt nu niet.")
        expect(page.get_by_role("region", name="Alles van A tot Z")).to_be_visible()
        page.goto("over/")
        box(page).fill("vrijwilligers")
        expect(said(page)).to_contain_text("Zoeken lukt nu niet.")
        expect(page.get_by_role("banner").locator(".search-hint")).to_be_visible()
        page.unroute("**/pagefind/**")
        box(page).fill("vrijwilliger")
        expect(answers(page).first).to_be_visible()


def test_what_failed_to_come_can_be_asked_for_once_more(browser: Browser, home: str) -> None:
    with visited(browser, home) as (page, _):
        page.set_viewport_size({"width": 1440, "height": 400})
        page.goto("zoeken/?q=eenzaamheid")
        expect(results(page)).to_have_count(4)
        page.route("**/*.pf_fragment", lambda route: route.abort())
        more = page.get_by_role("button", name="Toon meer resultaten")
        more.click()
        expect(message(page)).to_contain_text("Zoeken lukt nu niet.")
        page.unroute("**/*.pf_fragment")
        more.click()
        expect(results(page).nth(4)).to_be_focused()


def test_a_slow_network_is_told(browser: Browser, home: str) -> None:
    held: list[Route] = []
    with visited(browser, home) as (page, _):
        page.route("**/*.pf_index", lambda route: held.append(route))
        page.goto("zoeken/?q=vrijwilligers")
        expect(message(page)).to_have_text("Even zoeken …")
        for route in held:
            route.continue_()
        page.unroute("**/*.pf_index")
        expect(results(page).first).to_be_visible()
        expect(message(page)).to_have_text(re.compile("gevonden voor vrijwilligers"))


def test_the_keyboard_of_a_telephone_is_one_to_search_with(visit: Visit) -> None:
    page = visit("zoeken/")
    for one in (field(page), box(page)):
        assert [one.get_attribute(name) for name in ("type", "inputmode", "enterkeyhint")] == ["search"] * 3
        assert [one.get_attribute(name) for name in ("autocapitalize", "spellcheck")] == ["none", "false"]


def test_hits_are_seen_in_forced_colours(visit: Visit) -> None:
    page = visit("zoeken/?q=paaspakket")
    page.emulate_media(forced_colors="active")
    hit = page.locator("article mark").first
    expect(hit).to_be_visible()
    assert "underline" in hit.evaluate("(it) => getComputedStyle(it).textDecorationLine")


def test_without_javascript_everything_stands_from_a_to_z(visit: Visit) -> None:
    page = visit("zoeken/", javascript=False)
    everything = page.get_by_role("region", name="Alles van A tot Z")
    letters = everything.get_by_role("heading", level=3).all_inner_texts()
    assert letters == sorted(letters)
    assert len(letters) > 15
    for title in (
        "Nizu",
        "Cultuurtrek",
        "Overvecht",
        "Prikbord",
        "Meedoen",
        "Spreekuur en workshop over diversiteit en inclusie",
    ):
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


def test_on_a_telephone_a_glass_leads_to_the_search_page(visit: Visit) -> None:
    page = visit("over/", width=360)
    glass = page.get_by_role("banner").get_by_role("link", name="Zoeken", exact=True)
    size = glass.bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 44
    glass.click()
    expect(page).to_have_url(re.compile("/zoeken/$"))
    expect(field(page)).to_be_visible()
    expect(visit("over/").get_by_role("banner").get_by_role("link", name="Zoeken", exact=True)).to_be_hidden()


def test_on_a_telephone_the_box_and_its_answers_stand_first_in_the_menu(visit: Visit) -> None:
    page = visit("over/", width=360)
    page.set_viewport_size({"width": 360, "height": 640})
    page.get_by_role("button", name="Menu").click()
    page.keyboard.press("Tab")
    expect(box(page)).to_be_focused()
    page.keyboard.type("maaltijd")
    expect(answers(page).nth(2)).to_be_in_viewport(ratio=1)


def test_on_a_telephone_one_sees_that_something_was_found(visit: Visit) -> None:
    page = visit("zoeken/", width=360)
    page.set_viewport_size({"width": 360, "height": 640})
    expect(page.get_by_text("Typ een woord")).to_be_visible()
    page.goto("zoeken/?q=maaltijd")
    expect(message(page)).to_be_in_viewport(ratio=1)
    expect(results(page).first).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0


def test_without_javascript_it_is_said_that_one_cannot_search(visit: Visit) -> None:
    words = "Zoeken kan alleen met JavaScript. Hieronder staat alles van A tot Z."
    without = visit("zoeken/?q=maaltijd", javascript=False).get_by_role("main")
    expect(without).to_contain_text(words, use_inner_text=True)
    expect(without).not_to_contain_text("Typ een woord", use_inner_text=True)
    expect(visit("zoeken/").get_by_role("main")).not_to_contain_text(words, use_inner_text=True)


@pytest.mark.parametrize(
    ("words", "address", "place"),
    [
        ("netwerkconferentie", "agenda/2024/", "netwerkconferentie-2024"),
        ("nieuwegein", "agenda/2024/", "netwerkconferentie-2024"),
        ("lezing jongeren", "agenda/2020/", "lezing-eenzaamheid-onder-jongeren"),
        ("week tegen eenzaamheid 2024", "agenda/week-tegen-eenzaamheid/", "2024"),
    ],
)
def test_the_agenda_is_found_at_the_place_of_an_event(visit: Visit, words: str, address: str, place: str) -> None:
    page = visit(f"zoeken/?q={words}")
    page.locator(f"[data-search-list] a[href$='/{address}#{place}']").click()
    expect(page.locator(":target")).to_be_visible()


def test_back_from_a_result_leads_to_the_same_place(visit: Visit) -> None:
    page = visit("zoeken/?q=eenzaamheid")
    more = scroll_down(page)
    for shown in (16, 20, 24):
        more.click()
        expect(results(page)).to_have_count(shown)
    nineteenth = results(page).nth(18)
    nineteenth.scroll_into_view_if_needed()
    title, top = nineteenth.inner_text(), nineteenth.evaluate("(it) => it.getBoundingClientRect().top")
    nineteenth.click()
    expect(page).not_to_have_url(re.compile("/zoeken/"))
    page.go_back()
    expect(results(page).nth(20)).to_be_visible()
    expect(nineteenth).to_have_text(title)
    expect(nineteenth).to_be_in_viewport()
    assert abs(nineteenth.evaluate("(it) => it.getBoundingClientRect().top") - top) < 5
    field(page).fill("vrijwilligers")
    field(page).press("Enter")
    expect(message(page)).to_have_text(re.compile("gevonden voor vrijwilligers"))
    expect(results(page)).to_have_count(4)


@pytest.mark.parametrize("address", ["zoeken/", "over/"])
def test_who_goes_to_a_field_has_the_search_before_the_first_letter(visit: Visit, address: str) -> None:
    page = visit(address)
    with page.expect_response(re.compile("pf_meta")), page.expect_response(re.compile("wasm.nl.pagefind")):
        (field if address == "zoeken/" else box)(page).focus()


def test_with_a_question_nothing_waits_for_another_file_of_the_search(browser: Browser, home: str) -> None:
    asked: list[str] = []
    with visited(browser, home) as (page, _):
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        page.route("**/assets/js/search/*.js", lambda route: route.abort())
        page.goto("zoeken/?q=maaltijd")
        expect(message(page)).to_contain_text("Zoeken lukt nu niet.")
    ahead = {path.rpartition("/")[2] for path in asked}
    assert {
        "engine.js",
        "dutch.js",
        "results.js",
        "excerpt.js",
        "pagefind.js",
        "wasm.nl.pagefind",
    } <= ahead
