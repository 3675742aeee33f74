"""Pages written by hand, and drawings: what records may collide with or refer to."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import write_site

from bijeen.content.pages import find_illustrations, find_pages
from bijeen.problems import Level
from bijeen.settings import Limits


def test_each_page_has_its_address(tmp_path: Path) -> None:
    names = ["index.md", "privacy.md", "over/index.md", "over/wie.md", "meedoen/README.md"]
    write_site(tmp_path, {f"docs/{name}": "x" for name in names}, start=None)
    pages, _ = find_pages(tmp_path, "docs", Limits())
    assert {path: page.address for path, page in pages.items()} == {
        "docs/index.md": "",
        "docs/privacy.md": "privacy/",
        "docs/over/index.md": "over/",
        "docs/over/wie.md": "over/wie/",
        "docs/meedoen/README.md": "meedoen/",
    }


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [("Welkom.\n", "Welkom.\n", 1), ("---\ntitle: Wij\n---\nWelkom.\n", "Welkom.\n", 4), ("---\nopen\n", "", 1)],
)
def test_each_page_has_its_text_and_the_line_on_which_that_begins(
    tmp_path: Path, text: str, body: str, line: int
) -> None:
    write_site(tmp_path, {"docs/index.md": text}, start=None)
    page = find_pages(tmp_path, "docs", Limits())[0]["docs/index.md"]
    assert (page.body, page.body_line) == (body, line)


@pytest.mark.parametrize(
    ("front", "rules"), [("- title: Wij", ["expected-mapping"]), ("Wij", ["expected-mapping"]), ("", [])]
)
def test_a_block_on_top_that_names_no_fields_is_told(tmp_path: Path, front: str, rules: list[str]) -> None:
    write_site(tmp_path, {"docs/index.md": f"---\n{front}\n---\nWelkom.\n"}, start=None)
    _, problems = find_pages(tmp_path, "docs", Limits())
    assert [(problem.location.line, problem.rule) for problem in problems] == [(2, rule) for rule in rules]
    assert {problem.level for problem in problems} <= {Level.WARNING}


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert find_pages(tmp_path, "docs", Limits()) == ({}, [])


def test_drawings_are_the_site_s_own_and_those_of_the_engine(tmp_path: Path) -> None:
    own = find_illustrations(write_site(tmp_path, {"overrides/assets/illustrations/eigen.svg": "<svg/>"}))
    assert own - find_illustrations(tmp_path / "elders") == {"eigen"}
    assert "kring" in own
