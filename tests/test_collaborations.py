"""Who works with whom, as visitors see it: the page with its tables and pictures, and the pages of partners."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import TODAY, report, write_site
from tests.pages import Page, Site, said

from bijeen.hosts.build import build_site
from bijeen.site.views.collaborations import COMPANIONS, ENOUGH

PAGE = "samenwerkingen/"
PARTNERS = """\
- id: dock
  name: Dock
  network: member
  initiatives:
    - {id: eten, name: Samen eten, with: [nizu]}
    - {id: koor, name: Buurtkoor, with: [nizu, humanitas], status: ended}
- {id: humanitas, name: Humanitas, network: member}
- {id: nizu, name: Nizu, network: member}
- {id: zonnebloem, name: "De <i>Zonnebloem</i>", network: member, aliases: [Zonnebloem]}
"""
EARLIER = """\
## Nieuwe samenwerkingen

- Nizu en Dock maken een flyer. Stand: idee. {id=flyer}
- Nizu wil een link leggen met Humanitas.
- Dock en Humanitas hielden een feest. {status=done}

Nizu, Dock en Zonnebloem dronken koffie.
"""
LATER = """\
> [!VERVOLG] {on=2020-10-06-toen/flyer stage=running}
> De flyer ligt er.

> [!SAMENWERKING]
> Humanitas en Zonnebloem gaan op bezoek. Stand: afgesproken.
"""


def built(folder: Path, partners: str, reports: dict[str, str]) -> Site:
    files: dict[str, str | bytes | None] = {"data/partners.yaml": partners}
    for id, text in reports.items():
        files[f"reports/{id}.md"] = report(text).replace("2024-06-01", id[:10])
    write_site(folder, files)
    build_site(folder / "mkdocs.yml", folder / "site", {"today": TODAY, "search": False})
    return Site(folder / "site")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory.mktemp("site"), PARTNERS, {"2020-10-06-toen": EARLIER, "2022-03-01-later": LATER})


def rows(page: Page, section: str) -> list[list[str]]:
    """The rows of the table of a section, by its heading, as texts."""
    found = page.all(f"//section[@aria-labelledby='{section}']//tbody/tr[td]")
    return [[said(cell) for cell in row.iterchildren()] for row in found]


def test_the_newest_year_comes_first(site: Site) -> None:
    assert site[PAGE].texts("//main//h2")[1:] == ["Gevonden in 2022", "Gevonden in 2020", "Samen in een initiatief"]


def test_a_table_tells_who_what_and_how_far(site: Site) -> None:
    assert rows(site[PAGE], "_jaar-2022") == [
        ["Humanitas, De <i>Zonnebloem</i>", "Humanitas en Zonnebloem gaan op bezoek", "afgesproken in maart 2022"]
    ]
    assert rows(site[PAGE], "_jaar-2020") == [
        [
            "Nizu, Dock",
            "Nizu en Dock maken een flyer Wat werd ervan? Verslag, 1 maart 2022",
            "loopt in maart 2022",
        ],
        ["Nizu, Humanitas", "Nizu wil een link leggen met Humanitas", "alleen genoemd in oktober 2020"],
        ["Dock, Humanitas", "Dock en Humanitas hielden een feest", "gedaan in oktober 2020"],
    ]


def test_it_says_at_which_meeting_they_found_each_other(site: Site) -> None:
    assert site[PAGE].texts("//th[@scope='rowgroup']") == [
        "Sinds 1 maart 2022: Verslag",
        "Sinds 6 oktober 2020: Verslag",
    ]


def test_initiatives_of_several_partners_stand_apart(site: Site) -> None:
    assert rows(site[PAGE], "_initiatieven") == [
        ["Dock, Nizu, Humanitas", "Buurtkoor", "Gestopt"],
        ["Dock, Nizu", "Samen eten", ""],
    ]


def test_the_picture_says_the_same_as_the_table(site: Site) -> None:
    arms = site[PAGE].texts("//section[@aria-labelledby='_jaar-2020']//*[local-name()='g']/*[local-name()='title']")
    assert sorted(arms) == ["Dock en Humanitas: gedaan", "Nizu en Dock: loopt", "Nizu en Humanitas: alleen genoemd"]


def test_every_name_in_the_picture_is_a_link(site: Site) -> None:
    links = site[PAGE].all("//*[local-name()='svg' and @class='arms']/*[local-name()='a']")
    assert links
    for link in links:
        target = site[PAGE].target(link.get("href", ""))
        name = " ".join(said(line) for line in link.iter("tspan"))
        assert name == site.pages[target.removeprefix("https://site.test/")].text("//h1")


def test_the_legend_explains_every_line_that_is_drawn(site: Site) -> None:
    page = site[PAGE]
    used = {g.get("class") for g in page.all("//*[local-name()='svg' and @class='arms']/*[local-name()='g']")}
    explained = {
        svg.get("class", "").removesuffix(" arms-sample") for svg in page.all("//ul[contains(@class, 'legend')]//svg")
    }
    assert (
        used == explained == {f"arm arm-{mark}" for mark in ("running", "agreed", "mentioned", "closed", "initiative")}
    )


def test_a_partner_shows_with_whom_and_how_far(site: Site) -> None:
    shown = site["partners/nizu/"].texts("//section[@aria-labelledby='_samen']//li")
    assert shown == [
        "Dock loopt in maart 2022 Sinds 6 oktober 2020: Verslag Samen in: Buurtkoor, Samen eten",
        "Humanitas alleen genoemd in oktober 2020 Sinds 6 oktober 2020: Verslag Samen in: Buurtkoor",
    ]


def test_who_only_drinks_coffee_together_does_not_work_together(site: Site) -> None:
    assert "Zonnebloem" not in " ".join(site["partners/nizu/"].texts("//section[@aria-labelledby='_samen']"))


def test_without_collaborations_it_says_so(tmp_path: Path) -> None:
    site = built(tmp_path, "- {id: nizu, name: Nizu, network: member}\n", {"2020-10-06-toen": "Tekst."})
    assert "In de verslagen staan nog geen samenwerkingen." in site[PAGE].text("//main")
    assert site["partners/nizu/"].all("//section[@aria-labelledby='_samen']") == []


def pairs(first: int, number: int) -> str:
    """A report of so many pairs of partners, each of the first `number` after `first` with the next."""
    lines = [f"- Samen eten. {{partner=p{n},p{n + 1}}}" for n in range(first, first + number)]
    return "\n".join(["## Nieuwe samenwerkingen", "", *lines])


def test_older_years_have_a_page_of_their_own(tmp_path: Path) -> None:
    partners = "".join(f"- {{id: p{n}, name: Partner {n}, network: member}}\n" for n in range(2 * ENOUGH))
    reports = {
        "2020-10-06-toen": pairs(0, 3),
        "2021-03-01-later": pairs(10, 3),
        "2022-03-01-nog": pairs(20, ENOUGH - 1),
        "2023-03-01-nu": pairs(20 + ENOUGH, 1),
    }
    site = built(tmp_path, partners, reports)
    assert site[PAGE].texts("//main//h2")[1:] == ["Gevonden in 2023", "Gevonden in 2022", "Eerdere jaren"]
    assert {address for address in site.pages if address.startswith(PAGE)} == {PAGE, f"{PAGE}2021/", f"{PAGE}2020/"}
    for year in ("2021", "2020"):
        assert f"{year} 3" in site[PAGE].texts("//main//a")
        assert len(rows(site[f"{PAGE}{year}/"], f"_jaar-{year}")) == 3


def test_many_companions_fold(tmp_path: Path) -> None:
    partners = "".join(f"- {{id: p{n:03}, name: Partner {n:03}, network: member}}\n" for n in range(COMPANIONS + 5))
    lines = "\n".join(f"- Samen. {{partner=p000,p{n:03}}}" for n in range(1, COMPANIONS + 5))
    site = built(tmp_path, partners, {"2020-10-06-toen": f"## Nieuwe samenwerkingen\n\n{lines}"})
    page = site["partners/p000/"]
    assert len(page.all("//section[@aria-labelledby='_samen']/ul/li")) == COMPANIONS
    assert page.text("//details[@class='companions-more']/summary") == "Toon nog 4 partners"
    assert len(page.all("//details[@class='companions-more']//li")) == 4
