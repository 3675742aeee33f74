"""Working groups of the network."""

from __future__ import annotations

from typing import ClassVar, Literal

from bijeen.content.records.base import TAGS, Contact, Model, Record
from bijeen.content.records.types import Day, Id, Ids, Line, OldAddress, Text


class Milestone(Model):
    """A step that a working group took."""

    refers: ClassVar[dict[str, str]] = {"report": "report"}

    date: Day
    text: Text
    report: Id | None = None


class Group(Record):
    """A working group: the question it works on, who is in it, and its steps."""

    kind: ClassVar[str] = "group"
    placeholders: ClassVar[dict[str, str]] = {"name": "?", "question": "?"}
    refers: ClassVar[dict[str, str]] = {**TAGS, "members": "partner"}

    name: Line
    question: Text
    summary: Text | None = None
    members: Ids = ()
    themes: Ids = ()
    contact: Contact | None = None
    status: Literal["active", "ended"] = "active"
    milestones: tuple[Milestone, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()
