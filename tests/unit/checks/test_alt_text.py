"""missing-alt: a picture whose text alternative is missing, its file name, or a word such as "foto"."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import PNG, REPORT, check, level_of, report

from bijeen.problems import Level

FILES: dict[str, str | bytes | None] = {"reports/foto.png": PNG}
WORDS_THAT_SAY_NOTHING = [
    (f"![{words}](foto.png)", len(words) + 5)
    for words in ("foto", "Foto", "FOTO.", " afbeelding ", "plaatje", "beeld", "logo", "FOTO.PNG")
]
CONSENT = "photo_consent: none recognisable"


def faults(folder: Path, body: str) -> list[tuple[int, int, str]]:
    found = check(folder, {**FILES, REPORT: report(body, CONSENT)})
    return [(line - 7, column, rule) for _, line, column, rule in found]


@pytest.mark.parametrize(
    "body",
    [
        "![Vier mensen](foto.png)",
        "![Het bestand foto.png](foto.png)",
        "![Foto van vier mensen](foto.png)",
        "![Logo van Nizu](foto.png)",
        "`![](foto.png)`",
    ],
)
def test_with_words(tmp_path: Path, body: str) -> None:
    assert faults(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "column"),
    [("![](foto.png)", 5), ("Zie ![ ](foto.png)", 10), ("![foto.png](foto.png)", 13), *WORDS_THAT_SAY_NOTHING],
)
def test_without(tmp_path: Path, body: str, column: int) -> None:
    assert faults(tmp_path, f"Tekst.\n\n{body}") == [(3, column, "missing-alt")]


def test_each_picture_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path, "![](foto.png) ![](foto.png)") == [(1, 5, "missing-alt"), (1, 19, "missing-alt")]


def test_it_is_an_error(tmp_path: Path) -> None:
    assert level_of(tmp_path, {**FILES, REPORT: report("![](foto.png)", CONSENT)}) is Level.ERROR
