"""A folder becomes Content; whatever is wrong in it is told at once, and nothing raises."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.helpers import REPORT, SITES, Files, check, content_of, level_of, problem_of, report, settings, write_site

from bijeen.content.datafiles import DATA_FILES
from bijeen.content.load import load
from bijeen.content.records import (
    Campaign,
    Event,
    Group,
    Initiative,
    Inspiration,
    Network,
    Partner,
    Report,
    Vocabulary,
)
from bijeen.content.records.base import Model
from bijeen.problems import Level


def test_the_smallest_site_has_no_problems(tmp_path: Path) -> None:
    assert check(tmp_path) == []


def test_a_site_needs_no_more_than_a_network(tmp_path: Path) -> None:
    files = {"mkdocs.yml": "plugins: [bijeen]\n", "data/network.yaml": "name: Net\nsentence: Samen.\n"}
    content, problems = load(settings(write_site(tmp_path, files, start=None)))
    assert problems == []
    assert (content.reports, content.partners, content.events) == ((), (), ())


def test_an_empty_folder_lacks_only_the_network(tmp_path: Path) -> None:
    site = write_site(tmp_path, {"mkdocs.yml": "plugins: [bijeen]\n"}, start=None)
    _, problems = load(settings(site))
    assert [(problem.location.path, problem.rule) for problem in problems] == [("data/network.yaml", "file-missing")]


def test_records_know_where_they_stand(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    assert str(content.origin("partner", "present").value("id")) == "data/partners.yaml:55:7"
    assert str(content.origin("initiative", "soepdag").value("name")) == "data/partners.yaml:53:13"
    assert str(content.origin("theme", "muziek").value()) == "data/vocabulary.yaml:29:5"
    assert str(content.origin("group", "kleine-stappen").key("members")) == "data/groups.yaml:5:3"
    assert str(content.origin("report", "2024-06-20-concept").value("status")) == "reports/2024-06-20-concept.md:11:9"


def test_pictures_pages_and_drawings_are_known(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    assert sorted(content.media) == [
        "data/koffie.jpg",
        "data/logos/buurtkamer.png",
        "reports/bijlagen/presentatie.pdf",
        "reports/bijlagen/uitnodiging.pdf",
        "reports/concept.png",
        "reports/koken.jpg",
        "reports/tafel.png",
    ]
    assert content.pages["docs/over/index.md"].address == "over/"
    assert content.illustrations >= {"lantaarn", "kring"}


def used(record: object) -> set[tuple[str, str]]:
    """The fields of a record, and of those within it, that hold something else than when left out."""
    if isinstance(record, tuple):
        return {field for item in record for field in used(item)}
    if not isinstance(record, Model):
        return set()
    found = set()
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if field.is_required() or value != field.default:
            found |= {(type(record).__name__, name)} | used(value)
    return found


def test_the_full_site_uses_every_field_of_every_record(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    records = (
        content.network,
        content.vocabulary,
        content.reports,
        content.partners,
        content.initiatives,
        content.events,
        content.campaigns,
        content.groups,
        content.inspirations,
    )
    found = {field for record in records for field in used(record)}
    kinds = (Network, Vocabulary, Report, Partner, Initiative, Event, Campaign, Group, Inspiration)
    names = {name for name, _ in found}
    assert names >= {kind.__name__ for kind in kinds}
    models = {model.__name__: model for model in subclasses(Model) if model.__name__ in names}
    assert {(name, field) for name, model in models.items() for field in model.model_fields} - found == set()


def subclasses(model: type[Model]) -> set[type[Model]]:
    return {model} | {deeper for direct in model.__subclasses__() for deeper in subclasses(direct)}


def test_hidden_reports_and_the_readme_are_passed_over(tmp_path: Path) -> None:
    files = {"reports/README.md": "Uitleg.\n", "reports/readme.md": "Uitleg.\n", "reports/.concept.md": "x"}
    assert check(tmp_path, files) == []


@pytest.mark.parametrize(("name", "nearest"), [("partner.yaml", "partners.yaml"), ("qqqq.yaml", "")])
def test_a_data_file_that_nobody_reads_is_told(tmp_path: Path, name: str, nearest: str) -> None:
    problem = problem_of(tmp_path, {f"data/{name}": "- id: x\n"})
    assert (problem.location.path, problem.rule, problem.level) == (f"data/{name}", "unknown-file", Level.WARNING)
    assert problem.details["nearest"] == nearest


def folder(path: Path) -> None:
    path.mkdir()


def link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def dead_link(path: Path) -> None:
    path.symlink_to("nergens")


def fifo(path: Path) -> None:
    os.mkfifo(path)


MAKERS = [(folder, "not-a-file"), *((make, "file-not-regular") for make in (link, dead_link, fifo))]


@pytest.mark.parametrize(("make", "rule"), MAKERS)
def test_a_report_is_a_regular_file(tmp_path: Path, make: Callable[[Path], None], rule: str) -> None:
    write_site(tmp_path)
    make(tmp_path / REPORT)
    _, problems = load(settings(tmp_path))
    assert {(p.location.path, p.rule) for p in problems} == {(REPORT, rule)}


@pytest.mark.parametrize(("make", "rule"), MAKERS)
@pytest.mark.parametrize("name", DATA_FILES)
def test_a_data_file_is_a_regular_file(tmp_path: Path, name: str, make: Callable[[Path], None], rule: str) -> None:
    write_site(tmp_path)
    (tmp_path / "data" / name).unlink(missing_ok=True)
    make(tmp_path / "data" / name)
    _, problems = load(settings(tmp_path))
    assert (f"data/{name}", rule) in {(p.location.path, p.rule) for p in problems}


@pytest.mark.parametrize("name", DATA_FILES)
def test_a_data_file_that_is_no_text_is_told(tmp_path: Path, name: str) -> None:
    problems = check(tmp_path, {f"data/{name}": b"name: caf\xe9\n"})
    assert (f"data/{name}", 1, 10, "file-encoding") in problems


def test_an_id_of_a_report_that_cannot_be_read_stays_known(tmp_path: Path) -> None:
    files: Files = {
        REPORT: b"\xff\xfe",
        "data/groups.yaml": "- id: g\n  name: G\n  question: x\n  milestones:\n"
        "    - {date: 2024-01-01, text: x, report: 2024-06-01-verslag}\n",
    }
    assert check(tmp_path, files) == [(REPORT, 1, 1, "file-encoding")]


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    files: Files = {
        "data/network.yaml": "name: Net\n",
        "data/partners.yaml": "- id: A\n  name: A\n  network: member\n  summary: x\n",
        "data/agenda.yaml": "events: x\n",
        REPORT: report("x", "start: 25:00"),
        "reports/oud.md": "geen blok\n",
        "reports/a.html": "<p>",
    }
    assert check(tmp_path, files) == [
        ("data/agenda.yaml", 1, 9, "expected-list"),
        ("data/network.yaml", 1, 1, "required-field"),
        ("data/partners.yaml", 1, 7, "wrong-id"),
        (REPORT, 6, 8, "wrong-time"),
        ("reports/a.html", 1, 1, "file-kind"),
        ("reports/oud.md", 1, 1, "front-matter-missing"),
    ]


def test_a_fault_in_a_file_is_an_error(tmp_path: Path) -> None:
    assert level_of(tmp_path, {REPORT: "geen blok\n"}) is Level.ERROR


def test_folders_can_have_other_names(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "plugins:\n  - bijeen:\n      reports: verslagen\n      data: gegevens\n",
        "gegevens/network.yaml": "name: Net\nsentence: Samen.\n",
        "verslagen/2024-06-01-verslag.md": report(),
    }
    content, problems = load(settings(write_site(tmp_path, files, start=None)))
    assert problems == []
    assert content.reports[0].path == "verslagen/2024-06-01-verslag.md"


def test_the_samples_of_these_tests_are_small() -> None:
    sizes = {file: file.stat().st_size for file in SITES.rglob("*") if file.suffix in (".png", ".jpg", ".pdf")}
    assert sizes
    assert max(sizes.values()) < 1_000
