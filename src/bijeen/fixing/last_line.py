"""last-line: a text ends with the end of its last line, and with no empty lines behind that."""

from __future__ import annotations

from bijeen.fixing.edit import Edit


def find(text: str) -> list[Edit]:
    """What stands behind the last line, where that is not one end of a line."""
    bare = text.rstrip("\n")
    return [Edit(len(bare), len(text), "\n")] if bare else []
