"""Old addresses, and addresses that are not there, in a browser: at any depth, and under a folder of the host."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Build
from tests.browser.visits import Visit
from tests.helpers import REPORT, report, write_site

from serving import served

BASE = "bijeen/"
"""The folder below which the site stands, as that of a project does at GitHub Pages."""

HEADINGS = "\n\n".join(f"## Kop {number}\n\n" + "Tekst. " * 300 for number in range(9))
SETTINGS = """\
site_name: Proefnetwerk
site_url: https://stad.example/bijeen/
theme: {name: material, language: nl}
plugins: [bijeen]
nav: [Home: index.md]
not_in_nav: "*"
"""


@pytest.fixture(scope="module")
def below(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site, with search, that stands in a folder of its host."""
    files = {
        "mkdocs.yml": SETTINGS,
        "docs/over.md": "---\ntitle: Over ons\nredirect_from: [wie-zijn-wij]\n---\nTekst.\n",
        REPORT: report(HEADINGS, "redirect_from: [oud/verslag.html, oud/diep/verslag]"),
    }
    root = tmp_path_factory.mktemp("host")
    shutil.move(build(write_site(tmp_path_factory.mktemp("below"), files)), root / "bijeen")
    shutil.copy(root / "bijeen" / "404.html", root)  # what a host hands out for any address below the folder
    with served(Path(root)) as address:
        yield f"{address}{BASE}"


# --- old addresses


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("old", ["oud/verslag.html", "oud/diep/verslag/", "oud/diep/verslag"])
def test_an_old_address_sends_on(visit: Visit, below: str, old: str, javascript: bool) -> None:
    page = visit(old, site=below, javascript=javascript)
    page.wait_for_url("**/verslagen/2024-06-01-verslag/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Verslag")


@pytest.mark.parametrize("tail", ["#kop-7", "?bron=brief", "?bron=brief#kop-7"])
def test_an_old_address_keeps_what_stands_behind_it(visit: Visit, below: str, tail: str) -> None:
    page = visit(f"oud/diep/verslag/{tail}", site=below)
    page.wait_for_url(f"{below}verslagen/2024-06-01-verslag/{tail}")
    expect(page.get_by_role("heading", name="Kop 7")).to_be_visible()
    if "#" in tail:
        expect(page.get_by_role("heading", name="Kop 7")).to_be_in_viewport()


def test_the_way_back_is_not_through_the_old_address(visit: Visit, below: str) -> None:
    page = visit("over/", site=below)
    page.goto("wie-zijn-wij/#kop")
    page.wait_for_url(f"{below}over/#kop")
    page.go_back()
    expect(page).to_have_url(f"{below}over/")
