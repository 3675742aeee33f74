"""When something is, in words: times of a meeting, days and months of an event."""

from __future__ import annotations

import datetime

from bijeen.content.records import Event
from bijeen.content.records.agenda import Month
from bijeen.i18n import Messages


def when(event: Event, words: Messages) -> str:
    """ "woensdag 11 november 2020, 19.00 uur", "eind september 2024", "datum volgt"."""
    if event.date is None:
        return words.text("when.tba")
    if isinstance(event.date, Month):
        month = words.date(datetime.date(event.date.year, event.date.month, 1), "month")
        return f"{event.date.part} {month}" if event.date.part else month
    day = words.date(event.date)
    return f"{day}, {time_span(event.start, event.end, words)}" if event.start else day


def time_span(start: datetime.time | None, end: datetime.time | None, words: Messages) -> str | None:
    """ "18.30 – 20.30 uur", "19.00 uur", or None without a start."""
    if start is None:
        return None
    span = f"{words.time(start)} – {words.time(end)}" if end else words.time(start)
    return words.text("when.time", time=span)


def is_past(event: Event, today: datetime.date) -> bool:
    """Whether an event is over. Without a date it is still to come."""
    if event.date is None:
        return False
    if isinstance(event.date, Month):
        return (event.date.year, event.date.month) < (today.year, today.month)
    return (event.until or event.date) < today
