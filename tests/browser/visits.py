"""Pages open in Chromium, and everything that goes wrong in them while a test does something else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request

Scheme = Literal["dark", "light"]
WIDE = 1440
HEIGHT = 900
TIMEOUT = 10_000
"""How long a page may take to do what a test waits for, in milliseconds, before the test gives up."""


class Visit(Protocol):
    """Opens a page at `address` ("partners/") of a site, by default the repository's own.

    From the host `player` the page may ask for a video; it gets an empty one, without leaving this machine.
    """

    def __call__(
        self,
        address: str = "",
        *,
        site: str | None = None,
        width: int = WIDE,
        scheme: Scheme = "light",
        javascript: bool = True,
        player: str = "",
    ) -> Page: ...


class Watch:
    """Notes all that a good page never does."""

    def __init__(self, context: BrowserContext, home: str, player: str = "") -> None:
        self._faults: list[str] = []
        self._asked: list[Request] = []
        self._hosts = {urlsplit(home).netloc, player}
        context.on("console", self._console)
        context.on("weberror", lambda error: self._faults.append(f"error: {error.error}"))
        context.on("dialog", self._dialog)
        context.on("request", self._request)

    @property
    def faults(self) -> list[str]:
        """Errors, dialogs, and requests to other hosts."""
        return self._faults + [f"request to another host: {request.url}" for request in self.asked]

    @property
    def asked(self) -> list[Request]:
        """What pages asked of other hosts, but for what the policy stopped."""
        return [request for request in self._asked if request.failure != "csp"]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._faults.append(f"console: {message.text} ({message.location['url']})")

    def _dialog(self, dialog: Dialog) -> None:
        self._faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc not in self._hosts:
            self._asked.append(request)


@contextmanager
def visited(
    browser: Browser,
    home: str,
    *,
    width: int = WIDE,
    scheme: Scheme = "light",
    javascript: bool = True,
    player: str = "",
) -> Iterator[tuple[Page, Watch]]:
    """A fresh visitor of the site at `home`, with what goes wrong."""
    context = browser.new_context(
        base_url=home,
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,
        java_script_enabled=javascript,
        reduced_motion="reduce",
        locale="nl-NL",
    )
    context.set_default_timeout(TIMEOUT)
    try:
        watch = Watch(context, home, player)
        if player:
            context.route(f"https://{player}/**", lambda route: route.fulfill(body="<title>speler</title>"))
        yield context.new_page(), watch
    finally:
        context.close()
