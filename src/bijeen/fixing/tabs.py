"""tabs: spaces instead, which look the same in every program."""

from __future__ import annotations

import re
from typing import Final

from bijeen.fixing.edit import Edit
from bijeen.fixing.lines import lines_of
from bijeen.fixing.shown import places
from bijeen.fixing.values import inner_lines, read

_STOP: Final = 4
"""A tab in Markdown goes on to the next multiple of so many columns (CommonMark 0.31, 2.2)."""
_INDENT: Final = re.compile(r"[ \t]*")
_INSIDE: Final = re.compile(r"[ \t]*\t[ \t]*(?=[^ \t\n])")


def in_markdown(text: str) -> list[Edit]:
    """Tabs before the words of a line, to the column where they stand, and between words; none in code."""
    if "\t" not in text:
        return []
    code = places(text).code
    edits = []
    for line in lines_of(text):
        if "\t" in line.text and line.number not in code and not line.text.isspace():
            indent = _indent(line.text)
            edits.append(Edit(line.start, line.start + len(indent), indent.expandtabs(_STOP)))
            edits += _inside(line.text, len(indent), line.start)
    return edits


def in_yaml(text: str) -> list[Edit]:
    """Tabs between a key, its value and a remark, in a text that can be read; none in a text of more lines."""
    if "\t" not in text or read(text)[0] is None:
        return []
    inner = inner_lines(text)
    return [
        edit
        for line in lines_of(text)
        if line.number not in inner
        for edit in _inside(line.text, len(_indent(line.text)), line.start)
    ]


def _indent(line: str) -> str:
    found = _INDENT.match(line)
    return found[0] if found else ""


def _inside(line: str, at: int, start: int) -> list[Edit]:
    return [Edit(start + found.start(), start + found.end(), " ") for found in _INSIDE.finditer(line, at)]
