"""The network's own words: places, themes, groups of people, kinds of reports and of items."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from bijeen.content.records.base import Model, Record
from bijeen.content.records.item import ItemKindName
from bijeen.content.records.types import Id, Line, Lines, OldAddress, Summary, Tile


class Term(Record):
    """One word of the vocabulary; what `kind` of word follows from the list that it stands in."""

    kind: ClassVar[str] = "term"
    refers: ClassVar[dict[str, str]] = {"part_of": "neighbourhood"}

    name: Line
    aliases: Lines = ()
    summary: Summary | None = None
    part_of: Id | None = None
    tile: Tile | None = None
    """Column and row on the schematic map, counted from 1."""
    illustration: Id | None = None
    meeting: bool = True
    """Of a kind of report: whether people met, so that what was open before could come up again."""
    redirect_from: tuple[OldAddress, ...] = ()
    """Of what has a page: a neighbourhood, a target group, a theme."""


class ItemKind(Model):
    """The words for one kind of item that is harvested from reports, and how long such an item stays current.

    A kind that a network does not list has the words of the language (`locale/`); one that it lists has these alone.
    """

    kind: ItemKindName
    name: Line
    lead_ins: Lines = ()
    """What opens an item, with a colon behind it; "..." stands for a few words."""
    headings: Lines = ()
    """How a heading starts below which each item of a list counts."""
    words: Lines = ()
    """What must stand in an item to be of this kind, where kinds share a heading."""
    days: int | None = Field(default=None, ge=1)


class AvoidedWord(Model):
    """A word that residents need not know, and what to write instead."""

    word: Line
    instead: Line
    forms: Lines = ()
    """Its other forms: "cliënten". They are written out, for "indien" is no part of "indienen"."""


class Vocabulary(Model):
    """All words of one network."""

    neighbourhoods: tuple[Term, ...] = ()
    target_groups: tuple[Term, ...] = ()
    themes: tuple[Term, ...] = ()
    partner_types: tuple[Term, ...] = ()
    report_kinds: tuple[Term, ...] = ()
    item_kinds: tuple[ItemKind, ...] = ()
    avoid: tuple[AvoidedWord, ...] = ()
    """Besides those of the language (`locale/`); of one word the network's own entry counts."""
    familiar: Lines = ()
    """Words and abbreviations that everybody here knows, whatever the language says of them."""
