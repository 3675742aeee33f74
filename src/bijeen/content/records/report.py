"""A meeting report: the front matter of a Markdown file, and its body."""

from __future__ import annotations

import datetime
from typing import ClassVar, Literal

from pydantic import Field

from bijeen.content.records.base import TAGS, Model, Record
from bijeen.content.records.types import Day, FileName, Id, Ids, Line, Lines, OldAddress, Summary, Time, Url


class Image(Model):
    """The picture of a report; `file` stands beside the reports."""

    file: FileName
    alt: Line
    credit: Line | None = None


class Attachment(Model):
    """A file or page that belongs to a report. Without `file` and `url` it is not online yet."""

    title: Line
    kind: Literal["presentatie", "formulier", "aantekeningen", "artikel", "film"]
    language: Literal["nl", "en", "ar", "tr", "ber", "uk", "pl", "es", "fr", "de"] | None = None
    file: FileName | None = None
    url: Url | None = None


class FrontMatter(Record):
    """What stands above a report. Its id is the stem of its file, which is its address and never changes."""

    kind: ClassVar[str] = "report"
    placeholders: ClassVar[dict[str, str]] = {"title": "?", "date": "1970-01-01", "kind": "onbekend"}
    refers: ClassVar[dict[str, str]] = {
        **TAGS,
        "kind": "report_kind",
        "groups": "group",
        "partners": "partner",
        "related": "report",
    }

    title: Line
    date: Day
    report_kind: Id = Field(alias="kind")
    published: Day | None = None
    summary: Summary | None = None
    theme: Line | None = None
    start: Time | None = None
    end: Time | None = None
    venue: Line | None = None
    neighbourhood: Id | None = None
    hosts: Lines = ()
    themes: Ids = ()
    neighbourhoods: Ids = ()
    target_groups: Ids = ()
    groups: Ids = ()
    partners: Ids = ()
    image: Image | None = None
    illustration: Id | None = None
    photo_consent: Line | None = None
    attachments: tuple[Attachment, ...] = ()
    related: Ids = ()
    status: Literal["draft", "published"] = "published"
    publish_on: Day | None = None
    redirect_from: tuple[OldAddress, ...] = ()


class Report(FrontMatter):
    """One meeting: its front matter and its text."""

    body: str
    """The Markdown text below the front matter."""
    body_line: int
    """The line of the file on which the body begins."""
    path: str
    """The file, relative to the site's folder."""

    @property
    def online_since(self) -> datetime.date:
        """The day on which it went online: that of the meeting, unless it says that it was later."""
        return max(self.date, self.published or self.date, self.publish_on or self.date)
