"""end-before-start: a meeting, an event or an edition of a campaign that ends before it begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, check, level_of, problem_of, report

from bijeen.problems import Level

AGENDA = "data/agenda.yaml"
EVENT = "events:\n  - id: les\n    title: Les\n    kind: course\n    date: 2024-06-18\n"
EDITION = "campaigns:\n  - id: w\n    name: W\n    editions:\n      - year: 2024\n        from: 2024-09-26\n"


@pytest.mark.parametrize(("start", "end"), [("18:30", "20:30"), ("9:00", "10:00"), ("9.59", "10.00")])
def test_a_meeting_that_ends_after_it_begins(tmp_path: Path, start: str, end: str) -> None:
    assert check(tmp_path, {REPORT: report("x", f"start: {start}", f"end: {end}")}) == []


@pytest.mark.parametrize("line", ["start: 18:30", "end: 18:30"])
def test_a_meeting_with_one_time(tmp_path: Path, line: str) -> None:
    assert check(tmp_path, {REPORT: report("x", line)}) == []


@pytest.mark.parametrize(("start", "end"), [("20:30", "18:30"), ("18:30", "18:30"), ("10:00", "9:00")])
def test_a_meeting_that_ends_before_it_begins(tmp_path: Path, start: str, end: str) -> None:
    files = {REPORT: report("x", f"start: {start}", f"end: {end}")}
    assert check(tmp_path, files) == [(REPORT, 7, 6, "end-before-start")]


def test_an_event_with_times(tmp_path: Path) -> None:
    assert check(tmp_path / "a", {AGENDA: EVENT + "    start: 9:00\n    end: 10:00\n"}) == []
    found = check(tmp_path / "b", {AGENDA: EVENT + "    start: 10:00\n    end: 9:00\n"})
    assert found == [(AGENDA, 7, 10, "end-before-start")]


@pytest.mark.parametrize(("until", "good"), [("2024-06-18", True), ("2024-06-20", True), ("2024-06-17", False)])
def test_an_event_of_several_days(tmp_path: Path, until: str, good: bool) -> None:
    found = check(tmp_path, {AGENDA: EVENT + f"    until: {until}\n"})
    assert found == ([] if good else [(AGENDA, 6, 12, "end-before-start")])


def test_an_event_without_a_day_has_no_end_to_compare(tmp_path: Path) -> None:
    text = EVENT.replace("2024-06-18", "2024-06") + "    until: 2024-01-01\n"
    assert check(tmp_path, {AGENDA: text}) == []


@pytest.mark.parametrize(("to", "good"), [("2024-09-26", True), ("2024-10-02", True), ("2024-09-25", False)])
def test_an_edition_of_a_campaign(tmp_path: Path, to: str, good: bool) -> None:
    found = check(tmp_path, {AGENDA: EDITION + f"        to: {to}\n"})
    assert found == ([] if good else [(AGENDA, 7, 13, "end-before-start")])


def test_both_times_are_named_and_it_is_an_error(tmp_path: Path) -> None:
    files = {REPORT: report("x", "start: 20.30", "end: 18.05")}
    assert problem_of(tmp_path / "a", files).details == {"start": "20:30", "end": "18:05"}
    assert level_of(tmp_path / "b", files) is Level.ERROR
