"""The JSON Schema of `partners.yaml`: Dutch titles for every field, the site's own words as choices, no more."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.helpers import ROOT, SITES, WORDS, content_of, settings

from bijeen.content.load import load
from bijeen.content.records import InitiativeEntry, PartnerEntry
from bijeen.content.schema import partners_schema


def schema_of(folder: Path) -> dict[str, Any]:
    return partners_schema(WORDS, content_of(folder, start="full"))


def faults(schema: dict[str, Any], value: Any, rule: dict[str, Any], at: str = "$") -> list[str]:
    """What is wrong with a value: the few keywords of JSON Schema 2020-12 that our schema uses."""
    if "$ref" in rule:
        return faults(schema, value, schema["$defs"][rule["$ref"].rpartition("/")[2]], at)
    if "anyOf" in rule:
        tried = [faults(schema, value, option, at) for option in rule["anyOf"]]
        return [] if [] in tried else [f"{at}: none of anyOf", *tried[0]]
    kinds: dict[str, type] = {"string": str, "array": list, "object": dict, "boolean": bool, "null": type(None)}
    kind = rule.get("type")
    if kind is not None and not isinstance(value, kinds[kind]):
        return [f"{at}: no {kind}"]
    found = []
    if "enum" in rule and value not in rule["enum"]:
        found.append(f"{at}: {value!r} not one of {rule['enum']}")
    if "const" in rule and value != rule["const"]:
        found.append(f"{at}: not {rule['const']}")
    if isinstance(value, str):
        if not rule.get("minLength", 0) <= len(value) <= rule.get("maxLength", len(value)):
            found.append(f"{at}: length {len(value)}")
        if "pattern" in rule and not re.search(rule["pattern"], value):
            found.append(f"{at}: {value!r} is not {rule['pattern']}")
    if isinstance(value, list):
        found += [f for n, item in enumerate(value) for f in faults(schema, item, rule.get("items", {}), f"{at}[{n}]")]
    if isinstance(value, dict):
        known = rule["properties"]
        found += [f"{at}: {key} is missing" for key in rule.get("required", []) if key not in value]
        if rule.get("additionalProperties") is False:
            found += [f"{at}.{key}: unknown" for key in value if key not in known]
        found += [f for key in value if key in known for f in faults(schema, value[key], known[key], f"{at}.{key}")]
    return found


def as_editors_read(path: Path) -> Any:
    """The file as an editor's YAML 1.2 reader gives it: days and times are text."""
    return yaml.load(path.read_text(encoding="utf-8"), _Plain)


class _Plain(yaml.SafeLoader):
    """Takes every plain scalar for text, but for the two words that are a yes or no."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag == "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_schema_is_json(tmp_path: Path) -> None:
    schema = schema_of(tmp_path)
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "Partners en hun initiatieven"


@pytest.mark.parametrize("model", [PartnerEntry, InitiativeEntry])
def test_every_field_has_a_dutch_title(tmp_path: Path, model: type[PartnerEntry | InitiativeEntry]) -> None:
    fields = schema_of(tmp_path)["$defs"][model.__name__]["properties"]
    assert fields.keys() == {field.alias or name for name, field in model.model_fields.items()}
    for name, field in fields.items():
        title = WORDS.field("partner" if model is PartnerEntry else "initiative", name)["title"]
        assert field["title"] == title


def test_every_field_of_every_inner_model_has_a_title_from_the_catalog(tmp_path: Path) -> None:
    for definition in schema_of(tmp_path)["$defs"].values():
        for name, field in definition["properties"].items():
            assert field["title"] != name.replace("_", " ").title() or name in ("id", "logo", "contact")


def test_no_words_of_programmers_get_into_the_schema(tmp_path: Path) -> None:
    for name, definition in schema_of(tmp_path)["$defs"].items():
        assert "description" not in definition
        assert definition["additionalProperties"] is False, name


def test_a_site_s_own_words_are_the_choices(tmp_path: Path) -> None:
    partner = schema_of(tmp_path)["$defs"]["PartnerEntry"]["properties"]
    assert partner["themes"]["items"]["enum"] == ["samen-eten", "muziek", "natuur"]
    assert partner["neighbourhoods"]["items"]["enum"] == ["noord", "zuid", "molenbuurt", "molenerf"]
    assert "buurthuis" in json.dumps(partner["type"])
    assert partner["network"]["enum"] == ["member", "mentioned"]


def test_without_a_vocabulary_there_are_no_choices(tmp_path: Path) -> None:
    files = {"data/vocabulary.yaml": None, "reports/2024-05-30-samen-eten.md": None}
    partner = partners_schema(WORDS, content_of(tmp_path, files))["$defs"]["PartnerEntry"]["properties"]
    assert "enum" not in partner["themes"]["items"]


def test_what_is_required_is_required(tmp_path: Path) -> None:
    definitions = schema_of(tmp_path)["$defs"]
    assert definitions["PartnerEntry"]["required"] == ["id", "name", "network"]
    assert definitions["InitiativeEntry"]["required"] == ["id", "name"]


def test_the_full_sample_is_valid(tmp_path: Path) -> None:
    schema = schema_of(tmp_path)
    assert faults(schema, as_editors_read(SITES / "full" / "data" / "partners.yaml"), schema) == []


def test_this_site_s_own_partners_are_valid() -> None:
    schema = partners_schema(WORDS, load(settings(ROOT))[0])
    assert faults(schema, as_editors_read(ROOT / "data" / "partners.yaml"), schema) == []


@pytest.mark.parametrize(
    "entry",
    [
        {"name": "X", "network": "member"},
        {"id": "x", "name": "X", "network": "lid"},
        {"id": "X", "name": "X", "network": "member"},
        {"id": "x", "name": "X", "network": "member", "naam": "X"},
        {"id": "x", "name": "X", "network": "member", "themes": ["koken"]},
        {"id": "x", "name": "X", "network": "member", "type": "kerk"},
        {"id": "x", "name": "X", "network": "member", "summary": "x" * 301},
        {"id": "x", "name": "X", "network": "member", "initiatives": [{"id": "y"}]},
    ],
)
def test_a_wrong_entry_is_not_valid(tmp_path: Path, entry: dict[str, Any]) -> None:
    schema = schema_of(tmp_path)
    assert faults(schema, [entry], schema) != []


def test_the_file_points_at_the_schema() -> None:
    for site in (ROOT, SITES / "full", ROOT / "src" / "bijeen" / "starter"):
        first = (site / "data" / "partners.yaml").read_text(encoding="utf-8").split("\n")[0]
        assert first == "# yaml-language-server: $schema=../site/schema/partners.schema.json"
