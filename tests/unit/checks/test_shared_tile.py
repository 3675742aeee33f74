"""shared-tile: each neighbourhood has a tile of the map to itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import SITES, WORDS, check, hint_of, problem_of

VOCABULARY = "data/vocabulary.yaml"
MINIMAL = (SITES / "minimal" / VOCABULARY).read_text(encoding="utf-8")
FIRST = 2


def neighbourhoods(*tiles: str) -> dict[str, str | bytes | None]:
    lines = [f"  - {{id: wijk-{at}, name: Wijk {at}, {tile}}}" for at, tile in enumerate(tiles)]
    return {VOCABULARY: MINIMAL.replace("neighbourhoods:\n", "\n".join(["neighbourhoods:", *lines, ""]))}


@pytest.mark.parametrize(
    "tiles", [(), ("tile: [1, 1]",), ("tile: [1, 1]", "tile: [1, 2]"), ("tile: [12, 12]", "part_of: wijk-0")]
)
def test_a_tile_each(tmp_path: Path, tiles: tuple[str, ...]) -> None:
    assert check(tmp_path, neighbourhoods(*tiles)) == []


def test_two_on_one(tmp_path: Path) -> None:
    files = neighbourhoods("tile: [2, 1]", "tile: [1, 1]", "tile: [2, 1]", "tile: [2, 1]")
    assert check(tmp_path, files) == [
        (VOCABULARY, FIRST + 2, 38, "shared-tile"),
        (VOCABULARY, FIRST + 3, 38, "shared-tile"),
    ]


def test_it_says_whose_it_is_and_which_is_free(tmp_path: Path) -> None:
    files = neighbourhoods("tile: [1, 1]", "tile: [1, 1]", "tile: [1, 2]")
    assert (
        WORDS.problem(problem_of(tmp_path, files))[0]
        == f"Dit vakje op de kaart is al van 'Wijk 0' ({VOCABULARY}:{FIRST}:38)."
    )
    assert hint_of(tmp_path, files) == "Kies een vakje dat nog vrij is, bijvoorbeeld: tile: [2, 1]"
