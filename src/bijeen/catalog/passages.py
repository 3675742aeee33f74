"""The texts of a site as people read them, and which of them are for residents.

Those are who the partners are, what there is to do, and what reports put on the board and the agenda. A report as a
whole is for who works in the network. Only new reports are here: nobody writes one of years ago anew, and what could
be better in all of them would drown what will be mended.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bijeen.content.content import TERM_LISTS, Content, Origin
from bijeen.content.records import Record, Report
from bijeen.text.item import Item
from bijeen.text.items import EVENT
from bijeen.text.passages import Passage, passages_of
from bijeen.text.places import Source
from bijeen.text.reading import Reading

NEWEST: Final = 20
"""So many reports are new, drafts and those of days to come included."""

FOR_RESIDENTS: Final = frozenset({"vraag", "oproep", "aanbod", "gezocht", EVENT})
"""The kinds of items that stand on the board and the agenda, for everybody."""

_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "partner": ("summary",),
    "initiative": ("summary", "for_whom", "cost", "how_to_join"),
    "event": ("summary",),
    "campaign": ("summary",),
    "group": ("question", "summary"),
    "inspiration": ("why",),
    "report": ("summary",),
    **dict.fromkeys(TERM_LISTS.values(), ("summary",)),
}
"""The fields of each kind of record that hold sentences for residents."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passages:
    """The passages of a site; those of one document stand together, in order."""

    for_residents: Sequence[Passage]
    """Records, pages written by hand, and of new reports the summary and what they ask, offer and announce."""

    all: Sequence[Passage]
    """The same, and new reports as a whole instead of their items."""


def passages_of_site(content: Content, readings: Mapping[str, Reading]) -> Passages:
    """The passages of all records and pages, and of the newest reports."""
    new = sorted(content.reports, key=lambda report: (report.date, report.id), reverse=True)[:NEWEST]
    told = [*_told(content), *(passage for report in new for passage in _summary(content, report))]
    whole: list[Passage] = []
    asked: list[Passage] = []
    for report in new:
        body = list(
            passages_of(report.body, of=report.path, path=report.path, first_line=report.body_line, written=report.date)
        )
        whole += body
        asked += _asked(body, [item for item in readings[report.id].items if item.kind in FOR_RESIDENTS], report)
    return Passages(for_residents=(*told, *asked), all=(*told, *whole))


def _told(content: Content) -> Iterator[Passage]:
    records = (
        *content.partners,
        *content.initiatives,
        *content.events,
        *content.campaigns,
        *content.groups,
        *content.inspirations,
    )
    for record in records:
        yield from _fields(record, record.kind, content.origin(record.kind, record.id))
    for group in content.groups:
        origin = content.origin(group.kind, group.id)
        for index, step in enumerate(group.milestones):
            yield _passage(step.text, group.id, origin, "milestones", index, "text", written=step.date)
    for kind in TERM_LISTS.values():
        for term in content.terms(kind):
            yield from _fields(term, kind, content.origin(kind, term.id))
    for path, page in content.pages.items():
        yield from passages_of(page.body, of=path, path=path, first_line=page.body_line)


def _summary(content: Content, report: Report) -> Iterator[Passage]:
    return _fields(report, report.kind, content.origin(report.kind, report.id), written=report.date)


def _fields(record: Record, kind: str, origin: Origin, *, written: datetime.date | None = None) -> Iterator[Passage]:
    for name in _FIELDS[kind]:
        text = getattr(record, name)
        if text:
            yield _passage(text, f"{kind}/{record.id}", origin, name, written=written)


def _passage(text: str, of: str, origin: Origin, *path: str | int, written: datetime.date | None = None) -> Passage:
    """A value of a YAML file. It ends somewhere behind the place where it begins."""
    place = origin.value(*path)
    source = _source(origin.places.text, origin.places.first_line)
    first = place.line - source.first_line + 1
    return Passage(
        text=text,
        of=of,
        path=place.path,
        source=source,
        first=first,
        last=first + _most_lines(text),
        column=place.column,
        written=written,
    )


@lru_cache(maxsize=4)
def _source(text: str, first_line: int) -> Source:
    """The lines of a file; the records of one file follow upon each other."""
    return Source.of(text, first_line)


def _most_lines(text: str) -> int:
    """Over so many lines a text can be written, with a word on each."""
    return text.count(" ") + 2


def _asked(body: Sequence[Passage], items: Sequence[Item], report: Report) -> Iterator[Passage]:
    """Those passages of a report that are items: as many as an item has blocks, from the line on which it begins."""
    by_line = sorted(body, key=_first)  # footnotes come last, wherever they are written
    for item in items:
        start = bisect_left(by_line, item.line - report.body_line + 1, key=_first)
        blocks = item.text.count("\n\n") + 1
        has_title = start < len(by_line) and by_line[start].is_title
        yield from by_line[start : start + blocks + has_title]


def _first(passage: Passage) -> int:
    return passage.first
