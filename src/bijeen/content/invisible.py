"""Characters that nobody sees: in a text as it is written, and where an escape of YAML stands for one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

import yaml

from bijeen.problems import MEND, Location, Problem

# Control characters but for tab and the ends of lines, and noncharacters, neither of which XML can hold; characters
# that turn the direction of text around or have no width, with which a line can look different from what it says
# (CVE-2021-42574, "Trojan Source"). The joiners U+200C and U+200D are left alone: Persian and emoji need them.
INVISIBLE: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)

WITHOUT_WIDTH: Final = "\u200b\u2060\ufeff"
"""Those of them that do nothing but keep words together or apart where a line ends: they can go without harm."""

_ESCAPE: Final = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)


def unsafe_characters(text: str, path: str = "") -> list[Problem]:
    """Every character of `text`, that of the file `path`, that one cannot see."""
    return [_unsafe(path, text[: found.start()], found.group()) for found in INVISIBLE.finditer(text)]


def unsafe_escapes(text: str, start: int, end: int, *, path: str, first_line: int) -> Iterator[Problem]:
    """Every escape that stands for such a character, between two places of a YAML `text`: those of a quoted scalar.

    The text begins on line `first_line` of the file `path`.
    """
    for found in _ESCAPE.finditer(text, start, end):
        character = yaml.load(f'"{found[0]}"', Loader=yaml.CBaseLoader)
        if INVISIBLE.fullmatch(character):
            line, column = place_behind(text[: found.start()])
            yield Problem(
                location=Location(path=path, line=line + first_line - 1, column=column),
                rule="unsafe-escape",
                details={"written": found[0], "code": _code(character)},
            )


def place_behind(before: str) -> tuple[int, int]:
    """The line and the column, counted from 1, of what comes behind a piece of text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _unsafe(path: str, before: str, character: str) -> Problem:
    line, column = place_behind(before)
    kind = "without-width" if character in WITHOUT_WIDTH else unicodedata.category(character)
    details = {"code": _code(character), "character": kind}
    if character in WITHOUT_WIDTH:
        details["mend"] = MEND
    location = Location(path=path, line=line, column=column)
    return Problem(location=location, rule="unsafe-character", details=details)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
