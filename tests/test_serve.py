"""`bijeen serve`: real servers, asked as a browser asks them, while files are saved."""

from __future__ import annotations

import re
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.helpers import NAME, REPORT, bijeen, report, tree, write_site
from tests.pages import Site
from tests.previews import PATIENCE, Previewed, previewed

from bijeen.routes import PREVIEW_STYLES, SEARCH_INDEX, SEARCH_WORDS

PAGE = f"verslagen/{NAME}/"
PARTNERS = "data/partners.yaml"
DEEP = report("Goed zo.\n\n## Eerst\n\n#### Te diep")
"""A report with one warning, on line 11."""


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Previewed]:
    """The smallest site with one good report."""
    folder = write_site(tmp_path / "site", {REPORT: report()})
    with previewed(folder, tmp_path / "said.txt") as preview:
        yield preview


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of that site."""
    return tmp_path / "site"


def save(folder: Path, path: str, text: str) -> None:
    write_site(folder, {path: text}, start=None)


# --- what the bar says


def test_a_site_with_nothing_wrong_has_no_bar(preview: Previewed) -> None:
    assert [preview.bar(path) for path in ("", PAGE, "partners/", "404.html")] == ["", "", "", ""]


def test_a_page_has_its_own_problems_in_the_bar_with_a_link_to_the_place(preview: Previewed, folder: Path) -> None:
    save(folder, REPORT, DEEP)
    said = preview.until_bar("Op deze pagina: 1 waarschuwing", PAGE)
    assert f"Waarschuwing {REPORT}, regel 11".lower() in said.lower()
    assert "De kop 'Te diep' slaat een niveau over." in said
    assert "Typ ### in plaats van ####." in said
    page = preview.page(PAGE)
    [link] = page.all("//section[@aria-labelledby='_meldingen']//a")
    assert link.get("href") == "#te-diep"
    assert "te-diep" in page.ids


def test_other_pages_say_that_there_is_something_elsewhere(preview: Previewed, folder: Path) -> None:
    save(folder, REPORT, DEEP)
    assert "En nog 1 melding elders" in preview.until_bar("Op deze pagina is alles in orde", "partners/")
    [link] = preview.page("partners/").all("//section[@aria-labelledby='_meldingen']//details//a")
    assert link.get("href") == f"/{PAGE}#te-diep"


def test_a_problem_of_a_data_file_stands_on_the_page_of_its_record(preview: Previewed, folder: Path) -> None:
    two = "".join(
        f"- id: {id}\n  name: {id.title()}\n  network: member\n  summary: Zorg.\n  checked: {checked}\n"
        for id, checked in (("dock", "2019-01-01"), ("nizu", "2018-01-01"))
    )
    save(folder, PARTNERS, two)
    assert f"{PARTNERS}, regel 7 " in preview.until_bar("Op deze pagina: 1 herinnering", "partners/nizu/")
    assert f"{PARTNERS}, regel 2 " in preview.until_bar("Op deze pagina: 1 herinnering", "partners/dock/")


def test_a_draft_is_shown_and_said_to_be_one(preview: Previewed, folder: Path) -> None:
    save(folder, REPORT, report("Tekst.", "status: draft"))
    said = preview.until_bar("Dit verslag is een concept en staat nog niet online.", PAGE)
    assert "Op deze pagina is alles in orde" in said
    assert preview.bar("verslagen/") == ""
    save(folder, REPORT, report("Tekst.", "publish_on: 2999-01-02"))
    preview.until_bar("Dat gebeurt op woensdag 2 januari 2999.", PAGE)


# --- when a save breaks the site

BROKEN: list[tuple[str, str, str]] = [
    (REPORT, "geen blok\n", REPORT),
    (REPORT, report("x", "start: 25:00"), f"{REPORT}, regel 6"),
    (PARTNERS, "niet: [af\n", PARTNERS),
    (
        "overrides/report.html",
        "{% extends 'base.html' %}\n{{ nergens.ook.niet }}{% block x %}",
        "overrides/report.html",
    ),
    ("overrides/report.html", "{% block htmltitle %}\n{{ nergens.ook.niet }}{% endblock %}", "report.html, regel 2"),
    ("mkdocs.yml", "plugins: [\n", "mkdocs.yml, regel 2"),
    ("mkdocs.yml", "site_name: !ENV [X, x]\nplugins: [\n", "mkdocs.yml, regel 3"),
    ("mkdocs.yml", "site_name: x\n  plugins: x\n- y\n", "mkdocs.yml, regel 2"),
]


@pytest.mark.parametrize(("path", "text", "place"), BROKEN)
def test_a_save_that_breaks_the_site_leaves_the_old_pages_with_a_bar_that_says_why(
    tmp_path: Path, path: str, text: str, place: str
) -> None:
    folder = write_site(tmp_path / "site", {REPORT: report("Hallo buren."), "overrides/leeg.txt": ""})
    old = (folder / path).read_text(encoding="utf-8") if (folder / path).exists() else None
    with previewed(folder, tmp_path / "said.txt") as preview:
        save(folder, path, text)
        for page in (PAGE, "partners/", "nergens/"):
            said = preview.until_bar("De site is niet ververst: 1 fout", page)
            assert place in said
            assert "Dit is een oude versie." in preview.page(page).text("//body")
        assert "Hallo buren." in preview.page(PAGE).text("//main")
        write_site(folder, {path: old}, start=None)
        preview.until(lambda: preview.bar(PAGE) == "")
        assert "Hallo buren." in preview.page(PAGE).text("//main")
        assert "Traceback" not in preview.said
        assert not re.search(r"MkDocs encountered|while parsing|mapping values|ERROR .*/", preview.said)
        assert "In de browser zie je nog de oude site" in preview.said
    assert preview.process.returncode == 0


def test_a_page_is_told_to_come_anew_after_a_save_that_breaks_the_site_and_after_its_mending(
    preview: Previewed, folder: Path
) -> None:
    first = int(preview.ask("livereload/0/0")[1])
    save(folder, REPORT, "geen blok\n")
    preview.until_bar("niet ververst", PAGE)
    second = int(preview.ask(f"livereload/{first}/0")[1])
    save(folder, REPORT, report())
    third = int(preview.ask(f"livereload/{second}/0")[1])
    assert first < second < third
    assert preview.bar(PAGE) == ""


def test_also_a_page_that_is_not_there_comes_anew_by_itself(preview: Previewed) -> None:
    status, text = preview.ask("nergens/")
    assert (status, "livereload(" in text) == (404, True)


def test_a_site_that_is_broken_from_the_start_shows_what_to_mend_and_then_itself(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {REPORT: "geen blok\n"})
    with previewed(folder, tmp_path / "said.txt") as preview:
        for page in ("", PAGE):
            said = preview.bar(page)
            assert "Er is nog niets te zien: 1 fout" in said
            assert REPORT in said
            assert "livereload(" in preview.ask(page)[1]
        assert preview.ask("assets/css/style.css")[0] == 200
        save(folder, REPORT, report("Hallo buren."))
        preview.until(lambda: preview.bar(PAGE) == "")
        assert "Hallo buren." in preview.page(PAGE).text("//main")


# --- the command itself


def test_it_says_where_to_look_and_how_to_stop_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    folder = write_site(tmp_path / "site")
    before = tree(folder)
    with previewed(folder, tmp_path / "said.txt") as preview:
        assert preview.address.startswith("http://127.0.0.1:")
        assert "Ctrl en C" in preview.said
        save(folder, REPORT, report())
        preview.until(lambda: preview.ask(PAGE)[0] == 200)
        (folder / REPORT).unlink()
        preview.until(lambda: preview.ask(PAGE)[0] == 404)
    assert preview.process.returncode == 0
    assert preview.said.endswith("Gestopt.\n")
    left = [path.name for path in (tmp_path / "temporary").iterdir() if not path.name.startswith("_jinja2-cache")]
    assert left == []
    kept = {path: text for path, text in tree(folder).items() if not path.startswith(".cache/")}
    assert kept == before


def test_it_ends_well_when_it_is_told_to_end(tmp_path: Path) -> None:
    with previewed(write_site(tmp_path / "site"), tmp_path / "said.txt") as preview:
        preview.process.send_signal(signal.SIGTERM)
        assert preview.process.wait(PATIENCE) == 0


def test_without_a_port_it_takes_one_that_is_free(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site")
    with previewed(folder, tmp_path / "one.txt") as one, previewed(folder, tmp_path / "other.txt") as other:
        assert one.address != other.address


def test_a_port_that_is_taken_is_said_to_be(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = bijeen("-C", write_site(tmp_path), "serve", "--port", str(port))
    assert done.code == 2
    assert f"Poort {port} is niet vrij" in done.err
    assert "Traceback" not in done.said


@pytest.mark.parametrize(("arguments", "code"), [(("--port", "0"), 2), (("--host", "geen adres"), 2)])
def test_wrong_use_is_said_plainly(tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    done = bijeen("-C", write_site(tmp_path), "serve", *arguments)
    assert done.code == code
    assert "Traceback" not in done.said


def test_mkdocs_serve_shows_the_same_bar(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {REPORT: DEEP})
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with previewed(folder, tmp_path / "said.txt", program=program, cwd=folder) as preview:
        assert "Op deze pagina: 1 waarschuwing" in preview.bar(PAGE)
        save(folder, REPORT, "geen blok\n")
        preview.until_bar("De site is niet ververst: 1 fout", PAGE)


def test_a_preview_can_be_searched_with_what_was_saved_last(tmp_path: Path) -> None:
    mkdocs = "site_name: Net\ntheme: {name: material, language: nl, font: false}\nplugins: [bijeen]\n"
    folder = write_site(tmp_path / "site", {"mkdocs.yml": mkdocs, REPORT: report("Soep.")})
    with previewed(folder, tmp_path / "said.txt") as preview:

        def knows(word: str) -> bool:
            status, words = preview.ask(SEARCH_WORDS)
            return status == 200 and word in words

        assert preview.ask(f"{SEARCH_INDEX}pagefind.js")[0] == 200
        assert not knows("xylofoon")
        save(folder, REPORT, report("Xylofoon."))
        preview.until(lambda: knows("xylofoon"))


# --- what visitors get


def test_no_file_of_a_built_site_has_anything_of_a_preview(full: Site, tmp_path: Path) -> None:
    with_problems = write_site(tmp_path / "site", {REPORT: DEEP})
    assert bijeen("-C", with_problems, "build").code == 0
    for folder in (full.folder, with_problems / "site"):
        assert not (folder / PREVIEW_STYLES).exists()
        for path, data in tree(folder).items():
            if path.endswith((".html", ".css", ".js")):
                assert b"bijeen:bar" not in data, path
                assert b"_meldingen" not in data, path
                assert b'class="bar' not in data, path
                assert b"preview.css" not in data, path
    drafts = [path for path in tree(full.folder) if "2024-06-20-concept" in path]
    assert drafts == []
