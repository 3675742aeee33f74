"""Words that are too long for a line may break on paper, and all others are left alone."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.paper.samples import BARE_LINE, LINE, board, edge, links, poster, reader, said

from bijeen.paper.breaks import HYPHEN, LONGEST, NOTHING, breakable
from bijeen.paper.press import press

ENDLESS = {
    "letter": "x" * 150,
    "accent": "é" * 150,
    "number": "1234567890" * 15,
    "mixed": "A1b2c3" * 25,
    "underlined": "boodschappen_doen_" * 8,
    "apostrophe": "s’avonds’" * 16,
    "compound": "vrijwilligers" * 12,
}


@pytest.mark.parametrize("word", ENDLESS.values(), ids=ENDLESS.keys())
@pytest.mark.parametrize("size", ["a4", "a5"])
def test_a_word_of_150_letters_stays_on_a_poster(word: str, size: str) -> None:
    told: dict[str, Any] = dict.fromkeys(("lead", "by", "call", "sample"), word)
    facts = [{"term": "Hoe", "text": word}]
    for sheet in (poster(size=size, heading=word[:110]), poster(size=size, facts=facts, **told)):
        assert edge(sheet, 5) == [255]


@pytest.mark.parametrize("word", ENDLESS.values(), ids=ENDLESS.keys())
def test_it_stays_on_a_board(word: str) -> None:
    lines = [{**LINE, **dict.fromkeys(("title", "text", "who", "source"), word)}, {**BARE_LINE, "title": word}]
    sheet = board(heading=word, rest=word, sections=[{"title": word, "lines": lines}])
    assert set(edge(sheet, 5)) == {255}


def test_no_letter_is_lost_and_the_title_of_the_file_has_no_hidden_signs() -> None:
    pdf = press(poster(title="z" * 100, heading="z" * 100, lead="net.example/" + "q" * 90))
    metadata = reader(pdf).metadata
    assert metadata is not None
    assert metadata.title == "z" * 100
    assert (said(pdf).count("q"), said(pdf).count("z")) == (90, 100)


def test_what_can_break_by_itself_is_left_alone() -> None:
    for text in ("", "Kom langs in de buurtkamer", "vrijwilligersorganisatiebijeenkomsten", "50-plussers", "\u00a0"):
        assert breakable(text, "nl") == text


def test_a_word_of_usual_length_keeps_its_marks_and_is_left_alone() -> None:
    for text in (
        "vrijwilligersorganisaties.",
        "(deskundigheidstraining:",
        "netwerkbijeenkomsten,",
        "“vrijwilligersorganisaties”!",
        "ontmoetingsplekken/buurthuizen",
        "50-plussersbijeenkomsten",
        "koffie-/theebijeenkomsten",
        "(vrijwilligers)bijeenkomsten",
    ):
        assert breakable(text, "nl") == text


def test_on_a_sheet_such_a_word_breaks_behind_a_syllable_with_a_hyphen() -> None:
    word = "(vrijwilligersorganisatiebijeenkomsten):"
    lines = press(poster(facts=[{"term": "Deskundigheidsbevordering voor", "text": word}]))
    text = "".join(page.extract_text() for page in reader(lines).pages)
    first, hyphen, rest = text.partition(f"{HYPHEN}\n")
    assert hyphen
    assert f"{first.split()[-1]}{rest.split()[0]}".replace(HYPHEN, "") in word


def test_letters_that_are_a_part_of_a_longer_word_break_behind_their_syllables() -> None:
    for text in ("vrijwilligersorganisatie’s", "2vrijwilligersorganisaties", "vrijwilligersorganisaties:in"):
        made = breakable(text, "nl")
        assert made.replace(HYPHEN, "") == text
        assert "vrij" + HYPHEN + "wil" + HYPHEN + "li" in made


def test_a_break_between_numbers_and_marks_leaves_a_mark_behind_its_word() -> None:
    for text in ("boodschappen_doen_" * 3, "s’avonds’" * 6, "(030)1234567" * 4, "A1[b2]" * 9):
        parts = breakable(text, "nl").split(NOTHING)
        assert "".join(parts) == text
        assert len(parts) > 1
        assert all(len(part) <= LONGEST and part[0] not in "_’)]" and part[-1] not in "([" for part in parts)


@pytest.mark.parametrize("sign", ["x\u0302", "☕\ufe0f", "👩\u200d🔧", "👍🏽", "=\u0338"])
@pytest.mark.parametrize("around", ["{}", "net.example/{}"])
def test_nothing_is_cut_within_what_a_reader_takes_for_one_sign(sign: str, around: str) -> None:
    made = breakable(around.format(sign * 40), "nl")
    parts = made.replace(HYPHEN, NOTHING).split(NOTHING)
    assert len(parts) > 3
    assert "".join(parts) == around.format(sign * 40)
    assert all(part.replace(sign, "") in ("", "net.", "example/") for part in parts)


def test_a_hyphen_shows_between_letters_and_nothing_within_what_is_no_word() -> None:
    assert breakable("x" * 24, "nl") == HYPHEN.join(["x" * 8] * 3)
    assert breakable("buurtkamer.example/koffie", "nl") == NOTHING.join(["buurtkamer.", "example/", "koffie"])


def test_where_a_link_leads_stays_as_it_is() -> None:
    url = f"https://net.example/{'x' * 90}"
    contact = {**dict.fromkeys(("phone", "person", "email")), "host": "net.example", "url": url}
    assert url in links(press(poster(contact=contact)))
