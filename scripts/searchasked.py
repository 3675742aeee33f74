"""How the two searches are asked in a browser, and what that costs: Bijeen's own, and stock Material's with lunr."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request
from playwright.sync_api import TimeoutError as PlaywrightTimeout

import searchsites
from searchjudge import TOP, Answer
from serving import served

SETTLE_MS = 180_000
SILENT_MS = 10_000


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two searches: how it is asked, and where its answer stands."""

    name: str
    page: str
    """Where questions are asked."""
    visited: tuple[str, ...]
    """Pages that somebody opens who does not search."""
    field: str
    key: str
    """What sends the question; Enter would open stock's first result."""
    results: str
    """The links of the results, the best first. A hit in a section is shown below the link of its page."""
    alike: str | None
    """Those of them that are said not to have all words; they come last."""
    ready: str
    """A condition in the page: this question has been answered. The question is its argument."""
    index: tuple[str, ...]
    """How the paths of its index begin: what need not be fetched before somebody searches."""
    as_ours: Callable[[str], str]
    """The address of one of its pages as the address that the same page has here."""


OURS = Side(
    name="Bijeen",
    page="zoeken/",
    visited=("", "over/", "zoeken/"),
    field="#_zoek-hier",
    key="Enter",
    results="[data-search-list] [data-result]",
    alike="[data-search-list] [data-result=alike]",
    ready="""q => document.getElementById("_search").dataset.state === "ready"
        && new URLSearchParams(location.search).get("q") === q""",
    index=("/pagefind/", "/zoeken/woorden"),
    as_ours=str,
)
STOCK = Side(
    name="stock Material (lunr)",
    page="",
    visited=("",),
    field=".md-search__input",
    key="End",
    results=".md-search-result__item > .md-search-result__link",
    alike=None,
    ready="""q => document.querySelector(".md-search__input").value === q
        && document.querySelector(".md-search-result__meta").textContent !== "?" """,
    index=("/search/", "/assets/javascripts/workers/"),
    as_ours=searchsites.as_ours,
)


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one query moves and how long its first result takes, with nothing in the browser's memory."""

    at_load: float
    """Kilobytes of the index that came with pages, before anything was asked."""
    first_query: float
    """Kilobytes of the first query: what came after it, all results that are shown included."""
    milliseconds: float
    """From typing to the first result, on this machine, over no network."""


def warm(side: Side, page: Page, question: str) -> None:
    """Ask a first question: until that is answered, the index may be on its way."""
    page.locator(side.field).first.fill(question)
    page.locator(side.field).first.press(side.key)
    page.wait_for_function("css => document.querySelector(css)", arg=side.results)  # looked at in each frame


def ask(side: Side, page: Page, question: str) -> Answer:
    """Type a question; out comes what is found, each page once, with its address as it is named here."""
    field = page.locator(side.field).first
    if side is STOCK:  # it says in this line what it found, whatever that is
        page.locator(".md-search-result__meta").evaluate("line => { line.textContent = '?'; }")
    field.fill(question)
    field.press(side.key)
    try:
        page.wait_for_function(side.ready, arg=question, timeout=SETTLE_MS if side is OURS else SILENT_MS)
    except PlaywrightTimeout:
        if side is OURS:
            raise
        return Answer(found=(), claimed=0)  # lunr says nothing to what it cannot read
    results = page.locator(side.results)
    while side is OURS and (shown := results.count()) < TOP and page.locator("[data-search-more]").is_visible():
        page.evaluate("document.querySelector('[data-search-more]').scrollIntoView()")  # then more of them come
        results.nth(shown).wait_for()
    paths = results.evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    found = tuple(side.as_ours(path.lstrip("/")) for path in dict.fromkeys(paths))
    alike = page.locator(side.alike).count() if side.alike else 0
    return Answer(found=found, claimed=len(found) - alike)


def cost(side: Side, browser: Browser, site: Path, question: str) -> Cost:
    """Open some pages as a new visitor, and ask one question."""
    moved: list[tuple[str, int]] = []

    def note(request: Request) -> None:
        sizes = request.sizes()
        moved.append((urlsplit(request.url).path, sizes["responseBodySize"] + sizes["responseHeadersSize"]))

    with served(site) as home:
        page = browser.new_page()
        page.set_default_timeout(SETTLE_MS)
        page.on("requestfinished", note)
        for address in (*side.visited, side.page):
            page.goto(home + address)
            page.wait_for_load_state("networkidle")
        at_load = sum(size for path, size in moved if path.startswith(side.index))
        moved.clear()
        start = time.perf_counter()
        warm(side, page, question)
        milliseconds = (time.perf_counter() - start) * 1000
        page.wait_for_load_state("networkidle")
        total = sum(size for _, size in moved)
        page.context.close()
    return Cost(at_load=at_load / 1000, first_query=total / 1000, milliseconds=milliseconds)
