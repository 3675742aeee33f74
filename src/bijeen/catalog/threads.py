"""Threads: every item of the published reports, and what later reports say became of it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, NamedTuple, cast

from bijeen.catalog.tags import tags_of
from bijeen.content.records import Report
from bijeen.content.records.item import Stage
from bijeen.routes import Ref, item_uri
from bijeen.text.item import Item, State
from bijeen.text.reading import Reading

FOLLOW_UP: Final = "vervolg"
"""The kind of an item that tells what became of another."""


class Thread(NamedTuple):
    """An item in its report, and what became of it."""

    report: Report
    item: Item
    outcomes: tuple[Thread, ...] = ()
    """The follow-ups to it, the oldest first; these have no outcomes of their own here."""

    @property
    def address(self) -> str:
        """By which a follow-up names it: `report/item`."""
        return f"{self.report.id}/{self.item.id}"

    @property
    def uri(self) -> str:
        """The address of its place in the report."""
        return item_uri(self.report.id, self.item.anchor)

    def state(self, today: datetime.date) -> State:
        """How it stands on a day: as the last follow-up with a status says, else as its own report does.

        A follow-up without one tells how it goes, and closes nothing.
        """
        if not self.outcomes:
            return self.item.state(today)
        told = [outcome.item.status for outcome in self.outcomes if outcome.item.status]
        return (self.item._replace(status=told[-1]) if told else self.item).state(today)

    @property
    def stage(self) -> Stage | None:
        """How far it is: as the last follow-up that speaks of it says, else as its own report does."""
        if not self.outcomes:
            return cast("Stage | None", self.item.stage)
        said = [one.item.stage for one in (self, *self.outcomes) if one.item.stage]
        return cast(Stage, said[-1]) if said else None


@dataclass(frozen=True, kw_only=True)
class Threads:
    """All threads of a site, the newest report's first; within a report in order of place."""

    of_kind: Mapping[str, Sequence[Thread]]
    """By the kind of the item."""
    of_report: Mapping[str, Sequence[Thread]]
    """By the id of the report."""
    about: Mapping[Ref, Sequence[Thread]]
    """By partner, initiative, neighbourhood, theme or target group. A district has what its quarters have."""
    by_address: Mapping[str, Thread]
    """The threads whose item has an id of its author, by `report/item`."""
    _together: dict[tuple[str, ...], dict[int, list[Thread]]] = field(default_factory=dict, compare=False, repr=False)
    """By kinds, what `by_year` gives: many pages ask for the same."""

    def of(self, kinds: tuple[str, ...]) -> list[Thread]:
        """The threads of several kinds, in the same order."""
        return [thread for year in self.by_year(kinds).values() for thread in year]

    def by_year(self, kinds: tuple[str, ...]) -> Mapping[int, Sequence[Thread]]:
        """The threads of several kinds in each year that has any, the newest year first."""
        if kinds not in self._together:
            found = [thread for kind in kinds for thread in self.of_kind.get(kind, ())]
            found.sort(key=lambda thread: (-thread.report.date.toordinal(), thread.report.id, thread.item.line))
            years = groupby(found, key=lambda thread: thread.report.date.year)
            self._together[kinds] = {year: list(threads) for year, threads in years}
        return self._together[kinds]


def threads_of(reports: Sequence[Report], readings: Mapping[str, Reading], above: Mapping[str, str]) -> Threads:
    """Thread the items of `reports` (newest first) together; `above` gives the district of each quarter, by id."""
    outcomes: defaultdict[str, list[Thread]] = defaultdict(list)
    for report in reversed(reports):
        for item in readings[report.id].items:
            if item.kind == FOLLOW_UP and item.on:
                outcomes[item.on].append(Thread(report, item))
    of_kind: defaultdict[str, list[Thread]] = defaultdict(list)
    of_report: dict[str, list[Thread]] = {}
    about: defaultdict[Ref, list[Thread]] = defaultdict(list)
    by_address: dict[str, Thread] = {}
    for report in reports:
        threads = of_report[report.id] = []
        for item in readings[report.id].items:
            address = f"{report.id}/{item.id}" if item.is_named else ""
            thread = Thread(report, item, tuple(outcomes.get(address, ())))
            threads.append(thread)
            of_kind[item.kind].append(thread)
            if address:
                by_address[address] = thread
            for ref in tags_of(item, above):
                about[ref].append(thread)
    return Threads(of_kind=of_kind, of_report=of_report, about=about, by_address=by_address)
