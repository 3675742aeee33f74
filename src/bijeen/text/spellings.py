"""The names of a network, and where they stand in a text.

A name matches as it is listed: case-sensitive, diacritics and apostrophes folded on both sides, whole words
only. Where names overlap the longest wins, so that "Koks koken voor Utrecht" is not a mention of "Utrecht".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from bijeen.routes import Ref
from bijeen.text.folding import fold

_JOINING = frozenset("_@")
_ENDING = frozenset("'.")


class Found(NamedTuple):
    """A name in a text: from `start` up to `end`, in characters of the text as given."""

    start: int
    end: int
    ref: Ref


@dataclass(frozen=True, slots=True)
class Spellings:
    """All names of the site in one automaton: built once; reads a text once, however many names there are."""

    _automaton: AhoCorasick
    _refs: tuple[Ref, ...]

    @classmethod
    def of(cls, names: Iterable[tuple[str, Ref]]) -> Spellings:
        """Build from (spelling, ref) pairs; of one spelling for two records the first listed counts."""
        refs: dict[str, Ref] = {}
        for spelling, ref in names:
            if name := folded(spelling):
                refs.setdefault(name, ref)
        # Every match, not the leftmost-longest only: "Dock" in "Dock Oosterlijk" must survive the failure of
        # "Dock Oost".
        return cls(AhoCorasick(list(refs), matchkind=MatchKind.Standard), tuple(refs.values()))

    def find(self, text: str, breaks: Sequence[int] = ()) -> list[Found]:
        """The names in `text`, in order and without overlap; none reaches over one of `breaks` (sorted)."""
        plain = fold(text)
        found: list[Found] = []
        overlap, reached = False, 0
        for pattern, start, end in self._automaton.find_matches_as_indexes(plain.text, overlapping=True):
            if _is_whole_word(plain.text, start, end):
                first, last = plain.original(start, end)
                if bisect_right(breaks, first) == bisect_left(breaks, last):
                    overlap = overlap or reached > first
                    reached = last
                    found.append(Found(first, last, self._refs[pattern]))
        return _longest(found) if overlap else found


def folded(spelling: str) -> str:
    """A name as it is looked for: two that are the same here cannot be told apart in a text."""
    return " ".join(fold(spelling).text.split())


def _is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] stands free: not a part of a word or of an address.

    A hyphen may join ("Dock-locatie"), and so may an apostrophe behind it ("Dock's").
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum() or before in _JOINING or after in _JOINING:
        return False
    if before in _ENDING and text[max(start - 2, 0) : start - 1].isalnum():
        return False
    return after != "." or not text[end + 1 : end + 2].islower()


def _longest(found: Iterable[Found]) -> list[Found]:
    """Choose among overlapping names, the longest first, then the first; the chosen come in order of place."""
    starts: list[int] = []
    chosen: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        place = bisect_left(starts, one.start)
        free_before = place == 0 or chosen[place - 1].end <= one.start
        free_after = place == len(starts) or starts[place] >= one.end
        if free_before and free_after:
            starts.insert(place, one.start)
            chosen.insert(place, one)
    return chosen
