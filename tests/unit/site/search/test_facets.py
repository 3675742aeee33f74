"""By what a record is found that is not in its text: where it is, and what it is about."""

from __future__ import annotations

from pathlib import Path

from tests.unit.site.search.samples import PARTNERS, made

TERMS = """
neighbourhoods:
  - {id: oost, name: Oost}
  - {id: wittevrouwen, name: Wittevrouwen, part_of: oost}
themes: [{id: eten, name: Eten}]
"""
HERE = "- {id: a, name: Aap, network: member, neighbourhoods: [wittevrouwen], themes: [eten]}\n"


def test_what_is_in_a_quarter_is_in_its_district_too(tmp_path: Path) -> None:
    found = made(tmp_path, {"data/vocabulary.yaml": TERMS, PARTNERS: HERE}, start="minimal")["partners/a/"]
    assert found.facets == {"wijk": ["wittevrouwen", "oost"], "thema": ["eten"], "doelgroep": []}


def test_it_is_found_by_the_names_of_what_its_page_shows(tmp_path: Path) -> None:
    found = made(tmp_path, {"data/vocabulary.yaml": TERMS, PARTNERS: HERE}, start="minimal")["partners/a/"]
    assert {"Wittevrouwen", "Eten"} <= set(found.names)
    assert "Oost" not in found.names
