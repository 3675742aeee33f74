"""The repository's own site, built once and served; a Chromium; and visits that fail on whatever goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.visits import WIDE, Scheme, Visit, visited
from tests.helpers import ROOT, TODAY, bijeen

import chromium
from serving import served

SITES = Path(__file__).parent / "sites"

FILM = "verslagen/2024-05-30-film/"
"""The address of the report with videos, on a site of its own."""

Build = Callable[[Path], Path]

NO_OTHER_HOSTS = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Keeps Chromium on this machine. (Intercepting requests would do so too, but takes the browser its cache.)"""


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds the site in a folder, and gives the folder with its pages."""

    def build(folder: Path) -> Path:
        into = tmp_path_factory.mktemp("site") / "site"
        done = bijeen("-C", folder, "build", "--into", into, "--today", TODAY.isoformat())
        assert done.code == 0, done.said
        return into

    return build


@pytest.fixture(scope="session")
def own_site(build: Build) -> Path:
    """The folder with the pages of this repository's site, with search."""
    return build(ROOT)


@pytest.fixture(scope="session")
def home(own_site: Path) -> Iterator[str]:
    """The address of this repository's site."""
    with served(own_site) as address:
        yield address


@pytest.fixture(scope="session")
def video_site(build: Build) -> Iterator[str]:
    """A site with a report that has a video, and headings named as the frame's own parts are."""
    with served(build(SITES / "video")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    program = chromium.ensure()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*chromium.LAUNCH_FLAGS, NO_OTHER_HOSTS])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, home: str) -> Iterator[Visit]:
    """Opens pages; at the end no console error, page error, dialog or request to another host may have been seen."""
    with ExitStack() as stack:
        watches = []

        def visit(
            address: str = "",
            *,
            site: str | None = None,
            width: int = WIDE,
            scheme: Scheme = "light",
            javascript: bool = True,
            player: str = "",
        ) -> Page:
            page, watch = stack.enter_context(
                visited(browser, site or home, width=width, scheme=scheme, javascript=javascript, player=player)
            )
            watches.append(watch)
            page.goto(address)
            return page

        yield visit
    assert [fault for watch in watches for fault in watch.faults] == []
