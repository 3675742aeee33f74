"""times: quotes around a time in YAML, which other programs take for a number (13:30 for 810, 13.30 for 13.3)."""

from __future__ import annotations

import re
from typing import Final

from bijeen.fixing.edit import Edit
from bijeen.fixing.values import scalars

_TIME: Final = re.compile(r"\d{1,2}:[0-5]\d(?::[0-5]\d)?")
"""What YAML 1.1 calls an integer to the base of 60 (yaml.org/type/int.html)."""
_WITH_DOT: Final = re.compile(r"\d{1,2}\.\d\d")
"""What any YAML calls a number, and a time here when it stands behind one of the `_KEYS`."""
_KEYS: Final = ("start", "end")


def find(text: str) -> list[Edit]:
    """Every time without quotes."""
    if not _TIME.search(text) and not _WITH_DOT.search(text):
        return []
    edits = []
    before = ""
    for node in scalars(text):
        is_time = _TIME.fullmatch(node.value) or (before in _KEYS and _WITH_DOT.fullmatch(node.value))
        if is_time and not node.style:
            edits.append(Edit(node.start_mark.index, node.end_mark.index, f'"{node.value}"'))
        before = node.value
    return edits
