"""What is to come: events, and campaigns with their yearly editions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from bijeen.content.records.base import TAGS, Contact, Model, Record
from bijeen.content.records.types import Day, Id, Ids, Line, OldAddress, Summary, Text, Time, Url, parse_day

_MONTH: Final = re.compile(r"((?!0000)\d{4})-(0[1-9]|1[0-2])(?:, *(begin|midden|eind))?")


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year, or a part of it, where the day is not known yet."""

    year: int
    month: int
    part: str | None = None


def _when(value: Any) -> Any:
    if value == "tba":
        return None
    if isinstance(value, str) and (found := _MONTH.fullmatch(value)):
        return Month(int(found[1]), int(found[2]), found[3])
    try:
        return parse_day(value)
    except PydanticCustomError:
        raise PydanticCustomError("wrong-when", "not a day, a month or tba", {"value": value}) from None


When = Annotated[date | Month | None, BeforeValidator(_when), WithJsonSchema({"type": "string"})]


class Event(Record):
    """Something on the agenda. `date` is a day, a Month, or None for "to be announced"."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    kind: ClassVar[str] = "event"
    placeholders: ClassVar[dict[str, str]] = {"title": "?", "kind": "activity", "date": "tba"}
    refers: ClassVar[dict[str, str]] = {
        **TAGS,
        "partners": "partner",
        "initiatives": "initiative",
        "groups": "group",
        "reports": "report",
    }

    title: Line
    event_kind: Literal["training", "lecture", "course", "conference", "meeting", "activity"] = Field(alias="kind")
    date: When
    until: Day | None = None
    start: Time | None = None
    end: Time | None = None
    venue: Line | None = None
    neighbourhood: Id | None = None
    url: Url | None = None
    summary: Text | None = None
    partners: Ids = ()
    initiatives: Ids = ()
    groups: Ids = ()
    themes: Ids = ()
    target_groups: Ids = ()
    reports: Ids = ()
    contact: Contact | None = None

    @property
    def year(self) -> int | None:
        """The year in which it begins, None while that is unknown."""
        return self.date.year if self.date else None


class Activity(Model):
    """What one partner does in one edition of a campaign."""

    refers: ClassVar[dict[str, str]] = {"partner": "partner"}

    partner: Id
    title: Line
    date: Day | None = None
    url: Url | None = None


class Edition(Model):
    """One year of a campaign."""

    refers: ClassVar[dict[str, str]] = {"reports": "report"}

    year: int
    first: Day = Field(alias="from")
    last: Day = Field(alias="to")
    sign_up: Url | None = None
    reports: Ids = ()
    activities: tuple[Activity, ...] = ()


class Campaign(Record):
    """A campaign that comes back every year."""

    kind: ClassVar[str] = "campaign"
    placeholders: ClassVar[dict[str, str]] = {"name": "?"}
    refers: ClassVar[dict[str, str]] = TAGS

    name: Line
    summary: Summary | None = None
    url: Url | None = None
    themes: Ids = ()
    editions: tuple[Edition, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()
