"""The mark of the network: two arms around a circle, as `assets/logo.svg` draws it on a square of 64 units."""

from __future__ import annotations

import math
import re
from typing import Final

from PIL import Image, ImageDraw

from bijeen.drawing.palette import Palette

UNITS: Final = 64
CIRCLE: Final = 11.5
"""The radius of the circle in the middle."""
REACH: Final = 29.5
"""How far the arms reach from the middle, their thickness included."""

_PATH: Final = re.compile(r'\bd="([^"]*)"')
_PATHS: Final = ("M37 56.5A25 25 0 0 1 21.5 9.3", "M27 7.5A25 25 0 0 1 42.5 54.7")
"""The arms as the SVG has them; the numbers below say the same."""

_RADIUS: Final = 25
_STROKE: Final = 9
_SLENDER: Final = 3.5
_ARMS: Final = (("coral", 78.5, 245.2), ("teal", 258.5, 425.2))
"""Each arm: its colour, and the angles at which it begins and ends, clockwise from the right."""

HOLLOW: Final = (_RADIUS - _SLENDER / 2) / (_RADIUS + _SLENDER / 2)
"""How wide the middle within slender arms is, of their whole width."""

FINER: Final = 4
"""Pillow draws without soft edges: everything is drawn four times as large, and made smaller."""


def is_this_mark(svg: str) -> bool:
    """Whether a drawing (SVG) is this mark, in whatever colours: its paths are the two arms."""
    return tuple(re.sub(r"(\.\d*?)0+(?=\D|$)", r"\1", path) for path in _PATH.findall(svg)) == _PATHS


def coloured(svg: str, palette: Palette) -> str:
    """The drawing of this mark (SVG) in the colours of a network: each part has a colour of its own."""
    fills = iter((palette.sun, palette.coral, palette.teal))
    return re.sub(r"#[0-9a-f]{6}", lambda match: next(fills, match[0]), svg)


def mark_svg(palette: Palette, *, hollow: bool = False) -> str:
    """The mark (SVG) in the colours of a network, without room around it; `hollow` leaves the middle free, within
    slender arms."""
    disc = f'<circle cx="32" cy="32" r="{CIRCLE}" fill="{palette.sun}"/>' if not hollow else ""
    stroke = _SLENDER if hollow else _STROKE
    arms = "".join(
        f'<path d="{path}" fill="none" stroke="{getattr(palette, colour)}" stroke-width="{stroke}" '
        'stroke-linecap="round"/>'
        for path, (colour, *_) in zip(_PATHS, _ARMS, strict=True)
    )
    reach = _RADIUS + stroke / 2
    box = f"{UNITS / 2 - reach} {UNITS / 2 - reach} {2 * reach} {2 * reach}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{disc}{arms}</svg>'


def draw_mark(image: Image.Image, palette: Palette, *, middle: tuple[float, float], unit: float, circle: float) -> None:
    """Draw the mark on `image` (RGB) around `middle`, so many pixels a unit; `circle` is the radius, in units.

    What falls outside the image is cut off.
    """
    reach = math.ceil(REACH * unit) + 1
    left, top = round(middle[0]) - reach, round(middle[1]) - reach
    side = 2 * reach
    for colour, shape in _shapes(side, unit, circle):
        image.paste(getattr(palette, colour), (left, top), shape)


def _shapes(side: int, unit: float, circle: float) -> list[tuple[str, Image.Image]]:
    """The circle and the arms in the order in which they are drawn: the colour, and a mask with soft edges."""
    middle = side * FINER / 2
    scale = unit * FINER
    shapes = [("sun", _soft(side, [_disc(middle, middle, circle * scale)], None))] if circle else []
    for colour, start, end in _ARMS:
        caps = [
            _disc(
                middle + _RADIUS * scale * math.cos(math.radians(angle)),
                middle + _RADIUS * scale * math.sin(math.radians(angle)),
                _STROKE / 2 * scale,
            )
            for angle in (start, end)
        ]
        outer = _disc(middle, middle, (_RADIUS + _STROKE / 2) * scale)
        shapes.append((colour, _soft(side, caps, (outer, start, end, round(_STROKE * scale)))))
    return shapes


Box = tuple[float, float, float, float]


def _soft(side: int, discs: list[Box], arc: tuple[Box, float, float, int] | None) -> Image.Image:
    mask = Image.new("L", (side * FINER, side * FINER))
    draw = ImageDraw.Draw(mask)
    for disc in discs:
        draw.ellipse(disc, fill=255)
    if arc:
        draw.arc(arc[0], arc[1], arc[2], fill=255, width=arc[3])
    return mask.reduce(FINER)


def _disc(x: float, y: float, radius: float) -> Box:
    return (x - radius, y - radius, x + radius, y + radius)
