"""The mark as it is drawn is the mark as the SVG has it."""

from __future__ import annotations

import pytest
from PIL import Image
from tests.unit.drawing.samples import PALETTE

from bijeen.drawing.mark import CIRCLE, draw_mark, is_this_mark
from bijeen.resources import overrides


@pytest.mark.parametrize("name", ["logo.svg", "favicon.svg"])
def test_the_engine_s_own_drawings_are_this_mark(name: str) -> None:
    assert is_this_mark((overrides() / "assets" / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("svg", ["<svg/>", '<svg><path d="M0 0L64 64"/></svg>', "geen svg"])
def test_another_drawing_is_not(svg: str) -> None:
    assert not is_this_mark(svg)


def test_each_part_stands_where_the_svg_has_it() -> None:
    image = Image.new("RGB", (640, 640), PALETTE.paper)
    draw_mark(image, PALETTE, middle=(320, 320), unit=10, circle=CIRCLE)
    places = {(320, 320): "sun", (70, 320): "coral", (570, 320): "teal", (320, 70): "teal", (320, 570): "coral"}
    for place, name in places.items():
        colour = image.getpixel(place)
        assert isinstance(colour, tuple)
        assert "#{:02x}{:02x}{:02x}".format(*colour) == getattr(PALETTE, name), place
    for place in ((320, 160), (10, 10), (320, 620)):
        colour = image.getpixel(place)
        assert isinstance(colour, tuple)
        assert "#{:02x}{:02x}{:02x}".format(*colour) == PALETTE.paper, place


def test_what_falls_outside_is_cut_off() -> None:
    image = Image.new("RGB", (100, 100), PALETTE.paper)
    draw_mark(image, PALETTE, middle=(100, 50), unit=3, circle=CIRCLE)
    assert image.size == (100, 100)
    assert image.getpixel((99, 50)) != image.getpixel((40, 50))
