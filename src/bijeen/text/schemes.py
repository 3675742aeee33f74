"""The schemes of links, as a browser reads them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
"""The schemes that a link on the site may have."""

_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Browsers pass over these within an address, so "java\tscript:" runs.
_PASSED_OVER: Final = re.compile(r"[\x00-\x20]")


@lru_cache(maxsize=4096)  # several rules ask it of each link, and many links go to the same places
def scheme_of(href: str) -> str:
    """The scheme of an address in lower case, or "" for a relative one."""
    found = _SCHEME.match(_PASSED_OVER.sub("", href))
    return found[1].lower() if found else ""
