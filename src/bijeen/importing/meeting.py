"""What is known of a meeting so far, and how a day, hours and a kind are taken from its text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from bijeen.content.records import Term
from bijeen.importing.draft import Note
from bijeen.text.dates import Dates, Moment

YEAR: Final = re.compile(r"(?:19|20)\d\d|['’]\d\d")
HOURS: Final = re.compile(
    r"(?<![\d.:])(\d{1,2})[.:](\d{2})(?:\s*(?:uur|u))?\s*(?:-|–|—|tot|t/m|en)\s*(\d{1,2})[.:](\d{2})(?![\d.:])"
)
_HOUR: Final = re.compile(r"(?<![\d.:])(\d{1,2})[.:](\d{2})(?![\d.:])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What can be recognised: the words of the language and of the network."""

    words: Mapping[str, Any]
    dates: Dates
    today: datetime.date
    network: str
    report_kinds: Sequence[Term]
    neighbourhoods: Sequence[Term]


@dataclass(slots=True)
class Recognised:
    """The fields that were found, and what to tell of it."""

    fields: dict[str, Any] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def set(self, name: str, value: Any) -> None:
        """Take a value for a field; of two different ones the first counts, and the second is told."""
        if value in (None, "", ()):
            return
        if name not in self.fields:
            self.fields[name] = value
        elif self.fields[name] != value:
            self.notes.append(Note("second-value", str(value), name))


def dated(text: str, known: Known) -> Iterator[tuple[Moment, str]]:
    """The days in a text that name their year, and how they are written: a year is never guessed."""
    for one in known.dates.find(text, known.today):
        written = text[one.start : one.end]
        if YEAR.search(written) and not one.moment.is_vague:
            yield one.moment, written


def take_moment(moment: Moment, found: Recognised) -> None:
    if "date" not in found.fields:
        found.set("date", moment.day)
        found.set("start", moment.start)
        found.set("end", moment.end)
    elif found.fields["date"] != moment.day:
        found.notes.append(Note("second-value", moment.day.isoformat(), "date"))


def take_hours(text: str, found: Recognised) -> None:
    hours = HOURS.search(text)
    single = _HOUR.search(text)
    try:
        if hours:
            found.set("start", datetime.time(int(hours[1]), int(hours[2])))
            found.set("end", datetime.time(int(hours[3]), int(hours[4])))
        elif single:
            found.set("start", datetime.time(int(single[1]), int(single[2])))
    except ValueError:
        found.notes.append(Note("wrong-hours", text))


def take_kind(text: str, known: Known, found: Recognised) -> None:
    kinds = {
        term.id
        for term in known.report_kinds
        for name in (term.name, *term.aliases)
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    }
    if len(kinds) == 1:
        found.set("kind", kinds.pop())
    elif kinds:
        found.notes.append(Note("many-kinds", ", ".join(sorted(kinds))))
