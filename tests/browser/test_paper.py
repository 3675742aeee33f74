"""Pages on paper: the text without the frame."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.browser.visits import Visit

from kinds import REPORT

CHROME = (
    "header.site-header",
    "footer.site-footer",
    ".skip",
    ".banner",
    ".breadcrumbs",
    ".toc",
    ".pager",
    "[data-print]",
)


def test_a_printed_report_is_its_text_without_the_frame(visit: Visit) -> None:
    page = visit(REPORT)
    for part in CHROME:
        expect(page.locator(part).first).to_be_attached()
    page.emulate_media(media="print")
    for part in CHROME:
        expect(page.locator(part).filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("article.prose")).to_be_visible()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


@pytest.mark.parametrize("address", ["partners/", "verslagen/"])
def test_a_printed_list_has_no_filters(visit: Visit, address: str) -> None:
    page = visit(address)
    page.emulate_media(media="print")
    expect(page.locator("form[data-filter]")).to_be_hidden()
    assert page.locator("article.card").filter(visible=True).count() > 4


def test_a_printed_link_shows_where_it_leads(visit: Visit) -> None:
    page = visit(REPORT)
    page.emulate_media(media="print")
    link = page.locator("article.prose a[href^='http']").first
    address = link.get_attribute("href")
    assert address is not None
    written = link.evaluate("(it) => getComputedStyle(it, '::after').content")
    assert f"({address})" in written
