"""What axe-core has against a page: the rules of WCAG 2.2 up to AAA that it knows, and its best practices."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.cells import LOOKS, cells
from tests.browser.conftest import FILM
from tests.browser.contrast import least_contrast
from tests.browser.visits import Scheme, Visit

from kinds import KINDS, STATES

MORE_RULES = ("color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions", "target-size")
"""Rules that axe-core leaves off unless they are asked for: three of level AAA, and targets of 24 pixels."""
AAA = 7.0
AAA_LARGE = 4.5
"""The contrast of text by WCAG 2.2, 1.4.6; large is 24 pixels, or 18.66 and bold."""

ASK = """async (more) => {
    const rules = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
    const { violations, incomplete } = await axe.run({ resultTypes: ["violations", "incomplete"], rules });
    const told = (results) => results.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any }) => ({ id, help, target: target.join(" "), why: any[0]?.message ?? "" })));
    return { violations: told(violations), incomplete: told(incomplete) };
}"""

IS_LARGE = """(it) => {
    const style = getComputedStyle(it), size = parseFloat(style.fontSize);
    return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
}"""


@pytest.mark.parametrize(("address", "width", "scheme"), cells(KINDS | STATES, LOOKS))
def test_axe_has_no_objections(visit: Visit, address: str, width: int, scheme: Scheme) -> None:
    page = visit(address, width=width, scheme=scheme)
    if address == STATES["search-results"]:
        expect(page.locator("[data-result]").first).to_be_visible()
    assert objections(page) == []
    menu = page.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
        assert [f"menu open: {it}" for it in objections(page)] == []


def test_axe_has_no_objections_to_a_report_with_videos(visit: Visit, video_site: str) -> None:
    page = visit(FILM, site=video_site)
    assert objections(page) == []


def test_silence_of_axe_means_something(visit: Visit) -> None:
    page = visit("over/")
    page.locator("article p, main p").first.evaluate(
        "(it) => { it.style.color = '#666'; it.style.background = '#fff'; it.setAttribute('role', 'nonsense'); }"
    )
    assert {it.partition(":")[0] for it in objections(page)} == {"color-contrast-enhanced", "aria-roles"}


def objections(page: Page) -> list[str]:
    """What axe-core has against a page as it stands now.

    Where it cannot tell the contrast, because text stands on a picture or a drawing, the pixels are looked at.
    """
    if page.evaluate("typeof window.axe === 'undefined'"):
        page.evaluate(Axe().axe_script)
    said = page.evaluate(ASK, MORE_RULES)
    found = [f"{it['id']}: {it['help']}: {it['target']} ({it['why']})" for it in said["violations"]]
    unknown = {it["target"] for it in said["incomplete"] if it["id"].startswith("color-contrast")}
    for target in sorted(unknown):
        text = page.locator(target)
        contrast = least_contrast(text)
        if contrast < (AAA_LARGE if text.evaluate(IS_LARGE) else AAA):
            found.append(f"contrast of {contrast:.2f}: {target}")
    return found
