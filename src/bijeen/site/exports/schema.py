"""The JSON Schema of `partners.yaml`, where editors look for it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bijeen.content.schema import partners_schema
from bijeen.routes import PARTNERS_SCHEMA
from bijeen.settings import Settings
from bijeen.site.exports.export import Export
from bijeen.site.views.cards import Cards


def schema_exports(cards: Cards, settings: Settings, site_url: str) -> Iterator[Export]:
    """The schema, as `bijeen schema` prints it."""
    schema = partners_schema(cards.words, cards.catalog.content)
    yield Export(PARTNERS_SCHEMA, json.dumps(schema, ensure_ascii=False, indent=1))
