"""A finished site on a port of its own, as GitHub Pages hands it out: compressed, to be kept, folders with a slash."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Change = Callable[[str], str]
"""What is done to the HTML of each page on its way out: how a test takes a layer of defence away, or adds a hole."""

COMPRESSED = frozenset(
    {
        "application/javascript",
        "application/json",
        "application/manifest+json",
        "application/xml",
        "image/svg+xml",
        "text/css",
        "text/html",
        "text/javascript",
        "text/plain",
        "text/xml",
    }
)
GZIP_LEVEL = 6
"""The default of zlib, and of web servers."""


@contextmanager
def served(folder: Path, change: Change | None = None) -> Iterator[str]:
    """Serve `folder` for as long as the block lasts; out comes the address of its home page."""
    with _Server(("127.0.0.1", 0), partial(_Handler, change, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # of five, a browser that asks for ten files at once on a busy machine is sent away


class _Handler(SimpleHTTPRequestHandler):
    """Static files, changed HTML if a test asks for it, and the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".woff2": "font/woff2"}

    def __init__(self, change: Change | None, *arguments: object, directory: str) -> None:
        self.change = change
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]  # socket, address, server

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        path, mark, query = self.path.partition("?")
        if file.is_dir() and not path.endswith("/"):
            self._send_on(f"{path}/{mark}{query}")
            return
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        file = file if found else Path(self.directory, "404.html")
        body = file.read_bytes() if file.is_file() else b""
        kind = self.guess_type(file)
        if self.change and kind == "text/html":
            body = self.change(body.decode()).encode()
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind in COMPRESSED else kind)
        if kind in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, GZIP_LEVEL, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _send_on(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def end_headers(self) -> None:
        """Let the browser keep what it has; nothing changes while a site is served."""
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def handle(self) -> None:
        """Serve one visitor, who may leave in the middle of a page."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""
