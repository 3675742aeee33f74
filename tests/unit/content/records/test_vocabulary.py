"""The network's own words in `data/vocabulary.yaml`: good and bad samples, with exact places."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, SITES, check, content_of, hint_of, report

VOCABULARY = "data/vocabulary.yaml"
MINIMAL = (SITES / "minimal" / VOCABULARY).read_text(encoding="utf-8")
LINES = MINIMAL.count("\n")


def test_every_field(tmp_path: Path) -> None:
    vocabulary = content_of(tmp_path, start="full").vocabulary
    noord, _, molenbuurt, molenerf = vocabulary.neighbourhoods
    assert (noord.aliases, noord.tile, noord.part_of) == (("Stad-Noord",), (1, 1), None)
    assert (molenbuurt.part_of, molenerf.part_of) == ("noord", "molenbuurt")
    assert vocabulary.themes[0].illustration == "tafel"
    assert vocabulary.item_kinds[0].days == 90
    assert vocabulary.avoid[0].instead == "meedoen"


def test_one_id_may_be_a_word_of_two_kinds(tmp_path: Path) -> None:
    files = {VOCABULARY: MINIMAL.replace("id: ouderen", "id: ontmoeten")}
    assert len(content_of(tmp_path, files).vocabulary.target_groups) == 1


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("- id: Groepen\n    name: x", 9, "wrong-id"),
        ("- id: groepen", 5, "required-field"),
        ("- zomaar", 5, "expected-mapping"),
        ("- {id: a, name: x, kleur: rood}", 22, "unknown-key"),
        ("- {id: a, name: x, tile: [1]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: [1, 2, 3]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: [1, noord]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: noord}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: [0, 1]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: [-1, 1]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: [1, 13]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: [1, 99999999999999999999]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: [1, 1.5]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: [1, ²]}", 28, "wrong-tile"),
        ("- {id: a, name: x, tile: {kolom: 1, rij: 2}}", 28, "wrong-tile"),
        ("- {id: netwerkbijeenkomst, name: x}", 10, "duplicate-id"),
    ],
)
def test_a_wrong_word_is_pointed_at(tmp_path: Path, line: str, column: int, rule: str) -> None:
    assert check(tmp_path, {VOCABULARY: f"{MINIMAL}  {line}\n"}) == [(VOCABULARY, LINES + 1, column, rule)]


def test_a_wrong_tile_says_what_to_type(tmp_path: Path) -> None:
    files = {VOCABULARY: MINIMAL.replace("name: Centrum", "name: Centrum\n    tile: [0, 13]")}
    hint = "Typ een kolom en een rij tussen vierkante haken, elk van 1 tot en met 12, zo: tile: [2, 1]"
    assert hint_of(tmp_path, files) == hint


@pytest.mark.parametrize(
    ("text", "column", "rule"),
    [
        ("kleuren: []", 1, "unknown-key"),
        ("item_kinds: vraag", 13, "expected-blocks"),
        ("item_kinds: [{kind: Een vraag, name: x}]", 21, "unknown-value"),
        ("item_kinds: [{kind: tip, name: x, days: 0}]", 41, "expected-number"),
        ("item_kinds: [{kind: tip, name: x, days: lang}]", 41, "expected-number"),
        ("avoid: [{word: x}]", 9, "required-field"),
    ],
)
def test_a_wrong_list_is_pointed_at(tmp_path: Path, text: str, column: int, rule: str) -> None:
    expected = (VOCABULARY, LINES + 1, column, rule)
    assert expected in check(tmp_path, {VOCABULARY: f"{MINIMAL}{text}\n"})


@pytest.mark.parametrize("text", ["themes: ontmoeten\n", "themes: {a: b}\n", "themes: [[x]]\n", "- a\n", "zomaar\n"])
def test_a_vocabulary_of_another_shape_is_told(tmp_path: Path, text: str) -> None:
    problems = check(tmp_path, {VOCABULARY: text})
    assert {path for path, *_ in problems} >= {VOCABULARY}
    rules = {rule for path, _, _, rule in problems if path == VOCABULARY}
    assert rules <= {"expected-list", "expected-blocks", "expected-mapping"}


def test_a_list_of_another_shape_does_not_make_its_words_unknown(tmp_path: Path) -> None:
    files = {
        VOCABULARY: MINIMAL.replace("themes:\n  - id: ontmoeten\n    name: Ontmoeten\n", "themes: ontmoeten\n"),
        REPORT: report("x", "themes: [ontmoeten]"),
    }
    assert check(tmp_path, files) == [(VOCABULARY, 7, 9, "expected-blocks")]


def test_a_site_may_have_no_vocabulary(tmp_path: Path) -> None:
    files = {VOCABULARY: None, "reports/2024-05-30-samen-eten.md": None}
    assert check(tmp_path, files) == []


def test_a_broken_word_does_not_make_every_other_unknown(tmp_path: Path) -> None:
    text = MINIMAL + "  - id: groepen\n"
    assert [rule for *_, rule in check(tmp_path, {VOCABULARY: text})] == ["required-field"]
