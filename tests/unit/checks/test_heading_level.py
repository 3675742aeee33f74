"""heading-level, heading-top: a heading that skips a level, or that is the page's own level."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, check, hint_of, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    "body",
    [
        "Geen kop.",
        "## Een\n### Twee\n#### Drie\n## Vier\n### Vijf",
        "## Een\n## Twee",
        "Een\n---\n\n### Twee",
        "```\n#### geen kop\n```",
        "## Een\n### Twee\n#### Drie\n##### Vier\n###### Vijf\n## Zes",
    ],
)
def test_levels_that_follow_each_other(tmp_path: Path, body: str) -> None:
    assert in_body(tmp_path, body, "heading-level") == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("### Een", [1]),
        ("Tekst.\n\n#### Een", [3]),
        ("## Een\n\n#### Twee", [3]),
        ("## Een\n#### Twee\n##### Drie", [2]),
        ("## Een\n- ##### Twee", [2]),
        ("> ### Een", [1]),
    ],
)
def test_levels_that_skip(tmp_path: Path, body: str, lines: list[int]) -> None:
    assert [line for line, _ in in_body(tmp_path, body, "heading-level")] == lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("# Een", [1]),
        ("Een\n===", [1]),
        ("## Een\n### Twee\n# Drie\n## Vier", [3]),
        ("# Een\n\n## Twee\n\n# Drie", [1, 5]),
        ("> # Een", [1]),
    ],
)
def test_headings_as_large_as_the_title_of_the_page(tmp_path: Path, body: str, lines: list[int]) -> None:
    assert [line for line, _ in in_body(tmp_path, body, "heading-top")] == lines


def test_a_large_heading_and_one_that_skips_are_told_apart(tmp_path: Path) -> None:
    assert check(tmp_path, {REPORT: report("# Een\n\n### Twee")}) == [
        (REPORT, 7, 1, "heading-top"),
        (REPORT, 9, 1, "heading-level"),
    ]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("### Een", "Typ ## in plaats van ###."),
        ("# Een", "Typ ## in plaats van #."),
        ("## Een\n##### Twee", "Typ ### in plaats van #####."),
    ],
)
def test_it_says_what_to_type(tmp_path: Path, body: str, hint: str) -> None:
    assert hint_of(tmp_path, {REPORT: report(body)}) == hint


@pytest.mark.parametrize("body", ["# Een", "### Een"])
def test_it_is_a_warning(tmp_path: Path, body: str) -> None:
    assert level_of(tmp_path, {REPORT: report(body)}) is Level.WARNING
