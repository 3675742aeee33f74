"""Ids of headings: GitHub's, in ASCII, each once."""

from __future__ import annotations

import pytest

from bijeen.text.anchors import Anchors, anchor_of


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Vraag en aanbod", "vraag-en-aanbod"),
        ("Ideeën & tips", "ideeen--tips"),
        ("1. Kunst, cultuur en gezondheid", "1-kunst-cultuur-en-gezondheid"),
        ("DUMS – Marlijn", "dums--marlijn"),
        ("O’café", "ocafe"),
        ("Fatoş Çelik en Işıl", "fatos-celik-en-isil"),
        ("snake_case", "snake_case"),
        ("你好", ""),
    ],
)
def test_a_heading_becomes_an_anchor_as_on_github(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


def test_equal_headings_are_numbered() -> None:
    anchors = Anchors(taken=())
    assert [anchors.take("Tip") for _ in range(3)] == ["tip", "tip-2", "tip-3"]


def test_a_number_that_is_taken_is_passed_over() -> None:
    anchors = Anchors(taken=())
    assert [anchors.take(heading) for heading in ("Tip 2", "Tip", "Tip")] == ["tip-2", "tip", "tip-3"]


def test_an_anchor_does_not_take_the_id_of_something_else_on_the_page() -> None:
    assert Anchors(taken=["fn-1"]).take("fn 1") == "fn-1-2"


def test_a_heading_without_letters_of_ours_gets_an_anchor_all_the_same() -> None:
    anchors = Anchors(taken=())
    assert [anchors.take("你好"), anchors.take("!")] == ["section", "section-2"]
