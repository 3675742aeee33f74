"""duplicate-id: two items of one report with the same id."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import REPORT, check, problem_of, report
from tests.unit.checks.samples import in_body

OTHER = "reports/2024-06-01-ander.md"


def test_different_ids_and_the_same_one_in_another_report(tmp_path: Path) -> None:
    body = "Tip: kom langs. {id=langs}\n\nTip: bel. {id=bel}"
    assert check(tmp_path, {REPORT: report(body), OTHER: report(body)}) == []


def test_the_same_id_twice(tmp_path: Path) -> None:
    body = "Tip: kom langs. {id=langs}\n\nTip: bel.\n\nTip: schrijf. {id=langs}"
    assert in_body(tmp_path, body, "duplicate-id") == [(5, 19)]


def test_it_says_where_the_first_is(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, {REPORT: report("Tip: kom. {id=langs}\n\nTip: bel. {id=langs}")})
    assert problem.details == {"id": "langs", "first": f"{REPORT}:7:15"}
