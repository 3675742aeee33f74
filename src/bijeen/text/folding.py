"""Spelling without its ornaments, so that `Fatos`, `Fatoş` and `Fatos` + cedilla are one name."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

# What folding can change, ends of lines aside; plain ASCII prose is not visited at all.
_FOLDABLE = re.compile("[^\0\x20-\x5f\x61-\x7e]")
_APOSTROPHES = frozenset("’‘ʼ´`")
# Letters that Unicode does not take apart, and that people without them on their keyboard write like this.
_PLAIN = {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Folded:
    """A text folded for comparison, and the way back from its positions to those of the text as given."""

    text: str
    origins: tuple[int, ...] | None
    """For each folded character its position in the original; None when nothing moved, as nearly always."""

    length: int
    """Length of the original."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Translate a stretch of the folded text; marks that combine with its last character stay with it."""
        if self.origins is None:
            return start, end
        return self.origins[start], self.origins[end] if end < len(self.origins) else self.length


def fold(text: str) -> Folded:
    """Fold diacritics, apostrophes and white space; letters keep their case, each stays one character."""
    folded = _FOLDABLE.sub(_fold_match, text.replace("\n", " "))
    # Only a combining mark folds to nothing, every other character to exactly one.
    moved = len(folded) != len(text)
    origins = tuple(at for at, character in enumerate(text) if _fold_character(character)) if moved else None
    return Folded(text=folded, origins=origins, length=len(text))


def _fold_match(match: re.Match[str]) -> str:
    return _fold_character(match[0])


@functools.lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character.isspace():
        return " "
    if character in _PLAIN:
        return _PLAIN[character]
    bare = "".join(c for c in unicodedata.normalize("NFD", character) if not unicodedata.combining(c))
    # A Korean syllable falls apart into several letters: it has no ornaments, and stays whole.
    return bare if len(bare) <= 1 else character
