"""Files that stand beside the reports: pictures and attachments."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import quote, unquote

from bijeen import routes
from bijeen.pictures.original import Original
from bijeen.pictures.rendition import renditions

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


def address_of(uri: str, page_uri: str) -> str:
    """The link from a page to a file of the site."""
    return quote(routes.relative(uri, page_uri), safe="/")


def published_as(path: str, pictures: Mapping[str, Original]) -> str:
    """The address at which a file beside the reports goes online: of a picture that of its largest rendition."""
    original = pictures.get(path)
    return renditions(path, original)[-1].uri if original else routes.media_uri(path)
