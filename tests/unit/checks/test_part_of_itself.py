"""part-of-itself: a neighbourhood may lie within another, and that within a third, but not in a circle."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import SITES, WORDS, Files, check, problem_of

VOCABULARY = "data/vocabulary.yaml"
MINIMAL = (SITES / "minimal" / VOCABULARY).read_text(encoding="utf-8")


def neighbourhoods(**above: str) -> Files:
    """Neighbourhoods with in which other each lies, if in any; the first stands on line 2."""
    lines = [f"  - {{part_of: {part_of or '~'}, id: {id}, name: {id.title()}}}" for id, part_of in above.items()]
    return {VOCABULARY: MINIMAL.replace("neighbourhoods:\n", "\n".join(["neighbourhoods:", *lines, ""]))}


@pytest.mark.parametrize(
    "above", [{"a": ""}, {"a": "b", "b": ""}, {"a": "b", "b": "c", "c": ""}, {"a": "c", "b": "c", "c": ""}]
)
def test_one_within_another(tmp_path: Path, above: dict[str, str]) -> None:
    assert check(tmp_path, neighbourhoods(**above)) == []


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ({"a": "a"}, 2),
        ({"a": "", "b": "b"}, 3),
        ({"a": "b", "b": "a"}, 2),
        ({"a": "b", "b": "c", "c": "b"}, 3),
    ],
    ids=["itself", "the second", "two", "two, and one below them"],
)
def test_a_circle_is_told_once(tmp_path: Path, above: dict[str, str], line: int) -> None:
    assert check(tmp_path, neighbourhoods(**above)) == [(VOCABULARY, line, 15, "part-of-itself")]


def test_it_says_which_are_in_it(tmp_path: Path) -> None:
    message, hint = WORDS.problem(problem_of(tmp_path, neighbourhoods(a="b", b="a")))
    assert message == "Zo is 'A' een deel van zichzelf: a → b → a."
    assert hint == "Haal de regel 'part_of' weg, of noem daar de wijk waar 'A' in ligt."
