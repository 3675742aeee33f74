"""What search engines read in a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.helpers import NAME, REPORT, WORDS, Files, catalog_of, report

from bijeen.site.jsonld import article, breadcrumbs, graph, network, organization, script_text
from bijeen.site.views.cards import Cards

SITE = "https://netwerk.example/"
MUSIC = "2024-05-30-muziek-in-de-wijk"


def cards_of(folder: Path, files: Files | None = None, *, start: str = "full", site_url: str = SITE) -> Cards:
    """The cards of a site at an address."""
    return Cards(catalog_of(folder, files, start=start), WORDS, site_url)


def article_of(cards: Cards, id: str = MUSIC) -> dict[str, Any]:
    """What is said of one report."""
    return article(cards, cards.catalog.report_by_id[id])


def organization_of(cards: Cards, id: str) -> dict[str, Any]:
    """What is said of one partner."""
    return organization(cards, cards.catalog.partner_by_id[id])


def test_a_report_is_an_article_of_the_network(tmp_path: Path) -> None:
    said = article_of(cards_of(tmp_path))
    assert said["@type"] == "Article"
    assert said["headline"] == "Muziek in de wijk: <em>samen</em> & alleen"
    assert said["description"] == "Over muziek, koffie en kleine stappen."
    assert (said["datePublished"], said["temporalCoverage"]) == ("2024-06-03", "2024-05-30")
    assert said["publisher"] == said["author"] == {"@type": "Organization", "name": "Stad Samen"}
    assert said["contentLocation"]["name"] == "Buurtkamer Noord"
    assert said["mainEntityOfPage"] == f"{SITE}verslagen/{MUSIC}/"
    assert said["image"].startswith(f"{SITE}media/reports/tafel-")


def test_a_drawing_is_not_the_picture_of_an_article(tmp_path: Path) -> None:
    assert "image" not in article_of(cards_of(tmp_path, {REPORT: report()}, start="minimal"), NAME)


def test_a_partner_is_an_organization_with_its_own_site(tmp_path: Path) -> None:
    partners = (
        "- {id: pluk, name: Pluk, network: member, url: https://pluk.example/, aliases: [PLUK], summary: Fruit.,"
        " profiles: [{title: Foto's, url: https://foto.example/pluk}],"
        " contact: {role: Balie, name: Jo Jansen, email: jo@pluk.example, phone: 030 286 00 00}}\n"
        "- {id: zomaar, name: Zomaar, network: mentioned}\n"
    )
    cards = cards_of(tmp_path, {"data/partners.yaml": partners}, start="minimal")
    assert organization_of(cards, "pluk") == {
        "@type": "Organization",
        "name": "Pluk",
        "alternateName": ["PLUK"],
        "description": "Fruit.",
        "url": "https://pluk.example/",
        "sameAs": ["https://foto.example/pluk"],
        "memberOf": {"@type": "Organization", "name": cards.catalog.content.network.name},
        "mainEntityOfPage": f"{SITE}partners/pluk/",
    }
    assert organization_of(cards, "zomaar") == {
        "@type": "Organization",
        "name": "Zomaar",
        "mainEntityOfPage": f"{SITE}partners/zomaar/",
    }


def test_the_site_of_a_network_is_named_and_an_example_is_not(tmp_path: Path) -> None:
    assert network(cards_of(tmp_path / "1"))["url"] == SITE
    example = network(cards_of(tmp_path / "2", start="minimal"))
    assert example["name"]
    assert "url" not in example


def test_without_the_address_of_the_site_there_are_none_of_its_own(tmp_path: Path) -> None:
    cards = cards_of(tmp_path, site_url="")
    partner = next(partner for partner in cards.catalog.content.partners if partner.logo)
    said = graph([network(cards), article_of(cards), organization_of(cards, partner.id)])
    assert [
        text for text in strings(said) if text.startswith(("verslagen/", "partners/", "media/", "assets/", "."))
    ] == []
    assert {"mainEntityOfPage", "image", "logo"} & {key for thing in said["@graph"] for key in thing} == set()


def strings(data: Any) -> list[str]:
    """Every text in some data."""
    if isinstance(data, dict):
        return [text for value in data.values() for text in strings(value)]
    if isinstance(data, list):
        return [text for value in data for text in strings(value)]
    return [data] if isinstance(data, str) else []


def test_the_way_to_a_page_is_told_from_the_home_page_on() -> None:
    said = breadcrumbs({"": "Voorpagina", "partners/": "Partners", "partners/nizu/": "Nizu"}, SITE)
    steps = [(step["position"], step["name"], step["item"]) for step in said["itemListElement"]]
    assert steps == [
        (1, "Voorpagina", SITE),
        (2, "Partners", f"{SITE}partners/"),
        (3, "Nizu", f"{SITE}partners/nizu/"),
    ]


@pytest.mark.parametrize("text", ["</script><script>x()", "<!-- <script>", "]]>", "\u2028", '"\\', "&lt;", "é Fatoş"])
def test_no_text_ends_the_block(text: str) -> None:
    script = script_text({"name": text})
    assert "<" not in script
    assert json.loads(script) == {"name": text}


@given(st.text())
def test_every_text_comes_back_as_it_was(text: str) -> None:
    script = script_text({text: [text]})
    assert "<" not in script
    assert json.loads(script) == {text: [text]}
