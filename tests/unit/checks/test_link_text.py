"""link-text, link-without-text: words that do not say where a link goes, such as "klik hier", or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import PNG, REPORT, Files, check, level_of, problem_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    "text", ["het verslag van mei", "hier staat het verslag", "Meer over Nizu", "hiernaast", "Wie klikt hier?"]
)
def test_words_that_say_it(tmp_path: Path, text: str) -> None:
    assert in_body(tmp_path, f"[{text}](https://nizu.nl)", "link-text") == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "hier",
            "Hier",
            "klik hier",
            "Klik hier!",
            "KLIK HIER",
            "lees meer",
            "Lees verder…",
            "meer informatie.",
            "link",
        ),
        *("Klik hier voor het verslag", "Lees hier meer", "Kijk hier", "Via deze link meld je je aan"),
    ],
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


@pytest.mark.parametrize(
    ("body", "column"),
    [("[](https://nizu.nl)", 4), ("Zie [](https://nizu.nl).", 8), ("[ ](https://nizu.nl)", 5), ("[](group:kunst)", 4)],
)
def test_a_link_without_words_is_told(tmp_path: Path, body: str, column: int) -> None:
    files = {"data/groups.yaml": "- id: kunst\n  name: Kunst\n  question: x\n"}
    assert in_body(tmp_path, f"Tekst.\n\n{body}", "link-without-text", files=files) == [(3, column)]


def test_a_link_without_words_is_a_warning_and_its_target_is_named(tmp_path: Path) -> None:
    files = {REPORT: report("[](https://nizu.nl)")}
    assert problem_of(tmp_path / "a", files).details == {"target": "https://nizu.nl"}
    assert level_of(tmp_path / "b", files) is Level.WARNING


def test_a_link_without_words_and_without_an_address_is_one_mistake(tmp_path: Path) -> None:
    assert [rule for *_, rule in check(tmp_path, {REPORT: report("Zie []().")})] == ["empty-link"]


def test_the_words_of_a_picture_are_those_of_its_link(tmp_path: Path) -> None:
    body = "[![Naar Nizu](foto.png)](https://nizu.nl)"
    files: Files = {"reports/foto.png": PNG, REPORT: report(body, "photo_consent: none recognisable")}
    assert check(tmp_path, files) == []
