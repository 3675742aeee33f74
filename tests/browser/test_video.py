"""Videos: nothing is asked of another host before a click."""

from __future__ import annotations

import re

from playwright.sync_api import expect
from tests.browser.conftest import FILM
from tests.browser.visits import Visit

YOUTUBE = "www.youtube-nocookie.com"
VIMEO = "player.vimeo.com"


def test_a_video_is_asked_for_only_after_a_click(visit: Visit, video_site: str) -> None:
    page = visit("", site=video_site, player=YOUTUBE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(FILM)
    link = page.get_by_role("link", name="Bekijk de video: Film van de avond")
    expect(link).to_be_visible()
    assert [url for url in asked if not url.startswith(video_site)] == []
    expect(page.locator("iframe")).to_have_count(0)

    with page.expect_request(f"https://{YOUTUBE}/**"):
        link.click()
    frame = page.locator("iframe")
    expect(frame).to_have_attribute("src", f"https://{YOUTUBE}/embed/dQw4w9WgXcQ")
    expect(frame).to_have_attribute("title", "Film van de avond")
    expect(frame).to_be_focused()
    expect(page).to_have_url(re.compile(FILM))


def test_a_video_without_words_of_its_own_has_a_name(visit: Visit, video_site: str) -> None:
    page = visit("", site=video_site, player=VIMEO)
    page.goto(FILM)
    with page.expect_request(f"https://{VIMEO}/video/123456789"):
        page.get_by_role("link", name="Bekijk de video", exact=True).press("Enter")
    expect(page.locator("iframe")).to_have_attribute("title", "Bekijk de video")


def test_without_javascript_a_video_is_a_link_to_its_own_site(visit: Visit, video_site: str) -> None:
    page = visit(FILM, site=video_site, javascript=False)
    link = page.get_by_role("link", name="Bekijk de video: Film van de avond")
    expect(link).to_have_attribute("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")
