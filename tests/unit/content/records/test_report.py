"""The front matter of a report: every field with good values, and bad ones at their exact place."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import NAME, REPORT, Found, check, content_of, hint_of, report

from bijeen.content.records import Report


def report_in(folder: Path, text: str) -> Report:
    content = content_of(folder, {REPORT: text})
    return next(report for report in content.reports if report.id == NAME)


def test_the_smallest_report(tmp_path: Path) -> None:
    found = report_in(tmp_path, "---\ntitle: Eten\ndate: 2024-06-01\nkind: workshop\n---\nTekst.\n")
    assert (found.title, found.date, found.report_kind) == ("Eten", datetime.date(2024, 6, 1), "workshop")
    assert (found.status, found.themes, found.image, found.publish_on) == ("published", (), None, None)
    assert (found.body, found.body_line, found.path) == ("Tekst.\n", 6, REPORT)


def test_the_id_is_the_name_of_the_file(tmp_path: Path) -> None:
    assert report_in(tmp_path, report()).id == NAME


def test_every_field(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    found = next(report for report in content.reports if report.id == "2024-05-30-muziek-in-de-wijk")
    assert found.title == "Muziek in de wijk: <em>samen</em> & alleen"
    assert found.published == datetime.date(2024, 6, 3)
    assert (found.start, found.end) == (datetime.time(19), datetime.time(21, 30))
    assert found.hosts == ("Noor de Vries, redactie",)
    assert found.image is not None
    assert (found.image.file, found.image.credit) == ("tafel.png", "Kim de Jong")
    assert [(a.kind, a.file, a.url) for a in found.attachments] == [
        ("presentatie", "bijlagen/presentatie.pdf", None),
        ("formulier", None, "https://www.zangkoor.example/aanmelden"),
        ("aantekeningen", None, None),
    ]
    assert found.related == ("2023-11-02-de-start",)
    assert found.publish_on == datetime.date(2024, 6, 2)
    assert found.redirect_from == ("verslagen/muziek/", "oud.html")


@pytest.mark.parametrize("time", ["18:30", '"18:30"', "18.30", "'18.30'"])
def test_a_time_may_be_quoted_or_not(tmp_path: Path, time: str) -> None:
    assert report_in(tmp_path, report("x", f"start: {time}")).start == datetime.time(18, 30)


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("published: morgen", 12, "wrong-date"),
        ("theme: ''", 1, "empty-field"),
        (f"theme: {'x' * 201}", 8, "too-long"),
        ("start: 25:00", 8, "wrong-time"),
        ("end: acht uur", 6, "wrong-time"),
        ("venue: [a]", 8, "expected-text"),
        ("neighbourhood: Centrum", 16, "unknown-id"),
        ("hosts: Noor", 8, "expected-list"),
        ("hosts: [Noor, [x]]", 15, "expected-text"),
        ("themes: ontmoeten", 9, "expected-list"),
        ("neighbourhoods: [Centrum]", 18, "unknown-id"),
        ("target_groups: {a: b}", 16, "expected-list"),
        ("target_groups: [x y]", 17, "unknown-id"),
        ("partners: [Buurtkamer]", 12, "unknown-id"),
        ("image: foto.jpg", 8, "expected-mapping"),
        ("image: {file: foto.jpg}", 8, "required-field"),
        ("image: {file: '../x.jpg', alt: x}", 15, "wrong-file"),
        ("image: {file: x.jpg, alt: x, alt_text: x}", 30, "unknown-key"),
        ("illustration: Kring", 15, "wrong-id"),
        ("photo_consent: ''", 1, "empty-field"),
        ("attachments: [x.pdf]", 15, "expected-mapping"),
        ("attachments: [{title: x}]", 15, "required-field"),
        ("attachments: [{title: x, kind: dia}]", 32, "unknown-value"),
        ("attachments: [{title: x, kind: film, language: klingon}]", 48, "unknown-value"),
        ("attachments: [{title: x, kind: film, url: x}]", 43, "wrong-url"),
        ("attachments: [{title: x, kind: film, file: /x}]", 44, "wrong-file"),
        ("related: [X]", 11, "unknown-id"),
        ("status: klad", 9, "unknown-value"),
        ("publish_on: 2024-02-30", 13, "wrong-date"),
        ("redirect_from: ['/oud']", 17, "wrong-address"),
        ("redirect_from: oud", 16, "expected-list"),
        ("tags: [x]", 1, "unknown-key"),
        ("id: x", 1, "unknown-key"),
        ("title: nog eens", 1, "duplicate-key"),
        ("theme: a: b", 9, "yaml-colon"),
    ],
)
def test_a_wrong_value_is_pointed_at(tmp_path: Path, line: str, column: int, rule: str) -> None:
    assert check(tmp_path, {REPORT: report("Tekst.", line)}) == [(REPORT, 6, column, rule)]


@pytest.mark.parametrize("field", ["title", "date", "kind"])
def test_a_required_field_is_asked_for_at_the_top(tmp_path: Path, field: str) -> None:
    lines = [line for line in report().split("\n") if not line.startswith(f"{field}:")]
    assert check(tmp_path, {REPORT: "\n".join(lines)}) == [(REPORT, 2, 1, "required-field")]


def test_all_that_is_missing_is_told(tmp_path: Path) -> None:
    assert check(tmp_path, {REPORT: "---\n---\nTekst.\n"}) == [(REPORT, 1, 1, "required-field")] * 3


@pytest.mark.parametrize("front", ["zomaar tekst", "- een\n- twee", "[a, b]"])
def test_front_matter_that_is_no_mapping(tmp_path: Path, front: str) -> None:
    assert check(tmp_path, {REPORT: f"---\n{front}\n---\nTekst.\n"}) == [(REPORT, 2, 1, "expected-mapping")]


@pytest.mark.parametrize(
    ("date", "rule"), [("20240530", "wrong-date"), ("2024-02-30", "wrong-date"), ("30-05-2024", "wrong-date")]
)
def test_a_wrong_date_is_pointed_at(tmp_path: Path, date: str, rule: str) -> None:
    text = report().replace("date: 2024-06-01", f"date: {date}")
    assert check(tmp_path, {REPORT: text}) == [(REPORT, 3, 7, rule)]


def test_a_fault_of_the_report_does_not_hide_those_of_others(tmp_path: Path) -> None:
    files = {REPORT: report("x", "start: 25:00"), "data/partners.yaml": "- id: Nizu\n  name: Nizu\n  network: member\n"}
    expected: list[Found] = [("data/partners.yaml", 1, 7, "wrong-id"), (REPORT, 6, 8, "wrong-time")]
    assert check(tmp_path, files) == expected


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Verslag Mei 2024", "Noem het verslag-mei-2024.md: alleen kleine letters, cijfers en streepjes."),
        ("2024_05_30", "Noem het 2024-05-30.md: alleen kleine letters, cijfers en streepjes."),
        ("日本", "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld 2024-05-30-samen-eten.md."),
    ],
)
def test_the_name_of_the_file_must_be_an_address(tmp_path: Path, name: str, hint: str) -> None:
    files = {f"reports/{name}.md": report()}
    assert check(tmp_path / "a", files) == [(f"reports/{name}.md", 1, 1, "wrong-file-name")]
    assert hint_of(tmp_path / "b", files) == hint
