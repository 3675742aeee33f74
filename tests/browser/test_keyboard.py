"""By keyboard alone: every stop is seen, in the window, behind nothing (WCAG 2.2: 2.1.1, 2.4.7, 2.4.11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.cells import cells
from tests.browser.visits import HEIGHT, WIDE, Visit

from kinds import KINDS, STATES

SETTINGS = {
    "wide": (WIDE, HEIGHT, False),
    "telephone": (360, 640, False),
    "zoomed": (320, 256, False),
    "forced-colours": (768, HEIGHT, True),
}
"""Width, height, forced colours. A window of 1280 by 1024 pixels zoomed to 400 % is one of 320 by 256."""

MOST_STOPS = 1000

WHERE = """() => {
    const it = document.activeElement;
    if (it === document.body || it === document.documentElement) return null;
    window.walked ??= new Set();
    if (walked.has(it)) return null;
    walked.add(it);

    const outlined = (box) => {
        const style = getComputedStyle(box);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    };
    // In a drawing the edge itself becomes the ring: at least twice as thick as that of its neighbours.
    const edge = (box) => parseFloat(getComputedStyle(box.querySelector("path")).strokeWidth);
    const stroked = (box) => {
        if (!box.ownerSVGElement) return false;
        const others = [...box.parentElement.querySelectorAll("a")].filter((other) => other !== box);
        return edge(box) >= 2 * Math.max(2, ...others.map(edge));
    };
    let ring = it;
    while (ring && !outlined(ring) && !stroked(ring)) ring = ring.parentElement;

    const shown = (x, y) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (it.contains(hit) || hit.contains(it));
    };
    const whole = it.getBoundingClientRect();
    const fits = whole.width <= innerWidth && whole.height <= innerHeight;
    const points = [...it.getClientRects()].filter((box) => box.width && box.height).flatMap((box) => {
        const [left, right] = [box.left + 1, box.right - 1], [top, bottom] = [box.top + 1, box.bottom - 1];
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return [[x, y], [left, y], [right, y], [x, top], [x, bottom]];
    });
    const seen = points.filter(([x, y]) => shown(x, y)).length;
    const faults = [];
    if (!ring) faults.push("no focus to be seen");
    if (fits ? seen < points.length : seen === 0) faults.push("hidden, or outside the window");
    if (!points.length) faults.push("nothing there");
    return { name: it.outerHTML.slice(0, 120), faults };
}"""
"""The element that has the focus and what is wrong with it; null past the last one, or at one that was there before.

An element larger than the window must be seen in part. The outline may be that of what is around it: its card.
"""


@pytest.mark.parametrize(("address", "width", "height", "forced"), cells(KINDS | STATES, SETTINGS))
def test_every_stop_is_seen(visit: Visit, address: str, width: int, height: int, forced: bool) -> None:
    page = visit(address, width=width)
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(forced_colors="active" if forced else "none")
    page.wait_for_load_state("networkidle" if "?" in address else "load")
    stops = list(walked(page))
    assert [(stop["name"], stop["faults"]) for stop in stops if stop["faults"]] == []
    assert len(stops) > 5


@pytest.mark.parametrize("width", [320, 360])
def test_every_stop_of_the_open_menu_is_seen(visit: Visit, width: int) -> None:
    page = visit("", width=width)
    page.set_viewport_size({"width": width, "height": 256})
    page.get_by_role("button", name="Menu").press("Enter")
    links = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link").count()
    stops = list(walked(page))
    assert [(stop["name"], stop["faults"]) for stop in stops if stop["faults"]] == []
    assert len(stops) > links > 5


def walked(page: Page) -> Iterator[dict[str, Any]]:
    """Press Tab until the page ends; every stop with what is wrong there."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        if stop is None:
            return
        yield stop
    raise AssertionError(f"more than {MOST_STOPS} stops")
