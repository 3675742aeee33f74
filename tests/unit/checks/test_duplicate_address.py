"""duplicate-address: two pages, or a page and an old address, that want the same place on the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, SITES, Files, check, problem_of, report

AGENDA = """\
campaigns:
  - id: week
    name: Week
    editions:
      - {year: 2024, from: 2024-09-01, to: 2024-09-02}
"""


def redirect(address: str) -> Files:
    return {REPORT: report("x", f"redirect_from: ['{address}']")}


def test_an_old_address_that_nobody_has_is_fine(tmp_path: Path) -> None:
    assert check(tmp_path, redirect("oud/verslag/")) == []


@pytest.mark.parametrize(
    "address",
    [
        "partners/buurtkamer/",
        "partners/buurtkamer",
        "verslagen/2024-05-30-samen-eten/",
        "verslagen/2024-06-01-verslag/",
        "initiatieven/samen-koffie/",
        "themas/ontmoeten/",
        "wijken/centrum",
        "doelgroepen/ouderen",
        "partners/",
        "verslagen",
        "zoeken/",
        "privacy/",
        "toegankelijkheid",
        "agenda/",
        "agenda/2024/",
        "agenda/week",
        "partners/index.html",
        "partners/buurtkamer/index.html",
        "index.html",
        "404.html",
        "over/stijl",
        "over/redactie/nakijken/",
        "prikbord/2023/",
        "samenwerkingen/2020",
        "agenda/week.ics",
        "feed.xml",
        "prikbord/prikbord.pdf",
        "initiatieven/samen-koffie/poster-samen-koffie.pdf",
        "agenda.ics/",
        "data/partners.json",
        "media/reports/foto.jpg",
        "assets/css/style.css",
        "pagefind/pagefind.js",
        "zoeken/a/",
        "partners/buurtkamer/index.html/meer",
    ],
)
def test_an_old_address_that_is_a_page_of_the_site(tmp_path: Path, address: str) -> None:
    files: Files = {**redirect(address), "data/agenda.yaml": AGENDA}
    assert check(tmp_path, files) == [(REPORT, 6, 17, "duplicate-address")]


@pytest.mark.parametrize("id", ["'2024'", "'2023'"])
def test_a_campaign_with_the_name_of_a_year(tmp_path: Path, id: str) -> None:
    found = check(tmp_path, {"data/agenda.yaml": AGENDA.replace("id: week", f"id: {id}")})
    assert found == ([("data/agenda.yaml", 2, 9, "duplicate-address")] if "2024" in id else [])


def test_a_campaign_with_one_year_twice(tmp_path: Path) -> None:
    again = "      - {year: 2024, from: 2024-12-01, to: 2024-12-02}\n"
    assert check(tmp_path, {"data/agenda.yaml": AGENDA + again}) == [("data/agenda.yaml", 6, 16, "duplicate-address")]


def test_an_old_address_that_is_a_page_written_by_hand(tmp_path: Path) -> None:
    files: Files = {**redirect("over/ons/"), "docs/over/ons.md": "x"}
    assert check(tmp_path, files) == [(REPORT, 6, 17, "duplicate-address")]


def test_two_records_with_one_old_address(tmp_path: Path) -> None:
    files: Files = {
        "data/partners.yaml": "- id: nizu\n  name: Nizu\n  network: member\n  summary: x\n  redirect_from: [oud/]\n",
        REPORT: report("x", "redirect_from:", "  - weg/", "  - oud"),
    }
    assert check(tmp_path, files) == [("data/partners.yaml", 5, 19, "duplicate-address")]


@pytest.mark.parametrize("addresses", ["[oud.html, oud.html/deel]", "[oud.html/deel, oud.html]"])
def test_an_old_address_that_needs_a_folder_where_another_is_a_file(tmp_path: Path, addresses: str) -> None:
    assert [rule for *_, rule in check(tmp_path, {REPORT: report("x", f"redirect_from: {addresses}")})] == [
        "duplicate-address"
    ]


@pytest.mark.parametrize(
    "address", ["2019", "oud/2019/", "verslagen/2019", "overmedia/", "database/", "oud.php", "a/b/c"]
)
def test_an_old_address_that_only_looks_like_one_of_ours(tmp_path: Path, address: str) -> None:
    assert check(tmp_path, redirect(address)) == []


GROUP = "- id: samen\n  name: Samen\n  question: Hoe?\n  themes: [ontmoeten]\n"


@pytest.mark.parametrize(
    ("path", "text", "line", "column"),
    [
        ("data/groups.yaml", GROUP + "  redirect_from: [partners/]\n", 5, 19),
        ("data/agenda.yaml", AGENDA + "    redirect_from: [partners/]\n", 6, 21),
        ("data/vocabulary.yaml", "", 10, 21),
        ("docs/over.md", "---\ntitle: Over\nredirect_from: [weg/, partners/]\n---\nTekst.\n", 3, 23),
        ("docs/index.md", "---\nredirect_from:\n  - partners/\n---\nTekst.\n", 3, 5),
    ],
)
def test_whatever_has_a_page_can_have_old_addresses(
    tmp_path: Path, path: str, text: str, line: int, column: int
) -> None:
    if path == "data/vocabulary.yaml":
        known = (SITES / "minimal" / path).read_text(encoding="utf-8")
        text = known.replace("    name: Ontmoeten\n", "    name: Ontmoeten\n    redirect_from: [partners/]\n")
    assert check(tmp_path, {path: text}) == [(path, line, column, "duplicate-address")]


@pytest.mark.parametrize(
    ("front", "line", "column", "rule"),
    [
        ("redirect_from: /oud", 2, 16, "expected-list"),
        ("redirect_from: [/oud]", 2, 17, "wrong-address"),
        ("redirect_from: [https://ergens.example/]", 2, 17, "wrong-address"),
    ],
)
def test_a_page_written_by_hand_with_an_old_address_that_is_none(
    tmp_path: Path, front: str, line: int, column: int, rule: str
) -> None:
    files = {"docs/over.md": f"---\n{front}\nhide: [toc]\ntags: {{een: 1}}\n---\nTekst.\n"}
    assert check(tmp_path, files) == [("docs/over.md", line, column, rule)]


def test_one_record_with_one_old_address_twice(tmp_path: Path) -> None:
    files = {REPORT: report("x", "redirect_from: [oud, oud/]")}
    assert check(tmp_path, files) == [(REPORT, 6, 22, "duplicate-address")]


@pytest.mark.parametrize(
    "page",
    [
        "partners/buurtkamer.md",
        "partners/buurtkamer/index.md",
        "verslagen/index.md",
        "verslagen.md",
        "zoeken.md",
        "themas/ontmoeten/README.md",
    ],
)
def test_a_page_written_by_hand_at_the_address_of_another(tmp_path: Path, page: str) -> None:
    assert check(tmp_path, {f"docs/{page}": "x"}) == [(f"docs/{page}", 1, 1, "duplicate-address")]


def test_the_home_page_is_written_by_hand(tmp_path: Path) -> None:
    assert check(tmp_path, {"docs/index.md": "x"}) == []


def test_two_pages_written_by_hand_with_one_address(tmp_path: Path) -> None:
    found = check(tmp_path, {"docs/over.md": "x", "docs/over/index.md": "x"})
    assert [rule for *_, rule in found] == ["duplicate-address"]


def test_the_other_one_is_named(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, redirect("partners/buurtkamer"))
    assert problem.details == {"address": "partners/buurtkamer", "first": "data/partners.yaml:1:7"}


def test_the_address_of_a_draft_is_taken_too(tmp_path: Path) -> None:
    files: Files = {
        REPORT: report("x", "status: draft"),
        "docs/verslagen/2024-06-01-verslag.md": "x",
    }
    assert [rule for *_, rule in check(tmp_path, files)] == ["duplicate-address"]
