"""Collaborations: which partners found each other, since which report, and how far they are. Only where it is said.

A report says so in an item of the kind `samenwerking` that names two partners or more; the data say so of an
initiative that several partners run. Names that stand in one sentence say nothing.

Each item of a report is a collaboration of its own: two plans of the same partners stay two. A later report tells of
the same one in a follow-up, or in an item with the same partners and a rare word in common with its title.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from bijeen.catalog.threads import Thread
from bijeen.catalog.wording import telling_words
from bijeen.content.records import Initiative, Partner, Report
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
    """Ids, each once, in the order in which they are named first: two at least."""

    number: int = 1
    """Which it is of those that reports tell of between the same partners, the oldest first."""

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
        """Of its partners, `dock+nizu`, and with more between them its number too: `dock+nizu.2`; of an initiative
        its own id."""
        return self.initiative or "+".join(sorted(self.partners)) + (f".{self.number}" if self.number > 1 else "")

    @property
    def since(self) -> Report | None:
        """The first report that says so; None where it is not known since when."""
        return self.threads[0].report if self.threads else None

    @cached_property
    def said(self) -> tuple[Thread, ...]:
        """Its items and the follow-ups to them, the oldest first."""
        return tuple(sorted((*self.threads, *self.outcomes), key=lambda thread: thread.report.date))

    @property
    def outcomes(self) -> tuple[Thread, ...]:
        """The follow-ups alone, the oldest first."""
        outcomes = (outcome for thread in self.threads for outcome in thread.outcomes)
        return tuple(sorted(outcomes, key=lambda thread: thread.report.date))

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

    of_item: Mapping[str, Collaboration]
    """By the address of each item that says so (`Thread.address`)."""

    @property
    def all(self) -> tuple[Collaboration, ...]:
        """Both, in this order."""
        return self.told + self.in_initiatives

    def standing(self, thread: Thread, today: datetime.date) -> tuple[State, Stage | None]:
        """How any item stands on a day, and how far it is: of a collaboration as last said by whichever report."""
        one = self.of_item.get(thread.address) if thread.item.kind == COLLABORATION else None
        return (one.state(today), one.stage) if one else (thread.state(today), thread.stage)


def collaborations_of(
    threads: Iterable[Thread],
    initiatives: Iterable[Initiative],
    known: Mapping[str, Partner],
    *,
    ordinary: Container[str] = (),
) -> Collaborations:
    """Gather what items of the kind COLLABORATION and initiatives say; partners that are not `known` are left out.

    `ordinary` are the words that say nothing of what a collaboration is about.
    """
    told: list[Collaboration] = []
    of_item: dict[str, Collaboration] = {}
    numbers: Counter[frozenset[str]] = Counter()
    between = ((frozenset(id for id in thread.item.partners if id in known), thread) for thread in threads)
    pairs = sorted((pair for pair in between if len(pair[0]) > 1), key=lambda pair: _place(pair[1]))
    for partners, found in _together(pairs, known, ordinary):
        numbers[partners] += 1
        one = _told(found, known, numbers[partners])
        of_item.update((thread.address, one) for thread in found)
        told.append(one)
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
    return Collaborations(told=tuple(told), in_initiatives=tuple(together), of_partner=of_partner, of_item=of_item)


def furthest(collaborations: Iterable[Collaboration]) -> Stage | None:
    """The furthest stage of several collaborations."""
    return STAGES[max((STAGES.index(one.stage) for one in collaborations), default=0)]


def _together(
    pairs: Sequence[tuple[frozenset[str], Thread]], known: Mapping[str, Partner], ordinary: Container[str]
) -> list[tuple[frozenset[str], list[Thread]]]:
    """For each collaboration its partners, and the items that tell of it; `pairs` of both stand in order of time.

    An item joins the one of an earlier report with which it has the most rare words in common.
    """
    words = telling_words(pairs, known, ordinary)
    found: list[tuple[frozenset[str], list[Thread]]] = []
    last: dict[tuple[frozenset[str], str], int] = {}
    entries = zip(pairs, words, strict=True)
    for report, of_report in groupby(entries, key=lambda entry: entry[0][1].report.id):
        said: dict[tuple[frozenset[str], str], int] = {}
        for (partners, thread), telling in of_report:
            alike = Counter(last[partners, word] for word in telling if (partners, word) in last)
            free = [number for number in alike if found[number][1][-1].report.id != report]
            number = max(free, key=lambda number: (alike[number], number), default=len(found))
            if number == len(found):
                found.append((partners, []))
            found[number][1].append(thread)
            said.update(((partners, word), number) for word in telling)
        last.update(said)
    return found


def _told(threads: list[Thread], known: Container[str], number: int) -> Collaboration:
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
        number=number,
        threads=tuple(threads),
        stage=STAGES[stage],
        told=max(day, last) if stages or ends else threads[-1].report.date,
        status=("done" if status == "done" else "answered") if is_over else None,
    )


def _place(thread: Thread) -> tuple[datetime.date, str, int]:
    return thread.report.date, thread.report.id, thread.item.line


def _known(ids: Iterable[str], known: Container[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id in ids if id in known))
