"""How many pages a list takes: counted with the typeface and the measures of `list.typ`, without making it.

What is to stand on a sheet has to be known before there is one: its key is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from bijeen.drawing.lettering import count_lines
from bijeen.paper.breaks import HYPHEN, NOTHING
from bijeen.paper.sheet import printable

POINT: Final = 25.4 / 72
"""In millimetres, as all that follows."""
PAGE: Final = 253
FIRST: Final = 11
"""So much more room has the first page, which has no header."""
ROOM: Final = 182
ASIDE: Final = 54
GUTTER: Final = 6
BADGE: Final = 40
PARTED: Final = 3.2
"""From text to text."""
CAPITAL: Final = 0.67
"""How high a line of capitals is, in parts of the size of its letters: typst counts nothing above or below."""
LINE: Final = 1.22
"""From line to line, in the same."""
FINE: Final = 10
"""Widths are measured in tenths of a point."""
REGULAR: Final = 0.97
"""How wide a letter that is not bold is at most, of one that is; most are narrower."""


def pages_at_most(text: Mapping[str, Any]) -> int:
    """So many pages (A4) a list takes, if not one less; `text` is in the shape of the template `list` (see
    `board_sheets`). A line is counted as large as it is where there are many: a short list is as large as fits."""
    text = printable(text)
    pages, left = 1, PAGE + FIRST - _head(text)
    for height in _pieces(text):
        if height > left:
            pages, left = pages + 1, float(PAGE)
        left -= height
    return pages


def _pieces(text: Mapping[str, Any]) -> Iterator[float]:
    """How high each thing is that may not be parted by the end of a page."""
    last = 11 + _high(ROOM - 11, (16, text["nothing"]), bold=True) if text["nothing"] else 0
    for section in text["sections"]:
        above = 8.5 + _high(ROOM, (21, section["title"]), bold=True) + 4.2
        for line in section["lines"]:
            yield last
            last = above + _line(line)
            above = 0
    yield last + (6 + _high(ROOM, (15, text["rest"]), bold=True) if text["rest"] else 0) + _closing(text)


def _line(line: Mapping[str, Any]) -> float:
    contact = line["contact"]
    wide = ROOM - ASIDE - GUTTER if contact else ROOM
    title = _high(wide, (17, line["title"]), bold=True) + PARTED
    told = title + _high(wide, (13, line["text"]), (11.5, line["who"]), (11.5, line["source"]))
    if line["kind"] or line["when"]:
        told += max(_pill(11.5, line["kind"], wide / 3), _high(wide / 2, (13, line["when"]), bold=True)) + 3.4
    return 7.4 + max(told, _reach(contact, 12, ASIDE) if contact else 0)


def _reach(contact: Mapping[str, Any], size: float, wide: float) -> float:
    phone = _high(wide, (1.4 * size, contact["phone"]), bold=True) + PARTED if contact["phone"] else 0
    return phone + _high(wide, *((size, contact[way]) for way in ("person", "email", "host")))


def _closing(text: Mapping[str, Any]) -> float:
    inside = ROOM - 11
    contact = text["contact"]
    beside = _high(inside / 2 - GUTTER, (15, text["network_contact"]), bold=True)
    network = max(beside, _reach(contact, 13, 80)) + 4 if contact else 0
    return 6 + 11 + network + _high(inside, (13, text["good_until"]), (13, text["news"]), bold=True) + 1


def _head(text: Mapping[str, Any]) -> float:
    """The low head: a high one is only there where all fits below it."""
    wide = ROOM - BADGE - 8
    network = max(10.6, _high(wide - 14, (15, text["network"]), bold=True))
    names = _high(wide, (36, text["heading"]), bold=True) + 4.5 + _high(wide, (15, text["lead"]))
    told = network + 5 + _pill(14.1, text["kind"], wide) + 4 + names
    beside = BADGE + 2 * PARTED + _high(BADGE, (11, text["qr_text"]), (11, text["shown_address"]), bold=True)
    sample = 13 + _high(ROOM - 12, (12, text["sample"]), bold=True) if text["sample"] else 0
    return sample + max(told, beside) + 8


def _pill(size: float, text: str | None, wide: float) -> float:
    return _high(wide, (size, text), bold=True) + 0.7 * size * POINT if text else 0


def _high(wide: float, *texts: tuple[float, str | None], bold: bool = False) -> float:
    """How high texts of these sizes are below each other, in this width."""
    room = wide / POINT * FINE / (1 if bold else REGULAR)
    each = [_text(room, size, text) for size, text in texts if text]
    return sum(each) + PARTED * max(0, len(each) - 1)


def _text(room: float, size: float, text: str) -> float:
    apart = text.replace(HYPHEN, " ").replace(NOTHING, " ")
    lines = count_lines(apart, width=room, size=round(size * FINE))
    return (CAPITAL + (lines - 1) * LINE) * size * POINT
