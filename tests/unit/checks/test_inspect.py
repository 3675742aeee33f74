"""The way of a whole site up to its catalog and its problems."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, ROOT, SITES, TODAY, hint_of, places, report, settings, write_site

from bijeen.checks.inspect import inspect, labels_of
from bijeen.content.configfile import read_settings
from bijeen.i18n import messages
from bijeen.problems import SERIOUS, Level, count

PARTNERS, GROUPS, AGENDA, VOCABULARY = (f"data/{name}.yaml" for name in ("partners", "groups", "agenda", "vocabulary"))
MINIMAL = (SITES / "minimal" / PARTNERS).read_text(encoding="utf-8")
WORDS_OF_MINIMAL = (SITES / "minimal" / VOCABULARY).read_text(encoding="utf-8")
GROUP = "- id: kunst\n  name: Kunst\n  question: x\n"
EVENT = "events:\n  - id: les\n    title: Les\n    kind: course\n    date: tba\n"
CAMPAIGN = "campaigns:\n  - id: week\n    name: Week\n"
EDITION = "    editions:\n      - year: 2024\n        from: 2024-01-01\n        to: 2024-01-02\n"


@pytest.mark.parametrize("name", ["minimal", "full"])
def test_the_samples_have_nothing_to_mend(tmp_path: Path, name: str) -> None:
    _, problems = inspect(settings(write_site(tmp_path, start=name)))
    assert [problem for problem in problems if problem.level in SERIOUS] == []


def test_this_site_itself_has_nothing_to_mend() -> None:
    _, problems = inspect(read_settings(ROOT, today=TODAY))
    assert places([problem for problem in problems if problem.level in SERIOUS]) == []


def test_what_the_full_sample_could_still_fill_in(tmp_path: Path) -> None:
    _, problems = inspect(settings(write_site(tmp_path, start="full")))
    assert places(problems) == [
        ("data/agenda.yaml", 28, 11, "meeting-without-day"),
        ("data/partners.yaml", 53, 13, "empty-summary"),
        ("data/partners.yaml", 56, 9, "empty-summary"),
        ("data/partners.yaml", 63, 9, "empty-summary"),
        ("reports/2023-11-02-de-start.md", 8, 99, "unpublished-link"),
    ]
    assert (count(problems)[Level.INFO], count(problems)[Level.REMINDER]) == (4, 1)


def test_the_words_that_the_engine_adds_to_a_text_come_from_the_catalog() -> None:
    labels = labels_of(messages("nl"))
    assert labels.heading_link == "Link naar: {title}"
    assert labels.callouts["oproep"] == "Oproep"


IN_BODY = REPORT, report("x", "{}")
IN_EDITION = AGENDA, CAMPAIGN + EDITION + "        {}\n"


@pytest.mark.parametrize(
    ("place", "line", "id"),
    [
        (IN_BODY, "themes: [Ontmoeten]", "ontmoeten"),
        (IN_BODY, "neighbourhood: Het Centrum", "centrum"),
        (IN_BODY, "neighbourhoods: [CENTRUM]", "centrum"),
        (IN_BODY, "target_groups: [de Ouderen]", "ouderen"),
        (IN_BODY, "groups: [Kunst!]", "kunst"),
        (IN_BODY, "partners: [De Buurtkamer]", "buurtkamer"),
        (IN_BODY, "related: [2024-05-30 Samen eten]", "2024-05-30-samen-eten"),
        ((PARTNERS, MINIMAL + "  {}\n"), "type: Buurt Huis", "buurthuis"),
        ((PARTNERS, MINIMAL + "      {}\n"), "with: [De Buurtkamer]", "buurtkamer"),
        ((PARTNERS, MINIMAL + "      {}\n"), "by: [De Kunst]", "kunst"),
        ((AGENDA, EVENT + "    {}\n"), "partners: [Buurt Kamer]", "buurtkamer"),
        ((AGENDA, EVENT + "    {}\n"), "initiatives: [Samen Koffie]", "samen-koffie"),
        ((AGENDA, EVENT + "    {}\n"), "groups: [Kunst]", "kunst"),
        ((AGENDA, EVENT + "    {}\n"), "neighbourhood: Centrum", "centrum"),
        ((AGENDA, EVENT + "    {}\n"), "reports: [Samen eten 2024-05-30]", "2024-05-30-samen-eten"),
        ((AGENDA, CAMPAIGN + "    {}\n"), "themes: [Ontmoeten]", "ontmoeten"),
        (IN_EDITION, "reports: [2024-05-30_samen_eten]", "2024-05-30-samen-eten"),
        (IN_EDITION, "activities: [{partner: De Buurtkamer, title: x}]", "buurtkamer"),
        ((GROUPS, GROUP + "  {}\n"), "members: [Buurtkamer]", "buurtkamer"),
        (
            (GROUPS, GROUP + "  {}\n"),
            "milestones: [{date: 2024-01-01, text: x, report: 2024-05-30 samen eten}]",
            "2024-05-30-samen-eten",
        ),
        (
            ("data/inspiration.yaml", "- id: b\n  title: B\n  medium: book\n  {}\n"),
            "report: 2024-05-30 Samen eten",
            "2024-05-30-samen-eten",
        ),
        (
            (VOCABULARY, WORDS_OF_MINIMAL.replace("    name: Centrum\n", "    name: Centrum\n    {}\n")),
            "part_of: Het Centrum",
            "centrum",
        ),
    ],
)
def test_a_word_that_cannot_be_an_id_is_answered_with_the_id_that_there_is(
    tmp_path: Path, place: tuple[str, str], line: str, id: str
) -> None:
    path, text = place
    found = hint_of(tmp_path, {GROUPS: GROUP, path: text.replace("{}", line)})
    near, few = f"Bedoel je '{id}'?", "Kies uit: "
    assert found == near or (found.startswith(few) and id in found)


def test_the_kind_of_a_report_as_well(tmp_path: Path) -> None:
    text = report().replace("kind: netwerkbijeenkomst", "kind: Netwerk bijeenkomst")
    assert hint_of(tmp_path, {REPORT: text}) == "Bedoel je 'netwerkbijeenkomst'?"
