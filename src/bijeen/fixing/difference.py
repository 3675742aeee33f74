"""The difference between two texts, as `diff -u` writes it and `patch` takes it."""

from __future__ import annotations

import re
from difflib import unified_diff
from typing import Final

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_NO_BREAK: Final = "\n\\ No newline at end of file\n"


def difference(path: str, before: str, after: str) -> str:
    """What changed in the file at `path`; "" when nothing did. Only "\\n" ends a line."""
    lines = unified_diff(_LINE.findall(before), _LINE.findall(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else line + _NO_BREAK for line in lines)
