"""impossible-day, wrong-weekday: days of events that cannot be as they are written. The report is of 1 June 2024."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, WORDS, places, report, settings, write_site
from tests.unit.checks.samples import in_body

from bijeen.checks.inspect import inspect
from bijeen.problems import Level

RULES = ("impossible-day", "wrong-weekday")
WITHOUT_DAY = "announced-without-day"


def told(folder: Path, body: str) -> list[str]:
    """The hints of both rules, which are warnings."""
    _, problems = inspect(settings(write_site(folder, {REPORT: report(body)})))
    assert places(problems)
    found = [problem for problem in problems if problem.rule in RULES]
    assert {problem.level for problem in found} == {Level.WARNING}
    return [WORDS.problem(problem)[1] for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        "Op 30 april aten we.",
        "29 februari 2028: schrikkelfeest.",
        "donderdag 3 december 2026: feest.",
        "zaterdag 1 juni: dansen.",
        "Feest op donderdag 26 en vrijdag 27 september.",
        "26 t/m 28 september: kookdagen.",
        "woensdag 3 april jl.: feest.",
        "Eind september: feest.",
    ],
)
def test_good_ones(tmp_path: Path, text: str) -> None:
    assert in_body(tmp_path, f"## Even aan denken\n\n- {text}") == []


@pytest.mark.parametrize(
    ("text", "column", "hint"),
    [
        ("Op 31 april eten we.", 6, "Kijk het na: bedoel je 30 april 2024 of 1 mei 2024?"),
        ("**29 februari 2025**: feest.", 5, "Kijk het na: bedoel je 28 februari 2025 of 1 maart 2025?"),
        ("Feest op 28 t/m 31 november.", 12, "Kijk het na: bedoel je 30 november 2024 of 1 december 2024?"),
        ("31-9-2024: feest.", 3, "Kijk het na: bedoel je 30 september 2024 of 1 oktober 2024?"),
        ("2024-13-01: feest.", 3, "Kijk de dag en de maand nog eens na."),
        (
            "woensdag 3 december 2026: feest.",
            3,
            "Kijk het na: bedoel je donderdag 3 december 2026 of woensdag 2 december 2026?",
        ),
        (
            "Feest op wo 4 oktober, 19.00 uur.",
            12,
            "Kijk het na: bedoel je vrijdag 4 oktober 2024 of woensdag 2 oktober 2024?",
        ),
    ],
)
def test_its_place_and_what_it_may_be(tmp_path: Path, text: str, column: int, hint: str) -> None:
    body = f"## Even aan denken\n\n- {text}"
    assert (3, column) in in_body(tmp_path / "place", body, *RULES, WITHOUT_DAY)
    assert told(tmp_path / "hint", body) == [hint]


def test_a_call_that_opens_with_a_day(tmp_path: Path) -> None:
    assert in_body(tmp_path, "Oproep aan het netwerk: op 31 april eten we.", "impossible-day") == [(1, 28)]


@pytest.mark.parametrize(
    "body",
    [
        "Op 31 april was het koud.",
        "Tip: bel niet op 31 april.",
        "Het was woensdag 3 december 2026.",
        "> [!VERVOLG] Op 31 april {on=2024-05-30-samen-eten/x}\n> Op 31 april was het af.",
    ],
)
def test_running_prose_is_left_alone(tmp_path: Path, body: str) -> None:
    _, problems = inspect(settings(write_site(tmp_path, {REPORT: report(body)})))
    assert not [problem for problem in problems if problem.rule in RULES]
