"""The drawings of a site made ready to go online: cards and icons, each drawn once, and kept by what is on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from bijeen.cache import Cache, key_of
from bijeen.content.look import own_file
from bijeen.drawing.card import VERSION, draw_card
from bijeen.drawing.icons import PNG_ICONS, draw_favicon, draw_icon
from bijeen.drawing.mark import is_this_mark
from bijeen.drawing.palette import Palette
from bijeen.processes import spread
from bijeen.resources import overrides
from bijeen.routes import ASSETS, FAVICON, FAVICON_SVG
from bijeen.site.social import SocialCard

FEW = 10
"""With fewer cards than this, another process costs more than it saves."""


def make_cards(cards: Collection[SocialCard], pictures: Mapping[str, Path], cache: Cache) -> dict[str, Path]:
    """The file in the cache for the address of each card, drawn where it is not there yet.

    `pictures` holds the files of the photos, by address.
    """
    unique = {card.uri: card for card in cards}
    missing = [card for uri, card in unique.items() if not cache.has(_name(uri))]

    def drawn(card: SocialCard) -> bytes:
        return draw_card(card.text, card.palette, pictures[card.photo.uri] if card.photo else None)

    for card, data in zip(missing, spread(drawn, missing, worth_it=len(missing) >= FEW), strict=True):
        cache.put(_name(card.uri), data)
    return {uri: cache.path(_name(uri)) for uri in unique}


def make_icons(root: Path, palette: Palette, cache: Cache) -> dict[str, Path]:
    """The file for the address of each icon: a site's own, else one that is drawn.

    A site that has a mark of its own (in `favicon.svg`) gets none that shows another.
    """
    files: dict[str, Path] = {}
    vector = own_file(root, FAVICON_SVG.removeprefix(ASSETS)) or overrides() / FAVICON_SVG
    drawing = is_this_mark(vector.read_text(encoding="utf-8", errors="replace"))
    for name in (FAVICON, *PNG_ICONS):
        address = name if name == FAVICON else ASSETS + name
        own = own_file(root, name)
        if own:
            files[address] = own
        elif drawing:
            files[address] = _icon(name, palette, cache)
    return files


def _icon(name: str, palette: Palette, cache: Cache) -> Path:
    key = f"{key_of(name, palette, VERSION)}.{name.rpartition('.')[2]}"
    if cache.has(key):
        return cache.path(key)
    return cache.put(key, draw_favicon(palette) if name == FAVICON else draw_icon(palette, *PNG_ICONS[name]))


def _name(uri: str) -> str:
    return uri.rpartition("/")[2]
