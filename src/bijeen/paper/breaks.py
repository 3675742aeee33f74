"""Where a word may break that is too long for any line: typst itself only breaks between the syllables of letters."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bijeen.drawing.syllables import syllables

LONGEST: Final = 20
"""So many signs fit on a line of every text of a sheet; a shorter word is left alone."""

PART: Final = 8
"""So many signs stay together in a word without syllables."""

HYPHEN: Final = "\u00ad"
"""Shown where a line ends there, and nowhere else."""
NOTHING: Final = "\u200b"
"""The same for what is not all letters, such as an address: a hyphen would seem to be part of it."""

_LONG: Final = re.compile(rf"[^\s{HYPHEN}{NOTHING}]{{{LONGEST + 1},}}")
_PARTS: Final = re.compile(r"[^/._@-]*[/._@-]*")


def breakable(text: str, language: str) -> str:
    """A text in which every word may go on on the next line; only words that cannot by themselves are changed."""
    return _LONG.sub(lambda word: _parted(word[0], language), text)


def _parted(word: str, language: str) -> str:
    if word.isalpha():  # it breaks at its syllables by itself
        ends = (0, *syllables(word, language), len(word))
        return "".join(_apart(word[start:end], HYPHEN) for start, end in pairwise(ends))
    return NOTHING.join(_apart(part, NOTHING) for part in _PARTS.findall(word) if part)


def _apart(part: str, sign: str) -> str:
    if len(part) <= LONGEST:
        return part
    return sign.join(part[at : at + PART] for at in range(0, len(part), PART))
