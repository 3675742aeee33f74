"""The sites whose pages several tests look at, each built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import ROOT, TODAY, write_site
from tests.pages import Site

from bijeen.hosts.build import build_site


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """`tests/sites/full`, as it is on 1 January 2026."""
    folder = write_site(tmp_path_factory.mktemp("full"), start="full")
    build_site(folder / "mkdocs.yml", folder / "site", {"today": TODAY})
    return Site(folder / "site")


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of this repository, as it is on 1 January 2026, without its search index."""
    live: Path = tmp_path_factory.mktemp("own") / "site"
    build_site(ROOT / "mkdocs.yml", live, {"today": TODAY, "search": False})
    return Site(live)
