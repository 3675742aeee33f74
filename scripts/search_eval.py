"""How well the search finds what Dutch people type, and what it costs; beside stock Material's search, in one run.

    python scripts/search_eval.py --assert

The queries and what counts as an answer are in `search_queries.yaml`. They are typed into the search pages of this
repository's site with 1,000 invented reports added, in Chromium, and of stock Material with the same records; each is
judged over what its own pages say. Printed are recall and precision among the first ten, for the queries that one may
look at while tuning and for those that are held out; the bytes moved; the time to the first result; and how long the
index takes to make.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

import benchmark
import chromium
import corpus
import searchsites
import sites
from bijeen.checks.inspect import inspect
from bijeen.i18n import messages
from bijeen.settings import settings_of
from bijeen.site.search import Names, build_index, documents
from bijeen.site.views.cards import Cards
from corpus_data import TODAY
from searchjudge import TOP, Query, Verdict, judge, queries, summary, texts_of
from serving import served

LEAST_RECALL, LEAST_PRECISION = 0.95, 0.9
MOST_KB, MOST_KB_LARGE = 200, 300
MOST_SECONDS = 5
LARGE_REPORTS, LARGE_PARTNERS = 5_300, 1_500
"""With their initiatives these make some 10,000 pages."""
MEASURED = ("vrijwilligers", "eenzaamheid", "maaltijd", "Overvecht", "eenzaamhied")
"""Words whose cost is measured: common ones are the dearest."""
ROUNDS = 3
SETTLE_MS = 180_000
SILENT_MS = 10_000
SHOWN_AT_ONCE = 5
"""More of the results come when one scrolls down."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two searches: how it is asked, and where its answer stands."""

    name: str
    page: str
    field: str
    key: str
    """What sends the question; Enter would open stock's first result."""
    results: str
    """The links of the results, the best first."""
    ready: str
    """A condition in the page: this question has been answered. The question is its argument."""
    index: tuple[str, ...]
    """How the paths of its own files begin: what must not be fetched before somebody searches."""
    as_ours: Callable[[str], str]


OURS = Side(
    name="Bijeen",
    page="zoeken/",
    field="#_zoek-hier",
    key="Enter",
    results="[data-search-list] [data-result]",
    ready="""q => document.getElementById("_search").dataset.state === "ready"
        && new URLSearchParams(location.search).get("q") === q""",
    index=("/pagefind/", "/zoeken/woorden", "/assets/js/search"),
    as_ours=str,
)
STOCK = Side(
    name="stock Material (lunr)",
    page="",
    field=".md-search__input",
    key="End",
    results=".md-search-result__item > .md-search-result__link",
    ready="""q => document.querySelector(".md-search__input").value === q
        && document.querySelector(".md-search-result__meta").textContent !== "?" """,
    index=("/search/", "/assets/javascripts/workers/"),
    as_ours=searchsites.as_ours,
)


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one query moves and how long its first result takes, with nothing in the browser's memory."""

    at_load: float
    """Kilobytes of the index that came with the page, before anything was asked."""
    first_query: float
    """Kilobytes that the first query moved, all results of the first page included."""
    milliseconds: float


def ask(side: Side, page: Page, question: str) -> list[str]:
    """Type a question; out come the addresses of the pages that are found, each once, as they are named here."""
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
        return []  # lunr says nothing to what it cannot read
    if side is OURS and page.locator("[data-search-more]").is_visible():
        page.evaluate("document.querySelector('[data-search-more]').scrollIntoView()")
        page.locator(side.results).nth(SHOWN_AT_ONCE).wait_for()
    paths = page.locator(side.results).evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    return [side.as_ours(path.lstrip("/")) for path in dict.fromkeys(paths)]


def verdicts(
    side: Side, browser: Browser, site: Path, texts: Mapping[str, str], asked: Sequence[Query]
) -> list[Verdict]:
    """Ask everything, and judge the answers over the pages of this very site."""
    with served(site) as home:
        page = browser.new_page()
        page.set_default_timeout(SETTLE_MS)
        page.goto(home + side.page)
        page.locator(side.field).first.fill(MEASURED[0])
        page.locator(side.field).first.press(side.key)
        page.locator(side.results).first.wait_for()
        judged = [judge(query, ask(side, page, query.text)[:TOP], texts) for query in asked]
        page.context.close()
    return judged


def cost(side: Side, browser: Browser, site: Path, question: str) -> Cost:
    """Open the search page as a new visitor, and ask one question."""
    moved: list[tuple[str, int]] = []

    def note(request: Request) -> None:
        sizes = request.sizes()
        moved.append((urlsplit(request.url).path, sizes["responseBodySize"] + sizes["responseHeadersSize"]))

    with served(site) as home:
        page = browser.new_page()
        page.set_default_timeout(SETTLE_MS)
        page.on("requestfinished", note)
        page.goto(home + ("over/" if side is OURS else ""))
        page.wait_for_load_state("networkidle")
        at_load = sum(size for path, size in moved if path.startswith(side.index))
        page.goto(home + side.page)
        page.wait_for_load_state("networkidle")
        at_load += sum(size for path, size in moved if path.startswith(side.index[:2])) - at_load
        moved.clear()
        start = time.perf_counter()
        field = page.locator(side.field).first
        field.fill(question)
        field.press(side.key)
        page.locator(side.results).first.wait_for(timeout=SETTLE_MS)
        milliseconds = (time.perf_counter() - start) * 1000
        page.wait_for_load_state("networkidle")
        total = sum(size for _, size in moved)
        page.context.close()
    return Cost(at_load=at_load / 1000, first_query=total / 1000, milliseconds=milliseconds)


def row(name: str, judged: Sequence[Verdict]) -> str:
    """A line of the table: the queries that one may look at, those held out, and all."""
    parts = [("open", False), ("held out", True)]
    lines = [f"| {name}, {part} | {summary(v for v in judged if v.query.held_out is out)} |" for part, out in parts]
    return "\n".join([*lines, f"| {name}, all | {summary(judged)} |"])


def shortfalls(judged: Sequence[Verdict], texts: Mapping[str, str]) -> str:
    """The queries that one may look at and that were not answered as they should be."""
    lines = []
    for verdict in judged:
        if verdict.query.held_out or (verdict.recall == verdict.precision == 1 and not _misplaced(verdict)):
            continue
        relevant = verdict.query.relevant(texts)
        wrong = [uri for uri in verdict.found if uri not in relevant]
        missing = sorted(relevant - set(verdict.found)) if len(relevant) < TOP else ()
        lines.append(
            f"- {verdict.query.text}: recall {verdict.recall:.2f} of {len(relevant)},"
            f" precision {verdict.precision:.2f}, wanted at {verdict.place if verdict.query.best else '-'}"
            f"; wrong: {', '.join(wrong) or '-'}; missing: {', '.join(missing) or '-'}"
        )
    return "\n".join(lines)


def _misplaced(verdict: Verdict) -> bool:
    return verdict.query.best is not None and (verdict.place is None or verdict.place > 3)


def index_seconds(folder: Path, reports: int) -> float:
    """Seconds that it takes to make the index of so many invented reports, in the middle of a build: the least of
    three."""
    site = folder / "indexed"
    corpus.write_site(site, reports=reports, partners=searchsites.PARTNERS)
    settings = settings_of({"today": TODAY}, root=site)
    catalog, _ = inspect(settings)
    words = messages(catalog.language)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        build_index(
            site / "site", list(documents(Cards(catalog, words), settings)), Names(catalog.content), words.language
        )
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    """Build, ask, print: 1 when a bar is not reached and that was to be asserted, 2 when a build fails."""
    parser = argparse.ArgumentParser(description="Judge the search, and measure what it costs.")
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--large", action="store_true", help="measure a site of 10,000 pages too (takes minutes)")
    parser.add_argument("--quick", action="store_true", help="this site's search only, without the time of indexing")
    parser.add_argument("--built", type=Path, help="a folder to build in, used again when there is something in it")
    parser.add_argument("--assert", dest="strict", action="store_true", help="exit 1 when a bar is not reached")
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bijeen-search-eval-") as scratch:
        try:
            return report(wish, wish.built or Path(scratch))
        except (benchmark.BuildError, subprocess.CalledProcessError) as error:
            print(error, file=sys.stderr)
            return 2


def report(wish: argparse.Namespace, folder: Path) -> int:
    """Everything, as Markdown on standard output."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "mixed").is_dir():
        searchsites.write_mixed(folder, reports=wish.reports)
        benchmark.build(searchsites.write_stock(folder / "mixed", folder / "stock"))
    ours = sites.build(folder / "mixed", folder / "site", today=None)
    stock = folder / "stock" / "site"
    asked = queries()
    texts = texts_of(ours, searchsites.pages_of(ours), "main")
    seconds = None if wish.quick else index_seconds(folder, wish.reports)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.ensure(), args=[*chromium.LAUNCH_FLAGS])
        own = verdicts(OURS, browser, ours, texts, asked)
        print(f"{len(texts)} pages, {len(asked)} queries\n")
        print("| | queries | recall@10 | precision@10 | wanted page among 3 |\n| --- | ---: | ---: | ---: | ---: |")
        print(row(OURS.name, own))
        costs = partial(cost, OURS, browser)
        paid = {"Bijeen": [costs(ours, question) for question in MEASURED]}
        if not wish.quick:
            own_texts = {searchsites.as_ours(uri): text for uri, text in stock_texts(stock).items()}
            print(row(STOCK.name, verdicts(STOCK, browser, stock, own_texts, asked)))
            paid[STOCK.name] = [cost(STOCK, browser, stock, question) for question in MEASURED[:-1]]
        if wish.large:
            searchsites.write_mixed(folder / "large", reports=LARGE_REPORTS, partners=LARGE_PARTNERS)
            large = sites.build(folder / "large" / "mixed", folder / "large" / "site", today=None)
            number = len(list(searchsites.pages_of(large)))
            paid[f"Bijeen, {number} pages"] = [costs(large, question) for question in MEASURED]
        browser.close()
    print(f"\nFirst query of a new visitor, the least and the most of {', '.join(MEASURED)}:\n")
    print("| | kB of index at page load | kB of first query | ms to first result |\n| --- | ---: | ---: | ---: |")
    for name, each in paid.items():
        spread = [
            f"{min(part):.0f} – {max(part):.0f}"
            for part in zip(*((c.first_query, c.milliseconds) for c in each), strict=True)
        ]
        print(f"| {name} | {max(c.at_load for c in each):.0f} | {' | '.join(spread)} |")
    if seconds is not None:
        print(f"\nIndexing {wish.reports} reports: {seconds:.1f} s (at most {MOST_SECONDS})")
    print(f"\nNot as they should be, of the queries that are not held out:\n{shortfalls(own, texts) or '- none'}")
    recall, precision = (statistics.fmean(getattr(v, part) for v in own) for part in ("recall", "precision"))
    short = recall < LEAST_RECALL or precision < LEAST_PRECISION or (seconds or 0) > MOST_SECONDS
    short = short or any(c.at_load or c.first_query > MOST_KB for c in paid["Bijeen"])
    short = short or any(
        c.first_query > MOST_KB_LARGE for each in paid.values() for c in each if each is not paid.get(STOCK.name)
    )
    return 1 if wish.strict and short else 0


def stock_texts(stock: Path) -> dict[str, str]:
    """What stock's pages say, by their address there."""
    return texts_of(stock, searchsites.stock_pages_of(stock), "article")


if __name__ == "__main__":
    sys.exit(main())
