"""Pages on paper: the text without the frame."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.browser.visits import Visit
from tests.unit.paper.samples import reader

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

PAGES = [REPORT, "prikbord/", "agenda/", "agenda/2024/"]
"""What people print from the browser."""


SEEN_HEADINGS = """() => [...document.querySelectorAll("main :is(h1, h2, h3)")]
    .filter((it) => it.offsetWidth > 2 && !it.closest(".no-print, .toc, .report-facts, form"))
    .map((it) => [...it.childNodes].filter((part) => !part.matches?.(".heading-link")))
    .map((parts) => parts.map((part) => part.textContent).join(""))
"""
"""The headings that one sees on the screen, but for those of the frame."""


CUT_OFF = """() => [...document.querySelectorAll("main *")]
    .filter((it) => it.checkVisibility() && it.textContent.trim() && getComputedStyle(it).clipPath === "none")
    .filter((it) => getComputedStyle(it).overflow !== "visible" || getComputedStyle(it).overflowX === "clip")
    .filter((it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)
    .map((it) => it.className || it.tagName)
"""
"""What shows only a part of its text, but for what is there for screen readers alone."""


def printed(page: Page) -> list[str]:
    """The text of each page of paper that a browser makes of a page."""
    return [" ".join(sheet.extract_text().split()) for sheet in reader(page.pdf(prefer_css_page_size=True)).pages]


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


@pytest.mark.parametrize("address", PAGES)
def test_no_frame_is_on_paper_and_nothing_runs_off_it(visit: Visit, address: str) -> None:
    page = visit(address)
    page.emulate_media(media="print")
    for part in (*CHROME, "nav", "button", "form", "iframe", "input"):
        expect(page.locator(part).filter(visible=True)).to_have_count(0)
    page.set_viewport_size({"width": 680, "height": 960})  # an A4 between its margins
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("address", PAGES)
def test_paper_says_whose_it_is_and_that_the_site_is_an_example(visit: Visit, address: str) -> None:
    page = visit(address)
    source = page.locator(".print-source")
    expect(source).to_be_hidden()
    first, *others = printed(page)
    assert first.startswith("Utrecht Omarmt")
    assert "Dit is niet de echte website" in first
    assert not any("Dit is niet de echte website" in other for other in others)


@pytest.mark.parametrize("address", PAGES)
def test_what_has_a_heading_on_the_screen_has_it_on_paper(visit: Visit, address: str) -> None:
    page = visit(address)
    headings = page.evaluate(SEEN_HEADINGS)
    text = "".join(printed(page)).replace(" ", "")
    assert len(headings) > 2
    assert [heading for heading in headings if "".join(heading.split()) not in text] == []


@pytest.mark.parametrize("address", ["prikbord/", "agenda/"])
def test_what_belongs_together_stays_on_one_page_of_paper(visit: Visit, address: str) -> None:
    page = visit(address)
    pieces = [
        " ".join(text.split()) for text in page.locator(".item-body:visible, .event-body:visible").all_inner_texts()
    ]
    sheets = [sheet.replace(" ", "") for sheet in printed(page)]
    for piece in pieces:
        words = piece.split()
        first, last = ("".join(part) for part in (words[:4], words[-6:-4]))
        assert any(first in sheet and last in sheet for sheet in sheets)


def test_a_long_list_is_laid_out_whole_for_paper(visit: Visit) -> None:
    page = visit("partners/")
    group = page.locator("[data-filter-group]").first
    group.evaluate("(it) => it.parentElement.classList.add('long')")
    expect(group).to_have_css("content-visibility", "auto")
    page.emulate_media(media="print")
    expect(group).to_have_css("content-visibility", "visible")


@pytest.mark.parametrize("address", ["partners/", "verslagen/"])
def test_a_printed_list_has_no_filters(visit: Visit, address: str) -> None:
    page = visit(address)
    page.emulate_media(media="print")
    expect(page.locator("form[data-filter]")).to_be_hidden()
    assert page.locator("article.card").filter(visible=True).count() > 4


def test_a_printed_link_to_another_site_shows_where_it_leads(visit: Visit) -> None:
    page = visit(REPORT)
    page.emulate_media(media="print")
    links = page.locator("article.prose a[href]").evaluate_all(
        "(all) => all.map((it) => [it.getAttribute('href'), getComputedStyle(it, '::after').content])"
    )
    elsewhere = {href: written for href, written in links if href.startswith("http")}
    assert {href for href, written in elsewhere.items() if f"({href})" not in written} == set()
    assert elsewhere
    inside = [written for href, written in links if not href.startswith(("http", "mailto:", "tel:"))]
    assert len(inside) > 3
    assert not any("(" in written for written in inside)  # with an address behind each a report is no text any more
