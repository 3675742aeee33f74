"""When something takes place, as precisely as it is known: a day, a stretch of days, or a part of a month."""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple


class Moment(NamedTuple):
    """A day or a stretch of days, with times if they are known."""

    day: datetime.date
    """The first day."""

    last: datetime.date
    """The last day: the same one, unless the text says more."""

    start: datetime.time | None = None
    end: datetime.time | None = None
    is_vague: bool = False
    """Whether it is no more than a month, or a part of one: "eind september" is the 21st up to the 30th."""

    @classmethod
    def of_month(cls, year: int, month: int, part: str | None) -> Moment:
        """A month, or a third of it: begin, midden or eind."""
        first, last = datetime.date(year, month, 1), last_of(year, month)
        if part == "begin":
            last = first.replace(day=10)
        elif part == "midden":
            first, last = first.replace(day=11), first.replace(day=20)
        elif part == "eind":
            first = first.replace(day=21)
        return cls(first, last, is_vague=True)


def last_of(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
