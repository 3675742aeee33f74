"""Words set in the network's typeface: which size they fit in, and where the lines break."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Final, NamedTuple

from PIL import ImageFont

from bijeen.drawing.syllables import syllables

FAMILY: Final = "AtkinsonHyperlegible"
"""Made for readers with low vision by the Braille Institute (OFL)."""

_LEADING: Final = 1.08
"""From line to line, in parts of the size."""
_ELLIPSIS: Final = "…"


class Setting(NamedTuple):
    """A text set: the size of its letters in pixels, its lines, and from line to line."""

    size: int
    lines: tuple[str, ...]
    leading: int


@cache
def font(size: int, weight: str = "Bold") -> ImageFont.FreeTypeFont:
    """The typeface in a size and weight (Bold, Regular)."""
    with as_file(files("fontpkg_atkinson_hyperlegible") / "files" / f"{FAMILY}-{weight}.ttf") as file:
        return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def drawable(text: str) -> str:
    """A text in the form in which the typeface has it: letters and their marks as one.

    A letter that it lacks comes without its marks ("İ" is "I", "ĳ" is "ij"); another sign that it lacks is left out.
    """
    if text.isascii() and text.isprintable() and "  " not in text and text.strip(" ") == text:
        return text  # the typeface has all of ASCII
    joined = unicodedata.normalize("NFC", " ".join(text.split()))
    return " ".join("".join(map(_shown_as, joined)).split())


def set_text(text: str, *, width: int, sizes: Sequence[int], lines: int, height: int | None = None) -> Setting:
    """Set a text as large as it fits: at most so many lines of that width, and so high; a word is never broken.

    When it fits in none of the sizes, words at its end give way to "…"; one word that is too long makes all smaller.
    """
    words = text.split()
    size, broken = sizes[-1], _break(words, sizes[-1], width)
    for candidate in sizes:
        tried = _break(words, candidate, width)
        low_enough = height is None or len(tried) * candidate * _LEADING <= height
        if len(tried) <= lines and low_enough and _fits(tried, candidate, width):
            size, broken = candidate, tried
            break
    while len(broken) > lines:
        words = [*words[:-2], words[-2].rstrip(",;:.–-") + _ELLIPSIS]
        broken = _break(words, size, width)
    while not _fits(broken, size, width) and size > 8:
        size -= 2
    return Setting(size, tuple(_balanced(words, size, width, len(broken))), round(size * _LEADING))


def wrap(text: str, *, width: int, size: int, language: str | None = None) -> tuple[str, ...]:
    """Break a text into as many lines as it takes, of about the same length.

    A word too long for one breaks behind a hyphen of its own, else, in a `language`, behind a syllable, else anywhere.
    """
    lines = _wrapped(text.split(), width, size, language)
    apart = _wrapped(text.replace("-", "- ").split(), width, size, language)
    # "Vleuten- / De Meern" reads better than "Vleuten-De / Meern", unless they came to stand on one line.
    better = len(apart) == len(lines) and not any("- " in line for line in apart)
    return apart if better and _longest(apart, size) < _longest(lines, size) else lines


def count_lines(text: str, *, width: float, size: int) -> int:
    """How many lines a text takes; a word too long for one breaks wherever it must."""
    broken = _break(text.split(), size, width)
    return sum(max(1, math.ceil(_length(line, size) / width)) for line in broken)


def length(text: str, size: int) -> float:
    """How long a line is in this size, in pixels."""
    return _length(text, size)


def _wrapped(text: Sequence[str], width: int, size: int, language: str | None) -> tuple[str, ...]:
    words = [part for word in text for part in _hyphenated(word, size, width, language)]
    return tuple(_balanced(words, size, width, len(_break(words, size, width))))


def _longest(lines: Sequence[str], size: int) -> float:
    return max((_length(line, size) for line in lines), default=0)


def _hyphenated(word: str, size: int, width: float, language: str | None) -> Iterator[str]:
    """The parts of a word of which each fits; all but the last are as long as can be, and never share a line."""
    while _length(word, size) > width and len(word) > 2:
        own = [at for at, letter in enumerate(word[:-1], start=1) if letter == "-"]
        ways: Iterator[Sequence[int]] = iter((own, syllables(word, language) if language else (), range(2, len(word))))
        fits = (at for way in ways for at in reversed(way) if _length(_part(word, at), size) <= width)
        at = next(fits, 2)
        yield _part(word, at)
        word = word[at:]
    yield word


def _part(word: str, at: int) -> str:
    """What stands on the line where a word breaks."""
    return word[:at] if word[at - 1] == "-" else f"{word[:at]}-"


def _break(words: Sequence[str], size: int, width: float) -> list[str]:
    """Lines of words, each as full as can be."""
    broken: list[str] = []
    used = 0.0
    for word in words:
        longer = used + _length(" ", size) + _length(word, size)
        if broken and longer <= width:
            broken[-1] += f" {word}"
            used = longer
        else:
            broken.append(word)
            used = _length(word, size)
    return broken


def _balanced(words: Sequence[str], size: int, width: int, lines: int) -> list[str]:
    """The same number of lines, of about the same length: no lonely word below a full line."""
    narrow, wide = 0, width
    while wide - narrow > 8:
        middle = (narrow + wide) // 2
        tried = _break(words, size, middle)
        if len(tried) <= lines and _fits(tried, size, middle):
            wide = middle
        else:
            narrow = middle
    return _break(words, size, wide)


def _fits(broken: Sequence[str], size: int, width: float) -> bool:
    return all(_length(line, size) <= width for line in broken)


@lru_cache(maxsize=50_000)
def _length(text: str, size: int) -> float:
    return font(size).getlength(text)


@cache
def _shown_as(letter: str) -> str:
    if _has(letter):
        return letter
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if part.isascii())


@cache
def _has(letter: str) -> bool:
    """Whether the typeface has a letter: else it shows the box that it has for what is not there."""
    if letter.isspace():
        return True
    face = font(40)
    shown, absent = face.getmask(letter), face.getmask("\U0010ffff")
    return (shown.size, bytes(shown)) != (absent.size, bytes(absent))
