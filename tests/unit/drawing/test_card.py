"""The card of a page: 1200 by 630, small, in the network's colours."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from tests.photos import photo
from tests.unit.drawing.samples import PALETTE, drawn, share

from bijeen.drawing.card import SIZE, CardText, draw_card
from bijeen.drawing.palette import Palette

TITLES = [
    "Nizu",
    "De kunst van het verbinden",
    "Eenzaamheid onder jongvolwassenen: wat werkt, wat niet, en hoe doen we dat samen in de wijk? " * 2,
    "Arbeidsongeschiktheidsverzekeringsmaatschappijen",
    "🎉",
]


def card(title: str = "Nizu", label: str = "Partner", palette: Palette = PALETTE) -> bytes:
    return draw_card(CardText(network="Utrecht Omarmt", label=label, title=title), palette)


@pytest.mark.parametrize("title", TITLES)
def test_a_card_has_the_size_that_is_asked_for_and_few_bytes(title: str) -> None:
    data = card(title)
    assert Image.open(io.BytesIO(data)).size == SIZE == (1200, 630)
    assert len(data) <= 60_000


@pytest.mark.parametrize("title", TITLES)
def test_the_words_keep_clear_of_the_edge_and_of_the_mark(title: str) -> None:
    image = drawn(card(title))
    for box in ((0, 0, 60, 630), (0, 590, 780, 630), (0, 0, 780, 55)):
        assert share(image, PALETTE.paper, box) == 1, box
    assert share(image, PALETTE.ink, (792, 0, 1200, 630)) == 0
    assert share(image, PALETTE.ink) > 0.005


def test_all_five_colours_are_there_and_another_network_has_others() -> None:
    other = Palette(paper="#000000", ink="#ffffff", coral="#ff0000", teal="#00ff00", sun="#0000ff")
    for palette in (PALETTE, other):
        image = drawn(card(palette=palette))
        for name in ("paper", "ink", "coral", "teal", "sun"):
            assert share(image, getattr(palette, name)) > 0.005, name
    assert share(drawn(card(palette=other)), PALETTE.paper) == 0


def test_another_title_or_label_is_another_card_and_the_same_is_the_same() -> None:
    cards = {card("Een"), card("Twee"), card("Een", label="Wijk"), card("Een", label="")}
    assert len(cards) == 4
    assert card("Een") in cards


def test_a_photo_stands_in_the_arms(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(photo((480, 300)))
    data = draw_card(CardText(network="Net", label="Verslag", title="Een verslag"), PALETTE, file)
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.size) == ("JPEG", SIZE)
    assert not image.getexif()
    assert len(data) <= 60_000
    rough = tmp_path / "ruis.png"
    Image.effect_noise((480, 300), 120).convert("RGB").save(rough)
    assert len(draw_card(CardText(network="Net", label="Verslag", title="Een verslag"), PALETTE, rough)) <= 60_000
    left, right = (image.convert("RGB").getpixel((x, 322)) for x in (850, 1010))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[0] > 150 > left[2]
    assert right[2] > 150 > right[0]
