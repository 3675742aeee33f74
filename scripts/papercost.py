"""What paper costs: making every PDF of a site from nothing, and finding that nothing changed."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bijeen.checks.inspect import inspect
from bijeen.content.configfile import read_settings
from bijeen.hosts.sheets import make_sheets
from bijeen.i18n import messages
from bijeen.pictures.cache import Cache
from bijeen.site.sheets import sheets
from bijeen.site.views.cards import Cards
from sheetpictures import ADDRESS


@dataclass(frozen=True, kw_only=True)
class PaperCost:
    """Of all sheets of a site: how many, and their size; seconds on the clock and of processor to make them from
    nothing, and seconds of processor when all are there."""

    sheets: int
    megabytes: float
    wall: float
    cpu: float
    unchanged: float


def paper_cost(folder: Path) -> PaperCost:
    """Make the sheets of the site in `folder` twice, in a cache of their own."""
    settings = read_settings(folder)
    catalog, _ = inspect(settings)
    words = messages(settings.language)

    def make(scratch: Path) -> tuple[float, float, dict[str, Path]]:
        wall, cpu = time.perf_counter(), time.process_time()
        specs = list(sheets(Cards(catalog, words, ADDRESS), settings.root))
        files, _ = make_sheets(specs, {}, Cache(scratch, "paper"), lambda done, whole: None)
        return time.perf_counter() - wall, time.process_time() - cpu, files

    with tempfile.TemporaryDirectory(prefix="bijeen-paper-") as scratch:
        wall, cpu, files = make(Path(scratch))
        _, unchanged, _ = make(Path(scratch))
        size = sum(file.stat().st_size for file in files.values())
    return PaperCost(sheets=len(files), megabytes=size / 1e6, wall=wall, cpu=cpu, unchanged=unchanged)
