"""How many pages a list takes: never more than was counted before it was made."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.paper.samples import BARE_LINE, LINE, board, reader

from bijeen.paper.pages import pages_at_most
from bijeen.paper.press import press

LONG = "Mensenmeteenlichteverstandelijkebeperkingenvrijwilligersorganisatie"
TOLD = "We zoeken iemand die elke week een uurtje wil helpen met boodschappen voor de straat. "

LINES: dict[str, dict[str, Any]] = {
    "usual": LINE,
    "bare": BARE_LINE,
    "long": {**LINE, "title": TOLD, "text": TOLD * 7},
    "wide": {**LINE, "title": "WWW MWM " * 20, "text": "WMW M " * 60, "contact": None},
    "narrow": {**LINE, "title": "i l i " * 20, "text": "il t. " * 80},
    "unbroken": {**dict.fromkeys(LINE, f"{LONG} {LONG}"), "contact": LINE["contact"]},
    "endless": {**dict.fromkeys(LINE, "x" * 150), "contact": LINE["contact"]},
    "address": {**BARE_LINE, "title": "net.example/" * 12, "text": "WAT_" * 90},
    "reach": {**BARE_LINE, "contact": LINE["contact"] | {"person": TOLD, "email": f"{LONG}@{LONG}.example"}},
}


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("number", [8, 15, 24, 40])
def test_a_list_takes_no_more_pages_than_were_counted(name: str, number: int) -> None:
    sheet = board(sections=[{"title": "Gevraagd", "lines": [LINES[name]] * number}], rest=TOLD)
    assert len(reader(press(sheet)).pages) <= pages_at_most(sheet.text)


@pytest.mark.parametrize("name", ["usual", "bare", "long"])
@pytest.mark.parametrize("number", [15, 24, 40])
def test_no_room_is_left_that_a_list_could_have_had(name: str, number: int) -> None:
    sheet = board(sections=[{"title": "Gevraagd", "lines": [LINES[name]] * number}])
    assert pages_at_most(sheet.text) <= len(reader(press(sheet)).pages) + 1


def test_a_head_and_an_end_that_take_much_room_are_counted_too() -> None:
    changes = {"heading": TOLD, "lead": TOLD * 3, "sample": TOLD, "network": TOLD, "good_until": TOLD, "nothing": TOLD}
    for number in (9, 16, 25):
        sections = [{"title": TOLD, "lines": [LINE] * number}, {"title": TOLD, "lines": [LINE]}]
        sheet = board(**changes, sections=sections)
        assert len(reader(press(sheet)).pages) <= pages_at_most(sheet.text)
