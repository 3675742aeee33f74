"""What a site shows of itself: its five colours, and which icons it brings along."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from bijeen.drawing.palette import READABLE, Palette, faults_in, missing_in, pale_in, palette_of
from bijeen.problems import Level, Location, Problem, fault_of
from bijeen.routes import ASSETS, BRAND

OVERRIDES: Final = "overrides"
OWN: Final = f"{OVERRIDES}/assets"
"""Where a site keeps files that take the place of the engine's, relative to its folder."""

LOOK: Final = BRAND.removeprefix(ASSETS)


def find_palette(root: Path, engine: Path) -> tuple[Palette, list[Problem]]:
    """The colours of the site in `root`: those of its own style sheet, else those of the one in the folder `engine`
    (see `resources.overrides`); and those it cannot mean.

    In a site that stands in the engine's own repository the two sheets are one, so a colour can be missing in both.
    """
    sheets = [(engine / "assets" / LOOK).read_text(encoding="utf-8")]
    own = own_file(root, LOOK)
    if own is None:
        return palette_of(sheets), []
    path = f"{OWN}/{LOOK}"
    try:
        sheets.append(own.read_text(encoding="utf-8", errors="replace"))
    except OSError as error:
        details = {"fault": fault_of(error)}
        return palette_of(sheets), [Problem(location=Location(path=path), rule="file-unreadable", details=details)]
    problems = [
        Problem(
            location=Location(path=path, line=fault.line, column=fault.column),
            rule="brand-colour",
            level=Level.WARNING,
            details={"name": fault.name, "value": fault.value},
        )
        for fault in faults_in(sheets[-1])
    ]
    for name in missing_in(sheets):
        location = Location(path=path)
        problems.append(
            Problem(location=location, rule="brand-colour-missing", level=Level.WARNING, details={"name": name})
        )
    for name, ratio in pale_in(sheets):
        details = {"name": name, "ratio": f"{ratio:.1f}".replace(".", ","), "least": f"{READABLE:.0f}"}
        problems.append(
            Problem(location=Location(path=path), rule="brand-contrast", level=Level.WARNING, details=details)
        )
    return palette_of(sheets), problems


def own_file(root: Path, name: str) -> Path | None:
    """A site's own file of that name in `overrides/assets/`, if it has one."""
    file = root / OWN / name
    return file if os.path.isfile(file) else None  # False as well in a folder that cannot be read
