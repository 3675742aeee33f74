"""Records to text: a new report as a file of its own, a record as lines for a YAML file."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any, Final

import frontmatter
import yaml

_LONG: Final = 90
"""A longer text gets lines of its own, below `>-`."""

_WIDTH: Final = 110

_PARTS: Final = {"begin": "10", "midden": "20"}
"""The last day of a part of a month."""


class _Dumper(yaml.SafeDumper):
    """Writes as the files are written by hand: lists of words on one line, long texts on lines of their own, and
    nothing at all behind a key whose value is not known yet.

    It quotes what YAML 1.1 would take for something else (18:30, no), also where our own reader would not.
    """

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    # Between folded lines only single spaces come back as they were.
    folds = len(value) > _LONG and value == " ".join(value.split())
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=">" if folds else None)


def _list(dumper: yaml.SafeDumper, value: Sequence[Any]) -> yaml.Node:
    flow = not any(isinstance(item, Mapping) for item in value)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=flow)


def _time(dumper: yaml.SafeDumper, value: datetime.time) -> yaml.Node:
    return dumper.represent_str(value.strftime("%H:%M"))


def _unknown(dumper: yaml.SafeDumper, value: None) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)
_Dumper.add_representer(tuple, _list)
_Dumper.add_representer(datetime.time, _time)
_Dumper.add_representer(type(None), _unknown)


def report_of(front: Mapping[str, Any], body: str) -> str:
    """A report as its file: `front` above it, in the order given (None for what is not known yet), and its `body`."""
    post = frontmatter.Post(body.strip("\n"), **front)
    text = frontmatter.dumps(post, Dumper=_Dumper, sort_keys=False, width=_WIDTH)
    return f"{text}\n"


def block_of(records: Sequence[Mapping[str, Any]], column: int) -> str:
    """Records as items of a list, their dashes at `column`; ends with the end of a line."""
    return "".join(textwrap.indent(_item(record), " " * column) for record in records)


def _item(record: Mapping[str, Any]) -> str:
    text = yaml.dump(
        dict(record), Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=False, width=_WIDTH
    )
    return "- " + textwrap.indent(text, "  ")[2:]


def flow_of(record: Mapping[str, Any]) -> str:
    """A record on one line, between braces."""
    return yaml.dump(
        dict(record), Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=True, width=float("inf")
    ).strip()


def plain_of(value: Any) -> Any:
    """What our reader makes of a value: every scalar as text."""
    if isinstance(value, Mapping):
        return {key: plain_of(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_of(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def place_for(records: Sequence[Mapping[str, Any]], record: Mapping[str, Any]) -> int:
    """Before which of the `records` of a list a new one goes: in the order that the list has, by day or by id.

    A list that is in neither order is taken as one by id, of which somebody left the rest for later.
    """
    with_days = "date" in record and all("date" in other for other in records)
    keys = [_by_day, _by_id] if with_days else [_by_id]
    key = next((key for key in keys if _is_sorted([key(other) for other in records])), _by_id)
    return next((index for index, other in enumerate(records) if key(other) > key(record)), len(records))


def _by_id(record: Mapping[str, Any]) -> str:
    return str(record.get("id", ""))


def _by_day(record: Mapping[str, Any]) -> str:
    """A day as it is written sorts by itself; a month comes after its days, and what has neither yet comes last."""
    day, _, part = str(plain_of(record.get("date", ""))).partition(",")
    if not day[:1].isdigit():
        return "~"
    return day if day.count("-") == 2 else f"{day}-{_PARTS.get(part.strip(), '99')}"


def _is_sorted(keys: Sequence[str]) -> bool:
    return list(keys) == sorted(keys)
