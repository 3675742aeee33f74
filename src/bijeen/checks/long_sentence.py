"""long-sentence: a sentence of more words than most readers take in at once (`plain.sentence_words` says how many).

What the author cannot shorten does not count: a quotation, a title, a date and a list of names are one word each, an
explanation between parentheses is none. What stands behind a colon is a sentence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import messages
from bijeen.problems import Level, Problem
from bijeen.text.dates import ANY_DAY, Dates
from bijeen.text.passages import MOST
from bijeen.text.quotations import shorten_quotations
from bijeen.text.sentences import sentences

_COLON: Final = re.compile(r":\s+")
_ASIDE: Final = re.compile(r"\([^()]*\)")
_PART: Final = r"[A-ZÀ-ÖØ-ÞİŞ][\w.’'-]*"
_NAME: Final = rf"{_PART}(?:(?:\s[a-z’']{{1,4}}){{0,3}}\s{_PART}){{0,3}}"
_NAMES: Final = re.compile(rf"(?<![\w.’'-]){_NAME}(?:\s*,\s+{_NAME}){{3,}}(?:,?\s\w+\s{_NAME})?")
"""At least four names with commas between them, and one behind "en": who was there."""
_WORD: Final = re.compile(r"\S*\w\S*")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every such sentence, at its first word."""
    limit = int(messages(catalog.language).entry("plain.sentence_words"))
    dates = catalog.lexicon.dates
    for passage in catalog.passages.all:
        if _may_be_long(passage.text, limit):
            for start, end, words in islice(_long(passage.text, limit, dates), MOST):
                details = {"words": str(words), "limit": str(limit)}
                location = passage.place(start, end)
                yield Problem(location=location, rule="long-sentence", level=Level.ADVICE, details=details)


def _long(text: str, limit: int, dates: Dates) -> Iterator[tuple[int, int, int]]:
    """The sentences of more words than the limit: where they start and end, and how many words."""
    for start, end in _parts(text):
        sentence = text[start:end]
        if _may_be_long(sentence, limit) and (words := _words(sentence, dates)) > limit:
            yield start, end, words


def _may_be_long(text: str, limit: int) -> bool:
    return text.count(" ") + text.count("\n") >= limit


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text, cut behind a colon."""
    for start, end in sentences(text):
        for colon in _COLON.finditer(text, start, end):
            yield start, colon.end()
            start = colon.end()
        yield start, end


def _words(sentence: str, dates: Dates) -> int:
    plain = _NAMES.sub("namen", _ASIDE.sub(" ", shorten_quotations(sentence)))
    found = list(dates.find(plain, ANY_DAY))
    inside = sum(len(_WORD.findall(plain, date.start, date.end)) - 1 for date in found)
    return len(_WORD.findall(plain)) - inside
