"""Content: all records of a site, and where each stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bijeen.content.pages import Page
from bijeen.content.records import (
    Campaign,
    Event,
    Group,
    Initiative,
    Inspiration,
    Network,
    Partner,
    Report,
    Term,
    Vocabulary,
)
from bijeen.content.yamlnodes import Path, Places
from bijeen.drawing.palette import Palette
from bijeen.pictures.original import Original
from bijeen.problems import Location

TERM_LISTS: Final = {
    "neighbourhoods": "neighbourhood",
    "target_groups": "target_group",
    "themes": "theme",
    "partner_types": "partner_type",
    "report_kinds": "report_kind",
}
"""The lists of the vocabulary, and the kind of the terms in each."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where a record stands: the places in its file, and the path of the record among them."""

    places: Places
    at: Path = ()

    def value(self, *path: str | int) -> Location:
        """The place of one of the record's values."""
        return self.places.value(*self.at, *path)

    def key(self, *path: str | int) -> Location:
        """The place of one of the record's keys."""
        return self.places.key(*self.at, *path)


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """Everything that people wrote for one site."""

    network: Network
    vocabulary: Vocabulary
    reports: tuple[Report, ...]
    partners: tuple[Partner, ...]
    initiatives: tuple[Initiative, ...]
    events: tuple[Event, ...]
    campaigns: tuple[Campaign, ...]
    groups: tuple[Group, ...]
    inspirations: tuple[Inspiration, ...]
    media: Mapping[str, int]
    """Pictures and attachments: size in bytes by path relative to the site's folder."""
    pictures: Mapping[str, Original]
    """Those of them that are pictures and can go online, by path as well."""
    pages: Mapping[str, Page]
    """Pages written by hand, by path of the file."""
    files: frozenset[str]
    """What else stands among them and goes online as it is, by address."""
    page_pictures: Mapping[str, Original]
    """The pictures among the pages written by hand, by path."""
    has_known_addresses: bool
    """Whether nothing goes online but what we know of, and where we think: no other plugin or hook adds to it, and the
    address of a page is that of a folder."""
    palette: Palette
    """The five colours of the site."""
    illustrations: frozenset[str]
    """The names of the drawings that a report or initiative can have."""
    origins: Mapping[tuple[str, str], Origin]
    """Where each record stands, by kind and id; also of records that are broken, so that ids stay known."""

    broken: frozenset[tuple[str, str]]
    """The records of which something could not be used, by kind and id: what was wrong is left out of them."""
    unread: frozenset[str]
    """The kinds of records whose file could not be read: nothing can be said of their ids."""
    absent: Mapping[str, str]
    """The kinds of records whose file is not there, with the path that it would have."""

    def origin(self, kind: str, id: str) -> Origin:
        """Where the record of that kind and id stands."""
        return self.origins[kind, id]

    def terms(self, kind: str) -> tuple[Term, ...]:
        """The words of the vocabulary of one kind ("theme")."""
        name = next(name for name, term_kind in TERM_LISTS.items() if term_kind == kind)
        terms: tuple[Term, ...] = getattr(self.vocabulary, name)
        return terms
