"""The bar of a preview in a browser: read, reached, followed, out of the way, and gone when all is mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.test_axe import objections
from tests.browser.visits import Scheme, Visit
from tests.helpers import NAME, REPORT, report, write_site
from tests.previews import Previewed, previewed

PAGE = f"verslagen/{NAME}/"
LONG = "\n\n".join(["Zo ging het verder met de soep, de thee en de taart."] * 60)
EMPTY = "".join(
    f"- [{text}](https://example.org/{n})\n" for n, text in enumerate(("hier", "klik", "klik hier", "link"))
)
FAULTY = report(f"## Eerst\n\n{LONG}\n\n## Daarna\n\n{EMPTY}")
"""Four warnings, at the end of a long page."""

BROKEN = report(LONG, "start: 25:00")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site with a faulty report."""
    return write_site(tmp_path / "site", {REPORT: FAULTY})


@pytest.fixture
def preview(folder: Path, tmp_path: Path) -> Iterator[Previewed]:
    """That site, served."""
    with previewed(folder, tmp_path / "said.txt") as preview:
        yield preview


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name=re.compile("^(Op deze pagina|De site is niet ververst)"))


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_axe_has_no_objections_to_the_bar(
    preview: Previewed, visit: Visit, folder: Path, width: int, scheme: Scheme
) -> None:
    page = visit(PAGE, site=preview.address, width=width, scheme=scheme)
    for summary in bar(page).locator("summary").all():
        summary.click()
    assert objections(page) == []
    write_site(folder, {REPORT: BROKEN}, start=None)
    expect(bar(page)).to_contain_text("niet ververst")
    assert objections(page) == []


def test_the_keyboard_reaches_the_skip_link_first_and_then_all_of_the_bar(preview: Previewed, visit: Visit) -> None:
    page = visit(PAGE, site=preview.address)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    for _ in range(3):
        page.keyboard.press("Tab")
        expect(page.locator(".bar a:focus")).to_have_text(re.compile("^Ga naar de plek"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    folded = bar(page).locator("details").first
    expect(folded).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#daarna$"))
    expect(page.locator("#daarna")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 1440])
def test_the_bar_covers_nothing_and_makes_nobody_scroll_sideways(
    preview: Previewed, visit: Visit, folder: Path, width: int
) -> None:
    page = visit(PAGE, site=preview.address, width=width)
    for state in ("Op deze pagina", "niet ververst"):
        expect(bar(page)).to_contain_text(state)
        above = bar(page).bounding_box()
        header = page.locator(".site-header").bounding_box()
        assert above
        assert header
        assert above["y"] == 0
        assert above["y"] + above["height"] <= header["y"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        write_site(folder, {REPORT: BROKEN}, start=None)


def test_who_is_far_down_the_page_sees_that_it_is_old_and_finds_the_reason(
    preview: Previewed, visit: Visit, folder: Path
) -> None:
    page = visit(PAGE, site=preview.address)
    write_site(folder, {REPORT: BROKEN}, start=None)
    expect(bar(page)).to_contain_text("niet ververst")  # the page comes anew by itself
    page.locator("footer").scroll_into_view_if_needed()
    expect(bar(page)).not_to_be_in_viewport()
    notice = page.get_by_role("region", name="Dit is een oude versie.")
    expect(notice).to_be_in_viewport(ratio=1)
    notice.get_by_role("link").click()
    expect(bar(page).get_by_role("heading")).to_be_in_viewport()
    write_site(folder, {REPORT: report()}, start=None)
    expect(bar(page)).to_have_count(0)
    expect(notice).to_have_count(0)


def test_on_paper_there_is_no_bar(preview: Previewed, visit: Visit, folder: Path) -> None:
    page = visit(PAGE, site=preview.address)
    write_site(folder, {REPORT: BROKEN}, start=None)
    expect(bar(page)).to_contain_text("niet ververst")
    page.emulate_media(media="print")
    for part in page.locator(".bar, .bar-stale").all():
        expect(part).to_be_hidden()


def test_the_bar_has_no_script_or_style_of_its_own(preview: Previewed, visit: Visit) -> None:
    page = visit(PAGE, site=preview.address)
    own = bar(page).locator("xpath=descendant-or-self::*[self::script or self::style or @style or @onclick]")
    expect(own).to_have_count(0)
