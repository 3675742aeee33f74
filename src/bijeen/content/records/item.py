"""What a report says to the network: the kinds of items, and what an author can set of one in `{...}`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import BeforeValidator, ConfigDict, StringConstraints

from bijeen.content.records.agenda import When
from bijeen.content.records.base import Model
from bijeen.content.records.types import ID_PATTERN, Day, Id, Line, Time

ItemKindName = Literal[
    "vraag",
    "oproep",
    "aanbod",
    "gezocht",
    "tip",
    "goed-gegaan",
    "zorg",
    "inzicht",
    "idee",
    "samenwerking",
    "deelsessie",
    "agenda",
    "vervolg",
]
ITEM_KINDS: tuple[str, ...] = get_args(ItemKindName)

ItemStatus = Literal["open", "answered", "done"]
Stage = Literal["idea", "agreed", "running"]


def _split(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value


OneOrMore = Annotated[tuple[Id, ...], BeforeValidator(_split)]
"""Ids with commas between them: `partner=nizu,dock`."""

ItemAddress = Annotated[str, StringConstraints(pattern=f"{ID_PATTERN[:-1]}/{ID_PATTERN[1:]}", max_length=160)]
"""A report's id and an item's: `2024-05-30-de-kunst-van-het-verbinden/geef-dag`."""


class ItemAttributes(Model):
    """What `{...}` at the end of a line says of the item there, or of all items below the heading there."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    refers: ClassVar[dict[str, str]] = {
        "partner": "partner",
        "initiative": "initiative",
        "neighbourhood": "neighbourhood",
        "theme": "theme",
        "target_group": "target_group",
    }

    id: Id | None = None
    title: Line | None = None
    kind: Annotated[tuple[ItemKindName, ...], BeforeValidator(_split)] = ()
    partner: OneOrMore = ()
    initiative: OneOrMore = ()
    neighbourhood: OneOrMore = ()
    theme: OneOrMore = ()
    target_group: OneOrMore = ()
    date: When = None
    """The day of an event, where the text does not say it in so many words."""
    until: Day | None = None
    """The last day on which it counts; of an event its last day."""
    start: Time | None = None
    end: Time | None = None
    status: ItemStatus | None = None
    stage: Stage | None = None
    """How far a collaboration is."""
    on: ItemAddress | None = None
    """The item that this one tells the outcome of."""
