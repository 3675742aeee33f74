"""How soon the filters on a large directory answer, on a processor slowed down four times.

    python scripts/responsiveness.py --assert

Measured is from the choice (the event "change") to the first frame that is painted with the right cards shown and their
number told. Each filter is set to its first value and back, some times: that is the most that can change at once.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import chromium
import sites
from kinds import KINDS
from serving import served

LONGEST_MS = 100
SLOWER = 4
WIDTH, HEIGHT = 360, 640
SETTLE_MS = 120_000

CHOICES = """() => [...document.querySelectorAll("form[data-filter] select")].map(({ name, options }) => {
    const [, first] = options;
    return { name, value: first.value, cards: Number(first.textContent.match(/\\((\\d+)\\)\\s*$/)[1]) };
})"""
"""Of each filter its first value, with the number of cards that its label promises."""

CHOOSE = """async ({ name, value, cards }) => {
    const select = document.querySelector(`form[data-filter] select[name="${name}"]`);
    const message = document.querySelector("form[data-filter] [role=status]");
    const all = [...document.querySelectorAll("[data-filter-list] article.card")];
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
        const after = new MessageChannel(); // its message comes when the frame has been drawn
        after.port1.onmessage = () => done(performance.now());
        after.port2.postMessage(null);
    }));
    const wanted = cards ?? all.length;
    const told = () => message.textContent.startsWith(`${wanted} `);
    await painted();
    select.value = value;
    const start = performance.now();
    select.dispatchEvent(new Event("input", { bubbles: true }));
    for (;;) {
        const now = await painted();
        if (told() && all.filter((card) => card.checkVisibility()).length === wanted) return now - start;
    }
}"""
"""Make a choice; how many milliseconds later it is to be seen."""


def measured(page: Page, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of every round, by what was chosen."""
    times: dict[str, list[float]] = {}
    for choice in page.evaluate(CHOICES):
        nothing = {"name": choice["name"], "value": "", "cards": None}
        for _ in range(rounds):
            times.setdefault(f"{choice['name']}: {choice['cards']} cards", []).append(page.evaluate(CHOOSE, choice))
            times.setdefault(f"{choice['name']}: all again", []).append(page.evaluate(CHOOSE, nothing))
    return times


def directory_times(site: Path, rounds: int) -> dict[str, list[float]]:
    """Open the directory of the site on a slow telephone, and try its filters."""
    with sync_playwright() as playwright, served(site) as home:
        browser = playwright.chromium.launch(executable_path=chromium.ensure(), args=[*chromium.LAUNCH_FLAGS])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_default_timeout(SETTLE_MS)
        page.goto(home + KINDS["partners"])
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        try:
            return measured(page, rounds)
        finally:
            browser.close()


def row(name: str, times: Sequence[float]) -> str:
    """A line of the table."""
    return f"| {name} | {min(times):.0f} / {statistics.median(times):.0f} / {max(times):.0f} |"


def main() -> int:
    """Measure, print a table: 1 when the median of a choice takes too long and that was to be asserted."""
    parser = argparse.ArgumentParser(description="Measure the filters of a large directory.")
    parser.add_argument("--partners", type=int, default=1500)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--site", type=Path, help="a site that is built already, to measure instead")
    parser.add_argument("--assert", dest="strict", action="store_true", help=f"exit 1 above {LONGEST_MS} ms")
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bijeen-responsiveness-") as scratch:
        site = wish.site or sites.build_large(Path(scratch), partners=wish.partners)
        times = directory_times(site, wish.rounds)
    print(f"{wish.partners} partners, processor slowed down {SLOWER} times, {wish.rounds} rounds\n")
    print("| choice | ms to the painted frame: min / median / max |\n| --- | ---: |")
    print(*(row(name, each) for name, each in times.items()), sep="\n")
    slowest = max(statistics.median(each) for each in times.values())
    print(f"\nSlowest median: {slowest:.0f} ms (at most {LONGEST_MS})")
    return 1 if not times or (wish.strict and slowest > LONGEST_MS) else 0


if __name__ == "__main__":
    sys.exit(main())
