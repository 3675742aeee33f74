"""The bar of a preview, put into pages on their way out: no file on disk ever has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2

from bijeen.i18n import Messages
from bijeen.routes import HOME, NOT_FOUND, PREVIEW_STYLES
from bijeen.site.views.cards import View

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

SLOT: Final = "<!--bijeen:bar-->"
"""Where the frame has room for the bar (`partials/header.html`)."""

_BAR: Final = "partials/bar.html"
_ROOM: Final = "preview.html"
_BODY: Final = re.compile(r"<body\b[^>]*>")
_INDEX: Final = re.compile(r"(^|/)index\.html$")


class Bar:
    """The templates of the bar. They have an environment of their own: that of the site may be what is broken."""

    def __init__(self, folders: Iterable[str | Path], words: Messages, root: str) -> None:
        """`root` is the path of the home page on the server: "/"."""
        self._root = root
        self._env = jinja2.Environment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in folders]), autoescape=True
        )
        self._env.globals |= {"t": words.text, "language": words.language}
        self._env.filters["url"] = self._address

    def put_into(self, page: str, view: View | None) -> str:
        """The HTML of a page with the bar that `view` describes; without a view it stays as it is."""
        if view is None:
            return page
        bar = self._env.get_template(_BAR).render(view=view)
        styles = f'<link rel="stylesheet" href="{self._address(PREVIEW_STYLES)}">\n</head>'
        page = page.replace("</head>", styles, 1)
        if SLOT in page:
            return page.replace(SLOT, bar, 1)
        return _BODY.sub(lambda body: f"{body[0]}\n{bar}", page, count=1)

    def room(self) -> str:
        """A page with nothing but room for the bar, for a site of which there is nothing to see yet."""
        return self._env.get_template(_ROOM).render()

    def _address(self, address: str) -> str:
        return address if address.startswith("#") else f"{self._root}{address}"


def with_pages(app: WSGIApplication, change: Callable[[str, str], str], root: str) -> WSGIApplication:
    """`app`, with each page that it answers changed: `change(address, html)`, the address relative to `root`.

    What is not there is answered with the site's own page for that, asked for as a page, so that it has all that
    the server of a preview puts into pages.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        status, headers, body = _asked(app, environ)
        if not _is_page(headers):
            start_response(status, headers)
            return body
        html = _read(body)
        if status.startswith("404"):
            _, headers, body = _asked(app, {**environ, "PATH_INFO": root + NOT_FOUND})
            html = _read(body)
        changed = change(_address_of(environ, root), html).encode()
        others = [(name, value) for name, value in headers if name.lower() not in ("content-length", "content-type")]
        own = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(changed)))]
        start_response(status, [*others, *own])
        return [changed]

    return answer


def _asked(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[str, list[tuple[str, str]], Iterable[bytes]]:
    begun: list[Any] = []

    def begin(*arguments: Any) -> Callable[[bytes], object]:
        begun[:] = arguments
        return lambda _: None

    body = app(environ, begin)
    return begun[0], begun[1], body


def _read(body: Iterable[bytes]) -> str:
    text = b"".join(body).decode("utf-8", "replace")
    if close := getattr(body, "close", None):
        close()
    return text


def _is_page(headers: Sequence[tuple[str, str]]) -> bool:
    return any(name.lower() == "content-type" and value.startswith("text/html") for name, value in headers)


def _address_of(environ: WSGIEnvironment, root: str) -> str:
    path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")  # PEP 3333: bytes as Latin-1
    return _INDEX.sub(r"\1", path.removeprefix(root)) if path.startswith(root) else HOME
