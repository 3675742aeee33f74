"""A folder to Content: all records of a site, where each stands, and every problem at once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bijeen.content.content import TERM_LISTS, Content, Origin
from bijeen.content.datafiles import DATA_FILES, KINDS_IN, SHAPES
from bijeen.content.folders import files_below, in_other_case, shut, texts_in
from bijeen.content.look import OVERRIDES, find_palette
from bijeen.content.media import find_media
from bijeen.content.pages import Page, find_files, find_illustrations, find_pages
from bijeen.content.pictures import find_pictures, pictures_in
from bijeen.content.records import (
    Campaign,
    Event,
    Group,
    Initiative,
    InitiativeEntry,
    Inspiration,
    Network,
    Partner,
    Record,
    Report,
    Vocabulary,
)
from bijeen.content.reports import read_report
from bijeen.content.source import read_yaml
from bijeen.content.templates import template_faults
from bijeen.content.validate import salvage, validate
from bijeen.content.yamlnodes import Path, Yaml
from bijeen.drawing.palette import Palette
from bijeen.pictures.original import Original
from bijeen.problems import Level, Location, Problem, nearest
from bijeen.processes import spread
from bijeen.resources import overrides
from bijeen.routes import slug
from bijeen.settings import Settings

R = TypeVar("R", bound=Record)


def load(settings: Settings) -> tuple[Content, list[Problem]]:
    """Read the whole site in `settings.root`. Never raises for what people wrote: it is among the problems."""
    loading = _Loading(settings)
    loading.folders()
    network = loading.network()
    vocabulary = loading.vocabulary()
    partners, initiatives = loading.partners()
    agenda = loading.agenda()
    media = loading.media()
    content = Content(
        network=network,
        vocabulary=vocabulary,
        reports=loading.reports(),
        partners=partners,
        initiatives=initiatives,
        events=agenda[0],
        campaigns=agenda[1],
        groups=loading.list_file("groups.yaml", Group),
        inspirations=loading.list_file("inspiration.yaml", Inspiration),
        media=media,
        pictures=loading.pictures(media),
        page_pictures=loading.pictures(pictures_in(settings.root, settings.docs)),
        pages=loading.pages(),
        files=find_files(settings.root, settings.docs),
        has_known_addresses=settings.directory_urls and not settings.extended,
        palette=loading.palette(),
        illustrations=find_illustrations(settings.root),
        origins=loading.origins,
        broken=frozenset(loading.broken),
        unread=frozenset(loading.unread),
        absent=loading.absent,
    )
    loading.unknown_files()
    loading.origins.update({**loading.misnamed, **loading.origins})
    loading.problems += template_faults(settings, content.pages.values())
    return content, loading.problems


@dataclass
class _Loading:
    """The state of one `load`: what was found wrong, and where each record stands."""

    settings: Settings
    problems: list[Problem] = field(default_factory=list)
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    broken: set[tuple[str, str]] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    absent: dict[str, str] = field(default_factory=dict)
    misnamed: dict[tuple[str, str], Origin] = field(default_factory=dict)
    """The records with the id of another, by the id that they most likely had: it is no mistake to name that."""
    is_shut: bool = False
    """Whether the folder of data cannot be read."""

    def folders(self) -> None:
        """A folder that is not there, or cannot be read, is told once, and not again at all that names its records."""
        root, reports, data = self.settings.root, self.settings.reports, self.settings.data
        if not os.path.lexists(root / reports):
            self.absent["report"] = reports
        elif shut(root, reports):
            self.unread.add("report")
        self.is_shut = shut(root, data) is not None
        _, problems = files_below(root, OVERRIDES, hidden=True)
        self.problems += problems
        self.problems += filter(None, (in_other_case(root, folder) for folder in (reports, data)))

    def network(self) -> Network:
        source = self._read("network.yaml", required=True)
        network = source and self._keep(*validate(Network, source.data, places=source.places))
        return network or Network(name="?", sentence="?")

    def vocabulary(self) -> Vocabulary:
        source = self._read("vocabulary.yaml")
        if source is None:
            return Vocabulary()
        data = source.data if isinstance(source.data, dict) else {}
        for name, kind in TERM_LISTS.items():
            items = data.get(name) or []
            if not isinstance(items, list):
                self.unread.add(kind)
                continue
            for index, item in enumerate(items):
                self._note(kind, item, Origin(places=source.places, at=(name, index)))
        return self._keep(*validate(Vocabulary, source.data, places=source.places)) or Vocabulary()

    def partners(self) -> tuple[tuple[Partner, ...], tuple[Initiative, ...]]:
        source = self._read("partners.yaml")
        partners: list[Partner] = []
        initiatives: list[Initiative] = []
        for index, item in self._items(source):
            assert source is not None
            own = {key: value for key, value in item.items() if key != "initiatives"}
            origin = Origin(places=source.places, at=(index,))
            if (partner := self._record(Partner, own, origin)) is not None:
                partners.append(partner)
            for number, entry in self._items(source, (index, "initiatives"), item.get("initiatives")):
                origin = Origin(places=source.places, at=(index, "initiatives", number))
                initiative = self._record(InitiativeEntry, entry, origin)
                if initiative is not None:
                    initiatives.append(Initiative.model_construct(**dict(initiative), partner=str(item.get("id", ""))))
        return tuple(partners), tuple(initiatives)

    def agenda(self) -> tuple[tuple[Event, ...], tuple[Campaign, ...]]:
        source = self._read("agenda.yaml")
        if source is None or source.data is None:
            return (), ()
        if not isinstance(source.data, dict):
            self.problems.append(Problem(location=source.places.value(), rule="expected-mapping", details={"key": ""}))
            return (), ()
        for key in source.data.keys() - {"events", "campaigns"}:
            details = {
                "key": key,
                "known": "events, campaigns",
                "nearest": nearest(key, ("events", "campaigns")),
            }
            self.problems.append(Problem(location=source.places.key(key), rule="unknown-key", details=details))
        return (
            self._list(source, Event, ("events",), source.data.get("events")),
            self._list(source, Campaign, ("campaigns",), source.data.get("campaigns")),
        )

    def list_file(self, name: str, model: type[R]) -> tuple[R, ...]:
        """The records of a file that holds one list."""
        source = self._read(name)
        return self._list(source, model, (), source.data) if source is not None else ()

    def reports(self) -> tuple[Report, ...]:
        root, limits = self.settings.root, self.settings.limits
        names = texts_in(root / self.settings.reports, ".md") if "report" not in self.unread else []
        found = spread(lambda name: read_report(root, f"{self.settings.reports}/{name}", limits), names)
        for read in found:
            self.origins["report", read.id] = read.origin
            self.problems += read.problems
            if read.is_broken:
                self.broken.add(("report", read.id))
        return tuple(read.report for read in found if read.report is not None)

    def media(self) -> dict[str, int]:
        media: dict[str, int] = {}
        for folder in (self.settings.reports, self.settings.data):
            found, problems = find_media(self.settings.root, folder, self.settings.limits)
            media |= found
            self.problems += problems
        return media

    def pictures(self, media: Iterable[str]) -> dict[str, Original]:
        pictures, problems = find_pictures(self.settings.root, media, self.settings.limits)
        self.problems += problems
        return pictures

    def palette(self) -> Palette:
        palette, problems = find_palette(self.settings.root, overrides())
        self.problems += problems
        return palette

    def pages(self) -> dict[str, Page]:
        pages, problems = find_pages(self.settings.root, self.settings.docs, self.settings.limits)
        self.problems += problems
        return pages

    def unknown_files(self) -> None:
        """A YAML file that nobody reads is most likely a misspelt name."""
        for name in texts_in(self.settings.root / self.settings.data, ".yaml") if not self.is_shut else ():
            if name not in DATA_FILES:
                details = {"nearest": nearest(name, DATA_FILES), "known": ", ".join(DATA_FILES)}
                location = Location(path=f"{self.settings.data}/{name}")
                self.problems.append(
                    Problem(location=location, rule="unknown-file", level=Level.WARNING, details=details)
                )

    def _read(self, name: str, *, required: bool = False) -> Yaml | None:
        path = f"{self.settings.data}/{name}"
        if self.is_shut:
            self.unread |= KINDS_IN.get(name, frozenset())
            return None
        if not os.path.lexists(self.settings.root / path):
            self.absent |= dict.fromkeys(KINDS_IN.get(name, ()), path)
            if required:
                self.problems.append(Problem(location=Location(path=path), rule="file-missing"))
            return None
        source, problems = read_yaml(self.settings.root, path, self.settings.limits)
        self.problems += problems
        if source is None or (source.data is not None and not isinstance(source.data, SHAPES.get(name, list))):
            self.unread |= KINDS_IN.get(name, frozenset())
        return source

    def _list(self, source: Yaml, model: type[R], at: Path, data: Any) -> tuple[R, ...]:
        records = (
            self._record(model, item, Origin(places=source.places, at=(*at, index)))
            for index, item in self._items(source, at, data)
        )
        return tuple(record for record in records if record is not None)

    def _items(self, source: Yaml | None, at: Path = (), data: Any = None) -> Iterable[tuple[int, dict[str, Any]]]:
        """The mappings of a list; what is no list, or no mapping in it, is a problem."""
        if source is None:
            return
        items = data if at else source.data
        if items is None:
            return
        if not isinstance(items, list):
            rule, details = ("expected-list", {"key": str(at[-1])}) if at else ("file-without-list", {})
            self.problems.append(Problem(location=source.places.value(*at), rule=rule, details=details))
            return
        for index, item in enumerate(items):
            if isinstance(item, dict):
                yield index, item
            else:
                location = source.places.value(*at, index)
                self.problems.append(Problem(location=location, rule="expected-mapping", details={"key": ""}))

    def _record(self, model: type[R], data: Any, origin: Origin) -> R | None:
        """One record, noted with its place; None when it is broken or has the id of an earlier one."""
        is_first = self._note(model.kind, data, origin)
        record, problems = validate(model, data, places=origin.places, at=origin.at)
        if record is None:
            record = salvage(model, data, problems, places=origin.places, at=origin.at)
            if record is not None:
                self.broken.add((record.kind, record.id))
        self.problems += problems
        return record if is_first else None

    def _note(self, kind: str, data: Any, origin: Origin) -> bool:
        """Remember where a record stands. False when its id is taken: two records cannot share an address."""
        id = data.get("id") if isinstance(data, dict) else None
        if not isinstance(id, str):
            return True
        if (first := self.origins.get((kind, id))) is not None:
            details = {"id": id, "first": str(first.value("id"))}
            self.problems.append(Problem(location=origin.value("id"), rule="duplicate-id", details=details))
            if own := slug(str(data.get("name") or data.get("title") or "")):
                self.misnamed[kind, own] = origin
            return False
        self.origins[kind, id] = origin
        return True

    def _keep(self, record: Any, problems: list[Problem]) -> Any:
        self.problems += problems
        return record
