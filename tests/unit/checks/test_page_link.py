"""dangling-link, missing-file: a link or picture in a page written by hand that leads to nothing on the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import PDF, PNG, SITES, Files, check, hint_of, level_of, report

from bijeen.problems import Level

PAGE = "docs/over/wij.md"
HEAD = "---\ntitle: Wij\n---\n"
FILES: Files = {
    "docs/over/index.md": "# Over\n\n## Ideeën & tips: 24/7\n\n## Vraag\n\n## Vraag\n",
    "docs/nieuws/2024-05-30-feest.md": "# Feest\n\n## Kop { #eigen .breed }\n\n<a id='los'></a>\n",
    "docs/formulier.md": "---\ntemplate: taking-part.html\n---\n# Formulier\n",
    "docs/over/foto een.png": PNG,
    "docs/folder.pdf": PDF,
    "overrides/eigen/plaat.svg": "<svg/>",
    "data/agenda.yaml": "campaigns: [{id: week, name: Week, summary: Een week.}]\n",
    "reports/2024-06-01-concept.md": report("## Kop", "status: draft"),
    "reports/2024-06-01-verslag.md": report("Tekst.", "redirect_from: [oud/verslag]"),
}


def found(folder: Path, text: str) -> list[tuple[int, int, str]]:
    """Line and column of each problem of the page with this text, and its rule; no other file has any."""
    problems = check(folder, {**FILES, PAGE: f"{HEAD}{text}\n"})
    assert {path for path, *_ in problems} <= {PAGE}
    return [(line - 3, column, rule) for _, line, column, rule in problems]


@pytest.mark.parametrize(
    "address",
    [
        "index.md",
        "../index.md",
        "../nieuws/2024-05-30-feest.md",
        "../formulier.md#veld",
        "../folder.pdf",
        "../folder.pdf?download#page=2",
        "foto%20een.png",
        "../eigen/plaat.svg",
        "../assets/logo.svg",
        "../partners/index.md",
        "../partners/buurtkamer/index.md",
        "../initiatieven/samen-koffie/index.md#wat",
        "../verslagen/2024-05-30-samen-eten/index.md",
        "../agenda/week/index.md",
        "../agenda/2024/index.md",
        "../prikbord/index.md",
        "../prikbord/2024/index.md",
        "../privacy/index.md",
        "../zoeken/index.md",
        "redactie/nakijken/index.md",
        "../oud/verslag/index.md",
        "../data/partners.json",
        "../feed.xml",
        "../prikbord/prikbord.pdf",
        "../../partners/",
        "../../partners/buurtkamer",
        "../",
        "../#vraag",
        "/",
        "/netwerk/partners/",
        "/over/wij/#nergens",
        "#kop",
        "wij.md#kop",
        "index.md#ideeen-tips-247",
        "index.md#vraag_1",
        "../nieuws/2024-05-30-feest.md#eigen",
        "../nieuws/2024-05-30-feest.md#los",
        "https://nizu.nl/x.md#x",
        "//nizu.nl",
        "mailto:info@nizu.nl",
        "tel:0302860000",
    ],
)
def test_links_that_lead_somewhere(tmp_path: Path, address: str) -> None:
    assert found(tmp_path, f"# Wij\n\n## Kop\n\n[de pagina]({address})") == []


@pytest.mark.parametrize(
    "text",
    [
        "!!! note\n\n    ## Vaste plek",
        '??? details "Meer"\n    ### Vaste plek ###',
        '=== "Tab"\n\n    ## [Vaste plek](index.md) { .breed }',
        '!!! note "Let op"\n\n    Vaste plek\n    ----------',
        "<div markdown>\n## Vaste *plek*\n</div>",
        "<div markdown>\nVaste plek\n==========\n</div>",
        "##Vaste plek",
        "> ## Vaste plek",
        "- ## Vaste plek",
        '--8<-- "elders.md"',
    ],
)
def test_headings_that_the_host_makes_and_we_do_not_see(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, f"# Wij\n\n[de plek](#vaste-plek)\n\n{text}") == []


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("qqqqqqqqqqqq.md", ""),
        ("../hoepel/index.md", ""),
        ("../formulie.md", "../formulier.md"),
        ("../partners/buurtkame/index.md", "../partners/buurtkamer/index.md"),
        ("../partners/", "../partners/index.md"),
        ("partner:buurtkamer", "../partners/buurtkamer/index.md"),
        ("report:2024-05-30-samen-eten#kop", "../verslagen/2024-05-30-samen-eten/index.md"),
        ("2024-05-30-samen-eten.md", "../verslagen/2024-05-30-samen-eten/index.md"),
        ("../../partners/nizu/", "../partners/index.md"),
        ("../nergens.docx", ""),
        ("../foldr.pdf", "../folder.pdf"),
        ("../../../partners/", "../partners/index.md"),
        ("www.nizu.nl", "https://www.nizu.nl"),
        ("#kopje", "#kop"),
        ("#nergens", ""),
        ("index.md#vragen", "index.md#vraag"),
        ("../verslagen/2024-06-01-concept/index.md", ""),
    ],
)
def test_links_that_lead_nowhere_and_what_is_near(tmp_path: Path, address: str, near: str) -> None:
    text = f"# Wij\n\n## Kop\n\n[de pagina]({address})"
    assert found(tmp_path / "a", text) == [(5, 13, "dangling-link")]
    hint = hint_of(tmp_path / "b", {**FILES, PAGE: f"{HEAD}{text}\n"})
    assert hint == (f"Bedoel je '{near}'?" if near else "Verbeter het adres, of haal de link weg.")


def test_a_report_by_id_is_no_link_of_a_page(tmp_path: Path) -> None:
    assert found(tmp_path, "Lees [het verslag](report:nergens).") == [(1, 20, "dangling-link")]


@pytest.mark.parametrize(
    "address",
    ["foto%20een.png", "../eigen/plaat.svg", "/netwerk/x.png", "../media/reports/tafel.png", "https://nizu.nl/x.png"],
)
def test_pictures_that_are_there(tmp_path: Path, address: str) -> None:
    assert found(tmp_path, f"![Een tafel]({address})") == []


@pytest.mark.parametrize("address", ["nope.png", "../foto%20een.png", "../../reports/tafel.png"])
def test_pictures_that_are_not(tmp_path: Path, address: str) -> None:
    assert found(tmp_path, f"Zie: ![Een tafel]({address})") == [(1, 19, "missing-file")]


def test_the_picture_that_is_near_is_offered(tmp_path: Path) -> None:
    files = {**FILES, PAGE: f"{HEAD}![Een tafel](foto-een.png)\n"}
    assert hint_of(tmp_path, files) == "Bedoel je 'foto een.png'?"


def test_it_stops_no_site(tmp_path: Path) -> None:
    assert level_of(tmp_path / "a", {**FILES, PAGE: "[de pagina](nergens.md)\n"}) is Level.WARNING
    assert level_of(tmp_path / "b", {**FILES, PAGE: "![Een tafel](nergens.png)\n"}) is Level.WARNING


@pytest.mark.parametrize("more", ["  - tags\n", "hooks: [hook.py]\n", "use_directory_urls: false\n"])
def test_nothing_is_said_where_others_may_make_pages_or_say_where_they_go(tmp_path: Path, more: str) -> None:
    config = (SITES / "minimal" / "mkdocs.yml").read_text(encoding="utf-8")
    files: Files = {"mkdocs.yml": config + more, "hook.py": "", PAGE: "![Een tafel](x.png) [de kaart](kaart.md)\n"}
    assert check(tmp_path, files) == []


def test_nothing_is_said_of_what_a_file_that_cannot_be_read_would_have(tmp_path: Path) -> None:
    files: Files = {PAGE: "[x y](../partners/nizu/index.md)\n", "data/partners.yaml": "tekst"}
    assert {path for path, *_ in check(tmp_path, files)} & {PAGE} == set()
