"""The agenda as visitors get it: what is to come, what was, campaigns, and where else events are shown."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from tests.helpers import Files, report, write_site
from tests.pages import ORIGIN, Page, Site, said

from bijeen.hosts.build import build_site

PARTNERS = """\
- {id: dock, name: Dock, network: member, summary: Een buurthuis.}
- {id: nizu, name: Nizu, network: member, summary: Een hulplijn.}
"""

AGENDA = """\
events:
  - id: les
    title: Kookles
    kind: course
    date: 2026-02-10
    start: "9:30"
    end: "11:00"
    venue: De Zaal
    neighbourhood: centrum
    url: https://les.example
    themes: [ontmoeten]
    partners: [nizu]
    contact: {name: Sam, phone: 030 286 11 11}
  - {id: avond, title: Bijeenkomst in maart, kind: meeting, date: 2026-03-10}
  - {id: ooit, title: Ooit in mei, kind: activity, date: "2026-05, eind"}
  - {id: later, title: Nog een keer, kind: activity, date: tba}
  - {id: oud, title: Oude lezing, kind: lecture, date: 2025-03-10, partners: [nizu], themes: [ontmoeten]}
campaigns:
  - id: week
    name: Week van de Buur
    summary: Elke herfst een week.
    url: https://week.example
    themes: [ontmoeten]
    editions:
      - {year: 2025, from: 2025-09-22, to: 2025-09-28, sign_up: https://week.example/2025}
      - year: 2026
        from: 2026-09-21
        to: 2026-09-27
        sign_up: https://week.example/2026
        activities:
          - {partner: dock, title: Open huis, date: 2026-09-23}
          - {partner: nizu, title: Soep, url: https://nizu.example/soep}
"""

TOLD = """\
Kom naar [de les](event:les), [nog een keer](event:later) en [de week](campaign:week).

## Even aan denken

- 24 september 2026: [samen wandelen](https://wandel.example)
- 23 september 2026: Dock doet open huis

Tip: samen is leuker voor ontmoeten. {theme=ontmoeten}
"""


def built(folder: Path, files: Files, today: str = "2026-01-01", url: str = "https://samen.example/") -> Site:
    write_site(folder, {"data/partners.yaml": PARTNERS, **files})
    config = folder / "mkdocs.yml"
    if url:
        config.write_text(f"site_url: {url}\n{config.read_text(encoding='utf-8')}", encoding="utf-8")
    options = {"today": datetime.date.fromisoformat(today), "search": False, "social_cards": False}
    build_site(config, folder / "site", options)
    return Site(folder / "site")


FILES: Files = {
    "data/agenda.yaml": AGENDA,
    "reports/2025-12-01-told.md": report(TOLD).replace("2024-06-01", "2025-12-01"),
    "reports/2024-05-30-samen-eten.md": None,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with much to come."""
    return built(tmp_path_factory.mktemp("agenda"), FILES)


def titles(page: Page, below: str = "//main") -> list[str]:
    return page.texts(f"{below}//article[contains(@class, 'event')]//*[contains(@class, 'item-title')]")


def card(page: Page, title: str) -> str:
    """The text of one event."""
    [found] = page.all(f"//article[contains(@class, 'event')][.//*[contains(@class, 'item-title')][.='{title}']]")
    return said(found)


def targets(page: Page, xpath: str = "//main//a") -> list[str]:
    return [page.target(link.get("href", "")).removeprefix(ORIGIN) for link in page.all(xpath)]


def data(page: Page) -> list[dict[str, Any]]:
    """The events that search engines read."""
    script = page.one("//script[@type='application/ld+json']").text or ""
    graph = json.loads(script)
    assert graph["@context"] == "https://schema.org"
    return list(graph["@graph"])


# --- what is to come


def test_what_is_to_come_stands_in_order_of_time_by_month(site: Site) -> None:
    page = site["agenda/"]
    assert page.texts("//main//section[@data-filter-group]/h2") == [
        "februari 2026",
        "maart 2026",
        "mei 2026",
        "september 2026",
    ]
    assert titles(page, "//*[@data-filter-list]") == [
        "Kookles",
        "Bijeenkomst in maart",
        "Ooit in mei",
        "Week van de Buur",
        "Dock doet open huis",
        "Samen wandelen",
    ]


def test_an_event_tells_when_where_and_with_whom(site: Site) -> None:
    text = card(site["agenda/"], "Kookles")
    assert "Activiteit" in card(site["agenda/"], "Ooit in mei")
    for fact in ("dinsdag 10 februari 2026, 09.30 – 11.00 uur", "Cursus", "De Zaal, Centrum", "Nizu", "030 286 11 11"):
        assert fact in text
    assert "eind mei 2026" in card(site["agenda/"], "Ooit in mei")
    assert "datum volgt" in card(site["agenda/"], "Nog een keer")
    assert "21 september t/m 27 september 2026" in card(site["agenda/"], "Week van de Buur")


def test_each_coming_event_with_a_day_can_go_into_ones_own_calendar(site: Site) -> None:
    files = [target for target in targets(site["agenda/"]) if target.startswith("agenda/") and ".ics" in target]
    assert "agenda/les.ics" in files
    assert "agenda/ooit.ics" not in files
    assert all(file in site.files for file in files)
    assert [target for target in targets(site["agenda/2025/"]) if target.endswith(".ics")] == []


def test_one_can_subscribe(site: Site, tmp_path: Path) -> None:
    page = site["agenda/"]
    [button] = page.all("//main//a[normalize-space()='Abonneer op de agenda']")
    assert button.get("href") == "webcal://samen.example/agenda.ics"
    assert "https://samen.example/agenda.ics" in page.text("//section[@aria-labelledby='_abonneer']")
    nowhere = built(tmp_path, FILES, url="")["agenda/"]
    assert targets(nowhere, "//main//a[normalize-space()='Download de agenda']") == ["agenda.ics"]
    assert "Abonneer" not in nowhere.text("//main")


def test_the_report_of_a_coming_meeting_leads_to_its_file(tmp_path: Path) -> None:
    report_of = report("Tekst.").replace("2024-06-01", "2026-03-10")
    files: Files = {**FILES, "data/agenda.yaml": AGENDA, "reports/2026-03-10-straks.md": report_of}
    page = built(tmp_path / "a", files)["verslagen/2026-03-10-straks/"]
    assert targets(page, "//main//a[normalize-space()='Zet in je agenda']") == ["agenda/avond.ics"]
    later = built(tmp_path / "b", files, today="2026-03-11")["verslagen/2026-03-10-straks/"]
    assert later.all("//main//a[normalize-space()='Zet in je agenda']") == []


def test_few_events_need_no_filters_and_many_have_them(site: Site, tmp_path: Path) -> None:
    assert site["agenda/"].all("//form[@data-filter]") == []
    more = "".join(f"  - {{id: n{n}, title: N {n}, kind: training, date: 2026-04-0{n}}}\n" for n in range(1, 5))
    page = built(tmp_path, {"data/agenda.yaml": AGENDA.replace("campaigns:", f"{more}campaigns:")})["agenda/"]
    assert page.texts("//form[@data-filter]//label")[1:] == ["Soort"]
    assert "Training (4)" in page.texts("//form[@data-filter]//option")
    kinds = [article.get("data-facet-event_kind") for article in page.all("//*[@data-filter-list]//article")]
    assert kinds.count("training") == 4


# --- what was


def test_where_nothing_is_to_come_the_last_events_are_shown(tmp_path: Path) -> None:
    page = built(tmp_path, {"data/agenda.yaml": AGENDA}, today="2026-12-01")["agenda/"]
    section = "//section[@aria-labelledby='_laatste']"
    assert page.text(f"{section}/h2") == "Nu staat er niets op de agenda"
    assert "Dit was er het laatst:" in page.text(section)
    assert titles(page, section) == [
        "Week van de Buur",
        "Ooit in mei",
        "Bijeenkomst in maart",
        "Kookles",
        "Week van de Buur",
        "Oude lezing",
        "Samen eten",
    ]
    assert page.all("//script[@type='application/ld+json']") == []


def test_an_agenda_without_anything_says_so(tmp_path: Path) -> None:
    page = built(tmp_path, {"reports/2024-05-30-samen-eten.md": None})["agenda/"]
    assert "Nu staat er niets op de agenda" in page.text("//main")
    assert "Dit was er het laatst" not in page.text("//main")


def test_each_year_has_a_page_with_all_its_events_past_and_coming(site: Site) -> None:
    assert {address for address in site.shown if address.startswith("agenda/2")} == {"agenda/2025/", "agenda/2026/"}
    assert titles(site["agenda/2025/"]) == ["Oude lezing", "Week van de Buur", "Verslag"]
    assert len(titles(site["agenda/2026/"])) == 6
    assert {"agenda/2025/", "agenda/2026/"} <= set(targets(site["agenda/"]))


def test_the_address_of_an_event_is_the_same_before_and_after(site: Site, tmp_path: Path) -> None:
    later = built(tmp_path, FILES, today="2026-12-01")
    for one in (site, later):
        assert "les" in one["agenda/2026/"].ids
        assert "later" in one["agenda/"].ids
        links = targets(one["verslagen/2025-12-01-told/"])
        assert {"agenda/2026/#les", "agenda/#later", "agenda/week/"} <= set(links)


# --- campaigns


def test_a_campaign_shows_its_years_the_newest_first(site: Site) -> None:
    page = site["agenda/week/"]
    assert page.text("//h1") == "Week van de Buur"
    assert page.texts("//main//h2") == ["Week van de Buur 2026", "Week van de Buur 2025", "Op papier"]
    coming, gone = page.texts("//section[contains(@class, 'edition')]")
    assert "21 september t/m 27 september 2026" in coming
    assert "Meld je aan via week.example" in coming
    assert "voorbij" in gone
    assert "Meld je aan" not in gone


def test_a_campaign_shows_what_partners_do_and_what_else_there_is(site: Site) -> None:
    section = "//section[@id='2026']"
    page = site["agenda/week/"]
    assert page.texts(f"{section}//li[contains(@class, 'entry')]") == [
        "Open huis woensdag 23 september 2026 · Dock",
        "Soep Nizu",
    ]
    assert titles(page, section) == ["Samen wandelen"]
    assert page.texts("//section[@id='2025']//ul[contains(@class, 'linklist')]//a") == ["Verslag"]


def test_a_campaign_is_on_the_agenda_and_leads_to_its_page(site: Site) -> None:
    assert "agenda/week/#2026" in targets(site["agenda/"])
    assert "De volgende keer: 21 september t/m 27 september 2026" in site["agenda/"].text("//main")


# --- elsewhere


def test_the_home_page_names_the_next_meeting_and_then_what_else_comes(site: Site) -> None:
    page = site[""]
    assert page.texts("//article[contains(@class, 'event-next')]//h3") == ["Bijeenkomst in maart"]
    assert titles(page)[1:] == ["Kookles", "Ooit in mei", "Week van de Buur", "Dock doet open huis"]


def test_a_partner_s_page_shows_what_it_still_has_to_come(site: Site) -> None:
    assert titles(site["partners/nizu/"]) == ["Kookles", "Week van de Buur"]
    assert titles(site["partners/dock/"]) == ["Week van de Buur", "Dock doet open huis"]


def test_a_topic_shows_what_is_to_come_and_then_what_was(site: Site) -> None:
    assert titles(site["themas/ontmoeten/"]) == ["Kookles", "Week van de Buur", "Week van de Buur", "Oude lezing"]
    assert titles(site["wijken/centrum/"]) == ["Kookles"]


def test_search_engines_read_the_coming_events(site: Site) -> None:
    events = {event["name"]: event for event in data(site["agenda/"])}
    assert list(events) == [
        "Kookles",
        "Bijeenkomst in maart",
        "Week van de Buur",
        "Dock doet open huis",
        "Samen wandelen",
    ]
    assert events["Kookles"] == {
        "@type": "Event",
        "name": "Kookles",
        "startDate": "2026-02-10T09:30",
        "endDate": "2026-02-10T11:00",
        "url": "https://samen.example/agenda/2026/#les",
        "location": {"@type": "Place", "name": "De Zaal", "address": "De Zaal"},
        "organizer": [{"@type": "Organization", "name": "Nizu", "url": "https://samen.example/partners/nizu/"}],
    }
    assert "organizer" not in events["Bijeenkomst in maart"]
    assert (events["Week van de Buur"]["startDate"], events["Week van de Buur"]["endDate"]) == (
        "2026-09-21",
        "2026-09-27",
    )


def test_nothing_in_a_text_can_end_the_data(tmp_path: Path) -> None:
    title = "</script><script>alert(1)</script> &amp; <!--"
    agenda = f"events:\n  - {{id: x, title: '{title}', kind: activity, date: 2026-02-10}}\n"
    page = built(tmp_path, {"data/agenda.yaml": agenda})["agenda/"]
    assert [event["name"] for event in data(page)] == [title]
    assert len(page.all("//script[not(@src)]")) == 1
