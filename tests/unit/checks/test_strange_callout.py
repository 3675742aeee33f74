"""strange-callout: `> [!OPROEPP]` would show "Oproepp" as its title, and be no item."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, hint_of, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    "text", ["> [!OPROEP] Kom helpen", "> [!NOTE]\n> Let op.", "> [!GOED-GEGAAN] Soep", "> Zo zei hij het."]
)
def test_good_ones(tmp_path: Path, text: str) -> None:
    assert in_body(tmp_path, text) == []


@pytest.mark.parametrize(("word", "nearest"), [("OPROEPP", "OPROEP"), ("Oproep", "OPROEP"), ("tip", "TIP")])
def test_a_word_with_a_typing_error(tmp_path: Path, word: str, nearest: str) -> None:
    body = f"Tekst.\n\n> [!{word}] Kom helpen"
    assert in_body(tmp_path / "place", body, "strange-callout") == [(3, 3)]
    assert hint_of(tmp_path / "hint", {REPORT: report(body)}) == f"Bedoel je [!{nearest}]?"
    assert level_of(tmp_path / "level", {REPORT: report(body)}) is Level.ERROR


def test_a_word_that_is_near_nothing(tmp_path: Path) -> None:
    hint = hint_of(tmp_path, {REPORT: report("> [!XYZ] Kom helpen")})
    assert hint.startswith("Kies uit: VRAAG, OPROEP, ")
    assert hint.endswith(" Is het een gewoon citaat? Haal dan [!XYZ] weg.")
