"""A network's own look: a dozen lines, and nothing else of the engine has to be copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import bijeen, write_site

OWN = """:root {
  --brand-paper: #eef4ff;
  --brand-ink: #10204a;
  --brand-coral: #e0588c;
}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose `overrides/` holds a look of its own."""
    write_site(tmp_path, {"overrides/assets/css/brand.css": OWN}, start="minimal")
    assert bijeen("-C", tmp_path, "build", "--today", "2026-01-01").code == 0
    return tmp_path / "site" / "assets"


def test_a_site_has_one_stylesheet(site: Path) -> None:
    assert [path.name for path in (site / "css").rglob("*.css")] == ["style.css"]
    assert "@import" not in (site / "css" / "style.css").read_text("utf-8")


def test_its_own_colours_take_the_place_of_ours_and_the_components_stay(site: Path) -> None:
    style = (site / "css" / "style.css").read_text("utf-8")
    assert "--brand-ink: #10204a" in style
    assert style.rindex("--brand-ink: #10204a") > style.rindex("--brand-ink: #3b1238")
    assert ".card-partner" in style


def test_what_a_look_leaves_out_is_as_in_ours(site: Path) -> None:
    assert "--brand-teal: #2a9d96" in (site / "css" / "style.css").read_text("utf-8")


def test_the_mark_takes_the_colours_too(site: Path) -> None:
    for name in ("favicon.svg", "logo.svg"):
        drawing = (site / name).read_text("utf-8")
        assert "#e0588c" in drawing
        assert "#ef7458" not in drawing
