"""Names in a text: whole words, as listed, the longest first."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.text.samples import NAMES

from bijeen.routes import Ref
from bijeen.text.spellings import Found, Spellings

SPELLINGS = Spellings.of(NAMES.items())


def hits(text: str) -> list[str]:
    return [text[found.start : found.end] for found in SPELLINGS.find(text)]


def test_a_name_is_found_with_its_place_and_its_record() -> None:
    assert SPELLINGS.find("Bij Nizu.") == [Found(start=4, end=8, ref=Ref("partner", "nizu"))]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Lucassen",
        "Dorothe Lucassen",
        "Buurtcentrum De Dreef",
        "docking",
        "Dockside",
        "dock",
        "Madock",
        "MDock",
        "Eet mee",
        "EetMee",
        "eet Mee",
        "Eet Meer",
        "Dockë",
        "ëDock",
        "Dock2",
        "3Dock",
        "Dock_x",
        "info@Dock",
        "Nizu.nl",
        "www.Nizu.nl",
        "d'Dock",
        "Do ck",
        "Fatosj",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert hits(text) == []


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Dock's terras", "Dock"),
        ("Dock’s terras", "Dock"),
        ("Dock-locatie", "Dock"),
        ("Welzijn-Dock", "Dock"),
        ("'Dock'", "Dock"),
        ("“Dock”", "Dock"),
        ("(Dock)", "Dock"),
        ("Mitros/Dock", "Dock"),
        ("Dock.", "Dock"),
        ("Dock. Daarna", "Dock"),
        ("Dock…", "Dock"),
        ("DOCK", "DOCK"),
        ("bij Buurtcentrum Rosa", "Buurtcentrum Rosa"),
        ("Buurtcentrum\nRosa", "Buurtcentrum\nRosa"),
        ("Buurtcentrum\u00a0Rosa", "Buurtcentrum\u00a0Rosa"),
        ("Eet Mee", "Eet Mee"),
        ("O'café", "O'café"),
        ("O’café", "O’café"),
        ("O‘cafe", "O‘cafe"),
        ("O`cafe", "O`cafe"),
        ("Fatoş", "Fatoş"),
        ("Fatos", "Fatos"),
    ],
)
def test_a_name_is_found_in_all_its_forms(text: str, hit: str) -> None:
    assert hits(text) == [hit]


def test_marks_written_apart_belong_to_the_name() -> None:
    text = unicodedata.normalize("NFD", "één Fatoş, één O'café")
    assert [unicodedata.normalize("NFC", hit) for hit in hits(text)] == ["Fatoş", "O'café"]


def test_the_longest_name_wins() -> None:
    assert hits("Koks koken voor Utrecht in Utrecht") == ["Koks koken voor Utrecht", "Utrecht"]


def test_the_longest_wins_also_when_another_begins_before_it() -> None:
    spellings = Spellings.of([("A B", Ref("partner", "ab")), ("B C D", Ref("partner", "bcd"))])
    assert [found.ref.id for found in spellings.find("A B C D")] == ["bcd"]


def test_a_longer_name_that_is_no_whole_word_does_not_hide_a_shorter_one() -> None:
    spellings = Spellings.of([("Dock", Ref("partner", "dock")), ("Dock Oost", Ref("partner", "oost"))])
    assert [found.ref.id for found in spellings.find("Dock Oosterlijk, Dock Oost")] == ["dock", "oost"]


def test_of_two_records_with_one_spelling_the_first_counts() -> None:
    spellings = Spellings.of([("Café", Ref("partner", "een")), ("Cafe", Ref("partner", "twee"))])
    assert [found.ref.id for found in spellings.find("Café Cafe")] == ["een", "een"]


def test_no_name_reaches_over_a_break() -> None:
    assert SPELLINGS.find("Eet Mee", breaks=[4]) == []
    assert len(SPELLINGS.find("Eet Mee", breaks=[0, 7])) == 1


def test_no_names_and_empty_names_find_nothing() -> None:
    assert Spellings.of([]).find("Nizu") == []
    assert Spellings.of([("", Ref("partner", "x")), (" \n", Ref("partner", "y"))]).find("Nizu  ") == []


@given(st.lists(st.sampled_from([*NAMES, "en", "Dockers", ",", "é", "e\u0301", "\n", ""])).map(" ".join))
def test_names_stand_apart_and_in_order(text: str) -> None:
    found = SPELLINGS.find(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
