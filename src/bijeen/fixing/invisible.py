"""invisible: soft hyphens, and characters without any width."""

from __future__ import annotations

import re
from typing import Final

from bijeen.content.invisible import WITHOUT_WIDTH
from bijeen.fixing.characters import SOFT_HYPHEN
from bijeen.fixing.edit import Edit

_WITHOUT_WIDTH: Final = re.compile(f"[{WITHOUT_WIDTH}]+")
_SOFT_HYPHEN: Final = re.compile(f"{SOFT_HYPHEN}+")


def without_width(text: str) -> list[Edit]:
    """Every character without width, in code too: with one of them no file goes online."""
    return [Edit(found.start(), found.end(), "") for found in _WITHOUT_WIDTH.finditer(text)]


def with_width(text: str) -> str:
    """The text without the characters that have no width."""
    return _WITHOUT_WIDTH.sub("", text)


def soft_hyphens(text: str) -> list[Edit]:
    """Every place at which a word may be broken off."""
    return [Edit(found.start(), found.end(), "") for found in _SOFT_HYPHEN.finditer(text)]
