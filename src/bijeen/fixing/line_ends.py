"""line-ends: lines end as on Linux, the Mac and in Git, not as on Windows (CRLF) or on an old Mac (CR)."""

from __future__ import annotations

import re
from typing import Final

from bijeen.fixing.edit import Edit

_OTHER: Final = re.compile(r"\r\n|\r")


def find(text: str) -> list[Edit]:
    """Every other end of a line."""
    return [Edit(found.start(), found.end(), "\n") for found in _OTHER.finditer(text)]


def view(text: str) -> list[str]:
    """The lines, in whatever way they end."""
    return with_our_ends(text).split("\n")


def with_our_ends(text: str) -> str:
    """The text with the same end at every line."""
    return _OTHER.sub("\n", text)
