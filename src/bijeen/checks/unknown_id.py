"""unknown-id: an id in a field that names no record of that kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bijeen.catalog.catalog import Catalog
from bijeen.content.content import TERM_LISTS
from bijeen.content.records import Record
from bijeen.content.references import references
from bijeen.content.validate import nearest
from bijeen.problems import Location, Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every field of every record that refers to another. The nearest known id is offered."""
    content = catalog.content
    known = ids_by_kind(catalog)
    records: tuple[Record, ...] = (
        *content.reports,
        *content.partners,
        *content.initiatives,
        *content.events,
        *content.campaigns,
        *content.groups,
        *content.inspirations,
    )
    for record in records:
        origin = content.origin(record.kind, record.id)
        for reference in references(record):
            if reference.id not in known[reference.kind]:
                yield unknown(reference.kind, reference.id, known[reference.kind], origin.value(*reference.path))
    for kind in TERM_LISTS.values():
        for term in content.terms(kind):
            if term.part_of and term.part_of not in known["neighbourhood"]:
                location = content.origin(kind, term.id).value("part_of")
                yield unknown("neighbourhood", term.part_of, known["neighbourhood"], location)


def ids_by_kind(catalog: Catalog) -> defaultdict[str, list[str]]:
    """All ids that stand in the files, by kind; also of records that are broken otherwise."""
    known: defaultdict[str, list[str]] = defaultdict(list)
    for kind, id in catalog.content.origins:
        known[kind].append(id)
    return known


def unknown(kind: str, id: str, known: list[str], location: Location) -> Problem:
    """The problem of one id that is not among `known`."""
    details = {"id": id, "nearest": nearest(id, known), "kind": kind}
    return Problem(location=location, rule="unknown-id", details=details)
