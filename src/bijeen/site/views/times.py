"""When something is, in words: times of a meeting, days and months of an event."""

from __future__ import annotations

import datetime
from typing import TypedDict

from bijeen.i18n import Messages
from bijeen.text.moment import Moment


class Day(TypedDict):
    """A day for programs and for people."""

    iso: str
    date: str


def day_view(day: datetime.date, words: Messages) -> Day:
    """A day as a `<time>` shows it: "30 mei 2024"."""
    return {"iso": day.isoformat(), "date": words.date(day, "medium")}


def when(moment: Moment | None, words: Messages) -> str:
    """ "woensdag 11 november 2020, 19.00 uur", "26 september t/m 2 oktober 2024", "eind juni 2026", "datum volgt"."""
    if moment is None:
        return words.text("when.tba")
    if moment.is_vague:
        return _part_of_month(moment, words)
    days = words.date(moment.day)
    if moment.last != moment.day:
        form = "day" if moment.day.year == moment.last.year else "medium"
        days = words.text("when.days", first=words.date(moment.day, form), last=words.date(moment.last, "medium"))
    hours = time_span(moment.start, moment.end, words)
    return f"{days}, {hours}" if hours else days


def time_span(start: datetime.time | None, end: datetime.time | None, words: Messages) -> str | None:
    """ "18.30 – 20.30 uur", "19.00 uur", or None without a start."""
    if start is None:
        return None
    span = f"{words.time(start)} – {words.time(end)}" if end else words.time(start)
    return words.text("when.time", time=span)


def _part_of_month(moment: Moment, words: Messages) -> str:
    month = words.date(moment.day, "month")
    for part in ("begin", "midden", "eind"):
        if Moment.of_month(moment.day.year, moment.day.month, part) == moment:
            return words.text(f"when.{part}", month=month)
    return month
