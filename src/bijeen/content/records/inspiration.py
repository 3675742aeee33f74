"""Books, podcasts, articles and films that people in the network recommend."""

from __future__ import annotations

from typing import ClassVar, Literal

from bijeen.content.records.base import TAGS, Record
from bijeen.content.records.types import Id, Ids, Line, Text, Url


class Inspiration(Record):
    """One recommendation."""

    kind: ClassVar[str] = "inspiration"
    placeholders: ClassVar[dict[str, str]] = {"title": "?", "medium": "website"}
    refers: ClassVar[dict[str, str]] = {**TAGS, "report": "report"}

    title: Line
    maker: Line | None = None
    medium: Literal["book", "podcast", "article", "film", "website"]
    language: Literal["nl", "en"] | None = None
    url: Url | None = None
    why: Text | None = None
    recommended_by: Line | None = None
    report: Id | None = None
    themes: Ids = ()
