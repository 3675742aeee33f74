"""The files of the index."""

from __future__ import annotations

import datetime
import gzip
import json
from functools import partial
from pathlib import Path

import pytest
from tests.helpers import catalog_of

from bijeen.site.search import Document, Names, build_index
from bijeen.site.search.document import Maker


def report(day: int) -> Document:
    """A report of a day in May."""
    return Document(
        uri=f"verslagen/mei-{day}/",
        title=f"Soep {day}",
        kind="verslag",
        label="Netwerkbijeenkomst",
        html="<p>Netwerkbijeenkomst van een netwerk met kookploeg.</p>",
        date=datetime.date(2024, 5, day),
    )


PARTNER = Document(uri="partners/a/", title="Aap", kind="partner", label="Partner", html="<p>Een bijeenkomst.</p>")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three reports, of which two count as new, and a partner."""
    folder = tmp_path_factory.mktemp("site")
    names = Names(catalog_of(tmp_path_factory.mktemp("content")).content)
    makers: list[Maker] = [*(partial(report, day) for day in (30, 20, 10)), lambda: PARTNER]
    build_index(folder, makers, names, "nl", newest=2)
    return folder


def pages(folder: Path) -> dict[str, dict[str, str]]:
    """What the index shows of each of its pages."""
    texts = [gzip.decompress(file.read_bytes()) for file in (folder / "fragment").iterdir()]
    return {page["url"]: page["meta"] for page in (json.loads(text[text.index(b"{") :]) for text in texts)}


def test_the_newest_reports_stand_with_all_other_pages(site: Path) -> None:
    near = {"/verslagen/mei-30.html", "/verslagen/mei-20.html", "/partners/a.html"}
    assert pages(site / "pagefind").keys() == near


def test_earlier_reports_have_an_index_of_their_own(site: Path) -> None:
    assert pages(site / "pagefind" / "eerder").keys() == {"/verslagen/mei-10.html"}


def test_a_page_is_found_by_the_families_of_its_words(site: Path) -> None:
    assert "bijeenkomst" in pages(site / "pagefind")["/verslagen/mei-30.html"]["woorden"].split()


def test_the_families_of_the_words_of_its_title_and_label_stand_apart(site: Path) -> None:
    assert pages(site / "pagefind")["/verslagen/mei-30.html"]["kop"].split() == ["bijeenkomst"]


def test_the_words_of_all_pages_are_listed(site: Path) -> None:
    assert "kookploeg" in (site / "zoeken" / "woorden.txt").read_text(encoding="utf-8").replace("0", " ").split()


def test_interfaces_that_nobody_uses_are_not_published(site: Path) -> None:
    assert [file.name for file in (site / "pagefind").iterdir() if "ui" in file.name] == []
