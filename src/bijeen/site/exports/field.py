"""A field of open data: its name, and what may stand in it."""

from __future__ import annotations

from typing import Any, Final, Literal, NamedTuple

Form = Literal["text", "choice", "list", "day", "time", "link"]

_SCHEMAS: Final[dict[Form, dict[str, Any]]] = {
    "text": {"type": "string"},
    "choice": {"type": "string"},
    "list": {"type": "array", "items": {"type": "string"}},
    "day": {"type": "string", "format": "date"},
    "time": {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"},
    "link": {"type": "string", "format": "uri-reference"},
}


class Field(NamedTuple):
    """A field. Once published it keeps its name and its form: programs elsewhere count on it."""

    name: str
    form: Form = "text"
    required: bool = False
    """Whether something always stands in it; if not, it may be null. A list is never null, but it may be empty."""

    choices: tuple[str, ...] = ()
    """All that a choice can be."""

    def schema(self) -> dict[str, Any]:
        """What JSON Schema says of its values."""
        said = dict(_SCHEMAS[self.form])
        may_be_null = not self.required and self.form != "list"
        if self.choices:
            said["enum"] = [*self.choices, None] if may_be_null else list(self.choices)
        return said | ({"type": [said["type"], "null"]} if may_be_null else {})
