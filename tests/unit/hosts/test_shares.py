"""A large site is rendered by several processes, and it ends as if by one."""

from __future__ import annotations

from pathlib import Path

import pytest

import corpus
from bijeen.hosts.build import RenderError, build_site


def large_site(folder: Path) -> Path:
    """A site of more pages than one process renders alone."""
    corpus.write_site(folder, reports=60, partners=40)
    return folder


def test_a_page_that_fails_in_any_process_fails_the_build_and_leaves_nothing_behind(tmp_path: Path) -> None:
    site = large_site(tmp_path)
    (site / "overrides").mkdir()
    (site / "overrides" / "partner.html").write_text("{{ page.meta.view.nergens.ook }}", encoding="utf-8")
    config = site / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("  font: false", "  font: false\n  custom_dir: overrides"), "utf-8"
    )
    with pytest.raises(RenderError, match="nergens"):
        build_site(config, site / "site", {})
    assert [path.name for path in site.iterdir() if path.name.startswith(".bijeen")] == []
    assert not (site / "site").exists()


def test_every_process_writes_its_share(tmp_path: Path) -> None:
    site = large_site(tmp_path)
    build_site(site / "mkdocs.yml", site / "site", {})
    assert len(list((site / "site" / "verslagen").glob("*/index.html"))) == 60
