"""An occasion: one thing that takes place, however many reports tell of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final, Literal

from bijeen.catalog.threads import Thread
from bijeen.content.records import Contact, Report
from bijeen.routes import Ref, event_uri, uri
from bijeen.text.moment import Moment

OccasionKind = Literal["training", "lecture", "course", "conference", "meeting", "activity", "campaign"]

STALE: Final = datetime.timedelta(days=365)
"""So long after the last report that told of it, nobody still waits for the day of an event."""


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """One thing that takes place. Whom and what it is about are ids."""

    id: str
    """That of `agenda.yaml`, else made of what it comes from: it stays the same as long as that does."""

    kind: OccasionKind
    title: str
    moment: Moment | None
    """None while its day is not known."""

    venue: str | None = None
    url: str | None = None
    """A page elsewhere: where one signs up, or reads more."""

    summary: str | None = None
    contact: Contact | None = None
    partners: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    neighbourhoods: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    campaign: str | None = None
    """The campaign of which this is a yearly edition."""

    is_on_agenda: bool = False
    """Whether it stands in `agenda.yaml`."""

    report: Report | None = None
    """The report of this very meeting, or the announcement from which that will grow."""

    reports: tuple[Report, ...] = ()
    """The other published reports that tell of it, the newest first."""

    threads: tuple[Thread, ...] = ()
    """The items of reports that announce it, the newest first."""

    @property
    def year(self) -> int | None:
        """The year in which it begins."""
        return self.moment.day.year if self.moment else None

    @property
    def uri(self) -> str:
        """Its permanent address. A meeting that only its own report tells of has that of the report."""
        if self.campaign:
            return f"{uri(Ref('campaign', self.campaign))}#{self.id.rpartition('--')[2]}"
        if self.report and self.report.id == self.id:
            return uri(Ref("report", self.id))
        return event_uri(self.id, self.year)

    def is_over(self, today: datetime.date) -> bool:
        """Whether it lies behind us. Without a day: whether nobody waits for it any longer.

        What stands in `agenda.yaml` is waited for as long as it stands there: a reminder asks about it.
        """
        if self.moment is not None:
            return self.moment.last < today
        if self.is_on_agenda:
            return False
        if all(thread.state(today) in ("answered", "done") for thread in self.threads):
            return True
        return bool(self.reports) and today - self.reports[0].date > STALE
