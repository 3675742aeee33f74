"""empty-link: a link without an address, or with "#" alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, level_of, problem_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize("body", ["[tekst](https://nizu.nl)", "[geen link]", "`[x]()`", "[x] ()"])
def test_links_with_an_address_and_what_is_no_link(tmp_path: Path, body: str) -> None:
    assert in_body(tmp_path, body, "empty-link") == []


@pytest.mark.parametrize("link", ["[de folder]()", "[de folder](#)", "[de folder](<>)", "[de folder]( )"])
def test_links_without(tmp_path: Path, link: str) -> None:
    assert [line for line, _ in in_body(tmp_path, f"Tekst.\n\nZie {link}.", "empty-link")] == [3]


def test_the_exact_place_of_a_lone_hash(tmp_path: Path) -> None:
    assert in_body(tmp_path, "Zie [de folder](#).", "empty-link") == [(1, 17)]


def test_it_names_the_link_and_is_an_error(tmp_path: Path) -> None:
    files = {REPORT: report("Zie [de folder]().")}
    assert problem_of(tmp_path / "a", files).details == {"text": "de folder"}
    assert level_of(tmp_path / "b", files) is Level.ERROR
