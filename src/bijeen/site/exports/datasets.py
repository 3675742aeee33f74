"""The datasets of the open data: which there are, and which fields each has. Fields are added, never renamed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, get_args

from bijeen.catalog.occasion import OccasionKind
from bijeen.content.records import Initiative, Partner
from bijeen.content.records.item import ITEM_KINDS, Stage
from bijeen.site.exports.field import Field
from bijeen.site.exports.rows import (
    Link,
    Row,
    collaboration_rows,
    event_rows,
    initiative_rows,
    item_rows,
    partner_rows,
    report_rows,
)
from bijeen.site.views.cards import Cards
from bijeen.text.item import State


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """One kind of things, in a file of JSON, one of CSV, and a schema."""

    name: str
    fields: tuple[Field, ...]
    rows: Callable[[Cards, Link], Iterator[Row]]
    count: Callable[[Cards], int]
    """How many rows there are."""


def _choices(model: type[Partner | Initiative], field: str) -> tuple[str, ...]:
    """The values that a field of a record allows."""
    annotation = model.model_fields[field].annotation
    inner = next((part for part in get_args(annotation) if get_args(part)), annotation)
    return get_args(inner)


_TAGS: Final = (Field("neighbourhoods", "list"), Field("themes", "list"), Field("target_groups", "list"))

DATASETS: Final = (
    Dataset(
        name="reports",
        rows=report_rows,
        count=lambda cards: len(cards.catalog.reports),
        fields=(
            Field("id", required=True),
            Field("kind", required=True),
            Field("title", required=True),
            Field("motto"),
            Field("summary"),
            Field("date", "day", required=True),
            Field("published", "day", required=True),
            Field("start", "time"),
            Field("end", "time"),
            Field("venue"),
            Field("url", "link", required=True),
            Field("partners", "list"),
            Field("groups", "list"),
            *_TAGS,
        ),
    ),
    Dataset(
        name="partners",
        rows=partner_rows,
        count=lambda cards: len(cards.catalog.content.partners),
        fields=(
            Field("id", required=True),
            Field("name", required=True),
            Field("aliases", "list"),
            Field("network", "choice", required=True, choices=_choices(Partner, "network")),
            Field("type"),
            Field("summary"),
            Field("url", "link", required=True),
            Field("website", "link"),
            *_TAGS,
            Field("joined", "day"),
            Field("left", "day"),
            Field("status", "choice", required=True, choices=_choices(Partner, "status")),
            Field("checked", "day"),
        ),
    ),
    Dataset(
        name="initiatives",
        rows=initiative_rows,
        count=lambda cards: len(cards.catalog.content.initiatives),
        fields=(
            Field("id", required=True),
            Field("name", required=True),
            Field("aliases", "list"),
            Field("partner", required=True),
            Field("with", "list"),
            Field("by", "list"),
            Field("summary"),
            Field("url", "link", required=True),
            Field("website", "link"),
            *_TAGS,
            Field("status", "choice", choices=_choices(Initiative, "status")),
            Field("for_whom"),
            Field("cost"),
            Field("how_to_join"),
            Field("evidence"),
            Field("evidence_url", "link"),
            Field("checked", "day"),
        ),
    ),
    Dataset(
        name="items",
        rows=item_rows,
        count=lambda cards: sum(map(len, cards.catalog.threads.of_report.values())),
        fields=(
            Field("id", required=True),
            Field("kind", "choice", required=True, choices=ITEM_KINDS),
            Field("title", required=True),
            Field("text", required=True),
            Field("report", required=True),
            Field("url", "link", required=True),
            Field("partners", "list"),
            *_TAGS,
            Field("until", "day"),
            Field("status", "choice", required=True, choices=get_args(State)),
            Field("answers"),
        ),
    ),
    Dataset(
        name="events",
        rows=event_rows,
        count=lambda cards: len(cards.catalog.calendar.dated) + len(cards.catalog.calendar.undated),
        fields=(
            Field("id", required=True),
            Field("kind", "choice", required=True, choices=get_args(OccasionKind)),
            Field("title", required=True),
            Field("precision", "choice", required=True, choices=("day", "period", "unknown")),
            Field("date", "day"),
            Field("until", "day"),
            Field("start", "time"),
            Field("end", "time"),
            Field("status", "choice", required=True, choices=("coming", "over")),
            Field("venue"),
            Field("summary"),
            Field("url", "link", required=True),
            Field("website", "link"),
            Field("campaign"),
            Field("partners", "list"),
            Field("initiatives", "list"),
            *_TAGS,
            Field("reports", "list"),
        ),
    ),
    Dataset(
        name="collaborations",
        rows=collaboration_rows,
        count=lambda cards: len(cards.catalog.collaborations.all),
        fields=(
            Field("id", required=True),
            Field("title", required=True),
            Field("partners", "list"),
            Field("initiative"),
            Field("stage", "choice", choices=get_args(Stage)),
            Field("status", "choice", required=True, choices=get_args(State)),
            Field("since", "day"),
            Field("told", "day"),
            Field("reports", "list"),
            Field("url", "link", required=True),
        ),
    ),
)
