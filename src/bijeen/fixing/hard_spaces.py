"""hard-spaces: spaces at which no line may break, where an ordinary space does the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bijeen.fixing.characters import HARD_SPACE
from bijeen.fixing.edit import Edit

_RUN: Final = re.compile(rf"[ \t]*{HARD_SPACE}[ \t{HARD_SPACE}]*")


def in_markdown(text: str) -> list[Edit]:
    """Every hard space with the spaces around it: one space instead, or none at the start and end of a line."""
    return [
        Edit(found.start(), found.end(), "" if _is_first(text, found) or _is_last(text, found) else " ")
        for found in _runs(text)
    ]


def in_yaml(text: str) -> list[Edit]:
    """The same, but for those at the start of a line: there a space says to what the line belongs."""
    return [
        Edit(found.start(), found.end(), "" if _is_last(text, found) else " ")
        for found in _runs(text)
        if not _is_first(text, found)
    ]


def _runs(text: str) -> Iterator[re.Match[str]]:
    return _RUN.finditer(text) if HARD_SPACE in text else iter(())


def _is_first(text: str, found: re.Match[str]) -> bool:
    return found.start() == 0 or text[found.start() - 1] == "\n"


def _is_last(text: str, found: re.Match[str]) -> bool:
    return found.end() == len(text) or text[found.end()] == "\n"
