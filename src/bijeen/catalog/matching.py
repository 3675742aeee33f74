"""Which announcements are of the same event.

Events of one day with a link, a title or a partner in common are one, over all reports and with `agenda.yaml`. So are
the only event of a day for which `agenda.yaml` names a report, and the only event of that day that this report tells
of. What disagrees on the hour is never one, and neither are two events of `agenda.yaml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bijeen.catalog.evidence import Day, Evidence, day_of
from bijeen.catalog.threads import Thread
from bijeen.content.content import Content
from bijeen.content.records import Report
from bijeen.routes import slug

Key = tuple[str, str]
"""Something by which announcements of one day are known to be of one event: a link, a title, a partner."""


def matched(content: Content, *, reports: Sequence[Report], threads: Iterable[Thread]) -> list[Evidence]:
    """The evidence of every event, out of the agenda, the published `reports` (newest first) and their `threads`."""
    days: defaultdict[Day, list[Evidence]] = defaultdict(list)
    for event in content.events:
        one = Evidence(event=event)
        days[one.day].append(one)
    for campaign in content.campaigns:
        for edition in campaign.editions:
            one = Evidence(campaign=campaign, edition=edition)
            days[one.day].append(one)
    announced: defaultdict[Day, list[Thread]] = defaultdict(list)
    for thread in sorted(threads, key=lambda thread: (thread.report.date, thread.report.id, thread.item.line)):
        announced[day_of(thread.item.moment)].append(thread)
    names = {kind.id: slug(kind.name) for kind in content.vocabulary.report_kinds if kind.meeting}
    news = {kind.id for kind in content.vocabulary.report_kinds if not kind.meeting}
    for day, told in announced.items():
        days[day] = _Match(days[day], names).with_all(told)
    for report in (report for report in reversed(reports) if report.report_kind not in news):
        _add_report(days[report.date, False], report, names.get(report.report_kind, ""))
    return [one for found in days.values() for one in found]


class _Match:
    """The events of one day, and by what an announcement is known to be of one of them."""

    def __init__(self, on_agenda: Sequence[Evidence], names: Mapping[str, str]) -> None:
        self._on_agenda = on_agenda
        self._names = names
        self._known: dict[Key, Evidence] = {}
        for one in on_agenda:
            for key in _keys_on_agenda(one):
                self._known.setdefault(key, one)

    def with_all(self, told: Sequence[Thread]) -> list[Evidence]:
        """The events of the agenda and those that only reports tell of: the surest matches are made first."""
        left: list[Thread] = []
        for thread in told:
            if (one := self._same(thread)) is not None:
                self._join(one, thread)
            else:
                left.append(thread)
        only = {id(thread): one for thread, one in _only_ones(self._on_agenda, left)}
        for thread in left:
            if (one := only.get(id(thread))) is not None:
                self._join(one, thread)
        new: list[Evidence] = []
        for thread in left:
            if id(thread) in only:
                continue
            one = self._same(thread)
            if one is None:
                one = Evidence()
                new.append(one)
            self._join(one, thread)
        return [*self._on_agenda, *new]

    def _same(self, thread: Thread) -> Evidence | None:
        found = [self._known[key] for key in _keys_of(thread) if key in self._known]
        found += [one for one in self._on_agenda if _is_named(one, thread)]
        return next((one for one in found if one.agrees(thread)), None)

    def _join(self, one: Evidence, thread: Thread) -> None:
        # A report that announces a meeting of its own kind: "de volgende netwerkbijeenkomst".
        kind = self._names.get(thread.report.report_kind, "")
        one.add(thread, is_meeting=_holds(thread.item.title, kind))
        for key in _keys_of(thread):
            self._known.setdefault(key, one)


def _only_ones(on_agenda: Sequence[Evidence], left: Sequence[Thread]) -> Iterator[tuple[Thread, Evidence]]:
    """The announcements that are the only one of their report, with the only event for which the agenda names it."""
    announced: defaultdict[str, list[Thread]] = defaultdict(list)
    for thread in left:
        announced[thread.report.id].append(thread)
    naming: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in on_agenda:
        told = {thread.report.id for thread in one.threads}
        for report in one.named:
            if report not in told:
                naming[report].append(one)
    for report, threads in announced.items():
        if len(threads) == len(naming[report]) == 1 and _may_be(threads[0], naming[report][0]):
            yield threads[0], naming[report][0]


def _may_be(thread: Thread, one: Evidence) -> bool:
    """Whether neither hour nor partner nor link says that they are two; they have none of these in common."""
    item, event = thread.item, one.event
    if event and ((item.partners and event.partners) or (item.contact.links and event.url)):
        return False
    return one.agrees(thread)


def _is_named(one: Evidence, thread: Thread) -> bool:
    """Whether the title of an announcement holds the name of a campaign or meeting on the agenda."""
    return (one.campaign is not None or one.is_meeting) and _holds(thread.item.title, slug(one.title))


def _add_report(events: list[Evidence], report: Report, kind: str) -> None:
    """Give a meeting of the day its report, or the announcement from which that will grow."""
    title = slug(report.title)
    for one in events:
        may_have = one.report is None and one.campaign is None
        if may_have and (one.is_meeting or slug(one.title) == title or _holds(one.title, kind)):
            one.add_report(report)
            return
    one = Evidence()
    one.add_report(report)
    events.append(one)


def _holds(title: str, words: str) -> bool:
    """Whether a title holds some words, which are given as a slug."""
    return bool(words) and f"-{words}-" in f"-{slug(title)}-"


def _keys_on_agenda(one: Evidence) -> Iterator[Key]:
    if one.event:
        yield from _keys(one.title, (one.event.url,), one.event.partners)
    elif one.campaign and one.edition:
        yield from _keys(one.title, (one.edition.sign_up, one.campaign.url), ())


def _keys_of(thread: Thread) -> Iterator[Key]:
    item = thread.item
    # That two things have a partner in common says something when they are on the same day.
    yield from _keys(item.title, item.contact.links, item.partners if item.moment else ())


def _keys(title: str, links: Iterable[str | None], partners: Iterable[str]) -> Iterator[Key]:
    yield from (("link", _bare(link)) for link in links if link)
    yield "title", slug(title)
    yield from (("partner", id) for id in partners)


def _bare(link: str) -> str:
    """An address without what leads to the same page: http or https, www, a slash at the end."""
    return link.partition("://")[2].lower().removeprefix("www.").rstrip("/")
