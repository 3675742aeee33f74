"""idle-attribute: braces behind something that is no item."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    "body",
    [
        "Tip: kom langs. {id=langs}",
        "- Tip: kom langs. {id=langs}",
        "## Zomaar een kop {partner=buurtkamer}",
        "### Ideeën\n\n- Een bankje. {id=bankje}".replace("###", "##"),
        "> [!OPROEP] {id=langs}\n> Kom langs.",
        "Een gewone zin. {skip}",
    ],
)
def test_braces_that_say_something(tmp_path: Path, body: str) -> None:
    assert in_body(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Een gewone zin. {id=langs}", (1, 18)),
        ("- Een gewoon punt. {until=2024-09-26}", (1, 21)),
        ("Kop.\n\n{id=alleen}", (3, 2)),
        ("> [!NOTE] {id=x}\n> Let op.", (1, 12)),
    ],
)
def test_braces_that_do_not(tmp_path: Path, body: str, place: tuple[int, int]) -> None:
    assert in_body(tmp_path, body, "idle-attribute") == [place]


def test_it_is_a_warning(tmp_path: Path) -> None:
    assert level_of(tmp_path, {REPORT: report("Een gewone zin. {id=langs}")}) is Level.WARNING
