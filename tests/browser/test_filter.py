"""Filters over a list of cards: they add to a page that works without them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.visits import Visit

FILTERS = [
    pytest.param("partners/", "Thema", "theme", "corona", id="partners"),
    pytest.param("verslagen/", "Jaar", "year", "2024", id="reports"),
    pytest.param("prikbord/", "Soort", "item_kind", "oproep", id="board"),
    pytest.param("tips/", "Jaar", "year", "2024", id="tips"),
]


@pytest.mark.parametrize(("address", "label", "name", "value"), FILTERS)
def test_a_filter_keeps_the_cards_that_fit_and_says_how_many(
    visit: Visit, address: str, label: str, name: str, value: str
) -> None:
    page = visit(address)
    everything = shown_cards(page).count()
    page.get_by_label(label).select_option(value)
    fitting = page.locator(f"article[data-facet-{name}~='{value}']").count()
    assert 1 < fitting < everything
    expect(shown_cards(page)).to_have_count(fitting)
    expect(page.get_by_role("status")).to_have_text(f"{fitting} gevonden")
    expect(page).to_have_url(re.compile(rf"\?{name}={value}$"))


@pytest.mark.parametrize(("address", "label", "name", "value"), FILTERS)
def test_a_filter_survives_a_reload_and_can_be_sent_to_somebody(
    visit: Visit, address: str, label: str, name: str, value: str
) -> None:
    page = visit(address)
    page.get_by_label(label).select_option(value)
    kept = shown_cards(page).count()
    page.reload()
    expect(page.get_by_label(label)).to_have_value(value)
    expect(shown_cards(page)).to_have_count(kept)
    other = visit(f"{address}?{name}={value}")
    expect(shown_cards(other)).to_have_count(kept)
    expect(other.get_by_role("status")).to_have_text(f"{kept} gevonden")


@pytest.mark.parametrize(("address", "label", "name", "value"), FILTERS)
def test_clearing_the_filters_brings_everything_back(
    visit: Visit, address: str, label: str, name: str, value: str
) -> None:
    page = visit(address)
    everything = shown_cards(page).count()
    clear = page.get_by_role("button", name="Wis de filters")
    expect(clear).to_be_hidden()
    page.get_by_label(label).select_option(value)
    clear.click()
    expect(shown_cards(page)).to_have_count(everything)
    expect(page).to_have_url(re.compile(rf"/{address}$"))
    expect(page.locator("[role=status]")).to_have_text(f"{everything} gevonden")


def test_the_place_of_the_count_is_known_to_screen_readers_before_the_first_choice(visit: Visit) -> None:
    """A change is announced only in a region that was there before (ARIA 1.2, live regions)."""
    page = visit("partners/")
    expect(page.get_by_label("Thema")).to_be_visible()
    assert page.get_by_role("status").count() == 1


def test_a_name_is_found_without_its_diacritics_and_capitals(visit: Visit) -> None:
    page = visit("partners/")
    page.get_by_label("Zoek op naam").fill("OCAFE")
    expect(shown_cards(page)).to_have_count(0)
    page.get_by_label("Zoek op naam").fill("o'cafe")
    expect(shown_cards(page)).to_have_count(1)
    expect(page).to_have_url(re.compile(r"naam=o%27cafe$"))


def test_filters_that_leave_nothing_say_so(visit: Visit) -> None:
    page = visit("verslagen/?kind=nieuws&year=2020")
    expect(shown_cards(page)).to_have_count(0)
    expect(page.get_by_role("status")).to_have_text("Niets gevonden. Typ iets anders of kies minder filters.")


def test_a_filter_that_nobody_knows_is_passed_over(visit: Visit) -> None:
    page = visit("partners/?theme=bestaat-niet")
    expect(page.get_by_label("Thema")).to_have_value("")
    assert shown_cards(page).count() == page.locator("[data-filter-list] article").count()


@pytest.mark.parametrize("address", ["partners/", "verslagen/", "initiatieven/", "prikbord/"])
def test_without_javascript_all_cards_are_there_and_no_filter(visit: Visit, address: str) -> None:
    page = visit(f"{address}?theme=corona", javascript=False)
    cards = page.locator("[data-filter-list] article")
    assert cards.count() > 4
    expect(cards.filter(visible=True)).to_have_count(cards.count())
    expect(page.locator("form[data-filter]")).to_be_hidden()


def shown_cards(page: Page) -> Locator:
    """The cards in a list that can be filtered, as far as they are shown."""
    return page.locator("[data-filter-list] article").filter(visible=True)
