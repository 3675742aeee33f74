"""Write down what the tests say of accessibility, for the statement that every site carries.

    python scripts/statement.py [CHECK...]

runs all tests of `CHECKS`, in all widths and colours, and writes how many there were and how many failed into
`src/bijeen/verdict.yaml`, with the day and the versions. That takes half an hour. With names of checks only those are
run anew, after a fault was mended say; what the record says of the others stays, and so does its day. A test holds
the record to the kinds of pages and the checks there are.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe

import chromium
from bijeen.site.verdict import FILE, Check, Verdict, verdict
from kinds import KINDS, STATES

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "src" / "bijeen" / FILE

CHECKS = MappingProxyType(
    {
        "axe": "tests/browser/test_axe.py",
        "keyboard": "tests/browser/test_keyboard.py",
        "frame": "tests/browser/test_frame.py",
        "reflow": "tests/browser/test_reflow.py",
        "forced-colours": "tests/browser/test_forced_colours.py",
        "stillness": "tests/browser/test_stillness.py",
        "without-javascript": "tests/browser/test_without_javascript.py",
        "paper": "tests/browser/test_paper.py",
        "html": "tests/test_html.py",
    }
)
"""The file of each check, by the name that the statement knows it by."""

HEAD = "# What the tests said of accessibility: `python scripts/statement.py` wrote it, and no one else may.\n"


class Tally:
    """A plugin of pytest that notes, for each file, the tests that ran and those that failed."""

    def __init__(self) -> None:
        self.tests: defaultdict[str, set[str]] = defaultdict(set)
        self.failed: defaultdict[str, set[str]] = defaultdict(set)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test when it is called or fails; it can fail before and after that too, and counts once."""
        file = report.nodeid.partition("::")[0]
        if report.when == "call" or report.failed:
            self.tests[file].add(report.nodeid)
        if report.failed:
            self.failed[file].add(report.nodeid)


def kinds() -> list[str]:
    """The kinds of pages that the tests go through."""
    return sorted({*KINDS, *STATES})


def site() -> str:
    """The name of the network on whose site the tests run."""
    return str(yaml.safe_load((ROOT / "data" / "network.yaml").read_text(encoding="utf-8"))["name"])


def axe_version() -> str:
    """The version of axe-core that the tests bring into a page."""
    found = re.search(r"axe v([\d.]+)", Axe().axe_script)
    if found is None:
        raise ValueError("axe-core does not say its version")
    return found[1]


def chromium_version() -> str:
    """The version of the browser, as it says itself."""
    said = subprocess.run([chromium.ensure(), "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"[\d.]+", said)
    if found is None:
        raise ValueError("Chromium does not say its version")
    return found[0]


def record(tally: Tally, checks: Collection[str] = tuple(CHECKS), before: Verdict | None = None) -> Verdict:
    """What the statement is filled from: `checks` by what ran now, the others by the record of `before`.

    Raises ValueError for a check of which no test ran, and where `before` is of other pages or another axe-core.
    """
    if idle := [check for check in checks if not tally.tests[CHECKS[check]]]:
        raise ValueError(f"no test ran of {', '.join(idle)}")
    known = {check.id: check for check in before.checks} if before else {}
    now = Verdict(
        site=site(),
        day=before.day if before else date.today(),
        axe=axe_version(),
        chromium=chromium_version().partition(".")[0],
        kinds=tuple(kinds()),
        checks=tuple(
            Check(id=id, tests=len(tally.tests[file]), failed=len(tally.failed[file])) if id in checks else known[id]
            for id, file in CHECKS.items()
        ),
    )
    if before and (now.axe, now.chromium, now.kinds) != (before.axe, before.chromium, before.kinds):
        raise ValueError("the record is of other pages, or of other versions: run all checks")
    return now


def main() -> int:
    """Run the tests and write the record; the exit code is that of pytest."""
    parser = argparse.ArgumentParser(description="Run the tests of accessibility and write down what they say.")
    parser.add_argument("checks", nargs="*", metavar="CHECK", help=f"run these alone: {', '.join(CHECKS)}")
    chosen = parser.parse_args().checks or list(CHECKS)
    if unknown := [check for check in chosen if check not in CHECKS]:
        parser.error(f"no check: {', '.join(unknown)}")
    tally = Tally()
    files = [str(ROOT / CHECKS[check]) for check in chosen]
    code = pytest.main(["--rootdir", str(ROOT), "--full", "-q", *files], [tally])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        return code
    made = record(tally, chosen, None if set(chosen) == set(CHECKS) else verdict())
    text = yaml.safe_dump(made.model_dump(mode="json"), sort_keys=False, width=100)
    RECORD.write_text(HEAD + text, encoding="utf-8")
    print(f"Nieuw: {RECORD.relative_to(ROOT)}")
    return code


if __name__ == "__main__":
    sys.exit(main())
