"""The evidence of one event: where it stands in `agenda.yaml`, its report, and the items that announce it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from bijeen.catalog.occasion import Occasion, OccasionKind
from bijeen.catalog.threads import Thread
from bijeen.content.records import Campaign, Edition, Event, Report
from bijeen.content.records.agenda import Month
from bijeen.text.moment import Moment

Day = tuple[datetime.date | None, bool]
"""The first day of an event, or None when that is not known; and whether no more is known than its month."""


class Evidence:
    """What is known of one event. It grows, and then becomes an Occasion."""

    def __init__(
        self, *, event: Event | None = None, campaign: Campaign | None = None, edition: Edition | None = None
    ) -> None:
        self.event = event
        self.campaign = campaign
        self.edition = edition
        """Of the campaign, the year that this is."""
        self.report: Report | None = None
        self.threads: list[Thread] = []
        self.moment = _on_agenda(event, edition)
        self.is_meeting = event is not None and event.event_kind == "meeting"
        self.is_next = self.is_meeting
        """Whether it is a meeting of the network, of which there is one a day: what is told later corrects it."""
        self._is_decided = edition is not None or (event is not None and event.start is not None)
        """Whether the agenda says at what hour it is."""
        self._told: tuple[datetime.date, str, int] | None = None
        """The announcement that told the hour."""
        self._places: set[tuple[str, str]] = set()
        """The reports that announce it, and the section in which each does."""

    def add(self, thread: Thread, *, is_meeting: bool, is_next: bool) -> None:
        """Take in an announcement, in whatever order: the hour is that of the newest."""
        self.threads.append(thread)
        self.is_meeting = self.is_meeting or is_meeting
        self.is_next = self.is_next or is_next
        self._places.add(_place(thread))
        moment = thread.item.moment
        if moment is None:
            return
        told = _told(thread)
        if self.moment is None:
            self.moment = moment._replace(start=None, end=None)
        if moment.start and not self._is_decided and (self._told is None or told > self._told):
            self.moment = self.moment._replace(start=moment.start, end=moment.end)
            self._told = told

    def add_report(self, report: Report) -> None:
        """Take in the report of the event itself, after all announcements: it says when people met."""
        self.report, self.is_meeting = report, True
        if self.moment is None:
            self.moment = Moment(report.date, report.date)
        if report.start:
            self.moment = self.moment._replace(start=report.start, end=report.end)

    def agrees(self, thread: Thread, *, is_next: bool) -> bool:
        """Whether nothing that is known of both says that they are two; points below one heading are."""
        if _place(thread) in self._places:
            return False
        ours, its = self.moment, thread.item.moment
        if ours is None or its is None:
            return True
        if self.edition and its.last != ours.last:
            return False
        if self.is_next and is_next:
            return True
        return not (ours.start and its.start and ours.start != its.start)

    @property
    def day(self) -> Day:
        """The day by which it is compared with others."""
        return day_of(self.moment)

    @property
    def named(self) -> tuple[str, ...]:
        """The reports that `agenda.yaml` names for it, by id."""
        source = self.event or self.edition
        return source.reports if source else ()

    @property
    def title(self) -> str:
        """As the agenda says, else its own report, else the last that announced it."""
        if self.event:
            return self.event.title
        if self.campaign:
            return self.campaign.name
        return self.report.title if self.report else max(self.threads, key=_told).item.title

    def occasion(self, published: Mapping[str, Report], linked: Mapping[str, Sequence[Report]]) -> Occasion:
        """All of it in one: what the agenda says wins, then its own report, then what was announced last. When and
        where people met, their own report knows best.

        `published` are reports by id, `linked` those with a link to an event, by the event's id.
        """
        threads = sorted(self.threads, key=lambda thread: (thread.report.date, thread.report.id), reverse=True)
        items = [thread.item for thread in threads]
        told = {thread.report.id: thread.report for thread in threads}
        told |= {id: published[id] for id in self.named if id in published}
        told |= {other.id: other for other in linked.get(self._id, ())}
        if self.report:
            told.pop(self.report.id, None)
        sources = [one for one in (self.event, self.edition, self.campaign, self.report) if one is not None]

        def first(name: str) -> Any:
            return next((value for source in sources if (value := getattr(source, name, None))), None)

        def said(name: str) -> tuple[str, ...]:
            return tuple(dict.fromkeys(id for item in items for id in getattr(item, name)))

        def ids(name: str) -> tuple[str, ...]:
            return first(name) or said(name)

        place = (self.report and self.report.neighbourhood) or first("neighbourhood")
        links = (link for item in items for link in item.contact.links)
        active = tuple(dict.fromkeys(one.partner for one in self.edition.activities)) if self.edition else ()
        return Occasion(
            id=self._id,
            kind=self._kind,
            title=self.title,
            moment=self.moment,
            venue=(self.report and self.report.venue) or first("venue"),
            url=first("sign_up") or first("url") or next(links, None),
            summary=first("summary"),
            contact=self.event.contact if self.event else None,
            partners=active or ids("partners"),
            initiatives=ids("initiatives"),
            neighbourhoods=(place,) if place else said("neighbourhoods"),
            themes=ids("themes"),
            target_groups=ids("target_groups"),
            campaign=self.campaign.id if self.campaign else None,
            is_on_agenda=bool(self.event or self.campaign),
            report=self.report,
            reports=tuple(sorted(told.values(), key=lambda other: (other.date, other.id), reverse=True)),
            threads=tuple(threads),
        )

    @property
    def _id(self) -> str:
        """That of the agenda, else of the first that told of it. No id that people write holds two hyphens together."""
        if self.event:
            return self.event.id
        if self.campaign and self.edition:
            return f"{self.campaign.id}--{self.edition.year}"
        if self.threads:
            first = min(self.threads, key=_told)
            return f"{first.report.id}--{first.item.id}"
        assert self.report is not None
        return self.report.id

    @property
    def _kind(self) -> OccasionKind:
        """What only reports tell of is an activity, unless it is a meeting like theirs."""
        if self.event:
            return self.event.event_kind
        return "campaign" if self.campaign else "meeting" if self.is_meeting else "activity"


def day_of(moment: Moment | None) -> Day:
    """The day by which events are compared."""
    return (moment.day, moment.is_vague) if moment else (None, False)


def _told(thread: Thread) -> tuple[datetime.date, str, int]:
    """By which announcements are in order of time."""
    return thread.report.date, thread.report.id, thread.item.line


def _place(thread: Thread) -> tuple[str, str]:
    return thread.report.id, thread.item.section


def _on_agenda(event: Event | None, edition: Edition | None) -> Moment | None:
    if edition is not None:
        return Moment(edition.first, max(edition.first, edition.last))
    if event is None or event.date is None:
        return None
    if isinstance(event.date, Month):
        return Moment.of_month(event.date.year, event.date.month, event.date.part)
    return Moment(event.date, max(event.date, event.until or event.date), event.start, event.end)
