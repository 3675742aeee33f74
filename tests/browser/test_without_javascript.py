"""Without JavaScript: every page can be read, and every page can be reached."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.cells import cells
from tests.browser.visits import Visit
from tests.pages import ORIGIN, Site

from kinds import KINDS

DEAD = """() => [...document.querySelectorAll("button, input, select")]
    .filter((it) => it.checkVisibility() && !it.form?.action)
    .map((it) => it.outerHTML.slice(0, 120))"""
"""Controls that only a script makes do something."""


@pytest.mark.parametrize(("address", "width"), cells(KINDS, {"320": (320,), "1440": (1440,)}))
def test_a_page_has_its_menu_and_all_its_text(visit: Visit, address: str, width: int) -> None:
    page = visit(address, width=width, javascript=False)
    links = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")
    assert links.count() > 5
    for link in links.all():
        expect(link).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert hidden(page, "main h2, main h3, main p:not(:empty), main article, main li") == []
    assert page.evaluate(DEAD) == []


def hidden(page: Page, parts: str) -> list[str]:
    """The texts of parts of a page that are not shown.

    What opens by itself (`details`) is passed over, and the second level of a report's contents, which a narrow screen
    leaves out: those headings stand in the text.
    """
    found: list[str] = page.locator(parts).evaluate_all(
        """(parts) => parts.filter((it) => !it.checkVisibility())
            .filter((it) => !it.closest("details, [data-filter], #_search, .search-lead, .toc ul ul"))
            .map((it) => it.outerHTML.slice(0, 120))"""
    )
    return found


def test_every_page_is_reached_from_the_front_page(own_site: Path) -> None:
    site = Site(own_site)
    reached = {""}
    queue = deque(reached)
    while queue:
        page = site.pages[queue.popleft()]
        ways = [address for tag, _, address in page.addresses() if tag in ("a", "form")]
        for way in ways:
            target = page.target(way).removeprefix(ORIGIN).partition("#")[0].partition("?")[0]
            if target in site.pages and target not in reached:
                reached.add(target)
                queue.append(target)
    assert sorted(set(site.shown) - reached - {"404.html"}) == []
