"""When each file, and each record in a file with others, was last changed, as far as git knows."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from bijeen.cache import Cache, key_of
from bijeen.content.content import Content
from bijeen.content.git import PASSED_OVER, AskedMoments, Moments, Unsaved, commit_of
from bijeen.content.yamlnodes import Path as At
from bijeen.content.yamlnodes import Places
from bijeen.settings import Settings

K = TypeVar("K")

_RECORDS: Final = ("partners.yaml", "agenda.yaml", "groups.yaml")
"""The files of which each record has a page that shows little else. (That of a theme shows what others wrote.)"""

_CACHED: Final = "history"
_FORM: Final = 1
"""Of what is kept in the cache."""


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """The day of the last change, as far as it is known for sure."""

    files: Mapping[str, datetime.date] = field(default_factory=dict)
    """By path relative to the site's folder."""
    records: Mapping[tuple[str, str], datetime.date] = field(default_factory=dict)
    """Of records that stand in a file with others, by kind and id."""


UNKNOWN: Final = History()


class Asked:
    """What git was asked, and answers beside other work. A context: on its way out it waits for nobody.

    The same commit with the same files has the same answer, which is kept: git takes half a second for a thousand
    reports with a long history.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._context = ExitStack()
        commit = commit_of(settings.root)
        self._knows = commit is not None
        if commit is None:
            return
        folders = (settings.reports, settings.docs, settings.data)
        by_line = [path for name in _RECORDS if os.path.isfile(settings.root / (path := f"{settings.data}/{name}"))]
        self._unsaved = Unsaved(self._context, settings.root, folders)
        self._cache = Cache(settings.root, _CACHED)
        digests = (_digest(settings.root / path) for path in (PASSED_OVER, *by_line))
        self._key = key_of(_FORM, commit, *folders, *digests)
        self._kept = _moments_in(self._cache, self._key)
        if self._kept is None:
            self._moments = AskedMoments(self._context, settings.root, folders, by_line)

    def __enter__(self) -> Asked:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._context.close()

    def answer(self, content: Content) -> History:
        """Wait for the answers, and tell them of the files and records of `content`."""
        if not self._knows or (unsaved := self._unsaved.get()) is None:
            return UNKNOWN
        files, lines = self._told()
        root = self._settings.root
        saved = {path: moment for path, moment in files.items() if path not in unsaved and os.path.isfile(root / path)}
        return History(files=self._days(saved), records=self._days(dict(_records(content, lines))))

    def _told(self) -> Moments:
        if self._kept is not None:
            return self._kept
        moments = self._moments.get()
        with suppress(OSError):  # it can be asked again
            self._cache.hold()
            self._cache.put(self._key, json.dumps(moments).encode())
            self._cache.prune({self._key})
        return moments

    def _days(self, moments: Mapping[K, int]) -> dict[K, datetime.date]:
        """Moments as days of the site's time zone. Those to come are left out: the clock of a committer was wrong, or
        the site is made as it was on a day before.
        """
        zone, today = ZoneInfo(self._settings.timezone), self._settings.today
        days = {key: datetime.datetime.fromtimestamp(moment, zone).date() for key, moment in moments.items()}
        return {key: day for key, day in days.items() if day <= today}


def _records(content: Content, lines: Mapping[str, Sequence[int | None]]) -> Iterator[tuple[tuple[str, str], int]]:
    """The newest of the lines of each record, where all of them are known."""
    for path, moments in lines.items():
        here = {key: origin for key, origin in content.origins.items() if origin.places.file == path}
        if not here:
            continue
        spans = lines_of(next(iter(here.values())).places, {origin.at for origin in here.values()})
        for key, origin in here.items():
            own = [moments[line - 1] for line in spans[origin.at] if line <= len(moments)]
            known = [moment for moment in own if moment is not None]
            if known and len(known) == len(own):
                yield key, max(known)


def lines_of(places: Places, wanted: Collection[At]) -> dict[At, Sequence[int]]:
    """The lines of the values at these paths, counted from 1: without empty ones, comments, and what comes next."""
    text = places.text.split("\n")
    first: dict[At, int] = {}
    found: dict[At, Sequence[int]] = {}
    still_open: list[At] = []

    def close(path: At, end: int) -> None:
        found[path] = [line for line in range(first[path], end) if text[line - 1].lstrip()[:1] not in ("", "#")]

    for path, (line, _) in places.values.items():  # in the order in which they stand
        begins = places.keys.get(path, (line, 0))[0]
        while still_open and path[: len(still_open[-1])] != still_open[-1]:
            close(still_open.pop(), begins)
        if path in wanted:
            first[path] = line
            still_open.append(path)
    while still_open:
        close(still_open.pop(), len(text) + 1)
    return found


def _digest(file: Path) -> str:
    """Of what a file holds; "" of one that is not there or cannot be read, which is for others to tell."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _moments_in(cache: Cache, key: str) -> Moments | None:
    """What was kept of an earlier answer."""
    try:
        return Moments(*json.loads(cache.path(key).read_bytes())) if cache.has(key) else None
    except (OSError, ValueError, TypeError):
        return None
