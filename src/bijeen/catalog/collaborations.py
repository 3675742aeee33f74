"""Collaborations: which partners found each other, since which report, and how far they are. Only where it is said.

A report says so in an item of the kind `samenwerking` that names two partners or more; the data say so of an
initiative that several partners run. Names that stand in one sentence say nothing.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bijeen.catalog.threads import Thread
from bijeen.content.records import Initiative, Report
from bijeen.content.records.item import Stage
from bijeen.text.item import State

COLLABORATION: Final = "samenwerking"
"""The kind of an item that says that partners do something together."""

STAGES: Final[tuple[Stage | None, ...]] = (None, "idea", "agreed", "running")
"""How far a collaboration can be, the furthest last; None where no report says how far."""


@dataclass(frozen=True, kw_only=True)
class Collaboration:
    """Partners that do something together, or mean to: whom, what, since when, and how far they are."""

    partners: tuple[str, ...]
    """Ids, each once and two at least, in the order in which they are named first."""

    initiative: str | None = None
    """The id of the initiative that says so, where no report does."""

    threads: tuple[Thread, ...] = ()
    """The items that say so, the oldest first. Of an initiative there are none."""

    stage: Stage | None = None
    """As last reported; of several stages in the reports of one day the furthest."""

    told: datetime.date | None = None
    """The day of the report that last said how far it is, or how it ended; else of the last that named it."""

    status: State | None = None
    """`done` or `answered`, where that was the last that a report said of it; `done` for an initiative that ended."""

    @property
    def id(self) -> str:
        """The same as long as it is between the same partners: `dock+nizu`; of an initiative its own id."""
        return self.initiative or "+".join(sorted(self.partners))

    @property
    def since(self) -> Report | None:
        """The first report that says so; None where it is not known since when."""
        return self.threads[0].report if self.threads else None

    def state(self, today: datetime.date) -> State:
        """How it stands on a day: what is over is no longer open, whatever its stage was."""
        if self.status is not None:
            return self.status
        last = [thread.item.until for thread in self.threads]
        return "expired" if last and all(day is not None and day < today for day in last) else "open"


@dataclass(frozen=True, kw_only=True)
class Collaborations:
    """All collaborations of a site."""

    told: tuple[Collaboration, ...]
    """Those that reports tell of, the newest first: by the report that first says so, then by their place in it."""

    in_initiatives: tuple[Collaboration, ...]
    """The initiatives of several partners, by name."""

    of_partner: Mapping[str, Sequence[Collaboration]]
    """By the id of a partner, in the same order, initiatives last."""

    @property
    def all(self) -> tuple[Collaboration, ...]:
        """Both, in this order."""
        return self.told + self.in_initiatives


def collaborations_of(
    threads: Iterable[Thread], initiatives: Iterable[Initiative], known: Container[str]
) -> Collaborations:
    """Gather what items of the kind COLLABORATION and initiatives say; partners that are not `known` are left out.

    Items that name the same partners, in whatever order, tell of one collaboration: the later ones say how it went on.
    """
    same: defaultdict[frozenset[str], list[Thread]] = defaultdict(list)
    for thread in sorted(threads, key=_place):
        partners = frozenset(id for id in thread.item.partners if id in known)
        if len(partners) > 1:
            same[partners].append(thread)
    told = [_told(found, known) for found in same.values()]
    told.sort(key=lambda one: (-one.threads[0].report.date.toordinal(), *_place(one.threads[0])[1:]))
    together = []
    for initiative in sorted(initiatives, key=lambda initiative: (initiative.name.casefold(), initiative.id)):
        partners_of = _known((initiative.partner, *initiative.with_partners), known)
        if len(partners_of) > 1:
            status: State | None = "done" if initiative.status == "ended" else None
            together.append(Collaboration(partners=partners_of, initiative=initiative.id, status=status))
    of_partner: defaultdict[str, list[Collaboration]] = defaultdict(list)
    for one in (*told, *together):
        for id in one.partners:
            of_partner[id].append(one)
    return Collaborations(told=tuple(told), in_initiatives=tuple(together), of_partner=of_partner)


def furthest(collaborations: Iterable[Collaboration]) -> Stage | None:
    """The furthest stage of several collaborations."""
    return STAGES[max((STAGES.index(one.stage) for one in collaborations), default=0)]


def _told(threads: list[Thread], known: Container[str]) -> Collaboration:
    """One collaboration out of the items that tell of it, the oldest first."""
    said = [*threads, *(outcome for thread in threads for outcome in thread.outcomes)]
    stages = [(one.report.date, STAGES.index(one.item.stage)) for one in said if one.item.stage]
    day, stage = max(stages, default=(datetime.date.min, 0))
    # A word on how it ended holds until a later day on which somebody says how far it is.
    ends = [(one.report.date, one.item.status) for one in said if one.item.status]
    last, status = max(ends, default=(datetime.date.min, "open"))
    is_over = status in ("answered", "done") and last >= day
    return Collaboration(
        partners=_known((id for thread in threads for id in thread.item.partners), known),
        threads=tuple(threads),
        stage=STAGES[stage],
        told=max(day, last) if stages or ends else threads[-1].report.date,
        status=("done" if status == "done" else "answered") if is_over else None,
    )


def _place(thread: Thread) -> tuple[datetime.date, str, int]:
    return thread.report.date, thread.report.id, thread.item.line


def _known(ids: Iterable[str], known: Container[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id in ids if id in known))
