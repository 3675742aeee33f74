"""long-unconfirmed, never-confirmed: who looked at it last, and how long ago."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import Files, check, hint_of, level_of, report

from bijeen.problems import Level

PARTNERS, GROUPS = "data/partners.yaml", "data/groups.yaml"
TODAY = "2026-01-01"


def partner(*lines: str) -> Files:
    head = ["- id: nizu", "  name: Nizu", "  network: member", "  summary: Zorg."]
    return {PARTNERS: "\n".join([*head, *(f"  {line}" for line in lines), ""])}


def initiative(*lines: str, of: tuple[str, ...] = ()) -> Files:
    head = ["initiatives:", "  - id: lijn", "    name: De lijn", "    summary: Bellen."]
    return partner(*of, *head, *(f"    {line}" for line in lines))


def group(*lines: str) -> Files:
    return {
        GROUPS: "\n".join(["- id: kunst", "  name: Kunst", "  question: Hoe?", *(f"  {line}" for line in lines), ""])
    }


CONTACT = ("contact:", "  phone: 030 286 00 00")


def rules(folder: Path, files: Files, today: str = TODAY) -> list[str]:
    return [rule for *_, rule in check(folder, files, today=datetime.date.fromisoformat(today))]


@pytest.mark.parametrize(
    "files",
    [
        partner("checked: 2024-12-31"),
        partner("contact:", "  phone: 030 286 00 00", "  checked: 2024-12-31"),
        partner("checked: 2023-01-01", *CONTACT, "  checked: 2024-12-31"),
        partner("status: paused", "checked: 2024-12-31"),
        initiative("checked: 2024-12-31"),
        initiative(*CONTACT, "  checked: 2024-12-31"),
        group(*CONTACT, "  checked: 2024-12-31"),
    ],
)
def test_after_a_year_somebody_is_reminded(tmp_path: Path, files: Files) -> None:
    assert rules(tmp_path / "a", files) == ["long-unconfirmed"]
    assert rules(tmp_path / "b", files, "2025-12-31") == []


def test_it_points_at_the_name(tmp_path: Path) -> None:
    assert check(tmp_path / "a", partner("checked: 2024-12-31")) == [(PARTNERS, 2, 9, "long-unconfirmed")]
    assert check(tmp_path / "b", initiative("checked: 2024-12-31")) == [(PARTNERS, 7, 13, "long-unconfirmed")]


@pytest.mark.parametrize(
    "files",
    [
        partner(*CONTACT),
        initiative(*CONTACT),
        initiative("how_to_join: Bel."),
        initiative("cost: Gratis"),
        initiative("status: full"),
        group(*CONTACT),
    ],
)
def test_what_visitors_act_on_and_nobody_ever_looked_at_is_worth_knowing(tmp_path: Path, files: Files) -> None:
    assert rules(tmp_path / "a", files) == ["never-confirmed"]
    assert level_of(tmp_path / "b", files) is Level.INFO


@pytest.mark.parametrize(
    "files",
    [
        partner(),
        partner("checked: 2023-01-01", *CONTACT, "  checked: 2025-06-01"),
        partner("checked: 2025-06-01", *CONTACT, "  checked: 2023-01-01"),
        partner("status: ended", "checked: 2020-01-01"),
        partner("left: 2025-01-01", "checked: 2020-01-01"),
        partner(*CONTACT, "  until: 2025-12-31"),
        initiative(),
        initiative("status: ended", "checked: 2020-01-01"),
        initiative("checked: 2020-01-01", of=("status: ended",)),
        group(),
        group("status: ended", *CONTACT),
    ],
    ids=lambda files: str(files),
)
def test_what_needs_nobody(tmp_path: Path, files: Files) -> None:
    assert rules(tmp_path, files) == []


def test_a_mention_in_a_report_is_no_confirmation(tmp_path: Path) -> None:
    text = report("Nizu was erbij.").replace("2024-06-01", "2025-12-01")
    files = {**partner("checked: 2023-01-01"), "reports/2025-12-01-x.md": text}
    assert rules(tmp_path / "a", files) == ["long-unconfirmed"]
    hint = hint_of(tmp_path / "b", files)
    assert "'checked: 2026-01-01'" in hint
    assert "In het verslag van 2025-12-01 kwam 'Nizu' nog voor, maar dat zegt niet dat de gegevens kloppen." in hint


def test_it_is_a_reminder_that_says_what_to_type(tmp_path: Path) -> None:
    files = partner("checked: 2023-01-01")
    assert level_of(tmp_path / "a", files) is Level.REMINDER
    assert hint_of(tmp_path / "b", files).endswith("'checked: 2026-01-01'.")
