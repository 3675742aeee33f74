"""Days that are told from where the writer stands: "vorige week", "dinsdag jl.", "morgen".

A reader of later does not know which day that was. Where it can be reckoned from the day of the text, it is. The words
come from the catalog of messages (`plain.relative`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

from bijeen.text.dates import within_reason

Span = Literal["day", "week", "weekend", "month", "year", "unknown"]
"""What a moment is: a day, all days of a week, ...; unknown where that has no one meaning."""

_DAY: Final = datetime.timedelta(days=1)
_WEEK: Final = datetime.timedelta(days=7)
_SATURDAY: Final = 5


class Relative(NamedTuple):
    """Where a text says so: text[start:end]; what is meant, and its first day: that of a week, a month, a year."""

    start: int
    end: int
    span: Span
    day: datetime.date | None


@dataclass(frozen=True, slots=True)
class RelativeDates:
    """The relative days of one language, ready to be found."""

    _pattern: re.Pattern[str]
    _units: Mapping[str, str]
    _weekdays: Mapping[str, int]
    _offsets: Mapping[str, int]
    _back: frozenset[str]
    _next: frozenset[str]
    first_words: frozenset[str]
    """In lower case, one of these stands in every text that says so; most texts hold none."""

    @classmethod
    def of(cls, words: Mapping[str, Any], weekdays: Sequence[Sequence[str]]) -> RelativeDates:
        """Make a pattern of the words under `plain.relative`, and of the days of the week under `dates.words`."""
        days = {names[0]: number for number, names in enumerate(weekdays)}
        units = {word: unit for unit, group in words["units"].items() for word in group}
        clear, other = [*words["previous"], *words["next"]], [*words["past"], *words["coming"]]
        story, idle = (_not_behind(words[key]) for key in ("not_behind", "not_a_day_behind"))
        pattern = "|".join(
            (
                # "dinsdag jl.", "dinsdag a.s."
                rf"(?P<weekday>{_either(days)})\s+(?:(?P<ago>{_either(words['ago'])})|{_either(words['ahead'])})(?!\w)",
                # "vorige week dinsdag", "de komende maand", "afgelopen dinsdag"
                rf"(?:{story}(?P<clear>{_either(clear)})|(?P<other>{_either(other)}))\s+"
                rf"(?P<unit>{_lower([*units, *days])})(?![\w-])(?:\s+(?P<day_of_week>{_lower(days)})(?!\w))?",
                rf"(?P<this>{_either(words['this'])})\s+(?P<this_unit>{_lower(words['with_this'])})(?![\w-])",
                rf"{idle}(?P<day>{_either(words['days'])})(?![\w-])(?!\s+(?:{_either(words['not_a_day_before'])})\b)",
                rf"(?:{_either(words['vague'])})(?![\w-])",
            )
        )
        return cls(
            re.compile(rf"(?<![\w'’-])(?:{pattern})"),
            units,
            days,
            words["days"],
            frozenset((*words["previous"], *words["past"])),
            frozenset(words["next"]),
            frozenset(
                word.split(".")[0]
                for key in ("previous", "past", "next", "coming", "ago", "ahead", "this", "days", "vague")
                for word in words[key]
            ),
        )

    def find(self, text: str, written: datetime.date | None) -> Iterator[Relative]:
        """Every relative day in a text that was `written` on a day (None: nobody knows), in order."""
        for match in self._pattern.finditer(text):
            span, day = self._meant(match, within_reason(written)) if written else ("unknown", None)
            yield Relative(match.start(), match.end(), span, day)

    def _meant(self, found: re.Match[str], written: datetime.date) -> tuple[Span, datetime.date | None]:
        """What is meant, as far as it has one meaning: "afgelopen maand" may be a month of the year, or thirty days."""
        if found["day"]:
            return "day", written + self._offsets[found["day"].lower()] * _DAY
        if found["weekday"]:
            return "day", _weekday(written, self._weekdays[found["weekday"].lower()], back=bool(found["ago"]))
        if found["this"] and self._units.get(found["this_unit"]) == "year":
            return "year", written.replace(month=1, day=1)
        adjective = found["clear"] or found["other"]
        if not adjective:
            return "unknown", None
        unit, back, is_clear = found["unit"], adjective.lower() in self._back, bool(found["clear"])
        if unit in self._weekdays:
            # "Volgende dinsdag" is the next one to some, and the one after that to others.
            day = None if adjective.lower() in self._next else _weekday(written, self._weekdays[unit], back=back)
            return ("day", day) if day else ("unknown", None)
        monday = written - written.weekday() * _DAY + (-_WEEK if back else _WEEK)
        match self._units[unit]:
            case "week" if is_clear and found["day_of_week"]:
                return "day", monday + self._weekdays[found["day_of_week"]] * _DAY
            case "week" if is_clear:
                return "week", monday
            case "weekend" if back:
                return "weekend", _weekday(written, _SATURDAY, back=True)
            case "month" if is_clear:
                return "month", _month(written, -1 if back else 1)
            case "year" if is_clear:
                return "year", datetime.date(written.year + (-1 if back else 1), 1, 1)
        return "unknown", None


def _weekday(written: datetime.date, weekday: int, *, back: bool) -> datetime.date:
    """The nearest such day of the week before or after a day, that day itself left out."""
    if back:
        return written - ((written.weekday() - weekday - 1) % 7 + 1) * _DAY
    return written + ((weekday - written.weekday() - 1) % 7 + 1) * _DAY


def _month(written: datetime.date, offset: int) -> datetime.date:
    months = written.year * 12 + written.month - 1 + offset
    return datetime.date(months // 12, months % 12 + 1, 1)


def _not_behind(words: Iterable[str]) -> str:
    """A pattern that holds where none of these words stands before."""
    return "".join(rf"(?<!\b{form}\s)" for word in words for form in (word, word.capitalize()))


def _either(words: Iterable[str]) -> str:
    """A pattern for any of these words, with a capital or without, the longest first."""
    return _lower(words, capital=True)


def _lower(words: Iterable[str], *, capital: bool = False) -> str:
    parts = []
    for word in sorted(words, key=len, reverse=True):
        first = f"[{word[0].upper()}{word[0]}]" if capital else word[0]
        parts.append(first + re.escape(word[1:]).replace(r"\ ", r"\s+"))
    return "|".join(parts)
