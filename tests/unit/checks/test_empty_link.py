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


@pytest.mark.parametrize(
    ("body", "columns"),
    [
        ("Zie [de folder](#).", [17]),
        ("Zie [de folder]().", [17]),
        ("Zie [de folder](<>).", [18]),
        ("Zie [een]() en [twee]().", [11, 23]),
        ("Zie [een](https://nizu.nl), [twee]() en [drie](#).", [36, 48]),
        ("Zie [![Een tafel](https://nizu.nl/x.png)]().", [43]),
    ],
)
def test_the_exact_place_between_the_brackets(tmp_path: Path, body: str, columns: list[int]) -> None:
    found = in_body(tmp_path, f"Tekst.\n\nZeker.\n{body}", "empty-link", "remote-picture", "photo-consent")
    assert found[-len(columns) :] == [(4, column) for column in columns]


def test_an_unsafe_address_behind_an_empty_one_keeps_its_own_place(tmp_path: Path) -> None:
    found = in_body(tmp_path, "Zie [een]() en [twee](javascript:x).", "empty-link", "unsafe-link")
    assert found == [(1, 11), (1, 23)]


def test_it_names_the_link_and_is_an_error(tmp_path: Path) -> None:
    files = {REPORT: report("Zie [de folder]().")}
    assert problem_of(tmp_path / "a", files).details == {"text": "de folder"}
    assert level_of(tmp_path / "b", files) is Level.ERROR
