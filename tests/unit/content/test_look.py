"""The colours of a site, and the files that it puts in the place of the engine's."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import places, write_site
from tests.unit.drawing.samples import PALETTE

from bijeen.content.look import find_palette, own_file
from bijeen.drawing.palette import GREY
from bijeen.resources import overrides

SHEET = "overrides/assets/css/brand.css"


def test_a_site_without_a_sheet_of_its_own_has_the_engine_s_colours(tmp_path: Path) -> None:
    assert find_palette(tmp_path, overrides()) == (PALETTE, [])


def test_a_colour_that_a_site_leaves_out_is_the_engine_s(tmp_path: Path) -> None:
    palette, problems = find_palette(
        write_site(tmp_path, {SHEET: ":root { --brand-sun: #abc }"}, start=None), overrides()
    )
    assert problems == []
    assert (palette.sun, palette.ink) == ("#aabbcc", PALETTE.ink)


def test_every_colour_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    sheet = ":root {\n  --brand-sun: gold;\n  --brand-ink: var(--x);\n}\n"
    palette, problems = find_palette(write_site(tmp_path, {SHEET: sheet}, start=None), overrides())
    assert places(problems) == [(SHEET, 2, 3, "brand-colour"), (SHEET, 3, 3, "brand-colour")]
    assert palette == PALETTE


def test_a_file_of_the_site_itself_is_found(tmp_path: Path) -> None:
    write_site(tmp_path, {"overrides/assets/favicon.ico": b"x"}, start=None)
    assert own_file(tmp_path, "favicon.ico") == tmp_path / "overrides/assets/favicon.ico"
    assert own_file(tmp_path, "icon-512.png") is None


def test_in_the_engine_s_own_repository_a_colour_can_be_missing_altogether(tmp_path: Path) -> None:
    write_site(tmp_path, {SHEET: ":root { --brand-ink: #123456; --brand-sun: gold }"}, start=None)
    palette, problems = find_palette(tmp_path, tmp_path / "overrides")
    assert palette.ink == "#123456"
    assert palette.sun == GREY.sun
    assert [(problem.rule, problem.details["name"]) for problem in problems] == [
        ("brand-colour", "--brand-sun"),
        ("brand-colour-missing", "--brand-paper"),
        ("brand-colour-missing", "--brand-coral"),
        ("brand-colour-missing", "--brand-teal"),
    ]


def test_a_colour_too_pale_to_read_is_told(tmp_path: Path) -> None:
    sheet = ":root { --brand-ink: #999999; --brand-coral-text: #ff0000 }"
    _, problems = find_palette(write_site(tmp_path, {SHEET: sheet}, start=None), overrides())
    told = [(problem.rule, problem.details["name"], problem.details["ratio"]) for problem in problems]
    assert told == [("brand-contrast", "--brand-ink", "2,6"), ("brand-contrast", "--brand-coral-text", "3,6")]
