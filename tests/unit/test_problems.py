"""Problems are ordered as one reads, without repetitions, and counted by level."""

from __future__ import annotations

import pytest

from bijeen.problems import Level, Location, Problem, count, in_order, nearest


def problem(path: str, line: int, column: int = 1, rule: str = "b", **details: str) -> Problem:
    return Problem(location=Location(path=path, line=line, column=column), rule=rule, details=details)


def test_a_location_reads_as_editors_and_compilers_write_it() -> None:
    assert str(Location(path="data/partners.yaml", line=12, column=3)) == "data/partners.yaml:12:3"
    assert str(Location(path="x.md")) == "x.md:1:1"


def test_problems_come_by_file_then_line_then_column_then_rule() -> None:
    ordered = [
        problem("a.md", 2, 9),
        problem("a.md", 10, 1),
        problem("a.md", 10, 5, "a"),
        problem("a.md", 10, 5, "b", key="a"),
        problem("a.md", 10, 5, "b", key="b"),
        problem("b.md", 1),
    ]
    assert in_order(reversed(ordered)) == ordered


def test_the_same_problem_twice_is_told_once() -> None:
    once = problem("a.md", 1, key="x")
    assert in_order([once, problem("a.md", 1, key="x")]) == [once]


def test_two_problems_of_one_place_that_differ_in_details_both_stay() -> None:
    assert len(in_order([problem("a.md", 1, key="x"), problem("a.md", 1, key="y")])) == 2


def test_counts_name_every_level() -> None:
    assert count([]) == {Level.ERROR: 0, Level.WARNING: 0, Level.REMINDER: 0, Level.INFO: 0, Level.ADVICE: 0}
    assert count([problem("a.md", 1), problem("a.md", 2)])[Level.ERROR] == 2


def test_a_problem_never_changes() -> None:
    with pytest.raises(AttributeError):
        problem("a.md", 1).rule = "c"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [("nizo", ["dock", "nizu"], "nizu"), ("qqq", ["dock", "nizu"], ""), ("x", [], ""), ("", ["a"], "")],
)
def test_the_nearest_word(word: str, known: list[str], found: str) -> None:
    assert nearest(word, known) == found
