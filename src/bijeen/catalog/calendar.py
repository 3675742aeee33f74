"""The calendar: all that takes place, each thing once, out of the agenda, the campaigns and what reports announce."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bijeen.catalog.matching import matched
from bijeen.catalog.occasion import Occasion
from bijeen.catalog.tags import tags_of
from bijeen.catalog.threads import Thread
from bijeen.content.content import Content
from bijeen.content.records import Report
from bijeen.routes import Ref
from bijeen.text.eventwords import EventWords


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """Everything that takes place or took place."""

    dated: tuple[Occasion, ...]
    """In order of time."""

    undated: tuple[Occasion, ...]
    """Those whose day is not known, the last told of first."""

    about: Mapping[Ref, Sequence[Occasion]]
    """By partner, initiative, neighbourhood, theme or target group, in the same order. A district has what its
    quarters have."""

    @cached_property
    def of_report(self) -> Mapping[str, Occasion]:
        """By the id of their own report, the events that have one."""
        return {occasion.report.id: occasion for occasion in self.dated if occasion.report}

    @cached_property
    def of_year(self) -> Mapping[int, Sequence[Occasion]]:
        """By the year in which they begin, the latest year first."""
        years: defaultdict[int, list[Occasion]] = defaultdict(list)
        for occasion in self.dated:
            years[occasion.year or 0].append(occasion)
        return {year: tuple(years[year]) for year in sorted(years, reverse=True)}


def coming(occasions: Iterable[Occasion], today: datetime.date) -> list[Occasion]:
    """Those of some occasions that are still to come or going on, in the same order."""
    return [occasion for occasion in occasions if not occasion.is_over(today)]


def latest(occasions: Sequence[Occasion], today: datetime.date) -> list[Occasion]:
    """Those of some occasions that lie behind us on a known day, the last first."""
    return [occasion for occasion in reversed(occasions) if occasion.moment and occasion.is_over(today)]


def calendar_of(
    content: Content,
    *,
    reports: Sequence[Report],
    threads: Iterable[Thread],
    linked: Mapping[str, Sequence[Report]],
    above: Mapping[str, str],
    words: EventWords,
) -> Calendar:
    """Gather what takes place: from the agenda, from the published `reports` (newest first) and from the `threads` of
    their events. `linked` are the reports with a link to an event, by its id; `above` gives the district of each
    quarter; `words` tell by which titles two announcements are of one event.
    """
    published = {report.id: report for report in reports}
    occasions = [
        one.occasion(published, linked) for one in matched(content, reports=reports, threads=threads, words=words)
    ]
    dated = sorted((occasion for occasion in occasions if occasion.moment), key=_in_time)
    answers = _Answers.among(dated)
    undated = sorted((one for one in occasions if not one.moment and not answers.has(one)), key=_last_told)
    about: defaultdict[Ref, list[Occasion]] = defaultdict(list)
    for occasion in (*dated, *undated):
        for ref in tags_of(occasion, above):
            about[ref].append(occasion)
    return Calendar(dated=tuple(dated), undated=tuple(undated), about=about)


def _in_time(occasion: Occasion) -> tuple[datetime.date, bool, datetime.time, str, str]:
    """What is only known to be in some month stands at the end of it."""
    moment = occasion.moment
    assert moment is not None
    day = moment.last if moment.is_vague else moment.day
    return day, moment.is_vague, moment.start or datetime.time.min, occasion.title.casefold(), occasion.id


def _last_told(occasion: Occasion) -> tuple[int, str]:
    told = occasion.reports[0].date if occasion.reports else datetime.date.max
    return -told.toordinal(), occasion.id


@dataclass(frozen=True, kw_only=True)
class _Answers:
    """What answers a report that announced the next meeting without its day."""

    told: datetime.date
    """The last day of which it holds that people met on it or after it, and that a report told so after it."""

    decided: datetime.date
    """The last meeting of the agenda, which answers what only reports ask."""

    @classmethod
    def among(cls, occasions: Iterable[Occasion]) -> _Answers:
        told = decided = datetime.date.min
        for one in occasions:
            if one.kind != "meeting" or one.moment is None:
                continue
            days = [report.date for report in (one.report, *one.reports[:1]) if report]
            told = max(told, min(one.moment.last, max(days, default=datetime.date.min)))
            if one.is_on_agenda:
                decided = max(decided, one.moment.last)
        return cls(told=told, decided=decided)

    def has(self, undated: Occasion) -> bool:
        """Whether a meeting of which one still wrote "datum volgt" has a day by now."""
        if undated.kind != "meeting" or not undated.reports:
            return False
        asked = undated.reports[0].date
        return asked < self.told or (not undated.is_on_agenda and asked < self.decided)
