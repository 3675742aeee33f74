"""unknown-id: an id in a field that names no record of that kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, Files, check, hint_of, report

EVENT = "events:\n  - id: les\n    title: Les\n    kind: course\n    date: tba\n"
GROUP = "- id: kunst\n  name: Kunst\n  question: x\n"
PARTNER = "- id: buurtkamer\n  name: Buurtkamer\n  network: member\n  summary: x\n"
INITIATIVE = PARTNER + "  initiatives:\n    - id: koffie\n      name: Koffie\n      summary: x\n"


def test_known_ids_are_fine(tmp_path: Path) -> None:
    files: Files = {
        REPORT: report(
            "x",
            "themes: [ontmoeten]",
            "neighbourhood: centrum",
            "neighbourhoods: [centrum]",
            "target_groups: [ouderen]",
            "groups: [kunst]",
            "partners: [buurtkamer]",
            "related: [2024-05-30-samen-eten]",
        ),
        "data/groups.yaml": GROUP + "  members: [buurtkamer]\n  themes: [ontmoeten]\n",
        "data/agenda.yaml": EVENT + "    initiatives: [samen-koffie]\n    reports: [2024-06-01-verslag]\n",
    }
    assert check(tmp_path, files) == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("neighbourhood: centrom", 16),
        ("themes: [ontmoeten, eten]", 21),
        ("neighbourhoods: [noord]", 18),
        ("target_groups: [kinderen]", 17),
        ("partners: [nizu]", 12),
        ("related: [2024-05-30-eten]", 11),
    ],
)
def test_in_a_report(tmp_path: Path, line: str, column: int) -> None:
    assert check(tmp_path, {REPORT: report("x", line)}) == [(REPORT, 6, column, "unknown-id")]


def test_the_kind_of_a_report(tmp_path: Path) -> None:
    text = report().replace("kind: netwerkbijeenkomst", "kind: borrel")
    assert check(tmp_path, {REPORT: text}) == [(REPORT, 4, 7, "unknown-id")]


@pytest.mark.parametrize(
    ("path", "text", "line", "column"),
    [
        (REPORT, report("x", "groups: [dans]"), 6, 10),
        ("data/partners.yaml", INITIATIVE + "      by: [dans]\n", 9, 12),
        ("data/agenda.yaml", EVENT + "    groups: [dans]\n", 6, 14),
    ],
)
def test_a_group(tmp_path: Path, path: str, text: str, line: int, column: int) -> None:
    assert check(tmp_path, {path: text, "data/groups.yaml": GROUP}) == [(path, line, column, "unknown-id")]


@pytest.mark.parametrize(
    ("path", "text", "line", "column"),
    [
        ("data/partners.yaml", PARTNER + "  type: kerk\n", 5, 9),
        ("data/partners.yaml", PARTNER + "  themes:\n    - ontmoeten\n    - eten\n", 7, 7),
        ("data/partners.yaml", INITIATIVE + "      with: [nizu]\n", 9, 14),
        ("data/agenda.yaml", EVENT + "    partners: [nizu]\n", 6, 16),
        ("data/agenda.yaml", EVENT + "    reports: [2020-01-01-x]\n", 6, 15),
        (
            "data/agenda.yaml",
            "campaigns:\n  - id: w\n    name: W\n    themes: [x]\n",
            4,
            14,
        ),
        (
            "data/agenda.yaml",
            "campaigns:\n  - id: w\n    name: W\n    editions:\n      - year: 2024\n        from: 2024-01-01\n"
            "        to: 2024-01-02\n        activities:\n          - partner: nizu\n            title: X\n",
            9,
            22,
        ),
        ("data/groups.yaml", GROUP + "  members: [nizu]\n", 4, 13),
        (
            "data/groups.yaml",
            GROUP + "  milestones:\n    - date: 2024-01-01\n      text: x\n      report: 2020-x\n",
            7,
            15,
        ),
        ("data/inspiration.yaml", "- id: b\n  title: B\n  medium: book\n  report: 2020-x\n", 4, 11),
        (
            "data/vocabulary.yaml",
            "report_kinds:\n  - {id: netwerkbijeenkomst, name: N}\nneighbourhoods:\n  - {id: a, name: A, part_of: b}\n",
            4,
            31,
        ),
    ],
)
def test_in_the_other_files(tmp_path: Path, path: str, text: str, line: int, column: int) -> None:
    assert check(tmp_path, {path: text}) == [(path, line, column, "unknown-id")]


def test_an_id_of_another_kind_is_not_known(tmp_path: Path) -> None:
    assert check(tmp_path, {REPORT: report("x", "partners: [ontmoeten]")}) == [(REPORT, 6, 12, "unknown-id")]


def test_the_nearest_id_is_offered(tmp_path: Path) -> None:
    assert hint_of(tmp_path, {REPORT: report("x", "partners: [buurtkammer]")}) == "Bedoel je 'buurtkamer'?"


def test_without_a_near_one_the_few_that_there_are_are_offered(tmp_path: Path) -> None:
    hint = hint_of(tmp_path, {REPORT: report("x", "groups: [qqq]"), "data/groups.yaml": GROUP})
    assert hint == "Kies uit: kunst. Of voeg het toe in data/groups.yaml."


@pytest.mark.parametrize("groups", ["", "".join(f"- {{id: g{n:02}, name: G, question: x}}\n" for n in range(13))])
def test_with_none_or_very_many_it_says_where_to_add_it(tmp_path: Path, groups: str) -> None:
    hint = hint_of(tmp_path, {REPORT: report("x", "groups: [qqq]"), "data/groups.yaml": groups})
    assert hint == "Voeg het eerst toe in data/groups.yaml, of haal het hier weg."


def test_the_id_of_a_broken_record_stays_known(tmp_path: Path) -> None:
    files = {
        "data/partners.yaml": PARTNER.replace("network: member", "network: lid"),
        REPORT: report("x", "partners: [buurtkamer]"),
    }
    assert check(tmp_path, files) == [("data/partners.yaml", 3, 12, "unknown-value")]
