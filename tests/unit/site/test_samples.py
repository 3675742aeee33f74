"""Samples of the guide: what one types in, what the site makes of it out."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import WORDS, catalog_of, settings

from bijeen.content.records import Partner
from bijeen.site.guide import GuidePage, Part, words_of
from bijeen.site.samples import SampleNetwork, samples_of
from bijeen.site.views.cards import Cards, View

WHOLE = """\
---
title: Soep
date: 2024-05-30
kind: netwerkbijeenkomst
---

## Vooraf

De Lange Tafel kookt."""
ASKED = "Vraag aan het netwerk: wie kent een zaal? {id=zaal}"
TOLD = "> [!VERVOLG] {on=2024-05-30-soep/zaal status=answered}\n> Het werd de kantine."
TABLE = Partner.model_validate({"id": "tafel", "name": "De Lange Tafel", "network": "member"})


def told(folder: Path, **texts: str) -> list[View]:
    """What grows out of these samples, in order; `_` stands for a hyphen in their names."""
    catalog = catalog_of(folder)
    words = words_of(catalog, WORDS, settings(folder))
    parts = tuple(Part("voorbeeld", text, name.strip("_").replace("_", "-")) for name, text in texts.items())
    samples = samples_of(GuidePage("x", "", "", "", parts), words, "nl")
    network = SampleNetwork(Cards(catalog, WORDS), settings(folder), (TABLE,))
    return [network.told(sample, part, "#hier") for sample, part in zip(samples, parts, strict=True)]


def test_a_whole_report_has_its_card_and_a_part_has_none(tmp_path: Path) -> None:
    whole, part = told(tmp_path, _2024_05_30_soep=WHOLE, _2024_06_06_brood="Tip: begin klein.")
    assert whole["card"]["title"] == "Soep"
    assert whole["name"] == "reports/2024-05-30-soep.md"
    assert part["card"] is None
    assert [(one["title"], [line["title"] for line in one["lines"]]) for one in part["lists"]] == [
        ("Tips", ["Begin klein"])
    ]


def test_what_is_shown_has_no_id_and_leads_nowhere_else(tmp_path: Path) -> None:
    [shown] = told(tmp_path, _2024_05_30_soep=WHOLE)
    assert 'href="#hier"' in shown["html"]
    assert " id=" not in shown["html"]
    assert "<h3>Vooraf</h3>" in shown["html"]
    assert shown["card"]["uri"] == "#hier"


def test_a_question_is_open_until_the_sample_that_tells_how_it_ended(tmp_path: Path) -> None:
    asked, ended = told(tmp_path, _2024_05_30_soep=ASKED, _2024_06_06_kantine=TOLD)
    assert [line["state"] for one in asked["lists"] for line in one["lines"]] == ["open"]
    [outcomes] = ended["lists"]
    assert [(line["state"], line["outcomes"][0]["text"]) for line in outcomes["lines"]] == [
        ("answered", "Het werd de kantine.")
    ]
