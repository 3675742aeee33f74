"""Folding takes the ornaments off a spelling, and knows the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeen.text.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Fatoş İpek Çelik", "Fatos Ipek Celik"),
        ("Işıl Søren Łódź", "Isil Soren Lodz"),
        ("O’café O‘café O`café O´café", "O'cafe O'cafe O'cafe O'cafe"),
        ("Koks\nkoken\u00a0voor", "Koks koken voor"),
        ("een – “twee”", "een – “twee”"),
        ("한국 straße", "한국 straße"),
    ],
)
def test_ornaments_go_and_letters_stay(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_letters_and_their_marks_written_apart_fold_to_the_same() -> None:
    assert fold(unicodedata.normalize("NFD", "Fatoş en café")).text == "Fatos en cafe"


def test_a_stretch_is_found_back_in_a_text_with_marks_written_apart() -> None:
    text = unicodedata.normalize("NFD", "één café, nog één café.")
    folded = fold(text)
    start = folded.text.rindex("cafe")
    first, last = folded.original(start, start + 4)
    assert unicodedata.normalize("NFC", text[first:last]) == "café"


@given(st.text())
def test_every_character_finds_its_way_back(text: str) -> None:
    folded = fold(text)
    for at, character in enumerate(folded.text):
        first, last = folded.original(at, at + 1)
        assert 0 <= first < last <= len(text)
        assert fold(text[first:last]).text == character
