"""The schematic map: every neighbourhood at its place, under its whole name, however many there are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeen.content.records.types import MOST_TILES
from bijeen.drawing.tiles import HEIGHT, WIDTH, Cell, Text, TileMap, draw_tiles

UTRECHT = {
    "Noordwest": (3, 1),
    "Overvecht": (4, 1),
    "Noordoost": (5, 1),
    "Vleuten-De Meern": (1, 2),
    "Leidsche Rijn": (2, 2),
    "West": (3, 2),
    "Binnenstad": (4, 2),
    "Oost": (5, 2),
    "Zuidwest": (3, 3),
    "Zuid": (4, 3),
}
NAMES = st.text(min_size=1, max_size=60).filter(str.strip)
NUMBERS = st.integers(1, MOST_TILES)


def drawn(cells: dict[str, Cell]) -> TileMap:
    found = draw_tiles(cells, {id: id for id in cells}, language="nl")
    assert found is not None
    return found


def lines(text: Text) -> list[str]:
    return [line.text for line in text.lines]


def box(path: str) -> tuple[float, float, float, float]:
    """The left, top, right and bottom of an outline."""
    points = [(float(x), float(y)) for x, y in re.findall(r"(?:M|A\S+ \S+ 0 0 1 )([\d.]+) ([\d.]+)", path)]
    across, down = ([point[axis] for point in points] for axis in (0, 1))
    return min(across), min(down), max(across), max(down)


def test_without_tiles_there_is_no_map() -> None:
    assert draw_tiles({}, {}, language="nl") is None


def test_tiles_come_in_the_order_of_reading() -> None:
    backwards = dict(reversed(UTRECHT.items()))
    assert [tile.id for tile in drawn(backwards).tiles] == list(UTRECHT)


def test_the_map_begins_at_the_first_tile_in_use() -> None:
    assert drawn({"a": (5, 7), "b": (6, 7)}) == drawn({"a": (1, 1), "b": (2, 1)})
    assert drawn({"a": (5, 7), "b": (6, 7)})[:2] == (2 * WIDTH, HEIGHT)


def test_of_two_on_one_tile_the_first_is_drawn() -> None:
    assert [tile.id for tile in drawn({"a": (1, 1), "b": (1, 1)}).tiles] == ["a"]


def test_names_break_where_words_do() -> None:
    found = {tile.id: (lines(tile.roomy), lines(tile.tight)) for tile in drawn(UTRECHT).tiles}
    assert found["Binnenstad"] == (["Binnenstad"], ["Binnen-", "stad"])
    assert found["Noordoost"] == (["Noordoost"], ["Noord-", "oost"])
    assert found["Overvecht"] == (["Overvecht"], ["Over-", "vecht"])
    assert found["Vleuten-De Meern"][0] == ["Vleuten-", "De Meern"]
    assert found["Leidsche Rijn"][1] == ["Leidsche", "Rijn"]
    assert found["Zuid"] == (["Zuid"], ["Zuid"])


def test_the_city_ends_in_arcs() -> None:
    tiles = {tile.id: tile.path for tile in drawn(UTRECHT).tiles}
    assert tiles["West"].count("A18") == 0
    assert tiles["Noordoost"].count("A18") == 1
    assert tiles["Vleuten-De Meern"].count("A18") == 2
    assert drawn({"a": (1, 1)}).tiles[0].path.count("A18") == 4


@given(st.dictionaries(NAMES, st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=30))
def test_every_tile_and_text_stays_in_its_own_cell(cells: dict[str, Cell]) -> None:
    found = drawn(cells)
    left, top = (min(cell[axis] for cell in cells.values()) for axis in (0, 1))
    assert len(found.tiles) == len(set(cells.values()))
    for tile in found.tiles:
        column, row = cells[tile.id][0] - left, cells[tile.id][1] - top
        x0, y0, x1, y1 = box(tile.path)
        assert column * WIDTH < x0 < x1 < (column + 1) * WIDTH
        assert row * HEIGHT < y0 < y1 < (row + 1) * HEIGHT
        assert tile.x == (column + 0.5) * WIDTH
        for text in (tile.roomy, tile.tight):
            for line in text.lines:
                assert y0 < line.y - 0.6 * text.size
                assert line.y < text.number < y1
                assert line.length <= WIDTH


@pytest.mark.parametrize(
    "name", ["Hillegersberg-Schiebroek", "Wijk van de heel erg lange namen die niet ophouden", "x" * 200]
)
def test_a_name_that_is_too_long_is_smaller_and_at_last_cut(name: str) -> None:
    [tile] = drawn({name: (1, 1)}).tiles
    for text in (tile.roomy, tile.tight):
        assert 1 <= len(text.lines) <= 3
    shown = "".join(lines(tile.roomy)).replace("-", "").replace(" ", "").removesuffix("…")
    assert name.replace("-", "").replace(" ", "").startswith(shown)
