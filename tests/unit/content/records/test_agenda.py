"""Events and campaigns in `data/agenda.yaml`: good and bad samples, with exact places."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import check, content_of

from bijeen.content.records.agenda import Month

AGENDA = "data/agenda.yaml"
EVENT = "events:\n  - id: les\n    title: Les\n    kind: course\n    date: 2024-06-18\n"
CAMPAIGN = "campaigns:\n  - id: week\n    name: Week\n"
EDITION = CAMPAIGN + "    editions:\n      - year: 2024\n        from: 2024-09-26\n        to: 2024-10-02\n"


def test_every_field(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    les = content.events[0]
    assert (les.event_kind, les.date, les.until) == (
        "course",
        datetime.date(2026, 2, 10),
        datetime.date(2026, 2, 12),
    )
    assert (les.start, les.end) == (datetime.time(9, 30), datetime.time(11))
    assert (les.partners, les.initiatives, les.groups) == (("buurtkamer",), ("samen-koffie",), ("kleine-stappen",))
    assert les.contact is not None
    assert les.contact.email == "info@buurtkamer.example"
    [campaign] = content.campaigns
    [edition] = campaign.editions
    assert (edition.year, edition.first, edition.last) == (
        2024,
        datetime.date(2024, 9, 23),
        datetime.date(2024, 9, 29),
    )
    assert edition.activities[0].partner == "buurtkamer"


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ("2024-09-26", datetime.date(2024, 9, 26)),
        ("2024-09", Month(2024, 9)),
        ('"2024-09, eind"', Month(2024, 9, "eind")),
        ("2024-09, begin", Month(2024, 9, "begin")),
        ("2024-12,midden", Month(2024, 12, "midden")),
        ("tba", None),
    ],
)
def test_a_date_is_a_day_a_month_or_not_known_yet(tmp_path: Path, date: str, value: object) -> None:
    [event] = content_of(tmp_path, {AGENDA: EVENT.replace("2024-06-18", date)}).events
    assert event.date == value


@pytest.mark.parametrize(
    "date", ["2024-13", "2024-00", "september", "2024", "2024-09, later", "2024-02-30", "20240926"]
)
def test_another_date_is_pointed_at(tmp_path: Path, date: str) -> None:
    assert check(tmp_path, {AGENDA: EVENT.replace("2024-06-18", date)}) == [(AGENDA, 5, 11, "wrong-when")]


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("until: 2024-09", 12, "wrong-date"),
        ("start: 25:00", 12, "wrong-time"),
        ("neighbourhood: [centrum]", 20, "expected-text"),
        ("url: x", 10, "wrong-url"),
        ("partners: buurtkamer", 15, "expected-list"),
        ("reports: [Een]", 15, "unknown-id"),
        ("contact: {email: x}", 22, "wrong-email"),
        ("place: x", 5, "unknown-key"),
        ("event_kind: course", 5, "unknown-key"),
    ],
)
def test_a_wrong_value_of_an_event_is_pointed_at(tmp_path: Path, line: str, column: int, rule: str) -> None:
    assert check(tmp_path, {AGENDA: f"{EVENT}    {line}\n"}) == [(AGENDA, 6, column, rule)]


@pytest.mark.parametrize("field", ["id", "title", "kind", "date"])
def test_a_required_field_of_an_event_is_asked_for(tmp_path: Path, field: str) -> None:
    text = EVENT.replace("  - id: les\n    title", "  - title") if field == "id" else ""
    text = text or "".join(line for line in EVENT.splitlines(keepends=True) if f"{field}:" not in line)
    assert check(tmp_path, {AGENDA: text}) == [(AGENDA, 2, 5, "required-field")]


def test_another_kind_of_event_is_pointed_at(tmp_path: Path) -> None:
    assert check(tmp_path, {AGENDA: EVENT.replace("course", "cursus")}) == [(AGENDA, 4, 11, "unknown-value")]


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        (CAMPAIGN + "    editions: x\n", 4, 15, "expected-blocks"),
        (CAMPAIGN + "    editions: [x]\n", 4, 16, "expected-mapping"),
        (CAMPAIGN + "    slogan: x\n", 4, 5, "unknown-key"),
        (EDITION.replace("year: 2024", "year: dit jaar"), 5, 15, "expected-number"),
        (EDITION.replace("from:", "vanaf:"), 6, 9, "unknown-key"),
        (EDITION.replace("2024-10-02", "volgt"), 7, 13, "wrong-date"),
        (EDITION + "        activities: [{partner: buurtkamer}]\n", 8, 22, "required-field"),
        (EDITION + "        activities: [{partner: Nizu, title: x}]\n", 8, 32, "unknown-id"),
        (EDITION + "        sign_up: x\n", 8, 18, "wrong-url"),
    ],
)
def test_a_wrong_value_of_a_campaign_is_pointed_at(
    tmp_path: Path, text: str, line: int, column: int, rule: str
) -> None:
    assert (AGENDA, line, column, rule) in check(tmp_path, {AGENDA: text})


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        ("- id: les\n", 1, 1, "expected-mapping"),
        ("zomaar\n", 1, 1, "expected-mapping"),
        ("events: les\n", 1, 9, "expected-list"),
        ("events: [les]\n", 1, 10, "expected-mapping"),
        ("campaigns: {a: b}\n", 1, 12, "expected-list"),
        ("events: []\nevent: []\n", 2, 1, "unknown-key"),
    ],
)
def test_an_agenda_of_another_shape(tmp_path: Path, text: str, line: int, column: int, rule: str) -> None:
    assert check(tmp_path, {AGENDA: text}) == [(AGENDA, line, column, rule)]


@pytest.mark.parametrize("text", ["", "# niets\n", "events:\n", "events: []\ncampaigns: []\n"])
def test_an_agenda_may_be_empty(tmp_path: Path, text: str) -> None:
    content = content_of(tmp_path, {AGENDA: text})
    assert (content.events, content.campaigns) == ((), ())


def test_two_events_with_one_id(tmp_path: Path) -> None:
    text = EVENT + "  - id: les\n    title: Nog een les\n    kind: course\n    date: tba\n"
    assert check(tmp_path, {AGENDA: text}) == [(AGENDA, 6, 9, "duplicate-id")]
