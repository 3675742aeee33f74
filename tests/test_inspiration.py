"""`/inspiratie/`: what people recommend, where it comes from, and where it is shown besides."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import TODAY, report, write_site
from tests.pages import ORIGIN, Page, Site

from bijeen.hosts.build import build_site

WORKS = """\
- {id: oud, title: Van niemand, medium: podcast}
- {id: boek, title: Alleen samen, maker: A. Schrijver, medium: book, language: en, url: https://www.boek.example/x,
   why: Het begint bij gedag zeggen., recommended_by: Noor, report: 2023-05-01-eerst, themes: [ontmoeten]}
- {id: film, title: Een film, medium: film, language: nl, report: 2024-05-01-later, themes: [ontmoeten]}
- {id: straks, title: Uit een concept, medium: article, report: 2024-09-01-concept}
"""


def dated(day: str, *front: str) -> str:
    return report("Tekst.", *front).replace("2024-06-01", day).replace("title: Verslag", f"title: Verslag van {day}")


def built(folder: Path, works: str | None) -> Site:
    """A small site with these works."""
    files = {
        "reports/2023-05-01-eerst.md": dated("2023-05-01"),
        "reports/2024-05-01-later.md": dated("2024-05-01"),
        "reports/2024-09-01-concept.md": dated("2024-09-01", "status: draft"),
    }
    source = write_site(folder / "source", {**files, **({"data/inspiration.yaml": works} if works else {})})
    build_site(source / "mkdocs.yml", folder / "site", {"today": TODAY})
    return Site(folder / "site")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory.mktemp("inspiration"), WORKS)


@pytest.fixture(scope="module")
def page(site: Site) -> Page:
    return site["inspiratie/"]


def cards(page: Page) -> dict[str, str]:
    """The text of each card, by its title."""
    titles = page.texts("//article[contains(@class, 'card-work')]//*[contains(@class, 'card-title')]")
    return dict(zip(titles, page.texts("//article[contains(@class, 'card-work')]"), strict=True))


def test_the_newest_report_comes_first_and_what_is_of_no_report_last(page: Page) -> None:
    assert list(cards(page)) == ["Een film", "Alleen samen", "Van niemand", "Uit een concept"]


def test_a_card_says_why_who_recommends_it_and_where_it_came_up(page: Page) -> None:
    assert cards(page)["Alleen samen"] == (
        "Boek Engels Alleen samen A. Schrijver Het begint bij gedag zeggen. Op boek.example Tip van Noor "
        "Uit: Verslag van 2023-05-01, 1 mei 2023"
    )


def test_the_title_leads_to_the_work_and_the_last_line_to_the_report(page: Page) -> None:
    links = {link.text: page.target(link.get("href", "")) for link in page.all("//article//a")}
    assert links == {
        "Alleen samen": "https://www.boek.example/x",
        "Verslag van 2023-05-01": f"{ORIGIN}verslagen/2023-05-01-eerst/",
        "Verslag van 2024-05-01": f"{ORIGIN}verslagen/2024-05-01-later/",
    }


def test_a_work_without_an_address_still_says_where_it_came_up(page: Page) -> None:
    assert cards(page)["Een film"] == (
        "Film Een film We hebben hier geen link van. Uit: Verslag van 2024-05-01, 1 mei 2024"
    )


def test_a_report_that_is_not_online_is_not_named(page: Page) -> None:
    assert cards(page)["Uit een concept"] == "Artikel Uit een concept We hebben hier geen link van."


def test_a_handful_needs_no_filters(page: Page, tmp_path: Path) -> None:
    assert page.all("//form[@data-filter]") == []
    more = WORKS + "".join(f"- {{id: nog-{n}, title: Nog een, medium: book}}\n" for n in range(4))
    form = built(tmp_path, more)["inspiratie/"]
    assert form.texts("//form[@data-filter]//label")[1:] == ["Soort", "Taal"]
    assert form.texts("//select[@name='medium']/option") == [
        "Alles",
        "Film (1)",
        "Boek (5)",
        "Podcast (1)",
        "Artikel (1)",
    ]
    assert [one.get("data-facet-medium") for one in form.all("//article[@data-facet-medium]")][:2] == ["film", "book"]


def test_the_way_there_from_the_front_page_and_from_the_other_lists(site: Site) -> None:
    for address in ("", "tips/"):
        page = site[address]
        assert f"{ORIGIN}inspiratie/" in [page.target(link.get("href", "")) for link in page.all("//main//a")]
    assert list(cards(site[""])) == ["Een film", "Alleen samen", "Van niemand"]


def test_a_theme_shows_what_is_about_it(site: Site) -> None:
    assert list(cards(site["themas/ontmoeten/"])) == ["Een film", "Alleen samen"]


def test_a_site_without_any_says_so(tmp_path: Path) -> None:
    site = built(tmp_path, None)
    assert "Er staan nog geen tips om te lezen, te horen of te zien." in site["inspiratie/"].text("//main")
    assert site[""].all("//h2[@id='_inspiratie']") == []
