"""unknown-id: an id in a field that names no record of that kind; or of which the whole file or folder is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.content.content import Content
from bijeen.content.records import Record
from bijeen.content.references import Reference, references
from bijeen.problems import Location, Problem, nearest
from bijeen.routes import slug

FEW: Final = 12
"""So many ids can be named in one message."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every field of every record that refers to another. The nearest known id is offered.

    Nothing is said of ids whose file could not be read: its own problem is the one to mend. A file that is not there
    at all is told once.
    """
    content = catalog.content
    known = ids_by_kind(catalog)
    absent = {content.absent[kind]: kind for kind in _linked(catalog) if kind in content.absent}
    for record, reference in _references(content):
        if reference.id in known[reference.kind] or reference.kind in content.unread:
            continue
        is_broken = (record.kind, record.id) in content.broken
        if is_broken and record.placeholders.get(str(reference.path[0])) == reference.id:
            continue
        if reference.kind in content.absent:
            absent[content.absent[reference.kind]] = reference.kind
            continue
        kind = record.kind if record.kind != "term" else "neighbourhood"
        location = content.origin(kind, record.id).value(*reference.path)
        yield unknown(reference.kind, reference.id, known[reference.kind], location)
    for path, kind in absent.items():
        rule = "folder-missing" if kind == "report" else "data-file-missing"
        yield Problem(location=Location(path=path), rule=rule, details={"kind": kind})


def _linked(catalog: Catalog) -> set[str]:
    """The kinds of records that texts link to by id."""
    return {link.ref.kind for reading in catalog.readings.values() for link in reading.links if link.ref}


def _references(content: Content) -> Iterator[tuple[Record, Reference]]:
    records: tuple[Record, ...] = (
        *content.reports,
        *content.partners,
        *content.initiatives,
        *content.events,
        *content.campaigns,
        *content.groups,
        *content.inspirations,
        *content.terms("neighbourhood"),
    )
    for record in records:
        for reference in references(record):
            yield record, reference


def ids_by_kind(catalog: Catalog) -> defaultdict[str, list[str]]:
    """All ids that stand in the files, by kind; also of records that are broken otherwise."""
    known: defaultdict[str, list[str]] = defaultdict(list)
    for kind, id in catalog.content.origins:
        known[kind].append(id)
    return known


def unknown(kind: str, id: str, known: list[str], location: Location) -> Problem:
    """The problem of one id that is not among `known`; a few are named, of many only the nearest."""
    good = [other for other in known if other == slug(other)]  # one that is itself wrong is no advice
    few = ", ".join(good) if len(good) <= FEW else ""
    details = {"id": id, "nearest": nearest(slug(id), good), "known": few, "kind": kind}
    return Problem(location=location, rule="unknown-id", details=details)
