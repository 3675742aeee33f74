"""The open data: every dataset as JSON, as CSV, and with a JSON Schema that says what is in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, Final

from pydantic_core import to_json

from bijeen.content.content import Content
from bijeen.i18n import Messages
from bijeen.routes import DATA, data_uri, link_in
from bijeen.settings import Settings
from bijeen.site.exports.csvfile import as_csv
from bijeen.site.exports.datasets import DATASETS, Dataset
from bijeen.site.exports.export import Export
from bijeen.site.exports.field import Field
from bijeen.site.exports.rows import Link, Row
from bijeen.site.views.cards import Cards

JSON: Final = ".json"
CSV: Final = ".csv"
SCHEMA: Final = ".schema.json"

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"


def data_exports(cards: Cards, settings: Settings, site_url: str) -> Iterator[Export]:
    """Three files for each dataset."""
    link = partial(link_in, DATA, site_url=site_url)
    for dataset in DATASETS:
        yield Export(data_uri(dataset.name, JSON), partial(_json, dataset, cards, link))
        yield Export(data_uri(dataset.name, CSV), partial(_csv, dataset, cards, link))
        schema = schema_of(dataset, cards.words, site_url)
        yield Export(data_uri(dataset.name, SCHEMA), json.dumps(schema, ensure_ascii=False, indent=1) + "\n")


def _json(dataset: Dataset, cards: Cards, link: Link) -> bytes:
    return as_json(head(cards), dataset.rows(cards, link))


def _csv(dataset: Dataset, cards: Cards, link: Link) -> bytes:
    return as_csv(dataset.fields, dataset.rows(cards, link))


def head(cards: Cards) -> dict[str, Any]:
    """What stands above the items: the day of which the data is, and what one may do with it."""
    return {"generated": cards.catalog.today.isoformat(), "licence": _licence(cards.catalog.content)}


def as_json(head: dict[str, Any], rows: Iterable[Row]) -> bytes:
    """The head with the rows below it as `items`, a line for each, so that two versions can be compared by line.

    Written by pydantic's serialiser, which does tens of thousands of rows in a quarter of the json module's time.
    """
    lines = [to_json(row) for row in rows] or [b""]
    lines[0] = to_json(head)[:-1] + b',"items":[\n' + lines[0]
    lines[-1] += b"\n]}\n"
    return b",\n".join(lines)  # the one place where all of it is in memory twice


def schema_of(dataset: Dataset, words: Messages, site_url: str) -> dict[str, Any]:
    """The JSON Schema of a dataset's JSON. It allows fields that are not in it: there may be more one day."""
    about = words.entry(f"data.datasets.{dataset.name}")
    address = {"$id": link_in(DATA, data_uri(dataset.name, SCHEMA), site_url)} if site_url else {}
    return {
        "$schema": _DRAFT,
        **address,
        "title": about["title"],
        "description": about["text"],
        "type": "object",
        "required": ["generated", "licence", "items"],
        "properties": {
            "generated": {"type": "string", "format": "date", "description": words.entry("data.head.generated")},
            "licence": {
                "type": ["object", "null"],
                "description": words.entry("data.head.licence"),
                "required": ["name", "url"],
                "properties": {"name": {"type": "string"}, "url": {"type": ["string", "null"], "format": "uri"}},
            },
            "items": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": [field.name for field in dataset.fields],
                    "properties": {
                        field.name: {"description": meaning(words, dataset, field), **field.schema()}
                        for field in dataset.fields
                    },
                },
            },
        },
    }


def meaning(words: Messages, dataset: Dataset, field: Field) -> str:
    """What a field holds, in words. Raises KeyError where nobody wrote it down."""
    fields = words.entry("data.fields")
    return str(fields.get(dataset.name, {}).get(field.name) or fields["common"][field.name])


def _licence(content: Content) -> dict[str, str | None] | None:
    licence = content.network.licence
    return {"name": licence.name, "url": licence.url} if licence else None
