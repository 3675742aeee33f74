"""Records as text, and the place of a new one among the others."""

from __future__ import annotations

import datetime

import pytest

from bijeen.content.write import block_of, flow_of, place_for, report_of

LONG = "woorden " * 30


def test_a_report_keeps_the_order_of_its_fields() -> None:
    front = {"title": "Samen", "date": datetime.date(2024, 5, 30), "kind": "workshop"}
    assert report_of(front, "Tekst.") == "---\ntitle: Samen\ndate: 2024-05-30\nkind: workshop\n---\n\nTekst.\n"


def test_a_list_stands_on_one_line() -> None:
    assert block_of([{"id": "a", "partners": ["b", "c"]}], 2) == "  - id: a\n    partners: [b, c]\n"


def test_a_long_text_stands_on_lines_of_its_own() -> None:
    first, second, *_ = block_of([{"summary": LONG.strip()}], 0).splitlines()
    assert first == "- summary: >-"
    assert second.startswith("    woorden ")
    assert len(second) <= 120


def test_between_braces_all_stands_on_one_line() -> None:
    assert "\n" not in flow_of({"summary": LONG.strip(), "name": "a: b"})


@pytest.mark.parametrize("text", ["no", "18:30", "a: b", "a #b", " a", "a ", "- a", "2024-05-30", "0302361234", "~"])
def test_what_yaml_would_take_for_something_else_is_quoted(text: str) -> None:
    assert block_of([{"name": text}], 0) == f"- name: '{text}'\n"


@pytest.mark.parametrize(
    ("ids", "place"),
    [([], 0), (["a"], 1), (["z"], 0), (["a", "z"], 1), (["a", "m"], 2), (["z", "a"], 0), (["b", "a"], 2)],
)
def test_a_record_goes_before_the_first_with_a_later_id(ids: list[str], place: int) -> None:
    assert place_for([{"id": id} for id in ids], {"id": "m"}) == place


@pytest.mark.parametrize(
    ("day", "place"),
    [
        ("2024-05-01", 0),
        ("2024-06-01", 1),
        ("2024-06-30", 1),
        ("2024-06, midden", 1),
        ("2024-06", 2),
        ("2024-07-02", 3),
        ("tba", 4),
    ],
)
def test_an_event_goes_in_the_order_of_days(day: str, place: int) -> None:
    others = [
        {"id": id, "date": date}
        for id, date in zip("zyxw", ("2024-05-30", "2024-06", "2024-07-01", "tba"), strict=True)
    ]
    assert place_for(others, {"id": "a", "date": day}) == place


def test_events_in_the_order_of_their_ids_stay_so() -> None:
    others = [{"id": "a", "date": "2024-06-01"}, {"id": "z", "date": "2024-05-01"}]
    assert place_for(others, {"id": "m", "date": "2023-01-01"}) == 1
