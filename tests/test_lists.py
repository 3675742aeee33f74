"""What reports say to the network, on the pages that gather it: the board, tips, and what became of it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import report, write_site
from tests.pages import Page, Site

from bijeen.hosts.build import build_site

PARTNERS = """\
- id: dums
  name: DUMS
  network: member
  url: https://www.dums.example
- id: nizu
  name: Nizu
  network: member
  contact:
    phone: 030 123 45 67
"""

FIRST = """\
## DUMS

Vraag aan het netwerk: wie kent een zaal in Oost? {id=zaal}

Open vraag: waar meld je dat iemand eenzaam is?

Oproep aan het netwerk: wie doet mee met het koor? {id=koor until=2030-01-01}

Oproep aan het netwerk: kom naar de soep. Bel 030 765 43 21.

Tip: begin klein. De rest komt later.

## Nieuwe samenwerkingen

- DUMS en Nizu willen samen zingen. {id=zingen stage=idea}
"""

SECOND = """\
> [!VERVOLG] {on=2023-05-01-eerst/zaal status=answered}
> Het werd de zaal van Nizu.

> [!VERVOLG] {on=2023-05-01-eerst/koor}
> Er kwamen al drie mensen <b>bij</b>.

Tip: bel nog eens.

Oproep aan het netwerk: help Nizu met flyers. {until=2023-09-01}
"""


def dated(day: str, body: str) -> str:
    return report(body).replace("2024-06-01", day).replace("title: Verslag", f"title: Verslag van {day}")


def built(folder: Path, reports: dict[str, str], today: str = "2023-10-01") -> Site:
    files: dict[str, str | bytes | None] = {
        "data/partners.yaml": PARTNERS,
        "reports/2024-05-30-samen-eten.md": None,
        **{f"reports/{name}.md": text for name, text in reports.items()},
    }
    write_site(folder, files)
    build_site(folder / "mkdocs.yml", folder / "site", {"today": datetime.date.fromisoformat(today), "search": False})
    return Site(folder / "site")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    reports = {"2023-05-01-eerst": dated("2023-05-01", FIRST), "2023-06-01-later": dated("2023-06-01", SECOND)}
    return built(tmp_path_factory.mktemp("lists"), reports)


def titles(page: Page, below: str = "//main") -> list[str]:
    return page.texts(f"{below}//*[contains(@class, 'item-title')]")


def card(page: Page, title: str) -> str:
    return page.text(f"//main//article[.//*[contains(@class, 'item-title')]='{title}']")


OPEN = "//*[@data-filter-list]/*[not(@aria-labelledby='_laatste')]"
CLOSED = "//*[@aria-labelledby='_laatste']"


# --- the board


def test_the_board_shows_what_is_open(site: Site) -> None:
    assert titles(site["prikbord/"], OPEN) == [
        "Waar meld je dat iemand eenzaam is?",
        "Wie doet mee met het koor?",
        "Kom naar de soep",
    ]


def test_below_it_what_is_answered_or_expired(site: Site) -> None:
    assert titles(site["prikbord/"], CLOSED) == ["Help Nizu met flyers", "Wie kent een zaal in Oost?"]


def test_a_question_never_expires_and_a_call_does(tmp_path: Path) -> None:
    later = built(tmp_path, {"2023-05-01-eerst": dated("2023-05-01", FIRST)}, today="2035-01-01")
    assert titles(later["prikbord/"], OPEN) == ["Wie kent een zaal in Oost?", "Waar meld je dat iemand eenzaam is?"]


def test_every_year_has_all_that_it_brought(site: Site) -> None:
    lines = site["prikbord/2023/"].texts("//main//*[contains(@class, 'short-item ')]")
    assert lines == [
        "Oproep · verlopen Help Nizu met flyers",
        "Vraag · beantwoord Wie kent een zaal in Oost?",
        "Vraag · open Waar meld je dat iemand eenzaam is?",
        "Oproep · open Wie doet mee met het koor?",
        "Oproep · open Kom naar de soep",
    ]


def test_an_own_telephone_number_goes_before_that_of_the_partner(site: Site) -> None:
    assert "Wie: DUMS Reageren? 030 765 43 21" in card(site["prikbord/"], "Kom naar de soep")


def test_without_a_contact_of_its_own_an_item_has_that_of_its_partner(site: Site) -> None:
    assert "Wie: DUMS Reageren? dums.example" in card(site["prikbord/"], "Wie doet mee met het koor?")


def test_what_is_closed_does_not_ask_for_a_response(site: Site) -> None:
    assert "Reageren?" not in card(site["prikbord/"], "Help Nizu met flyers")


def test_an_empty_board_says_so_and_shows_what_was_last_on_it(tmp_path: Path) -> None:
    site = built(
        tmp_path,
        {"2023-06-01-later": dated("2023-06-01", "Oproep aan het netwerk: help Nizu met flyers.")},
        today="2026-01-01",
    )
    assert site["prikbord/"].texts("//*[@class='empty']") == ["Er staat nu niets open op het prikbord."]
    assert titles(site["prikbord/"], CLOSED) == ["Help Nizu met flyers"]


def test_a_site_without_items_has_lists_that_say_so(tmp_path: Path) -> None:
    site = built(tmp_path, {"2023-06-01-later": dated("2023-06-01", "Gezellig.")})
    for address in ("prikbord/", "tips/", "inzichten/", "ideeen/", "wat-werd-ervan/"):
        assert len(site[address].texts("//*[@class='empty']")) == 1


# --- tips


def test_tips_come_from_all_reports_the_newest_first(site: Site) -> None:
    assert titles(site["tips/"]) == ["Bel nog eens", "Begin klein"]


def test_the_title_of_an_item_is_not_said_twice(site: Site) -> None:
    assert card(site["tips/"], "Begin klein") == "Tip Begin klein De rest komt later. Wie: DUMS"


def test_each_leads_to_its_place_in_the_report(site: Site) -> None:
    page = site["tips/"]
    links = [link.get("href", "") for link in page.all("//*[contains(@class, 'item-title')]/a")]
    assert [site.fault(page, link) for link in links] == [None, None]
    assert all("#tip-" in link for link in links)


# --- what became of it


def test_a_question_shows_its_answer_with_where_it_was_told(site: Site) -> None:
    assert card(site["wat-werd-ervan/"], "Wie kent een zaal in Oost?").endswith(
        "Wat werd ervan? beantwoord Het werd de zaal van Nizu. Verslag van 2023-06-01, 1 juni 2023 "
        "Wie: DUMS Uit: Verslag van 2023-05-01, 1 mei 2023"
    )


def test_news_without_an_outcome_closes_nothing(site: Site) -> None:
    text = card(site["prikbord/"], "Wie doet mee met het koor?")
    assert text.startswith("Oproep open")
    assert "Wat werd ervan? Er kwamen al drie mensen" in text


def test_what_is_still_open_stands_below(site: Site) -> None:
    page = site["wat-werd-ervan/"]
    assert titles(page, "//*[@aria-labelledby='_questions']") == ["Waar meld je dat iemand eenzaam is?"]
    assert titles(page, "//*[@aria-labelledby='_promises']") == ["DUMS en Nizu willen samen zingen"]
    assert page.texts("//*[@aria-labelledby='_voorbij']//li") == ["Oproep · verlopen Help Nizu met flyers"]


TOGETHER = """\
## Nieuwe samenwerkingen

- DUMS en Nizu maken een flyer. Stand: idee. {id=flyer}
- DUMS en Nizu beginnen een koor. Stand: afgesproken. Wie kan er zingen?
- DUMS en Nizu koken soep. Stand: loopt.
"""


def badges(page: Page, section: str) -> list[tuple[str, str]]:
    """Title and badge of each card."""
    cards = page.all(f"//*[@aria-labelledby='{section}']//article")
    badge = "string(.//*[contains(@class, 'tag-status')])"
    return [(str(card.xpath("string(.//*[contains(@class, 'item-title')])")), str(card.xpath(badge))) for card in cards]


def test_a_collaboration_that_runs_is_what_came_of_it(tmp_path: Path) -> None:
    page = built(tmp_path, {"2023-05-01-eerst": dated("2023-05-01", TOGETHER)})["wat-werd-ervan/"]
    assert badges(page, "_verteld") == [("DUMS en Nizu koken soep", "loopt")]
    assert badges(page, "_promises") == [
        ("DUMS en Nizu maken een flyer", "idee"),
        ("DUMS en Nizu beginnen een koor", "afgesproken"),
    ]
    assert "Stand:" not in page.text("//main")
    assert page.texts("//*[@class='empty']") == []


FOLLOW_UP = "> [!VERVOLG] {on=2023-05-01-eerst/flyer stage=running}\n> Hij ligt er."
LATER = "## Nieuwe samenwerkingen\n\n- De flyer van Nizu en DUMS ligt er. Stand: loopt."
DONE = "## Nieuwe samenwerkingen\n\n- De flyer van Nizu en DUMS ligt er. {status=done}"


@pytest.mark.parametrize(
    ("later", "stage"), [(FOLLOW_UP, "loopt"), (LATER, "loopt"), (DONE, "gedaan")], ids=["vervolg", "loopt", "gedaan"]
)
def test_all_pages_say_the_same_of_how_far_it_is(tmp_path: Path, later: str, stage: str) -> None:
    reports = {"2023-05-01-eerst": dated("2023-05-01", TOGETHER), "2023-06-01-later": dated("2023-06-01", later)}
    site = built(tmp_path, reports)
    page = site["wat-werd-ervan/"]
    [row] = [row for row in site["samenwerkingen/"].texts("//tbody/tr[td]") if "flyer" in row]
    assert stage in row
    [told] = [badge for title, badge in badges(page, "_verteld") if "flyer" in title]
    assert told == stage
    assert [title for title, _ in badges(page, "_promises")] == ["DUMS en Nizu beginnen een koor"]
    plan = "DUMS en Nizu maken een flyer"
    assert f"{plan} {stage}" in site["verslagen/2023-05-01-eerst/"].texts("//*[@aria-labelledby='_hieruit']//li")
    assert f"Samenwerking · {stage} {plan}" in site["partners/dums/"].texts("//*[@aria-labelledby='_verteld']//li")


def test_a_question_that_was_followed_up_stands_there_once(tmp_path: Path) -> None:
    later = "> [!VERVOLG] {on=2023-05-01-eerst/zaal}\n> We zoeken nog."
    reports = {"2023-05-01-eerst": dated("2023-05-01", FIRST), "2023-06-01-later": dated("2023-06-01", later)}
    page = built(tmp_path, reports)["wat-werd-ervan/"]
    assert titles(page).count("Wie kent een zaal in Oost?") == 1
    assert "Reageren? dums.example" in card(page, "Wie kent een zaal in Oost?")


def test_a_part_that_is_cut_off_says_so_and_leads_to_the_rest(tmp_path: Path) -> None:
    questions = "\n\n".join(f"Open vraag: wat is {number}?" for number in range(1100))
    calls = "\n\n".join(f"Oproep aan het netwerk: kom naar {number}. {{until=2023-06-01}}" for number in range(61))
    site = built(tmp_path, {"2023-05-01-eerst": dated("2023-05-01", f"{questions}\n\n{calls}")})
    page, board = site["wat-werd-ervan/"], site["prikbord/"]
    for section, said in (("_questions", "De nieuwste 60 van 1.100"), ("_voorbij", "De nieuwste 60 van 61")):
        part = f"//*[@aria-labelledby='{section}']"
        assert page.text(f"{part}/p[@class='note']") == f"{said}. Meer staat bij: Prikbord"
        [link] = page.all(f"{part}/p[@class='note']/a")
        assert site.fault(page, link.get("href", "")) is None
    assert "De nieuwste 240 van 1.100. De filters zoeken alleen hierin." in board.text("//main")
    [link] = board.all("//main/p[@class='note']/a | //main//div/p[@class='note']/a")
    assert site.fault(board, link.get("href", "")) is None
    assert link.get("href") == "#_jaren"


def test_both_reports_tell_of_each_other(site: Site) -> None:
    first, second = site["verslagen/2023-05-01-eerst/"], site["verslagen/2023-06-01-later/"]
    assert first.text("//*[@id='zaal']/following-sibling::*[1]") == (
        "Wat werd ervan? Het werd de zaal van Nizu. Verslag van 2023-06-01"
    )
    assert second.texts("//*[@class='item-note']") == [
        "Dit is het vervolg op: Wie kent een zaal in Oost?",
        "Dit is het vervolg op: Wie doet mee met het koor?",
    ]
    for page in (first, second):
        links = [link.get("href", "") for link in page.all("//*[@class='item-note']//a")]
        assert [site.fault(page, link) for link in links] == [None] * len(links)


# --- where it matters


def test_the_margin_of_a_report_names_all_that_it_says(site: Site) -> None:
    margin = site["verslagen/2023-05-01-eerst/"].texts("//*[@aria-labelledby='_hieruit']//summary")
    assert margin == ["Vraag 2", "Oproep 2", "Tip 1", "Samenwerking 1"]


def test_a_partner_shows_what_it_asks_now(site: Site) -> None:
    page = site["partners/dums/"]
    assert titles(page, "//*[@aria-labelledby='_open']") == [
        "Waar meld je dat iemand eenzaam is?",
        "Wie doet mee met het koor?",
        "Kom naar de soep",
    ]
    assert "Vraag · beantwoord Wie kent een zaal in Oost?" in page.texts("//*[@aria-labelledby='_verteld']//li")


def test_the_front_page_asks_who_can_help(site: Site) -> None:
    assert len(titles(site[""], "//*[@aria-labelledby='_help']")) == 3


def test_the_front_page_shows_the_last_calls_where_none_is_open(tmp_path: Path) -> None:
    site = built(
        tmp_path, {"2023-06-01-later": dated("2023-06-01", "Oproep aan het netwerk: help ons.")}, today="2026-01-01"
    )
    assert titles(site[""], "//*[@aria-labelledby='_help']") == ["Help ons"]


def test_drafts_keep_their_items(tmp_path: Path) -> None:
    draft = dated("2023-06-01", "Tip: geheim.").replace("summary:", "status: draft\nsummary:")
    assert titles(built(tmp_path, {"2023-06-01-later": draft})["tips/"]) == []
