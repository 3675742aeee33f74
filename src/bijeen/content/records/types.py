"""The kinds of values that fields hold, each with the rule that a wrong one breaks.

A validator raises `PydanticCustomError(rule, ...)`: the rule is a key of the catalog of messages.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

MOST_TILES: Final = 12
"""So many columns and rows has the schematic map at most: a tile of more could not be read."""

ID_PATTERN: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE: Final = re.compile(r"[0-9]{1,2}")
_TIME: Final = re.compile(r"(\d{1,2})[:.](\d{2})")
_EMAIL: Final = re.compile(r"[^\s@<>()\"',;:]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_PHONE: Final = re.compile(r"[+(]?[0-9][0-9 ().-]{1,20}")
# A part of an address of this site: no "..", no "//", nothing that a browser would take for something else.
_PART: Final = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*")
_HOST: Final = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def parse_day(value: Any) -> Any:
    """A date as year-month-day. Raises wrong-date (also for 31 June), so that no number is taken for a date."""
    if isinstance(value, str):
        try:
            if _DAY.fullmatch(value):
                return datetime.date.fromisoformat(value)
        except ValueError:
            pass
        raise PydanticCustomError("wrong-date", "not a date", {"value": value})
    return value


def _time(value: Any) -> Any:
    if isinstance(value, str):
        parts = _TIME.fullmatch(value)
        if parts and int(parts[1]) < 24 and int(parts[2]) < 60:
            return datetime.time(int(parts[1]), int(parts[2]))
        raise PydanticCustomError("wrong-time", "not a time", {"value": value})
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and _HOST.fullmatch(parts.hostname or "") is not None
    except ValueError:  # urlsplit raises on http://[
        good = False
    if not good or not value.isprintable() or set(value) & set(' "<>\\^`{|}'):
        raise PydanticCustomError("wrong-url", "not an address", {"value": value})
    return value


def _email(value: str) -> str:
    if not _EMAIL.fullmatch(value):
        raise PydanticCustomError("wrong-email", "not an e-mail address", {"value": value})
    return value


def _phone(value: str) -> str:
    digits = re.sub(r"\D", "", value)
    if not _PHONE.fullmatch(value) or not 3 <= len(digits) <= 15:
        raise PydanticCustomError("wrong-phone", "not a telephone number", {"value": value})
    return value


def _address(value: str) -> str:
    parts = value.removesuffix("/").split("/")
    if not all(_PART.fullmatch(part) for part in parts):
        raise PydanticCustomError("wrong-address", "not an address of this site", {"value": value})
    return value


def _file(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]+([./][A-Za-z0-9_-]+)*", value):
        raise PydanticCustomError("wrong-file", "not the name of a file", {"value": value})
    return value


def _tile(value: Any) -> Any:
    """A column and a row. Raises wrong-tile for the whole of it, so that the hint can show both."""
    if isinstance(value, list | tuple) and len(value) == 2:
        numbers = tuple(int(part) for part in value if isinstance(part, str | int) and _WHOLE.fullmatch(str(part)))
        if len(numbers) == 2 and all(1 <= number <= MOST_TILES for number in numbers):
            return numbers
    raise PydanticCustomError("wrong-tile", "not a tile", {"limit": str(MOST_TILES)})


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Summary = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Day = Annotated[datetime.date, BeforeValidator(parse_day), WithJsonSchema({"type": "string", "format": "date"})]
Time = Annotated[
    datetime.time,
    BeforeValidator(_time),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,2}[:.]\d{2}$"}),
]
Url = Annotated[str, AfterValidator(_url), WithJsonSchema({"type": "string", "format": "uri"})]
Email = Annotated[str, AfterValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
Phone = Annotated[str, AfterValidator(_phone), WithJsonSchema({"type": "string"})]
OldAddress = Annotated[str, AfterValidator(_address), WithJsonSchema({"type": "string"})]
Tile = Annotated[tuple[int, int], BeforeValidator(_tile)]
FileName = Annotated[str, AfterValidator(_file), WithJsonSchema({"type": "string"})]

Ids = tuple[Id, ...]
Lines = tuple[Line, ...]
