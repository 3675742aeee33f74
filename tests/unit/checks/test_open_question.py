"""open-question: after two meetings without an answer, with what to paste in the next report."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.helpers import (
    NAME,
    REPORT,
    SITES,
    Files,
    check,
    hint_of,
    level_of,
    places,
    problem_of,
    report,
    settings,
    write_site,
)

from bijeen.checks.inspect import inspect
from bijeen.problems import Level

ASKED = "Vraag aan het netwerk: wie heeft er een piano?"
VOCABULARY = "data/vocabulary.yaml"
WITH_NEWS = (SITES / "minimal" / VOCABULARY).read_text(encoding="utf-8") + (
    "  - {id: nieuws, name: Nieuws, meeting: false}\n  - {id: workshop, name: Workshop}\n"
)


def dated(day: str, body: str = "Tekst.", *front: str, kind: str = "netwerkbijeenkomst") -> tuple[str, str]:
    text = report(body, *front).replace("2024-06-01", day, 1).replace("netwerkbijeenkomst", kind)
    return f"reports/{day}-later-{kind}.md", text


def files(question: str = ASKED, later: Iterable[tuple[str, str]] = ()) -> Files:
    return {VOCABULARY: WITH_NEWS, REPORT: report(question), **dict(later)}


TWO = (dated("2024-09-01"), dated("2025-02-01"))


def rules(folder: Path, asked: Files, today: str = "2026-01-01") -> list[str]:
    return [rule for *_, rule in check(folder, asked, today=datetime.date.fromisoformat(today))]


def test_after_two_meetings_a_reminder_points_at_the_question(tmp_path: Path) -> None:
    assert check(tmp_path / "a", files(later=TWO)) == [(REPORT, 7, 1, "open-question")]
    assert level_of(tmp_path / "b", files(later=TWO)) is Level.REMINDER
    assert problem_of(tmp_path / "c", files(later=[*TWO, dated("2025-05-01")])).details["meetings"] == "3"


@pytest.mark.parametrize(
    "later",
    [
        [],
        [dated("2024-09-01")],
        [dated("2024-05-01"), dated("2024-09-01")],
        [dated("2024-06-01", kind="workshop"), dated("2024-09-01")],
        [dated("2024-09-01"), dated("2024-09-01", kind="workshop")],
        [dated("2024-09-01"), dated("2025-02-01", kind="nieuws")],
        [dated("2024-09-01"), dated("2025-02-01", "x", "status: draft")],
        [dated("2024-09-01"), dated("2026-02-01")],
    ],
    ids=["none", "one", "one before", "one on its day", "two on a day", "news", "a draft", "one that is to come"],
)
def test_before_that_nobody_is_reminded(tmp_path: Path, later: list[tuple[str, str]]) -> None:
    assert check(tmp_path, files(later=later)) == []


@pytest.mark.parametrize("vocabulary", [f"{WITH_NEWS}  x\n", f"{WITH_NEWS}  - {{id: x, nam: X}}\n"])
def test_where_it_is_not_known_what_a_meeting_is_nobody_is_reminded(tmp_path: Path, vocabulary: str) -> None:
    assert "open-question" not in rules(tmp_path, {**files(later=TWO), VOCABULARY: vocabulary})


def test_the_day_of_the_second_meeting_is_what_counts(tmp_path: Path) -> None:
    asked = files(later=TWO)
    assert rules(tmp_path / "a", asked, "2025-01-31") == []
    assert rules(tmp_path / "b", asked, "2025-02-01") == ["open-question"]


@pytest.mark.parametrize(
    ("status", "reminded"), [("status=answered", False), ("status=done", False), ("status=open", True), ("", True)]
)
def test_what_a_later_report_says_of_it(tmp_path: Path, status: str, reminded: bool) -> None:
    told = dated("2024-09-01", f"> [!VERVOLG] {{on={NAME}/piano {status}}}\n> Anna heeft er een.")
    asked = files(f"{ASKED} {{id=piano}}", [told, TWO[1]])
    assert rules(tmp_path, asked) == ["open-question"] * reminded


@pytest.mark.parametrize(
    "question",
    [
        f"{ASKED} {{status=done}}",
        f"{ASKED} {{until=2024-12-31}}",
        f"{ASKED} {{skip}}",
        "Oproep aan het netwerk: wie heeft er een piano? {until=2030-01-01}",
        "Wie heeft er een piano?",
    ],
    ids=["done", "past", "skipped", "a call", "no item"],
)
def test_what_is_no_open_question(tmp_path: Path, question: str) -> None:
    assert check(tmp_path, files(question, TWO)) == []


def test_a_question_in_a_draft_is_still_nobodys(tmp_path: Path) -> None:
    asked = {**files(later=TWO), REPORT: report(ASKED, "status: draft")}
    assert check(tmp_path, asked) == []


PASTE = f"> [!VERVOLG] {{on={NAME}/%s status=answered}}\n> Schrijf hier wat het antwoord is."


@pytest.mark.parametrize(
    ("question", "first", "id"),
    [
        (ASKED, "Zet achter deze regel: {id=vraag-wie-heeft-er-een-piano}.", "vraag-wie-heeft-er-een-piano"),
        (
            f"{ASKED} {{partner=buurtkamer}}",
            "tussen de accolades die er al staan: id=vraag-wie-heeft-er-een-piano.",
            "vraag-wie-heeft-er-een-piano",
        ),
        (f"{ASKED} {{id=piano}}", "Zet dan in het volgende verslag wat hieronder staat.", "piano"),
        (
            "> [!VRAAG] Een piano\n> Wie heeft er een?",
            "Zet achter deze regel: {id=vraag-een-piano}.",
            "vraag-een-piano",
        ),
    ],
)
def test_it_says_what_to_type_and_what_to_paste(tmp_path: Path, question: str, first: str, id: str) -> None:
    hint = hint_of(tmp_path, files(question, TWO))
    assert first in hint.partition("\n")[0]
    assert hint.endswith("\n" + PASTE % id)


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (ASKED, f"{ASKED} {{id=%s}}"),
        (f"{ASKED} {{partner=buurtkamer}}", f"{ASKED} {{partner=buurtkamer id=%s}}"),
        ("> [!VRAAG] Een piano\n> Wie heeft er een?", "> [!VRAAG] Een piano {id=%s}\n> Wie heeft er een?"),
        (f"- {ASKED}\n- {ASKED}", f"- {ASKED}\n- {ASKED} {{id=%s}}"),
    ],
)
def test_who_does_as_it_says_is_rid_of_it_and_the_question_keeps_its_address(
    tmp_path: Path, question: str, typed: str
) -> None:
    catalog, problems = inspect(settings(write_site(tmp_path / "a", files(question, TWO))))
    details = problems[-1].details
    id = details.get("alone") or details["beside"]
    after = files(typed % id, [*TWO, dated("2025-06-01", PASTE % id)])
    again, left = inspect(settings(write_site(tmp_path / "b", after)))
    assert len(left) == len(problems) - 1, places(left)
    assert [item.id for item in again.readings[NAME].items] == [item.id for item in catalog.readings[NAME].items]
