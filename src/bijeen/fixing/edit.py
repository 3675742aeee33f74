"""Edit: other characters in the place of some of a text; and which of them leave a text saying what it said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

TRIES: Final = 300
"""So many edits are doubted at most: what is then not proven is left. An honest text needs a handful."""


class Edit(NamedTuple):
    """`new` in the place of `text[start:end]`."""

    start: int
    end: int
    new: str


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits; they stand in order and do not overlap."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


def proven(text: str, edits: Sequence[Edit], view: Callable[[str], object]) -> list[Edit]:
    """The edits that leave alone what `view` sees in a text: all of them at once, or as many as can be found."""
    if not edits:
        return []
    kept: list[Edit] = []
    seen, tries = view(text), 0
    doubted = [list(edits)]
    while doubted and tries < TRIES:
        tries += 1
        some = doubted.pop()
        together = sorted([*kept, *some])
        if view(applied(text, together)) == seen:
            kept = together
        elif len(some) > 1:
            half = len(some) // 2
            doubted += [some[half:], some[:half]]
    return kept
