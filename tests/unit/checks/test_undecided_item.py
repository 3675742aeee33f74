"""undecided-item: a point below "Vraag en aanbod" that asks nothing and offers nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, hint_of, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level

HEAD = "## Vraag en aanbod tussen partners\n\n"


@pytest.mark.parametrize(
    "point",
    [
        "Wij zoeken koks.",
        "Wie wil meedoen?",
        "De Buurtkamer biedt een zaal.",
        "De centrale kan bijvoorbeeld meedenken.",
        "De Buurtkamer was er ook. {kind=aanbod}",
        "De Buurtkamer was er ook. {skip}",
        "Tip: kom langs.",
    ],
)
def test_points_that_say_what_they_are(tmp_path: Path, point: str) -> None:
    assert in_body(tmp_path, f"{HEAD}- {point}") == []


def test_one_that_does_not(tmp_path: Path) -> None:
    body = f"{HEAD}- Wij zoeken koks.\n- De Buurtkamer was er ook, en bezoekt iedereen."
    assert in_body(tmp_path, body, "undecided-item") == [(4, 1)]


def test_it_is_a_warning_that_says_what_to_type(tmp_path: Path) -> None:
    files = {REPORT: report(f"{HEAD}- De Buurtkamer was er ook.")}
    assert level_of(tmp_path / "a", files) is Level.WARNING
    assert "kind=aanbod" in hint_of(tmp_path / "b", files)
