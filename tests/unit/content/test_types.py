"""What each kind of value accepts, and the rule that a wrong one breaks."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bijeen.content.records import types
from bijeen.routes import slug


def rule_of(type_: Any, value: object) -> str:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(type_).validate_python(value)
    [error] = raised.value.errors()
    return error["type"]


@pytest.mark.parametrize("value", ["2024-05-30", "0001-01-01", "2024-02-29"])
def test_a_day(value: str) -> None:
    assert TypeAdapter(types.Day).validate_python(value) == datetime.date.fromisoformat(value)


@pytest.mark.parametrize(
    "value",
    [
        "20240530",
        "2024-02-30",
        "2024-6-1",
        "30-05-2024",
        "2024-05-30T10:00",
        "2024-W22-4",
        "٢٠٢٤-٠٥-٣٠",
        "",
        "0000-01-01",
    ],
)
def test_no_day(value: str) -> None:
    assert rule_of(types.Day, value) == "wrong-date"


@pytest.mark.parametrize(
    ("value", "hour", "minute"), [("19:00", 19, 0), ("9:05", 9, 5), ("09.05", 9, 5), ("0:00", 0, 0), ("23:59", 23, 59)]
)
def test_a_time(value: str, hour: int, minute: int) -> None:
    assert TypeAdapter(types.Time).validate_python(value) == datetime.time(hour, minute)


@pytest.mark.parametrize("value", ["25:00", "24:00", "19:60", "19", "1900", "19:0", "19:00:00", "7 uur", "", "19 : 00"])
def test_no_time(value: str) -> None:
    assert rule_of(types.Time, value) == "wrong-time"


@pytest.mark.parametrize(
    "value",
    [
        "https://nizu.nl",
        "http://www.nizu.nl/a?b=c&d=e#f",
        "https://nizu.nl:8443/x",
        "HTTPS://Nizu.nl",
        "https://xn--caf-dma.nl/",
        "https://nizu.nl/caf%C3%A9",
    ],
)
def test_a_web_address(value: str) -> None:
    assert TypeAdapter(types.Url).validate_python(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "nizu.nl",
        "www.nizu.nl",
        "//nizu.nl",
        "javascript:alert(1)",
        "JavaScript://nizu.nl/%0aalert(1)",
        "data:text/html,x",
        "ftp://nizu.nl",
        "mailto:info@nizu.nl",
        "http://[",
        "http://",
        "https://localhost",
        "https://nizu.nl/a b",
        'https://nizu.nl/"onclick=',
        "https://nizu.nl/<b>",
        "https://nizu.nl\\@evil.org",
        "https://nizu.nl/\u202e",
        "https://nizu.nl/\n",
        "https://nızu.nl",
        "",
    ],
)
def test_no_web_address(value: str) -> None:
    assert rule_of(types.Url, value) == "wrong-url"


@pytest.mark.parametrize("value", ["info@nizu.nl", "a.b+c@sub.nizu.example", "werkgroep_1@x-y.nl"])
def test_an_email_address(value: str) -> None:
    assert TypeAdapter(types.Email).validate_python(value) == value


@pytest.mark.parametrize(
    "value",
    ["info", "info@", "@nizu.nl", "info@nizu", "in fo@nizu.nl", "a@b@c.nl", "mailto:info@nizu.nl", "<i@n.nl>", ""],
)
def test_no_email_address(value: str) -> None:
    assert rule_of(types.Email, value) == "wrong-email"


@pytest.mark.parametrize(
    "value", ["030 286 00 00", "030-2860000", "(030) 286 00 00", "+31 30 286 00 00", "14 030", "112"]
)
def test_a_telephone_number(value: str) -> None:
    assert TypeAdapter(types.Phone).validate_python(value) == value


@pytest.mark.parametrize("value", ["bel ons", "0", "12", "030 286 00 00 of 06", "+", "1" * 16, "tel:030286", ""])
def test_no_telephone_number(value: str) -> None:
    assert rule_of(types.Phone, value) == "wrong-phone"


@pytest.mark.parametrize("value", ["oud", "oud/", "partners/oude-naam/", "2020/verslag.html", "Oud_Adres"])
def test_an_old_address(value: str) -> None:
    assert TypeAdapter(types.OldAddress).validate_python(value) == value


@pytest.mark.parametrize(
    "value",
    ["/oud", "../oud", "a/../b", "https://nizu.nl/oud", "oud?x=1", "oud#x", "o ud", "", "a//b", "./a", "a/./b", "."],
)
def test_no_old_address(value: str) -> None:
    assert rule_of(types.OldAddress, value) == "wrong-address"


@pytest.mark.parametrize("value", ["foto.jpg", "logos/nizu.png", "A_b-1.pdf", "a/b/c.png", "bestand"])
def test_a_file_name(value: str) -> None:
    assert TypeAdapter(types.FileName).validate_python(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "../a.png",
        "/etc/passwd",
        "a b.png",
        ".verborgen",
        "a..png",
        "a/",
        "C:\\a.png",
        "https://x.nl/a.png",
        "é.png",
        "",
    ],
)
def test_no_file_name(value: str) -> None:
    assert rule_of(types.FileName, value) == "wrong-file"


@pytest.mark.parametrize("value", ["nizu", "2024-05-30-de-kunst", "a", "0"])
def test_an_id(value: str) -> None:
    assert TypeAdapter(types.Id).validate_python(value) == value


@pytest.mark.parametrize("value", ["Nizu", "ni zu", "-a", "a-", "a--b", "a_b", "é", "a/b", "..", "", "a\n"])
def test_no_id(value: str) -> None:
    assert rule_of(types.Id, value) == "string_pattern_mismatch"


def test_an_id_of_81_characters_is_too_long() -> None:
    assert TypeAdapter(types.Id).validate_python("a" * 80)
    assert rule_of(types.Id, "a" * 81) == "string_too_long"


@given(st.text())
def test_whatever_becomes_an_id_is_one(text: str) -> None:
    id = slug(text)[:80].strip("-")
    assert id == "" or TypeAdapter(types.Id).validate_python(id) == id


def test_text_loses_the_space_around_it() -> None:
    assert TypeAdapter(types.Line).validate_python("  Nizu \n") == "Nizu"
