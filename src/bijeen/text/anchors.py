"""Ids of headings, as GitHub makes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bijeen.routes import in_ascii

_NAMELESS = "section"
_NOT_IN_ANCHOR = re.compile(r"[^a-z0-9_\- ]")


class Anchors:
    """The anchors of one page, each only once."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._counts: dict[str, int] = {}

    def take(self, heading: str) -> str:
        """The anchor of a heading: a second "Vraag" on the page becomes `vraag-2`."""
        wanted = anchor_of(heading) or _NAMELESS
        free = wanted
        while free in self._taken:
            self._counts[wanted] = self._counts.get(wanted, 1) + 1
            free = f"{wanted}-{self._counts[wanted]}"
        self._taken.add(free)
        return free


def anchor_of(heading: str) -> str:
    """A heading as GitHub writes it into an address, but in ASCII: "Ideeën & tips" is `ideeen--tips`."""
    return _NOT_IN_ANCHOR.sub("", in_ascii(heading).lower()).strip().replace(" ", "-")
