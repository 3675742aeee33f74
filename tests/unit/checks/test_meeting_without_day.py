"""meeting-without-day, announced-without-day: after three months somebody has to choose a day."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import NAME, REPORT, Files, check, hint_of, level_of, report

from bijeen.problems import Level

AGENDA = "data/agenda.yaml"
ANNOUNCED = "## Even aan denken\n\n- De volgende bijeenkomst: de dag volgt later."
DUE = "2024-08-31"
"""More than ninety days after the report of 1 June 2024."""


def event(*lines: str, kind: str = "meeting", date: str = "tba") -> str:
    head = ["events:", "  - id: volgende", "    title: Volgende keer", f"    kind: {kind}", f"    date: {date}"]
    return "\n".join([*head, *(f"    {line}" for line in lines), ""])


def found(folder: Path, files: Files, today: str = DUE) -> list[tuple[str, int, int, str]]:
    return check(folder, {REPORT: report(), **files}, today=datetime.date.fromisoformat(today))


OF_REPORT = f"reports: [{NAME}]"


@pytest.mark.parametrize("lines", [(OF_REPORT,), ()], ids=["told in a report", "in the agenda alone"])
def test_a_meeting_in_the_agenda(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """Without a report that tells of it, it has been waiting since the last meeting."""
    assert found(tmp_path / "a", {AGENDA: event(*lines)}) == [(AGENDA, 5, 11, "meeting-without-day")]
    assert found(tmp_path / "b", {AGENDA: event(*lines)}, "2024-08-30") == []


@pytest.mark.parametrize(
    "agenda",
    [
        event(OF_REPORT, date="2024-12-01"),
        event(OF_REPORT, date="2024-07-01"),
        event(OF_REPORT, date="2024-12"),
        event(OF_REPORT, kind="course"),
        "events: []\n",
    ],
    ids=["a day", "a day that is past", "a month", "a course", "nothing"],
)
def test_what_nobody_waits_for(tmp_path: Path, agenda: str) -> None:
    assert found(tmp_path, {AGENDA: agenda}) == []


def test_what_the_last_report_announced(tmp_path: Path) -> None:
    files: Files = {REPORT: report(ANNOUNCED)}
    assert found(tmp_path / "a", files) == [(REPORT, 9, 1, "announced-without-day")]
    assert found(tmp_path / "b", files, "2024-08-30") == []


@pytest.mark.parametrize(
    "files",
    [
        {REPORT: report(f"{ANNOUNCED} {{status=done}}")},
        {REPORT: report(ANNOUNCED.replace("de dag volgt later", "op 3 oktober 2024"))},
        {REPORT: report(ANNOUNCED), AGENDA: event(date="2024-12-01")},
        {REPORT: report(ANNOUNCED), AGENDA: event(date="2024-09, eind")},
        {REPORT: report(ANNOUNCED), "reports/2024-08-01-later.md": report().replace("2024-06-01", "2024-08-01")},
        {REPORT: report(ANNOUNCED, "status: draft")},
    ],
    ids=["called off", "a day", "in the agenda", "a month in the agenda", "people have met since", "a draft"],
)
def test_what_was_announced_and_needs_no_day_any_more(tmp_path: Path, files: Files) -> None:
    assert found(tmp_path, files) == []


def test_an_older_event_in_the_agenda_answers_nothing(tmp_path: Path) -> None:
    files: Files = {REPORT: report(ANNOUNCED), AGENDA: event(date="2024-05-01")}
    assert [rule for *_, rule in found(tmp_path, files)] == ["announced-without-day"]


def test_one_meeting_is_told_once(tmp_path: Path) -> None:
    files: Files = {REPORT: report(ANNOUNCED), AGENDA: event(OF_REPORT)}
    assert [rule for *_, rule in found(tmp_path, files)] == ["meeting-without-day"]


def test_without_any_meeting_there_is_nothing_to_wait_for(tmp_path: Path) -> None:
    files: Files = {AGENDA: event(), REPORT: None, "reports/2024-05-30-samen-eten.md": None}
    assert check(tmp_path, {path: text for path, text in files.items() if path != REPORT}) == []


def test_it_is_a_reminder_that_says_what_to_type(tmp_path: Path) -> None:
    assert level_of(tmp_path / "a", {AGENDA: event()}) is Level.REMINDER
    hint = hint_of(tmp_path / "b", {AGENDA: event()})
    assert "'date: 2026-04-01'" in hint  # ahead of the day of the check
    assert "data/agenda.yaml" in hint_of(tmp_path / "c", {REPORT: report(ANNOUNCED)})
