"""What Lighthouse says of the pages on a telephone: its own slow network and processor, simulated.

    python scripts/lighthouse.py --assert
    python scripts/lighthouse.py --kinds home,report --runs 1

Judged is an official copy of this repository's site, for a sample tells search engines to stay away, which costs points
by design; and a directory of invented partners. Speed is the median of some runs: this machine has other things to do.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import chromium
import node
import sites
from kinds import KINDS
from serving import served

SPEED = "performance"
MERITS = ("accessibility", "best-practices", "seo")
LEAST_SPEED = 95
MERIT = 100

DIRECTORY = "large-directory"
PARTNERS = 1500
FAST = ("home", "report", "partner", DIRECTORY)
"""The kinds of pages of which the speed is judged too."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run: points by category, 0 to 100, what cost points, and times in milliseconds."""

    points: dict[str, float]
    lost: Sequence[str]
    largest_paint: float
    blocked: float


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """All runs of one page."""

    kind: str
    runs: Sequence[Run]

    def points(self, category: str) -> float:
        """The median of the points for a category."""
        return statistics.median(run.points[category] for run in self.runs)

    @property
    def faults(self) -> Iterator[str]:
        """What is below its floor, and what cost the points."""
        floors = dict.fromkeys(MERITS, MERIT) | ({SPEED: LEAST_SPEED} if self.kind in FAST else {})
        for category, floor in floors.items():
            if (points := self.points(category)) < floor:
                yield f"{self.kind}: {category} {points:.0f}, less than {floor}: {', '.join(self.runs[0].lost)}"


def judge(address: str, categories: Sequence[str], scratch: Path) -> Run:
    """Run Lighthouse once. Raises CalledProcessError when it fails."""
    file = scratch / "lighthouse.json"
    flags = " ".join(["--headless=new", *chromium.LAUNCH_FLAGS])
    subprocess.run(
        node.command(
            "lighthouse",
            address,
            "--quiet",
            "--no-enable-error-reporting",
            "--output=json",
            f"--output-path={file}",
            f"--only-categories={','.join(categories)}",
            f"--chrome-flags={flags}",
        ),
        env=os.environ | {"CHROME_PATH": str(chromium.ensure())},
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=True,
    )
    return read(json.loads(file.read_text(encoding="utf-8")))


def read(result: dict[str, Any]) -> Run:
    """The figures in Lighthouse's answer (its documentation: `docs/understanding-results.md`)."""
    audits = result["audits"]
    weighed = [it["id"] for each in result["categories"].values() for it in each["auditRefs"] if it["weight"]]
    return Run(
        points={name: 100 * (each["score"] or 0) for name, each in result["categories"].items()},
        lost=sorted({name for name in weighed if (audits[name]["score"] or 0) < 1 and scored(audits[name])}),
        largest_paint=audits.get("largest-contentful-paint", {}).get("numericValue", 0),
        blocked=audits.get("total-blocking-time", {}).get("numericValue", 0),
    )


def scored(audit: dict[str, Any]) -> bool:
    """Whether an audit had something to judge."""
    return audit["scoreDisplayMode"] not in ("notApplicable", "informative", "manual")


def verdicts(kinds: Sequence[str], runs: int, scratch: Path) -> Iterator[Verdict]:
    """Judge the pages one after another."""
    with ExitStack() as stack:
        own = sites.build_official(scratch)
        pages = {kind: stack.enter_context(served(own)) + KINDS[kind] for kind in kinds if kind in KINDS}
        if DIRECTORY in kinds:
            large = sites.build_large(scratch, partners=PARTNERS)
            pages[DIRECTORY] = stack.enter_context(served(large)) + KINDS["partners"]
        for kind, address in pages.items():
            categories, times = ((SPEED, *MERITS), runs) if kind in FAST else (MERITS, 1)
            yield Verdict(kind=kind, runs=[judge(address, categories, scratch) for _ in range(times)])


def row(verdict: Verdict) -> str:
    """A line of the table."""
    merits = " | ".join(f"{verdict.points(category):.0f}" for category in MERITS)
    if verdict.kind not in FAST:
        return f"| {verdict.kind} | {merits} | | | |"
    speeds = sorted(run.points[SPEED] for run in verdict.runs)
    paint = statistics.median(run.largest_paint for run in verdict.runs)
    blocked = statistics.median(run.blocked for run in verdict.runs)
    speed = f"{speeds[0]:.0f} / {statistics.median(speeds):.0f} / {speeds[-1]:.0f}"
    return f"| {verdict.kind} | {merits} | {speed} | {paint / 1000:.1f} | {blocked:.0f} |"


def parse_arguments() -> argparse.Namespace:
    """What to judge."""
    every = [*KINDS, DIRECTORY]
    every.remove("not-found")  # served under its own name it is no error, and so no page for a search engine
    parser = argparse.ArgumentParser(description="Judge the pages with Lighthouse, on a telephone.")
    parser.add_argument("--kinds", type=lambda text: text.split(","), default=every, help=",".join(every))
    parser.add_argument("--runs", type=int, default=3, help="for the speed (3)")
    parser.add_argument("--assert", dest="strict", action="store_true", help="exit 1 when a page is below its floor")
    wish = parser.parse_args()
    if unknown := set(wish.kinds) - set(every):
        parser.error(f"unknown kinds: {', '.join(sorted(unknown))}")
    return wish


def main() -> int:
    """Judge, print a table and what is wrong: 1 when that is something and it was to be asserted."""
    wish = parse_arguments()
    node.ensure()
    faults: list[str] = []
    print(f"| page | {' | '.join(MERITS)} | speed: min / median / max | largest paint s | blocked ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory(prefix="bijeen-lighthouse-") as scratch:
        for verdict in verdicts(wish.kinds, wish.runs, Path(scratch)):
            print(row(verdict), flush=True)
            faults += verdict.faults
    print("", *faults, sep="\n")
    return 1 if wish.strict and faults else 0


if __name__ == "__main__":
    sys.exit(main())
