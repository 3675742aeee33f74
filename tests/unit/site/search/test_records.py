"""What single records say to the index."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.helpers import REPORT, WORDS, catalog_of, report, settings
from tests.unit.site.search.samples import AAP, AGENDA, EVENTS, PARTNERS, made

from bijeen.site.search import documents
from bijeen.site.search.ranks import ENDED, MENTIONED, YEARS
from bijeen.site.views.cards import Cards

OWN = f"verslagen/{Path(REPORT).stem}/"


def test_a_draft_cannot_be_found(tmp_path: Path) -> None:
    drafted = made(tmp_path, {REPORT: report("Soep.", "status: draft")}, start="minimal")
    assert OWN not in drafted
    assert OWN in made(tmp_path, {REPORT: report("Soep.")}, start="minimal")


def test_an_item_tells_its_kind_and_state(tmp_path: Path) -> None:
    text = report("Soep.\n\n> [!OPROEP] {id=pannen until=2024-06-01}\n> Wie heeft er pannen?")
    assert 'id="Oproep~verlopen~pannen"' in made(tmp_path, {REPORT: text}, start="minimal")[OWN].html


def test_a_report_is_called_by_its_day(tmp_path: Path) -> None:
    found = made(tmp_path, {REPORT: report("Soep.")}, start="minimal")[OWN]
    assert found.date
    assert list(found.aliases) == [WORDS.date(found.date, "medium"), f"{found.date:%-d-%-m-%Y}"]


def test_a_report_is_of_lower_rank_with_the_years(tmp_path: Path) -> None:
    cards = Cards(catalog_of(tmp_path), WORDS)
    for document in (make() for make in documents(cards, settings(tmp_path))):
        if document.date:
            age = (cards.catalog.today - document.date) / datetime.timedelta(days=365)
            assert document.rank == sum(age >= years for years in YEARS)


def test_what_is_old_mentioned_or_over_stands_lower(tmp_path: Path) -> None:
    partners = """
- {id: a, name: Aap, network: member}
- {id: b, name: Noot, network: mentioned}
- {id: c, name: Mies, network: member, status: ended}
"""
    found = made(tmp_path, {PARTNERS: partners}, start="minimal")
    ranks = {document.title: document.rank for document in found.values()}
    assert (ranks["Aap"], ranks["Noot"], ranks["Mies"]) == (0, MENTIONED, ENDED)


CAMPAIGN = """
campaigns:
  - id: week
    name: Soepweek
    editions:
      - year: 2024
        from: 2024-09-26
        to: 2024-10-02
"""


def test_a_campaign_is_found_by_its_years_each_a_section(tmp_path: Path) -> None:
    found = made(tmp_path, {AGENDA: CAMPAIGN}, start="minimal")
    assert '<h2 id="2024">Soepweek 2024</h2><p>26 september t/m 2 oktober 2024</p>' in found["agenda/week/"].html


TERMS = """
neighbourhoods:
  - {id: oost, name: Oost}
  - {id: wittevrouwen, name: Wittevrouwen, part_of: oost}
"""


def test_a_neighbourhood_is_found_by_its_quarters_and_by_what_takes_place_there(tmp_path: Path) -> None:
    held = EVENTS.replace("2099-02-03", "2099-02-03, neighbourhood: oost")
    files = {"data/vocabulary.yaml": TERMS, AGENDA: held, PARTNERS: AAP}
    found = made(tmp_path, files, start="minimal")["wijken/oost/"].html
    assert "<p>Wittevrouwen</p>" in found
    assert "<p>Taart</p>" in found
