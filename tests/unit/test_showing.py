"""What was understood of a report, as a table, and what only sounds like an item, as call-outs to paste."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import NAME, REPORT, WORDS, Files, catalog_of, report

from bijeen import showing
from bijeen.catalog.catalog import Catalog
from bijeen.showing import NoReportError, find_report

BODY = """\
## De Buurtkamer

Oproep aan het netwerk: wie kookt er mee? {id=extra-koks}

Meld je bij de balie.

- Heb je nog een pan?
  - Een kleine mag ook.

## Nieuwe samenwerkingen

- De Buurtkamer en het koor koken samen. Stand: afgesproken.

## Even aan denken

- **26 t/m 28 september**: de grote kookdagen.
- De volgende bijeenkomst."""
MINIMAL = "2024-05-30-samen-eten"


def catalog(folder: Path, body: str = BODY, files: Files | None = None) -> Catalog:
    return catalog_of(folder, {REPORT: report(body), **(files or {})})


def shown(folder: Path, body: str = BODY) -> str:
    site = catalog(folder, body)
    return showing.as_text(site, find_report(site, NAME), WORDS)


def in_change(folder: Path, body: str = BODY) -> str:
    site = catalog(folder, body)
    return showing.as_markdown(site, find_report(site, NAME), WORDS)


def test_a_line_for_each_item(tmp_path: Path) -> None:
    lines = [line.split("  ") for line in shown(tmp_path).split("\n")]
    rows = [[cell.strip() for cell in line if cell] for line in lines if line[0].strip().isdigit()]
    assert rows == [
        ["9", "Oproep", "Wie kookt er mee?", "Buurtkamer", "verlopen"],
        ["18", "Samenwerking", "De Buurtkamer en het koor koken samen", "Buurtkamer", "afgesproken"],
        ["22", "Agenda", "De grote kookdagen", "26 september 2024 t/m 28 september 2024", "verlopen"],
        ["23", "Agenda", "De volgende bijeenkomst", "nog niet bekend", "verlopen"],
    ]


def test_a_day_that_is_to_follow_is_open_for_as_long_as_the_agenda_waits_for_it(tmp_path: Path) -> None:
    body = "## Even aan denken\n\n- De volgende bijeenkomst."
    for today, state in (("2025-06-01", "open"), ("2025-06-02", "verlopen")):
        site = catalog_of(tmp_path / today, {REPORT: report(body)}, today=datetime.date.fromisoformat(today))
        assert showing.as_text(site, find_report(site, NAME), WORDS).rstrip().endswith(state)


def test_columns_stand_below_each_other(tmp_path: Path) -> None:
    head, *rows = shown(tmp_path).split("\n")[2:7]
    for name in ("soort", "titel"):
        assert {row[head.index(name) - 1] for row in rows} == {" "}
        assert " " not in {row[head.index(name)] for row in rows}


def test_what_only_sounds_like_an_item_is_a_callout_to_paste(tmp_path: Path) -> None:
    _, _, offered = shown(tmp_path).partition("\n\n" + WORDS.text("show.sounds_like"))
    assert offered.split("\n\n")[1:] == [
        "in plaats van regel 11:\n> [!OPROEP]\n> Meld je bij de balie.",
        "in plaats van regel 13:\n> [!OPROEP]\n> Heb je nog een pan?",
    ]


def test_what_is_pasted_is_taken(tmp_path: Path) -> None:
    text = shown(tmp_path / "a", "Eerst dit.\n\nWie wil er\nmeezingen? Dat kan.")
    callout = text[text.index("> [!") :]
    assert callout == "> [!GEZOCHT]\n> Wie wil er\n> meezingen? Dat kan."
    assert "9      Gezocht  Wie wil er meezingen?" in shown(tmp_path / "b", f"Eerst dit.\n\n{callout}")


@pytest.mark.parametrize(
    "body",
    [
        "Tip: meld je bij de balie.",
        "> [!OPROEP]\n> Meld je bij de balie.",
        "> Meld je bij de balie.",
        "Meld je bij de balie. {skip}",
        "## Ideeën\n\n- Meld je bij de balie.",
        "Zij vroegen: heb je het naar je zin gehad.",
        "| Meld je |\n|---|",
        "## Meld je",
    ],
)
def test_what_is_not_offered(tmp_path: Path, body: str) -> None:
    assert "[!" not in shown(tmp_path, body)


def test_a_report_that_says_nothing_to_the_network(tmp_path: Path) -> None:
    assert shown(tmp_path, "Het was gezellig.").endswith(WORDS.text("show.none"))


def test_the_same_for_the_summary_of_a_change(tmp_path: Path) -> None:
    text = in_change(tmp_path)
    assert "| 9 | Oproep | Wie kookt er mee? | Buurtkamer |  | verlopen |" in text
    assert "```markdown\n> [!OPROEP]\n> Meld je bij de balie.\n```" in text


def test_nothing_in_a_report_gets_out_of_the_summary(tmp_path: Path) -> None:
    text = in_change(tmp_path, "Tip: <b>a</b> | @allen\n\nMeld je ```` bij <script>.")
    assert "<b>" not in text
    assert "@allen" not in text
    assert "`````markdown\n> [!OPROEP]\n> Meld je ```` bij <script>.\n`````" in text


@pytest.mark.parametrize("wanted", [NAME, REPORT, f"{NAME}.md", "2024-06", f"./{REPORT}"])
def test_a_report_is_found_by_id_path_or_beginning(tmp_path: Path, wanted: str) -> None:
    assert find_report(catalog(tmp_path), wanted).id == NAME


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("2024", {NAME, MINIMAL}),
        ("2024-05-30-samen-etn", {MINIMAL}),
        ("zomaar", set()),
        ("", set()),
        ("reports/", set()),
    ],
)
def test_what_is_no_single_report(tmp_path: Path, wanted: str, near: set[str]) -> None:
    with pytest.raises(NoReportError) as caught:
        find_report(catalog(tmp_path), wanted)
    assert set(caught.value.near) == near


def test_the_hours_of_an_event(tmp_path: Path) -> None:
    body = "## Even aan denken\n\n- 26 september, 19.00 – 21.30 uur: koken.\n- 27 september om 9 uur: afwassen."
    text = shown(tmp_path, body)
    assert "26 september 2024, 19.00 tot 21.30 uur" in text
    assert "27 september 2024, 09.00 uur" in text


@pytest.mark.parametrize("on", ["", f"{{on={NAME}/extra-kok}}", "{on=2024-01-01-niets/soep}", "{on=soep}"])
def test_a_follow_up_that_names_nothing_has_a_sign(tmp_path: Path, on: str) -> None:
    later = "reports/2024-09-01-later.md"

    def line(on: str) -> str:
        files = {later: report(f"> [!VERVOLG] {on}\n> Er kookten buren.").replace("date: 2024-06", "date: 2024-09")}
        site = catalog(tmp_path, files=files)
        return showing.as_text(site, find_report(site, "2024-09-01-later"), WORDS).split("\n")[3]

    assert line(on).endswith("wijst niets aan")
    assert "wijst niets aan" not in line(f"{{on={NAME}/extra-koks}}")


@pytest.mark.parametrize("opening", ["Inzicht: ", "**Inzicht:** ", "- **Inzicht**: "])
def test_a_callout_to_paste_does_not_say_twice_what_it_is(tmp_path: Path, opening: str) -> None:
    assert shown(tmp_path, f"Eerst dit.\n\n{opening}doe mee, het helpt.").endswith(
        "> [!INZICHT]\n> doe mee, het helpt."
    )
