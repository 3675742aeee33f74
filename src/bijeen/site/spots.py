"""Where on the site one sees what stands at a place in a file."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from posixpath import basename
from typing import Final, NamedTuple

from bijeen.catalog.catalog import Catalog
from bijeen.content.content import Origin
from bijeen.content.yamlnodes import Path, Places
from bijeen.problems import Level, Location, Problem
from bijeen.routes import AGENDA, HOME, HUBS, INSPIRATION, Ref, event_uri, item_uri, uri

_HUB_OF: Final = {
    "network.yaml": HOME,
    "vocabulary.yaml": HUBS["theme"],
    "partners.yaml": HUBS["partner"],
    "agenda.yaml": AGENDA,
    "groups.yaml": HUBS["group"],
    "inspiration.yaml": INSPIRATION,
}
"""The page on which a data file shows as a whole."""

_ORDER: Final = tuple(Level)
"""The worst first."""


class Notice(NamedTuple):
    """A problem, and the address of what it is about: of a page, or of a place in it; None where none shows it."""

    problem: Problem
    address: str | None

    @property
    def page(self) -> str | None:
        """The address of its page."""
        return None if self.address is None else self.address.partition("#")[0]


class Spots:
    """The places of one site. They follow from its files, also where a record is broken and has no page yet."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._records: defaultdict[str, dict[Path, tuple[str, str]]] = defaultdict(dict)
        self._places: dict[str, Places] = {}
        self._sorted: dict[str, list[tuple[tuple[int, int], Path]]] = {}
        for record, origin in catalog.content.origins.items():
            self._note(record, origin)

    def notices(self, problems: Iterable[Problem]) -> tuple[Notice, ...]:
        """Each problem with its address, the worst level first, and else in the order given."""
        worst_first = sorted(problems, key=lambda problem: _ORDER.index(problem.level))
        return tuple(Notice(problem, self.address(problem.location)) for problem in worst_first)

    def address(self, location: Location) -> str | None:
        """The address of what stands at `location`, with #fragment where its page has an anchor close to it."""
        if page := self._catalog.content.pages.get(location.path):
            return page.address
        record = self._record(location)
        address = self._address(*record, location.line) if record else None
        return _HUB_OF.get(basename(location.path)) if address is None else address

    def _note(self, record: tuple[str, str], origin: Origin) -> None:
        self._records[origin.places.file][origin.at] = record
        self._places[origin.places.file] = origin.places

    def _record(self, location: Location) -> tuple[str, str] | None:
        """The innermost record around a place: the one to which the last key or value at or before it belongs."""
        records = self._records.get(location.path, {})
        at: Path = self._path(location) if records else ()
        while at and at not in records:
            at = at[:-1]
        return records.get(at)

    def _path(self, location: Location) -> Path:
        if location.path not in self._sorted:
            places = self._places[location.path]
            found = [(place, path) for paths in (places.values, places.keys) for path, place in paths.items()]
            self._sorted[location.path] = sorted(found, key=lambda one: (one[0], len(one[1])))
        found = self._sorted[location.path]
        before = bisect_right(found, (location.line, location.column), key=lambda one: one[0])
        return found[before - 1][1] if before else ()

    def _address(self, kind: str, id: str, line: int) -> str | None:
        if kind == "report":
            anchor = self._anchor(id, line)
            return item_uri(id, anchor) if anchor else uri(Ref("report", id))
        if kind == "event":
            year = next((event.year for event in self._catalog.content.events if event.id == id), None)
            return event_uri(id, year)
        if kind == "inspiration":
            return INSPIRATION
        return uri(Ref(kind, id)) if kind in HUBS else None

    def _anchor(self, report: str, line: int) -> str:
        """The last heading or item of a report that begins on this line or above it."""
        reading = self._catalog.readings.get(report)
        if reading is None:
            return ""
        begins = [(heading.line, heading.id) for heading in reading.toc]
        begins += [(item.line, item.anchor) for item in reading.items]
        return max(((at, anchor) for at, anchor in begins if at <= line), default=(0, ""), key=lambda one: one[0])[1]
