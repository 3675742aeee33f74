"""The schematic map: a tile for each neighbourhood, about where it lies, with its name set to fit.

A drawing has one size, but a screen has many. On a telephone a tile is half as wide as on a computer, and letters that
shrink with it could not be read. So each name is set twice: in letters for a large drawing, and in larger ones, with
more breaks, for a small one. The page shows one of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from bijeen.drawing.lettering import length, wrap

WIDTH: Final = 120
HEIGHT: Final = 150
"""Of a tile with the space around it, in units of the drawing."""

ROOMY: Final = 17
"""The size of the letters in a large drawing."""
TIGHT: Final = 24
"""That in a small one: on a telephone of 360 pixels five columns make these 14 pixels."""

_GAP: Final = 3
"""Around a tile: half of what is between two."""
_ROOM: Final = 104
"""The width of a line."""
_ARC: Final = 18
_ROUND: Final = 8
"""The radius of a corner on the outside of the city, and of one between two neighbours."""
_LINES: Final = 3
"""So many lines has a name at most."""
_SMALLER: Final = (1.0, 0.85, 0.7)
"""What letters of a name that takes more lines are tried at, in parts of their size."""
_LEADING: Final = 1.26
"""From line to line, in parts of the size."""
_NUMBER: Final = {ROOMY: 34, TIGHT: 32}
"""The size of the number below the name."""
_CAP: Final = 0.68
_HEIGHT: Final = 0.96
_DEPTH: Final = 0.3
"""How far a capital, a line of the typeface with all that may stand on it, and what hangs below reach, in parts of the
size."""

Cell = tuple[int, int]
"""Column and row, from the left and from the top."""


class Line(NamedTuple):
    """A line of a name: the height of its foot, and how long it is, which holds in other typefaces too."""

    y: float
    length: float
    text: str


class Text(NamedTuple):
    """Lines in one size, and where the foot of the number below them is."""

    size: int
    lines: tuple[Line, ...]
    number: float


class Tile(NamedTuple):
    """One neighbourhood: the outline of its tile as an SVG path, the middle of its lines, and its name in both ways."""

    id: str
    path: str
    x: float
    roomy: Text
    tight: Text


class TileMap(NamedTuple):
    """The map: its size in units, how many columns it has, and its tiles in reading order."""

    width: int
    height: int
    columns: int
    tiles: tuple[Tile, ...]


def draw_tiles(cells: Mapping[str, Cell], names: Mapping[str, str], *, language: str) -> TileMap | None:
    """Draw each id of `cells` at its cell, under its name. None when there is none.

    The drawing begins at the first column and row that are used. Of two ids in one cell the first counts.
    """
    if not cells:
        return None
    left, top = (min(cell[axis] for cell in cells.values()) for axis in (0, 1))
    owners: dict[Cell, str] = {}
    for id, (column, row) in cells.items():
        owners.setdefault((column - left, row - top), id)
    columns, rows = (max(cell[axis] for cell in owners) + 1 for axis in (0, 1))
    tiles = [
        Tile(
            owners[cell],
            _outline(cell, owners),
            (cell[0] + 0.5) * WIDTH,
            _set(names[owners[cell]], cell[1] * HEIGHT, ROOMY, language),
            _set(names[owners[cell]], cell[1] * HEIGHT, TIGHT, language),
        )
        for cell in sorted(owners, key=lambda cell: (cell[1], cell[0]))
    ]
    return TileMap(columns * WIDTH, rows * HEIGHT, columns, tuple(tiles))


def _outline(cell: Cell, owners: Mapping[Cell, str]) -> str:
    """A tile with a large arc at each corner at which the city ends."""
    column, row = cell
    x0, y0 = column * WIDTH + _GAP, row * HEIGHT + _GAP
    x1, y1 = x0 + WIDTH - 2 * _GAP, y0 + HEIGHT - 2 * _GAP

    def radius(across: int, down: int) -> int:
        beside, above = (column + across, row), (column, row + down)
        return _ROUND if beside in owners or above in owners else _ARC

    a, b, c, d = radius(-1, -1), radius(1, -1), radius(1, 1), radius(-1, 1)
    return (
        f"M{x0 + a} {y0}H{x1 - b}A{b} {b} 0 0 1 {x1} {y0 + b}V{y1 - c}A{c} {c} 0 0 1 {x1 - c} {y1}"
        f"H{x0 + d}A{d} {d} 0 0 1 {x0} {y1 - d}V{y0 + a}A{a} {a} 0 0 1 {x0 + a} {y0}Z"
    )


def _set(name: str, top: int, size: int, language: str) -> Text:
    """A name with room for its number below it, both together in the middle of the tile that begins at `top`."""
    used, lines = next(_tried(name, size, language))
    leading, number = used * _LEADING, _NUMBER[size]
    below = used * _DEPTH + _GAP + number * _HEIGHT  # no line reaches into another
    whole = (len(lines) - 1) * leading + used * _CAP + below
    first = top + (HEIGHT - whole) / 2 + used * _CAP
    written = tuple(
        Line(round(first + at * leading, 1), round(length(line, used), 1), line) for at, line in enumerate(lines)
    )
    return Text(used, written, round(written[-1].y + below, 1))


def _tried(name: str, size: int, language: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """A name in the first size in which it takes few lines; at last in the smallest, cut off."""
    for part in _SMALLER:
        used = round(size * part)
        lines = wrap(name, width=_ROOM, size=used, language=language)
        if len(lines) <= _LINES:
            yield used, lines
    yield used, (*lines[: _LINES - 1], f"{lines[_LINES - 1].rstrip('-')[:-1]}…")
