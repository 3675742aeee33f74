"""With the colours that somebody has chosen for all pages: what is current and what the icons say is still seen.

That focus is seen then, test_keyboard.py holds.
"""

from __future__ import annotations

import io
from typing import Literal

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, expect
from tests.browser.contrast import colours, contrast
from tests.browser.visits import Visit

from kinds import KINDS

OF_A_DRAWING = 3.0
"""The contrast of what must be understood without words (WCAG 2.2, 1.4.11)."""

CLEARLY = 64
"""Of 256 greys."""
ENOUGH = 50
"""Pixels: less than a line of two pixels under the shortest word."""

every_kind = pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())

MARK_ICONS = """() => {
    const kinds = new Set();
    for (const it of document.querySelectorAll("svg")) {
        if (!it.checkVisibility() || kinds.has(it.innerHTML)) continue;
        kinds.add(it.innerHTML);
        it.setAttribute("data-looked-at", "");
    }
}"""


def forced(visit: Visit, address: str) -> Page:
    """A page as it is in forced colours."""
    page = visit(address)
    page.emulate_media(forced_colors="active")
    return page


@every_kind
def test_icons_are_seen(visit: Visit, address: str) -> None:
    page = forced(visit, address)
    page.evaluate(MARK_ICONS)
    unseen = []
    for icon in page.locator("[data-looked-at]").all():
        found = colours(icon.screenshot())
        if max(contrast(one, other) for one in found for other in found) < OF_A_DRAWING:
            unseen.append(icon.evaluate("(it) => it.parentElement.outerHTML.slice(0, 200)"))
    assert unseen == []


@pytest.mark.parametrize("address", ["verslagen/", "partners/nizu/", "wijken/"])
@pytest.mark.parametrize("setting", ["none", "active"])
def test_the_current_item_of_the_menu_stands_out(
    visit: Visit, address: str, setting: Literal["none", "active"]
) -> None:
    page = visit(address)
    page.emulate_media(forced_colors=setting)
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    current = menu.locator("[aria-current]")
    expect(current).to_have_count(1)
    marked = menu.screenshot()
    current.evaluate("(it) => it.removeAttribute('aria-current')")
    assert different(marked, menu.screenshot()) > ENOUGH


def different(one: bytes, other: bytes) -> int:
    """How many pixels of two pictures of the same size differ clearly."""
    with Image.open(io.BytesIO(one)) as first, Image.open(io.BytesIO(other)) as second:
        histogram = ImageChops.difference(first.convert("L"), second.convert("L")).histogram()
    return sum(histogram[CLEARLY:])
