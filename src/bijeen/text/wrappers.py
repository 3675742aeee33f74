"""What programs put around the address of a link (Google, Outlook, Facebook) or behind it (who clicked where)."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit, urlunsplit

_WRAPPERS: Final = (
    (re.compile(r"(?:www\.)?google\.[a-z.]+"), "/url", ("q", "url")),
    (re.compile(r".*\.safelinks\.protection\.outlook\.com"), "/", ("url",)),
    (re.compile(r"l\.facebook\.com"), "/l.php", ("u",)),
)
_TRACKING: Final = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_eid|mc_cid)=.*")
_DEEPEST: Final = 3


def without_wrappers(href: str) -> str:
    """The address itself; one that has nothing around or behind it, or that nobody can read, is left as it is."""
    bare = href
    try:
        for _ in range(_DEEPEST):
            inner = _inner(bare)
            if inner is None:
                break
            bare = inner
        return _without_tracking(bare)
    except ValueError:  # http://[
        return href


def _inner(href: str) -> str | None:
    parts = urlsplit(href)
    for host, path, keys in _WRAPPERS:
        if host.fullmatch(parts.netloc.lower()) and parts.path.startswith(path):
            query = parse_qs(parts.query)
            return next((query[key][0].strip() for key in keys if key in query), None)
    return None


def _without_tracking(href: str) -> str:
    if "?" not in href:
        return href
    parts = urlsplit(href)
    asked = parts.query.split("&")
    kept = [one for one in asked if not _TRACKING.fullmatch(one)]
    return href if kept == asked else urlunsplit(parts._replace(query="&".join(kept)))
