"""How far what is past stands below what is current."""

from __future__ import annotations

import datetime

import pytest

from bijeen.site.search.ranks import rank_of_day, rank_of_status

TODAY = datetime.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("day", "rank"),
    [("2027-01-01", 0), ("2025-06-01", 0), ("2024-06-01", 1), ("2022-06-01", 2), ("2019-06-01", 3), ("2009-06-01", 4)],
)
def test_what_is_older_stands_lower(day: str, rank: int) -> None:
    assert rank_of_day(datetime.date.fromisoformat(day), TODAY) == rank


def test_what_is_over_stands_below_what_is_paused_and_that_below_what_goes_on() -> None:
    assert rank_of_status("ended") > rank_of_status("paused") > rank_of_status("active") == rank_of_status(None) == 0
