"""What people read, a block at a time, each with its place in the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.helpers import ROOT, SITES

from bijeen.text.passages import Passage, passages_of


def passages(body: str, first_line: int = 1) -> list[Passage]:
    return list(passages_of(body, of="x", path="x.md", first_line=first_line))


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("Een **vet** en [een link](https://nizu.nl) woord.", ["Een vet en een link woord."]),
        ("Eén\nregel.\n\nNog een.", ["Eén\nregel.", "Nog een."]),
        ("# Kop\n\nTekst.", ["Tekst."]),
        ("- Een\n- Twee\n  - Drie", ["Een", "Twee", "Drie"]),
        ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]),
        ("> Een\n> citaat.", ["Een\ncitaat."]),
        ("> [!OPROEP] Kom\n> Tekst.", ["Oproep: Kom", "Tekst."]),
        ("Typ `a b` of https://nizu.nl nu.", ["Typ x x of xxxxxxxxxxxxxxx nu."]),
        ("```\ncode\n```", []),
        ("Oproep: kom. {id=a until=2024-09-26}", ["Oproep: kom."]),
        ("Een <b>vet</b> woord.", ["Een vet woord."]),
        ("![alt](foto.png)", []),
        ("", []),
    ],
)
def test_the_blocks_that_people_read(body: str, texts: list[str]) -> None:
    assert [passage.text.strip() for passage in passages(body)] == texts


@pytest.mark.parametrize(
    ("body", "word", "place"),
    [
        ("Een woord.", "woord", (10, 5)),
        ("Een\n**woord**.", "woord", (11, 3)),
        ("- Een\n- Het [woord](https://x.nl).", "woord", (11, 8)),
        ("Zie [hier](https://x.nl/woord) een woord.", "woord", (10, 36)),
        ("Typ `woord` of een woord.", "woord", (10, 20)),
        ("> Een\n> woord.", "woord", (11, 3)),
        ("| a | woord |\n|---|---|\n| woord | c |", "woord", (10, 7)),
        ("Een **tweede\nwoord**.", "tweede woord", (10, 7)),
        ("Eén woord.", "woord", (10, 5)),
    ],
)
def test_the_place_of_a_word(body: str, word: str, place: tuple[int, int]) -> None:
    found = next(passage for passage in passages(body, 10) if word in " ".join(passage.text.split()))
    start = found.text.replace("\n", " ").index(word)
    location = found.place(start, start + len(word))
    assert (location.line, location.column) == place


def test_the_second_of_two_equal_words() -> None:
    (found,) = passages("Een woord, een woord.")
    assert found.place(15, 20).column == 16


REPORTS = [*sorted((ROOT / "reports").glob("*.md")), *sorted((SITES / "full" / "reports").glob("*.md"))]


@pytest.mark.parametrize("file", REPORTS, ids=lambda file: file.stem)
def test_every_word_of_a_real_report_is_found_at_its_own_place(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").split("\n")
    first = lines.index("---", 1) + 1
    missed = []
    for passage in passages("\n".join(lines[first:]), first + 1):
        for word in re.finditer(r"\w+", passage.text):
            place = passage.place(word.start(), len(passage.text))
            if "xx" not in word[0] and not lines[place.line - 1][place.column - 1 :].startswith(word[0]):
                missed.append((place.line, word[0]))
    # The words that the engine adds to a call-out stand nowhere in the file.
    assert [word for line, word in missed if "[!" not in lines[line - 1]] == []


@given(st.text(alphabet="ab é\n*_`[]()>-#|{}!<&\\1.", max_size=80))
def test_any_text_has_passages_and_each_a_place_in_it(body: str) -> None:
    lines = body.split("\n")
    for passage in passages(body):
        place = passage.place(0, len(passage.text))
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
