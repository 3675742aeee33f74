"""What the agenda and its years say to the index."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import REPORT, report
from tests.unit.site.search.samples import AAP, AGENDA, EVENTS, PARTNERS, made

from bijeen.site.views.agenda import MOST


def test_the_agenda_is_found_by_what_is_to_come_and_its_years_by_what_was(tmp_path: Path) -> None:
    found = made(tmp_path, {AGENDA: EVENTS, PARTNERS: AAP}, start="minimal")
    assert found["agenda/"].html == (
        '<h2 id="taart">Taart (dinsdag 3 februari 2099)</h2><p>Bijeenkomst</p>'
        '<h2 id="thee">Thee (datum volgt)</h2><p>Activiteit</p>'
    )
    assert found["agenda/2019/"].html == (
        '<h2 id="soep">Soep voor allen (zondag 3 februari 2019)</h2><p>Lezing: Nieuwegein</p><p>Aap</p>'
    )


def test_a_full_year_is_found_by_no_more_than_its_page_shows(tmp_path: Path) -> None:
    more = "".join(f"  - {{id: s{n}, title: Soep {n}, kind: lecture, date: 2019-03-03}}\n" for n in range(MOST))
    found = made(tmp_path, {AGENDA: EVENTS + more, PARTNERS: AAP}, start="minimal")
    assert "Nieuwegein" in found["agenda/2019/"].html
    assert "Aap" not in found["agenda/2019/"].html


def test_what_is_to_come_stands_above_what_was(tmp_path: Path) -> None:
    found = made(tmp_path, {AGENDA: EVENTS, PARTNERS: AAP}, start="minimal")
    assert 0 == found["agenda/"].rank < found["agenda/2099/"].rank < found["agenda/2019/"].rank


def test_what_has_a_page_of_its_own_is_found_by_that_only(tmp_path: Path) -> None:
    found = made(tmp_path, {REPORT: report("Soep.")}, start="minimal")
    assert f"verslagen/{Path(REPORT).stem}/" in found
    assert [address for address in found if address.startswith("agenda/2")] == []
