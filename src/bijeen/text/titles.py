"""What an item is called, and its address: both follow from its own words alone, not from what stands around it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Final

from bijeen.routes import slug
from bijeen.text.dates import Dates
from bijeen.text.sentences import first_sentence, head

LONGEST: Final = 120
"""No title is longer, in characters."""
# Up to six words before a colon are a title of their own: "Bel vaker dan één keer: ...".
_LABEL: Final = re.compile(r"[^\s.!?]+(?: [^\s.!?]+){0,5}")
_LONGEST_ID: Final = 60


def title_of(text: str, *, dates: Dates, written: datetime.date) -> str:
    """The words before an early colon, unless they are a date ("25 september: ..."), else the first sentence."""
    block = text.partition("\n\n")[0]
    colon = block.find(": ", 0, LONGEST)
    if colon > 0:
        found = dates.opening(block[:colon], written)
        if found is None and _LABEL.fullmatch(block, 0, colon):
            return capitalised(block[:colon])
        if found is not None and found.end == colon:
            block = block[colon + 2 :]
    sentence = first_sentence(block)
    return capitalised(head(sentence.removesuffix(".").strip(), LONGEST))


def capitalised(title: str) -> str:
    """A title with a capital in front, and the rest as it is."""
    return title[:1].upper() + title[1:]


class ItemIds:
    """The ids of the items of one report, each only once."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def take(self, kind: str, title: str) -> str:
        """The id of an item: `tip-wil-je-iets-beginnen`; of two with the same title the second gets a number."""
        wanted = f"{kind}-{slug(title)}".rstrip("-")
        if len(wanted) > _LONGEST_ID:
            wanted = wanted[: _LONGEST_ID + 1].rpartition("-")[0]
        free, number = wanted, 1
        while free in self._taken:
            number += 1
            free = f"{wanted}-{number}"
        self._taken.add(free)
        return free
