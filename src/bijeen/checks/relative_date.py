"""relative-date: "vorige week", "dinsdag jl.", "binnenkort", with no date in the same sentence.

Somebody who reads it next year does not know when that was. A report has a day from which the date can be reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.i18n import Messages, messages
from bijeen.problems import Level, Problem
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
        moments = tuple(relative.find(passage.own, passage.written))
        if not moments:
            continue
        dates = [date.start for date in catalog.lexicon.dates.find(passage.text, passage.written or catalog.today)]
        dates += [year.start() for year in _YEAR.finditer(passage.text)]
        for start, end in sentences(passage.text):
            if any(start <= date < end for date in dates):
                continue
            for moment in moments:
                if start <= moment.start < end:
                    details = {"phrase": passage.text[moment.start : moment.end], **_date(moment, words)}
                    if passage.written and "date" in details:
                        details["written"] = words.date(passage.written, "medium")
                    location = passage.place(moment.start, moment.end)
                    yield Problem(location=location, rule="relative-date", level=Level.ADVICE, details=details)


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
