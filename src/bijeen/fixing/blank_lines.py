"""blank-lines: one empty line parts as well as three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

from bijeen.fixing.edit import Edit
from bijeen.fixing.shown import places
from bijeen.fixing.values import inner_lines, read

_RUN: Final = re.compile(r"(?:(?<=\n)|\A)\n(?P<more>\n+)")


def in_markdown(text: str) -> list[Edit]:
    """The empty lines after the first of a run, but for those in code."""
    return list(_found(text, places(text).code)) if _has_some(text) else []


def in_yaml(text: str) -> list[Edit]:
    """The empty lines after the first of a run, but for those in a text of more lines."""
    return list(_found(text, inner_lines(text))) if _has_some(text) and read(text)[0] is not None else []


def _has_some(text: str) -> bool:
    return "\n\n\n" in text or text.startswith("\n\n")


def _found(text: str, literal: Set[int]) -> Iterator[Edit]:
    number, at = 1, 0
    for run in _RUN.finditer(text):
        number += text.count("\n", at, run.start("more"))
        at = run.start("more")
        if number not in literal:
            yield Edit(run.start("more"), run.end("more"), "")
