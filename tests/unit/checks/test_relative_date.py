"""relative-date: "vorige week", "dinsdag jl.", with no date in the same sentence. The reports are of 1 June 2024."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, Files, check, hint_of, level_of, problem_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    ("body", "column", "date"),
    [
        ("Vorige week was er soep.", 1, "in de week van 20 mei 2024"),
        ("Er was vorige week soep.", 8, "in de week van 20 mei 2024"),
        ("Volgende week is er soep.", 1, "in de week van 3 juni 2024"),
        ("Er was vorige week dinsdag soep.", 8, "dinsdag 21 mei 2024"),
        ("Er was dinsdag jl. soep.", 8, "dinsdag 28 mei 2024"),
        ("Er is zaterdag a.s. soep.", 7, "zaterdag 8 juni 2024"),
        ("Er was afgelopen zaterdag soep.", 8, "zaterdag 25 mei 2024"),
        ("Er is aanstaande dinsdag soep.", 7, "dinsdag 4 juni 2024"),
        ("Kom je komende maandag?", 8, "maandag 3 juni 2024"),
        ("Er was gisteren soep.", 8, "vrijdag 31 mei 2024"),
        ("Morgenavond is er soep.", 1, "zondag 2 juni 2024"),
        ("Er is **morgen** soep.", 9, "zondag 2 juni 2024"),
        ("Vandaag is er soep.", 1, "zaterdag 1 juni 2024"),
        ("Er was afgelopen weekend soep.", 8, "in het weekend van 25 mei 2024"),
        ("Volgende maand begint het.", 1, "in juli 2024"),
        ("Het begon vorig jaar.", 11, "in 2023"),
        ("Dit jaar begint het.", 1, "in 2024"),
    ],
)
def test_a_day_that_can_be_reckoned(tmp_path: Path, body: str, column: int, date: str) -> None:
    assert in_body(tmp_path / "a", body, "relative-date") == [(1, column)]
    found = problem_of(tmp_path / "b", {REPORT: report(body)})
    assert (found.details["date"], found.details["written"]) == (date, "1 juni 2024")


@pytest.mark.parametrize(
    "body",
    [
        "Er was afgelopen jaar veel te doen.",
        "De komende maand is het druk.",
        "Er is volgende dinsdag soep.",
        "Dit najaar beginnen we.",
        "Binnenkort beginnen we.",
        "Het is onlangs begonnen.",
        "Er was soep op 30 mei. Volgende zomer is er ijs.",
    ],
)
def test_a_day_that_has_no_one_meaning(tmp_path: Path, body: str) -> None:
    found = problem_of(tmp_path, {REPORT: report(body)})
    assert (found.rule, found.details.get("date")) == ("relative-date", None)


@pytest.mark.parametrize(
    "body",
    [
        "Morgen is er weer een dag.",
        "Vorige week, op 23 mei, was er soep.",
        "Volgende week (12 juni 2024) is er soep.",
        "Er was dinsdag 28 mei jl. soep.",
        "Het begon vorig jaar, in 2023.",
        "Het begint dit najaar, eind september.",
        "De volgende week kwam ze weer.",
        "Elke volgende maand is duurder.",
        "Het volgende jaar ging het beter.",
        "Een volgende week past beter.",
        "De komende jaren blijft het zo.",
        "De afgelopen weken waren druk.",
        "Goede morgen allemaal!",
        "De wereld van morgen is warm.",
        "Vandaag of morgen komt het goed.",
        "We zitten 's morgens bij elkaar.",
        "Vandaag de dag is dat gewoon.",
        "Doe het vandaag nog.",
        "Wat kun je vandaag al doen?",
        "Ze zei: 'Volgend jaar doen we weer mee.'",
        "Ze zei: “We beginnen morgen.”",
        'Het boek "Vorige week" is goed.',
        "De afgelopen Week tegen Eenzaamheid was mooi.",
        "Lees het volgende jaarverslag.",
        "De vorige keer was het druk.",
        "Ze deed de zorgen van haar morgenjas uit.",
        "Zie `vorige week` in de code.",
        "Zie [het bericht](https://nizu.nl/vorige%20week).",
        "## Terug naar vorige week\n\nTekst.",
        "## Even aan denken\n\n- Volgende week is er soep. {date=2024-06-05}",
        "Oproep aan het netwerk: kom volgende week. {until=2024-06-09}",
        "Deze week is bijzonder.",
    ],
)
def test_what_is_dated_or_no_such_day(tmp_path: Path, body: str) -> None:
    found = check(tmp_path, {REPORT: report(body)})
    assert [rule for *_, rule in found if rule == "relative-date"] == []


def test_it_is_advice_that_says_what_to_write_and_from_when_it_was_counted(tmp_path: Path) -> None:
    files = {REPORT: report("Er was vorige week soep.")}
    assert level_of(tmp_path / "a", files) is Level.ADVICE
    assert hint_of(tmp_path / "b", files) == (
        "Schrijf liever: in de week van 20 mei 2024. Dat is geteld vanaf 1 juni 2024. Kijk even na of het klopt."
    )


def test_a_record_has_no_day_to_count_from(tmp_path: Path) -> None:
    files: Files = {"data/groups.yaml": "- id: g\n  name: G\n  question: Wat deden we\n    vorig jaar?\n"}
    assert check(tmp_path / "a", files) == [("data/groups.yaml", 4, 5, "relative-date")]
    assert hint_of(tmp_path / "b", files) == "Schrijf erbij wanneer dat is: een dag, een maand of een jaar."


def test_words_over_two_lines_and_the_second_of_two(tmp_path: Path) -> None:
    body = "Het was [vorig jaar](https://nizu.nl/vorig-jaar) en vorig\n**jaar** leuk."
    assert in_body(tmp_path, body, "relative-date") == [(1, 10), (1, 53)]


def test_only_the_newest_reports_are_looked_at(tmp_path: Path) -> None:
    files: Files = {
        f"reports/2023-01-{day:02}-verslag.md": report("Er was vorige week soep.").replace(
            "2024-06-01", f"2023-01-{day:02}"
        )
        for day in range(1, 26)
    }
    found = [path[8:18] for path, *_ in check(tmp_path, files)]
    # The smallest site has a report of 2024 itself.
    assert found == [f"2023-01-{day:02}" for day in range(7, 26)]
