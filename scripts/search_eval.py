"""How well the search finds what Dutch people type, and what it costs; beside stock Material's search, in one run.

    python scripts/search_eval.py --assert

The queries and what counts as an answer are in `search_queries.yaml`. They are typed into the search page of this
repository's site with 1,000 invented reports added, in Chromium, and into that of stock Material with the same records;
each is judged over what its own pages say. Printed are recall and precision among the first ten, for the queries that
one may look at while tuning and for those that are held out; the bytes moved; the time to the first result; how long
the index takes to make; and what Bijeen promises, met or not. `--large` adds a site of 10,000 pages.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import builds
import chromium
import searchsites
import sites
from searchasked import OURS, SETTLE_MS, STOCK, Cost, Side, ask, cost, warm
from searchindexing import Indexing, indexing, stock_indexing
from searchjudge import TOP, Query, Verdict, judge, queries, summary, texts_of
from serving import served

LEAST_RECALL, LEAST_PRECISION = 0.95, 0.9
MOST_KB, MOST_KB_LARGE = 200, 300
MOST_SECONDS = 5
LARGE = 10_000
"""So many pages are many: then the first query may move MOST_KB_LARGE."""
LARGE_REPORTS, LARGE_PARTNERS = 5_300, 1_500
"""With their initiatives, years and topics these make more than so many pages."""
MEASURED = ("vrijwilligers", "eenzaamheid", "maaltijd", "Overvecht", "eenzaamhied")
"""Words whose cost is measured: common ones are the dearest, and the last is a slip, which stock does not answer."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """All there is to say of one side on one site."""

    name: str
    pages: int
    costs: Sequence[Cost]
    verdicts: Sequence[Verdict] = ()
    indexing: Indexing | None = None

    @property
    def recall(self) -> float:
        """Mean over all queries."""
        return statistics.fmean(verdict.recall for verdict in self.verdicts)

    @property
    def precision(self) -> float:
        """Mean over all queries."""
        return statistics.fmean(verdict.precision for verdict in self.verdicts)

    @property
    def at_load(self) -> float:
        """Kilobytes of the index that a visitor fetches who does not search."""
        return max(cost.at_load for cost in self.costs)

    @property
    def first_query(self) -> float:
        """Kilobytes of the dearest first query."""
        return max(cost.first_query for cost in self.costs)

    @property
    def milliseconds(self) -> float:
        """To the first result, in the middle of all that were measured."""
        return statistics.median(cost.milliseconds for cost in self.costs)

    def row(self) -> str:
        """A line of the table."""
        found = f"{self.recall:.3f} | {self.precision:.3f}" if self.verdicts else " | "
        made = f"{self.indexing.wall:.1f} ({self.indexing.cpu:.1f})" if self.indexing else ""
        cells = f"{found} | {self.at_load:,.0f} | {self.first_query:,.0f} | {self.milliseconds:,.0f} | {made}"
        return f"| {self.name} | {self.pages:,} | {cells} |"


HEAD = """\
| | pages | recall@10 | precision@10 | kB of index on a visit without a search | kB of a first query, the dearest |\
 ms to the first result | index made in s (processor) |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def verdicts(
    side: Side, browser: Browser, site: Path, texts: Mapping[str, str], asked: Sequence[Query]
) -> list[Verdict]:
    """Ask everything, and judge the answers over the pages of this very site."""
    with served(site) as home:
        page = browser.new_page()
        page.set_default_timeout(SETTLE_MS)
        page.goto(home + side.page)
        warm(side, page, MEASURED[0])
        judged = [judge(query, ask(side, page, query.text), texts) for query in asked]
        page.context.close()
    return judged


def ours(browser: Browser, folder: Path, into: Path, asked: Sequence[Query], *, timed: bool) -> Measured:
    """Build the Bijeen site in a folder, ask, and tell what that cost. Without questions only the cost is told."""
    site = sites.build(folder, into, today=None)
    texts = texts_of(site, searchsites.pages_of(site), "main") | texts_of(site, searchsites.LISTS, "h1")
    judged = verdicts(OURS, browser, site, texts, asked) if asked else []
    if asked:
        print(
            f"\nNot as they should be, of the queries that are not held out:\n{shortfalls(judged, texts) or '- none'}\n"
        )
        print("| | queries | recall@10 | precision@10 | wanted page among 3 |\n| --- | ---: | ---: | ---: | ---: |")
        print(rows(OURS.name, judged), flush=True)
    return Measured(
        name=OURS.name,
        pages=len(list(site.rglob("index.html"))),
        verdicts=judged,
        costs=[cost(OURS, browser, site, question) for question in MEASURED],
        indexing=indexing(folder) if timed else None,
    )


def theirs(browser: Browser, folder: Path, asked: Sequence[Query]) -> Measured:
    """The same for stock Material; what somebody wants counts only where it has that page."""
    made = stock_indexing(folder)
    site = folder / "site"
    own_texts = texts_of(site, searchsites.stock_pages_of(site), "article")
    texts = {searchsites.as_ours(uri): text for uri, text in own_texts.items()}
    fair = [query if query.best in texts else replace(query, best=None) for query in asked]
    judged = verdicts(STOCK, browser, site, texts, fair)
    print(rows(STOCK.name, judged), flush=True)
    return Measured(
        name=STOCK.name,
        pages=len(list(site.rglob("index.html"))),
        verdicts=judged,
        costs=[cost(STOCK, browser, site, question) for question in MEASURED[:-1]],
        indexing=made,
    )


def rows(name: str, judged: Sequence[Verdict]) -> str:
    """Lines of a table: the queries that one may look at, those held out, and all."""
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


def bars(own: Measured) -> list[tuple[str, bool]]:
    """What Bijeen promises, and whether that was met."""
    most = MOST_KB_LARGE if own.pages >= LARGE else MOST_KB
    told = [
        (f"index on a visit without a search: {own.at_load:.0f} kB, none", own.at_load == 0),
        (f"dearest first query: {own.first_query:.0f} kB, at most {most}", own.first_query <= most),
    ]
    if own.verdicts:
        told += [
            (f"recall@10: {own.recall:.3f}, at least {LEAST_RECALL}", own.recall >= LEAST_RECALL),
            (f"precision@10: {own.precision:.3f}, at least {LEAST_PRECISION}", own.precision >= LEAST_PRECISION),
        ]
    if own.indexing and own.indexing.reports_wall is not None and own.pages < LARGE:
        seconds = own.indexing.reports_wall
        told.append((f"index of the reports made in {seconds:.1f} s, at most {MOST_SECONDS}", seconds <= MOST_SECONDS))
    return told


def main() -> int:
    """Build, ask, print: 1 when a bar is not reached and that was to be asserted, 2 when a build fails."""
    parser = argparse.ArgumentParser(description="Judge the search, and measure what it costs.")
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--large", action="store_true", help="measure a site of 10,000 pages too (takes minutes)")
    parser.add_argument("--indexing", action="store_true", help="only how long the index takes to make")
    parser.add_argument("--quick", action="store_true", help="this site's search only, without the time of indexing")
    parser.add_argument("--built", type=Path, help="a folder to build in, used again when there is something in it")
    parser.add_argument("--assert", dest="strict", action="store_true", help="exit 1 when a bar is not reached")
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bijeen-search-eval-") as scratch:
        try:
            return report(wish, wish.built or Path(scratch))
        except (builds.BuildError, subprocess.CalledProcessError) as error:
            print(error, file=sys.stderr)
            return 2


def report(wish: argparse.Namespace, folder: Path) -> int:
    """Everything, as Markdown on standard output."""
    if not (folder / "mixed").is_dir():
        searchsites.write_mixed(folder, reports=wish.reports)
        searchsites.write_stock(folder / "mixed", folder / "stock")
    if wish.indexing:
        made = indexing(folder / "mixed")
        print(f"all pages: {made.wall:.1f} s, {made.cpu:.1f} s of processor, {made.peak_mb:,.0f} MB")
        print(f"the {wish.reports:,} reports by themselves: {made.reports_wall:.1f} s")
        return 1 if wish.strict and (made.reports_wall or 0) > MOST_SECONDS else 0
    asked = queries()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.ensure(), args=[*chromium.LAUNCH_FLAGS])
        own = [ours(browser, folder / "mixed", folder / "site", asked, timed=not wish.quick)]
        stock = [] if wish.quick else [theirs(browser, folder / "stock", asked)]
        if wish.large:
            large = folder / "large"
            if not large.is_dir():
                searchsites.write_mixed(large, reports=LARGE_REPORTS, partners=LARGE_PARTNERS)
            own.append(ours(browser, large / "mixed", large / "site", (), timed=True))
        browser.close()
    print(f"\n{len(asked)} queries; {wish.reports:,} invented reports; first queries: {', '.join(MEASURED)}\n\n{HEAD}")
    print("\n".join(side.row() for side in (own[0], *stock, *own[1:])))
    for side in (*own, *stock):
        if side.indexing:
            print(
                f"\nMemory to make the index, {side.name}, {side.pages:,} pages: {side.indexing.peak_mb:,.0f} MB",
                end="",
            )
    print("\n")
    promised = [bar for side in own for bar in bars(side)]
    for words, is_met in promised:
        print(f"- {'met' if is_met else 'NOT MET'}: {words}")
    return 1 if wish.strict and not all(is_met for _, is_met in promised) else 0


if __name__ == "__main__":
    sys.exit(main())
