"""What the page on privacy says of a visit is what happens: nothing is kept, and nobody else is asked for anything.

Whoever makes a script keep something, or lets a page ask another host, fails here, and has to tell visitors too:
`locale/nl/statements/privacy.md`.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request, expect
from tests.browser.conftest import FILM
from tests.browser.visits import TIMEOUT, Visit

from bijeen.routes import PRIVACY
from bijeen.text.players import PLAYERS
from kinds import KINDS, STATES

KEPT = """async () => [
    ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB: ${name}`),
    ...(await caches.keys()).map((key) => `cache: ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker: ${scope}`),
    ...(await Array.fromAsync((await navigator.storage.getDirectory()).keys())).map((name) => `file: ${name}`),
]"""


HOST = re.compile(r"\bop [a-z-]+(\.[a-z-]+)+$")


def kept(page: Page) -> list[str]:
    """All that a browser keeps for a site, besides what it has of the pages themselves."""
    cookies = [f"cookie: {cookie.get('name')}" for cookie in page.context.cookies()]
    return [*cookies, *page.evaluate(KEPT)]


def test_no_page_keeps_anything_or_asks_another_host(visit: Visit, home: str) -> None:
    page = visit("")
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for kind, address in (KINDS | STATES).items():
        page.goto(address)
        page.wait_for_load_state("networkidle" if "?" in address else "load")
        assert kept(page) == [], kind
    assert asked == {urlsplit(home).netloc}


def test_what_a_page_keeps_would_be_seen(visit: Visit) -> None:
    page = visit("over/")
    page.evaluate(
        """async () => {
            document.cookie = "koekje=1";
            localStorage.thema = "donker";
            sessionStorage.gezien = "ja";
            await caches.open("bladen");
            await new Promise((done) => { indexedDB.open("boek").onsuccess = done; });
            await (await navigator.storage.getDirectory()).getFileHandle("brief", { create: true });
        }"""
    )
    assert kept(page) == [
        "cookie: koekje", "localStorage: thema", "sessionStorage: gezien", "indexedDB: boek", "cache: bladen",
        "file: brief"
    ]  # fmt: skip


def test_what_one_searches_is_in_the_address_and_in_nothing_else_that_is_asked_for(visit: Visit) -> None:
    page = visit("over/")
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    box = page.get_by_role("banner").get_by_role("searchbox")
    box.press_sequentially("eenzaamheid")
    box.press("Enter")
    page.wait_for_url("**/zoeken/?q=eenzaamheid*")
    expect(page.get_by_role("main").get_by_role("link", name=re.compile("een", re.IGNORECASE)).first).to_be_visible(
        timeout=TIMEOUT
    )
    page.wait_for_load_state("networkidle")
    told = [request.resource_type for request in asked if "eenzaam" in request.url + (request.post_data or "")]
    assert told == ["document"]
    assert kept(page) == []


def test_what_one_filters_by_is_in_no_address_that_is_asked_for(visit: Visit) -> None:
    page = visit("partners/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("nizu")
    expect(page).to_have_url(re.compile("=nizu$"))
    assert [url for url in asked if "nizu" in url] == []
    assert kept(page) == []


def test_the_hosts_of_videos_are_those_that_the_page_on_privacy_names(visit: Visit) -> None:
    page = visit(PRIVACY)
    told = page.get_by_role("main").get_by_role("listitem").all_inner_texts()
    assert [line for line in told if HOST.search(line)] == [f"{player.name}, op {player.host}" for player in PLAYERS]
    policy = str(page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content"))
    others = {source for rule in policy.split(";") for source in rule.split()[1:] if "'" not in source}
    assert others == {"data:", *(f"https://{player.host}" for player in PLAYERS)}


def test_a_video_comes_from_its_host_after_a_click_only_and_leaves_nothing(visit: Visit, video_site: str) -> None:
    asked: list[str] = []
    for player in PLAYERS:
        page = visit("", site=video_site, player=player.host)
        page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
        page.goto(FILM)
        page.wait_for_load_state("networkidle")
        assert set(asked) == {urlsplit(video_site).netloc}
        with page.expect_request(f"https://{player.host}/**"):
            page.locator(f".video[data-src^='{player.address}'] .video-link").first.click()
        assert kept(page) == []
        asked.clear()
