"""Bytes become text, or a problem at the place where they are none; a report falls apart into front matter and body."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from tests.helpers import LIMITS, WORDS, Found, places, text_of

from bijeen.content.source import Document, read_document, read_text, read_yaml
from bijeen.settings import Limits

TOP = ("x.md", 1, 1)


def document_of(folder: Path, text: str) -> tuple[Document | None, list[Found]]:
    (folder / "x.md").write_text(text, encoding="utf-8", newline="")
    document, problems = read_document(folder, "x.md", LIMITS)
    return document, places(problems)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("Fatoş en O'café\n".encode(), "Fatoş en O'café\n"),
        (b"\xef\xbb\xbfeen\n", "een\n"),
        (b"een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"),
        ("می\u200cخواهم 👩\u200d🚀".encode(), "می\u200cخواهم 👩\u200d🚀"),
        (b"een\ttwee", "een\ttwee"),
    ],
)
def test_utf_8_is_read(tmp_path: Path, data: bytes, text: str) -> None:
    assert text_of(tmp_path, data) == (text, [])


@pytest.mark.parametrize("data", ["een".encode("utf-16"), "een".encode("utf-16-be"), b"\xfe\xff\x00e", b"\xff\xfe"])
def test_utf_16_is_refused(tmp_path: Path, data: bytes) -> None:
    text, problems = text_of(tmp_path, data)
    assert text is None
    assert problems[0][3] in ("file-encoding", "unsafe-character")


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("café".encode("latin-1"), 1, 4),
        (b"\xe9\xe9n", 1, 1),
        ("één\ntwee caf".encode() + b"\xe9\n", 2, 9),
        (b"\x89PNG\r\n\x1a\n", 1, 1),
        (b"afgebroken \xe2\x82", 1, 12),
    ],
)
def test_a_byte_that_is_no_utf_8_is_pointed_at(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    assert text_of(tmp_path, data) == (None, [("x.md", line, column, "file-encoding")])


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x01",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x7f",
        "\x85",
        "\u200b",
        "\u200e",
        "\u202e",
        "\u2066",
        "\u2060",
        "\ufeff",
        "\ufffe",
        "\uffff",
    ],
)
def test_an_invisible_character_is_pointed_at(tmp_path: Path, character: str) -> None:
    text, problems = text_of(tmp_path, f"één\ntwee{character}drie\n".encode())
    assert text is None
    assert problems == [("x.md", 2, 5, "unsafe-character")]


def test_every_invisible_character_is_pointed_at(tmp_path: Path) -> None:
    _, problems = text_of(tmp_path, "a\u202eb\n\x00\n".encode())
    assert problems == [("x.md", 1, 2, "unsafe-character"), ("x.md", 2, 1, "unsafe-character")]


@pytest.mark.parametrize(
    ("character", "told"),
    [
        ("\u202e", "U+202E (teken voor de leesrichting)"),
        ("\u200b", "U+200B (teken zonder breedte)"),
        ("\x00", "U+0000 (stuurteken)"),
        ("\x85", "U+0085 (stuurteken)"),
    ],
)
def test_an_invisible_character_is_named_by_its_code_and_what_it_is(tmp_path: Path, character: str, told: str) -> None:
    (tmp_path / "x.md").write_text(f"a{character}b", encoding="utf-8")
    _, [problem] = read_text(tmp_path, "x.md", LIMITS)
    assert WORDS.problem(problem)[0] == f"Hier staat een onzichtbaar teken: {told}."


def test_one_without_width_can_be_mended(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("a\u200bb", encoding="utf-8")
    _, problems = read_text(tmp_path, "x.md", LIMITS)
    assert WORDS.problem(problems[0])[1].startswith("Typ: bijeen fix --write. ")


def test_a_file_up_to_the_limit_is_read_and_no_larger_one(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("abcd", encoding="utf-8")
    assert read_text(tmp_path, "x.md", Limits(text_bytes=4)) == ("abcd", [])
    text, problems = read_text(tmp_path, "x.md", Limits(text_bytes=3))
    assert text is None
    assert places(problems) == [(*TOP, "file-too-large")]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    text, problems = read_text(tmp_path, "x.md", LIMITS)
    assert text is None
    assert places(problems) == [(*TOP, "file-unreadable")]


def make_link(path: Path) -> None:
    target = path.with_name("elders")
    target.write_text("geheim", encoding="utf-8")
    path.symlink_to(target)


def make_dead_link(path: Path) -> None:
    path.symlink_to("nergens")


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(str(path))


@pytest.mark.parametrize("make", [make_link, make_dead_link, make_fifo, make_socket])
def test_only_a_regular_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: object) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    assert callable(make)
    make(Path("x.md"))
    text, problems = read_text(tmp_path, "x.md", LIMITS)
    assert text is None
    assert places(problems) == [(*TOP, "file-not-regular")]


def test_a_folder_that_is_called_as_a_text_is_told_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.md").mkdir()
    assert places(read_text(tmp_path, "x.md", LIMITS)[1]) == [(*TOP, "not-a-file")]


def test_a_report_is_front_matter_and_body_with_their_lines(tmp_path: Path) -> None:
    document, problems = document_of(tmp_path, "---\ntitle: Eten\ndate: 2024-05-30\n---\nEerste regel\n\nDerde\n")
    assert problems == []
    assert document is not None
    assert document.front.data == {"title": "Eten", "date": "2024-05-30"}
    assert document.front.places.value("date").line == 3
    assert document.body == "Eerste regel\n\nDerde\n"
    assert document.body_line == 5


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\n---\n", "", 3),
        ("---\n---", "", 3),
        ("--- \na: b\n---\t\nx", "x", 4),
        ("---\r\na: b\r\n---\r\nx\r\n", "x\n", 4),
        ("---\na: b\n---\n---\nlijn\n---\n", "---\nlijn\n---\n", 4),
    ],
)
def test_the_body_begins_below_the_second_fence(tmp_path: Path, text: str, body: str, line: int) -> None:
    document, problems = document_of(tmp_path, text)
    assert problems == []
    assert document is not None
    assert (document.body, document.body_line) == (body, line)


@pytest.mark.parametrize(
    "text", ["", "\n", "Gewoon tekst.\n", "\n---\na: b\n---\n", " ---\na: b\n---\n", "title: x\n---\n"]
)
def test_a_report_without_front_matter(tmp_path: Path, text: str) -> None:
    assert document_of(tmp_path, text) == (None, [(*TOP, "front-matter-missing")])


@pytest.mark.parametrize(
    "text", ["---", "---\n", "---\ntitle: x\n\nTekst.\n", "---\ntitle: x\n ---\n", "---\na: b\n----\n"]
)
def test_front_matter_without_an_end(tmp_path: Path, text: str) -> None:
    assert document_of(tmp_path, text) == (None, [(*TOP, "front-matter-open")])


def test_a_fault_in_front_matter_is_on_the_line_of_the_file(tmp_path: Path) -> None:
    assert document_of(tmp_path, "---\ntitle: x\ntheme: a: b\n---\n") == (None, [("x.md", 3, 9, "yaml-colon")])


def test_a_key_given_twice_in_front_matter_is_pointed_at(tmp_path: Path) -> None:
    document, problems = document_of(tmp_path, "---\ntitle: x\ntitle: y\n---\n")
    assert document is not None
    assert problems == [("x.md", 3, 1, "duplicate-key")]


def test_a_yaml_file_begins_on_line_1(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("- a\n- b: c\n", encoding="utf-8")
    source, problems = read_yaml(tmp_path, "x.yaml", LIMITS)
    assert problems == []
    assert source is not None
    assert source.data == ["a", {"b": "c"}]
    assert str(source.places.value(1, "b")) == "x.yaml:2:6"
