"""How long the index of a site takes to make, apart from the rest of the build, and how much memory."""

from __future__ import annotations

import multiprocessing
import os
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import builds
import searchsites
from bijeen.checks.inspect import inspect
from bijeen.content.configfile import read_settings
from bijeen.i18n import messages
from bijeen.site.search import Names, build_index, documents
from bijeen.site.views.cards import Cards

ROUNDS = 3


@dataclass(frozen=True, kw_only=True)
class Indexing:
    """The fastest of ROUNDS: on a machine that does other things too, that one was hindered least."""

    wall: float
    """Seconds on the clock, for all pages."""
    reports_wall: float | None = None
    """The same for the reports by themselves; None where that was not measured."""
    cpu: float
    """Seconds of processor, on all of them together."""
    peak_mb: float
    """The most memory that one process took: Pagefind, as a rule."""


def indexing(site: Path) -> Indexing:
    """Make the index of the Bijeen site in this folder as a build does, in a process of its own; nothing is kept."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
        return own.submit(_measure, site).result()


def _measure(site: Path) -> Indexing:
    settings = read_settings(site)
    catalog, _ = inspect(settings)
    words = messages(catalog.language)
    names = Names(catalog.content)

    def fastest(most: int | None) -> tuple[float, float]:
        """Seconds on the clock and of processor, of so many documents; reports come first."""
        rounds = []
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory(prefix="bijeen-indexing-") as folder:
                start, before = time.perf_counter(), sum(os.times()[:4])
                build_index(
                    Path(folder), list(documents(Cards(catalog, words), settings))[:most], names, words.language
                )
                rounds.append((time.perf_counter() - start, sum(os.times()[:4]) - before))
        return min(rounds)

    (wall, cpu), (reports_wall, _) = fastest(None), fastest(len(catalog.reports))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6
    return Indexing(wall=wall, reports_wall=reports_wall, cpu=cpu, peak_mb=peak)


def stock_indexing(folder: Path) -> Indexing:
    """What stock's build of the site in this folder takes more with its search than without; it is left built with it.

    The memory is that of the whole build: the index is made in the same process.
    """
    runs = {}
    for is_on in (False, True):
        searchsites.set_stock_search(folder, is_on=is_on)
        runs[is_on] = builds.build(folder)
    return Indexing(
        wall=runs[True].wall - runs[False].wall, cpu=runs[True].cpu - runs[False].cpu, peak_mb=runs[True].peak_mb
    )
