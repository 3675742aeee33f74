"""Calendars as other programs read them: one by the makers of the library that writes them, and one by others."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from tests.helpers import WORDS, Files, catalog_of, settings

from bijeen.site.exports.calendar import PAST, calendar_exports
from bijeen.site.views.cards import Cards

TODAY = datetime.date(2026, 1, 1)
SITE = "https://samen.example/"
ZONE = ZoneInfo("Europe/Amsterdam")

EATING = "2024-05-30-samen-eten"
"""The meeting that the smallest site has a report of."""

EVENTS = """
events:
  - id: les
    title: "Koken, bakken; en \\"meer\\""
    kind: course
    date: 2026-02-10
    start: "9.30"
    end: "11:00"
    venue: Buurtkamer, zaal 2
    neighbourhood: centrum
    url: https://samen.example/les
    summary: "Een les.\\n\\nNeem een schort mee."
    contact: {name: Sam, phone: 030 286 11 11, email: sam@samen.example}
  - {id: zomer, title: Zomeravond, kind: activity, date: 2026-07-01, start: "20:00"}
  - {id: markt, title: Markt, kind: activity, date: 2026-03-01, until: 2026-03-03, start: "10:00", end: "12:00"}
  - {id: dag, title: Dag, kind: activity, date: 2025-12-31}
  - {id: vaag, title: Ooit in mei, kind: activity, date: "2026-05"}
  - {id: later, title: Later, kind: meeting, date: tba}
campaigns:
  - {id: week, name: Week, editions: [{year: 2026, from: 2026-09-24, to: 2026-09-30}]}
"""


def files(
    folder: Path, agenda: str | None = EVENTS, *, site_url: str = SITE, today: datetime.date = TODAY
) -> dict[str, bytes]:
    """Every file of the agenda, by its address; None is a site without anything on it."""
    changes: Files = {"data/agenda.yaml": agenda} if agenda else {f"reports/{EATING}.md": None}
    catalog = catalog_of(folder, changes, today=today)
    made = calendar_exports(Cards(catalog, WORDS, site_url), settings(folder), site_url)
    return {one.uri: one.made() for one in made}


@pytest.fixture
def written(tmp_path: Path) -> dict[str, bytes]:
    """The files of a small agenda."""
    return files(tmp_path)


def read(data: str | bytes) -> dict[str, Any]:
    """The events of a file, by the part of their UID before the @."""
    file = icalendar.Calendar.from_ical(data)
    return {str(event["uid"]).partition("@")[0]: event for event in file.walk("VEVENT")}


def test_each_event_with_a_day_has_a_file_and_all_are_in_one(written: dict[str, bytes]) -> None:
    dated = [EATING, "dag", "les", "markt", "week--2026", "zomer"]
    assert sorted(read(written["agenda.ics"])) == dated
    assert sorted(written) == ["agenda.ics", *(f"agenda/{id}.ics" for id in dated)]
    for id in dated:
        assert list(read(written[f"agenda/{id}.ics"])) == [id]


def test_an_event_is_the_same_in_its_own_file(written: dict[str, bytes]) -> None:
    together = read(written["agenda.ics"])
    for id, event in together.items():
        assert read(written[f"agenda/{id}.ics"])[id] == event


def test_hours_are_those_of_the_time_zone_in_winter_and_in_summer(written: dict[str, bytes]) -> None:
    events = read(written["agenda.ics"])
    assert events["les"].start == datetime.datetime(2026, 2, 10, 9, 30, tzinfo=ZONE)
    assert events["les"].end == datetime.datetime(2026, 2, 10, 11, tzinfo=ZONE)
    assert events["les"]["dtstart"].to_ical() == b"20260210T093000"
    assert events["les"]["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert "dtend" not in events["zomer"]


def test_another_reader_knows_the_hours_by_the_time_zone_in_the_file(written: dict[str, bytes]) -> None:
    found = vobject.readOne(written["agenda.ics"].decode())
    starts = {event.uid.value.partition("@")[0]: event.dtstart.value for event in found.vevent_list}
    assert starts["les"].astimezone(datetime.UTC) == datetime.datetime(2026, 2, 10, 8, 30, tzinfo=datetime.UTC)
    assert starts["zomer"].astimezone(datetime.UTC) == datetime.datetime(2026, 7, 1, 18, tzinfo=datetime.UTC)
    assert starts["dag"] == datetime.date(2025, 12, 31)
    assert [zone.tzid.value for zone in found.vtimezone_list] == ["Europe/Amsterdam"]


def test_all_day_events_end_on_the_day_after_and_make_nobody_busy(written: dict[str, bytes]) -> None:
    events = read(written["agenda.ics"])
    days = {id: (events[id].start, events[id].end) for id in ("dag", "markt", "week--2026")}
    assert days == {
        "dag": (datetime.date(2025, 12, 31), datetime.date(2026, 1, 1)),
        "markt": (datetime.date(2026, 3, 1), datetime.date(2026, 3, 4)),
        "week--2026": (datetime.date(2026, 9, 24), datetime.date(2026, 10, 1)),
    }
    assert all(events[id]["transp"] == "TRANSPARENT" for id in days)
    assert "transp" not in events["les"]


def test_the_hours_of_more_than_one_day_are_told_in_words(written: dict[str, bytes]) -> None:
    assert "1 maart t/m 3 maart 2026, 10.00 – 12.00 uur" in read(written["agenda.ics"])["markt"]["description"]


def test_texts_arrive_as_they_are(written: dict[str, bytes]) -> None:
    ours = read(written["agenda.ics"])["les"]
    [theirs] = [
        event
        for event in vobject.readOne(written["agenda.ics"].decode()).vevent_list
        if event.uid.value.startswith("les@")
    ]
    for title, place, text in (
        (ours["summary"], ours["location"], ours["description"]),
        (theirs.summary.value, theirs.location.value, theirs.description.value),
    ):
        assert title == 'Koken, bakken; en "meer"'
        assert place == "Buurtkamer, zaal 2, Centrum"
        assert text.startswith("Een les.\n\nNeem een schort mee.")
        assert "Sam, 030 286 11 11, sam@samen.example" in text
        assert text.endswith("https://samen.example/agenda/2026/#les")


def test_where_one_can_read_more(written: dict[str, bytes], tmp_path: Path) -> None:
    events = read(written["agenda.ics"])
    assert events["les"]["url"] == "https://samen.example/les"
    assert events["week--2026"]["url"] == "https://samen.example/agenda/week/#2026"
    nowhere = read(files(tmp_path / "b", site_url="")["agenda.ics"])
    assert "url" not in nowhere["dag"]


def test_lines_are_short_and_end_as_the_standard_says(written: dict[str, bytes]) -> None:
    for data in written.values():
        assert data.endswith(b"END:VCALENDAR\r\n")
        assert b"\n" not in data.replace(b"\r\n", b"")
        assert max(map(len, data.split(b"\r\n"))) <= 75


def test_an_event_stays_the_same_one_whatever_the_day_and_the_address_of_the_site(tmp_path: Path) -> None:
    first = files(tmp_path / "a")
    assert files(tmp_path / "b") == first
    later = files(tmp_path / "c", today=datetime.date(2026, 4, 1))
    assert later == first
    moved = read(files(tmp_path / "d", site_url="https://elders.example/")["agenda.ics"])
    assert {id: event["uid"] for id, event in moved.items()} == {
        id: event["uid"] for id, event in read(first["agenda.ics"]).items()
    }


def test_the_day_of_the_last_change_is_that_of_the_last_report(tmp_path: Path) -> None:
    agenda = (
        "events:\n  - {id: feest, title: Feest, kind: activity, date: 2026-02-10, reports: [2024-05-30-samen-eten]}\n"
        "  - {id: markt, title: Markt, kind: activity, date: 2026-02-11}\n"
    )
    events = read(files(tmp_path, agenda)["agenda.ics"])
    assert {id: event["dtstamp"].dt.date() for id, event in events.items()} == {
        EATING: datetime.date(2024, 5, 30),
        "feest": datetime.date(2024, 5, 30),
        "markt": datetime.date(1970, 1, 1),
    }
    assert {event["sequence"] for event in events.values()} == {0}


def test_an_agenda_without_events_is_a_calendar_all_the_same(tmp_path: Path) -> None:
    made = files(tmp_path, None)
    assert list(made) == ["agenda.ics"]
    assert icalendar.Calendar.from_ical(made["agenda.ics"])["x-wr-calname"] == "Proefnetwerk"
    assert b"VTIMEZONE" not in made["agenda.ics"]


def test_the_calendar_does_not_grow_for_ever(tmp_path: Path) -> None:
    days = [datetime.date(2023, 1, 1) + datetime.timedelta(days=number) for number in range(PAST + 40)]
    agenda = "events:\n" + "".join(
        f"  - {{id: e{day:%Y%m%d}, title: E, kind: activity, date: {day}}}\n" for day in days
    )
    made = read(files(tmp_path, agenda)["agenda.ics"])
    assert len(made) == PAST
    assert f"e{days[-1]:%Y%m%d}" in made


def test_an_address_cannot_begin_another_line(tmp_path: Path) -> None:
    link = "https://x.example/&#10;BEGIN:VALARM&#13;&#10;x"
    report = f"""---
title: Verslag
date: 2025-12-01
kind: netwerkbijeenkomst
summary: Kort.
---
## Even aan denken

- 10 februari: [feest]({link})
"""
    catalog = catalog_of(tmp_path, {"reports/een.md": report}, today=TODAY)
    [file, *_] = calendar_exports(Cards(catalog, WORDS, SITE), settings(tmp_path), SITE)
    [event] = [event for event in read(file.made()).values() if event["summary"] == "Feest"]
    assert event["url"] == "https://x.example/%0ABEGIN:VALARM%0D%0Ax"
    assert event.subcomponents == []
