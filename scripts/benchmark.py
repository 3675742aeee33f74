"""Bijeen against stock Material for MkDocs: the same reports, on the same machine, in one run.

    python scripts/benchmark.py --reports 1000 --partners 150 --rounds 3 --assert

Stock gets its best set-up for so many pages: reports, partners and initiatives are ordinary pages outside the
navigation. Neither side makes a search index, social cards or PDFs, which stock Material leaves out too unless it is
asked. The two take turns, so that a busy moment strikes both.

Besides: what it costs to find the items of a report, in those reports and in this repository's own two long ones; to
build that site with all its PDFs; and to import a long Word document with photographs.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import frontmatter
import yaml

import corpus
from builds import BuildError, Run, build
from harvesting import harvest_cost
from importcost import PAGES, PHOTOGRAPHS, import_cost, write_document
from papercost import paper_cost

LARGEST_RATIO = 0.25
"""At most this part of stock's time, median to median."""
LARGEST_PEAK_MB = 500
LARGEST_HARVEST_MS = 5
"""At most so long the items of one report of the real size may take."""
LARGEST_IMPORT_S = 5
"""At most so long the import of a long Word document with photographs may take."""

ROOT = Path(__file__).resolve().parents[1]

STOCK_MKDOCS_YML = """\
site_name: Proefnetwerk
site_url: https://www.example.org/
theme:
  name: material
  language: nl
  font: false
plugins: []
nav:
  - Home: index.md
not_in_nav: |
  /reports/
  /partners/
  /initiatives/
"""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """All runs of one side, and what it made."""

    runs: Sequence[Run]
    pages: int
    megabytes: float

    @property
    def wall(self) -> float:
        """Median seconds on the clock."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def peak_mb(self) -> float:
        """The most memory that any run took."""
        return max(run.peak_mb for run in self.runs)


def write_stock_site(source: Path, folder: Path) -> None:
    """Write the content of the Bijeen site in `source` as an ordinary MkDocs site, one page a record."""
    for name in ("reports", "partners", "initiatives"):
        (folder / "docs" / name).mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(STOCK_MKDOCS_YML, encoding="utf-8")
    shutil.copy(source / "docs" / "index.md", folder / "docs" / "index.md")
    partners = yaml.safe_load((source / "data" / "partners.yaml").read_text(encoding="utf-8"))
    for report in sorted((source / "reports").glob("*.md")):
        text = report.read_text(encoding="utf-8")
        for partner in partners:
            text = text.replace(f"(partner:{partner['id']})", f"(../partners/{partner['id']}.md)")
        (folder / "docs" / "reports" / report.name).write_text(text, encoding="utf-8")
    for partner in partners:
        links = [f"- [{it['name']}](../initiatives/{it['id']}.md)" for it in partner.get("initiatives", ())]
        write_record(folder / "docs" / "partners", partner, links)
        for initiative in partner.get("initiatives", ()):
            links = [f"- [{partner['name']}](../partners/{partner['id']}.md)"]
            write_record(folder / "docs" / "initiatives", initiative, links)


def write_record(folder: Path, record: Mapping[str, object], links: Sequence[str]) -> None:
    """Write a partner or an initiative as a page: its summary, its fields, its links."""
    fields = [f"- **{key}**: {value}" for key, value in record.items() if isinstance(value, str)]
    text = "\n".join([str(record.get("summary", "")), "", "## Gegevens", "", *fields, "", "## Zie ook", "", *links])
    post = frontmatter.Post(text, handler=None, title=record["name"])
    (folder / f"{record['id']}.md").write_text(frontmatter.dumps(post) + "\n", encoding="utf-8")


def outcome(folder: Path, runs: Sequence[Run]) -> Outcome:
    """Count what the last build in `folder` made."""
    files = [path for path in (folder / "site").rglob("*") if path.is_file()]
    return Outcome(
        runs=runs,
        pages=sum(path.suffix == ".html" for path in files),
        megabytes=sum(path.stat().st_size for path in files) / 1e6,
    )


def compare(stock: Path, bijeen: Path, rounds: int) -> dict[str, Outcome]:
    """Build both sites `rounds` times, in turns; who goes first changes with each round."""
    sides = {"stock Material": stock, "Bijeen": bijeen}
    runs: dict[str, list[Run]] = {name: [] for name in sides}
    order = list(sides)
    for _ in range(rounds):
        for name in order:
            runs[name].append(build(sides[name]))
        order.reverse()
    return {name: outcome(folder, runs[name]) for name, folder in sides.items()}


def table(outcomes: Mapping[str, Outcome]) -> str:
    """The outcomes as a Markdown table."""
    lines = [
        "| | wall s: min / median / max | cpu s | peak MB | pages | site MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, result in outcomes.items():
        walls = [run.wall for run in result.runs]
        cpu = statistics.median(run.cpu for run in result.runs)
        lines.append(
            f"| {name} | {min(walls):.2f} / {result.wall:.2f} / {max(walls):.2f} | {cpu:.2f}"
            f" | {result.peak_mb:.0f} | {result.pages} | {result.megabytes:.1f} |"
        )
    return "\n".join(lines)


def parse_arguments() -> argparse.Namespace:
    """What to measure."""
    parser = argparse.ArgumentParser(description="Compare Bijeen with stock Material for MkDocs.")
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--partners", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--assert",
        dest="strict",
        action="store_true",
        help=f"exit 1 above a ratio of {LARGEST_RATIO}, {LARGEST_PEAK_MB} MB, {LARGEST_HARVEST_MS} ms a harvest, "
        f"or {LARGEST_IMPORT_S} s an import",
    )
    return parser.parse_args()


def main() -> int:
    """Measure, print, and judge if asked: 1 when Bijeen is too slow or too large, 2 when a build fails."""
    wish = parse_arguments()
    # What pip installs it compiles too, and so is stock installed. Of the engine only a link to its source is: where
    # Python may not write what it compiles (PYTHONDONTWRITEBYTECODE), each build would start by compiling it anew.
    compileall.compile_dir(ROOT / "src", quiet=1)
    with tempfile.TemporaryDirectory(prefix="bijeen-benchmark-") as scratch:
        stock, bijeen = Path(scratch, "stock"), Path(scratch, "bijeen")
        corpus.write_site(bijeen, reports=wish.reports, partners=wish.partners, seed=wish.seed)
        write_stock_site(bijeen, stock)
        try:
            outcomes = compare(stock, bijeen, wish.rounds)
            paper = paper_cost(bijeen)
        except BuildError as error:
            print(error, file=sys.stderr)
            return 2
        # Linux counts the memory of the process that starts another as that one's own: what takes much stands apart.
        document = Path(scratch, "verslag.docx")
        with ProcessPoolExecutor(1, get_context("spawn")) as other:
            other.submit(write_document, document, wish.seed).result()
        imported = import_cost(bijeen, document)
        harvests = {"invented reports": harvest_cost(bijeen), "this site's own": harvest_cost(ROOT)}
    ratio = outcomes["Bijeen"].wall / outcomes["stock Material"].wall
    peak = outcomes["Bijeen"].peak_mb
    size = f"{wish.reports} reports, {wish.partners} partners, {wish.rounds} rounds, {os.cpu_count()} cores"
    print(f"{size}, no search index, no social cards, no PDFs\n")
    print(table(outcomes))
    print(f"\nRatio of medians: {ratio:.3f} (at most {LARGEST_RATIO}); peak: {peak:.0f} MB (at most ", end="")
    print(f"{LARGEST_PEAK_MB})")
    print(f"\nFinding the items of a report (at most {LARGEST_HARVEST_MS} ms):")
    for name, cost in harvests.items():
        print(f"- {name}: {cost.milliseconds:.2f} ms of processor, {cost.items:.0f} items in {cost.kilobytes:.1f} kB")
    print(
        f"\nThe same site with {paper.sheets} PDFs ({paper.megabytes:.0f} MB; at most {LARGEST_PEAK_MB} MB of memory):"
    )
    for name, run in (("all of them new", paper.new), ("none of them changed", paper.unchanged)):
        print(f"- {name}: {run.wall:.2f} s, {run.cpu:.2f} s of processor, peak {run.peak_mb:.0f} MB")
    print(f"\nImporting a Word document of {PAGES} pages with {PHOTOGRAPHS} photographs ", end="")
    print(f"(at most {LARGEST_IMPORT_S} s, {LARGEST_PEAK_MB} MB):")
    print(f"- {imported.megabytes:.0f} MB in {imported.wall:.2f} s, peak {imported.peak_mb:.0f} MB")
    slowest = max(cost.milliseconds for cost in harvests.values())
    too_much = ratio > LARGEST_RATIO or peak > LARGEST_PEAK_MB or slowest > LARGEST_HARVEST_MS
    too_much = too_much or paper.new.peak_mb > LARGEST_PEAK_MB
    too_much = too_much or imported.wall > LARGEST_IMPORT_S or imported.peak_mb > LARGEST_PEAK_MB
    return 1 if wish.strict and too_much else 0


if __name__ == "__main__":
    sys.exit(main())
