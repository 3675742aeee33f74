"""The five colours of a network come from its style sheet."""

from __future__ import annotations

import pytest
from tests.unit.drawing.samples import PALETTE, TOKENS

from bijeen.drawing.palette import GREY, Palette, faults_in, missing_in, palette_of

ALL = (
    ":root { --brand-paper: #fff; --brand-ink: #123; --brand-coral: #AABBCC; --brand-teal:#000;--brand-sun : #fbc93d }"
)


def test_colours_are_read_and_written_in_full() -> None:
    assert palette_of([ALL]) == Palette(paper="#ffffff", ink="#112233", coral="#aabbcc", teal="#000000", sun="#fbc93d")


def test_the_engine_s_own_sheet_has_all_of_them() -> None:
    assert palette_of([TOKENS]) == PALETTE
    assert faults_in(TOKENS) == []


def test_a_later_sheet_wins_colour_by_colour() -> None:
    palette = palette_of([ALL, ":root{--brand-teal: #00ff00}"])
    assert (palette.teal, palette.ink) == ("#00ff00", "#112233")


def test_the_first_of_a_sheet_counts_and_not_that_of_the_dark() -> None:
    assert palette_of([ALL + "@media (prefers-color-scheme: dark) { :root { --brand-ink: #fff } }"]).ink == "#112233"


def test_a_colour_in_a_comment_is_none() -> None:
    assert palette_of([f"/* --brand-ink: #fff; */ {ALL}"]).ink == "#112233"


def test_a_colour_that_is_nowhere_is_grey_and_is_named() -> None:
    sheets = [ALL.replace("--brand-sun", "--zon"), ":root { --brand-ink: var(--x) }"]
    assert palette_of(sheets).sun == GREY.sun
    assert missing_in(sheets) == ["--brand-sun"]
    assert missing_in([ALL]) == []


@pytest.mark.parametrize("value", ["var(--x)", "red", "rgb(1 2 3)", "#12345", "#11223344", "", "oklch(0.5 0.1 20)"])
def test_what_only_a_browser_understands_is_told_with_its_place(value: str) -> None:
    sheet = f":root {{\n  --brand-ink: {value};\n}}"
    assert faults_in(sheet) == [("--brand-ink", value, 2, 3)]
    assert palette_of([ALL, sheet]).ink == "#112233"
