"""written-attribute: what was meant for the engine, and would go online as it is written: `{id=Vroeg Komen}`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.content.records.item import ItemAttributes
from bijeen.i18n import messages
from bijeen.problems import Location, Problem
from bijeen.routes import slug
from bijeen.text.attributes import SKIP, Attribute
from bijeen.text.candidates import as_record
from bijeen.text.slips import Slip

_KEYS: Final = frozenset({SKIP, *ItemAttributes.model_fields})
_OF_IDS: Final = frozenset({"id", "kind", *ItemAttributes.refers})
_SAMPLE: Final = "{id=geef-dag until=2024-09-26}"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every slip with a word that is, or stands for, an attribute; "{...}" and "(zie bijlage)" are prose."""
    english = messages(catalog.language).entry("terms.in_english")
    for report in catalog.content.reports:
        for slip in catalog.readings[report.id].slips:
            pairs = [(english.get(key.lower(), key.lower()), value) for key, value in slip.pairs]
            if slip.is_setting or any(key in _KEYS for key, _ in pairs):
                details = {"written": slip.written, "right": _right(slip, pairs, english), "sample": _SAMPLE}
                location = Location(path=report.path, line=slip.line, column=slip.column)
                yield Problem(location=location, rule="written-attribute", details=details)


def _right(slip: Slip, pairs: Sequence[tuple[str, str]], english: Mapping[str, str]) -> str:
    """How it is written well; "" where a value is missing, or where that would be no better."""
    if any(key == SKIP for key, _ in pairs):
        return f"{{{SKIP}}}"
    good = []
    for key, value in pairs:
        if key in _OF_IDS:
            value = ",".join(filter(None, map(slug, [value] if key == "id" else value.split(","))))
        value = english.get(value.lower(), value) if key in ("status", "stage") else value
        if not value or getattr(as_record((Attribute(key, value, 1, 1, 1),)), key, None) in (None, ()):
            return ""
        good.append(f'{key}="{value}"' if " " in value else f"{key}={value}")
    return f"{{{' '.join(good)}}}"
