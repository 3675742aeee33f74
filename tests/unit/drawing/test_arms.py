"""Who belongs together, drawn: every tie once, every name readable, however many there are."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from itertools import combinations
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeen.drawing.arms import DOT, LEADING, MOST_COLUMNS, MOST_ROWS, ROW, SIZE, WIDTH, Arm, Drawing, draw_arms
from bijeen.drawing.lettering import font

FIRST = ("Buurt", "Gezonde wijk", "Koks", "Vrijwilligers", "Stichting Taal", "Welzijns", "De Bewoners")
SECOND = ("huis", "centrale", "alliantie", "coöperatie", "maaltijden", "makelaars", "netwerk")
THIRD = ("", " Utrecht", " Leidsche Rijn", " voor Utrecht", " Vleuten-De Meern en omgeving", " afdeling stad Utrecht")
NAMES = [f"{a}{b}{c}" for c in THIRD for b in SECOND for a in FIRST]

Ties = list[list[str]]


def network(partners: int, *, seed: int = 7) -> tuple[Ties, dict[str, str]]:
    """Ties as networks have them: mostly twos and threes, and a few partners who are in many."""
    chance = random.Random(seed)
    ids = [f"p{number}" for number in range(partners)]
    popular = ids[: max(2, partners // 30)]
    ties = []
    for _ in range(partners):
        size = min(partners, chance.choice((2, 2, 2, 3, 3, 4, 5)))
        members: dict[str, None] = {}
        while len(members) < size:
            members[chance.choice(popular if chance.random() < 0.25 else ids)] = None
        ties.append(list(members))
    ties += [[id, chance.choice(popular)] for id in ids if id not in popular]
    return ties, {id: NAMES[number % len(NAMES)] for number, id in enumerate(ids)}


def boxes(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """The left, top, right and bottom of every line of the labels, in bold letters, which are the widest."""
    return [
        (drawing.left, foot - SIZE, drawing.left + font(SIZE).getlength(text), foot + 4)
        for row in drawing.rows
        for foot, text in row.lines
    ]


def overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def points(arm: Arm) -> list[tuple[float, float]]:
    """Points along the curve of an arm: a quadratic one, `M x y Q x y x y`."""
    x0, y0, x1, y1, x2, y2 = map(float, arm.path.replace("M", "").replace("Q", " ").split())
    steps = [step / 40 for step in range(41)]
    return [
        ((1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2)
        for t in steps
    ]


@pytest.fixture(params=[10, 60, 300])
def many(request: pytest.FixtureRequest) -> tuple[Ties, list[Drawing]]:
    ties, names = network(request.param)
    return ties, draw_arms(ties, names)


def test_no_two_labels_overlap(many: tuple[Ties, list[Drawing]]) -> None:
    _, drawings = many
    assert [pair for drawing in drawings for pair in combinations(boxes(drawing), 2) if overlap(*pair)] == []


def test_labels_and_arms_stay_inside(many: tuple[Ties, list[Drawing]]) -> None:
    for drawing in many[1]:
        assert all(right <= WIDTH and top >= 0 and bottom <= drawing.height for _, top, right, bottom in boxes(drawing))
        edges = [x - DOT for arm in drawing.arms for x, _ in (*points(arm), *arm.dots)]
        assert min(edges) >= 0
        assert max(x for arm in drawing.arms for x, _ in arm.dots) + DOT < drawing.left


def test_every_tie_is_drawn_once_with_a_dot_at_each_of_its_names(many: tuple[Ties, list[Drawing]]) -> None:
    ties, drawings = many
    drawn = sorted(arm.tie for drawing in drawings for arm in drawing.arms)
    assert drawn == list(range(len(ties)))
    for drawing in drawings:
        at = {row.middle: row.id for row in drawing.rows}
        for arm in drawing.arms:
            assert sorted(at[y] for _, y in arm.dots) == sorted(ties[arm.tie])


def test_no_group_is_too_large_to_be_read(many: tuple[Ties, list[Drawing]]) -> None:
    for drawing in many[1]:
        assert len(drawing.rows) <= MOST_ROWS
        for row in drawing.rows:
            assert sum(any(y == row.middle for _, y in arm.dots) for arm in drawing.arms) <= MOST_COLUMNS


def test_no_arm_touches_the_dots_of_another(many: tuple[Ties, list[Drawing]]) -> None:
    touching = [
        (one.tie, other.tie)
        for drawing in many[1]
        for one in drawing.arms
        for other in drawing.arms
        if one is not other
        if any(dist(dot, point) < DOT + 1 for dot in one.dots for point in points(other))
    ]
    assert touching == []


def test_every_name_is_a_link_large_enough(many: tuple[Ties, list[Drawing]]) -> None:
    for drawing in many[1]:
        tops = [row.top for row in drawing.rows]
        assert all(row.height >= max(ROW, len(row.lines) * LEADING) for row in drawing.rows)
        assert [*tops[1:], drawing.height] == [row.top + row.height for row in drawing.rows]


def test_those_who_belong_together_stand_in_one_drawing() -> None:
    drawings = draw_arms([["a", "b"], ["c", "d"], ["b", "e"]], {id: id for id in "abcde"})
    assert [sorted(row.id for row in drawing.rows) for drawing in drawings] == [["a", "b", "e"], ["c", "d"]]


def test_a_name_in_very_many_ties_is_drawn_more_than_once() -> None:
    ties = [["hub", f"p{n}"] for n in range(40)]
    drawings = draw_arms(ties, {id: id for tie in ties for id in tie})
    assert sum(row.id == "hub" for drawing in drawings for row in drawing.rows) == len(drawings) > 1


def test_a_long_word_is_broken_and_a_long_name_is_whole() -> None:
    names = {
        "a": "Arbeidsongeschiktheidsverzekeringsmaatschappij",
        "b": "Gezonde wijkalliantie in heel Leidsche Rijn en Utrecht",
    }
    [drawing] = draw_arms([["a", "b"]], names)
    shown = {row.id: [text for _, text in row.lines] for row in drawing.rows}
    assert "".join(shown["a"]).replace("-", "") == names["a"]
    assert all(line.endswith("-") for line in shown["a"][:-1])
    assert " ".join(shown["b"]) == names["b"]


def test_nothing_gives_nothing() -> None:
    assert draw_arms([], {}) == []


@given(st.lists(st.sets(st.sampled_from("abcdefghijklmnopqrst"), min_size=2, max_size=20), max_size=30))
def test_any_ties_are_drawn(sets: list[set[str]]) -> None:
    ties = [sorted(members) for members in sets]
    drawings = draw_arms(ties, {id: id * 9 for tie in ties for id in tie})
    assert sorted(arm.tie for drawing in drawings for arm in drawing.arms) == list(range(len(ties)))
    assert {row.id for drawing in drawings for row in drawing.rows} == {id for tie in ties for id in tie}


def test_every_process_draws_the_same() -> None:
    code = "from tests.unit.drawing.test_arms import network, draw_arms; print(draw_arms(*network(60)))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1
