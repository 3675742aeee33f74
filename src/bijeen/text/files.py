"""Files that stand beside the reports: pictures and attachments."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote, unquote

from bijeen import routes

_NOT_IN_PATH = re.compile(r"[\x00-\x1f\x7f:\\?#]")


def path_beside(address: str, folder: str) -> str | None:
    """The path of a file that a report names, relative to the site's folder; None when it is no such file.

    `folder` is the report's own folder, relative to the site's folder as well; a file elsewhere is not beside it.
    """
    written = unquote(address)
    if not written or written.startswith("/") or _NOT_IN_PATH.search(written):
        return None
    path = posixpath.normpath(posixpath.join(folder, written))
    return path if path.startswith(f"{folder}/") else None


def address_of(path: str, page_uri: str) -> str:
    """The link from a page to a file beside the reports."""
    return quote(routes.relative(routes.media_uri(path), page_uri), safe="/")
