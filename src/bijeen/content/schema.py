"""The JSON Schema of `partners.yaml`, which makes an editor offer the fields and their values while one types."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from bijeen.content.content import TERM_LISTS, Content
from bijeen.content.records import PartnerEntry
from bijeen.i18n import Messages

MODELS = {"PartnerEntry": "partner", "InitiativeEntry": "initiative"}
"""The models whose fields have titles of their own; all others use those of `common`."""


def partners_schema(words: Messages, content: Content) -> dict[str, Any]:
    """The schema as a JSON-able dict: titles and help from the messages, the site's own vocabulary as choices."""
    schema = TypeAdapter(tuple[PartnerEntry, ...]).json_schema(by_alias=True)
    choices = {kind: [term.id for term in content.terms(kind)] for kind in TERM_LISTS.values()}
    refers = {"type": "partner_type", **TERM_LISTS}
    for name, definition in schema["$defs"].items():
        definition.pop("description", None)
        for field, value in definition["properties"].items():
            value |= words.field(MODELS.get(name, "common"), field)
            ids = choices.get(refers.get(field, ""))
            if ids:
                _offer(value, ids)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": words.field("partners", "file")["title"],
        **schema,
    }


def _offer(value: dict[str, Any], ids: list[str]) -> None:
    """Let an id be one of `ids`, wherever in the schema of the field it stands."""
    for part in (value, *value.get("anyOf", ()), value.get("items", {})):
        if part.get("pattern"):
            part["enum"] = ids
