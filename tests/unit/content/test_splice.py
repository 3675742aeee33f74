"""A record put into a YAML file: it stands at its place, and every other byte stays as it was."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bijeen.content.splice import SpliceError, with_record
from bijeen.content.write import place_for, plain_of
from bijeen.content.yamlnodes import Path, parse_yaml
from bijeen.settings import Limits

NEW = {"id": "m", "name": "Em"}


def put(text: str, *at: str | int) -> str:
    """`text` with the record NEW in the list at the path `at`."""
    return with_record(text, at, place_for(list_at(text, at), NEW), NEW)


def values(text: str) -> Any:
    """What the reader of the site makes of a file, in which it finds no fault."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    source, problems = parse_yaml(text, path="x.yaml", first_line=1, limits=Limits())
    assert (source is None, problems) == (False, [])
    assert source is not None
    return source.data


def list_at(text: str, at: Path) -> list[dict[str, Any]]:
    found = values(text)
    for step in at:
        found = (found[step] if isinstance(step, int) else found.get(step)) if found else None
    return found or []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("- id: a\n- id: z\n", "- id: a\n- id: m\n  name: Em\n- id: z\n"),
        ("- id: z\n", "- id: m\n  name: Em\n- id: z\n"),
        ("- id: a\n", "- id: a\n- id: m\n  name: Em\n"),
        ("- id: a", "- id: a\n- id: m\n  name: Em\n"),
        ("- id: a\r\n- id: z\r\n", "- id: a\r\n- id: m\r\n  name: Em\r\n- id: z\r\n"),
        ("\ufeff- id: z\n", "\ufeff- id: m\n  name: Em\n- id: z\n"),
        ("  - id: a\n  - id: z\n", "  - id: a\n  - id: m\n    name: Em\n  - id: z\n"),
        ("-\n  id: a\n-\n  id: z\n", "-\n  id: a\n- id: m\n  name: Em\n-\n  id: z\n"),
    ],
)
def test_a_record_stands_in_alphabetical_place(text: str, made: str) -> None:
    assert put(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("# kop\n- id: z\n", "# kop\n- id: m\n  name: Em\n- id: z\n"),
        ("# kop\n\n# bij z\n- id: z\n", "# kop\n\n- id: m\n  name: Em\n# bij z\n- id: z\n"),
        ("- id: a\n# bij z\n# ook\n- id: z\n", "- id: a\n- id: m\n  name: Em\n# bij z\n# ook\n- id: z\n"),
        ("- id: a # bij a\n  # ook bij a\n- id: z\n", "- id: a # bij a\n  # ook bij a\n- id: m\n  name: Em\n- id: z\n"),
        ("- id: a\n  # bij a\n# slot\n", "- id: a\n  # bij a\n- id: m\n  name: Em\n# slot\n"),
        (
            "- id: a\n  b: |\n    x\n    # y\n- id: z\n",
            "- id: a\n  b: |\n    x\n    # y\n- id: m\n  name: Em\n- id: z\n",
        ),
    ],
)
def test_a_comment_stays_with_what_it_is_about(text: str, made: str) -> None:
    assert put(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("- id: a\n\n- id: z\n", "- id: a\n\n- id: m\n  name: Em\n\n- id: z\n"),
        ("- id: a\n\n- id: b\n", "- id: a\n\n- id: b\n\n- id: m\n  name: Em\n"),
        ("- id: y\n\n- id: z\n", "- id: m\n  name: Em\n\n- id: y\n\n- id: z\n"),
    ],
)
def test_records_with_empty_lines_between_them_keep_them(text: str, made: str) -> None:
    assert put(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", "- id: m\n  name: Em\n"),
        ("# nog niemand", "# nog niemand\n- id: m\n  name: Em\n"),
        ("---\n", "---\n- id: m\n  name: Em\n"),
        ("[]\n", "- id: m\n  name: Em\n"),
        ("[]  # nog niemand\n", "# nog niemand\n- id: m\n  name: Em\n"),
        ("[ # nog\n]\n", "[{id: m, name: Em} # nog\n]\n"),
        ("[{id: a}, {id: z}]\n", "[{id: a}, {id: m, name: Em}, {id: z}]\n"),
        ("[{id: a},]\n", "[{id: a}, {id: m, name: Em},]\n"),
    ],
)
def test_a_list_that_is_empty_or_between_brackets(text: str, made: str) -> None:
    assert put(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", "events:\n  - id: m\n    name: Em\n"),
        ("{}\n", "events:\n  - id: m\n    name: Em\n"),
        ("events:\ncampaigns:\n", "events:\n  - id: m\n    name: Em\ncampaigns:\n"),
        ("events: []  # leeg\n", "events:  # leeg\n  - id: m\n    name: Em\n"),
        ("events: ~\n", "events:\n  - id: m\n    name: Em\n"),
        ("events:\n- id: a\ncampaigns:\n", "events:\n- id: a\n- id: m\n  name: Em\ncampaigns:\n"),
        ("campaigns:\n  - id: q\n", "campaigns:\n  - id: q\nevents:\n  - id: m\n    name: Em\n"),
        ("{campaigns: []}\n", "{campaigns: [], events: [{id: m, name: Em}]}\n"),
    ],
)
def test_a_list_below_a_key(text: str, made: str) -> None:
    assert put(text, "events") == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("- id: b\n# slot\n", "- id: b\n  initiatives:\n    - id: m\n      name: Em\n# slot\n"),
        ("- id: b\n  initiatives:\n", "- id: b\n  initiatives:\n    - id: m\n      name: Em\n"),
        ("- id: b\n  initiatives: []\n", "- id: b\n  initiatives:\n    - id: m\n      name: Em\n"),
        (
            "- id: b\n  initiatives:\n    - id: a\n    - id: z\n  type: x\n",
            "- id: b\n  initiatives:\n    - id: a\n    - id: m\n      name: Em\n    - id: z\n  type: x\n",
        ),
        ("- {id: b}\n", "- {id: b, initiatives: [{id: m, name: Em}]}\n"),
        ("- {id: b, initiatives: []}\n", "- {id: b, initiatives: [{id: m, name: Em}]}\n"),
        ("- {id: b, initiatives: }\n", "- {id: b, initiatives: [{id: m, name: Em}]}\n"),
    ],
)
def test_an_initiative_below_its_partner(text: str, made: str) -> None:
    assert put(text, 0, "initiatives") == made


@pytest.mark.parametrize("text", ["events: 5\n", "- 5\n", "events: [\n"])
def test_a_file_of_another_shape_is_left_alone(text: str) -> None:
    with pytest.raises(SpliceError):
        with_record(text, ("events",), 0, NEW)


# --- properties

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn"))
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=30),
    st.text("'\":#-[]{},&*!|>%@` ?\\", min_size=1, max_size=8),
    st.sampled_from(
        ["no", "NO", "~", "null", "18:30", "0302361234", "1e3", "2024-05-30", " los ", "a: b", "a #b", "---"]
    ),
    st.text("ab ", min_size=91, max_size=200),
)
IDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=2)
RECORDS = st.fixed_dictionaries(
    {"id": IDS, "name": WORDS},
    optional={"summary": WORDS, "aliases": st.lists(WORDS), "date": st.dates(min_value=datetime.date(1000, 1, 1))},
)
FIELDS = (
    "name: Gewoon",
    "name: Gewoon # uitleg",
    "name: gewoon maar\n    over twee regels",
    'name: "# geen\n    # uitleg"',
    "name: 'en: zo'",
    "name:",
    "summary: >-\n    Een zin\n    # en nog een\n\n    slot",
    "summary: |\n    Een zin\n",
    "summary: |+\n    Een zin\n\n",
    "aliases: [a, 'b']",
    "aliases:\n    - a\n    # uitleg\n    - b",
    "aliases:\n  - a",
    "contact: {role: x, name: y}",
    "contact:\n    role: x\n    # uitleg",
    "# uitleg",
)
BETWEEN = st.sampled_from(["", "\n", "# uitleg\n", "\n# uitleg\n\n", "\n\n# - id: weg\n#   name: Weg\n"])


@st.composite
def files(draw: st.DrawFn) -> tuple[str, Path]:
    """A file of sorted records in many hands, and the path of the list in it."""
    at = draw(st.sampled_from([(), ("events",)]))
    indent = draw(st.sampled_from(["", "  "]))
    lines = [draw(st.sampled_from(["", "# kop\n", "# kop\n\n", "---\n"]))]
    lines += ["events:\n"] if at else []
    for id in sorted(draw(st.sets(IDS, min_size=1, max_size=5))):
        fields = draw(st.lists(st.sampled_from(FIELDS), max_size=3, unique_by=lambda field: field.partition(":")[0]))
        item = "\n".join([f"- id: {id}", *(f"  {field}" for field in fields)]) + "\n"
        lines += [indent + line for line in item.splitlines(keepends=True)] + [draw(BETWEEN)]
    lines += draw(st.sampled_from(["", "campaigns: []\n"])) if at else ""
    text = "".join(lines)
    if draw(st.booleans()):
        text = text.rstrip("\n")
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))), at


def shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def bare(value: Any) -> Any:
    """Values without the spaces around them, which no record keeps."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items()}
    if isinstance(value, list):
        return [bare(item) for item in value]
    return value.strip() if isinstance(value, str) else value


@given(files(), RECORDS)
def test_every_other_byte_stays_and_the_list_stays_sorted(file: tuple[str, Path], record: dict[str, Any]) -> None:
    text, at = file
    old = list_at(text, at)
    place = place_for(old, record)
    made = with_record(text, at, place, record)
    assert shared(text, made) + shared(text[::-1], made[::-1]) >= len(text)
    new = list_at(made, at)
    assert bare([*new[:place], *new[place + 1 :]]) == bare(old)
    assert new[place] == plain_of(record)
    assert [one["id"] for one in new] == sorted(one["id"] for one in new)
    assert not ("\r\n" in text and re.search(r"(?<!\r)\n", made))


@given(RECORDS, st.sampled_from(["", "[]", "[{id: a}]"]))
def test_a_list_of_one_reads_as_what_was_put_in(record: dict[str, Any], text: str) -> None:
    made = with_record(text, (), len(list_at(text, ())), record)
    assert list_at(made, ())[-1] == plain_of(record)


@given(RECORDS)
def test_other_readers_of_yaml_read_the_same_texts(record: dict[str, Any]) -> None:
    assert yaml.safe_load(with_record("", (), 0, record)) == [record]
