"""Words fit in their room, whole, with their diacritics."""

from __future__ import annotations

import string
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijeen.drawing.lettering import drawable, font, set_text

SIZES = tuple(range(96, 43, -4))


@pytest.mark.parametrize("text", ["Fatoş, Çelik en Ömer", "’t Café: één & ‘twee’ – drie", "Łódź, Český, Đorđe"])
def test_diacritics_are_there(text: str) -> None:
    assert drawable(text) == text
    assert drawable(unicodedata.normalize("NFD", text)) == text


def test_the_typeface_has_all_of_ascii() -> None:
    letters = string.ascii_letters + string.digits + string.punctuation
    assert drawable(letters) == drawable(f"é{letters}")[1:] == letters


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("İpek", "Ipek"),
        ("IJ van ĳs", "IJ van ijs"),
        ("Feest 🎉 samen", "Feest samen"),
        ("سلام", ""),
        (" a \n b ", "a b"),
    ],
)
def test_what_the_typeface_lacks_comes_plainer_or_not_at_all(text: str, shown: str) -> None:
    assert drawable(text) == shown


def test_a_short_title_is_large_and_a_long_one_smaller() -> None:
    short = set_text("Nizu", width=700, sizes=SIZES, lines=4)
    long = set_text("Wat werkt tegen eenzaamheid, en wie doet wat? " * 2, width=700, sizes=SIZES, lines=4)
    assert (short.size, short.lines) == (96, ("Nizu",))
    assert long.size < short.size
    assert 2 <= len(long.lines) <= 4


def test_lines_are_of_about_the_same_length() -> None:
    lines = set_text("De kunst van het verbinden in de wijk", width=700, sizes=(60,), lines=4).lines
    assert min(map(len, lines)) > 0.6 * max(map(len, lines))


def test_a_title_that_is_too_long_loses_whole_words() -> None:
    words = [f"woord{number}" for number in range(60)]
    set_ = set_text(" ".join(words), width=700, sizes=SIZES, lines=4)
    shown = " ".join(set_.lines).split()
    assert len(set_.lines) <= 4
    assert shown[:-1] == words[: len(shown) - 1]
    assert shown[-1] == f"{words[len(shown) - 1]}…"


def test_a_low_room_asks_for_smaller_letters() -> None:
    high, low = (set_text("Een twee drie vier", width=300, sizes=SIZES, lines=4, height=room) for room in (400, 200))
    assert low.size < high.size


@given(st.text(alphabet="abwWij éş-", min_size=1, max_size=200).filter(str.strip))
@settings(max_examples=60, deadline=None)
def test_whatever_the_title_every_line_fits_and_no_word_is_broken(text: str) -> None:
    found = set_text(text, width=700, sizes=SIZES, lines=4)
    assert 1 <= len(found.lines) <= 4
    assert all(font(found.size).getlength(line) <= 701 for line in found.lines)
    assert {word.rstrip("…").rstrip(",;:.–-") for line in found.lines for word in line.split()} <= {
        word.rstrip(",;:.–-") for word in text.split()
    } | {""}
