"""written-attribute: what looks like attributes and is none would go online as it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, hint_of, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level

RULE = "written-attribute"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("{id=Vroeg Komen}", "Typ: {id=vroeg-komen}"),
        ("{id: meedoen}", "Typ: {id=meedoen}"),
        ("{id = meedoen, until = 2025-09-26}", "Typ: {id=meedoen until=2025-09-26}"),
        ("(id=niets)", "Typ: {id=niets}"),
        ("{id=meedoen}.", "Typ: {id=meedoen}"),
        ("{id=meedoen", "Typ: {id=meedoen}"),
        ("{title=“Een lange tafel”}", 'Typ: {title="Een lange tafel"}'),
        ("{Skip}", "Typ: {skip}"),
        ("{tot: 2025-12-01, wijk: Centrum}", "Typ: {until=2025-12-01 neighbourhood=centrum}"),
        ("{status: beantwoord}", "Typ: {status=answered}"),
        ("{until=}", "Haal het weg, of zet er een waarde in, zo: {id=geef-dag until=2024-09-26}"),
        ("{until: morgen}", "Haal het weg, of zet er een waarde in, zo: {id=geef-dag until=2024-09-26}"),
    ],
)
def test_its_place_and_what_to_type(tmp_path: Path, written: str, hint: str) -> None:
    body = f"Tekst.\n\nTip: kom langs. {written}\nTweede regel."
    assert in_body(tmp_path / "place", body, RULE) == [(3, 17)]
    assert hint_of(tmp_path / "hint", {REPORT: report(body)}) == hint
    assert level_of(tmp_path / "level", {REPORT: report(body)}) is Level.ERROR


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("## Ideeën {until=}\n\n- een", (1, 11)),
        ("- Tip: kom. {id: x}\n- nog een", (1, 13)),
        ("> [!TIP] Kom {id=x y}\n> Nu.", (1, 14)),
        ("**Tip: kom {id=x y}**", (1, 12)),
    ],
)
def test_in_headings_points_and_callouts_too(tmp_path: Path, body: str, place: tuple[int, int]) -> None:
    assert in_body(tmp_path, body, RULE) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "{{totalItems}}",
        "{{id=totaal}}",
        "{...}",
        "{zo}",
        "{naam: Jan}",
        "(zie bijlage)",
        "(start: 19.00 uur)",
        "(id)",
        "(x=3)",
        "`{id=x y}`",
        "[het programma](https://voorbeeld.nl/?id=3)",
    ],
)
def test_ordinary_braces_and_parentheses(tmp_path: Path, text: str) -> None:
    assert in_body(tmp_path, f"Tip: kom langs {text}") == []
