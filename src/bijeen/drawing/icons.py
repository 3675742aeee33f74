"""The icons that browsers and telephones ask for, drawn from the mark in the network's colours."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image

from bijeen.drawing.mark import CIRCLE, REACH, draw_mark
from bijeen.drawing.palette import Palette

_BARE: Final = 0.98
"""How much of an icon the mark fills where nothing is cut off."""
_ROUNDED: Final = 0.78
"""The same on a telephone, which rounds the corners."""
_MASKED: Final = 0.68
"""The same where the system cuts any shape out: all within the middle 80 hundredths stays (W3C, maskable icons)."""

APPLE: Final = "apple-touch-icon.png"
MASKABLE: Final = "icon-maskable-512.png"

PNG_ICONS: Final = {
    APPLE: (180, _ROUNDED),
    "icon-192.png": (192, _ROUNDED),
    "icon-512.png": (512, _ROUNDED),
    MASKABLE: (512, _MASKED),
}
"""Side in pixels, and the part that the mark fills, of each icon."""

FAVICON_SIDES: Final = (16, 32, 48)


def draw_icon(palette: Palette, side: int, part: float) -> bytes:
    """A square PNG with the mark on paper."""
    return _saved(_icon(palette, side, part), "PNG", optimize=True)


def draw_favicon(palette: Palette) -> bytes:
    """`favicon.ico`, which holds the mark in three sizes, each drawn by itself so that it is sharp."""
    smaller = [_icon(palette, side, _BARE) for side in FAVICON_SIDES]
    return _saved(smaller[-1], "ICO", sizes=[icon.size for icon in smaller], append_images=smaller[:-1])


def _icon(palette: Palette, side: int, part: float) -> Image.Image:
    image = Image.new("RGB", (side, side), palette.paper)
    unit = side * part / (2 * REACH)
    draw_mark(image, palette, middle=(side / 2, side / 2), unit=unit, circle=CIRCLE)
    return image


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()
