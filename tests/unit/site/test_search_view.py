"""Everything from A to Z, on one page or on many."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import WORDS, catalog_of

from bijeen.settings import Settings
from bijeen.site.search import documents
from bijeen.site.views.cards import Cards
from bijeen.site.views.search import MOST, is_long, search_view, shelf_title, shelf_view, shelves_of

SETTINGS = Settings(root=Path())
PARTNERS = "data/partners.yaml"


def many(folder: Path, count: int) -> Cards:
    """A site with so many partners, one half below A and the other below B."""
    lines = (f"- {{id: p{n:04}, name: {'AB'[2 * n // count]}{n:04}, network: member}}" for n in range(count))
    return Cards(catalog_of(folder, {PARTNERS: "\n".join(lines) + "\n"}, start="minimal"), WORDS)


def test_a_short_list_stands_on_the_search_page(tmp_path: Path) -> None:
    cards = many(tmp_path, 10)
    view = search_view(cards, shelves_of(cards, SETTINGS))
    assert [group["letter"] for group in view["everything"]][:2] == ["A", "B"]
    assert view["letters"] == []


def test_everything_is_on_the_list(tmp_path: Path) -> None:
    page = "---\ntitle: Wie wij zijn\n---\nWij.\n"
    cards = Cards(catalog_of(tmp_path, {"docs/over/index.md": page, "docs/extra.md": "# Nog iets\n"}), WORDS)
    listed = {entry.uri: entry.title for shelf in shelves_of(cards, SETTINGS) for entry in shelf.entries}
    hubs = {"prikbord/": "Prikbord", "agenda/": "Agenda", "verslagen/": "Verslagen"}
    assert {"over/": "Wie wij zijn", "extra/": "Nog iets", **hubs}.items() <= listed.items()
    assert {maker().uri for maker in documents(cards, SETTINGS)} <= listed.keys()


def test_a_long_list_has_a_page_for_each_letter(tmp_path: Path) -> None:
    cards = many(tmp_path, MOST + 2)
    shelves = shelves_of(cards, SETTINGS)
    view = search_view(cards, shelves)
    assert is_long(shelves)
    assert view["everything"] == []
    assert [(one["title"], one["uri"]) for one in view["letters"]][:2] == [("A", "zoeken/a/"), ("B", "zoeken/b/")]


def test_a_letter_with_too_much_has_several_pages(tmp_path: Path) -> None:
    cards = many(tmp_path, 2 * MOST + 20)
    shelves = [shelf for shelf in shelves_of(cards, SETTINGS) if shelf.letter == "A"]
    # "Agenda" is one of them
    assert [(shelf.uri, len(shelf.entries)) for shelf in shelves] == [("zoeken/a/", MOST), ("zoeken/a-2/", 11)]
    assert shelf_title(WORDS, shelves[1]) == "Alles met de letter A, deel 2"


def test_one_page_leads_to_the_next(tmp_path: Path) -> None:
    cards = many(tmp_path, MOST + 2)
    shelves = shelves_of(cards, SETTINGS)
    first, second = (shelf_view(cards, shelves, shelf) for shelf in shelves[:2])
    assert first["previous"] is None
    assert (first["next"]["uri"], second["previous"]["uri"]) == ("zoeken/b/", "zoeken/a/")


def test_one_can_choose_only_from_what_there_is(tmp_path: Path) -> None:
    cards = Cards(catalog_of(tmp_path), WORDS)
    facets = {facet["id"]: facet["options"] for facet in search_view(cards, shelves_of(cards, SETTINGS))["facets"]}
    assert {"id": "verslag", "title": "Verslagen"} in facets["soort"]
    assert all(len(options) > 1 for options in facets.values())
