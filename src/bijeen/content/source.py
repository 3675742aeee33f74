"""Bytes to a Document: safe to read, decoded, and split into front matter and body, with line numbers kept."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bijeen.content.invisible import INVISIBLE, place_behind, unsafe_characters
from bijeen.content.yamlnodes import Yaml, parse_yaml
from bijeen.problems import Location, Problem, fault_of
from bijeen.settings import Limits

FENCE: Final = "---"

BOM: Final = b"\xef\xbb\xbf"
"""At the start of a file it says that this is UTF-8, and is no part of the text."""

# Bytes that are in no unsafe character, or do not begin one (as these three do). Most texts hold no others, and to see
# that takes an eighth of the time of the pattern.
_HARMLESS: Final = bytes(
    b for b in range(256) if (b not in b"\xc2\xe2\xef" if b >= 0x80 else not INVISIBLE.match(chr(b)))
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A Markdown file: its front matter as YAML with positions, its body and the line on which that begins."""

    path: str
    front: Yaml
    body: str
    body_line: int


def read_text(root: Path, path: str, limits: Limits) -> tuple[str | None, list[Problem]]:
    """Read the regular file at `path` (relative to `root`) as UTF-8 text with "\\n" line ends.

    Out come the text, or None when it cannot be used, and what is wrong with it.
    """
    data, problems = _read(root, path, limits)
    if data is None:
        return None, problems
    data = data.removeprefix(BOM)
    text, problems = _decoded(data, path)
    if text is None:
        return None, problems
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not data.translate(None, delete=_HARMLESS):
        return text, []
    unsafe = unsafe_characters(text, path)
    return (None if unsafe else text), unsafe


def read_as_written(root: Path, path: str, limits: Limits) -> tuple[str | None, list[Problem]]:
    """Read a file as `read_text` does, but with every character that is in it: its line ends, those one cannot see."""
    data, problems = _read(root, path, limits)
    return (None, problems) if data is None else _decoded(data, path)


def _read(root: Path, path: str, limits: Limits) -> tuple[bytes | None, list[Problem]]:
    file = root / path
    try:
        status = file.lstat()
        if stat.S_ISDIR(status.st_mode):
            return None, [_problem(path, "not-a-file")]
        if not stat.S_ISREG(status.st_mode):
            return None, [_problem(path, "file-not-regular")]
        if status.st_size > limits.text_bytes:
            return None, [_problem(path, "file-too-large", limit=f"{limits.text_bytes // 1000} kB")]
        data = file.read_bytes()
    except OSError as error:
        return None, [_problem(path, "file-unreadable", fault=fault_of(error))]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None, [_problem(path, "file-encoding", found="UTF-16")]
    return data, []


def _decoded(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        return None, [_problem(path, "file-encoding", *place_behind(before), found=f"byte {data[error.start]:#04x}")]


def read_document(root: Path, path: str, limits: Limits) -> tuple[Document | None, list[Problem]]:
    """Read a Markdown file with front matter. Out come the Document, or None, and what is wrong with it."""
    text, problems = read_text(root, path, limits)
    return (None, problems) if text is None else document_in(text, path, limits)


def document_in(text: str, path: str, limits: Limits) -> tuple[Document | None, list[Problem]]:
    """The same for the text of the file at `path`, when that has been read."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, [_problem(path, "front-matter-missing")]
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if end is None:
        return None, [_problem(path, "front-matter-open")]
    front, problems = parse_yaml("\n".join(lines[1:end]), path=path, first_line=2, limits=limits)
    if front is None:
        return None, problems
    return Document(path=path, front=front, body="\n".join(lines[end + 1 :]), body_line=end + 2), problems


def read_yaml(root: Path, path: str, limits: Limits) -> tuple[Yaml | None, list[Problem]]:
    """Read a YAML file. Out come its value with positions, or None, and what is wrong with it."""
    text, problems = read_text(root, path, limits)
    if text is None:
        return None, problems
    return parse_yaml(text, path=path, first_line=1, limits=limits)


def _problem(path: str, rule: str, line: int = 1, column: int = 1, **details: str) -> Problem:
    return Problem(location=Location(path=path, line=line, column=column), rule=rule, details=details)
