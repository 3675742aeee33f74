"""The words of the site as a file, for "bedoelde je ...?". Fetched only when a search found little."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from posixpath import commonprefix
from typing import Final

from bijeen.site.search.document import words_of

MOST: Final = 20_000
"""So many words at most, those that stand on most pages: some 60 kB on the way to a browser."""
LEAST_LETTERS: Final = 3
MOST_NAMES: Final = 3_000
"""What a site lists first of its names."""


def word_list(known: Mapping[str, int], names: Collection[str] = ()) -> str:
    """The words (see `document.folded_words`) with the number of pages they stand on, and the names, as text.

    A line for each order of size, the most frequent first: words with a space between, in alphabetical order. Each is
    written as what it has in common with the one before it, a digit from 0 to 9, and the rest. Behind an empty line
    follow the names, one a line, by which a slip in one of their words is known.
    """
    listed = sorted((word for word in known if len(word) >= LEAST_LETTERS and word.isalpha()), key=lambda w: -known[w])
    by_size = sorted(listed[:MOST], key=lambda word: (-known[word].bit_length(), word))
    lines = [" ".join(_front_coded(group)) for _, group in groupby(by_size, lambda w: known[w].bit_length())]
    return "\n".join((*lines, "", *_written(names))) if names else "\n".join(lines)


def _written(names: Collection[str]) -> list[str]:
    long = (
        " ".join(word for word in words_of(name) if len(word) >= LEAST_LETTERS and word.isalpha()) for name in names
    )
    return list(dict.fromkeys(name for name in long if name))[:MOST_NAMES]


def _front_coded(words: Iterable[str]) -> Iterator[str]:
    before = ""
    for word in words:
        common = min(len(commonprefix((before, word))), 9)
        yield f"{common}{word[common:]}"
        before = word
