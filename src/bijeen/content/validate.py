"""A YAML mapping to a record: every fault of the model told in our own rules, at its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bijeen.content.records.base import Model, Record
from bijeen.content.yamlnodes import Path, Places
from bijeen.problems import Location, Problem, nearest
from bijeen.routes import slug

M = TypeVar("M", bound=BaseModel)
R = TypeVar("R", bound=Record)

# What pydantic calls a fault -> our rule. Faults that our own types raise already have the name of a rule.
_RULES: Final = {
    "missing": "required-field",
    "extra_forbidden": "unknown-key",
    "literal_error": "unknown-value",
    "string_pattern_mismatch": "wrong-id",
    "string_too_long": "too-long",
    "string_too_short": "required-field",
    "string_type": "expected-text",
    "tuple_type": "expected-list",
    "model_type": "expected-mapping",
    "bool_parsing": "expected-yes-or-no",
    "bool_type": "expected-yes-or-no",
    "int_parsing": "expected-number",
    "int_type": "expected-number",
    "greater_than_equal": "expected-number",
}


def validate(model: type[M], data: Any, *, places: Places, at: Path = ()) -> tuple[M | None, list[Problem]]:
    """Make a `model` of the plain values `data`, which stand at the path `at` of a file.

    A key without a value counts as absent. Out come the record, or None, and every fault with its place.
    """
    if not isinstance(data, Mapping):
        return None, [Problem(location=places.value(*at), rule="expected-mapping", details={"key": ""})]
    try:
        return model.model_validate(_without_empty(data)), []
    except ValidationError as error:
        return None, list(_problems(model, error.errors(), places, at))


def salvage(model: type[R], data: Any, problems: list[Problem], *, places: Places, at: Path = ()) -> R | None:
    """What is left of a record of which `problems` were found: its good fields, with placeholders for what it needs.

    It is for checking alone, so that one mistake does not hide the others; a site with errors is not published.
    """
    if not isinstance(data, Mapping):
        return None
    start = places.value(*at)  # the place of a required field that is not there
    faults = [p for p in problems if not (p.rule == "required-field" and p.location == start)]
    wrong = {key for key in data if any(_concerns(problem, key, places, at) for problem in faults)}
    good = {key: value for key, value in _without_empty(data).items() if key not in wrong}
    try:
        return model.model_validate({**model.placeholders, **good})
    except ValidationError:
        return None


def _concerns(problem: Problem, key: str, places: Places, at: Path) -> bool:
    """Whether a problem stands in the field `key`: between its own place and that of the next field."""
    own = places.keys.get((*at, key))
    if own is None:
        return False
    after = (place for path, place in places.keys.items() if path[:-1] == at and place > own)
    place = (problem.location.line, problem.location.column)
    return own <= place < min(after, default=(10**9, 0))


def _without_empty(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _without_empty(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def _problems(model: type[BaseModel], errors: list[ErrorDetails], places: Places, at: Path) -> Iterator[Problem]:
    for error in errors:
        path = tuple(part for part in error["loc"] if isinstance(part, int) or not part.startswith("function-"))
        rule = _RULES.get(error["type"], error["type"])
        key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        details = {"key": key, "value": _short(error["input"])}
        location: Location = places.value(*at, *path)
        if path and isinstance(path[-1], int) and error["input"] in (None, ""):
            rule = "empty-item"
        elif rule == "required-field" and (*at, *path) in places.keys:
            rule, location = "empty-field", places.key(*at, *path)
        elif rule == "required-field":
            location = places.value(*at, *path[:-1])
        elif rule == "expected-mapping":
            details["known"] = ", ".join(_keys(model, path))
        elif rule == "expected-list":
            words = details["value"].split(",")
            details["item"] = ", ".join(map(slug, words)) if _refers(model, path) else details["value"]
            if inner := _keys(model, path):
                rule, details["first"], details["known"] = "expected-blocks", inner[0], ", ".join(inner)
        elif rule == "unknown-key":
            location = places.key(*at, *path)
            known = _keys(model, path[:-1])
            details["nearest"] = nearest(key, known)
            details["known"] = ", ".join(known)
        elif rule == "unknown-value":
            allowed = str(error.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "")
            details["known"] = allowed
            details["nearest"] = nearest(details["value"], allowed.split(", "))
        elif rule == "too-long":
            details["limit"] = str(error.get("ctx", {}).get("max_length", ""))
            details["length"] = str(len(str(error["input"])))
        elif rule == "wrong-id":
            details["nearest"] = slug(str(error["input"]))
        elif rule == "wrong-tile":
            details["limit"] = str(error.get("ctx", {}).get("limit", ""))
        elif rule not in _RULES.values() and error["type"] not in _OWN:
            rule, details["fault"] = "wrong-value", error["msg"]
        yield Problem(location=location, rule=rule, details=details)


_OWN: Final = frozenset(
    f"wrong-{kind}" for kind in ("date", "time", "url", "email", "phone", "address", "file", "tile", "when")
)


def _refers(model: type[BaseModel], path: Path) -> bool:
    return issubclass(model, Model) and str(path[-1]) in model.refers


def _keys(model: type[BaseModel], path: Path) -> list[str]:
    """The keys of the model at `path`; none when there is no model."""
    for part in path:
        if isinstance(part, str):
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            found = model_in(fields[part].annotation) if part in fields else None
            if found is None:
                return []
            model = found
    return [field.alias or name for name, field in model.model_fields.items()]


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The first model in the type of a field, such as `tuple[Milestone, ...]`; None when it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if (found := model_in(inner)) is not None:
            return found
    return None


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else ""
    return text if len(text) <= 60 else text[:57] + "..."
