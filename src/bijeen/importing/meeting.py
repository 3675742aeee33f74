"""What is known of a meeting so far, and how a day, hours and a kind are taken from its text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from bijeen.content.records import Term
from bijeen.importing.draft import Note
from bijeen.text.dates import Dates
from bijeen.text.moment import Moment

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

    def set(self, name: str, value: Any) -> bool:
        """Take a value for a field; of two different ones the first counts, and the second is told.

        Out comes whether the field says all of the value now.
        """
        if value in (None, "", ()) or self.fields.setdefault(name, value) == value:
            return True
        told = ", ".join(value) if isinstance(value, tuple) else str(value)
        self.notes.append(Note("second-value", told, name))
        return False


def dated(text: str, known: Known) -> Iterator[tuple[Moment, str]]:
    """The days in a text that name their year, and how they are written: a year is never guessed."""
    for one in known.dates.find(text, known.today):
        written = text[one.start : one.end]
        if YEAR.search(written) and not one.moment.is_vague:
            yield one.moment, written


def take_moment(moment: Moment, found: Recognised) -> bool:
    """Take a day and its hours. Out comes whether the fields say all of it: they have no room for a second day."""
    if not found.set("date", moment.day):
        return False
    hours = [found.set("start", moment.start), found.set("end", moment.end)]
    return all(hours) and moment.last == moment.day


def take_hours(text: str, known: Known, found: Recognised) -> bool:
    """Take the hours that a text names. Out comes whether the fields say all of the text now."""
    hours = HOURS.search(text) or _HOUR.search(text)
    try:
        numbers = [int(number) for number in hours.groups()] if hours else []
        times = [datetime.time(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
    except ValueError:
        found.notes.append(Note("wrong-hours", text))
        return False
    taken = [found.set(name, time) for name, time in zip(("start", "end"), times, strict=False)]
    rest = text.replace(hours[0], " ", 1) if hours else text
    return all(taken) and says_nothing_more(rest, known)


def says_nothing_more(rest: str, known: Known) -> bool:
    """Whether what is left of a line, without its day and hours, is but the words that stand around those."""
    return not re.search(r"\d", rest) and set(re.findall(r"[^\W\d_]+", rest.lower())) <= set(
        known.words["around_dates"]
    )


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
