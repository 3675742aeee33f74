"""photo-consent: pictures in a report, and not a word on whether the people in them agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import PNG, REPORT, check, level_of, report

from bijeen.problems import Level

PICTURE = "![Drie mensen](foto.png)"
IMAGE = "image: {file: foto.png, alt: Drie mensen}"
FILES: dict[str, str | bytes | None] = {"reports/foto.png": PNG}


@pytest.mark.parametrize("consent", ["none recognisable", "Alle drie, op 30 mei 2024"])
@pytest.mark.parametrize(("body", "front"), [(PICTURE, ()), ("x", (IMAGE,)), (PICTURE, (IMAGE,))])
def test_with_a_word_on_it(tmp_path: Path, body: str, front: tuple[str, ...], consent: str) -> None:
    assert check(tmp_path, {**FILES, REPORT: report(body, *front, f"photo_consent: {consent}")}) == []


@pytest.mark.parametrize(("body", "front"), [(PICTURE, ()), ("x", (IMAGE,))])
def test_without(tmp_path: Path, body: str, front: tuple[str, ...]) -> None:
    files = {**FILES, REPORT: report(body, *front)}
    assert check(tmp_path / "a", files) == [(REPORT, 2, 1, "photo-consent")]
    assert level_of(tmp_path / "b", files) is Level.WARNING


def test_a_drawing_of_the_site_shows_nobody(tmp_path: Path) -> None:
    assert check(tmp_path, {REPORT: report("x", "illustration: kring")}) == []
