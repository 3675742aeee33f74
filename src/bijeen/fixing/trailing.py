"""trailing: white space behind the last word of a line. Two spaces that break a line in Markdown stay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bijeen.fixing.edit import Edit
from bijeen.fixing.lines import Line, lines_of
from bijeen.fixing.shown import places
from bijeen.fixing.values import inner_lines, read

_HARD_BREAK: Final = "  "


def in_markdown(text: str) -> list[Edit]:
    """White space at the end of lines that are no code, and after which no line is broken."""
    if not _has_some(text):
        return []
    code = places(text).code
    lines = list(lines_of(text))
    edits: list[Edit] = []
    for line, after in zip(lines, [*lines[1:], Line(0, 0, "")], strict=True):
        breaks = line.text.endswith(_HARD_BREAK) and line.text.strip() and after.text.strip()
        if line.number not in code and not breaks:
            edits += _behind(line)
    return edits


def in_yaml(text: str) -> list[Edit]:
    """White space at the end of lines, but for those of a block below `|` or `>`."""
    if not _has_some(text) or read(text)[0] is None:
        return []
    inner = inner_lines(text, blocks_only=True)
    return [edit for line in lines_of(text) if line.number not in inner for edit in _behind(line)]


def _has_some(text: str) -> bool:
    return " \n" in text or "\t\n" in text or text.endswith((" ", "\t"))


def _behind(line: Line) -> Iterator[Edit]:
    bare = line.text.rstrip(" \t")
    if bare != line.text:
        yield Edit(line.start + len(bare), line.end, "")
