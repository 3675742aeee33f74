"""Which pages can be found, and what each of them says to the index."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.helpers import REPORT, WORDS, Files, catalog_of, report, settings

from bijeen.site.search import Document, Names, documents, page_by_hand
from bijeen.site.search.documents import ENDED, MENTIONED, NOT_FOR_VISITORS, YEARS
from bijeen.site.views.agenda import MOST
from bijeen.site.views.cards import Cards

PARTNERS = "data/partners.yaml"
OWN = f"verslagen/{Path(REPORT).stem}/"


def made(folder: Path, files: Files | None = None, *, start: str = "full") -> dict[str, Document]:
    """The documents of a site, by their address."""
    cards = Cards(catalog_of(folder, files, start=start), WORDS)
    return {document.uri: document for document in (make() for make in documents(cards, settings(folder)))}


def test_each_kind_of_page_can_be_found(tmp_path: Path) -> None:
    found = made(tmp_path)
    kinds = {document.kind for document in found.values()}
    assert kinds >= {"verslag", "partner", "initiatief", "werkgroep", "thema", "wijk", "doelgroep"}


def test_a_draft_cannot_be_found(tmp_path: Path) -> None:
    drafted = made(tmp_path, {REPORT: report("Soep.", "status: draft")}, start="minimal")
    assert OWN not in drafted
    assert OWN in made(tmp_path, {REPORT: report("Soep.")}, start="minimal")


def test_an_item_tells_its_kind_and_state(tmp_path: Path) -> None:
    text = report("Soep.\n\n> [!OPROEP] {id=pannen until=2024-06-01}\n> Wie heeft er pannen?")
    assert 'id="Oproep~verlopen~pannen"' in made(tmp_path, {REPORT: text}, start="minimal")[OWN].html


def test_what_is_old_mentioned_or_over_stands_lower(tmp_path: Path) -> None:
    partners = """
- {id: a, name: Aap, network: member}
- {id: b, name: Noot, network: mentioned}
- {id: c, name: Mies, network: member, status: ended}
"""
    found = made(tmp_path, {PARTNERS: partners}, start="minimal")
    ranks = {document.title: document.rank for document in found.values()}
    assert (ranks["Aap"], ranks["Noot"], ranks["Mies"]) == (0, MENTIONED, ENDED)


def test_the_guide_and_the_statements_stand_below_all_that_visitors_look_for(tmp_path: Path) -> None:
    ranks = {uri: document.rank for uri, document in made(tmp_path, start="minimal").items()}
    for_others = {uri for uri, rank in ranks.items() if rank == NOT_FOR_VISITORS}
    assert {"privacy/", "toegankelijkheid/"} < for_others
    assert all(uri.startswith("over/redactie/") for uri in for_others - {"privacy/", "toegankelijkheid/"})
    assert max(ranks.values()) == NOT_FOR_VISITORS


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


def test_who_names_one_by_one_name_is_found_by_the_others(tmp_path: Path) -> None:
    partners = "- {id: vcu, name: Vrijwilligerscentrale Utrecht, network: member, aliases: [VCU]}\n"
    names = Names(catalog_of(tmp_path, {PARTNERS: partners}, start="minimal").content)
    assert "VCU" in names.beside("Kom naar de Vrijwilligerscentrale Utrecht.")
    assert names.beside("Kom naar de soep.") == []


def test_a_page_written_by_hand_can_be_found() -> None:
    document = page_by_hand(WORDS, "over/", ("Over ons", "<p>Wie we zijn.</p>"))()
    assert (document.uri, document.title, document.text) == ("over/", "Over ons", "Over ons  Wie we zijn. ")


EVENTS = """
events:
  - {id: soep, title: Soep voor allen, kind: lecture, date: 2019-02-03, venue: Nieuwegein, partners: [a]}
  - {id: taart, title: Taart, kind: meeting, date: 2099-02-03}
  - {id: thee, title: Thee, kind: activity, date: tba}
"""
CAMPAIGN = """
campaigns:
  - id: week
    name: Soepweek
    editions:
      - year: 2024
        from: 2024-09-26
        to: 2024-10-02
"""
SOEP = "- {id: a, name: Aap, network: member}\n"


def test_the_agenda_is_found_by_what_is_to_come_and_its_years_by_what_was(tmp_path: Path) -> None:
    found = made(tmp_path, {"data/agenda.yaml": EVENTS, PARTNERS: SOEP}, start="minimal")
    assert found["agenda/"].html == (
        '<h2 id="taart">Taart (dinsdag 3 februari 2099)</h2><p>Bijeenkomst</p>'
        '<h2 id="thee">Thee (datum volgt)</h2><p>Activiteit</p>'
    )
    assert found["agenda/2019/"].html == (
        '<h2 id="soep">Soep voor allen (zondag 3 februari 2019)</h2><p>Lezing: Nieuwegein</p><p>Aap</p>'
    )


def test_a_full_year_is_found_by_no_more_than_its_page_shows(tmp_path: Path) -> None:
    more = "".join(f"  - {{id: s{n}, title: Soep {n}, kind: lecture, date: 2019-03-03}}\n" for n in range(MOST))
    found = made(tmp_path, {"data/agenda.yaml": EVENTS + more, PARTNERS: SOEP}, start="minimal")
    assert "Nieuwegein" in found["agenda/2019/"].html
    assert "Aap" not in found["agenda/2019/"].html


TERMS = """
neighbourhoods:
  - {id: oost, name: Oost}
  - {id: wittevrouwen, name: Wittevrouwen, part_of: oost}
"""


def test_a_neighbourhood_is_found_by_its_quarters_and_by_what_takes_place_there(tmp_path: Path) -> None:
    held = EVENTS.replace("2099-02-03", "2099-02-03, neighbourhood: oost")
    files = {"data/vocabulary.yaml": TERMS, "data/agenda.yaml": held, PARTNERS: SOEP}
    found = made(tmp_path, files, start="minimal")["wijken/oost/"].html
    assert "<p>Wittevrouwen</p>" in found
    assert "<p>Taart</p>" in found


def test_what_is_to_come_stands_above_what_was(tmp_path: Path) -> None:
    found = made(tmp_path, {"data/agenda.yaml": EVENTS, PARTNERS: SOEP}, start="minimal")
    assert 0 == found["agenda/"].rank < found["agenda/2099/"].rank < found["agenda/2019/"].rank


def test_a_campaign_is_found_by_its_years_each_a_section(tmp_path: Path) -> None:
    found = made(tmp_path, {"data/agenda.yaml": CAMPAIGN}, start="minimal")
    assert '<h2 id="2024">Soepweek 2024</h2><p>26 september t/m 2 oktober 2024</p>' in found["agenda/week/"].html


def test_what_has_a_page_of_its_own_is_found_by_that_only(tmp_path: Path) -> None:
    found = made(tmp_path, {REPORT: report("Soep.")}, start="minimal")
    assert OWN in found
    assert [address for address in found if address.startswith("agenda/2")] == []
