"""A board on paper: a few pages, however much there is, and what is left out is counted."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.helpers import Files, catalog_of
from tests.unit.paper.samples import reader

from bijeen.i18n import messages
from bijeen.paper.press import press
from bijeen.paper.sheet import Sheet
from bijeen.site.sheets import sheets
from bijeen.site.views.cards import Cards

CITY = "prikbord/prikbord.pdf"
NORTH = "wijken/noord/prikbord-noord.pdf"

TOLD = "We zoeken iemand die elke week een uurtje wil helpen met boodschappen voor de straat."
HEAD = "---\ntitle: Buurt\ndate: 2025-12-20\nkind: netwerkbijeenkomst\nsummary: Veel.\n---\n"
PARTNER = "- id: keuken\n  name: Buurtkeuken\n  network: member\n  contact: {phone: 030 111 11 11}\n  initiatives:\n"


def busy(number: int, told: str = TOLD, kinds: tuple[str, ...] = ("VRAAG", "AANBOD")) -> Files:
    """A site with so many of everything, all of it in one neighbourhood."""
    every = range(1, number + 1)
    calls = [f"> [!{kind}] {{neighbourhood=noord}}\n> Dit is {kind} {n}. {told}\n" for kind in kinds for n in every]
    event = "  - {{id: feest-{n}, title: Feest {n}, kind: activity, date: 2026-{m:02}-01, neighbourhoods: [noord]}}\n"
    to_do = '    - {{id: soep-{n}, name: Soep {n}, neighbourhoods: [noord], summary: "{told}"}}\n'
    return {
        "reports/2025-12-20-buurt.md": HEAD + "\n".join(calls),
        "data/vocabulary.yaml": "neighbourhoods: [{id: noord, name: Noord}]\n",
        "data/agenda.yaml": "events:\n" + "".join(event.format(n=n, m=n % 12 + 1) for n in every),
        "data/partners.yaml": PARTNER + "".join(to_do.format(n=n, told=told) for n in every),
        "data/network.yaml": "name: Net\nsentence: Samen.\ncontact: {email: info@net.example}\n",
    }


def boards(folder: Path, files: Files, address: str = "https://net.example/") -> dict[str, Sheet]:
    """The boards of a site, by address."""
    cards = Cards(catalog_of(folder, files), messages("nl"), address)
    return {spec.uri: spec.sheet for spec in sheets(cards, folder, None) if "prikbord" in spec.uri}


def lines(sheet: Sheet) -> list[dict[str, Any]]:
    """All lines on a board."""
    return [line for section in sheet.text["sections"] for line in section["lines"]]


@pytest.mark.parametrize("told", ["", TOLD, TOLD * 3], ids=["short", "usual", "long"])
def test_a_board_of_sixty_of_everything_takes_four_pages(tmp_path: Path, told: str) -> None:
    for address, sheet in boards(tmp_path, busy(60, told)).items():
        pages = len(reader(press(sheet)).pages)
        assert pages <= 4, address
        assert pages >= 3, address


def test_what_is_on_a_board_and_what_is_left_out_of_it_is_all_there_is(tmp_path: Path) -> None:
    made = boards(tmp_path, busy(60))
    for address, kinds in ((CITY, 3), (NORTH, 4)):
        left_out = sum(map(int, re.findall(r"\d+", made[address].text["rest"])))
        assert len(lines(made[address])) + left_out == 60 * kinds


def test_what_is_left_out_is_named_by_its_kind_and_where_it_is(tmp_path: Path) -> None:
    said = boards(tmp_path, busy(60))[NORTH].text["rest"]
    pattern = r"Op net\.example staan nog \d\d vragen, 60 keer aanbod, \d\d activiteiten en \d\d initiatieven\."
    assert re.fullmatch(pattern, said)


def test_without_an_address_what_is_left_out_is_on_the_website(tmp_path: Path) -> None:
    assert boards(tmp_path, busy(60), address="")[CITY].text["rest"].startswith("Op de website staan nog ")


def test_each_section_has_its_part_and_the_newest_and_nearest_go_first(tmp_path: Path) -> None:
    asked, events, to_do = (section["lines"] for section in boards(tmp_path, busy(60))[NORTH].text["sections"])
    assert [line["title"] for line in asked] == [f"Dit is VRAAG {n}" for n in range(1, len(asked) + 1)]
    assert {line["when"] for line in events} == {"donderdag 1 januari 2026"} | {events[-1]["when"]}
    assert len(asked) == pytest.approx(len(events), abs=1)
    assert len(asked) == pytest.approx(len(to_do), abs=1)


def test_where_all_fits_nothing_is_left_out(tmp_path: Path) -> None:
    for sheet in boards(tmp_path, busy(3)).values():
        assert sheet.text["rest"] is None


def test_an_agenda_does_not_drive_out_what_is_asked(tmp_path: Path) -> None:
    files = busy(13, kinds=())
    text = boards(tmp_path, files)[CITY].text
    [events] = text["sections"]
    assert len(events["lines"]) == 12
    assert text["rest"] == "Op net.example staat nog 1 activiteit."
