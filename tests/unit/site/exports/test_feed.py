"""The feed, as a reader of news takes it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree
from tests.helpers import TODAY, Files, catalog_of, report

from bijeen.site.exports.feed import NEWEST, feed

SITE = "https://netwerk.example/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def made(folder: Path, files: Files | None = None, *, start: str = "minimal", site_url: str = SITE) -> Any:
    """What a reader understands of the feed; one that it cannot read fails the test."""
    found = feedparser.parse(feed(catalog_of(folder, files, start=start), site_url))
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


def dated(day: str, *front: str) -> str:
    """A report of a day."""
    return report("Tekst.", *front).replace("2024-06-01", day)


def test_a_feed_says_whose_news_it_is(tmp_path: Path) -> None:
    found = made(tmp_path, start="full").feed
    assert (found.title, found.author, found.language) == ("Stad Samen", "Stad Samen", "nl")
    assert found.subtitle
    assert found.link == SITE
    assert [link.href for link in found.links if link.rel == "self"] == [f"{SITE}feed.xml"]


def test_an_entry_is_a_report(tmp_path: Path) -> None:
    found = made(tmp_path, start="full").entries[0]
    assert found.title.startswith("Muziek in de wijk")
    assert found.link == f"{SITE}verslagen/2024-05-30-muziek-in-de-wijk/"
    assert found.summary
    assert {tag.term for tag in found.tags} >= {"netwerkbijeenkomst"}
    assert {tag.label for tag in found.tags} >= {"Netwerkbijeenkomst"}


def test_what_went_online_last_comes_first_on_the_day_that_it_did(tmp_path: Path) -> None:
    files = {
        "reports/2024-01-01-a.md": dated("2024-01-01", "published: 2024-09-01"),
        "reports/2024-07-01-b.md": dated("2024-07-01"),
        "reports/2024-03-01-c.md": dated("2024-03-01", "publish_on: 2024-10-01"),
    }
    found = made(tmp_path, files)
    days = ["2024-10-01T00:00:00Z", "2024-09-01T00:00:00Z", "2024-07-01T00:00:00Z"]
    assert [entry.published for entry in found.entries[:3]] == days
    assert [entry.updated for entry in found.entries[:3]] == days
    assert found.feed.updated == days[0]


def test_what_announces_a_meeting_to_come_is_news_of_today_at_the_latest(tmp_path: Path) -> None:
    [entry, *_] = made(tmp_path, {"reports/2026-03-01-a.md": dated("2026-03-01")}).entries
    assert entry.link.endswith("2026-03-01-a/")
    assert entry.published == entry.updated == f"{TODAY}T00:00:00Z"


def test_drafts_and_reports_to_come_are_not_in_it(tmp_path: Path) -> None:
    files = {
        "reports/2024-09-01-a.md": dated("2024-09-01", "status: draft"),
        "reports/2024-09-02-b.md": dated("2024-09-02", "publish_on: 2027-01-01"),
    }
    before = len(made(tmp_path / "without").entries)
    assert len(made(tmp_path / "with", files).entries) == before


def test_it_has_the_newest_reports_and_no_more(tmp_path: Path) -> None:
    first = datetime.date(2020, 1, 1)
    days = [(first + datetime.timedelta(days=number)).isoformat() for number in range(NEWEST + 5)]
    found = made(tmp_path, {f"reports/{day}-x.md": dated(day) for day in days})
    assert len(found.entries) == NEWEST


def test_ids_differ_and_stay_when_the_site_moves_or_a_title_changes(tmp_path: Path) -> None:
    here = made(tmp_path / "1", {"reports/2024-06-01-x.md": report()})
    there = made(
        tmp_path / "2",
        {"reports/2024-06-01-x.md": report().replace("title: Verslag", "title: Anders")},
        site_url="https://elders.example/map/",
    )
    ids = [here.feed.id, *(entry.id for entry in here.entries)]
    assert ids == [there.feed.id, *(entry.id for entry in there.entries)]
    assert len(ids) == len(set(ids))
    assert all(id.startswith("urn:uuid:") for id in ids)


def test_two_networks_do_not_share_ids(tmp_path: Path) -> None:
    here, there = made(tmp_path / "1"), made(tmp_path / "2", start="full")
    assert here.feed.id != there.feed.id


def test_without_an_address_of_the_site_links_are_relative_to_the_feed(tmp_path: Path) -> None:
    root = etree.fromstring(feed(catalog_of(tmp_path, start="full"), ""))
    links = [link.get("href", "") for link in root.iterfind(".//a:link", ATOM)]
    assert links[:3] == ["feed.xml", "./", "verslagen/2024-05-30-muziek-in-de-wijk/"]
    assert not [href for href in links if ":" in href]


def test_a_network_without_reports_has_a_feed_all_the_same(tmp_path: Path) -> None:
    found = made(tmp_path, {"reports/2024-05-30-samen-eten.md": None})
    assert found.entries == []
    assert found.feed.updated


@pytest.mark.parametrize("text", ["<b>vet</b> & zo", "]]><script>x</script>", "{{ 7*7 }} &amp; “citaat”"])
def test_texts_arrive_as_they_were_written(tmp_path: Path, text: str) -> None:
    file = report().replace("title: Verslag", f"title: '{text}'").replace("Een verslag.", f"'{text}'")
    root = etree.fromstring(feed(catalog_of(tmp_path, {"reports/2024-06-01-x.md": file}), SITE))
    assert root.findtext("a:entry/a:title", namespaces=ATOM) == text
    assert root.findtext("a:entry/a:summary", namespaces=ATOM) == text


# What RFC 4287 asks of a feed and of an entry: how often each element stands there (4.1.1, 4.1.2).
ONCE = {"feed": ["id", "title", "updated"], "entry": ["id", "title", "updated"]}
AT_MOST_ONCE = {
    "feed": ["generator", "icon", "logo", "rights", "subtitle"],
    "entry": ["published", "rights", "summary"],
}


@pytest.mark.parametrize("site_url", [SITE, ""])
@pytest.mark.parametrize("start", ["minimal", "full"])
def test_every_element_stands_there_as_often_as_the_standard_says(tmp_path: Path, start: str, site_url: str) -> None:
    root = etree.fromstring(feed(catalog_of(tmp_path, start=start), site_url))
    for name, elements in {"feed": [root], "entry": root.findall("a:entry", ATOM)}.items():
        assert elements
        for element in elements:
            assert [len(element.findall(f"a:{child}", ATOM)) for child in ONCE[name]] == [1, 1, 1]
            assert max(len(element.findall(f"a:{child}", ATOM)) for child in AT_MOST_ONCE[name]) <= 1
            links = [(link.get("rel"), link.get("type")) for link in element.findall("a:link", ATOM)]
            assert ("alternate", "text/html") in links
            assert len(links) == len(set(links))
    assert [author.findtext("a:name", namespaces=ATOM) for author in root.findall("a:author", ATOM)] != []
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
