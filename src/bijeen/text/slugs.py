"""Ids made of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_NOT_IN_SLUG = re.compile(r"[^a-z0-9_\- ]")


def slug(text: str) -> str:
    """A text as GitHub writes it into a heading's address, diacritics folded: `Ideeën & tips` -> `ideeen--tips`."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_IN_SLUG.sub("", ascii_text.lower()).strip().replace(" ", "-")


class Ids:
    """The ids of one page: a second `foo` becomes `foo-2`."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._counts: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """A free id, as near to the one wanted as can be."""
        free = wanted
        while free in self._taken:
            self._counts[wanted] = self._counts.get(wanted, 1) + 1
            free = f"{wanted}-{self._counts[wanted]}"
        self._taken.add(free)
        return free
