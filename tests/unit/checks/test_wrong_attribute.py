"""Attributes between braces that cannot be read: the place of the key or the value, and what to type instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, check, hint_of, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level

RULES = ("unknown-attribute", "unknown-value", "wrong-date", "wrong-when", "wrong-time", "wrong-id", "wrong-follow-up")


@pytest.mark.parametrize(
    "attributes",
    [
        "{id=geef-dag until=2024-09-26}",
        "{partner=buurtkamer theme=ontmoeten neighbourhood=centrum target_group=ouderen}",
        "{initiative=samen-koffie kind=tip,oproep}",
        '{title="Een eigen titel" status=answered stage=idea}',
        "{date=2024-09-26 start=19:00 end=21.30}",
        "{date=2024-09}",
        "{date=tba}",
        "{skip}",
        "{skip id=x}",
    ],
)
def test_good_ones(tmp_path: Path, attributes: str) -> None:
    assert in_body(tmp_path, f"Tip: kom langs. {attributes}") == []


@pytest.mark.parametrize(
    ("attributes", "column", "rule"),
    [
        ("{utnil=2024-09-26}", 18, "unknown-attribute"),
        ("{id=x partners=buurtkamer}", 23, "unknown-attribute"),
        ("{until=morgen}", 24, "wrong-date"),
        ("{until=2024-09-31}", 24, "wrong-date"),
        ("{until=2024-09-26,}", 24, "wrong-date"),
        ("{date=gauw}", 23, "wrong-when"),
        ("{start=25:00}", 24, "wrong-time"),
        ("{id=GeefDag}", 21, "wrong-id"),
        ("{kind=advies}", 23, "unknown-value"),
        ("{status=klaar}", 25, "unknown-value"),
        ('{id=x stage="bijna klaar"}', 30, "unknown-value"),
        ("{on=2024-05-30}", 21, "wrong-follow-up"),
    ],
)
def test_wrong_ones(tmp_path: Path, attributes: str, column: int, rule: str) -> None:
    assert in_body(tmp_path, f"Tekst.\n\nTip: kom langs. {attributes}", rule) == [(3, column)]
    assert level_of(tmp_path, {REPORT: report(f"Tip: kom langs. {attributes}")}) is Level.ERROR


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- Tip: kom langs. {until=gauw}\n- nog een", (1, 26)),
        ("## Ideeën {until=gauw}\n\n- een", (1, 18)),
        ("> [!TIP] {until=gauw}\n> Kom langs.", (1, 17)),
        ("**Tip: kom langs. {until=gauw}**", (1, 26)),
        ("Tip: `{until=x}` is code. {until=gauw}", (1, 34)),
        ("Tip: één plek, zó. {until=gauw}\nTweede regel.", (1, 27)),
    ],
)
def test_the_exact_place(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    assert in_body(tmp_path, text, "wrong-date") == [place]


@pytest.mark.parametrize(
    ("attributes", "column"),
    [
        ("{partner=buurtkamr}", 26),
        ("{partner=buurtkamer,nizu}", 26),
        ("{partner=Buurtkamer}", 26),
        ("{theme=ontmoetn}", 24),
        ("{neighbourhood=noord}", 32),
        ("{target_group=ouders}", 31),
        ("{initiative=koffie}", 29),
    ],
)
def test_an_id_that_names_nothing(tmp_path: Path, attributes: str, column: int) -> None:
    assert in_body(tmp_path, f"Tip: kom langs. {attributes}", "unknown-id") == [(1, column)]


@pytest.mark.parametrize(
    ("attributes", "hint"),
    [
        ("{utnil=2024-09-26}", "Bedoel je 'until'?"),
        ("{partner=buurtkamr}", "Bedoel je 'buurtkamer'?"),
        ("{partner=Buurtkamer}", "Bedoel je 'buurtkamer'?"),
        ("{until=morgen}", "Typ jaar-maand-dag, zo: 2024-05-30"),
        ("{status=anwered}", "Bedoel je 'answered'? Kies uit: open, answered, done."),
        ("{id=GeefDag}", "Typ: geefdag"),
        ("{soort=tip}", "Bedoel je 'kind'?"),
        ("{datum=2024-09-26}", "Bedoel je 'date'?"),
        ("{tot=2024-09-26}", "Bedoel je 'until'?"),
        ("{status=beantwoord}", "Bedoel je 'answered'? Kies uit: open, answered, done."),
        ("{stage=loopt}", "Bedoel je 'running'? Kies uit: idea, agreed, running."),
    ],
)
def test_it_says_what_to_type(tmp_path: Path, attributes: str, hint: str) -> None:
    assert hint_of(tmp_path, {REPORT: report(f"Tip: kom langs. {attributes}")}) == hint


def test_one_mistake_hides_no_other(tmp_path: Path) -> None:
    files = {REPORT: report("Tip: kom. {utnil=x until=gauw partner=nizu}")}
    assert [rule for *_, rule in check(tmp_path, files)] == ["unknown-attribute", "wrong-date", "unknown-id"]
