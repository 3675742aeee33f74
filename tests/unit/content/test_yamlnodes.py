"""YAML comes out as plain text with places; what is dangerous or not to be understood is refused at its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.helpers import LIMITS, Found, places, yaml_of

from bijeen.content.yamlnodes import parse_yaml
from bijeen.settings import Limits


def faults(text: str, *, limits: Limits = LIMITS) -> list[Found]:
    source, problems = parse_yaml(text, path="x.yaml", first_line=1, limits=limits)
    assert problems
    mild = {"duplicate-key", "yaml-key", "yaml-depth", "unsafe-escape"}
    assert source is None or {problem.rule for problem in problems} <= mild
    return places(problems)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("start: 18:30", "18:30"),
        ("phone: 0302361234", "0302361234"),
        ("answer: NO", "NO"),
        ("day: 2024-05-30", "2024-05-30"),
        ("n: 0x1F", "0x1F"),
        ("n: 1_000", "1_000"),
        ("n: .inf", ".inf"),
        ("t: true", "true"),
        ('t: "null"', "null"),
        ("t: 'x''y'", "x'y"),
        ('t: "Foto\'s"', "Foto's"),
        ("t: >-\n  een\n  twee", "een twee"),
        ("t: |\n  een\n  twee", "een\ntwee"),
        ("t: 75+'ers", "75+'ers"),
        ("t: a#b", "a#b"),
        ("t: Işık & co", "Işık & co"),
    ],
)
def test_every_scalar_is_text(text: str, value: str) -> None:
    assert list(yaml_of(text).data.values()) == [value]


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        (r'a: "x\0y"', 6, "x�y"),
        (r'a: "één\x08"', 8, "één�"),
        (r'a: "x\\\uffff b"', 8, "x\\� b"),
        (r'a: "\u202Ebaz"', 5, "�baz"),
        (r'{"b": 1, a: "\N"}', 14, "�"),
    ],
)
def test_an_escape_for_an_invisible_character_is_pointed_at_and_taken_out(text: str, column: int, value: str) -> None:
    source, problems = parse_yaml(text, path="x.yaml", first_line=4, limits=LIMITS)
    assert places(problems) == [("x.yaml", 4, column, "unsafe-escape")]
    assert source is not None
    assert source.data["a"] == value


def test_such_an_escape_is_found_in_a_key_and_on_a_later_line_of_a_value() -> None:
    assert faults('"k\\aey": x\nb: "een\n  twee\\v\\v"') == [
        ("x.yaml", 1, 3, "unsafe-escape"),
        ("x.yaml", 3, 7, "unsafe-escape"),
        ("x.yaml", 3, 9, "unsafe-escape"),
    ]


@pytest.mark.parametrize("text", [r"a: x\0y", r"a: 'x\0y'", r'a: "x\\0y"', "a: |\n  x\\0y"])
def test_a_backslash_that_is_no_escape_stays(text: str) -> None:
    assert yaml_of(text).data["a"].strip() == "x\\0y"


@pytest.mark.parametrize("text", ["a:", "a: ~", "a: null", "a: Null", "a: NULL", "a: # niets"])
def test_nothing_is_none(text: str) -> None:
    assert yaml_of(text).data == {"a": None}


@pytest.mark.parametrize("text", ["", "\n", "# alleen dit\n", "---\n", "~"])
def test_an_empty_text_holds_nothing(text: str) -> None:
    assert yaml_of(text).data is None


def test_lists_and_mappings_come_out_plain() -> None:
    data = yaml_of("a: [b, {c: d}]\ne:\n  - f\n  - g: h\n").data
    assert data == {"a": ["b", {"c": "d"}], "e": ["f", {"g": "h"}]}


def test_keys_and_values_know_their_places() -> None:
    found = yaml_of("- id: nizu\n  name: Nizu\n  themes: [een, twee]\n- id: dock\n").places
    assert str(found.key(0, "name")) == "x.yaml:2:3"
    assert str(found.value(0, "name")) == "x.yaml:2:9"
    assert str(found.value(0, "themes", 1)) == "x.yaml:3:17"
    assert str(found.value(1)) == "x.yaml:4:3"


def test_columns_count_characters() -> None:
    assert str(yaml_of("[één, Fatoş, 🎵, x]").places.value(3)) == "x.yaml:1:17"


def test_what_is_not_there_is_at_the_nearest_thing_above_it() -> None:
    found = yaml_of("- id: nizu\n  contact:\n    role: x\n").places
    assert found.value(0, "contact", "email") == found.value(0, "contact")
    assert found.key(0, "contact", "email") == found.value(0, "contact")
    assert str(found.value(7, "x")) == "x.yaml:1:1"


def test_the_first_line_can_be_another() -> None:
    source, problems = parse_yaml("a: 1\na: 2", path="x.md", first_line=2, limits=LIMITS)
    assert source is not None
    assert source.places.value("a").line == 2
    assert places(problems) == [("x.md", 3, 1, "duplicate-key")]


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        ("title: Eten: hoe?", 1, 12, "yaml-colon"),
        ("a: b\n c: d", 2, 3, "yaml-colon"),
        ("a:\n\tb: c", 2, 1, "yaml-tab"),
        ("- a: b\n\tc: d", 2, 1, "yaml-tab"),
        ("a: @b", 1, 4, "yaml-character"),
        ("a: `b`", 1, 4, "yaml-character"),
        ("a: %b", 1, 4, "yaml-character"),
        ('a: "b\nc: d\n', 1, 4, "yaml-quote"),
        ("a: 'b\nc: d\n", 1, 4, "yaml-quote"),
        ("a: [b, c\nd: e\n", 1, 4, "yaml-bracket"),
        ("a: [b,,c]\n", 1, 7, "yaml-bracket"),
        ("a: }\n", 1, 4, "yaml-character"),
        ("a: , b\n", 1, 4, "yaml-character"),
        ("a: ? b\n", 1, 4, "yaml-character"),
        ("a: >b\n", 1, 4, "yaml-character"),
        ("a: | b\n", 1, 4, "yaml-character"),
        ("%b: c\n", 1, 1, "yaml-character"),
        ("a: - b\n", 1, 4, "yaml-dash"),
        ('a: "C:\\map"\n', 1, 7, "yaml-backslash"),
        ('a: "\\uD800"\n', 1, 7, "yaml-backslash"),
        ('a: "b" c\n', 1, 8, "yaml-rest"),
        ("a: [b]c\n", 1, 7, "yaml-rest"),
        ("a: b\n---\nc: d\n", 2, 1, "yaml-second"),
        ("a: b\n...\nc: d\n", 3, 1, "yaml-second"),
        ("a: |\n\tb\n", 2, 1, "yaml-tab"),
        ("a: b\n\tc: d\n", 2, 1, "yaml-tab"),
        ("a: b\nc: [d\n", 2, 4, "yaml-bracket"),
        ("- a: [b c, d\n- e: f\n", 1, 6, "yaml-bracket"),
        ("a: {b: c\nd: e\n", 1, 4, "yaml-bracket"),
        ("a: b\nzomaar tekst\nc: d\n", 2, 1, "yaml-key"),
        ("a:\n    b: c\n  d: e\n", 3, 3, "yaml-indent"),
        ("- a\nb: c\n", 2, 1, "yaml-indent"),
        ("a: 'Foto's van de dag'\n", 1, 10, "yaml-apostrophe"),
        ("a: b\nc:\n  - 'Anna's huis'\n", 3, 11, "yaml-apostrophe"),
        ("a:\n    b: 'c'\n  d: e\n", 3, 3, "yaml-indent"),
        ("a: &b c", 1, 4, "yaml-alias"),
        ("a: *b", 1, 4, "yaml-alias"),
        ("a: *vet* gedrukt", 1, 4, "yaml-alias"),
        ("a: !b c", 1, 4, "yaml-tag"),
        ("a: !!python/object/apply:os.system [ls]", 1, 4, "yaml-tag"),
        ("a: !ENV HOME", 1, 4, "yaml-tag"),
        ("a: b\na: c", 2, 1, "duplicate-key"),
        ("- b: c\n  d: e\n  b: f", 3, 3, "duplicate-key"),
        ("? [a, b]\n: c", 1, 3, "yaml-key"),
    ],
)
def test_a_fault_is_named_at_its_place(text: str, line: int, column: int, rule: str) -> None:
    assert faults(text) == [("x.yaml", line, column, rule)]


def test_of_a_key_given_twice_the_first_counts() -> None:
    source, _ = parse_yaml("a: b\na: c", path="x.yaml", first_line=1, limits=LIMITS)
    assert source is not None
    assert source.data == {"a": "b"}


def test_a_key_given_three_times_is_told_twice() -> None:
    assert faults("a: b\na: c\na: d") == [("x.yaml", 2, 1, "duplicate-key"), ("x.yaml", 3, 1, "duplicate-key")]


@pytest.mark.parametrize("depth", [12, 11, 1])
def test_depth_up_to_the_limit_is_fine(depth: int) -> None:
    assert yaml_of("[" * depth + "x" + "]" * depth).data != "x"


@pytest.mark.parametrize("depth", [13, 100, 1_500, 50_000])
def test_deeper_is_refused_and_nothing_crashes(depth: int) -> None:
    assert faults("[" * depth + "]" * depth)[0][3] == "yaml-depth"


@pytest.mark.parametrize("depth", [13, 60])
def test_deep_mappings_are_refused(depth: int) -> None:
    text = "".join("  " * level + "a:\n" for level in range(depth)) + "  " * depth + "b"
    assert faults(text) == [("x.yaml", 13, 25, "yaml-depth")]


def test_mixed_depth_is_refused() -> None:
    assert faults("[{a: " * 20_000)[0][3] == "yaml-depth"


def test_a_text_without_end_of_brackets_is_refused() -> None:
    assert faults("[" * 10)[0][3].startswith("yaml-")


def test_a_billion_laughs_are_refused_at_the_first() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    assert faults("\n".join(lines)) == [("x.yaml", 1, 5, "yaml-alias")]


def test_a_merge_key_is_no_special_thing() -> None:
    assert faults("a: &b {c: d}\ne: {<<: *b}\n") == [("x.yaml", 1, 4, "yaml-alias")]


@pytest.mark.parametrize("text", ["a: b & c", "a: 2 * 3", "a: Hey!", "a: '*'", 'a: "&x"', "a: '!x'"])
def test_signs_within_text_are_text(text: str) -> None:
    assert yaml_of(text).data["a"] in text


MARKS = [
    "- ",
    "a: ",
    "b",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "'",
    '"',
    "&x",
    "*x",
    "!y",
    ">",
    "#",
    "?",
    "---",
    "%",
    "@",
    "é",
    "~",
    "null",
    "<<",
]
PIECES = st.sampled_from([*MARKS, "|", "\n", "\t", "\\", "\u2028"])


@settings(max_examples=400, deadline=None)
@example("\u2028:")
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_gives_values_or_problems_with_a_place_in_it(text: str) -> None:
    source, problems = parse_yaml(text, path="x.yaml", first_line=1, limits=LIMITS)
    assert source is not None or problems
    last = len(text.splitlines()) + 1
    for _, line, column, rule in places(problems):
        assert 1 <= line <= last
        assert column >= 1
        assert rule.startswith("yaml-") or rule == "duplicate-key"


@settings(max_examples=100, deadline=None)
@given(st.recursive(st.text("abc &*!", min_size=1), lambda inner: st.lists(inner, max_size=3), max_leaves=8))
def test_walking_first_changes_nothing(value: object) -> None:
    text = json.dumps(value)
    short = parse_yaml(text, path="x", first_line=1, limits=LIMITS)[0]
    long = parse_yaml(text + "\n#" + "x" * 5_000, path="x", first_line=1, limits=LIMITS)[0]
    assert short is not None
    assert long is not None
    assert short.data == long.data == value
