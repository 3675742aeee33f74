"""The card that appears where a page is shared: 1200 by 630, the size that all of them ask for (ogp.me)."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import PIL
from PIL import Image, ImageColor, ImageDraw, ImageOps

from bijeen.drawing.lettering import drawable, font, set_text
from bijeen.drawing.mark import CIRCLE, FINER, draw_mark
from bijeen.drawing.palette import NAMES, Palette

SIZE: Final = (1200, 630)

VERSION: Final = f"1 {PIL.__version__}"
"""What a drawing depends on besides its words and colours: a change makes all of them anew."""

LARGEST_BYTES: Final = 60_000
_QUALITIES: Final = (85, 75, 65, 50)

_MARGIN: Final = 72
_BOTTOM: Final = 556
_TITLE_SIZES: Final = tuple(range(128, 43, -4))
_TITLE_HEIGHT: Final = 336
_LABEL_HEIGHT: Final = 84
"""A label and the room below it; without one, the title may be so much higher."""
_LINES: Final = 4

_STEPS: Final = 8
"""From one colour to the next at a soft edge. With a palette of its own a card has a quarter of the bytes."""
_EDGES: Final = (
    ("paper", "ink"),
    ("paper", "coral"),
    ("paper", "teal"),
    ("paper", "sun"),
    ("sun", "ink"),
    ("coral", "teal"),
)
"""The colours that meet on a card."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Where the large mark stands and how large it is, and how wide the words may run."""

    middle: tuple[int, int]
    unit: float
    circle: float
    """The radius of what is in the middle of it, in units: the circle, or a photo."""
    width: int


_PLAIN: Final = Layout(middle=(1120, 330), unit=10.6, circle=CIRCLE, width=716)
_WITH_PHOTO: Final = Layout(middle=(930, 322), unit=8.4, circle=19.2, width=600)


@dataclass(frozen=True, kw_only=True, slots=True)
class CardText:
    """What a card says: whose page it is, of which kind and day, and its title."""

    network: str
    label: str
    title: str


def draw_card(text: CardText, palette: Palette, photo: Path | None = None) -> bytes:
    """The card: a PNG; with a photo, which stands in the arms of the mark, a JPEG."""
    layout = _WITH_PHOTO if photo else _PLAIN
    card = _ground(palette, layout).copy()
    if photo:
        _place_photo(card, photo, layout)
    draw = ImageDraw.Draw(card)
    name = set_text(drawable(text.network), width=layout.width - 80, sizes=(36, 32, 28), lines=1)
    draw.text((_MARGIN + 76, 92), name.lines[0], palette.ink, font(name.size), anchor="lm")
    label = drawable(text.label)
    title = set_text(
        drawable(text.title) or drawable(text.network),
        width=layout.width,
        sizes=_TITLE_SIZES,
        lines=_LINES,
        height=_TITLE_HEIGHT if label else _TITLE_HEIGHT + _LABEL_HEIGHT,
    )
    y = _BOTTOM - (len(title.lines) - 1) * title.leading
    if label:
        _draw_label(card, label, palette, bottom=round(y - 0.92 * title.size - 24), width=layout.width)
    for line in title.lines:
        draw.text((_MARGIN - title.size // 20, y), line, palette.ink, font(title.size), anchor="ls")
        y += title.leading
    return _as_jpeg(card) if photo else _as_png(card, palette)


def card_suffix(*, photo: bool) -> str:
    """How the name of a card's file ends."""
    return ".jpg" if photo else ".png"


def _as_png(card: Image.Image, palette: Palette) -> bytes:
    out = io.BytesIO()
    card.quantize(palette=_mixed(palette), dither=Image.Dither.NONE).save(out, "PNG", compress_level=6)
    return out.getvalue()


def _as_jpeg(card: Image.Image) -> bytes:
    """The best quality that stays within the bytes; a photo of leaves or a crowd takes a lower one."""
    data = b""
    for quality in _QUALITIES:
        out = io.BytesIO()
        card.save(out, "JPEG", quality=quality, optimize=True)
        data = out.getvalue()
        if len(data) <= LARGEST_BYTES:
            break
    return data


def _draw_label(card: Image.Image, label: str, palette: Palette, *, bottom: int, width: int) -> None:
    """Write the label on a pill of sun yellow, the lower edge of which is at `bottom`."""
    text = set_text(label, width=width - 44, sizes=(30, 26, 22), lines=1)
    size = (round(font(text.size).getlength(text.lines[0])) + 44, 52)
    pill = Image.new("L", (size[0] * FINER, size[1] * FINER))
    ImageDraw.Draw(pill).rounded_rectangle((0, 0, pill.width - 1, pill.height - 1), pill.height // 2, fill=255)
    card.paste(palette.sun, (_MARGIN, bottom - size[1]), pill.reduce(FINER))
    middle = (_MARGIN + 22, bottom - size[1] // 2)
    ImageDraw.Draw(card).text(middle, text.lines[0], palette.ink, font(text.size), anchor="lm")


@lru_cache(maxsize=4)
def _ground(palette: Palette, layout: Layout) -> Image.Image:
    """What all cards share: the paper, the large mark, and the small one before the network's name."""
    card = Image.new("RGB", SIZE, palette.paper)
    draw_mark(card, palette, middle=layout.middle, unit=layout.unit, circle=CIRCLE if layout is _PLAIN else 0)
    draw_mark(card, palette, middle=(_MARGIN + 27, 92), unit=0.95, circle=CIRCLE)
    return card


@lru_cache(maxsize=4)
def _mixed(palette: Palette) -> Image.Image:
    """All colours of a card: the five, and the steps between those that meet."""
    rgb = {name: ImageColor.getrgb(getattr(palette, name)) for name in NAMES}
    colours = [list(colour) for colour in rgb.values()]
    for one, other in _EDGES:
        for step in range(1, _STEPS):
            colours.append([round(a + (b - a) * step / _STEPS) for a, b in zip(rgb[one], rgb[other], strict=True)])
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in colours for part in colour])
    return image


def _place_photo(card: Image.Image, photo: Path, layout: Layout) -> None:
    """Put the middle of a photo into the circle of the mark."""
    radius = round(layout.circle * layout.unit)
    side = 2 * radius
    with Image.open(photo) as opened:
        square = ImageOps.fit(opened.convert("RGB"), (side, side), Image.Resampling.LANCZOS)
    mask = Image.new("L", (side * FINER, side * FINER))
    ImageDraw.Draw(mask).ellipse((0, 0, mask.width - 1, mask.height - 1), fill=255)
    card.paste(square, (layout.middle[0] - radius, layout.middle[1] - radius), mask.reduce(FINER))
