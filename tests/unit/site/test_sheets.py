"""What stands on sheets of paper, and what does not."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.helpers import Files, catalog_of
from tests.unit.paper.samples import tags

from bijeen.i18n import messages
from bijeen.paper.press import press
from bijeen.problems import Level
from bijeen.resources import overrides
from bijeen.site.sheets import SheetSpec, own_mark, sheets
from bijeen.site.views.cards import Cards

POSTER = "initiatieven/soep/poster-soep.pdf"
FLYER = "initiatieven/soep/flyer-soep.pdf"
BOARD = "prikbord/prikbord.pdf"

SOEP = """\
- id: keuken
  name: Buurtkeuken
  network: member
  contact: {role: Kok, phone: 030 111 11 11, email: kok@keuken.example, checked: 2025-06-01}
  url: https://keuken.example
  initiatives:
    - id: soep
      name: Soep
"""


def specs(folder: Path, files: Files, address: str = "https://net.example/") -> dict[str, SheetSpec]:
    """The sheets of the smallest site with other files, by address."""
    catalog = catalog_of(folder, files)
    mark, _ = own_mark(folder)
    return {spec.uri: spec for spec in sheets(Cards(catalog, messages("nl"), address), folder, mark)}


def texts(folder: Path, files: Files, sheet: str = POSTER, address: str = "https://net.example/") -> dict[str, Any]:
    """What stands on one of them."""
    return specs(folder, files, address)[sheet].sheet.text


def partners(extra: str = "", *, without: str = "") -> Files:
    """A partner with one initiative; `extra` are lines of the initiative, `without` a line of the partner."""
    lines = [line for line in SOEP.splitlines() if not without or without not in line]
    return {"data/partners.yaml": "\n".join([*lines, *(f"      {line}" for line in extra.splitlines())]) + "\n"}


def test_an_initiative_without_contact_has_that_of_its_partner(tmp_path: Path) -> None:
    text = texts(tmp_path, partners())
    assert text["contact"] == {
        "phone": "030 111 11 11",
        "person": "Kok",
        "email": "kok@keuken.example",
        "host": "keuken.example",
        "url": "https://keuken.example",
    }
    assert text["by"] == "Van Buurtkeuken"
    assert text["call"] == "Bel"


def test_its_own_contact_and_site_go_first(tmp_path: Path) -> None:
    own = "contact: {name: Sam, phone: 030 222 22 22}\nurl: https://soep.example/mee"
    contact = texts(tmp_path, partners(own))["contact"]
    assert (contact["phone"], contact["person"]) == ("030 222 22 22", "Sam")
    assert (contact["host"], contact["url"]) == ("soep.example", "https://soep.example/mee")


def test_where_nobody_is_known_the_network_helps(tmp_path: Path) -> None:
    nobody = "- {id: keuken, name: Keuken, network: member, initiatives: [{id: soep, name: Soep}]}\n"
    files = {
        "data/partners.yaml": nobody,
        "data/network.yaml": "name: Net\nsentence: Samen.\ncontact: {email: info@net.example}\n",
    }
    text = texts(tmp_path, files)
    assert text["contact"]["email"] == "info@net.example"
    assert text["call"] == "Meer weten?"


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ("checked: 2025-12-01", "Goed tot en met dinsdag 1 december 2026."),
        ("contact: {phone: 030 222 22 22, until: 2026-03-01}", "Goed tot en met zondag 1 maart 2026."),
        ("contact: {phone: 030 222 22 22, checked: 2024-03-01}", "Het laatst nagekeken op 1 maart 2024. Vraag eerst"),
        ("contact: {phone: 030 222 22 22}", "Nog niet nagekeken door de organisatie. Vraag eerst"),
    ],
)
def test_a_poster_says_until_when_it_holds(tmp_path: Path, extra: str, said: str) -> None:
    assert texts(tmp_path, partners(extra))["good_until"].startswith(said)


@pytest.mark.parametrize(
    ("status", "said"), [("waiting-list", "Wachtlijst"), ("full", "Vol"), ("wants-to-grow", None), ("active", None)]
)
def test_a_poster_tells_what_a_visitor_has_to_reckon_with(tmp_path: Path, status: str, said: str | None) -> None:
    assert texts(tmp_path, partners(f"status: {status}"))["status"] == said


def test_a_long_text_is_cut_and_the_page_has_the_rest(tmp_path: Path) -> None:
    [fact] = texts(tmp_path, partners(f"how_to_join: {'Loop binnen. ' * 60}"))["facts"]
    assert fact["term"] == "Zo doe je mee"
    assert len(fact["text"]) <= 240
    assert fact["text"].endswith("Loop binnen.")


def test_of_a_name_that_is_one_endless_word_a_poster_has_the_start(tmp_path: Path) -> None:
    files = {"data/partners.yaml": SOEP.replace("name: Soep", f"name: {'Soep' * 40}")}
    heading = texts(tmp_path, files)["heading"]
    assert heading == f"{('Soep' * 40)[:109]}…"


def test_a_board_has_whole_sentences(tmp_path: Path) -> None:
    long = f"We zoeken mensen die {'graag ' * 60}helpen."
    call = f"> [!OPROEP] Wie helpt er mee?\n>\n> {long} {long}\n"
    event = "events: [{id: feest, title: Feest, kind: activity, date: 2026-06-01, summary: %s}]\n"
    summary = f"Een feest {'met muziek ' * 20}in het park. Kom."
    files = {**board(call), "data/agenda.yaml": event % f'"{summary}"'}
    asked, events = texts(tmp_path, files, BOARD)["sections"]
    assert asked["lines"][0]["text"].endswith(f"{long}")
    assert "…" not in asked["lines"][0]["text"]
    assert events["lines"][0]["text"] == summary


def test_what_is_to_do_somewhere_is_told_in_whole_sentences(tmp_path: Path) -> None:
    first = f"Elke week {'lekkere ' * 20}soep."
    place = {"data/vocabulary.yaml": "neighbourhoods: [{id: noord, name: Noord}]\n"}
    files = {**partners(f"neighbourhoods: [noord]\nsummary: {first} En nog iets."), **place}
    [section] = texts(tmp_path, files, "wijken/noord/prikbord-noord.pdf")["sections"]
    assert [line["text"] for line in section["lines"]] == [first]


def test_the_address_of_the_page_is_there_where_it_is_known(tmp_path: Path) -> None:
    text = texts(tmp_path, partners())
    assert text["address"] == "https://net.example/initiatieven/soep/"
    assert text["shown_address"] == "net.example/initiatieven/soep/"
    assert texts(tmp_path, partners(), address="")["address"] is None


def test_what_ended_or_cannot_be_set_has_no_poster(tmp_path: Path) -> None:
    assert POSTER in specs(tmp_path / "a", partners())
    for number, files in enumerate((partners("status: ended"), {"data/partners.yaml": SOEP.replace("Soep", "حساء")})):
        made = specs(tmp_path / str(number), files)
        assert POSTER not in made
        assert FLYER not in made
        assert BOARD in made


@pytest.mark.parametrize(
    ("dates", "extra", "hangs"),
    [
        (("2025-11-11",), "", False),
        (("2025-11-11", "2025-06-11"), "", False),
        (("2025-11-11", "2026-06-11"), "", True),
        (("2025-11-11", "tba"), "", True),
        (("2025-11-11",), "status: active", True),
        (("2025-11-11",), "checked: 2025-12-01", True),
        (("2025-11-11",), "checked: 2025-10-01", False),
        ((), "", True),
    ],
)
def test_what_was_on_known_days_alone_is_over_with_the_last(
    tmp_path: Path, dates: tuple[str, ...], extra: str, hangs: bool
) -> None:
    event = "  - {{id: soep-{n}, title: Soep {n}, kind: activity, date: {day}, initiatives: [soep]}}\n"
    events = "".join(event.format(n=n, day=day) for n, day in enumerate(dates))
    agenda = {"data/agenda.yaml": f"events:\n{events}"} if dates else {}
    made = specs(tmp_path, {**partners(extra), **agenda})
    assert (POSTER in made, FLYER in made) == (hangs, hangs)


def test_a_programme_is_there_until_its_last_day(tmp_path: Path) -> None:
    edition = "{year: 2026, from: 2026-09-24, to: 2026-09-30, activities: [{partner: keuken, title: Soep}]}"
    agenda = f"campaigns: [{{id: week, name: Week, editions: [{edition}]}}]\n"
    made = []
    for day in (30, 31):
        today = datetime.date(2026, 8, 31) + datetime.timedelta(days=day)
        catalog = catalog_of(tmp_path / str(day), {**partners(), "data/agenda.yaml": agenda}, today=today)
        made.append({spec.uri for spec in sheets(Cards(catalog, messages("nl"), ""), tmp_path, None)})
    assert made[0] - made[1] == {"agenda/week/programma-week-2026.pdf"}


def test_a_sheet_is_the_same_on_another_day_while_the_same_is_open(tmp_path: Path) -> None:
    words = messages("nl")
    keys = []
    for day in (datetime.date(2026, 1, 1), datetime.date(2026, 1, 2)):
        catalog = catalog_of(tmp_path, partners(), today=day)
        cards = Cards(catalog, words, "https://net.example/")
        keys.append([spec.sheet.key for spec in sheets(cards, tmp_path, None)])
    assert keys[0] == keys[1]


LOGO = "overrides/assets/logo.svg"


def test_every_sheet_has_the_mark_of_the_site_in_whatever_colours(tmp_path: Path) -> None:
    own = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"><path d="M0 0h8v5z"/></svg>'
    ours = (overrides() / "assets/logo.svg").read_text(encoding="utf-8").replace("#fbc93d", "#ffffff")
    for number, (files, mark) in enumerate((({}, None), ({LOGO: own}, own), ({LOGO: ours}, None))):
        made = specs(tmp_path / str(number), {**partners(), **files})
        assert {BOARD, POSTER, FLYER} <= made.keys()
        assert {spec.sheet.mark for spec in made.values()} == {mark}
        assert own_mark(tmp_path / str(number)) == (mark, [])


def test_a_mark_that_shows_what_is_elsewhere_is_told_and_on_no_sheet(tmp_path: Path) -> None:
    linked = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"><image href="https://net.example/a.png"/></svg>'
    made = specs(tmp_path, {**partners(), LOGO: linked})
    assert {spec.sheet.mark for spec in made.values()} == {None}
    mark, faults = own_mark(tmp_path)
    assert mark is None
    assert [(fault.location.path, fault.level) for fault in faults] == [(LOGO, Level.WARNING)]


def board(extra: str, *attributes: str) -> Files:
    """A report with calls; each with attributes of its own."""
    calls = "\n".join(f"> [!OPROEP] {{{one}}}\n> Oproep {number}\n" for number, one in enumerate(attributes))
    head = "title: Oproepen\ndate: 2025-12-20\nkind: netwerkbijeenkomst\nsummary: Oproepen."
    return {"reports/2025-12-20-oproepen.md": f"---\n{head}\n---\n{extra}\n{calls}"}


def test_the_first_that_ends_ends_the_board(tmp_path: Path) -> None:
    text = texts(tmp_path, board("", "until=2026-06-01", "until=2026-02-01", "until=2026-09-01"), BOARD)
    assert text["good_until"].startswith("Goed tot en met zondag 1 februari 2026.")
    assert [line["when"] for line in text["sections"][0]["lines"]] == [
        "t/m 1 juni 2026",
        "t/m 1 februari 2026",
        "t/m 1 september 2026",
    ]


def test_each_call_names_the_day_of_its_report_and_the_board_that_of_the_last(tmp_path: Path) -> None:
    later = "---\ntitle: Later\ndate: 2025-12-28\nkind: netwerkbijeenkomst\nsummary: Later.\n---\nNiets gevraagd.\n"
    files = {**board("", "until=2026-06-01", "until=2026-07-01"), "reports/2025-12-28-later.md": later}
    text = texts(tmp_path, files, BOARD)
    assert {line["source"] for line in text["sections"][0]["lines"]} == {"Uit het verslag van 20 december 2025"}
    assert text["news"] == "Met nieuws tot en met het verslag van 28 december 2025."


def test_a_board_without_an_end_says_how_current_it_is(tmp_path: Path) -> None:
    text = texts(tmp_path, board("> [!VRAAG]\n> Wie weet het?\n"), BOARD)
    assert [line["title"] for line in text["sections"][0]["lines"]] == ["Wie weet het?"]
    assert text["good_until"] is None
    assert text["news"] == "Met nieuws tot en met het verslag van 20 december 2025."


def test_what_is_to_do_somewhere_says_when_it_was_last_looked_at_or_named(tmp_path: Path) -> None:
    named = (
        "---\ntitle: Soep\ndate: 2025-12-20\nkind: netwerkbijeenkomst\nsummary: Soep.\n---\n[Soep](initiative:soep)\n"
    )
    board_here = "wijken/noord/prikbord-noord.pdf"
    places = {
        "data/vocabulary.yaml": "neighbourhoods: [{id: noord, name: Noord}]\n",
        "reports/2025-12-20-soep.md": named,
    }
    said = []
    for number, extra in enumerate(("", "\nchecked: 2025-11-01")):
        text = texts(tmp_path / str(number), {**partners(f"neighbourhoods: [noord]{extra}"), **places}, board_here)
        [section] = (one for one in text["sections"] if one["title"] == "Te doen in Noord")
        said += [line["source"] for line in section["lines"]]
    assert said == ["Het laatst genoemd in het verslag van 20 december 2025", "Nagekeken op 1 november 2025"]


PARTY = "🎉🎉"


def test_what_is_called_by_signs_that_cannot_be_set_is_called_what_it_is(tmp_path: Path) -> None:
    here = "wijken/noord/prikbord-noord.pdf"
    programme = "agenda/week/programma-week-2026.pdf"
    edition = (
        f"{{year: 2026, from: 2026-09-24, to: 2026-09-30, activities: [{{partner: keuken, title: {PARTY}}},"
        f" {{partner: keuken, title: {PARTY}, date: 2026-09-25}}]}}"
    )
    files: Files = {
        **board(f"> [!OPROEP]\n> {PARTY}\n"),
        "data/vocabulary.yaml": f"neighbourhoods: [{{id: noord, name: {PARTY}}}]\n",
        "data/partners.yaml": SOEP.replace("name: Soep", f"name: {PARTY}\n      neighbourhoods: [noord]"),
        "data/agenda.yaml": f"events: [{{id: feest, title: {PARTY}, kind: lecture, date: 2026-06-01}}]\n"
        f"campaigns: [{{id: week, name: {PARTY}, editions: [{edition}]}}]\n",
    }
    made = specs(tmp_path, files)
    told = {
        uri: [
            (line["title"], line["kind"]) for section in made[uri].sheet.text["sections"] for line in section["lines"]
        ]
        for uri in (BOARD, here, programme)
    }
    city = [("Oproep", None), ("Lezing", None), ("Campagne", None)]
    assert told == {BOARD: city, here: [*city, ("Initiatief", None)], programme: [("Activiteit", None)] * 2}
    for uri in told:
        headings = [kind for kind, _ in tags(press(made[uri].sheet)) if kind == "/H3"]
        assert len(headings) == len(told[uri])
