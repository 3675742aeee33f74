"""Where a word may break, by the patterns of its language that TeX and LibreOffice share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pyphen import Pyphen

_LEAST: Final = 3
"""So many letters stay together at either end: "bin-" and "-en" say little."""


def syllables(word: str, language: str) -> Sequence[int]:
    """After how many letters a word may break, the fewest first; nowhere in a language without patterns."""
    patterns = _patterns(language)
    return [int(at) for at in patterns.positions(word)] if patterns else ()


@cache
def _patterns(language: str) -> Pyphen | None:
    from pyphen import Pyphen, language_fallback  # its patterns take a while to read, so they wait for a long word

    found = language_fallback(language)
    return Pyphen(lang=found, left=_LEAST, right=_LEAST) if found else None
