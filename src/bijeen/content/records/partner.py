"""Partners of the network, and the initiatives that they run."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from bijeen.content.records.base import TAGS, Contact, Model, Record, WebLink
from bijeen.content.records.types import Day, FileName, Id, Ids, Line, Lines, OldAddress, Summary, Text, Url


class Evidence(Model):
    """What shows that an initiative works: the name of the recognition, and where it is explained."""

    title: Line
    url: Url | None = None


class InitiativeEntry(Record):
    """An initiative as it stands in the file, below its partner."""

    kind: ClassVar[str] = "initiative"
    placeholders: ClassVar[dict[str, str]] = {"name": "?"}
    refers: ClassVar[dict[str, str]] = {**TAGS, "with": "partner", "by": "group"}

    name: Line
    summary: Summary | None = None
    aliases: Lines = ()
    url: Url | None = None
    with_partners: Ids = Field(default=(), alias="with")
    by_groups: Ids = Field(default=(), alias="by")
    neighbourhoods: Ids = ()
    themes: Ids = ()
    target_groups: Ids = ()
    status: Literal["active", "waiting-list", "full", "wants-to-grow", "ended"] | None = None
    for_whom: Text | None = None
    cost: Line | None = None
    how_to_join: Text | None = None
    evidence: Evidence | None = None
    image: FileName | None = None
    illustration: Id | None = None
    contact: Contact | None = None
    checked: Day | None = None
    redirect_from: tuple[OldAddress, ...] = ()


class Initiative(InitiativeEntry):
    """An initiative with the id of the partner that runs it."""

    partner: Id


class Partner(Record):
    """An organisation: a member of the network, or one that reports mention."""

    kind: ClassVar[str] = "partner"
    placeholders: ClassVar[dict[str, str]] = {"name": "?", "network": "mentioned"}
    refers: ClassVar[dict[str, str]] = {**TAGS, "type": "partner_type"}

    name: Line
    network: Literal["member", "mentioned"]
    type: Id | None = None
    summary: Summary | None = None
    url: Url | None = None
    aliases: Lines = ()
    name_is_word: bool = False
    """The name is an ordinary word: in prose only the aliases (full forms) are taken for it."""
    logo: FileName | None = None
    neighbourhoods: Ids = ()
    themes: Ids = ()
    target_groups: Ids = ()
    joined: Day | None = None
    left: Day | None = None
    contact: Contact | None = None
    status: Literal["active", "paused", "ended"] = "active"
    checked: Day | None = None
    profiles: tuple[WebLink, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()


class PartnerEntry(Partner):
    """A partner as it stands in the file, with its initiatives below it: the shape that editors are told."""

    initiatives: tuple[InitiativeEntry, ...] = ()
