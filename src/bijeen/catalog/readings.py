"""Every report read, with the names and the places of the whole site; one that is known already is not read again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final, cast

from bijeen.catalog.names import spelt_names
from bijeen.content.content import Content
from bijeen.content.records import Report
from bijeen.processes import spread
from bijeen.routes import Kind, Ref, event_uri, uri
from bijeen.text.labels import Labels
from bijeen.text.lexicon import Lexicon
from bijeen.text.reading import Reading, read
from bijeen.text.spellings import Spellings

_READ_WITH: Final = ("partners", "initiatives", "groups", "events", "campaigns", "vocabulary", "media", "pictures")
"""The parts of the content by which any report is read, besides which other reports there are."""

_NOTHING: Final[Mapping[str, Reading]] = MappingProxyType({})


def read_reports(
    content: Content,
    published: Collection[str],
    *,
    labels: Labels,
    lexicon: Lexicon,
    kept: Mapping[str, Reading] = _NOTHING,
) -> dict[str, Reading]:
    """The text of every report as read, by id; but for those that are `kept` from before.

    A link leads to a report only when its id is among those that are `published`.
    """
    spellings, known = Spellings.of(spelt_names(content)), _addresses(content, published)

    def reading(report: Report) -> Reading:
        return read(
            text=report.body,
            path=report.path,
            first_line=report.body_line,
            page_uri=uri(Ref("report", report.id)),
            spellings=spellings,
            labels=labels,
            known=known,
            known_media=content.media,
            known_pictures=content.pictures,
            written=report.date,
            lexicon=lexicon,
        )

    new = [report for report in content.reports if report.id not in kept]
    readings = dict(zip([report.id for report in new], spread(reading, new), strict=True))
    return {report.id: readings.get(report.id) or kept[report.id] for report in content.reports}


def read_pages(content: Content, labels: Labels) -> dict[str, Reading]:
    """The text of every page written by hand, by path of its file: read for its mistakes, rendered by the host."""
    return {
        path: read(
            text=page.body,
            path=path,
            first_line=page.body_line,
            page_uri=page.address,
            spellings=Spellings.of(()),
            labels=labels,
        )
        for path, page in content.pages.items()
    }


def unchanged(readings: Mapping[str, Reading], old: Content, new: Content) -> dict[str, Reading]:
    """Those of the `readings` of `old` that are true of `new`, where the same reports are published."""
    if any(getattr(old, part) != getattr(new, part) for part in _READ_WITH):
        return {}
    before = {report.id: report for report in old.reports}
    return {report.id: readings[report.id] for report in new.reports if report == before.get(report.id)}


def _addresses(content: Content, published: Collection[str]) -> dict[Ref, str]:
    """Where each record that a text can link to has its place."""
    reports = (report for report in content.reports if report.id in published)
    records = (*reports, *content.partners, *content.initiatives, *content.groups, *content.campaigns)
    known = {ref: uri(ref) for ref in (Ref(cast(Kind, record.kind), record.id) for record in records)}
    return known | {Ref("event", event.id): event_uri(event.id, event.year) for event in content.events}
