"""Cards and icons: each drawn once, a site's own first."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import Files, write_site
from tests.unit.drawing.samples import PALETTE

from bijeen.cache import Cache
from bijeen.drawing.card import CardText
from bijeen.hosts.drawings import FEW, make_cards, make_icons
from bijeen.site.social import SocialCard


def cards(number: int) -> list[SocialCard]:
    """So many cards with titles of their own."""
    texts = (CardText(network="Net", label="Partner", title=f"Partner {index}") for index in range(number))
    return [SocialCard(text=text, palette=PALETTE) for text in texts]


@pytest.mark.parametrize("number", [1, FEW * 2])
def test_every_card_has_its_file_however_many_processes_draw(tmp_path: Path, number: int) -> None:
    cache = Cache(tmp_path, "drawings")
    wanted = cards(number)
    files = make_cards([*wanted, *wanted], {}, cache)
    assert list(files) == [card.uri for card in wanted]
    alone = Cache(tmp_path / "alone", "drawings")
    for card in wanted:
        [one] = make_cards([card], {}, alone).values()
        assert one.read_bytes() == files[card.uri].read_bytes()


def test_a_card_that_is_there_is_not_drawn_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "drawings")
    [file] = make_cards(cards(1), {}, cache).values()
    before = file.stat().st_mtime_ns
    make_cards(cards(2), {}, cache)
    assert file.stat().st_mtime_ns == before


def test_a_site_s_own_icon_comes_before_a_drawn_one(tmp_path: Path) -> None:
    write_site(tmp_path, {"overrides/assets/icon-192.png": b"eigen"}, start=None)
    files = make_icons(tmp_path, PALETTE, Cache(tmp_path, "drawings"))
    assert files["assets/icon-192.png"].read_bytes() == b"eigen"
    assert files["assets/icon-512.png"].read_bytes().startswith(b"\x89PNG")


def test_no_icon_shows_the_mark_of_another(tmp_path: Path) -> None:
    files: Files = {"overrides/assets/favicon.svg": "<svg/>", "overrides/assets/favicon.ico": b"eigen"}
    write_site(tmp_path, files, start=None)
    assert list(make_icons(tmp_path, PALETTE, Cache(tmp_path, "drawings"))) == ["favicon.ico"]
