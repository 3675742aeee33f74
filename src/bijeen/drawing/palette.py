"""The five colours of a network, read from its style sheet: who changes the look there changes it here too."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from PIL import ImageColor

_PROPERTY: Final = re.compile(r"--brand-([a-z-]+)\s*:\s*([^;}]*)")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_HEX: Final = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Palette:
    """The colours `--brand-paper`, `--brand-ink` and so on, as `#rrggbb`."""

    paper: str
    ink: str
    coral: str
    teal: str
    sun: str


class Fault(NamedTuple):
    """A colour that cannot be read: its property, what stands there, and its line and column."""

    name: str
    value: str
    line: int
    column: int


GREY: Final = Palette(paper="#ffffff", ink="#1a1a1a", coral="#767676", teal="#4d4d4d", sun="#e0e0e0")
"""What is drawn in where a network says nothing."""

NAMES: Final = tuple(Palette.__dataclass_fields__)

TEXTS: Final = ("ink", "coral-text", "teal-text")
"""The brand colours in which the site writes on its paper."""

READABLE: Final = 7.0
"""The least contrast of text (WCAG 2.2, 1.4.6)."""


def palette_of(sheets: Iterable[str]) -> Palette:
    """The colours that style sheets (CSS) set, of which a later one wins.

    Only plain hexadecimal colours count. The engine's own sheet, which comes first, sets all five: a sheet that leaves
    one out keeps the engine's. One that is missing in all is a shade of grey.
    """
    found = {name: value for sheet in sheets for name, value, _ in _colours(sheet) if _HEX.fullmatch(value)}
    return Palette(**{name: _long(found.get(name, getattr(GREY, name))) for name in NAMES})


def faults_in(sheet: str) -> list[Fault]:
    """The brand colours of a sheet that are no plain hexadecimal colour, which nothing but a browser can read."""
    return [
        Fault(f"--brand-{name}", value, sheet.count("\n", 0, at) + 1, at - sheet.rfind("\n", 0, at))
        for name, value, at in _colours(sheet)
        if not _HEX.fullmatch(value)
    ]


def missing_in(sheets: Iterable[str]) -> list[str]:
    """The brand colours that none of the sheets has, rightly or wrongly written."""
    named = {name for sheet in sheets for name, _, _ in _colours(sheet)}
    return [f"--brand-{name}" for name in NAMES if name not in named]


def pale_in(sheets: Iterable[str]) -> list[tuple[str, float]]:
    """The colours of text that do not stand out from the paper, each with its contrast (see READABLE)."""
    names = ("paper", *TEXTS)
    found = {name: value for sheet in sheets for name, value, _ in _colours(sheet, names) if _HEX.fullmatch(value)}
    ratios = {
        f"--brand-{name}": contrast(found[name], found["paper"])
        for name in TEXTS
        if names[0] in found and name in found
    }
    return [(name, ratio) for name, ratio in ratios.items() if ratio < READABLE]


def contrast(one: str, other: str) -> float:
    """How much two colours differ in light, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of an sRGB colour (WCAG 2.2), from 0 to 1."""
    parts = (part / 255 for part in ImageColor.getrgb(colour)[:3])
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colours(sheet: str, names: Collection[str] = NAMES) -> list[tuple[str, str, int]]:
    """Name, value and position of each colour; of one that is set again, in dark mode, the first counts."""
    bare = _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), sheet)
    found: dict[str, tuple[str, str, int]] = {}
    for match in _PROPERTY.finditer(bare):
        if match[1] in names:
            found.setdefault(match[1], (match[1], match[2].strip(), match.start()))
    return list(found.values())


def _long(colour: str) -> str:
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return f"#{red:02x}{green:02x}{blue:02x}"
