"""unknown-attribute, wrong-follow-up, and the rules of fields: what stands between braces and cannot be read.

A value that cannot be a date, a time or an id breaks the same rule as in a file of data; so does an unknown id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bijeen.catalog.catalog import Catalog
from bijeen.checks.unknown_id import ids_by_kind, unknown
from bijeen.content.records.item import ItemAttributes
from bijeen.content.references import references
from bijeen.content.validate import validate
from bijeen.content.yamlnodes import Places
from bijeen.i18n import messages
from bijeen.problems import Problem
from bijeen.text.attributes import SKIP, Attributes
from bijeen.text.candidates import as_record


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every attribute of every report: its key, its value, and the ids in it."""
    content, known = catalog.content, ids_by_kind(catalog)
    english = messages(catalog.language).entry("terms.in_english")
    for report in content.reports:
        for said in catalog.readings[report.id].said:
            places = _places(report.path, said.attributes)
            data = {one.key: one.value for one in said.attributes if one.key != SKIP}
            _, problems = validate(ItemAttributes, data, places=places)
            for problem in (_in_english(problem, english) for problem in problems):
                key, value = problem.details.get("key", ""), problem.details.get("value", "")
                kind = ItemAttributes.refers.get(key)
                if problem.rule == "unknown-key":
                    yield replace(problem, rule="unknown-attribute")
                elif problem.rule == "wrong-id" and key == "on":
                    yield replace(problem, rule="wrong-follow-up")
                elif problem.rule == "wrong-id" and kind and kind not in {*content.unread, *content.absent}:
                    yield unknown(kind, value, known[kind], problem.location)
                else:
                    yield problem
            for reference in references(as_record(said.attributes)):
                if reference.kind in content.unread or reference.kind in content.absent:
                    continue
                if reference.id not in known[reference.kind]:
                    yield unknown(reference.kind, reference.id, known[reference.kind], places.value(*reference.path))


def _in_english(problem: Problem, english: Mapping[str, str]) -> Problem:
    """A key or value that is a word of the author's own language: what it is called here is the nearest."""
    word = problem.details["key" if problem.rule == "unknown-key" else "value"].lower()
    if problem.rule not in ("unknown-key", "unknown-value") or word not in english:
        return problem
    if english[word] not in problem.details["known"].split(", "):
        return problem
    return replace(problem, details={**problem.details, "nearest": english[word]})


def _places(path: str, attributes: Attributes) -> Places:
    return Places(
        file=path,
        keys={(one.key,): (one.line, one.column) for one in attributes},
        values={(one.key,): (one.line, one.value_column) for one in attributes},
    )
