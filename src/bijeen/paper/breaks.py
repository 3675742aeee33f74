"""Where a word may break that is too long for any line: typst itself only breaks between the syllables of letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, Literal

from bijeen.drawing.syllables import syllables

LONGEST: Final = 20
"""So many signs fit on a line of every text of a sheet; a shorter word is left alone."""

PART: Final = 8
"""So many signs stay together in a word without syllables."""

HYPHEN: Final = "\u00ad"
"""Shown where a line ends there, and nowhere else."""
NOTHING: Final = "\u200b"
"""The same within an address, and between numbers and marks: a hyphen would seem to be part of it."""

_LONG: Final = re.compile(rf"[^\s{HYPHEN}{NOTHING}]{{{LONGEST + 1},}}")
_ADDRESS: Final = re.compile(r"@|://|\bwww\.|[^\W_]\.[a-z]{2}")
_ENDS: Final = frozenset("/._@-")
"""Behind these an address may go on on the next line."""
_FREE: Final = ("-", "/")
"""Behind these any word does so by itself."""
_GLUE: Final = frozenset("'’.:·_")
"""Between letters these make one word of them (UAX #29), and typst breaks no word that is not all letters."""

_JOINER: Final = "\u200d"
_SKIN: Final = range(0x1F3FB, 0x1F400)

_Kind = Literal["letters", "digits", "opening", "marks"]
_Run = tuple[_Kind, list[str]]


def breakable(text: str, language: str) -> str:
    """A text in which every word may go on on the next line; only words that cannot by themselves are changed."""
    return _LONG.sub(lambda word: _parted(word[0], language), text)


def _parted(word: str, language: str) -> str:
    signs = list(_signs(word))
    if _ADDRESS.search(word):
        starts = [at for at in range(1, len(signs)) if signs[at - 1] in _ENDS and signs[at] not in _ENDS]
        return NOTHING.join(_apart(part, NOTHING) for part in _cut(signs, starts))
    return _spread([(kind, list(run)) for kind, run in groupby(signs, _kind)], language)


def _spread(runs: Sequence[_Run], language: str) -> str:
    """A word that is no address: letters by themselves, and a break between runs where there is none for too long."""
    made, since = "", 0
    for at, (kind, run) in enumerate(runs):
        joined = _is_joined(runs, at)
        parts = _parts(kind, run, language, joined=joined)
        first = len(parts[0]) + (_tail(runs, at) if len(parts) == 1 else 0)
        if since + first > LONGEST and _may_begin(runs, at):
            made, since = made + NOTHING, 0
        if kind == "letters":
            made += (HYPHEN if joined else "").join(_apart(part, HYPHEN) for part in parts)
        else:
            made += NOTHING.join("".join(part) for part in parts)
        since = len(parts[-1]) + (since if len(parts) == 1 else 0)
        if made.endswith(_FREE):
            since = 0
    return made


def _parts(kind: _Kind, run: Sequence[str], language: str, *, joined: bool) -> list[Sequence[str]]:
    """The parts of a run between which it breaks, or has to be made to."""
    if kind != "letters":
        return _chunks(run, LONGEST if kind == "digits" else PART)
    if joined and len(run) <= LONGEST:
        return [run]
    return list(_cut(run, syllables("".join(letter[0] for letter in run), language)))


def _tail(runs: Sequence[_Run], at: int) -> int:
    """How many signs have to stay on the line where this run ends."""
    if at + 1 == len(runs):
        return 0
    kind, run = runs[at + 1]
    if runs[at][0] == "opening":
        return min(len(run), LONGEST) + _tail(runs, at + 1)
    return min(len(run), PART) if kind == "marks" else 0


def _may_begin(runs: Sequence[_Run], at: int) -> bool:
    """Whether a line may begin with this run: a mark stays behind its word, unless it opens what follows."""
    return at > 0 and runs[at][0] != "marks" and runs[at - 1][0] != "opening"


def _is_joined(runs: Sequence[_Run], at: int) -> bool:
    """Whether typst takes these letters for a part of a word that is not all letters."""
    beside = [(near, *runs[near]) for near in (at - 1, at + 1) if 0 <= near < len(runs)]
    inside = range(1, len(runs) - 1)
    return any(len(sign) > 1 for sign in runs[at][1]) or any(
        kind == "digits" or "_" in run or (near in inside and not _GLUE.isdisjoint(run)) for near, kind, run in beside
    )


def _apart(part: Sequence[str], sign: str) -> str:
    return sign.join("".join(chunk) for chunk in _chunks(part, LONGEST))


def _chunks(part: Sequence[str], longest: int) -> list[Sequence[str]]:
    return [part] if len(part) <= longest else list(_cut(part, range(PART, len(part), PART)))


def _cut(signs: Sequence[str], places: Iterable[int]) -> Iterator[Sequence[str]]:
    return (signs[start:end] for start, end in pairwise((0, *places, len(signs))))


def _kind(sign: str) -> _Kind:
    if sign[0].isalpha():
        return "letters"
    if sign[0].isdigit():
        return "digits"
    return "opening" if unicodedata.category(sign[0]) in ("Ps", "Pi") else "marks"


def _signs(word: str) -> Iterator[str]:
    """What a reader takes for one sign: a letter with its accents, an emoji of several (UAX #29)."""
    sign = ""
    for letter in word:
        belongs = unicodedata.category(letter).startswith("M") or letter == _JOINER or ord(letter) in _SKIN
        if sign and not belongs and not sign.endswith(_JOINER):
            yield sign
            sign = ""
        sign += letter
    yield sign
