"""What goes above a draft: a line leaves the text only when every word of it stands there now."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.unit.importing.samples import draft, told

DAY = datetime.date(2019, 1, 1)


def test_a_title_and_a_day_that_lose_from_those_given_stay_in_the_text_and_are_told(tmp_path: Path) -> None:
    page = "<!doctype html><body><h1>Eigen titel</h1><p>Datum: 3 mei 2018</p><p>Tekst hier.</p></body>"
    made = draft(tmp_path, "x.html", page, title="Anders", date=DAY)
    assert made.body == "## Eigen titel\n\nDatum: 3 mei 2018\n\nTekst hier.\n"
    assert (made.fields["title"], made.fields["date"]) == ("Anders", DAY)
    assert [(note.more, note.text) for note in made.notes if note.rule == "second-value"] == [
        ("date", "2018-05-03"),
        ("title", "Eigen titel"),
    ]
    assert told(made, "used-line") == []


def test_a_title_that_is_the_one_given_leaves_the_text(tmp_path: Path) -> None:
    page = "<!doctype html><body><h1>Samen</h1><p>Datum: 1 januari 2019</p><p>Tekst.</p></body>"
    made = draft(tmp_path, "x.html", page, title="Samen", date=DAY)
    assert made.body == "Tekst.\n"
    assert told(made, "second-value", "used-line") == ["Datum: 1 januari 2019"]


def test_a_heading_beside_the_title_of_the_front_matter_stays(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", "---\ntitle: Boven\n---\n\n# Onder\n\nTekst.\n")
    assert made.body == "## Onder\n\nTekst.\n"
    assert told(made, "second-value") == ["Onder"]


def test_with_a_title_above_it_the_first_line_is_a_line_like_any_other(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", "---\ntitle: Boven\n---\nEen korte regel\n\nTekst.\n")
    assert made.body == "Een korte regel\n\nTekst.\n"
    assert told(made, "second-value") == []


def test_of_a_title_that_is_too_long_all_words_stay(tmp_path: Path) -> None:
    title = f"{'Een heel lange titel ' * 12}met een slot"
    made = draft(tmp_path, "x.html", f"<!doctype html><body><h1>{title}</h1><p>Tekst.</p></body>")
    assert made.body == f"## {title}\n\nTekst.\n"
    assert len(made.fields["title"]) <= 200
    assert told(made, "long-title") == [title]


@pytest.mark.parametrize(
    "line",
    [
        "Tijd: 14:00 - 16:30 uur, inloop vanaf 13:30 uur met soep",
        "Tijd: 19.00 uur bij de achterdeur",
        "Datum: 26 t/m 28 september 2024",
        "Datum: donderdag 3 mei 2023",  # that was a Wednesday: somebody made a mistake
        "Locatie: [Nizu](https://nizu.example)",
    ],
)
def test_a_line_of_which_not_all_can_stand_above_stays(tmp_path: Path, line: str) -> None:
    made = draft(tmp_path, "x.md", f"# Samen\n\n{line}\n\nTekst.\n")
    assert made.body == f"{line}\n\nTekst.\n"
    assert told(made, "used-line") == []


def test_the_hours_behind_a_day_that_was_known_already_are_taken(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", "# Verslag 5 maart 2025\n\nDatum: 5 maart 2025, 19.30 - 21.00 uur\n\nTekst.\n")
    assert (made.body, str(made.fields["start"]), str(made.fields["end"])) == ("Tekst.\n", "19:30:00", "21:00:00")


def test_a_second_value_of_a_label_stays(tmp_path: Path) -> None:
    made = draft(tmp_path, "x.md", "# Samen\n\nLocatie: Nizu\n\nPlek: De Boog\n\nTekst.\n")
    assert made.body == "Plek: De Boog\n\nTekst.\n"
    assert told(made, "second-value", "used-line") == ["Locatie: Nizu", "De Boog"]
