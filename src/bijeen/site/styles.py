"""The styles of the site as one file: a visitor waits for one answer, while each component keeps a file of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath, relpath
from typing import Final

_IMPORT: Final = re.compile(r'^@import "([^"]+)";[^\n]*\n?', re.MULTILINE)
_ADDRESS: Final = re.compile(r'url\("(?!data:|[a-z]+:|/)([^"]+)"\)')


def joined(path: str, sheets: Mapping[str, str]) -> tuple[str, set[str]]:
    """The stylesheet at `path` with the files that it imports written in their place, and the paths of those files.

    `sheets` holds texts by path. Only lines of the form `@import "name.css";` count, their path seen from the file they
    stand in; one that names no known file stays. Addresses (`url("…")`) are rewritten to hold from `path`.
    """
    used: set[str] = set()
    text = _written(path, sheets, used, into=dirname(path))
    return text, used


def _written(path: str, sheets: Mapping[str, str], used: set[str], *, into: str) -> str:
    used.add(path)
    here = dirname(path)

    def imported(match: re.Match[str]) -> str:
        target = normpath(join(here, match[1]))
        if target not in sheets:
            return match[0]
        return "" if target in used else _written(target, sheets, used, into=into)

    def moved(match: re.Match[str]) -> str:
        return f'url("{relpath(normpath(join(here, match[1])), into)}")'

    return _IMPORT.sub(imported, _ADDRESS.sub(moved, sheets[path]))
