"""missing-file, remote-picture, unknown-illustration: pictures and attachments that are not where a text says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import JPG, PDF, PNG, REPORT, Files, check, hint_of, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level

PARTNERS = "data/partners.yaml"
PARTNER = "- id: nizu\n  name: Nizu\n  network: member\n  summary: x\n"
INITIATIVE = PARTNER + "  initiatives:\n    - id: lijn\n      name: Lijn\n      summary: x\n"
FILES: Files = {"reports/foto.png": PNG, "reports/map/foto 2.jpg": JPG, "reports/a.pdf": PDF, "data/logo.png": PNG}
CONSENT = "photo_consent: none recognisable"


@pytest.mark.parametrize(
    "front",
    [
        (CONSENT, "image: {file: foto.png, alt: Een foto}"),
        ("attachments: [{title: A, kind: artikel, file: a.pdf}]",),
        ("attachments: [{title: A, kind: artikel}]",),
        ("attachments: [{title: A, kind: artikel, url: https://x.nl/a.pdf}]",),
        ("illustration: kring",),
    ],
)
def test_files_that_are_there(tmp_path: Path, front: tuple[str, ...]) -> None:
    assert check(tmp_path, {**FILES, REPORT: report("x", *front)}) == []


@pytest.mark.parametrize("source", ["foto.png", "./foto.png", "map/foto%202.jpg", "<map/foto 2.jpg>"])
def test_pictures_that_are_there(tmp_path: Path, source: str) -> None:
    found = check(tmp_path, {**FILES, REPORT: report(f"![Een foto]({source})", CONSENT)})
    assert found == []


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("image: {file: fto.png, alt: x}", 15, "missing-file"),
        ("image: {file: logo.png, alt: x}", 15, "missing-file"),
        ("attachments: [{title: A, kind: artikel, file: b.pdf}]", 47, "missing-file"),
        ("illustration: kringg", 15, "unknown-illustration"),
    ],
)
def test_files_of_a_report_that_are_not_there(tmp_path: Path, line: str, column: int, rule: str) -> None:
    found = check(tmp_path, {**FILES, REPORT: report("x", CONSENT, line)})
    assert found == [(REPORT, 7, column, rule)]


def test_a_picture_in_the_text_that_is_not_there(tmp_path: Path) -> None:
    body = "Tekst.\n\nZie ![een foto](fotoo.png) en ![nog een](nergens.jpg).\n"
    found = check(tmp_path, {**FILES, REPORT: report(body, CONSENT)})
    assert found == [(REPORT, 10, 17, "missing-file"), (REPORT, 10, 42, "missing-file")]


@pytest.mark.parametrize(
    "source", ["https://x.nl/foto.png", "http://x.nl/a.gif", "//x.nl/foto.png", "data:image/png;base64,AAAA"]
)
def test_a_picture_of_another_site(tmp_path: Path, source: str) -> None:
    found = check(tmp_path, {REPORT: report(f"![een foto]({source})", CONSENT)})
    assert [(line, rule) for _, line, _, rule in found] == [(8, "remote-picture")]


def test_a_picture_outside_the_folder_is_not_there(tmp_path: Path) -> None:
    found = in_body(tmp_path, "![een foto](../data/logo.png)", "missing-file", "photo-consent", files=FILES)
    assert (1, 13) in found


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        (PARTNER + "  logo: logoo.png\n", 5, 9, "missing-file"),
        (INITIATIVE + "      image: foto.png\n", 9, 14, "missing-file"),
        (INITIATIVE + "      illustration: qqqq\n", 9, 21, "unknown-illustration"),
    ],
)
def test_files_of_partners_that_are_not_there(tmp_path: Path, text: str, line: int, column: int, rule: str) -> None:
    files = {**FILES, PARTNERS: text, "reports/2024-05-30-samen-eten.md": None}
    assert check(tmp_path, files) == [(PARTNERS, line, column, rule)]


def test_files_of_partners_stand_in_the_folder_data(tmp_path: Path) -> None:
    text = INITIATIVE.replace("  initiatives", "  logo: logo.png\n  initiatives") + "      image: logo.png\n"
    assert check(tmp_path, {**FILES, PARTNERS: text}) == []


def test_the_nearest_file_is_offered(tmp_path: Path) -> None:
    files = {**FILES, REPORT: report("x", CONSENT, "image: {file: fotto.png, alt: x}")}
    assert hint_of(tmp_path, files) == "Bedoel je 'foto.png'?"


def test_a_drawing_of_the_site_itself_is_known(tmp_path: Path) -> None:
    files = {"overrides/assets/illustrations/eigen.svg": "<svg/>", REPORT: report("x", "illustration: eigen")}
    assert check(tmp_path, files) == []


def test_it_is_an_error(tmp_path: Path) -> None:
    assert level_of(tmp_path, {REPORT: report("x", "illustration: qqqq")}) is Level.ERROR
