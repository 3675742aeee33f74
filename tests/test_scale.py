"""A site with many reports: everything is there, and no page of one thing grows with the number of all things.

The same corpus with 60 and with 1,000 reports: the same partners, and the same 60 newest reports, byte for byte.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.helpers import TODAY, bijeen

from bijeen.content.records.item import ITEM_KINDS
from bijeen.routes import LISTS
from bijeen.site.exports.calendar import PAST
from bijeen.site.views.about import LINES
from bijeen.site.views.cards import MENTIONS
from bijeen.site.views.collections import COLLECTIONS, MOST
from corpus import write_site

FEW, MANY, PARTNERS = 60, 1000, 150

LINK = re.compile(r'<a [^>]*href="([^"]*)"')


@dataclass(frozen=True, kw_only=True)
class Site:
    """A site as written and as built."""

    source: Path
    pages: Path

    def size(self, address: str) -> int:
        """The bytes of a page."""
        return (self.pages / address / "index.html").stat().st_size

    def html(self, address: str) -> str:
        """The HTML of a page."""
        return (self.pages / address / "index.html").read_text(encoding="utf-8")

    def reports(self) -> list[str]:
        """The ids of the reports that were written, the newest first."""
        return sorted((file.stem for file in (self.source / "reports").glob("*.md")), reverse=True)

    def below(self, hub: str) -> set[str]:
        """The names of the pages below a hub."""
        return {folder.name for folder in (self.pages / hub).iterdir() if folder.is_dir()}

    def naming(self, partner: str) -> set[str]:
        """The ids of the reports that name a partner in their text, by the links in their pages."""
        link = f'class="mention" href="../../partners/{partner}/"'
        return {id for id in self.reports() if link in self.html(f"verslagen/{id}")}


def built(folder: Path, reports: int) -> Site:
    """A generated site with this many reports."""
    site = Site(source=folder / "source", pages=folder / "site")
    write_site(site.source, reports=reports, partners=PARTNERS)
    done = bijeen("-C", site.source, "build", "--into", site.pages, "--today", TODAY.isoformat())
    assert done.code == 0, done.said
    return site


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with few reports."""
    return built(tmp_path_factory.mktemp("few"), FEW)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with many reports."""
    return built(tmp_path_factory.mktemp("many"), MANY)


def test_every_report_has_its_page(few: Site, many: Site) -> None:
    assert len(few.reports()) == FEW
    assert len(many.reports()) == MANY
    assert few.below("verslagen") == set(few.reports())
    assert many.below("verslagen") == set(many.reports())


def test_every_report_is_linked_from_the_list_of_reports(many: Site) -> None:
    linked = set(re.findall(r'href="\.\./verslagen/([^"/]+)/"', many.html("verslagen")))
    assert linked == set(many.reports())


def test_other_pages_are_the_same_in_number(few: Site, many: Site) -> None:
    for hub in ("partners", "initiatieven", "werkgroepen", "themas", "wijken", "doelgroepen"):
        assert many.below(hub) == few.below(hub)
    assert len(many.below("partners")) == PARTNERS


def test_the_page_of_a_report_keeps_its_size(few: Site, many: Site) -> None:
    """Other reports are related or come before it: their titles and summaries are of other lengths, no more."""
    cards = 1_500
    for id in few.reports():
        assert abs(many.size(f"verslagen/{id}") - few.size(f"verslagen/{id}")) < cards, id


def test_the_text_of_a_report_is_the_same(few: Site, many: Site) -> None:
    article = re.compile(r'<article class="prose">.*?</article>', re.DOTALL)
    for id in few.reports():
        texts = [article.search(site.html(f"verslagen/{id}")) for site in (few, many)]
        assert [text and text[0] for text in texts] == [texts[0] and texts[0][0]] * 2
        assert texts[0] is not None


def test_the_home_page_keeps_its_size(few: Site, many: Site) -> None:
    """It shows the newest reports; only its counts have more digits."""
    assert abs(many.size("") - few.size("")) < 200


def test_the_page_of_a_partner_grows_by_one_line_for_each_older_report(few: Site, many: Site) -> None:
    """It quotes the newest mentions, and names older reports with a link and a date: some 200 bytes each.

    Of each kind of item it shows a few: where a partner had fewer, that makes room for so much more.
    """
    line = 260
    items = len(ITEM_KINDS) * LINES * 300
    for partner in sorted(few.below("partners"))[::10]:
        more = len(many.naming(partner)) - len(few.naming(partner))
        assert more > MENTIONS
        assert 0 <= many.size(f"partners/{partner}") - few.size(f"partners/{partner}") < more * line + items, partner


def test_the_page_of_a_partner_links_to_every_report_that_names_it(many: Site) -> None:
    for partner in sorted(many.below("partners"))[::50]:
        linked = re.findall(r'href="\.\./\.\./verslagen/([^"/]+)/(?:#[^"]*)?"', many.html(f"partners/{partner}"))
        assert many.naming(partner) - set(linked) == set(), partner


def test_no_page_quotes_more_mentions_than_it_may(many: Site) -> None:
    for hub in ("partners", "initiatieven"):
        for name in many.below(hub):
            assert many.html(f"{hub}/{name}").count("<blockquote") <= MENTIONS, name


def test_no_list_shows_more_items_than_it_may(many: Site) -> None:
    for collection in COLLECTIONS:
        assert many.html(collection.uri).count("<article") <= MOST, collection.uri


def test_the_agenda_grows_by_its_years_alone(few: Site, many: Site) -> None:
    """What is to come is the same in both; each older year has a page, and a link to it."""
    years = len(many.below("agenda")) - len(few.below("agenda"))
    assert years > 5
    assert 0 <= many.size("agenda") - few.size("agenda") < years * 200


def test_the_calendar_to_subscribe_to_holds_the_last_events_only(many: Site) -> None:
    days = re.findall(r"DTEND[^:]*:(\d{8})", (many.pages / "agenda.ics").read_text(encoding="utf-8"))
    assert len([day for day in days if day <= f"{TODAY:%Y%m%d}"]) == PAST
    assert len(days) == len(list((many.pages / "agenda").glob("*.ics")))


def test_every_item_stands_in_a_list_or_in_its_year(many: Site) -> None:
    """A report's own page gives each item an anchor; a list, or the page of its year, has a link to it."""
    hubs = [collection.uri for collection in COLLECTIONS]
    pages = [*hubs, *(f"{hub}{year}" for hub in hubs for year in many.below(hub))]
    linked = {link for page in pages for link in re.findall(r"verslagen/([^\"/]+/#[^\"]+)", many.html(page))}
    kinds = "|".join(kind for collection in COLLECTIONS for kind in collection.kinds)
    anchor = re.compile(rf'<[a-z]+ (?=[^>]*\bitem-anchor kind-(?:{kinds})")[^>]*\bid="([^"]+)"')
    said = {f"{id}/#{it}" for id in many.reports()[::50] for it in anchor.findall(many.html(f"verslagen/{id}"))}
    assert len(said) > len(many.reports()[::50])
    assert said - linked == set()


def test_the_navigation_is_the_same_on_every_page(few: Site, many: Site) -> None:
    navigation = re.compile(r'<nav class="site-nav".*?</nav>', re.DOTALL)
    newest = few.reports()[0]
    for address in ("", "verslagen", f"verslagen/{newest}", "partners", "zoeken"):
        found = [navigation.search(site.html(address)) for site in (few, many)]
        assert found[0] is not None
        assert found[1] is not None
        assert found[0][0] == found[1][0]
        assert len(LINK.findall(found[0][0])) < 12


def test_only_lists_of_reports_have_more_links_than_before(few: Site, many: Site) -> None:
    """Of the pages that both sites have, those that grew are hubs and subjects, which list reports."""
    grown = set()
    for file in few.pages.rglob("*.html"):
        address = file.relative_to(few.pages).parent.as_posix().removeprefix(".")
        if file.name == "index.html" and len(LINK.findall(many.html(address))) > 2 * len(
            LINK.findall(few.html(address))
        ):
            grown.add(address)
    assert not any(address.startswith("verslagen/") for address in grown)
    assert {address.partition("/")[0] for address in grown} <= {
        *(uri.strip("/") for uri in LISTS),
        "agenda",
        "verslagen",
        "zoeken",
        "themas",
        "wijken",
        "doelgroepen",
        "partners",
        "initiatieven",
        "werkgroepen",
    }
