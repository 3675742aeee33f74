"""What all records share."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from bijeen.content.records.types import Day, Email, Id, Line, Phone, Url


class Model(BaseModel):
    """A frozen value in which an unknown key is a mistake. `refers` says which keys hold ids, and of what kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    refers: ClassVar[dict[str, str]] = {}


class Record(Model):
    """A thing with an id. `kind` is the name of its kind in links and problems."""

    kind: ClassVar[str]
    placeholders: ClassVar[dict[str, str]] = {}
    """What stands for a required field that is missing or wrong, so that the rest can still be checked."""

    id: Id


class WebLink(Model):
    """A page elsewhere."""

    title: Line
    url: Url


class Contact(Model):
    """How to reach somebody: the role before the person."""

    role: Line | None = None
    name: Line | None = None
    phone: Phone | None = None
    email: Email | None = None
    url: Url | None = None
    checked: Day | None = None
    until: Day | None = None


TAGS: dict[str, str] = {
    "themes": "theme",
    "neighbourhoods": "neighbourhood",
    "neighbourhood": "neighbourhood",
    "target_groups": "target_group",
}
"""The fields that hold words of the vocabulary, and which kind of word."""
