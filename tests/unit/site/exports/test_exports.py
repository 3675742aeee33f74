"""What all exports have in common."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import TODAY, WORDS, catalog_of, settings

from bijeen.site.exports.exports import exports
from bijeen.site.views.cards import Cards


def test_no_two_exports_share_an_address(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, start="full", today=TODAY)
    made = [one.uri for one in exports(Cards(catalog, WORDS), settings(tmp_path), "https://site.example/")]
    assert made
    assert len(made) == len(set(made))


def test_a_second_time_they_are_the_same(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, start="full", today=TODAY)
    first, second = (
        [(one.uri, one.made()) for one in exports(Cards(catalog, WORDS), settings(tmp_path), "")] for _ in range(2)
    )
    assert first == second
