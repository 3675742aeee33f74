"""What one page is found by, as Pagefind reads it."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest

from bijeen.site.search.document import Document, folded_words, hidden


def document(**fields: Any) -> Document:
    """A page about soup."""
    given = {"uri": "partners/x/", "title": "Soep", "kind": "partner", "label": "Partner", "html": "<p>Soep.</p>"}
    return Document(**{**given, **fields})


def facts(html: str, what: str) -> dict[str, list[str]]:
    """What is said of the page beside its text."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(rf'<meta data-pagefind-{what}="(\w+)\[content\]" content="([^"]*)">', html):
        found.setdefault(name, []).append(value)
    return found


def test_it_can_be_chosen_by_its_facets() -> None:
    page = document(date=datetime.date(2024, 5, 30), rank=2, facets={"wijk": ["oost", "west"]})
    said = facts(page.as_html(), "filter")
    assert said == {"soort": ["partner"], "rang": ["2"], "wijk": ["oost", "west"], "jaar": ["2024"]}
    assert facts(page.as_html(), "sort") == {"datum": ["20240530"]}


def test_only_names_that_do_not_stand_in_the_text_are_added() -> None:
    page = document(html="<p>Café Ünal kookt.</p>", aliases=["cafe unal"], names=["Oost"])
    assert facts(page.as_html(["VCU", "Café Ünal"]), "meta")["namen"] == ["Oost · VCU"]


def test_its_whole_names_are_one_word_each() -> None:
    page = document(title="Samen eten", aliases=["Aan tafel!", "Çay"])
    assert facts(page.as_html(), "meta")["heet"] == ["samenetenqx aantafelqx cayqx"]


def test_a_report_is_not_looked_for_by_its_whole_title() -> None:
    assert "heet" not in facts(document(kind="verslag").as_html(), "meta")
    dated = document(kind="verslag", aliases=["30 mei 2024", "30-5-2024"])
    assert facts(dated.as_html(), "meta")["heet"] == ["30mei2024qx 3052024qx"]


@pytest.mark.parametrize("said", ["75-plussers", "75 plus", "75+"])
def test_an_age_is_one_word(said: str) -> None:
    assert facts(document(html=f"<p>Voor {said}.</p>").as_html(), "meta")["namen"] == ["75plus"]


@pytest.mark.parametrize("said", ["75 pluspunten", "1975+", "75 jaar"])
def test_what_is_no_age_is_left(said: str) -> None:
    assert "namen" not in facts(document(html=f"<p>Voor {said}.</p>").as_html(), "meta")


def test_what_runs_through_a_line_is_left_out_and_blocks_stay() -> None:
    html = '<p id="a">Een <strong>kop</strong> <a href="x">soep</a></p>'
    assert '<p id="a">Een kop soep</p>' in document(html=html).as_html()


@pytest.mark.parametrize("text", ['"><script>x</script>', "a & b", "<b>"])
def test_texts_stay_text(text: str) -> None:
    html = document(title=text, label=text, names=[text], facets={"wijk": [text]}).as_html() + hidden([text])
    assert text not in html


def test_words_are_folded() -> None:
    assert folded_words("Fatoş en BuurtMaaltijden, 70-plussers") == {
        "fatos", "en", "buurt", "maaltijden", "buurtmaaltijden", "70", "plussers",
    }  # fmt: skip


def test_marks_and_entities_are_no_words() -> None:
    assert document(html="<p>Kunst&amp;cultuur</p><p>Soep</p>").words() == {"soep", "kunst", "cultuur"}
