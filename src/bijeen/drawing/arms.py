"""Who belongs together: names below each other, and an arm with a dot for each that reaches around those in it.

Partners find each other in twos, threes and fours, so the picture is many small ones, like a page of music: each name
has a line of its own, and no label can ever lie on another, however many there are. The graph is networkx's: which
names hang together, where a group that is too large is best cut, and in which order its arms are shortest. Its layouts
with springs are not used: they need numpy, and put labels on top of each other from some twenty names on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from bijeen.drawing.lettering import wrap

if TYPE_CHECKING:
    import networkx as nx  # takes a tenth of a second, so it waits until there is something to draw

WIDTH: Final = 300
"""Of every drawing, in its own units: about pixels, so that it fits on the narrowest telephone as it is."""

SIZE: Final = 16
"""Of the letters; they never get smaller."""

LEADING: Final = 20
ROW: Final = 44
"""The least height of a name, for it is a link (WCAG 2.5.5)."""

MOST_ROWS: Final = 12
MOST_COLUMNS: Final = 5
"""So many names and arms stand in one drawing; a larger group is cut in two."""

DOT: Final = 9
"""The radius of a dot."""

_BROAD: Final = 100
"""So much room the arms of one drawing take at most, beside dots: the fewer, the further they reach out."""
_BULGE: Final = 26
"""How far an arm reaches out at most."""
_GAP: Final = 12
"""Between the last arm and the names."""
# The letters in the page are not always those that were measured.
_ROOM: Final = 0.94


class Row(NamedTuple):
    """A name: whose it is, where its link begins and how high that is, and its lines with the foot of each."""

    id: str
    top: int
    height: int
    lines: tuple[tuple[int, str], ...]

    @property
    def middle(self) -> float:
        """Where its dots are."""
        return self.top + self.height / 2


class Arm(NamedTuple):
    """A tie: its number among those that were given, its curve as an SVG path, and its dots."""

    tie: int
    path: str
    dots: tuple[tuple[float, float], ...]


class Drawing(NamedTuple):
    """One group: WIDTH wide and `height` high; the names begin at `left`."""

    height: int
    left: int
    rows: tuple[Row, ...]
    arms: tuple[Arm, ...]


def draw_arms(ties: Sequence[Sequence[str]], names: Mapping[str, str]) -> list[Drawing]:
    """Draw the ties between names: each tie is two ids or more, `names` what to write for an id.

    Each tie is drawn once, each id at least once; the largest group comes first. The same ties give the same drawings.
    """
    import networkx as nx

    ids = sorted({id for tie in ties for id in tie})
    # Numbers, not ids: sets of strings have another order in each process.
    node = {id: len(ties) + number for number, id in enumerate(ids)}
    graph = nx.Graph()
    graph.add_edges_from((number, node[id]) for number, tie in enumerate(ties) for id in tie)
    drawings = []
    for group in _groups(graph, range(len(ties)), len(ties)):
        order = [ids[one - len(ties)] for one in _order(graph, group) if one >= len(ties)]
        drawings.append(_drawing(order, {number: ties[number] for number in group}, names))
    return sorted(drawings, key=lambda drawing: (-len(drawing.rows), min(arm.tie for arm in drawing.arms)))


def _groups(graph: nx.Graph, ties: Sequence[int], first_id: int) -> Iterator[list[int]]:
    """The ties in groups that hang together and fit in one drawing."""
    import networkx as nx

    within = graph.subgraph({*ties, *(one for tie in ties for one in graph[tie])}).copy()
    for component in nx.connected_components(within):
        group = sorted(one for one in component if one < first_id)
        if len(group) == 1 or _fits(graph, group, len(component) - len(group)):
            yield group
        else:
            related = nx.bipartite.weighted_projected_graph(within, group)
            for half in nx.community.kernighan_lin_bisection(related, seed=0):
                yield from _groups(graph, sorted(half), first_id)


def _fits(graph: nx.Graph, group: Sequence[int], rows: int) -> bool:
    if rows > MOST_ROWS:
        return False
    place = {one: at for at, one in enumerate(_order(graph, group))}
    return max(_columns({tie: [place[one] for one in graph[tie]] for tie in group}).values()) < MOST_COLUMNS


def _order(graph: nx.Graph, group: Sequence[int]) -> list[int]:
    """The ties and ids of a group in an order in which those that belong together stand together."""
    import networkx as nx

    within = nx.Graph()
    within.add_edges_from((tie, one) for tie in group for one in sorted(graph[tie]))
    return list(nx.utils.reverse_cuthill_mckee_ordering(within))


def _columns(rows_of: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """In which column the arm of each tie stands, from the left: long arms reach around short ones."""
    spans = {tie: (min(rows), max(rows)) for tie, rows in rows_of.items()}
    columns: list[list[tuple[int, int]]] = []
    found: dict[int, int] = {}
    for tie, (first, last) in sorted(spans.items(), key=lambda one: (one[1][0] - one[1][1], one[1], one[0])):
        free = (n for n, column in enumerate(columns) if all(last < start or end < first for start, end in column))
        number = next(free, len(columns))
        if number == len(columns):
            columns.append([])
        columns[number].append((first, last))
        found[tie] = number
    return found


def _drawing(order: Sequence[str], ties: Mapping[int, Sequence[str]], names: Mapping[str, str]) -> Drawing:
    place = {id: at for at, id in enumerate(order)}
    columns = _columns({number: [place[id] for id in tie] for number, tie in ties.items()})
    beside = max(columns.values())
    # An arm stays clear of the dots of the one on its left.
    bulge = min(_BULGE, (_BROAD - beside * (2 * DOT + 2)) // (beside + 1))
    pitch = bulge + 2 * DOT + 2
    first = bulge + DOT + 2
    left = first + beside * pitch + DOT + _GAP
    rows: list[Row] = []
    top = 0
    for id in order:
        lines = wrap(names[id], width=int((WIDTH - left) * _ROOM), size=SIZE)
        height = max(ROW, (len(lines) + 1) * LEADING)
        foot = top + (height - len(lines) * LEADING) // 2 + SIZE - 1
        rows.append(Row(id, top, height, tuple((foot + n * LEADING, line) for n, line in enumerate(lines))))
        top += height
    arms = [
        _arm(number, first + columns[number] * pitch, [rows[place[id]].middle for id in tie], bulge)
        for number, tie in ties.items()
    ]
    return Drawing(top, left, tuple(rows), tuple(arms))


def _arm(number: int, x: int, heights: Sequence[float], bulge: float) -> Arm:
    """An arm that ends at `x` and reaches out to the left, with a dot at each of these heights."""
    first, last = min(heights), max(heights)
    bulge = min(bulge, (last - first) * 0.4)
    path = f"M{x} {first:g}Q{x - 2 * bulge:g} {(first + last) / 2:g} {x} {last:g}"
    dots = []
    for y in sorted(set(heights)):
        along = (y - first) / (last - first)  # along this curve the height grows evenly
        dots.append((round(x - 4 * bulge * along * (1 - along), 1), y))
    return Arm(number, path, tuple(dots))
