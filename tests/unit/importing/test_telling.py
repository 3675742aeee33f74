"""On which line of the draft that stands which a note is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.importing.samples import draft

from bijeen.content.write import report_of
from bijeen.i18n import messages
from bijeen.importing.telling import as_text


def lines(folder: Path, text: str) -> list[str]:
    """What is told of a document, for each note."""
    made = draft(folder, "x.md", text)
    written = report_of(made.fields, made.body)
    return [line.removeprefix("  ") for line in as_text(made, "x.md", written, (), messages("nl")).split("\n")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mail jan@tuin.example.nl.\n\nOf jan@tuin.example.", "regel 11: jan@tuin.example staat"),
        (
            "Een Buurtmaaltijdem-tafel.\n\nMet soep.\n\nWe eten bij **Buurtmaaltijdem**.",
            "regel 13: 'Buurtmaaltijdem' lijkt",
        ),
        ("Hier is het.\n\nKijk [hier](https://nizu.example).", "regel 11: De link 'hier' zegt niet"),
        ("**Soep** koken.\n\n**Soep**\n\nVan pompoen.", "regel 11: 'Soep' was vet"),
        ("Mail a_b@tuin.example.", "regel 9: a_b@tuin.example staat"),
    ],
)
def test_a_note_names_the_line_on_which_its_words_stand(tmp_path: Path, text: str, told: str) -> None:
    found = lines(tmp_path, f"# Samen op stap\n\n{text}\n\nEn dat was het.\n")
    assert any(line.startswith(told) for line in found), found


def test_a_note_of_words_that_stand_in_two_places_names_no_line(tmp_path: Path) -> None:
    found = lines(tmp_path, "# Samen\n\nBuurtmaaltijdem kookt.\n\nDank aan Buurtmaaltijdem.\n")
    assert "'Buurtmaaltijdem' lijkt op een partner. Bedoel je 'BuurtMaaltijden'?" in found


def test_a_picture_that_has_no_words_leaves_no_space_behind_what_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_text("<svg/>")
    found = lines(tmp_path, "# Samen\n\nTekst.\n\n![](x.svg)\n")
    assert [line for line in found if "weggelaten" in line] == [
        "Plaatje 1 (SVG) is weggelaten: die soort kan niet op een website. Maak er een .jpg of .png van."
    ]
