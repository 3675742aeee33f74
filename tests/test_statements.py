"""The statements on accessibility and privacy are true: of this repository's site, of a new one, and of others.

`python scripts/statement.py` writes what the tests said of accessibility anew.
"""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path

import frontmatter
import pytest
from tests.helpers import ROOT, TODAY, WORDS, Files, report, settings, write_site
from tests.pages import ORIGIN, Site

import statement
from bijeen.checks.inspect import inspect
from bijeen.hosts.build import build_site
from bijeen.problems import Level
from bijeen.resources import STARTER
from bijeen.routes import ACCESSIBILITY, PRIVACY, STATEMENTS
from bijeen.site.search import documents
from bijeen.site.statements import UNPUBLISHED, Publishing, statement_text
from bijeen.site.verdict import Check, Verdict, verdict
from bijeen.site.views.cards import Cards

CONTACT = """\
name: Net
sentence: Samen.
owner: Stichting Net
official: true
contact: {role: Coördinator, phone: 030-1234567, email: info@net.example}
"""
EVERYTHING: Files = {
    "data/network.yaml": CONTACT.replace("official: true", "official: false"),
    "reports/2024-06-01-verslag.md": report(
        "[Film](https://vimeo.com/123456789)", "attachments: [{title: Dia's, kind: presentatie, file: dias.pdf}]"
    ),
    "reports/dias.pdf": b"%PDF-1.4\n",
}
RESOURCE = ROOT / "src/bijeen/locale/nl/statements/toegankelijkheid.md"
FOUND = re.compile(r"\b(\d+) tests?, (\d+|geen) fout")
MKDOCS = "site_name: Net\ntheme: {name: material, language: nl}\nplugins: [{bijeen: {search: false}}]\n"


def told(folder: Path, address: str, publishing: Publishing = UNPUBLISHED, record: Verdict | None = None) -> str:
    """A statement of the site in a folder, as Markdown without its escapes."""
    catalog, _ = inspect(settings(folder))
    return statement_text(Cards(catalog, WORDS), publishing, record or verdict(), address).replace("\\", "")


def built(folder: Path) -> Site:
    """The pages of the site in a folder."""
    build_site(folder / "mkdocs.yml", folder / "site", {"today": TODAY, "search": False})
    return Site(folder / "site")


# --- what was tested


def test_the_record_is_of_the_checks_and_the_kinds_of_pages_there_are() -> None:
    record = verdict()
    assert list(record.kinds) == statement.kinds(), "python scripts/statement.py"
    assert [check.id for check in record.checks] == list(statement.CHECKS), "python scripts/statement.py"
    assert record.axe == statement.axe_version(), "python scripts/statement.py"
    assert record.site == statement.site(), "python scripts/statement.py"
    assert [check.id for check in record.checks if check.tests == 0] == []


def test_every_check_is_a_file_of_tests() -> None:
    assert [file for file in statement.CHECKS.values() if not (ROOT / file).is_file()] == []


def test_a_test_that_fails_counts_once_and_one_that_is_skipped_does_not(tmp_path: Path) -> None:
    file = tmp_path / "test_some.py"
    file.write_text(
        """
import pytest

@pytest.fixture
def before(): raise ValueError

@pytest.fixture
def after():
    yield
    raise ValueError

def test_good(): pass
def test_bad(): assert 0
def test_bad_before(before): pass
def test_bad_after(after): pass
def test_bad_twice(after): assert 0
@pytest.mark.skip
def test_skipped(): pass
""",
        encoding="utf-8",
    )
    tally = statement.Tally()
    pytest.main(["-q", "--rootdir", str(tmp_path), "--confcutdir", str(tmp_path), "-c", os.devnull, str(file)], [tally])
    assert ([len(ids) for ids in tally.tests.values()], [len(ids) for ids in tally.failed.values()]) == ([5], [4])


def test_a_check_can_be_run_anew_beside_a_record_of_the_same_pages() -> None:
    whole = verdict()
    tally = statement.Tally()
    tally.tests[statement.CHECKS["paper"]] = {"one", "other"}
    anew = statement.record(tally, ["paper"], whole)
    assert [check for check in anew.checks if check.id != "paper"] == [c for c in whole.checks if c.id != "paper"]
    assert Check(id="paper", tests=2, failed=0) in anew.checks
    with pytest.raises(ValueError, match="other pages"):
        statement.record(tally, ["paper"], whole.model_copy(update={"kinds": ("home",)}))
    with pytest.raises(ValueError, match="no test ran of axe"):
        statement.record(tally, ["axe"], whole)


def test_the_page_says_what_was_recorded(own: Site) -> None:
    record, page = verdict(), own[ACCESSIBILITY]
    said = [told for told in page.texts("//main//li") if FOUND.search(told)]
    assert [FOUND.findall(told) for told in said] == [
        [(str(check.tests), str(check.failed or "geen"))] for check in record.checks
    ]
    assert [told for told in said if len(told) < 40] == [], "a check has no words"
    text = page.text("//main")
    assert WORDS.date(record.day, "medium") in text
    assert f"{len(record.kinds)} soorten" in text
    assert f"Chromium {record.chromium}, met axe-core {record.axe}" in text


def test_what_failed_is_told(tmp_path: Path) -> None:
    write_site(tmp_path)
    whole = verdict()
    broken = whole.model_copy(update={"checks": (Check(id="axe", tests=200, failed=3), *whole.checks[1:])})
    assert "Fouten die de tests vonden" not in told(tmp_path, ACCESSIBILITY, record=whole)
    text = told(tmp_path, ACCESSIBILITY, record=broken)
    assert "200 tests, 3 fouten." in text
    assert "3 van de tests hierboven gaven een fout" in text


def test_the_statement_leads_to_the_model_and_the_rules_it_follows(own: Site) -> None:
    links = {link.get("href") for link in own[ACCESSIBILITY].all("//main//*[@class='prose']//a")}
    assert {
        "https://wetten.overheid.nl/BWBR0040936",
        "https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/invulassistent",
        "https://www.w3.org/TR/WCAG22/",
    } <= links


def test_each_limitation_has_what_the_model_asks(tmp_path: Path) -> None:
    write_site(tmp_path, EVERYTHING)
    broken = verdict().model_copy(update={"checks": (Check(id="axe", tests=2, failed=1), *verdict().checks[1:])})
    part = told(tmp_path, ACCESSIBILITY, record=broken).partition("## Wat misschien niet")[2].partition("\n## ")[0]
    limitations = part.split("\n### ")[1:]
    assert len(limitations) == 4
    for limitation in limitations:
        said = dict(re.findall(r"^- \*\*(.+?):\*\* (.+)$", limitation, re.MULTILINE))
        assert list(said) == ["Wat", "Eisen", "Gevolg", "Oorzaak", "Wat je kunt doen", "Wat wij doen", "Planning"]
        assert "nog niet gepland" in said["Planning"]
        criteria = re.findall(r"\b\d\.\d\.\d\b", said["Eisen"])
        assert criteria == sorted(criteria)
        assert bool(criteria) is (said["Eisen"] != "nog uit te zoeken.")


@pytest.mark.parametrize(("tested", "told_of"), [(date(2031, 1, 2), "2 januari 2031"), (date(2026, 1, 1), None)])
def test_the_day_of_the_statement_is_that_of_its_newest_part(tmp_path: Path, tested: date, told_of: str | None) -> None:
    write_site(tmp_path)
    text = told(tmp_path, ACCESSIBILITY, record=verdict().model_copy(update={"day": tested}))
    [day] = re.findall(r"Ze is voor het laatst bijgewerkt op (.+?)\.$", text, re.MULTILINE)
    written = frontmatter.loads(RESOURCE.read_text(encoding="utf-8"))["written"]
    assert isinstance(written, date)
    assert day == (told_of or WORDS.date(written, "medium"))


def test_only_the_site_that_was_tested_says_that_it_was(own: Site, tmp_path: Path) -> None:
    here, there = "Dat gebeurde op deze site.", "Dat gebeurde op de voorbeeldsite van Bijeen"
    assert here in own[ACCESSIBILITY].text("//main")
    assert there in built(write_site(tmp_path))[ACCESSIBILITY].text("//main")
    other = verdict().model_copy(update={"site": "Een ander netwerk"})
    assert there in told(tmp_path, ACCESSIBILITY, Publishing(tested=True), other), "a copy of this repository"


# --- what is true of one site and not of another


def test_a_new_site_claims_nothing_that_it_does_not_know(tmp_path: Path) -> None:
    shutil.copytree(STARTER, tmp_path, dirs_exist_ok=True)
    site = built(tmp_path)
    for address in STATEMENTS:
        text = site[address].text("//main")
        assert "Concept" in text
        assert "Ze is niet van Ons netwerk zelf" in text
        assert "Nog in te vullen: een e-mailadres of telefoonnummer" in text
        assert [where for where in ("None", "Utrecht", "GitHub", "{", "\\") if where in text] == []
    assert "Wie de site beheert, is nog niet ingevuld." in site[ACCESSIBILITY].text("//main")


def test_an_official_site_says_how_to_reach_its_people(tmp_path: Path) -> None:
    write_site(tmp_path, {"data/network.yaml": CONTACT})
    site = built(tmp_path)
    for address in STATEMENTS:
        page = site[address]
        text = page.text("//main")
        assert "site wordt beheerd door Stichting Net." in text
        assert "voorbeeld." not in text
        links = [link.get("href") for link in page.all("//main//*[@class='prose']//li//a")]
        assert links == ["tel:0301234567", "mailto:info@net.example"]
        assert "Concept" in text


def test_where_a_site_stands_is_said_only_where_its_settings_tell(tmp_path: Path) -> None:
    write_site(tmp_path)
    assert "GitHub Pages" in told(tmp_path, PRIVACY, Publishing(site_url="https://net.github.io/site/"))
    for address in ("", "https://net.example/", "https://github.io.net.example/"):
        text = told(tmp_path, PRIVACY, Publishing(site_url=address))
        assert "GitHub" not in text
        assert "weet de beheerder" in text


def test_where_the_source_is_open_old_versions_of_a_name_are_told_of(tmp_path: Path) -> None:
    write_site(tmp_path)
    repository = Publishing(repo_url="https://code.example/net")
    assert "oude versies" in told(tmp_path, PRIVACY, repository)
    assert "(https://code.example/net)" in told(tmp_path, ACCESSIBILITY, repository)
    assert "oude versies" not in told(tmp_path, PRIVACY)


def test_an_account_is_needed_to_send_something_in_and_only_for_that(tmp_path: Path) -> None:
    write_site(tmp_path)
    text = told(tmp_path, PRIVACY)
    assert "Om de site te bekijken heb je geen account nodig." in text
    assert [line for line in text.split("\n") if "account" in line] == [
        "- Om de site te bekijken heb je geen account nodig."
    ]
    assert "Daar heb je wel een account voor nodig." in told(tmp_path, PRIVACY, Publishing(repo_url="https://c.nl/x"))


def test_where_one_can_send_something_in_it_says_what_becomes_public_where_and_how_long(tmp_path: Path) -> None:
    write_site(tmp_path)
    text = told(tmp_path, PRIVACY, Publishing(repo_url="https://github.com/stad/samen"))
    section = text.partition("## Als je iets instuurt")[2].partition("\n## ")[0]
    assert "(https://github.com/stad/samen), bij GitHub." in section
    said = re.findall(r"^- \*\*(.+?):\*\*", section, re.MULTILINE)
    assert said == ["Wat iedereen kan zien", "Waar", "Hoelang", "Weghalen"]
    assert "ons dan" not in section, "nobody is known who could be written to"
    assert "## Als je iets instuurt" not in told(tmp_path, PRIVACY)
    write_site(tmp_path, {"data/network.yaml": CONTACT}, start=None)
    assert "Mail ons dan." in told(tmp_path, PRIVACY, Publishing(repo_url="https://github.com/stad/samen"))


def test_why_names_may_be_in_reports_is_told_as_a_concept(own: Site) -> None:
    text = own[PRIVACY].text("//main")
    assert "Het doel: je kunt zien wie wat vertelde" in text
    assert "als voorstel het gerechtvaardigd belang" in text
    assert "Nog vast te stellen door wie de site beheert." in text


@pytest.mark.parametrize(
    ("body", "front", "heading"),
    [
        ("x", "attachments: [{title: Dia's, kind: presentatie, file: dias.pdf}]", "### Bijlagen"),
        ("[Film](https://vimeo.com/123456789)", "motto: Film", "### Video's"),
    ],
)
def test_what_others_made_is_named_where_there_is_some(tmp_path: Path, body: str, front: str, heading: str) -> None:
    one, other = tmp_path / "with", tmp_path / "without"
    write_site(one, {"reports/2024-06-01-verslag.md": report(body, front), "reports/dias.pdf": b"%PDF-1.4\n"})
    write_site(other, {"reports/2024-06-01-verslag.md": report("x")})
    assert heading in told(one, ACCESSIBILITY)
    assert heading not in told(other, ACCESSIBILITY)


@pytest.mark.parametrize(
    "files",
    [
        {"overrides/assets/css/brand.css": ":root { --brand-coral: #ef7458; }\n"},
        {"overrides/partials/footer.html": "<footer></footer>"},
        {"mkdocs.yml": f"{MKDOCS}extra_javascript: [teller.js]\n", "docs/teller.js": "console.log(1)\n"},
    ],
    ids=["a look", "a template", "a script"],
)
def test_what_a_site_built_onto_the_engine_was_not_tested(tmp_path: Path, files: Files) -> None:
    write_site(tmp_path, files)
    site = built(tmp_path)
    assert "Die zijn niet meegetest." in site[ACCESSIBILITY].text("//main")
    assert "Wat die doen, staat hier niet bij." in site[PRIVACY].text("//main")


def test_this_repository_s_own_templates_are_those_that_were_tested(own: Site) -> None:
    assert "eigen sjablonen" not in own[PRIVACY].text("//main")
    assert "niet meegetest" not in own[ACCESSIBILITY].text("//main")


def test_search_finds_what_a_statement_says(tmp_path: Path) -> None:
    write_site(tmp_path, {"docs/toegankelijkheid.md": "Van ons zelf.\n"})
    cards = Cards(inspect(settings(tmp_path))[0], WORDS)
    found = {made.uri: made for made in (make() for make in documents(cards, settings(tmp_path)))}
    assert "cookies" in found[PRIVACY].html
    assert "heading-link" not in found[PRIVACY].html
    assert ACCESSIBILITY not in found, "that page is written by hand"


# --- what people write themselves


@pytest.mark.parametrize("file", ["docs/privacy.md", "docs/privacy/index.md"])
def test_a_page_written_by_hand_takes_the_place_of_a_statement(tmp_path: Path, file: str) -> None:
    site = built(write_site(tmp_path, {file: "# Zo doen wij dat\n\nNiets.\n"}))
    assert site[PRIVACY].text("//h1").startswith("Zo doen wij dat")
    assert "Concept" in site[ACCESSIBILITY].text("//main")


def test_every_page_leads_to_both_statements(own: Site, tmp_path: Path) -> None:
    for site in (own, built(write_site(tmp_path))):
        for page in site.shown.values():
            links = {page.target(link.get("href", "")) for link in page.all("//footer//a")}
            assert {ORIGIN + address for address in STATEMENTS} <= links, page.address


def test_the_name_of_a_network_is_text(tmp_path: Path) -> None:
    name = "*Net* [x](https://kwaad.example) <b>| {{ 7 }} _samen_"
    write_site(tmp_path, {"data/network.yaml": f"name: '{name}'\nsentence: Samen.\nowner: '{name}'\n"})
    site = built(tmp_path)
    for address in STATEMENTS:
        assert name in site[address].text("//main")
        assert [link for link in site[address].all("//main//a") if "kwaad" in link.get("href", "")] == []


def test_the_statements_are_in_plain_language(tmp_path: Path) -> None:
    publishing = Publishing(site_url="https://net.github.io/", repo_url="https://code.example/net", own_code=True)
    write_site(tmp_path, EVERYTHING)
    pages = {f"docs/{address}index.md": told(tmp_path, address, publishing) for address in STATEMENTS}
    _, problems = inspect(settings(write_site(tmp_path, pages)))
    assert [problem for problem in problems if problem.level is Level.ADVICE] == []
