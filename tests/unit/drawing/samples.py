"""The engine's own colours, and a look at what was drawn."""

from __future__ import annotations

import io

from PIL import Image, ImageColor

from bijeen.drawing.palette import palette_of
from bijeen.resources import overrides

TOKENS = (overrides() / "assets" / "css" / "brand.css").read_text(encoding="utf-8")
PALETTE = palette_of([TOKENS])


def drawn(data: bytes) -> Image.Image:
    """A picture from its bytes."""
    return Image.open(io.BytesIO(data)).convert("RGB")


def share(image: Image.Image, colour: str, box: tuple[int, int, int, int] | None = None) -> float:
    """Which part of a picture, or of a box in it, has exactly this colour."""
    part = image.crop(box) if box else image
    wanted = ImageColor.getrgb(colour)
    colours = part.getcolors(part.width * part.height) or []
    return sum(count for count, found in colours if found == wanted) / (part.width * part.height)
