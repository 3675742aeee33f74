"""Days in Dutch prose, read as by somebody who knows on which day it was written; and what only looks like a day."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.helpers import WORDS

from bijeen.text.dates import LOOKS_BACK, Dates

WRITTEN = datetime.date(2020, 10, 6)
"""A Tuesday."""

DATES = Dates.of(WORDS.entry("dates.words"))


def found(text: str, written: datetime.date = WRITTEN) -> list[str]:
    """Each moment as "first/last from-to", without what is not there; "~" in front of a vague one."""
    shown = []
    for _, _, moment in DATES.find(text, written):
        day = "~" * moment.is_vague + str(moment.day)
        last = f"/{moment.last}" if moment.last != moment.day else ""
        start = f" {moment.start:%H:%M}" if moment.start else ""
        end = f"-{moment.end:%H:%M}" if moment.end else ""
        shown.append(day + last + start + end)
    return shown


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        # A day of a month: in the year that lies around the report.
        ("11 november", ["2020-11-11"]),
        ("Op 11 november geeft VCU de training.", ["2020-11-11"]),
        ("18 juni", ["2020-06-18"]),
        ("5 oktober", ["2020-10-05"]),
        ("10 januari", ["2021-01-10"]),
        ("11 November", ["2020-11-11"]),
        ("1 sept.", ["2020-09-01"]),
        ("1 sep", ["2020-09-01"]),
        ("12 okt", ["2020-10-12"]),
        ("de 3e oktober", ["2020-10-03"]),
        ("1ste december", ["2020-12-01"]),
        ("29 februari", ["2020-02-29"]),
        # A year.
        ("11 november 2020", ["2020-11-11"]),
        ("30 mei 2024", ["2024-05-30"]),
        ("1 mei '21", ["2021-05-01"]),
        ("18 juni 1999", ["1999-06-18"]),
        # A day of the week, which helps to find the year.
        ("dinsdag 13 oktober", ["2020-10-13"]),
        ("maandag 10 juni", ["2019-06-10"]),
        ("Maandag 12 oktober", ["2020-10-12"]),
        ("wo 14 oktober", ["2020-10-14"]),
        ("maandag, 12 oktober", ["2020-10-12"]),
        ("vrijdag 13 oktober", ["2020-10-13"]),
        # Behind us, or ahead.
        ("30 mei jl.", ["2020-05-30"]),
        ("12 november jl.", ["2019-11-12"]),
        ("11 november a.s.", ["2020-11-11"]),
        ("10 september a.s.", ["2021-09-10"]),
        ("afgelopen 3 maart", ["2020-03-03"]),
        ("aanstaande dinsdag 13 oktober", ["2020-10-13"]),
        # Times.
        ("6 oktober 2020 18.30 – 20.30 uur", ["2020-10-06 18:30-20:30"]),
        ("dinsdag 6 oktober 2020, van 18.30 tot 20.30 uur,", ["2020-10-06 18:30-20:30"]),
        ("11 november om 20 uur", ["2020-11-11 20:00"]),
        ("11 november om 19.30 uur", ["2020-11-11 19:30"]),
        ("11 november, 19:30 uur", ["2020-11-11 19:30"]),
        ("11 november, 19.30 - 21.00", ["2020-11-11 19:30-21:00"]),
        ("18 november van 14 tot 16 uur", ["2020-11-18 14:00-16:00"]),
        ("18 november, 14 tot 16 uur", ["2020-11-18 14:00-16:00"]),
        ("18 november vanaf 10.00 u", ["2020-11-18 10:00"]),
        ("18 november tussen 10.30 en 11 uur", ["2020-11-18 10:30-11:00"]),
        # More days.
        ("26 september tot en met 2 oktober 2024", ["2024-09-26/2024-10-02"]),
        ("van 26 september t/m 2 oktober", ["2020-09-26/2020-10-02"]),
        ("26 t/m 28 september", ["2020-09-26/2020-09-28"]),
        ("26-28 september", ["2020-09-26/2020-09-28"]),
        ("30 november tot 2 januari", ["2020-11-30/2021-01-02"]),
        ("30 december t/m 2 januari 2021", ["2020-12-30/2021-01-02"]),
        ("6 en 13 oktober", ["2020-10-06", "2020-10-13"]),
        ("1, 2 en 3 december", ["2020-12-01", "2020-12-02", "2020-12-03"]),
        ("11 november en 16 november", ["2020-11-11", "2020-11-16"]),
        # A month, or a part of it.
        ("eind september", ["~2020-09-21/2020-09-30"]),
        ("Eind september: de Week", ["~2020-09-21/2020-09-30"]),
        ("begin december", ["~2020-12-01/2020-12-10"]),
        ("half november", ["~2020-11-11/2020-11-20"]),
        ("medio februari 2021", ["~2021-02-11/2021-02-20"]),
        ("in mei", ["~2021-05-01/2021-05-31"]),
        ("in februari", ["~2021-02-01/2021-02-28"]),
        ("mei 2024", ["~2024-05-01/2024-05-31"]),
        # In figures.
        ("2020-11-11", ["2020-11-11"]),
        ("11-11-2020", ["2020-11-11"]),
        ("1/12/2020", ["2020-12-01"]),
        # The number behind a date is not always a time.
        ("3 november 20 mensen", ["2020-11-03"]),
        ("11 november, 2 uur per week", ["2020-11-11"]),
        ("11 november 65%", ["2020-11-11"]),
        ("3 oktober 10.000 mensen", ["2020-10-03"]),
        ("11 november 12.50 euro", ["2020-11-11"]),
        ("11 november om 25.00 uur", ["2020-11-11"]),
    ],
)
def test_what_is_a_moment(text: str, moments: list[str]) -> None:
    assert found(text) == moments


@pytest.mark.parametrize(
    "text",
    [
        "70+",
        "70-plussers",
        "62+ ers",
        "voor wie 62 of ouder is",
        "2 uur",
        "elke week 2 uur",
        "2 uur per week",
        "vier uur per week vanaf 64 jaar",
        "65%",
        "90% van de ondernemers",
        "24/7 bereikbaar",
        "3/4 van de tijd",
        "1-1-2 bellen",
        "50/50",
        "030 286 00 00",
        "06-12345678",
        "in 2020",
        "18.30 uur",
        "van 18.30 tot 20.30 uur",
        "1500 organisaties",
        "artikel 5.11.2020.3",
        "3 maanden",
        "12 meisjes",
        "2 Jan Jansen",
        "ds. Jan de Mei",
        "in Mei Lan",
        "sinds maart 2 keer",
        "112 mei",
        "31 juni",
        "30 februari 2021",
        "0 mei",
        "10 mei-avonden",
        "€ 12,50 mei",
        "maandag",
        "meimaand",
        "",
    ],
)
def test_what_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("28 maart", "2024-05-30", "2024-03-28"),
        ("26 september", "2024-05-30", "2024-09-26"),
        ("maandag 10 juni", "2024-05-30", "2024-06-10"),
        ("15 januari", "2024-12-01", "2025-01-15"),
        ("20 december", "2025-01-05", "2024-12-20"),
    ],
)
def test_the_year_follows_from_the_day_of_the_report(text: str, written: str, day: str) -> None:
    assert found(text, datetime.date.fromisoformat(written)) == [day]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("11 november: training", True),
        ("Op 11 november geeft VCU een training", True),
        ("'Op 11 november'", True),
        ("Eind september is de week", True),
        ("Dinsdag 13 oktober is er soep", True),
        ("Komende dinsdag 13 oktober", True),
        ("De training is op 11 november", False),
        ("70-plussers eten op 11 november", False),
        ("", False),
    ],
)
def test_whether_a_text_opens_with_a_moment(text: str, opens: bool) -> None:
    assert (DATES.opening(text, WRITTEN) is not None) is opens


def test_where_it_stands() -> None:
    text = "Kom op dinsdag 13 oktober, om 19.30 uur naar de zaal."
    [moment] = DATES.find(text, WRITTEN)
    assert text[moment.start : moment.end] == "dinsdag 13 oktober, om 19.30 uur"


@settings(max_examples=300)
@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), st.dates())
def test_a_day_written_out_in_full_is_read_back_whenever_it_was_written(
    day: datetime.date, written: datetime.date
) -> None:
    assert [one.moment.day for one in DATES.find(WORDS.date(day), written)] == [day]


@settings(max_examples=300)
@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31)),
    st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31)),
)
def test_a_day_without_a_year_lies_near_the_report(day: datetime.date, written: datetime.date) -> None:
    day = min(day, day.replace(day=28))  # 29 February is not in each year
    text = WORDS.date(day).rpartition(" ")[0].partition(" ")[2]
    for one in DATES.find(text, written):
        assert written - LOOKS_BACK <= one.moment.day < written + datetime.timedelta(days=366)


@settings(max_examples=300)
@given(st.text(alphabet="0123456789 ./:-–'%+,ejanmitoug", max_size=60), st.dates())
def test_no_text_raises(text: str, written: datetime.date) -> None:
    for one in DATES.find(text, written):
        assert one.moment.day <= one.moment.last
        assert 0 <= one.start < one.end <= len(text)
