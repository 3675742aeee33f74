"""unexplained-abbreviation: capitals of which a text does not say what they mean, where it first uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, SITES, Files, check, hint_of, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level

PARTNERS, VOCABULARY = "data/partners.yaml", "data/vocabulary.yaml"
WORDS_OF_MINIMAL = (SITES / "minimal" / VOCABULARY).read_text(encoding="utf-8")
PARTNER = "- id: vcu\n  name: Vrijwilligerscentrale\n  network: member\n  summary: x\n  aliases: [VCU]\n"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Ga naar de VCU.", (1, 12)),
        ("De WMO betaalt.", (1, 4)),
        ("WMO is een wet.", (1, 1)),
        ("Vraag het aan **VCU**.", (1, 17)),
        ("Zoek een GGZ-instelling.", (1, 10)),
        ("Er waren VVE's.", (1, 10)),
        ("De wet (of de WMO?) helpt. Lees meer.\n\nDe POH helpt (soms).", (3, 4)),
        ("Eerst de VCU. Dat is de Vrijwilligerscentrale (VCU).", (1, 10)),
        ("Ga naar [de VCU](https://nizu.nl/VCU).", (1, 13)),
        ("- Kort.\n- De VCU.", (2, 6)),
        ("Ga naar de POH.", (1, 12)),
        ("Ga naar het UMCU.", (1, 13)),
        ("## De VCU\n\nDaar is de VCU.", (3, 12)),
    ],
)
def test_one_that_is_not_explained(tmp_path: Path, body: str, place: tuple[int, int]) -> None:
    found = in_body(tmp_path, body, "unexplained-abbreviation")
    assert found == [place] if "WMO?" not in body else found[-1:] == [place]


@pytest.mark.parametrize(
    "body",
    [
        "Ga naar de Vrijwilligerscentrale Utrecht (VCU). De VCU helpt.",
        "Ga naar de VCU (Vrijwilligerscentrale Utrecht). De VCU helpt.",
        "Ga naar de **Vrijwilligerscentrale Utrecht** (**VCU**).",
        "Ga naar de Vrijwilligerscentrale (afgekort VCU).",
        "Ga naar de Vrijwilligerscentrale, kortweg VCU.",
        "VCU staat voor Vrijwilligerscentrale Utrecht.",
        "Ga naar de VCU, de Vrijwilligerscentrale Utrecht.",
        "Ga naar de VCU, oftewel de Vrijwilligerscentrale.",
        "Kijk tv op de NPO, of neem de NS.",
        "Stuur een PDF of bel het UWV.",
        "LET OP: het is vol.",
        "We varen over Het IJ.",
        "Zij wonen in de ABC-straat en bij het XYZ-plein.",
        "KOM ALLEMAAL KIJKEN!",
        "Zij zoeken Stichting DOEN op.",
        "Zij gaan naar het UMC Utrecht.",
        "Hij woont in Wijk II en zij in wijk IV.",
        "Het adres is Dorpsstraat 1, 3511 AB Utrecht.",
        "Mail naar VCU@nizu.nl of kijk op www.VCU.nl.",
        "Zie https://nizu.nl/VCU voor meer.",
        "Typ `VCU` in het veld.",
        "Het boek 'De VCU' is goed.",
        "A. de Goede en J.P. Balk kwamen.",
        "Plan A of B, vitamine C.",
        "De KvK en de PvdA.",
        "## De VCU\n\nTekst.",
        "![De VCU](foto.png)",
        "Het is H&M of A&O.",
        "Het was een GOEDDOEL.",
        "De lunch is GRATIS, en de zaal is VOL.",
        "Kom NU naar de deur, het is ECHT leuk.",
        "Loop 30 KM met 5 GB aan muziek.",
        "Bel op 1 mei, het kost 5 EUR.",
        "Iemand van de VVD en iemand van D66.",
    ],
)
def test_one_that_is_explained_or_known_or_none(tmp_path: Path, body: str) -> None:
    found = check(tmp_path, {REPORT: report(body)})
    assert [rule for *_, rule in found if rule == "unexplained-abbreviation"] == []


def test_each_is_told_once_for_each_text(tmp_path: Path) -> None:
    files = {
        REPORT: report("De VCU en de VCU.\n\nDe VCU."),
        "reports/2024-06-02-later.md": report("De VCU.").replace("2024-06-01", "2024-06-02"),
    }
    found = [(path, line) for path, line, *_ in check(tmp_path, files)]
    assert found == [(REPORT, 7), ("reports/2024-06-02-later.md", 7)]


def test_the_names_on_this_site_are_known(tmp_path: Path) -> None:
    files: Files = {PARTNERS: PARTNER, "reports/2024-05-30-samen-eten.md": None, REPORT: report("Ga naar de VCU.")}
    assert check(tmp_path, files) == []


def test_what_is_familiar_here_is_known(tmp_path: Path) -> None:
    files: Files = {VOCABULARY: f"{WORDS_OF_MINIMAL}familiar: [VCU]\n"}
    assert in_body(tmp_path, "Ga naar de VCU.", files=files) == []


def test_it_is_advice_with_what_it_means_when_that_is_known(tmp_path: Path) -> None:
    files = {REPORT: report("De WMO betaalt.")}
    assert level_of(tmp_path / "a", files) is Level.ADVICE
    hint = "Schrijf het de eerste keer voluit, zo: Wet maatschappelijke ondersteuning (WMO)"
    assert hint_of(tmp_path / "b", files) == hint
    other = hint_of(tmp_path / "c", {REPORT: report("De VCU betaalt.")})
    assert "met VCU tussen haakjes erachter" in other
    assert "'familiar'" in other


@pytest.mark.parametrize("meant", ["Wet maatschappelijke ondersteuning (WMO)"])
def test_who_does_as_it_says_is_rid_of_it(tmp_path: Path, meant: str) -> None:
    assert in_body(tmp_path, f"De {meant} betaalt. De WMO is een wet.") == []
