"""unlikely-day, file-name-day: a day with a wrong year, or another one than the name of the file says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, Found, check, hint_of, level_of, report

from bijeen.problems import Level

AGENDA = "data/agenda.yaml"


def on(day: str, *front: str) -> str:
    """A report of that day."""
    return report("x", *front).replace("2024-06-01", day)


@pytest.mark.parametrize("day", ["1950-01-01", "1999-12-31", "2026-01-02", "2028-12-31"])
def test_days_on_which_people_meet(tmp_path: Path, day: str) -> None:
    assert check(tmp_path, {f"reports/{day}-x.md": on(day)}) == []


@pytest.mark.parametrize("day", ["0001-01-01", "0204-05-30", "1949-12-31", "2029-01-01", "2204-05-30", "9999-12-31"])
def test_a_year_that_was_typed_wrong(tmp_path: Path, day: str) -> None:
    path = f"reports/{day}-x.md"
    assert check(tmp_path / "a", {path: on(day)}) == [(path, 3, 7, "unlikely-day")]
    assert level_of(tmp_path / "b", {path: on(day)}) is Level.WARNING


@pytest.mark.parametrize("key", ["published", "publish_on"])
def test_the_other_days_of_a_report(tmp_path: Path, key: str) -> None:
    assert check(tmp_path, {REPORT: report("x", f"{key}: 2204-06-01")}) == [(REPORT, 6, len(key) + 3, "unlikely-day")]


def test_a_report_can_wait_for_years(tmp_path: Path) -> None:
    assert check(tmp_path, {REPORT: report("x", "publish_on: 2036-12-31")}) == []


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("date: 2025-06-18, until: 2025-06-20", []),
        ("date: 2025-06-18, until: 2030-12-31", []),
        ("date: tba", []),
        ("date: 2205-06-18", [(AGENDA, 1, 52, "unlikely-day")]),
        ("date: 0205-06", [(AGENDA, 1, 52, "unlikely-day")]),
        ("date: 2025-06-18, until: 2037-01-01", [(AGENDA, 1, 71, "unlikely-day")]),
        ("date: 2025-06-18, until: 2205-06-20", [(AGENDA, 1, 71, "unlikely-day")]),
    ],
)
def test_events(tmp_path: Path, days: str, found: list[Found]) -> None:
    assert check(tmp_path, {AGENDA: f"events: [{{id: les, title: Les, kind: course, {days}}}]\n"}) == found


@pytest.mark.parametrize(
    "name", ["2024-06-01-x", "2024-06-01", "2024-06-zomer", "2024-zomer", "zomer", "2024-06-010-x"]
)
def test_file_names_that_do_not_contradict_the_day(tmp_path: Path, name: str) -> None:
    assert check(tmp_path, {f"reports/{name}.md": report()}) == []


@pytest.mark.parametrize("name", ["2204-06-01-x", "2024-06-02-x", "2024-06-31-x", "2024-01-06"])
def test_a_file_name_with_another_day(tmp_path: Path, name: str) -> None:
    path = f"reports/{name}.md"
    assert check(tmp_path / "a", {path: report()}) == [(path, 3, 7, "file-name-day")]
    assert level_of(tmp_path / "b", {path: report()}) is Level.WARNING


def test_the_name_that_fits_is_offered(tmp_path: Path) -> None:
    hint = hint_of(tmp_path, {"reports/2204-06-01-samen-eten.md": report()})
    assert "2024-06-01-samen-eten.md" in hint
    assert "redirect_from: [verslagen/2204-06-01-samen-eten/]" in hint


def test_a_report_without_a_day_has_no_other_one(tmp_path: Path) -> None:
    path = "reports/2024-06-01-x.md"
    assert check(tmp_path, {path: on("gisteren")}) == [(path, 3, 7, "wrong-date")]
