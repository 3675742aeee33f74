"""One mistake hides no other, and makes no others: what is broken is told once, and the rest is checked as ever."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import (
    PNG,
    REPORT,
    SITES,
    WORDS,
    Files,
    Found,
    check,
    places,
    problem_of,
    report,
    settings,
    write_site,
)

from bijeen.checks.inspect import inspect

PARTNERS, GROUPS, AGENDA, VOCABULARY = (f"data/{name}.yaml" for name in ("partners", "groups", "agenda", "vocabulary"))
MINIMAL = (SITES / "minimal" / PARTNERS).read_text(encoding="utf-8")
WORDS_OF_MINIMAL = (SITES / "minimal" / VOCABULARY).read_text(encoding="utf-8")
LAST = MINIMAL.count("\n")
PARTNER = "- id: nizu\n  name: Nizu\n  network: member\n  summary: x\n"
GROUP = "- id: kunst\n  name: Kunst\n  question: x\n"
EVENT = "events:\n  - id: les\n    title: Les\n    kind: course\n    date: tba\n"
CAMPAIGN = "campaigns:\n  - id: week\n    name: Week\n"
BAD_YAML = "  themes: [ontmoeten\n"


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("start: 25:00", 8, "wrong-time"),
        ("image: foto.png", 8, "expected-mapping"),
        ("hosts: Noor", 8, "expected-list"),
        ("theme: ''", 1, "empty-field"),
        ("tags: [x]", 1, "unknown-key"),
        ("groups: ['!']", 10, "unknown-id"),
        ("title: nog eens", 1, "duplicate-key"),
    ],
)
def test_a_broken_field_hides_nothing_else_in_the_report(tmp_path: Path, line: str, column: int, rule: str) -> None:
    body = "### Kop\n\n![](foto.png) en [klik hier](https://nizu.nl)"
    files: Files = {
        "reports/foto.png": PNG,
        GROUPS: GROUP,
        REPORT: report(body, line, "themes: [eten]", "partners: [nizu]", "photo_consent: none recognisable"),
    }
    assert check(tmp_path, files) == [
        (REPORT, 6, column, rule),
        (REPORT, 7, 10, "unknown-id"),
        (REPORT, 8, 12, "unknown-id"),
        (REPORT, 11, 1, "heading-level"),
        (REPORT, 13, 5, "missing-alt"),
        (REPORT, 13, 30, "link-text"),
    ]


@pytest.mark.parametrize("field", ["title", "date", "kind"])
@pytest.mark.parametrize("wrong", [[], [""], [" [x]"]])
def test_a_required_field_that_is_missing_or_wrong_is_the_only_thing_told_of_it(
    tmp_path: Path, field: str, wrong: list[str]
) -> None:
    lines = [line for line in report("[klik hier](https://nizu.nl)").split("\n") if not line.startswith(f"{field}:")]
    lines[4:4] = [f"{field}:{value}" for value in wrong]
    found = check(tmp_path, {REPORT: "\n".join(lines)})
    assert [rule for *_, rule in found[1:]] == ["link-text"]
    assert found[0][3] in ("required-field", "empty-field", "expected-text", "wrong-date", "wrong-value")


@pytest.mark.parametrize("field", ["title", "date", "kind"])
def test_a_required_field_that_is_missing_does_not_hide_the_first_line(tmp_path: Path, field: str) -> None:
    lines = [line for line in report().split("\n") if not line.startswith(f"{field}:")]
    lines[1:1] = ["themes: [eten]"]
    assert check(tmp_path, {REPORT: "\n".join(lines)}) == [
        (REPORT, 2, 1, "required-field"),
        (REPORT, 2, 10, "unknown-id"),
    ]


def test_a_word_that_stands_in_for_a_broken_one_is_not_a_word_that_people_may_use(tmp_path: Path) -> None:
    text = report().replace("kind: netwerkbijeenkomst", "kind: onbekend")
    assert check(tmp_path, {REPORT: text}) == [(REPORT, 4, 7, "unknown-id")]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        (PARTNERS, PARTNER.replace("member", "lid") + "  themes: [eten]\n", [(3, 12, "unknown-value"), (5, 12)]),
        (PARTNERS, PARTNER + "  url: nizu\n  themes: [eten]\n", [(5, 8, "wrong-url"), (6, 12)]),
        (GROUPS, GROUP + "  status: dicht\n  members: [nizu]\n", [(4, 11, "unknown-value"), (5, 13)]),
        (GROUPS, GROUP.replace(" x", "") + "  members: [nizu]\n", [(3, 3, "empty-field"), (4, 13)]),
        (AGENDA, EVENT.replace("tba", "morgen") + "    themes: [eten]\n", [(5, 11, "wrong-when"), (6, 14)]),
        (AGENDA, EVENT.replace("course", "les") + "    themes: [eten]\n", [(4, 11, "unknown-value"), (6, 14)]),
        (AGENDA, CAMPAIGN + "    url: x\n    themes: [eten]\n", [(4, 10, "wrong-url"), (5, 14)]),
        (
            "data/inspiration.yaml",
            "- id: b\n  title: B\n  medium: boek\n  themes: [eten]\n",
            [(3, 11, "unknown-value"), (4, 12)],
        ),
    ],
)
def test_a_broken_field_hides_nothing_else_in_the_record(
    tmp_path: Path, path: str, text: str, expected: list[tuple[int, int, str]]
) -> None:
    files: Files = {path: text, "reports/2024-05-30-samen-eten.md": None}
    assert check(tmp_path, files) == [(path, *(*place, "unknown-id")[:3]) for place in expected]


@pytest.mark.parametrize(
    ("path", "text", "line", "column"),
    [
        (PARTNERS, "- id: nizu\n  network: member\n  summary: x\n  themes: [eten]\n", 4, 12),
        (GROUPS, "- id: kunst\n  name: Kunst\n  members: [nizu]\n", 3, 13),
        (AGENDA, "events:\n  - id: les\n    title: Les\n    date: tba\n    themes: [eten]\n", 5, 14),
        (AGENDA, "campaigns:\n  - id: week\n    themes: [eten]\n", 3, 14),
        ("data/inspiration.yaml", "- id: b\n  title: B\n  themes: [eten]\n", 3, 12),
    ],
)
def test_a_required_field_that_is_missing_hides_nothing_else_in_the_record(
    tmp_path: Path, path: str, text: str, line: int, column: int
) -> None:
    first, second = check(tmp_path, {path: text})
    assert (first[0], first[3]) == (path, "required-field")
    assert second == (path, line, column, "unknown-id")


def test_a_record_with_the_id_of_another_is_looked_at_as_well(tmp_path: Path) -> None:
    text = MINIMAL + "- id: buurtkamer\n  name: Ook\n  network: lid\n  url: nizu\n  logos: x\n"
    assert check(tmp_path, {PARTNERS: text}) == [
        (PARTNERS, LAST + 1, 7, "duplicate-id"),
        (PARTNERS, LAST + 3, 12, "unknown-value"),
        (PARTNERS, LAST + 4, 8, "wrong-url"),
        (PARTNERS, LAST + 5, 3, "unknown-key"),
    ]


REFERRING: Files = {
    REPORT: report("[wij](partner:buurtkamer) en [koffie](initiative:samen-koffie)", "partners: [buurtkamer, nizu]"),
    GROUPS: GROUP + "  members: [buurtkamer]\n",
    AGENDA: EVENT + "    partners: [buurtkamer]\n    initiatives: [samen-koffie]\n",
}


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        (MINIMAL + BAD_YAML, LAST + 1, 11, "yaml-bracket"),
        (MINIMAL + "  url: 'x\n", LAST + 1, 8, "yaml-quote"),
        ("partners:\n  - id: buurtkamer\n", 1, 1, "file-without-list"),
        (b"- id: caf\xe9\n", 1, 10, "file-encoding"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_problem(
    tmp_path: Path, text: str | bytes, line: int, column: int, rule: str
) -> None:
    assert check(tmp_path, {**REFERRING, PARTNERS: text}) == [(PARTNERS, line, column, rule)]


@pytest.mark.parametrize("text", [MINIMAL + BAD_YAML, None], ids=["broken", "missing"])
def test_no_word_is_called_unknown_in_a_file_that_was_not_read(tmp_path: Path, text: str | None) -> None:
    files: Files = {PARTNERS: text, REPORT: report("x", "partners: [De Buurtkamer]")}
    assert "unknown-id" not in [rule for *_, rule in check(tmp_path, files)]


def test_an_id_that_its_record_lost_to_that_of_another_is_one_problem(tmp_path: Path) -> None:
    lost = MINIMAL + PARTNER.replace("id: nizu", "id: buurtkamer")
    named = {REPORT: report("[Nizu](partner:nizu)", "partners: [nizu]"), GROUPS: GROUP + "  members: [nizu]\n"}
    assert check(tmp_path / "lost", {**named, PARTNERS: lost}) == [(PARTNERS, LAST + 1, 7, "duplicate-id")]
    there = lost + PARTNER.replace("name: Nizu", "name: De Nizu")
    assert check(tmp_path / "there", {**named, PARTNERS: there}) == [(PARTNERS, LAST + 1, 7, "duplicate-id")]


def test_words_of_other_kinds_are_still_looked_at(tmp_path: Path) -> None:
    files = {**REFERRING, PARTNERS: MINIMAL + BAD_YAML, GROUPS: GROUP + "  themes: [eten]\n"}
    assert check(tmp_path, files) == [(GROUPS, 4, 12, "unknown-id"), (PARTNERS, LAST + 1, 11, "yaml-bracket")]


def test_a_vocabulary_that_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    files = {
        VOCABULARY: WORDS_OF_MINIMAL + "    name: a: b\n",
        PARTNERS: MINIMAL + "  themes: [eten]\n  type: kerk\n",
        REPORT: report("x", "target_groups: [ouders]", "neighbourhood: noord"),
    }
    [(path, _, _, rule)] = check(tmp_path, files)
    assert (path, rule) == (VOCABULARY, "yaml-colon")


MISSING: list[Found] = [(PARTNERS, 1, 1, "data-file-missing")]


@pytest.mark.parametrize(
    "files",
    [
        {REPORT: report("x", "partners: [buurtkamer, nizu]")},
        {REPORT: report("x", "partners: [buurtkamer]"), GROUPS: GROUP + "  members: [buurtkamer]\n"},
        {AGENDA: EVENT + "    initiatives: [samen-koffie]\n"},
        {AGENDA: EVENT + "    partners: [buurtkamer]\n    initiatives: [samen-koffie]\n"},
        {REPORT: report("[wij](partner:buurtkamer)")},
    ],
    ids=["report", "two files", "initiative", "partner and initiative", "link"],
)
def test_a_file_that_is_not_there_is_told_once(tmp_path: Path, files: Files) -> None:
    assert check(tmp_path, {**files, PARTNERS: None}) == MISSING


def test_a_file_that_is_not_there_and_not_referred_to_is_no_problem(tmp_path: Path) -> None:
    assert check(tmp_path, {PARTNERS: None}) == []


def test_what_a_file_that_is_not_there_is_needed_for_is_said(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, {PARTNERS: None, REPORT: report("x", "partners: [buurtkamer]")})
    assert problem.details["kind"] == "partner"


@pytest.mark.parametrize("use", ["nizu", "Nizu"])
def test_an_id_that_cannot_be_one_is_never_offered(tmp_path: Path, use: str) -> None:
    """Whoever follows the hints must get there: the record's hint says nizu, so the other must not say Nizu."""
    files = {PARTNERS: MINIMAL + PARTNER.replace("id: nizu", "id: Nizu"), REPORT: report("x", f"partners: [{use}]")}
    _, problems = inspect(settings(write_site(tmp_path, files)))
    assert places(problems)[0] == (PARTNERS, LAST + 1, 7, "wrong-id")
    assert [hint for _, hint in map(WORDS.problem, problems) if "Nizu" in hint] == []
