"""What a first visit to any page costs over the wire.

Counted is what a browser asks for before the page has loaded, compressed as the server sends it, without headers: the
page, styles, scripts, fonts. Also counted are the manifest, which a browser without a window does not ask for, and an
icon of the tab: a browser takes one of those that the page names. Not counted are the pictures that the page shows.
"""

from __future__ import annotations

from collections.abc import Collection

import pytest
from playwright.sync_api import Page, Response
from tests.browser.visits import Visit

from kinds import KINDS

MOST_BYTES = 150_000
MOST_REQUESTS = 8

NAMED = "(rel) => [...document.querySelectorAll(`link[rel~=${rel}]`)].map((link) => link.href)"


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_a_first_visit_is_light(visit: Visit, address: str) -> None:
    page = visit("about:blank")  # nothing of the page itself is in the cache
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    weights = {
        answer.url: answer.request.sizes()["responseBodySize"]
        for answer in answers
        if answer.request.resource_type != "image"
    }
    weights |= in_a_window(page, weights)
    assert sum(weights.values()) <= MOST_BYTES, weights
    assert len(weights) <= MOST_REQUESTS, sorted(weights)


def in_a_window(page: Page, asked: Collection[str]) -> dict[str, int]:
    """What a browser with a window asks for besides what was `asked`, and its bytes."""
    named = [page.evaluate(NAMED, rel) for rel in ("icon", "manifest")]
    answers = [page.request.get(urls[0]) for urls in named if urls and not set(urls) & set(asked)]
    assert all(answer.ok for answer in answers)
    return {answer.url: int(answer.headers["content-length"]) for answer in answers}
