"""Nothing jumps while a page loads, and nothing moves for those who asked for stillness."""

from __future__ import annotations

import pytest
from tests.browser.cells import cells
from tests.browser.visits import Visit

from kinds import KINDS, STATES

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
"""A telephone on a slow network, as Lighthouse has it: only there a font comes after the first words are drawn."""

SHIFTS = """async () => {
    await document.fonts.ready;
    const entries = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
    entries.push(...observer.takeRecords());
    const named = ({ node }) => (node?.outerHTML ?? node?.data ?? "").slice(0, 80);
    return entries.map(({ value, sources }) => `${value.toFixed(4)}: ${sources.map(named).join(" | ")}`);
}"""

MOVING = """() => {
    const longest = (times) => Math.max(...times.split(",").map(parseFloat));
    const moves = (it, part) => {
        const style = getComputedStyle(it, part);
        return longest(style.transitionDuration) > 0.001 || style.scrollBehavior === "smooth"
            || (style.animationName !== "none" && longest(style.animationDuration) > 0.001);
    };
    const found = [];
    for (const it of document.querySelectorAll("*")) {
        for (const part of [null, "::before", "::after"]) {
            if (moves(it, part)) found.push(`${it.outerHTML.slice(0, 80)} ${part ?? ""}`);
        }
    }
    const running = document.getAnimations().filter(({ playState }) => playState === "running");
    return [...found, ...running.map((it) => `running: ${it.animationName ?? it.transitionProperty ?? it.id}`)];
}"""


@pytest.mark.parametrize(("address", "width"), cells(KINDS, {"360": (360,), "1440": (1440,)}))
def test_nothing_jumps_while_a_page_loads(visit: Visit, address: str, width: int) -> None:
    page = visit("about:blank", width=width)  # nothing of the page itself is in the cache
    page.emulate_media(reduced_motion="no-preference")
    network = page.context.new_cdp_session(page)
    network.send("Network.emulateNetworkConditions", SLOW)
    page.goto(address)
    assert page.evaluate(SHIFTS) == []


def test_a_jump_would_be_seen(visit: Visit) -> None:
    page = visit("over/")
    page.evaluate(
        """async () => {
            for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
            document.body.style.paddingTop = "200px";
            for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        }"""
    )
    assert page.evaluate(SHIFTS) != []


def test_nothing_moves_for_who_wants_less_motion(visit: Visit) -> None:
    page = visit("")
    moving = {}
    for kind, address in (KINDS | STATES).items():
        page.goto(address)
        moving[kind] = page.evaluate(MOVING)
    assert moving == {kind: [] for kind in moving}
