"""Slips: what looks like attributes at the end of a line, and is none: `{id=Vroeg Komen}`, `{until=}`, `(id=niets)`.

Such a thing would go online as it stands. Whether its words are those of attributes is for a check to say.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from bijeen.text.attributes import blocks_with, end_of_first_line, without_attributes
from bijeen.text.places import Source
from bijeen.text.tree import Element

# `{{totalItems}}` is text, and so is "(zie bijlage)": between parentheses there must be an equals sign.
_SLIP: Final = re.compile(
    r"(?<!\{)(?P<written>\{\s*(?P<braces>\w[^{}]*)\}?|\(\s*(?P<parentheses>\w+\s*=[^()]*)\))[\s.,;:!?]*$"
)
_SETTING: Final = re.compile(r"\(\s*\w+\s*=")
_PAIR: Final = re.compile(r"(?P<key>\w+)\s*(?P<sign>[=:])\s*(?P<value>.*?)(?=[\s,;]*\w+\s*[=:](?!\d\d)|[\s,;]*$)")
_QUOTES: Final = "\"'“”„‘’"
_WITH_SIGN: Final = "contains(., '{') or contains(., '=')"


class Slip(NamedTuple):
    """What was written between braces or parentheses, its place, and what it seems to set."""

    written: str
    line: int
    column: int
    pairs: tuple[tuple[str, str], ...]
    """Keys and values; a word that stands alone has no value."""

    is_setting: bool
    """Whether there is an equals sign between braces: that is nothing but an attribute."""


def find_slips(root: Element, *, text: str, source: Source, taken: int = 0) -> tuple[Slip, ...]:
    """Look for slips in a tree from which the attributes that are right were taken out; `text` is the source, `taken`
    how many there were."""
    if text.count("{") == taken and ("=" not in text or not _SETTING.search(text)):
        return ()
    found: list[Slip] = []
    for block in blocks_with(root, _WITH_SIGN):
        slot = end_of_first_line(block)
        line = slot.text.partition("\n")[0]
        slip = _SLIP.search(line) if slot.is_tail or slot.element.tag != "code" else None
        if slip and without_attributes(line) is None:
            inner = slip["braces"] or slip["parentheses"]
            number, column = _place(block, slip["written"], source)
            is_setting = bool(slip["braces"]) and "=" in inner
            found.append(Slip(slip["written"], number, column, _pairs(inner), is_setting))
    return tuple(found)


def _pairs(inner: str) -> tuple[tuple[str, str], ...]:
    pairs = tuple((pair["key"], pair["value"].strip(_QUOTES + " \t")) for pair in _PAIR.finditer(inner))
    return pairs or ((inner.strip(), ""),)


def _place(block: Element, written: str, source: Source) -> tuple[int, int]:
    place = source.block(block)
    start = source.lines[place.first - 1].rfind(written)  # an entity or an escape in it: the line is still right
    return source.line(place.first), start + 1 if start >= 0 else source.column(place)
