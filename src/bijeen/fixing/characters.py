"""The characters that look like another one, or like none, and that programs for writing leave in a text."""

from __future__ import annotations

from typing import Final

HARD_SPACE: Final = "\u00a0"

SOFT_HYPHEN: Final = "\u00ad"
