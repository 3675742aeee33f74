"""The sentence around a name, and the first sentences of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeen.text.sentences import LIMIT, Quotation, opening, quote


def around(text: str, hit: str) -> Quotation:
    start = text.index(hit)
    return quote(text, start, start + len(hit))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Nizu", "", ""),
        ("Een. Met Nizu erbij. Twee.", "Met ", " erbij."),
        ("Een! Nizu? Twee.", "", "?"),
        ("Een\nzin met\nNizu \n erbij.", "Een zin met ", " erbij."),
        ("Hij zei: “Ja.” “Met Nizu?” Nee.", "“Met ", "?”"),
        ("In jan. is Nizu dicht om 12.30 uur. Ja.", "In jan. is ", " dicht om 12.30 uur."),
        ("Kom. 'Nizu' is er", "'", "' is er"),
        ("Zie www.nizu.nl. Bij Nizu", "Bij ", ""),
        ("Door dr. Lodder en Nizu", "Door dr. Lodder en ", ""),
        ("Anne A. de Goede, J. Muller van Nizu", "Anne A. de Goede, J. Muller van ", ""),
        ("Centra e.d. Vraag Nizu", "Centra e.d. Vraag ", ""),
        ("Nizu i.s.m. Dock, bijv. Eva. Ja.", "", " i.s.m. Dock, bijv. Eva."),
        ("Op 30 mei jl. Kwam Nizu", "Op 30 mei jl. Kwam ", ""),
        ("Nizu heeft foto's. De rest niet", "", " heeft foto's."),
        ("Nizu Dr. Lodder", "", " Dr. Lodder"),
    ],
)
def test_a_sentence_ends_at_a_stop_before_a_capital_but_not_behind_an_abbreviation(
    text: str, before: str, after: str
) -> None:
    assert around(text, "Nizu") == Quotation(before=before, hit="Nizu", after=after)


ABBREVIATIONS = [
    "dr.",
    "drs.",
    "mr.",
    "ing.",
    "st.",
    "e.d.",
    "o.a.",
    "bijv.",
    "bv.",
    "m.b.t.",
    "i.s.m.",
    "d.w.z.",
    "jl.",
    "a.s.",
]


@pytest.mark.parametrize("abbreviation", ABBREVIATIONS)
def test_abbreviations_end_no_sentence(abbreviation: str) -> None:
    assert around(f"Zo {abbreviation} Nizu", "Nizu").before == f"Zo {abbreviation} "


def test_a_long_sentence_is_cut_at_words_on_both_sides() -> None:
    quotation = around("lang " * 100 + "Nizu" + " woord" * 100, "Nizu")
    assert quotation.before.startswith("…lang lang")
    assert quotation.before.endswith("lang ")
    assert quotation.after.endswith("woord woord…")
    assert LIMIT - 12 <= sum(map(len, quotation)) <= LIMIT


def test_what_one_side_does_not_need_the_other_side_gets() -> None:
    before, _, after = around("Nizu" + " woord" * 100, "Nizu")
    assert before == ""
    assert len(after) > LIMIT - 12


@given(st.text(alphabet="aB .!?\nn", max_size=900), st.data())
def test_a_quotation_is_never_too_long_and_never_loses_the_hit(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(min_value=0, max_value=len(text)))
    quotation = quote(f"{text[:start]} Nizu {text[start:]}", start + 1, start + 5)
    assert quotation.hit == "Nizu"
    assert sum(map(len, quotation)) <= LIMIT
    words = " ".join(f"{text[:start]} Nizu {text[start:]}".split())
    assert "".join(quotation).strip("…").strip() in words


def test_a_hit_that_is_too_long_itself_is_cut() -> None:
    assert sum(map(len, quote("x " * 400, 0, 800))) <= LIMIT


@pytest.mark.parametrize(
    ("text", "room", "first", "shown"),
    [
        ("Bel ons. Kom langs.", 40, None, "Bel ons. Kom langs."),
        ("Bel ons. Kom langs. Of mail.", 20, None, "Bel ons. Kom langs."),
        ("Bel ons. Kom langs.", 8, None, "Bel ons."),
        ("Bel dr. Lodder op. Kom langs.", 20, None, "Bel dr. Lodder op."),
        ("Kom eens een keer langs. Ja.", 10, 30, "Kom eens een keer langs."),
        ("Kom eens een keer langs. Ja.", 10, None, "Kom eens…"),
        ("Kom eens een keer langs. Ja.", 10, 16, "Kom eens een…"),
        ("", 10, None, ""),
    ],
)
def test_the_opening_of_a_text_is_whole_sentences(text: str, room: int, first: int | None, shown: str) -> None:
    assert opening(text, room, first) == shown


@given(text=st.text(alphabet="aB .!\n"), room=st.integers(1, 30), first=st.integers(1, 60))
def test_an_opening_is_no_longer_than_it_may_be(text: str, room: int, first: int) -> None:
    shown = opening(text, room, first)
    assert len(shown) <= max(room, first) + 1
    assert text.startswith(shown.removesuffix("…"))
