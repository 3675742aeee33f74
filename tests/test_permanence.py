"""What lasts of a site: old addresses that send on, when each page was changed last, and the way to change it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.helpers import NAME, REPORT, TODAY, report, tree, write_site
from tests.pages import Site, said
from tests.repositories import AUTHOR, EMAIL, commit, git

from bijeen.hosts.build import build_site

NOTE = "//*[contains(@class, 'source-note')]"
REPORT_PAGE = f"verslagen/{NAME}/"
SETTINGS = """\
site_name: Stad Samen
site_url: {site}
repo_url: {repo}
edit_uri: {edit}
theme: {{name: material, language: nl}}
plugins: [bijeen: {{search: false}}]
nav: [Home: index.md]
not_in_nav: "*"
"""


def built(folder: Path, *, into: str = "site") -> Site:
    build_site(folder / "mkdocs.yml", folder / into, {"today": TODAY})
    return Site(folder / into)


def site_with(folder: Path, **settings: str) -> Path:
    """The smallest site in a repository, with a report, a page and a campaign besides."""
    folder.mkdir(exist_ok=True)
    known = {"site": "https://stad.example/samen/", "repo": "", "edit": "", **settings}
    files = {
        "mkdocs.yml": SETTINGS.format(**known),
        "docs/over.md": "# Over ons\n",
        "data/agenda.yaml": "campaigns:\n  - id: week\n    name: Week\n",
        "data/groups.yaml": "- id: samen\n  name: Samen\n  question: Hoe?\n",
        ".gitignore": "site*\n.cache\n",
        REPORT: report(),
    }
    commit(folder, "2024-05-12T12:00:00Z", files, start="minimal")
    return folder


GITHUB = {"repo": "https://github.com/stad/samen", "edit": "edit/main/docs/"}
EDIT = "https://github.com/stad/samen/edit/main"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that does not say where its repository is online."""
    return built(site_with(tmp_path_factory.mktemp("plain")))


@pytest.fixture(scope="module")
def github(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same site, at GitHub."""
    return built(site_with(tmp_path_factory.mktemp("github"), **GITHUB))


# --- when it was changed last


def test_a_page_says_when_its_source_was_changed_last(plain: Site) -> None:
    for address, opening in [
        (REPORT_PAGE, "Laatst bijgewerkt op"),
        ("over/", "Laatst bijgewerkt op"),
        ("partners/buurtkamer/", "Deze gegevens zijn laatst bijgewerkt op"),
        ("initiatieven/samen-koffie/", "Deze gegevens zijn laatst bijgewerkt op"),
        ("werkgroepen/samen/", "Deze gegevens zijn laatst bijgewerkt op"),
        ("agenda/week/", "Deze gegevens zijn laatst bijgewerkt op"),
    ]:
        assert plain[address].texts(f"{NOTE}/p") == [f"{opening} 12 mei 2024."], address
        assert plain[address].one(f"{NOTE}//time").get("datetime") == "2024-05-12"


def test_a_page_that_gathers_what_others_wrote_has_no_such_day(plain: Site) -> None:
    for address in ("", "partners/", "prikbord/", "themas/ontmoeten/", "over/redactie/", "404.html"):
        assert plain[address].all(f"{NOTE}//time") == [], address


def test_without_a_repository_no_page_says_so(full: Site) -> None:
    assert [address for address, page in full.pages.items() if page.all(f"{NOTE}//time")] == []


def test_the_sitemap_says_the_same(tmp_path: Path) -> None:
    folder = site_with(tmp_path)
    network = (folder / "data/network.yaml").read_text(encoding="utf-8").replace("official: false", "")
    commit(folder, "2025-02-03T12:00:00Z", {"data/network.yaml": network + "\nofficial: true\n", REPORT: report("x")})
    site = built(folder)
    root = etree.fromstring(site.read("sitemap.xml").encode())
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = {str(url.findtext(f"{space}loc")): url.findtext(f"{space}lastmod") for url in root}
    there = "https://stad.example/samen/"
    assert found[there + REPORT_PAGE] == site[REPORT_PAGE].one(f"{NOTE}//time").get("datetime") == "2025-02-03"
    assert found[f"{there}over/"] == "2024-05-12"
    assert found[f"{there}partners/buurtkamer/"] is None, "it shows reports too, which are newer than its own lines"


def test_nobody_is_named(tmp_path: Path) -> None:
    folder = site_with(tmp_path)
    assert AUTHOR in git(folder, "log")
    built(folder)
    for kept in (tree(folder / "site"), tree(folder / ".cache")):
        assert kept
        assert [path for path, text in kept.items() if AUTHOR.encode() in text or EMAIL.encode() in text] == []


def test_the_same_commit_gives_the_same_bytes_wherever_it_is_built_but_for_the_index(tmp_path: Path) -> None:
    folder = site_with(tmp_path / "here")
    git(tmp_path, "clone", "--quiet", str(folder), "there")
    built(folder)
    built(folder, into="site2")
    built(tmp_path / "there")
    assert tree(folder / "site") == tree(folder / "site2") == tree(tmp_path / "there" / "site")


# --- the way to change it


def links(site: Site, address: str) -> list[str]:
    """Where the proposal of a change begins, on one page."""
    return [link.get("href", "") for link in site[address].all(f"{NOTE}//a") if "/edit/" in link.get("href", "")]


def test_every_page_with_a_source_leads_to_its_line(github: Site) -> None:
    root = github.folder.parent
    partners = (root / "data/partners.yaml").read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(partners, start=1) if "id: samen-koffie" in text)
    assert links(github, REPORT_PAGE) == [f"{EDIT}/{REPORT}"]
    assert links(github, "over/") == [f"{EDIT}/docs/over.md"]
    assert links(github, "partners/buurtkamer/") == [f"{EDIT}/data/partners.yaml#L1"]
    assert links(github, "initiatieven/samen-koffie/") == [f"{EDIT}/data/partners.yaml#L{line}"]
    assert links(github, "agenda/week/") == [f"{EDIT}/data/agenda.yaml#L2"]
    assert links(github, "werkgroepen/samen/") == [f"{EDIT}/data/groups.yaml#L1"]
    for address in ("themas/ontmoeten/", "wijken/centrum/", "doelgroepen/ouderen/"):
        [link] = links(github, address)
        path, _, number = link.partition("#L")
        assert path == f"{EDIT}/data/vocabulary.yaml"
        vocabulary = (root / "data/vocabulary.yaml").read_text(encoding="utf-8").split("\n")
        assert f"id: {address.split('/')[1]}" in vocabulary[int(number) - 1]


def test_a_list_leads_to_its_file_where_what_is_on_it_has_no_page_of_its_own(tmp_path: Path) -> None:
    folder = site_with(tmp_path, **GITHUB)
    write_site(folder, {"data/inspiration.yaml": "- {id: samen, title: Samen, medium: book}\n"}, start=None)
    site = built(folder)
    assert links(site, "agenda/") == [f"{EDIT}/data/agenda.yaml"]
    assert links(site, "inspiratie/") == [f"{EDIT}/data/inspiration.yaml"]
    assert [site[address].all(f"{NOTE}//time") for address in ("agenda/", "inspiratie/")] == [[], []]
    for file in ("data/agenda.yaml", "data/inspiration.yaml"):
        (folder / file).write_text("", encoding="utf-8")
    assert links(built(folder), "agenda/") == []


def test_a_page_of_the_engine_has_no_such_link(github: Site) -> None:
    for address in ("over/redactie/", "over/redactie/nakijken/", "over/stijl/", "prikbord/", "zoeken/", "404.html"):
        assert links(github, address) == [], address


def test_the_link_says_which_page_and_stays_in_the_same_tab(github: Site) -> None:
    link = github["partners/buurtkamer/"].one(f"{NOTE}//a[contains(@href, '/edit/')]")
    assert said(link) == "Stel een wijziging voor: Buurtkamer"
    assert link.get("target") is None


@pytest.mark.parametrize("repo", ["https://github.com/stad/samen", "https://gitlab.com/stad/samen"])
def test_of_a_branch_that_nobody_names_the_name_is_main(tmp_path: Path, repo: str) -> None:
    folder = site_with(tmp_path, repo=repo)
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("edit_uri: \n", ""), encoding="utf-8")
    assert links(built(folder), REPORT_PAGE) == [f"{repo}/edit/main/{REPORT}"]


def test_the_front_page_is_called_by_its_name_there_too(github: Site) -> None:
    link = github[""].one(f"{NOTE}//a[contains(@href, '/edit/')]")
    assert said(link) == "Stel een wijziging voor: Voorpagina"


@pytest.mark.parametrize(
    ("repo", "needed"),
    [
        ("https://github.com/stad/samen", "Daarvoor heb je een gratis account bij GitHub nodig."),
        ("https://www.gitlab.com/stad/samen/", "Daarvoor heb je een gratis account bij GitLab nodig."),
        ("https://git.stad.example/samen", "Daarvoor heb je een gratis account bij git.stad.example nodig."),
    ],
)
def test_who_does_not_know_the_code_host_reads_what_is_needed(tmp_path: Path, repo: str, needed: str) -> None:
    site = built(site_with(tmp_path, repo=repo, edit="edit/main/docs/"))
    assert needed in site[REPORT_PAGE].text(NOTE)


def test_and_what_else_one_can_do(tmp_path: Path) -> None:
    folder = site_with(tmp_path, **GITHUB)
    network = (folder / "data/network.yaml").read_text(encoding="utf-8").split("contact:")[0]
    ways = {
        "contact: {email: hallo@stad.example, phone: 030 123 45 67}": "Mailen kan ook: hallo@stad.example.",
        "contact: {phone: 030 123 45 67}": "Bellen kan ook: 030 123 45 67.",
        "contact: {url: https://www.stad.example/vragen}": "Het kan ook via: stad.example.",
    }
    for contact, told in ways.items():
        write_site(folder, {"data/network.yaml": f"{network}\n{contact}\n"}, start=None)
        site = built(folder)
        assert site["partners/buurtkamer/"].texts(f"{NOTE}/p")[-1].endswith(told)
    write_site(folder, {"data/network.yaml": network}, start=None)
    assert built(folder)["partners/buurtkamer/"].texts(f"{NOTE}/p")[-1].endswith("nodig.")


def test_a_mail_tells_which_page_it_is_about(tmp_path: Path) -> None:
    folder = site_with(tmp_path, **GITHUB)
    network = (folder / "data/network.yaml").read_text(encoding="utf-8").split("contact:")[0]
    files = {"data/network.yaml": f"{network}\ncontact: {{email: hallo@stad.example}}\n"}
    title = report().replace("title: Verslag", "title: 'Één & ander?'")
    write_site(folder, {**files, REPORT: title}, start=None)
    [mail] = built(folder)[REPORT_PAGE].all(f"{NOTE}//a[starts-with(@href, 'mailto:')]")
    subject = "subject=Wijziging%3A%20%C3%89%C3%A9n%20%26%20ander%3F"
    assert mail.get("href") == f"mailto:hallo@stad.example?{subject}"


def test_without_a_repository_online_there_is_nothing_to_follow(plain: Site) -> None:
    assert [address for address, page in plain.pages.items() if page.all(f"{NOTE}//a")] == []
