"""On narrow screens, with large letters and with fingers: nothing is lost, and everything can be hit."""

from __future__ import annotations

import pytest
from tests.browser.cells import WIDTHS, cells
from tests.browser.visits import Visit

from kinds import KINDS, STATES

SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }
    `);
    document.adoptedStyleSheets.push(sheet);
}"""
"""The spacing of WCAG 2.2, 1.4.12."""

LOST = """() => {
    const clamped = (it) => it && (getComputedStyle(it).webkitLineClamp !== "none" ? it : clamped(it.parentElement));
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode, it = node.parentElement;
        if (!node.data.trim() || !it.checkVisibility({ visibilityProperty: true }) || it.closest("option")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const excerpt = clamped(it)?.getBoundingClientRect().bottom ?? Infinity;
        const written = ({ width, height, bottom }) => width > 1 && height > 1 && bottom <= excerpt;
        const boxes = [...range.getClientRects()].filter(written);
        const above = boxes.every((box) => box.bottom + scrollY <= 0); // the skip link, until it has the focus
        if (boxes.length && !above) texts.push({ node, it, boxes });
    }
    const lost = [];
    const told = (what, { node }) => lost.push(`${what}: ${node.data.trim().slice(0, 60)}`);
    for (const text of texts) {
        let scrolls = false;
        for (let box = text.it; box && box !== document.body; box = box.parentElement) {
            const style = getComputedStyle(box), edge = box.getBoundingClientRect();
            if (edge.width <= 1 && edge.height <= 1) { scrolls = true; break; } // for screen readers only
            if (/auto|scroll/.test(style.overflow)) { scrolls = true; break; }
            if (!/hidden|clip/.test(style.overflow)) continue;
            const out = (it) => it.left < edge.left - 1 || it.right > edge.right + 1 || it.bottom > edge.bottom + 1;
            if (text.boxes.some(out)) { told("cut off", text); break; }
        }
        if (!scrolls && text.boxes.some((box) => box.right > innerWidth + 1 || box.left < -1)) told("outside", text);
        text.scrolls = scrolls;
    }
    const lines = texts.filter((text) => !text.scrolls).flatMap((text) => text.boxes.map((box) => ({ text, box })));
    const MARGIN = 4; // the boxes of letters touch where nobody sees it
    for (const [place, { text, box }] of lines.entries()) {
        for (const other of lines.slice(place + 1)) {
            if (other.text === text) continue;
            const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            if (wide > MARGIN && high > MARGIN) told(`under "${other.text.node.data.trim().slice(0, 40)}"`, text);
        }
    }
    return lost;
}"""
"""Texts that are cut off, stand outside the page, or lie under another.

What is past the last line of an excerpt (`line-clamp`) was left out on purpose: the whole text is a link away.
"""

SMALL = """() => {
    const parts = "button, summary, select, input:not([type=hidden]), nav a, .button";
    const visible = { opacityProperty: true, visibilityProperty: true };
    const INSIDE = 21, BEYOND = 22.5; // the browser rounds where it looks to whole pixels
    const hits = (it) => (x, y) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (it.contains(hit) || hit.closest("label")?.control === it);
    };
    return [...document.querySelectorAll(parts)].filter((it) => it.checkVisibility(visible)).filter((it) => {
        it.scrollIntoView({ block: "center", behavior: "instant" });
        const shown = it.matches("input[type=checkbox], input[type=radio]") ? it.closest("label") ?? it : it;
        const box = [...shown.getClientRects()].find(({ width }) => width > 0);
        if (!box) return true;
        const half = box.width > 43.9 && box.height > 43.9 ? INSIDE : BEYOND;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        return ![[x - half, y], [x + half, y], [x, y - half], [x, y + half]].every(([x, y]) => hits(it)(x, y));
    }).map((it) => {
        const { width, height } = it.getBoundingClientRect();
        return `${Math.round(width)}×${Math.round(height)}: ${it.outerHTML.slice(0, 100)}`;
    });
}"""
"""Buttons, fields and links for going about that take less than 44 by 44 pixels of touch."""

EACH_WIDTH = {str(width): (width,) for width in WIDTHS}


def test_no_page_is_wider_than_a_screen_of_320_pixels(visit: Visit) -> None:
    page = visit("", width=320)
    widths = {}
    for kind, address in (KINDS | STATES).items():
        page.goto(address)
        widths[kind] = page.evaluate("document.documentElement.scrollWidth")
        assert page.evaluate(LOST) == [], kind
    assert widths == dict.fromkeys(widths, 320)


def test_the_open_menu_is_not_wider_than_a_screen_of_320_pixels(visit: Visit) -> None:
    page = visit("", width=320)
    page.get_by_role("button", name="Menu").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(("address", "width"), cells(KINDS, {"320": (320,), "1440": (1440,)}))
def test_text_with_more_space_loses_nothing(visit: Visit, address: str, width: int) -> None:
    page = visit(address, width=width)
    page.evaluate(SPACED)
    assert page.evaluate(LOST) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    menu = page.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
        assert page.evaluate(LOST) == []


@pytest.mark.parametrize(("address", "width"), cells(KINDS, EACH_WIDTH))
def test_targets_are_large_enough_for_a_finger(visit: Visit, address: str, width: int) -> None:
    """44 pixels, as WCAG 2.2 asks at level AAA (2.5.5), for what people go about with; axe asks 24 of all else."""
    page = visit(address, width=width)
    assert page.evaluate(SMALL) == []
    menu = page.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
        assert page.evaluate(SMALL) == []
