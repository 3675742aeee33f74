"""missing-summary, empty-summary: the one or two sentences that cards, feeds and searches show."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import REPORT, check, level_of, report

from bijeen.problems import Level

PARTNERS = "data/partners.yaml"
PARTNER = "- id: nizu\n  name: Nizu\n  network: mentioned\n"
WITHOUT = report().replace("summary: Een verslag.\n", "")


def test_with_a_summary_all_is_well(tmp_path: Path) -> None:
    assert check(tmp_path, {REPORT: report(), PARTNERS: PARTNER + "  summary: Zorg.\n"}) == []


def test_a_report_without_one_is_a_warning_at_its_top(tmp_path: Path) -> None:
    assert check(tmp_path / "a", {REPORT: WITHOUT}) == [(REPORT, 2, 1, "missing-summary")]
    assert level_of(tmp_path / "b", {REPORT: WITHOUT}) is Level.WARNING


def test_a_summary_that_is_wrong_is_not_missing_as_well(tmp_path: Path) -> None:
    files = {
        REPORT: report().replace("summary: Een verslag.", "summary: [x]"),
        PARTNERS: PARTNER + "  summary: [x]\n  initiatives:\n    - {id: lijn, name: Lijn, summary: [x]}\n",
    }
    assert check(tmp_path, files) == [
        (PARTNERS, 4, 12, "expected-text"),
        (PARTNERS, 6, 39, "expected-text"),
        (REPORT, 5, 10, "expected-text"),
    ]


def test_a_partner_without_one_is_only_worth_knowing(tmp_path: Path) -> None:
    assert check(tmp_path / "a", {PARTNERS: PARTNER}) == [(PARTNERS, 2, 9, "empty-summary")]
    assert level_of(tmp_path / "b", {PARTNERS: PARTNER}) is Level.INFO


def test_an_initiative_without_one_as_well(tmp_path: Path) -> None:
    text = PARTNER + "  summary: x\n  initiatives:\n    - id: lijn\n      name: Lijn\n"
    assert check(tmp_path, {PARTNERS: text}) == [(PARTNERS, 7, 13, "empty-summary")]
