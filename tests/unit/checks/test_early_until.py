"""until-before-report: an item whose last day lies before its report is born expired."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    "attributes", ["{until=2024-06-01}", "{until=2025-01-01}", "{date=2024-05-01 until=2024-05-03}"]
)
def test_good_ones(tmp_path: Path, attributes: str) -> None:
    assert in_body(tmp_path, f"Tip: kom langs. {attributes}") == []


def test_a_day_before_the_report(tmp_path: Path) -> None:
    body = "Tip: kom langs. {id=x until=2024-05-31}"
    assert in_body(tmp_path / "place", body, "until-before-report") == [(1, 29)]
    assert level_of(tmp_path / "level", {REPORT: report(body)}) is Level.WARNING
