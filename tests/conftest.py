"""The sites whose pages several tests look at, each built once; and the choice between a sample and all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import ROOT, TODAY, write_site
from tests.pages import Site

from bijeen.hosts.build import build_site

LEFT_OUT = pytest.StashKey[int]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer all tests."""
    parser.addoption("--full", action="store_true", help="run the tests marked 'full' too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked `full`, unless it is asked for."""
    left_out = [] if config.getoption("--full") else [item for item in items if item.get_closest_marker("full")]
    config.stash[LEFT_OUT] = len(left_out)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("full")]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out."""
    if left_out := config.stash[LEFT_OUT]:
        terminalreporter.write_line(
            f"Dit was een steekproef van de pagina's, breedtes en kleuren: nog {left_out} tests met make test-full."
        )


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
