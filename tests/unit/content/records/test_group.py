"""Working groups in `data/groups.yaml`: good and bad samples, with exact places."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import check, content_of

GROUPS = "data/groups.yaml"
GROUP = "- id: kunst\n  name: Kunst\n  question: Hoe dan?\n"


def test_the_smallest_group(tmp_path: Path) -> None:
    [group] = content_of(tmp_path, {GROUPS: GROUP}).groups
    assert (group.id, group.question, group.status, group.members) == ("kunst", "Hoe dan?", "active", ())


def test_every_field(tmp_path: Path) -> None:
    [group] = content_of(tmp_path, start="full").groups
    assert (group.members, group.status) == (("buurtkamer", "zangkoor"), "ended")
    assert [(step.date, step.report) for step in group.milestones] == [
        (datetime.date(2024, 5, 30), "2024-05-30-muziek-in-de-wijk"),
        (datetime.date(2025, 2, 1), None),
    ]


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("members: buurtkamer", 12, "expected-list"),
        ("members: [Buurtkamer]", 13, "unknown-id"),
        ("status: full", 11, "unknown-value"),
        ("contact: x", 12, "expected-mapping"),
        ("milestones: [{date: 2024-01-01}]", 16, "required-field"),
        ("milestones: [{date: gisteren, text: x}]", 23, "wrong-date"),
        ("milestones: [{date: 2024-01-01, text: x, report: A}]", 52, "unknown-id"),
        ("target_groups: [ouderen]", 3, "unknown-key"),
    ],
)
def test_a_wrong_value_is_pointed_at(tmp_path: Path, line: str, column: int, rule: str) -> None:
    assert check(tmp_path, {GROUPS: f"{GROUP}  {line}\n"}) == [(GROUPS, 4, column, rule)]


@pytest.mark.parametrize("field", ["name", "question"])
def test_a_required_field_is_asked_for(tmp_path: Path, field: str) -> None:
    text = "".join(line for line in GROUP.splitlines(keepends=True) if f"{field}:" not in line)
    assert check(tmp_path, {GROUPS: text}) == [(GROUPS, 1, 3, "required-field")]


def test_two_groups_with_one_id(tmp_path: Path) -> None:
    assert check(tmp_path, {GROUPS: GROUP + GROUP}) == [(GROUPS, 4, 7, "duplicate-id")]


def test_a_file_that_is_no_list(tmp_path: Path) -> None:
    assert check(tmp_path, {GROUPS: "groups: []\n"}) == [(GROUPS, 1, 1, "file-without-list")]
