"""long-sentence: a sentence of more words than most readers take in at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, check, level_of, problem_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


def words(many: int, last: str = "einde") -> str:
    """So many words, the last of them given."""
    return " ".join(["woord"] * (many - 1) + [last])


LONG = f"{words(30)}."


@pytest.mark.parametrize(
    ("body", "place", "many"),
    [
        (LONG, (1, 1), 30),
        (f"{words(26)}.", (1, 1), 26),
        (f"Kort. {LONG} Kort.", (1, 7), 30),
        (f"Kort!\nNog kort. {LONG}", (2, 11), 30),
        (f"- {LONG}", (1, 3), 30),
        (f"> {LONG}", (1, 3), 30),
        (f"> [!OPROEP] Titel\n> {LONG}", (2, 3), 30),
        (f"Oproep aan het netwerk: {LONG}", (1, 25), 30),
        (f"| a |\n|---|\n| {LONG} |", (3, 3), 30),
        (f"{words(12)} o.a. bij {words(14)}.", (1, 1), 28),
        (f"{words(12)} van dr. Gerine {words(14)}.", (1, 1), 29),
        (f"{words(12)}, bijv. A. de Goede, {words(14)}.", (1, 1), 30),
        (f"{words(14)} om 18.30 uur {words(14)}.", (1, 1), 31),
        (f"{words(14)} van www.nizu.nl of [de site](https://nizu.nl) {words(14)}.", (1, 1), 33),
        (f"{words(14)} van 'Hoe gaat het?' en {words(14)}.", (1, 1), 31),
        (f'"Hoe gaat het?" {words(26)}.', (1, 1), 27),
        (f"**{words(14)}** en *{words(14)}*.", (1, 3), 29),
        (f"{words(14)}\n{words(14)}", (1, 1), 28),
        (f"Er waren {', '.join(['soep', 'brood met kaas'] * 9)} en thee.", (1, 1), 40),
        (f"{words(26)} van Nizu, Dock, Jan en Piet.", (1, 1), 32),
    ],
)
def test_a_sentence_that_is_too_long(tmp_path: Path, body: str, place: tuple[int, int], many: int) -> None:
    assert in_body(tmp_path / "a", body, "long-sentence") == [place]
    found = problem_of(tmp_path / "b", {REPORT: report(body)})
    assert found.details == {"words": str(many), "limit": "25"}


@pytest.mark.parametrize(
    "body",
    [
        f"{words(25)}.",
        f"{words(15)}. {words(15, 'Woord')}.",
        f"{words(15)}. 26 {words(15)}.",
        f"{words(15)}. 's Avonds {words(15)}.",
        f"{words(15)}. de {words(15)}.",
        f"{words(15)}! Woord {words(15)}.",
        f"{words(15)}? (Woord {words(15)}.)",
        f"{words(15)}: {words(15)}.",
        f"{words(15)} (verslag van de avond in oktober, met alle partners) {words(8)}.",
        f"{words(20)} op donderdag 30 mei 2024 om 19.00 uur {words(3)}.",
        f"{words(15)} 'Leuke dingen doen nu en later met elkaar' {words(8)}.",
        f"{words(15)} “Leuke dingen doen nu en later met elkaar” {words(8)}.",
        f"{words(22)} – & / – + | – en.",
        "\n".join(f"- {words(8)}" for _ in range(6)),
        f"Voorbeelden:\n\n{words(10)}\n\n" + "\n".join(f"{n}. {words(10)}" for n in range(1, 6)),
        f"| {words(15)} | {words(15)} |\n|---|---|\n| {words(15)} | {words(15)} |",
        f"## {words(30)}",
        f"    {words(30)}",
        f"```\n{words(30)}\n```",
        f"{words(15)} <!-- {words(15)} --> en.",
        f"{words(24)}. {{id=een-lange-id until=2024-09-26 partner=buurtkamer status=open}}",
        f"> [!NOTE] {words(15)}\n> {words(15)}",
        f"Aanwezig waren {', '.join(['Jan van der Berg', 'Nizu', 'Élise (Dock)'] * 9)} en Piet de Vries.",
    ],
)
def test_what_only_looks_long(tmp_path: Path, body: str) -> None:
    found = check(tmp_path, {REPORT: report(body)})
    assert [rule for *_, rule in found if rule == "long-sentence"] == []


def test_a_field_over_lines_points_at_the_first_word_of_its_sentence(tmp_path: Path) -> None:
    summary = f"summary: >-\n  Kort.\n  {words(10)}\n  {words(20)}."
    text = report("x").replace("summary: Een verslag.", summary)
    assert check(tmp_path, {REPORT: text}) == [(REPORT, 7, 3, "long-sentence")]


def test_it_is_advice(tmp_path: Path) -> None:
    assert level_of(tmp_path, {REPORT: report(LONG)}) is Level.ADVICE
