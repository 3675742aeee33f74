"""The PDFs of a site: on the page they belong to, with all that is there, and nowhere else."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.helpers import WORDS, Files, catalog_of, check, command, run, write_site
from tests.pages import Site
from tests.pages import said as said_in
from tests.unit.paper.samples import links, reader, said, scanned_file

from bijeen.cache import CACHE
from bijeen.site.sheets import sheets
from bijeen.site.views.cards import Cards

KOFFIE = "initiatieven/samen-koffie/"
POSTER = f"{KOFFIE}poster-samen-koffie.pdf"
SHEETS = frozenset(
    {
        "prikbord/prikbord.pdf",
        *(f"wijken/{id}/prikbord-{id}.pdf" for id in ("noord", "zuid", "molenbuurt", "molenerf")),
        *(f"initiatieven/{id}/{kind}-{id}.pdf" for id in ("samen-koffie", "soepdag") for kind in ("poster", "flyer")),
    }
)


def pdfs(site: Site) -> set[str]:
    """The sheets of a site, without the PDFs that people brought along."""
    return {file for file in site.files if file.endswith(".pdf") and not file.startswith("media/")}


def build(folder: Path) -> Site:
    outcome = run("-C", folder, "build", "--today", "2026-01-01")
    assert outcome.code == 0, outcome.said
    return Site(folder / "site")


def text(site: Site, file: str) -> str:
    return said((site.folder / file).read_bytes())


def test_boards_posters_and_flyers_have_addresses_that_follow_from_ids(full: Site) -> None:
    assert pdfs(full) == SHEETS


def test_each_is_linked_from_its_page_with_its_kind_and_size(full: Site) -> None:
    linked = {}
    for address, page in full.pages.items():
        for link in page.all("//a[@type='application/pdf'][not(starts-with(@href, 'https:'))]"):  # the style page's
            file = page.target(link.get("href", "")).partition("site.test/")[2]
            assert file.startswith(address)
            linked[file] = said_in(link)
    assert linked.keys() == SHEETS
    for file, name in linked.items():
        kilobytes = round((full.folder / file).stat().st_size / 1000)
        assert f"PDF, {'A5' if 'flyer' in file else 'A4'}, {kilobytes} kB" in name
    assert linked[POSTER].startswith("Poster om op te hangen")


def test_the_qr_code_and_the_link_of_each_lead_to_the_page_it_is_about(full: Site, tmp_path: Path) -> None:
    address = "https://stad-samen.example/"
    cards = Cards(catalog_of(tmp_path, start="full"), WORDS, address)
    specs = {spec.uri: spec for spec in sheets(cards, tmp_path, None)}
    assert specs.keys() == SHEETS
    for uri, spec in specs.items():
        assert scanned_file(full.folder / uri) == [address + spec.page]
        assert spec.page in full.pages
        assert address + spec.page in links((full.folder / uri).read_bytes())


def test_search_engines_are_led_to_the_page_and_not_to_the_paper(full: Site) -> None:
    assert ".pdf" not in full.read("sitemap.xml")


def test_a_poster_says_what_the_page_says(full: Site) -> None:
    shown = text(full, POSTER)
    for part in (
        "Stad Samen Wachtlijst",
        "Samen koffie Elke ochtend koffie met de buren.",
        "Voor wie Iedereen uit de buurt",
        "Waar Molenerf",
        "Kosten Gratis",
        "Zo doe je mee Loop binnen.",
        "Bel 030 286 22 22 Gastvrouw",
        "Goed tot en met dinsdag 5 mei 2026.",
    ):
        assert part in shown


def test_the_photo_of_an_initiative_is_on_its_poster(full: Site) -> None:
    shown = {file: reader((full.folder / file).read_bytes()).pages[0]["/Resources"] for file in SHEETS}
    assert "/Image" in kinds_of(shown[POSTER])
    assert "/Image" not in kinds_of(shown["initiatieven/soepdag/poster-soepdag.pdf"])


def kinds_of(resources: Any) -> set[str]:
    """What a page draws, whatever that draws included."""
    found: set[str] = set()
    for drawn in (resources.get_object().get("/XObject") or {}).values():
        part = drawn.get_object()
        found |= {part["/Subtype"]} | (kinds_of(part["/Resources"]) if "/Resources" in part else set())
    return found


def test_a_programme_to_come_tells_what_is_on_which_day(tmp_path: Path) -> None:
    agenda = (write_site(tmp_path / "was", start="full") / "data/agenda.yaml").read_text(encoding="utf-8")
    ahead = agenda.replace("date: 2024-09-24", "date: 2026-09-24").replace("year: 2024", "year: 2026")
    for day in ("from: 2024-09-23", "to: 2024-09-29"):
        ahead = ahead.replace(day, day.replace("2024", "2026"))
    site = build(write_site(tmp_path / "is", {"data/agenda.yaml": ahead}, start="full"))
    programme = "agenda/week-van-de-buur/programma-week-van-de-buur-2026.pdf"
    assert pdfs(site) == SHEETS | {programme}
    shown = text(site, programme)
    assert "donderdag 24 september 2026 Open tafel" in shown
    assert shown.count("24 september 2026") == 1
    assert "Goed tot en met dinsdag 29 september 2026." in shown
    assert "Buurtkamer Noord +31 30 286 11 11" in shown


def test_the_board_of_a_neighbourhood_has_what_is_on_and_to_do_there(full: Site) -> None:
    shown = text(full, "wijken/noord/prikbord-noord.pdf")
    assert "Kookles voor beginners" in shown
    assert "Te doen in Noord Samen koffie" in shown
    assert "Goed tot en met donderdag 12 februari 2026." in shown
    empty = text(full, "wijken/zuid/prikbord-zuid.pdf")
    assert "Uit deze buurt staat er nu geen vraag of oproep open." in empty
    assert "Kookles" not in empty


ASKING = """\
## Vragen

> [!OPROEP] {neighbourhood=noord until=2026-03-01}
> Wie haalt er soep? Bel 030 123 45 67.

> [!OPROEP] {neighbourhood=noord until=2025-03-01}
> Wie is te laat? Dit was eerder.
"""


def test_only_what_is_open_is_on_the_board_with_its_own_number_and_end(tmp_path: Path) -> None:
    page = "---\ntitle: Vragen\ndate: 2025-12-01\nkind: netwerkbijeenkomst\nsummary: Vragen.\n---\n" + ASKING
    folder = write_site(tmp_path, {"reports/2025-12-01-vragen.md": page}, start="full")
    site = build(folder)
    for file in ("prikbord/prikbord.pdf", "wijken/noord/prikbord-noord.pdf"):
        shown = text(site, file)
        assert "Oproep t/m 1 maart 2026 Wie haalt er soep?" in shown
        assert "030 123 45 67" in shown
        assert "te laat" not in shown


def test_a_sample_site_says_on_each_sheet_that_it_is_one(full: Site, tmp_path: Path) -> None:
    network = (write_site(tmp_path / "was", start="full") / "data/network.yaml").read_text(encoding="utf-8")
    files: Files = {"data/network.yaml": network.replace("official: true", "official: false")}
    site = build(write_site(tmp_path / "is", files, start="full"))
    warning = "Dit is een voorbeeld, en niet van Stad Samen zelf."
    assert all(warning in text(site, file) for file in SHEETS)
    assert not any(warning in text(full, file) for file in SHEETS)


def test_what_has_ended_has_no_poster(tmp_path: Path) -> None:
    partners = (write_site(tmp_path / "was", start="full") / "data/partners.yaml").read_text(encoding="utf-8")
    ended = partners.replace("status: waiting-list", "status: ended")
    assert ended != partners
    site = build(write_site(tmp_path / "is", {"data/partners.yaml": ended}, start="full"))
    assert pdfs(site) == SHEETS - {POSTER, POSTER.replace("poster", "flyer")}
    assert not site[KOFFIE].all("//a[@type='application/pdf']")


def test_a_second_build_makes_nothing_and_a_change_only_what_it_touches(tmp_path: Path) -> None:
    folder = write_site(tmp_path, start="full")
    first = build(folder)
    before = {file: (first.folder / file).read_bytes() for file in pdfs(first)}
    cached = {file.name: file.stat().st_mtime_ns for file in (folder / CACHE / "paper").glob("*.pdf")}
    second = build(folder)
    assert {file: (second.folder / file).read_bytes() for file in pdfs(second)} == before
    partners = folder / "data/partners.yaml"
    partners.write_text(partners.read_text(encoding="utf-8").replace("name: Soepdag", "name: Soepavond"), "utf-8")
    third = build(folder)
    now = {file.name: file.stat().st_mtime_ns for file in (folder / CACHE / "paper").glob("*.pdf")}
    assert {name: now[name] for name in cached} == cached
    assert len(now) == len(cached) + 2
    changed = {file for file in before if (third.folder / file).read_bytes() != before[file]}
    assert changed == {f"initiatieven/soepdag/{kind}-soepdag.pdf" for kind in ("poster", "flyer")}


def test_another_process_makes_the_same_bytes_of_the_same_site_in_another_folder(full: Site, tmp_path: Path) -> None:
    folder = write_site(tmp_path / "elders" / "met een spatie", start="full")
    subprocess.run(command("-C", folder, "build", "--today", "2026-01-01"), check=True, capture_output=True)
    elsewhere = Site(folder / "site")
    for file in SHEETS:
        assert (elsewhere.folder / file).read_bytes() == (full.folder / file).read_bytes()


def test_a_site_can_do_without(tmp_path: Path) -> None:
    config = (write_site(tmp_path / "was", start="full") / "mkdocs.yml").read_text(encoding="utf-8")
    files: Files = {"mkdocs.yml": config.replace("search: false", "search: false\n      paper: false")}
    site = build(write_site(tmp_path / "is", files, start="full"))
    assert pdfs(site) == set()
    assert [address for address, page in site.pages.items() if page.all("//h2[@id='_papier']")] == ["over/stijl/"]
    assert not (tmp_path / "is" / CACHE / "paper").exists()


def test_without_an_address_of_the_site_a_sheet_names_none(tmp_path: Path) -> None:
    config = (write_site(tmp_path / "was", start="full") / "mkdocs.yml").read_text(encoding="utf-8")
    files: Files = {"mkdocs.yml": config.replace("site_url: https://stad-samen.example/\n", "")}
    site = build(write_site(tmp_path / "is", files, start="full"))
    for file in SHEETS:
        shown = text(site, file)
        assert "Scan" not in shown
        assert len(reader((site.folder / file).read_bytes()).pages) == 1


def test_a_drawing_that_is_no_svg_stops_the_build_and_is_named(tmp_path: Path) -> None:
    folder = write_site(tmp_path, {"overrides/assets/illustrations/lantaarn.svg": "geen plaatje"}, start="full")
    outcome = run("-C", folder, "build")
    assert outcome.code == 1
    assert outcome.said.count("overrides/assets/illustrations/lantaarn.svg") == 1
    assert "Deze tekening kan niet" in outcome.said


LINKED = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5">'
    '<image href="https://net.example/logo.png" width="8" height="5"/></svg>'
)


@pytest.mark.parametrize("mark", [LINKED, "<svg", ""], ids=["linked", "broken", "empty"])
def test_a_mark_that_cannot_go_on_paper_is_told_by_each_build_and_ours_takes_its_place(
    tmp_path: Path, full: Site, mark: str
) -> None:
    folder = write_site(tmp_path, {"overrides/assets/logo.svg": mark}, start="full")
    for _ in range(2):
        outcome = run("-C", folder, "build", "--today", "2026-01-01")
        assert outcome.code == 0, outcome.said
        assert outcome.said.count("overrides/assets/logo.svg") == 1
        assert "Dit beeldmerk kan niet" in outcome.said
    made = Site(folder / "site")
    assert {file: (made.folder / file).read_bytes() for file in SHEETS} == {
        file: (full.folder / file).read_bytes() for file in SHEETS
    }
    assert (made.folder / "assets/logo.svg").read_text(encoding="utf-8") == mark


def test_a_strict_build_stops_at_such_a_mark_unless_it_has_no_paper(tmp_path: Path) -> None:
    folder = write_site(tmp_path, {"overrides/assets/logo.svg": LINKED}, start="full")
    config = folder / "mkdocs.yml"
    config.write_text(f"strict: true\n{config.read_text(encoding='utf-8')}", encoding="utf-8")
    outcome = run("-C", folder, "build", "--today", "2026-01-01")
    assert outcome.code == 1
    assert "Dit beeldmerk kan niet" in outcome.said
    without = config.read_text(encoding="utf-8").replace("search: false", "search: false\n      paper: false")
    config.write_text(without, encoding="utf-8")
    assert run("-C", folder, "build", "--today", "2026-01-01").code == 0


def test_paper_is_no_matter_of_checking(tmp_path: Path) -> None:
    assert check(tmp_path) == []
    assert not (tmp_path / CACHE / "paper").exists()
