"""unsafe-link, misleading-link: a scheme that the site does not carry, or words that name another host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from bijeen.catalog.catalog import Catalog
from bijeen.problems import MEND, Level, Problem
from bijeen.text.schemes import SCHEMES, scheme_of
from bijeen.text.wrappers import without_wrappers

_HOST: Final = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:/\S*)?", re.IGNORECASE)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every link in a text that would lose its address, or that shows another one than it has."""
    for path, reading in catalog.texts():
        for link in reading.links:
            scheme = scheme_of(link.href)
            if scheme and scheme not in SCHEMES and link.ref is None:
                yield Problem(location=link.place_in(path), rule="unsafe-link", details={"target": link.href})
            elif scheme in ("http", "https"):
                shown, target = _HOST.fullmatch(link.text.strip()), _host(link.href)
                if target is None:
                    yield Problem(location=link.place_in(path), rule="unsafe-link", details={"target": link.href})
                elif shown and shown[1].lower() != target:
                    details = {"text": shown[1], "target": target}
                    if _host(without_wrappers(link.href)) == shown[1].lower():
                        details["mend"] = MEND
                    yield Problem(
                        location=link.place_in(path), rule="misleading-link", level=Level.WARNING, details=details
                    )


@lru_cache(maxsize=4096)
def _host(href: str) -> str | None:
    try:
        return (urlsplit(href).hostname or "").removeprefix("www.") or None
    except ValueError:  # http://[
        return None
