"""The sheets of paper of a site made ready to go online: each made once, and kept by what is on it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from bijeen.cache import Cache
from bijeen.paper.press import PressError, press
from bijeen.problems import Location, Problem
from bijeen.processes import side_by_side
from bijeen.site.sheets import SheetSpec

PAPER: Final = "paper"
"""The kind of the cache."""

PATIENCE: Final = 1.0
"""After so many seconds, and then each time again, it is told how far we are."""

Tell = Callable[[int, int], None]
"""Told how many sheets are made, of how many."""


def make_sheets(
    specs: Iterable[SheetSpec], photos: Mapping[str, Path], cache: Cache, tell: Tell
) -> tuple[dict[str, Path], list[Problem]]:
    """The file in the cache for the address of each sheet, made where it is not there yet; and those that failed.

    `photos` holds the files of the photos, by address.
    """
    names = {spec.uri: (f"{spec.sheet.key}.pdf", spec) for spec in specs}
    missing = list({name: (name, spec) for name, spec in names.values() if not cache.has(name)}.values())
    progress = _Progress(len(missing), tell)

    def make(one: tuple[str, SheetSpec]) -> Problem | None:
        name, spec = one
        try:
            cache.put(name, press(spec.sheet, photos[spec.sheet.photo.uri] if spec.sheet.photo else None))
        except PressError as error:
            return _failed(spec, error)
        progress.step()
        return None

    problems = {problem.location: problem for problem in side_by_side(make, missing) if problem}
    progress.end()
    return {uri: cache.path(name) for uri, (name, _) in names.items()}, list(problems.values())


def _failed(spec: SheetSpec, error: PressError) -> Problem:
    """Told of the drawing, once for all sheets that it is on; of the sheet where it is none of the site's."""
    own = spec.own_drawing if error.of_drawing else None
    rule = "drawing-broken" if own else "sheet-failed"
    return Problem(location=Location(path=own or spec.uri), rule=rule, details={"fault": str(error)})


class _Progress:
    """Counts what is done, and tells of it to who waits for longer than a moment."""

    def __init__(self, whole: int, tell: Tell) -> None:
        self._whole, self._tell = whole, tell
        self._done = self._told = 0
        self._next = time.monotonic() + PATIENCE
        self._lock = threading.Lock()

    def step(self) -> None:
        """One more."""
        with self._lock:
            self._done += 1
            if time.monotonic() >= self._next:
                self._say()

    def end(self) -> None:
        """That was all: said where something was said before."""
        if self._told and self._told < self._done:
            self._say()

    def _say(self) -> None:
        self._tell(self._done, self._whole)
        self._told = self._done
        self._next = time.monotonic() + PATIENCE
