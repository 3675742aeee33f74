"""The frame of every page: skip link, menu of a narrow screen, ground, and the page for what is not there."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import FILM
from tests.browser.visits import Scheme, Visit

from kinds import REPORT

narrow = pytest.mark.parametrize("width", [320, 360])

FOCUS = """() => {
    const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
    return {
        outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inside: box.width > 0 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
    };
}"""


@pytest.mark.parametrize("address", ["", REPORT, "partners/", "404.html"])
def test_the_skip_link_is_the_first_stop_and_goes_to_the_content(visit: Visit, address: str) -> None:
    page = visit(address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@narrow
def test_the_menu_of_a_narrow_screen_opens_and_closes_by_keyboard(visit: Visit, width: int) -> None:
    page = visit("", width=width)
    button = page.get_by_role("button", name="Menu")
    item = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Partners")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(item).to_be_hidden()
    for _ in range(4):  # the skip link, the name of the site, the glass, the button
        page.keyboard.press("Tab")
    expect(button).to_be_focused()
    assert page.evaluate(FOCUS) == {"outline": True, "inside": True}

    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(item).to_be_visible()

    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(item).to_be_hidden()

    page.keyboard.press("Space")
    expect(item).to_be_visible()
    item.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/partners/$"))


@narrow
def test_every_stop_in_the_open_menu_is_seen(visit: Visit, width: int) -> None:
    page = visit("", width=width)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    stops = page.locator("#_menu").locator("a, button, input").count()
    assert stops > 5
    for _ in range(stops):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        inside = page.evaluate("document.activeElement.closest('#_menu') !== null")
        field = page.evaluate("document.activeElement.matches('.search-form input')")  # its form has the outline
        assert inside
        assert focus["inside"]
        assert focus["outline"] or field
    if page.evaluate("document.activeElement.matches('.search-form *')"):
        form = page.get_by_role("banner").get_by_role("search")
        expect(form).to_have_css("outline-style", "solid")


@narrow
def test_focus_does_not_walk_through_the_closed_menu(visit: Visit, width: int) -> None:
    page = visit("", width=width)
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


# Headings of a report beside those of the frame


def test_headings_named_as_parts_of_the_frame_share_no_id_with_them(visit: Visit, video_site: str) -> None:
    page = visit(FILM, site=video_site)
    shared = page.evaluate(
        """() => {
            const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
            return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
        }"""
    )
    assert shared == []


def test_the_contents_lead_to_the_headings_of_the_text(visit: Visit, video_site: str) -> None:
    page = visit(FILM, site=video_site)
    contents = page.get_by_role("navigation", name="In dit verslag")
    targets = contents.get_by_role("link").evaluate_all(
        """(links) => links.map((it) => [
            it.textContent, document.querySelector(it.hash)?.closest("article.prose") !== null,
        ])"""
    )
    assert [title for title, in_text in targets if not in_text] == []
    assert len(targets) > 4


# The ground


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_ground_follows_the_scheme(visit: Visit, scheme: Scheme, dark: bool) -> None:
    page = visit("", scheme=scheme)
    ground, ink = page.evaluate(
        """() => {
            const style = getComputedStyle(document.body);
            const canvas = document.createElement("canvas").getContext("2d");
            const light = (colour) => {
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).reduce((sum, n) => sum + n, 0) / 765;
            };
            return [light(style.backgroundColor), light(style.color)];
        }"""
    )
    assert (ground < 0.2) is dark
    assert (ink > 0.8) is dark


# What is not there


def test_an_address_that_does_not_exist_gets_help_in_dutch(visit: Visit, home: str) -> None:
    page = visit("404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_visible()
    answer = page.request.get("bestaat/echt/niet/")
    assert answer.status == 404
    relative = re.findall(r'(?:href|src|action)="(?!/|#|https?:|mailto:|tel:)([^"]*)"', answer.text())
    assert relative == [], "the page stands at any depth, so its addresses start at the root"
