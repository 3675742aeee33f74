"""CSV as spreadsheets and programs read it."""

from __future__ import annotations

import csv
import io

import pytest

from bijeen.site.exports.csvfile import BETWEEN_CELLS, ENCODING, as_csv
from bijeen.site.exports.field import Field
from bijeen.site.exports.rows import Row

FIELDS = (Field("id"), Field("text"), Field("themes", "list"))


def cells(*rows: Row) -> list[list[str]]:
    """What a reader finds in the lines below the names of the fields."""
    text = as_csv(FIELDS, rows).decode(ENCODING)
    names, *found = csv.reader(io.StringIO(text, newline=""), delimiter=BETWEEN_CELLS, strict=True)
    assert names == ["id", "text", "themes"]
    return found


def row(text: str | None = "x", themes: tuple[str, ...] = ()) -> Row:
    """A row with these values."""
    return {"id": "a", "text": text, "themes": themes}


def test_it_opens_with_the_mark_by_which_excel_knows_utf_8() -> None:
    assert as_csv(FIELDS, []) == b'\xef\xbb\xbf"id";"text";"themes"\r\n'


def test_lists_have_a_bar_between_their_values_and_nothing_is_an_empty_cell() -> None:
    assert cells(row(None, ("a", "b")), row("", ())) == [["a", "", "a|b"], ["a", "", ""]]


@pytest.mark.parametrize(
    "text", ['een "citaat"', "a;b", "a,b", "regel\n\nregel", "a\r\nb", '"', '";"', "Fatoş, İpek – €"]
)
def test_every_text_arrives_as_it_was(text: str) -> None:
    assert cells(row(text), row("volgende")) == [["a", text, ""], ["a", "volgende", ""]]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_begins_as_a_formula_does(first: str) -> None:
    text = f'{first}HYPERLINK("https://elders.example";"klik")'
    assert cells(row(text)) == [["a", f"'{text}", ""]]
    assert cells(row(themes=(text, "b"))) == [["a", "x", f"'{text}|b"]]


def test_such_a_character_further_on_does_no_harm() -> None:
    assert cells(row("1=1 -2 +3 a@b")) == [["a", "1=1 -2 +3 a@b", ""]]
