"""relative-date: "vorige week", "dinsdag jl.", "binnenkort", with no date in the same sentence.

Somebody who reads it next year does not know when that was. A report has a day from which the date can be reckoned.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import Messages, messages
from bijeen.problems import Level, Problem
from bijeen.text.dates import ANY_DAY, Dates
from bijeen.text.passages import MOST, Passage
from bijeen.text.relative import Relative, RelativeDates
from bijeen.text.sentences import sentences

_YEAR: Final = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every such moment, but not in a quotation, nor where the engine was told the date: `{date=2024-09-26}`."""
    words = messages(catalog.language)
    relative = _relative(catalog.language)
    for passage in catalog.passages.all:
        if passage.is_dated or relative.first_words.isdisjoint(passage.words):
            continue
        for moment in islice(_undated(passage, relative, catalog.lexicon.dates), MOST):
            details = {"phrase": passage.text[moment.start : moment.end], **_date(moment, words)}
            if passage.written and "date" in details:
                details["written"] = words.date(passage.written, "medium")
            location = passage.place(moment.start, moment.end)
            yield Problem(location=location, rule="relative-date", level=Level.ADVICE, details=details)


def _undated(passage: Passage, relative: RelativeDates, dates: Dates) -> Iterator[Relative]:
    """The moments in sentences without a date."""
    moments = deque(relative.find(passage.own, passage.written))
    for start, end in sentences(passage.text) if moments else ():
        here = []
        while moments and moments[0].start < end:
            here.append(moments.popleft())
        sentence = passage.text[start:end]
        if here and not _YEAR.search(sentence) and next(dates.find(sentence, ANY_DAY), None) is None:
            yield from here


@cache
def _relative(language: str) -> RelativeDates:
    words = messages(language)
    return RelativeDates.of(words.entry("plain.relative"), words.entry("dates.words.weekdays"))


def _date(moment: Relative, words: Messages) -> dict[str, str]:
    """The date to type, when it is known: "op dinsdag 28 mei 2024", "in de week van 20 mei 2024", "in 2023"."""
    if moment.day is None:
        return {}
    match moment.span:
        case "day":
            date = words.date(moment.day)
        case "month":
            date = words.date(moment.day, "month")
        case "year":
            date = str(moment.day.year)
        case _:
            date = words.date(moment.day, "medium")
    return {"date": words.text(f"relative.{moment.span}", date=date)}
