"""What stands between quotation marks, and the apostrophes that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeen.text.quotations import blank_quotations, shorten_quotations


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Ze zei 'ja' en ging.", "Ze zei x en ging."),
        ("Ze zei ‘ja’ en ging.", "Ze zei x en ging."),
        ('Ze zei "ja" en ging.', "Ze zei x en ging."),
        ("Ze zei “ja” en „nee” en «ho».", "Ze zei x en x en x."),
        ("De les 'Foto's van de dag' is vol.", "De les x is vol."),
        ("De les ‘Foto’s van de dag’ is vol.", "De les x is vol."),
        ("Foto's en radio's van z'n zus.", "Foto's en radio's van z'n zus."),
        ("'s Avonds en 's morgens.", "'s Avonds en 's morgens."),
        ("In 't Hart en 'n koor.", "In 't Hart en 'n koor."),
        ("De 75+'ers en de baas z’n tijd.", "De 75+'ers en de baas z’n tijd."),
        ("'Hoe?' vroeg ze. 'Zo!'", "x vroeg ze. x"),
        ("Een ' alleen", "Een ' alleen"),
        ("", ""),
    ],
)
def test_a_word_for_each(text: str, short: str) -> None:
    assert shorten_quotations(text) == short


@given(st.text(alphabet="ab 's‘’“”\"„.é", max_size=60))
def test_what_is_left_blank_keeps_all_else_in_its_place(text: str) -> None:
    blank = blank_quotations(text)
    assert len(blank) == len(text)
    assert all(left in (" ", was) for left, was in zip(blank, text, strict=True))
