"""The neighbourhoods as a schematic map with a list beside it; and on that map, where one partner is active."""

from __future__ import annotations

from math import ceil
from typing import Final

from bijeen.content.records import Partner
from bijeen.drawing.tiles import Text, Tile, TileMap
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.topiccard import topic_card

LEVELS: Final = 3
"""So many shades say how much there is; the number says it too. What has nothing has no shade."""

FEW: Final = 3
SOME: Final = 5
"""Up to so many columns a map is narrow, or fits on a telephone."""


def places_view(cards: Cards) -> View:
    """map (see `map_view`), places: cards (see `topic_card`) with parts (cards too).

    First come those on the map, in its order, then others. What lies in another neighbourhood is a part of that one.
    """
    drawn, terms = cards.tiles, cards.catalog.content.terms("neighbourhood")
    made = {term.id: topic_card(cards, "neighbourhood", term) for term in terms}
    within: dict[str, list[View]] = {tile.id: [] for tile in drawn.tiles} if drawn else {}
    on_map = frozenset(within)
    for id, card in made.items():
        place = _place_of(cards, id, on_map)
        parts = within.setdefault(place, [])
        if place != id:
            parts.append(card)
    return {"map": map_view(cards), "places": [{**made[id], "parts": parts} for id, parts in within.items()]}


def map_view(cards: Cards, here: str | None = None) -> View | None:
    """width, height, breadth (few, some or many columns), tiles (see `_tile`), here (the address of the tile in which
    the neighbourhood `here` lies). None when no neighbourhood has a tile."""
    drawn = cards.tiles
    if drawn is None:
        return None
    terms = cards.catalog.terms
    made = {tile.id: topic_card(cards, "neighbourhood", terms["neighbourhood", tile.id]) for tile in drawn.tiles}
    most = max(card["count"] for card in made.values())
    place = made.get(_place_of(cards, here, frozenset(made))) if here else None
    return {
        **_size(drawn),
        "tiles": [
            {
                **_tile(tile, made[tile.id]),
                "count": made[tile.id]["count"],
                "level": ceil(LEVELS * made[tile.id]["count"] / most) if most else 0,
                "label": _said(cards, made[tile.id]),
            }
            for tile in drawn.tiles
        ],
        "here": place["uri"] if place else None,
    }


def partner_map(cards: Cards, partner: Partner) -> View | None:
    """Where a partner is active: width, height, breadth, outline (of all tiles, as an SVG path), tiles (see `_tile`:
    those in which it is active), label. None when no tile says where."""
    drawn = cards.tiles
    on_map = frozenset(tile.id for tile in drawn.tiles) if drawn else frozenset()
    active = on_map & {_place_of(cards, id, on_map) for id in partner.neighbourhoods}
    if drawn is None or not active:
        return None
    words, terms = cards.words, cards.catalog.terms
    names = {tile.id: terms["neighbourhood", tile.id].name for tile in drawn.tiles if tile.id in active}
    links = dict(zip(names, cards.chips("neighbourhood", names), strict=True))
    everywhere = len(active) == len(on_map) > 1
    listed = words.listed(list(names.values()))
    return {
        **_size(drawn),
        "outline": "".join(tile.path for tile in drawn.tiles),
        "tiles": [
            {**_tile(tile, links[tile.id]), "label": names[tile.id]} for tile in drawn.tiles if tile.id in active
        ],
        "label": words.text("tilemap.everywhere") if everywhere else words.text("tilemap.active_in", names=listed),
    }


def _place_of(cards: Cards, id: str, on_map: frozenset[str]) -> str:
    """The neighbourhood on the map in which one lies (itself, or the nearest above it), else the uppermost."""
    seen = [id]
    while seen[-1] not in on_map and (above := cards.catalog.above.get(seen[-1])):
        if above in seen or ("neighbourhood", above) not in cards.catalog.terms:
            break
        seen.append(above)
    return seen[-1]


def _size(drawn: TileMap) -> View:
    breadth = "few" if drawn.columns <= FEW else "some" if drawn.columns <= SOME else "many"
    return {"width": drawn.width, "height": drawn.height, "breadth": breadth}


def _tile(tile: Tile, link: View) -> View:
    """title, uri, path, x, roomy and tight (each: size, lines (y, length, text), number: where its foot is); label
    (what a screen reader says) comes besides, and on the map of all of them count and level (of shade, from 0)."""
    return {
        "title": link["title"],
        "uri": link["uri"],
        "path": tile.path,
        "x": tile.x,
        "roomy": _text(tile.roomy),
        "tight": _text(tile.tight),
    }


def _text(text: Text) -> View:
    return {"size": text.size, "lines": [line._asdict() for line in text.lines], "number": text.number}


def _said(cards: Cards, card: View) -> str:
    """ "Overvecht: 12 initiatieven en 5 verslagen"."""
    what = cards.words.listed(card["counts"]) if card["counts"] else cards.words.text("topics.nothing_yet")
    return cards.words.text("tilemap.tile", name=card["title"], what=what)
