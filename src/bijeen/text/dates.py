"""Days that a Dutch text names: "11 november", "maandag 10 juni", "6 oktober 2020, 18.30 – 20.30 uur",
"eind september".

What is left out of a date follows from the day on which its text was written. A number is a date only beside the name
of a month, or written out with its year: "70+", "2 uur", "65%" and "24/7" are none. The words come from the catalog of
messages (`dates.words`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from bijeen.text.doubts import Doubt, doubt_of
from bijeen.text.moment import Moment, last_of

LOOKS_BACK: Final = datetime.timedelta(days=120)
"""A date without a year that is no longer ago than this lies behind the report, an older one ahead: reports tell
more of what is to come than of what was."""

ANY_DAY: Final = datetime.date(2000, 1, 1)
"""The day of a text, for whom it only counts that a date is one."""

_DAY = (
    r"(?:(?P<past1>{past})\s+|(?P<future1>{future})\s+)?(?:(?P<weekday>{weekdays})\.?,?\s+)?"
    r"(?P<more>(?:\d{{1,2}}(?:,\s+|\s+(?:{and_})\s+)){{0,6}})(?P<day>\d{{1,2}})(?:{ordinals})?"
)
_MONTH = r"(?P<{0}>{{months}})\.?(?![\w-])(?:\s+(?P<{1}>(?:19|20)\d\d)(?![\d+%])|\s+['’](?P<{1}s>\d\d)(?!\d))?"
_PATTERNS: Final = (
    # 26 september; 26 en 27 september; 26 t/m 28 september; 26 september tot en met 2 oktober 2024
    _DAY
    + r"(?:\s*(?:{through})\s*(?:(?:{weekdays})\.?\s+)?(?P<day2>\d{{1,2}})(?:{ordinals})?)?\s+"
    + _MONTH.format("month", "year")
    + r"(?:,?\s+(?:(?P<past2>{past})|(?P<future2>{future}))(?!\w))?"
    + r"(?:,?\s*(?:{through})\s*(?:(?:{weekdays})\.?\s+)?(?P<day3>\d{{1,2}})(?:{ordinals})?\s+"
    + _MONTH.format("month3", "year3")
    + r")?"
    + r"(?P<times>,?\s*(?P<at>(?:{at})\s+)?(?P<from>\d{{1,2}}(?:[.:]\d\d)?)"
    r"(?:\s*(?:{hour})?\s*(?P<range>{to})\s*(?P<to>\d{{1,2}}(?:[.:]\d\d)?))?(?P<hour>\s*(?:{hour})(?!\w))?"
    r"(?![\w%+.:]\d|[\w%+]))?",
    # eind september (2024); in september; september 2024
    r"(?:(?:(?P<begin>{begin})|(?P<middle>{middle})|(?P<end>{end})|(?P<in>{in_}))\s+|(?=(?:{months})\s+\d))"
    + _MONTH.format("vague", "vague_year"),
    # 2024-09-26
    r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\d-])",
    # 26-9-2024, 26/09/2024
    r"(?P<day4>\d{{1,2}})[-/](?P<month4>\d{{1,2}})[-/](?P<year4>(?:19|20)\d\d)(?![\d/-])",
)


# The groups of words that the patterns name; "in" and "and" are words of Python.
_GROUPS: Final = ("ordinals", "begin", "middle", "end", "in_", "past", "future", "through", "and_", "at", "to", "hour")


class Found(NamedTuple):
    """A moment, and where a text names it: text[start:end]."""

    start: int
    end: int
    moment: Moment


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of one language, ready to be found."""

    _pattern: re.Pattern[str]
    _opening: re.Pattern[str]
    _months: Mapping[str, int]
    _weekdays: Mapping[str, int]
    _first_words: frozenset[str]
    """The words with which a date can start, when it does not start with a number."""

    @classmethod
    def of(cls, words: Mapping[str, Any]) -> Dates:
        """Make patterns of the words under `dates.words` in the catalog of messages."""
        months = _numbered(words["months"], first=1)
        parts = {name: _either(words[name.strip("_")]) for name in _GROUPS}
        parts["months"] = _either(months, short_only_lower=True)
        parts["weekdays"] = _either(_numbered(words["weekdays"], first=0), short_only_lower=True)
        days = rf"(?<![\w.,:/+€-])(?:{'|'.join(pattern.format(**parts) for pattern in _PATTERNS)})"
        opening = rf"\W*(?:(?:{_either(words['opening'])})\W+)?"
        return cls(
            re.compile(days, re.IGNORECASE),
            re.compile(opening, re.IGNORECASE),
            months,
            _numbered(words["weekdays"], first=0),
            frozenset(word for name in ("begin", "middle", "end", "in", "past", "future") for word in words[name])
            | months.keys()
            | {day + stop for day in _numbered(words["weekdays"], first=0) for stop in ("", ".", ",")},
        )

    def find(self, text: str, written: datetime.date) -> Iterator[Found]:
        """Every moment that a text names, in order, as far as one asks; `written` is the day of the text."""
        written = within_reason(written)
        for match in self._pattern.finditer(text):
            yield from self._moments(match, written)

    def opening(self, text: str, written: datetime.date) -> Found | None:
        """The moment with which a text opens ("Op **11 november** geeft ..."), if it does."""
        found = self._opened(text)
        written = within_reason(written)
        return next(iter(self._moments(found, written)), None) if found else None

    def of_event(self, text: str, written: datetime.date, *, opens: bool) -> tuple[Moment | None, Doubt | None]:
        """When the event takes place of which a text tells, and whether that can be right.

        It is the first moment that the text names, or, if it `opens` with one, only that.
        """
        written = within_reason(written)
        if opens:
            match = self._opened(text)
            found = next(self._moments(match, written), None) if match else None
        else:
            match = self._pattern.search(text)
            found = next(self.find(text, written), None) if match else None
        if match is None:
            return None, None
        is_first = found is not None and found.start == match.start()
        return found.moment if found else None, self._doubt(
            match, found.moment if found and is_first else None, written
        )

    def _doubt(self, match: re.Match[str], moment: Moment | None, written: datetime.date) -> Doubt | None:
        if match["vague"]:
            return None
        day, weekday, usual = moment.day if moment else None, None, None
        if match["iso"]:
            year, month, _ = map(int, match["iso"].split("-"))
        elif match["year4"]:
            year, month = int(match["year4"]), int(match["month4"])
        else:
            month, year = self._months[match["month"].lower()], _year(match, "year")
            weekday = self._weekdays[match["weekday"].lower()] if match["weekday"] else None
            is_free = not year and not match["year3"] and not match["past1"] and not match["past2"]
            if day and is_free and day < written - LOOKS_BACK:
                days = [_date(written.year + offset, month, day.day) for offset in (0, 1)]
                usual = _nearest([one for one in days if one], written, None, 0)
            year = day.year if day else year or written.year
        return doubt_of(match, day, month=month, year=year, weekday=weekday, usual=usual)

    def _opened(self, text: str) -> re.Match[str] | None:
        """The date with which a text opens, if it does."""
        before = self._opening.match(text)
        start = before.end() if before else 0
        word = text[start : start + 20].partition(" ")[0]
        if not word[:1].isdigit() and word.lower() not in self._first_words:
            return None
        return self._pattern.match(text, start)

    def _moments(self, found: re.Match[str], written: datetime.date) -> Iterator[Found]:
        if found["iso"]:
            day = _date(*map(int, found["iso"].split("-")))
            if day:
                yield Found(found.start(), found.end(), Moment(day, day))
        elif found["year4"]:
            day = _date(int(found["year4"]), int(found["month4"]), int(found["day4"]))
            if day:
                yield Found(found.start(), found.end(), Moment(day, day))
        elif found["vague"]:
            yield from self._vague(found, written)
        else:
            yield from self._days(found, written)

    def _days(self, found: re.Match[str], written: datetime.date) -> Iterator[Found]:
        """The days of a date with a month's name; of a range ("26 september tot en met 2 oktober") one stretch."""
        month, year = self._months[found["month"].lower()], _year(found, "year")
        last_month = self._months[found["month3"].lower()] if found["month3"] else month
        last_year = _year(found, "year3")
        # The year stands behind the last day and counts for the first one as well.
        year = year or (last_year if last_year and last_month >= month else last_year and last_year - 1)
        weekday = self._weekdays[found["weekday"].lower()] if found["weekday"] else None
        past = found["past1"] or found["past2"]
        tense = -1 if past else 1 if found["future1"] or found["future2"] else 0

        def dated(day: int) -> datetime.date | None:
            if year:
                return _date(year, month, day)
            days = [_date(written.year + offset, month, day) for offset in (-1, 0, 1)]
            return _nearest([one for one in days if one], written, weekday, tense)

        end = found.end()
        times: tuple[datetime.time | None, datetime.time | None] = (None, None)
        if found["times"]:
            times = _times(found)
            end = found.end() if times[0] else found.start("times")
        for number in re.findall(r"\d+", found["more"] or ""):
            if day := dated(int(number)):
                yield Found(found.start(), end, Moment(day, day, *times))
        day = last = dated(int(found["day"]))
        if day is None:
            return
        if found["day2"]:
            last = _date(day.year, month, int(found["day2"]))
        elif found["day3"]:
            last = _date(last_year or day.year + (last_month < month), last_month, int(found["day3"]))
        yield Found(found.start(), end, Moment(day, last if last and last >= day else day, *times))

    def _vague(self, found: re.Match[str], written: datetime.date) -> Iterator[Found]:
        """A month, or the first, second or last third of it."""
        name, year = found["vague"], _year(found, "vague_year")
        is_part = found["begin"] or found["middle"] or found["end"]
        if not is_part and not year and not (name.islower() and found["in"]):
            return  # "in Mei Lan", "sinds maart 2 keer"
        month = self._months[name.lower()]
        if not year:
            ends = [last_of(written.year + offset, month) for offset in (-1, 0, 1)]
            year = (_nearest(ends, written, None, 0) or written).year
        part = "begin" if found["begin"] else "midden" if found["middle"] else "eind" if found["end"] else None
        yield Found(found.start(), found.end(), Moment.of_month(year, month, part))


def within_reason(day: datetime.date) -> datetime.date:
    """A day from which one can reckon some years back and ahead: a typing error may put a report in the year 24."""
    return min(max(day, datetime.date(1000, 1, 1)), datetime.date(9000, 1, 1))


def _nearest(
    days: Sequence[datetime.date], written: datetime.date, weekday: int | None, tense: int
) -> datetime.date | None:
    """The one of these days, a year apart, that a text written on a day means; "jl." is tense -1, "a.s." 1."""
    if not days:
        return None
    if tense:
        fitting = [day for day in days if (day - written).days * tense >= 0]
        return (min if tense > 0 else max)(fitting or days)
    on_weekday = [day for day in days if day.weekday() == weekday]
    if on_weekday:
        return min(on_weekday, key=lambda day: abs(day - written))
    return min((day for day in days if day >= written - LOOKS_BACK), default=days[-1])


def _times(found: re.Match[str]) -> tuple[datetime.time | None, datetime.time | None]:
    """From when till when; "11 november 20 mensen" and "11 november, 2 uur per week" name no time."""
    first, last = found["from"], found["to"]
    has_minutes = len(first) > 2
    is_time = found["at"] or last or found["hour"] if has_minutes else found["hour"] and (found["at"] or last)
    if not is_time:
        return None, None
    return _time(first), _time(last) if last else None


def _time(text: str) -> datetime.time | None:
    hours, _, minutes = text.replace(":", ".").partition(".")
    return datetime.time(int(hours), int(minutes or 0)) if int(hours) < 24 and int(minutes or 0) < 60 else None


def _year(found: re.Match[str], group: str) -> int:
    """The year in a group, in full or as "'24"; 0 for none."""
    return int(found[group]) if found[group] else 2000 + int(found[f"{group}s"]) if found[f"{group}s"] else 0


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _numbered(names: Iterable[Iterable[str]], *, first: int) -> dict[str, int]:
    return {name: number for number, group in enumerate(names, first) for name in group}


def _either(words: Iterable[str], *, short_only_lower: bool = False) -> str:
    """A pattern for any of these words, the longest first."""
    patterns = []
    for word in sorted(words, key=len, reverse=True):
        pattern = re.escape(word).replace(r"\ ", r"\s+")
        patterns.append(f"(?-i:{pattern})" if short_only_lower and len(word) <= 4 and word != "mei" else pattern)
    return "|".join(patterns)
