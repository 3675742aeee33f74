"""Which announcements are of the same event.

Events of one day with a link or a title in common are one, over all reports and with `agenda.yaml`; a partner in common
is enough where the titles share a telling word. So are the only event of a day for which `agenda.yaml` names a report,
and the only event of that day that this report tells of; and so is the network's next meeting, of which a later report
may correct the hour. All else that disagrees on the hour is never one, and neither are two points below one heading or
two events of `agenda.yaml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from bijeen.catalog.evidence import Day, Evidence, day_of
from bijeen.catalog.threads import Thread
from bijeen.content.content import Content
from bijeen.content.records import Report
from bijeen.routes import slug
from bijeen.text.eventwords import EventWords, alike
from bijeen.text.sameevents import telling_words

Key = tuple[str, str]
"""Something by which announcements of one day are known to be of one event: a link, a title."""

_NEXT: Final[Key] = ("next", "")
"""That of the network's meeting of the day."""


def matched(
    content: Content, *, reports: Sequence[Report], threads: Iterable[Thread], words: EventWords
) -> list[Evidence]:
    """The evidence of every event, out of the agenda, the published `reports` (newest first) and their `threads`."""
    days: defaultdict[Day, list[Evidence]] = defaultdict(list)
    for event in content.events:
        one = Evidence(event=event)
        days[one.day].append(one)
    for campaign in content.campaigns:
        for edition in campaign.editions:
            one = Evidence(campaign=campaign, edition=edition)
            days[one.day].append(one)
    names = {kind.id: slug(kind.name) for kind in content.vocabulary.report_kinds if kind.meeting}
    next_meeting = words.next_meeting(names.values())
    announced: defaultdict[Day, list[_Told]] = defaultdict(list)
    for thread in sorted(threads, key=lambda thread: (thread.report.date, thread.report.id, thread.item.line)):
        title = slug(thread.item.title)
        is_next = next_meeting.search(title) is not None
        # A report that announces a meeting of its own kind: "een netwerkbijeenkomst".
        is_meeting = is_next or _holds(title, names.get(thread.report.report_kind, ""))
        announced[day_of(thread.item.moment)].append(_Told(thread, title, is_meeting, is_next))
    news = {kind.id for kind in content.vocabulary.report_kinds if not kind.meeting}
    for day, told in announced.items():
        days[day] = _Match(days[day], words).with_all(told)
    for report in (report for report in reversed(reports) if report.report_kind not in news):
        _add_report(days[report.date, False], report, names.get(report.report_kind, ""))
    return [one for found in days.values() for one in found]


class _Told(NamedTuple):
    """An announcement."""

    thread: Thread
    title: str
    """As a slug."""

    is_meeting: bool
    is_next: bool
    """Whether it is the network's next meeting that is announced."""


class _Match:
    """The events of one day, and by what an announcement is known to be of one of them."""

    def __init__(self, on_agenda: Sequence[Evidence], words: EventWords) -> None:
        self._on_agenda = on_agenda
        self._words = words
        self._known: defaultdict[Key, list[Evidence]] = defaultdict(list)
        self._of_partner: defaultdict[str, list[Evidence]] = defaultdict(list)
        self._telling: defaultdict[Evidence, set[str]] = defaultdict(set)
        """The telling words of the titles of each."""
        for one in on_agenda:
            for key in _keys_on_agenda(one):
                self._known[key].append(one)
            if one.event and one.event.partners:
                place = one.event.neighbourhood
                self._telling[one] |= words.telling(one.title, (*one.event.partners, *([place] if place else ())))
                for id in one.event.partners:
                    self._of_partner[id].append(one)

    def with_all(self, announced: Sequence[_Told]) -> list[Evidence]:
        """The events of the agenda and those that only reports tell of: the surest matches are made first."""
        if len(announced) == 1 and not self._on_agenda:  # as on most days
            return [_with(Evidence(), announced[0])]
        left: list[_Told] = []
        for told in announced:
            if (one := self._same(told)) is not None:
                self._join(one, told)
            else:
                left.append(told)
        only = {id(told): one for told, one in _only_ones(self._on_agenda, left)}
        for told in left:
            if (one := only.get(id(told))) is not None:
                self._join(one, told)
        new: list[Evidence] = []
        for told in left:
            if id(told) in only:
                continue
            one = self._same(told)
            if one is None:
                one = Evidence()
                new.append(one)
            self._join(one, told)
        return [*self._on_agenda, *new]

    def _same(self, told: _Told) -> Evidence | None:
        return next((one for one in self._candidates(told) if one.agrees(told.thread, is_next=told.is_next)), None)

    def _candidates(self, told: _Told) -> Iterator[Evidence]:
        item = told.thread.item
        for key in _keys_of(told):
            yield from self._known.get(key, ())
        yield from (one for one in self._on_agenda if _is_named(one, told))
        # That two things have a partner in common says something when they are on the same day.
        partners = [id for id in item.partners if id in self._of_partner] if item.moment else []
        if partners:
            telling = telling_words(item, self._words)
            yield from (one for id in partners for one in self._of_partner[id] if alike(self._telling[one], telling))

    def _join(self, one: Evidence, told: _Told) -> None:
        _with(one, told)
        item = told.thread.item
        known = [self._known[key] for key in _keys_of(told)]
        if item.moment:
            self._telling[one] |= telling_words(item, self._words)
            known += [self._of_partner[id] for id in item.partners]
        for events in known:
            if one not in events:
                events.append(one)


def _with(one: Evidence, told: _Told) -> Evidence:
    one.add(told.thread, is_meeting=told.is_meeting, is_next=told.is_next)
    return one


def _only_ones(on_agenda: Sequence[Evidence], left: Sequence[_Told]) -> Iterator[tuple[_Told, Evidence]]:
    """Each announcement that is the only one of its report, with the only event for which the agenda names that."""
    announced: defaultdict[str, list[_Told]] = defaultdict(list)
    for told in left:
        announced[told.thread.report.id].append(told)
    naming: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in on_agenda:
        tellers = {thread.report.id for thread in one.threads}
        for report in one.named:
            if report not in tellers:
                naming[report].append(one)
    for report, found in announced.items():
        if len(found) == len(naming[report]) == 1 and _may_be(found[0], naming[report][0]):
            yield found[0], naming[report][0]


def _may_be(told: _Told, one: Evidence) -> bool:
    """Whether neither hour nor partner nor link says that they are two."""
    item, event = told.thread.item, one.event
    if event and item.partners and event.partners and {*item.partners}.isdisjoint(event.partners):
        return False
    if event and item.contact.links and event.url:
        return False
    return one.agrees(told.thread, is_next=told.is_next)


def _is_named(one: Evidence, told: _Told) -> bool:
    """Whether the title of an announcement holds the name of a campaign or meeting on the agenda."""
    return (one.campaign is not None or one.is_meeting) and _holds(told.title, slug(one.title))


def _add_report(events: list[Evidence], report: Report, kind: str) -> None:
    """Give a meeting of the day its report, or the announcement from which that will grow."""
    title = slug(report.title)
    for one in events:
        may_have = one.report is None and one.campaign is None
        if may_have and (one.is_meeting or slug(one.title) == title or _holds(slug(one.title), kind)):
            one.add_report(report)
            return
    one = Evidence()
    one.add_report(report)
    events.append(one)


def _holds(title: str, words: str) -> bool:
    """Whether a title holds some words; both are slugs."""
    return bool(words) and f"-{words}-" in f"-{title}-"


def _keys_on_agenda(one: Evidence) -> Iterator[Key]:
    if one.event:
        yield from _links((one.event.url,))
    elif one.campaign and one.edition:
        yield from _links((one.edition.sign_up, one.campaign.url))
    yield "title", slug(one.title)
    if one.is_next:
        yield _NEXT


def _keys_of(told: _Told) -> Iterator[Key]:
    yield from _links(told.thread.item.contact.links)
    yield "title", told.title
    if told.is_next and told.thread.item.moment:
        yield _NEXT


def _links(links: Iterable[str | None]) -> Iterator[Key]:
    return (("link", _bare(link)) for link in links if link)


def _bare(link: str) -> str:
    """An address without what leads to the same page: http or https, www, a slash at the end."""
    return link.partition("://")[2].lower().removeprefix("www.").rstrip("/")
