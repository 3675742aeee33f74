"""Icons in every size that is asked for."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from tests.unit.drawing.samples import PALETTE, drawn, share

from bijeen.drawing.icons import MASKABLE, PNG_ICONS, draw_favicon, draw_icon


@pytest.mark.parametrize("name", PNG_ICONS)
def test_an_icon_is_the_mark_on_paper(name: str) -> None:
    side, part = PNG_ICONS[name]
    image = drawn(draw_icon(PALETTE, side, part))
    assert image.size == (side, side)
    for colour in (PALETTE.paper, PALETTE.coral, PALETTE.teal, PALETTE.sun):
        assert share(image, colour) > 0.03


def test_nothing_of_the_mark_is_lost_when_any_shape_is_cut_out() -> None:
    side, part = PNG_ICONS[MASKABLE]
    image = drawn(draw_icon(PALETTE, side, part))
    edge = side // 10
    for box in ((0, 0, side, edge), (0, side - edge, side, side), (0, 0, edge, side), (side - edge, 0, side, side)):
        assert share(image, PALETTE.paper, box) == 1


def test_the_favicon_holds_three_sizes() -> None:
    icon = Image.open(io.BytesIO(draw_favicon(PALETTE)))
    assert icon.format == "ICO"
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
