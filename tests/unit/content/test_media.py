"""Pictures and attachments beside the texts: what may be there is found with its size, the rest is told."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.helpers import JPG, LIMITS, PDF, PNG, WORDS, check, level_of, places

from bijeen.content.media import find_media
from bijeen.problems import Level
from bijeen.settings import Limits

OFFICE = b"PK\x03\x04" + bytes(20)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HTML = b"<!doctype html><script>alert(1)</script>"


def put(folder: Path, name: str, data: bytes) -> None:
    file = folder / "reports" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", PNG),
        ("A.PNG", PNG),
        ("a.jpg", JPG),
        ("a.jpeg", JPG),
        ("a.gif", b"GIF89a" + bytes(10)),
        ("a.gif", b"GIF87a" + bytes(10)),
        ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 "),
        ("a.pdf", PDF),
        ("a.docx", OFFICE),
        ("a.pptx", OFFICE),
        ("a.xlsx", OFFICE),
        ("a.odt", OFFICE),
        ("a.odp", OFFICE),
        ("a.ods", OFFICE),
        ("map/dieper/a.png", PNG),
    ],
)
def test_what_may_be_there_is_found_with_its_size(tmp_path: Path, name: str, data: bytes) -> None:
    put(tmp_path, name, data)
    assert find_media(tmp_path, "reports", LIMITS) == ({f"reports/{name}": len(data)}, [])


@pytest.mark.parametrize("name", [".DS_Store", ".verborgen/a.html", "verslag.md", "lijst.yaml"])
def test_texts_and_hidden_files_are_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, b"x")
    assert find_media(tmp_path, "reports", LIMITS) == ({}, [])


@pytest.mark.parametrize(
    "name", ["desktop.ini", "Desktop.ini", "Thumbs.db", "x.md~", "~$presentatie.docx", "#x.md#", "bijlagen/Thumbs.db"]
)
def test_what_programs_put_there_by_themselves_is_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, b"x")
    assert find_media(tmp_path, "reports", LIMITS) == ({}, [])


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert find_media(tmp_path, "reports", LIMITS) == ({}, [])


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.svg", SVG, "file-kind"),
        ("a.html", HTML, "file-kind"),
        ("a.HTM", HTML, "file-kind"),
        ("a.js", b"alert(1)", "file-kind"),
        ("CNAME", b"evil.example", "file-kind"),
        ("_redirects", b"/* https://evil.example", "file-kind"),
        ("a.exe", b"MZ", "file-kind"),
        ("a.zip", OFFICE, "file-kind"),
        ("a.png.html", HTML, "file-kind"),
        ("partners.yml", b"- id: x", "file-kind"),
        ("VERSLAG.MD", b"---\n---\n", "file-kind"),
        ("a.png", HTML, "file-content"),
        ("a.png", SVG, "file-content"),
        ("a.png", JPG, "file-content"),
        ("a.jpg", PNG, "file-content"),
        ("a.pdf", HTML, "file-content"),
        ("a.docx", PDF, "file-content"),
        ("a.webp", b"RIFF\x10\0\0\0WAVEfmt ", "file-content"),
        ("a.png", b"", "file-content"),
        ("2024/verslag.md", b"---\n---\n", "report-in-subfolder"),
        ("2024/partners.yaml", b"- id: x", "report-in-subfolder"),
    ],
)
def test_what_may_not_be_there_is_told(tmp_path: Path, name: str, data: bytes, rule: str) -> None:
    put(tmp_path, name, data)
    media, problems = find_media(tmp_path, "reports", LIMITS)
    assert media == {}
    assert places(problems) == [(f"reports/{name}", 1, 1, rule)]


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("VERSLAG.MD", "VERSLAG.md"),
        ("verslag.txt", "verslag.md"),
        ("verslag.markdown", "verslag.md"),
        ("partners.yml", "partners.yaml"),
    ],
)
def test_of_a_text_the_right_name_is_told(tmp_path: Path, name: str, right: str) -> None:
    put(tmp_path, name, b"x")
    _, [problem] = find_media(tmp_path, "reports", LIMITS)
    assert WORDS.problem(problem)[1] == f"Is het een tekst? Noem het dan {right}."


def link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def fifo(path: Path) -> None:
    os.mkfifo(path)


def linked_folder(path: Path) -> None:
    path.symlink_to("/etc", target_is_directory=True)


@pytest.mark.parametrize("make", [link, fifo])
def test_only_regular_files_count(tmp_path: Path, make: Callable[[Path], None]) -> None:
    (tmp_path / "reports").mkdir()
    make(tmp_path / "reports" / "a.png")
    media, problems = find_media(tmp_path, "reports", LIMITS)
    assert media == {}
    assert places(problems) == [("reports/a.png", 1, 1, "file-not-regular")]


def test_a_folder_that_is_a_link_is_not_walked_into(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    linked_folder(tmp_path / "reports" / "elders")
    media, _ = find_media(tmp_path, "reports", LIMITS)
    assert media == {}


def test_a_folder_that_is_a_link_is_told(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    linked_folder(tmp_path / "reports" / "elders")
    _, problems = find_media(tmp_path, "reports", LIMITS)
    assert places(problems) == [("reports/elders", 1, 1, "file-not-regular")]


def test_a_file_up_to_the_limit(tmp_path: Path) -> None:
    put(tmp_path, "a.png", PNG)
    assert find_media(tmp_path, "reports", Limits(media_bytes=len(PNG)))[1] == []
    _, problems = find_media(tmp_path, "reports", Limits(media_bytes=len(PNG) - 1))
    assert places(problems) == [("reports/a.png", 1, 1, "file-too-large")]


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.png", PNG)

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)  # root may open anything, and tests run as root too
    _, problems = find_media(tmp_path, "reports", LIMITS)
    assert places(problems) == [("reports/a.png", 1, 1, "file-unreadable")]


def test_the_remedy_names_the_kinds_that_are_welcome(tmp_path: Path) -> None:
    put(tmp_path, "a.svg", SVG)
    _, [problem] = find_media(tmp_path, "reports", LIMITS)
    hint = WORDS.problem(problem)[1]
    assert ".jpg" in hint
    assert ".pdf" in hint
    assert ".svg" not in hint


@pytest.mark.parametrize("folder", ["reports", "data"])
def test_both_folders_of_content_are_looked_at(tmp_path: Path, folder: str) -> None:
    assert check(tmp_path, {f"{folder}/a.html": HTML}) == [(f"{folder}/a.html", 1, 1, "file-kind")]


@pytest.mark.parametrize("folder", ["reports", "data"])
def test_a_readme_is_for_the_code_host(tmp_path: Path, folder: str) -> None:
    assert check(tmp_path, {f"{folder}/README.md": "# Hoe het werkt\n"}) == []


def test_a_wrong_file_stops_publication(tmp_path: Path) -> None:
    assert level_of(tmp_path, {"reports/a.svg": SVG}) is Level.ERROR
