"""Recommendations in `data/inspiration.yaml`: good and bad samples, with exact places."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import check, content_of

INSPIRATION = "data/inspiration.yaml"
TIP = "- id: boek\n  title: Boek\n  medium: book\n"


def test_the_smallest_tip(tmp_path: Path) -> None:
    [tip] = content_of(tmp_path, {INSPIRATION: TIP}).inspirations
    assert (tip.id, tip.title, tip.medium, tip.language) == ("boek", "Boek", "book", None)


def test_every_field(tmp_path: Path) -> None:
    [tip] = content_of(tmp_path, start="full").inspirations
    assert (tip.maker, tip.language, tip.recommended_by) == ("A. Schrijver", "nl", "Noor de Vries")
    assert (tip.url, tip.report) == ("https://boek.example/alleen-samen", "2024-05-30-muziek-in-de-wijk")


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("language: Nederlands", 13, "unknown-value"),
        ("url: boek.nl", 8, "wrong-url"),
        ("report: Verslag 1", 11, "unknown-id"),
        ("themes: lezen", 11, "expected-list"),
        ("author: x", 3, "unknown-key"),
    ],
)
def test_a_wrong_value_is_pointed_at(tmp_path: Path, line: str, column: int, rule: str) -> None:
    assert check(tmp_path, {INSPIRATION: f"{TIP}  {line}\n"}) == [(INSPIRATION, 4, column, rule)]


def test_another_medium_is_pointed_at(tmp_path: Path) -> None:
    assert check(tmp_path, {INSPIRATION: TIP.replace("book", "boek")}) == [(INSPIRATION, 3, 11, "unknown-value")]


def test_two_tips_with_one_id(tmp_path: Path) -> None:
    assert check(tmp_path, {INSPIRATION: TIP + TIP}) == [(INSPIRATION, 4, 7, "duplicate-id")]
