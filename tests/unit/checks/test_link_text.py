"""link-text: words that do not say where a link goes, such as "klik hier"."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, level_of, problem_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize("text", ["het verslag van mei", "hier staat het verslag", "Meer over Nizu", "hiernaast"])
def test_words_that_say_it(tmp_path: Path, text: str) -> None:
    assert in_body(tmp_path, f"[{text}](https://nizu.nl)", "link-text") == []


@pytest.mark.parametrize(
    "text",
    ["hier", "Hier", "klik hier", "Klik hier!", "KLIK HIER", "lees meer", "Lees verder…", "meer informatie.", "link"],
)
def test_words_that_do_not(tmp_path: Path, text: str) -> None:
    assert in_body(tmp_path, f"Tekst.\n\nVoor meer: [{text}](https://nizu.nl)", "link-text") == [(3, len(text) + 15)]


@pytest.mark.parametrize("text", ["**hier**", "`hier`", "_klik_ hier"])
def test_markup_around_the_words_does_not_hide_them(tmp_path: Path, text: str) -> None:
    assert len(in_body(tmp_path, f"[{text}](https://nizu.nl)", "link-text")) == 1


def test_the_words_are_named_and_it_is_a_warning(tmp_path: Path) -> None:
    files = {REPORT: report("Kijk [hier](https://nizu.nl).")}
    assert problem_of(tmp_path / "a", files).details == {"text": "hier"}
    assert level_of(tmp_path / "b", files) is Level.WARNING
