"""hard-spaces, tabs: white space that indents a line of YAML, and cannot."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from bijeen.fixing.characters import HARD_SPACE
from bijeen.fixing.edit import Edit, applied
from bijeen.fixing.lines import lines_of
from bijeen.fixing.values import inner_lines, read

_INDENT: Final = re.compile(rf"[ \t{HARD_SPACE}]*")
_WIDTHS: Final = (2, 4, 8)


def of_tabs(text: str) -> list[Edit]:
    """Spaces for tabs, when all widths with which the text can be read make it say the same."""
    if "\t" not in text or read(text)[0] is not None:
        return []
    ways: dict[str, list[Edit]] = {}
    for width in _WIDTHS:
        edits = _indents(text, "\t", partial(str.expandtabs, tabsize=width))
        if edits:
            source, _ = read(applied(text, edits))
            ways.setdefault(repr(source.data if source else None), edits)
    return next(iter(ways.values())) if len(ways) == 1 else []


def of_hard_spaces(text: str) -> list[Edit]:
    """As many ordinary spaces."""
    return _indents(text, HARD_SPACE, lambda indent: indent.replace(HARD_SPACE, " "))


def view(text: str) -> object:
    """What stands on each line, however far in."""
    return [line.text.strip() for line in lines_of(text)]


def _indents(text: str, character: str, change: Callable[[str], str]) -> list[Edit]:
    """Every indent with this character changed; nothing when the text could then not be read, or when such a line goes
    on with a value."""
    if character not in text:
        return []
    edits, numbers = [], []
    for line in lines_of(text):
        found = _INDENT.match(line.text)
        indent = found[0] if found and line.text.strip() else ""
        if character in indent:
            edits.append(Edit(line.start, line.start + len(indent), change(indent)))
            numbers.append(line.number)
    made = applied(text, edits)
    source, problems = read(made)
    return edits if source is not None and not problems and inner_lines(made).isdisjoint(numbers) else []
