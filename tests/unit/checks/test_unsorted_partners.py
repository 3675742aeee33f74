"""unsorted-partners: partners stand in alphabetical order of id."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import check, hint_of, level_of

from bijeen.problems import Level

PARTNERS = "data/partners.yaml"


def partners(*ids: str) -> dict[str, str | bytes | None]:
    text = "".join(f"- id: {id}\n  name: {id.upper()}\n  network: member\n  summary: x\n" for id in ids)
    return {PARTNERS: text}


@pytest.mark.parametrize("ids", [(), ("a",), ("a", "b", "c"), ("a", "a-b", "ab", "b1", "b10", "b2")])
def test_in_order(tmp_path: Path, ids: tuple[str, ...]) -> None:
    assert check(tmp_path, partners(*ids)) == []


@pytest.mark.parametrize(
    ("ids", "lines"),
    [
        (("b", "a"), [5]),
        (("a", "c", "b"), [9]),
        (("c", "a", "b"), [5, 9]),
        (("a", "z", "b", "c"), [9, 13]),
        (("b", "a", "d", "c"), [5, 13]),
    ],
)
def test_out_of_order(tmp_path: Path, ids: tuple[str, ...], lines: list[int]) -> None:
    assert check(tmp_path, partners(*ids)) == [(PARTNERS, line, 7, "unsorted-partners") for line in lines]


def test_it_says_before_which_one_to_put_it(tmp_path: Path) -> None:
    assert hint_of(tmp_path, partners("a", "c", "d", "b")) == ("Zet dit blok vóór 'c'. Of typ: bijeen fix --write")


def test_it_is_a_warning(tmp_path: Path) -> None:
    assert level_of(tmp_path, partners("b", "a")) is Level.WARNING
