"""unknown-item, follow-up-without-on, follow-up-too-early: what became of something must say of what, and that must be
there, in an earlier report.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import NAME, REPORT, Files, check, hint_of, level_of, report

from bijeen.problems import Level

LATER = "reports/2024-later.md"
ASKED = report("Oproep aan het netwerk: wie kookt er mee? {id=extra-koks}\n\nTip: bel eens.")


def files(on: str) -> Files:
    return {REPORT: ASKED, LATER: report(f"> [!VERVOLG] {on}\n> Er kookten drie buren mee.")}


def test_one_that_finds_its_item(tmp_path: Path) -> None:
    assert check(tmp_path, files(f"{{on={NAME}/extra-koks status=done}}")) == []


@pytest.mark.parametrize(
    ("on", "column", "rule"),
    [
        (f"{{on={NAME}/extra-kok}}", 18, "unknown-item"),
        (f"{{status=done on={NAME}/iets}}", 30, "unknown-item"),
        ("{on=2024-06-01-verslg/extra-koks}", 18, "unknown-id"),
        ("{on=extra-koks}", 18, "wrong-follow-up"),
        ("", 1, "follow-up-without-on"),
        ("{status=done}", 1, "follow-up-without-on"),
    ],
)
def test_one_that_does_not(tmp_path: Path, on: str, column: int, rule: str) -> None:
    assert check(tmp_path, files(on)) == [(LATER, 7, column, rule)]
    assert level_of(tmp_path, files(on)) is Level.ERROR


def test_an_item_without_an_id_of_its_author_cannot_be_followed_up(tmp_path: Path) -> None:
    assert [rule for *_, rule in check(tmp_path, files(f"{{on={NAME}/tip-bel-eens}}"))] == ["unknown-item"]


@pytest.mark.parametrize(
    ("on", "hint"),
    [
        (f"{{on={NAME}/extra-kok}}", f"Bedoel je '{NAME}/extra-koks'?"),
        (f"{{on={NAME}/buurtfeest}}", f"Kies uit: {NAME}/extra-koks."),
        ("{on=2024-06-01-verslg/extra-koks}", f"Bedoel je '{NAME}'?"),
        (
            "{on=2024-05-30-samen-eten/soep}",
            "Zet in dat verslag achter de vraag of oproep, tussen accolades: id=soep",
        ),
    ],
)
def test_it_says_what_to_type(tmp_path: Path, on: str, hint: str) -> None:
    assert hint_of(tmp_path, files(on)) == hint


def test_it_is_looked_for_in_other_reports_first(tmp_path: Path) -> None:
    other = "reports/2024-06-01-ander.md"
    found = {**files(f"{{on={NAME}/pannen}}"), other: report("Tip: leen eens. {id=pannen}")}
    assert hint_of(tmp_path, found) == "Bedoel je '2024-06-01-ander/pannen'?"


def told_in(date: str, on: str = f"{NAME}/extra-koks") -> Files:
    """A follow-up in a report of a day, to an item of 1 June 2024."""
    text = report(f"> [!VERVOLG] {{on={on}}}\n> Er kookten drie buren mee.")
    return {REPORT: ASKED, LATER: text.replace("date: 2024-06-01", f"date: {date}")}


@pytest.mark.parametrize("date", ["2024-06-01", "2024-06-02"])
def test_one_of_the_same_day_or_later(tmp_path: Path, date: str) -> None:
    assert check(tmp_path, told_in(date)) == []


def test_one_that_comes_before_what_it_follows(tmp_path: Path) -> None:
    assert check(tmp_path, told_in("2024-05-31")) == [(LATER, 7, 18, "follow-up-too-early")]


def test_one_in_the_report_of_what_it_follows(tmp_path: Path) -> None:
    text = ASKED + f"\n> [!VERVOLG] {{on={NAME}/extra-koks}}\n> Er kookten drie buren mee."
    assert check(tmp_path, {REPORT: text}) == [(REPORT, 11, 18, "follow-up-in-same-report")]
