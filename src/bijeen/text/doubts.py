"""Doubts: days that a text names and that cannot be as they are written."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple


class Doubt(NamedTuple):
    """A day that does not exist ("31 april"), or that is another day of the week ("woensdag 3 december 2026")."""

    written: str
    """The words of the text."""

    day: datetime.date | None
    """The day in question; of one that does not exist the last of its month, None where there is no such month."""

    other: datetime.date | None
    """The nearest day that is on the day of the week that is written; None for a day that does not exist."""

    line: int = 0
    """Line of the file, and column: whoever knows the source fills them in."""
    column: int = 0


def doubt_of(
    found: re.Match[str],
    day: datetime.date | None,
    *,
    month: int,
    year: int,
    weekday: int | None,
    usual: datetime.date | None,
) -> Doubt | None:
    """What cannot be right in a date that a pattern of `Dates` found, where `day` is what was made of it.

    `month` and `year` are those of the text, or of its day; `usual` is the day that one would think of if no day of
    the week were written: a text that announces "woensdag 3 december" hardly means that of last year.
    """
    written = found.string[found.start() : found.start("times") if found["times"] else found.end()].strip(" ,.")
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return Doubt(written, None, None)
    last = calendar.monthrange(year, month)[1]
    numbers = map(int, re.findall(r"\d+", f"{found['more'] or ''} {found['day2'] or ''}"))
    if day is None or not all(1 <= number <= last for number in numbers):
        return Doubt(written, datetime.date(year, month, last), None)
    meant = usual or day
    if weekday is None or meant.weekday() == weekday:
        return None
    return Doubt(written, meant, meant + datetime.timedelta((weekday - meant.weekday() + 3) % 7 - 3))
