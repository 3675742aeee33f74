"""What a site shows of itself: its five colours, and which icons it brings along."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bijeen.drawing.palette import Palette, faults_in, palette_of
from bijeen.problems import Level, Location, Problem
from bijeen.resources import overrides

OWN: Final = "overrides/assets"
"""Where a site keeps files that take the place of the engine's, relative to its folder."""

LOOK: Final = "css/brand.css"


def find_palette(root: Path) -> tuple[Palette, list[Problem]]:
    """The colours of the site in `root`: those of its own style sheet, else the engine's; and those it cannot mean."""
    sheets = [(overrides() / "assets" / LOOK).read_text(encoding="utf-8")]
    problems = []
    own = root / OWN / LOOK
    if own.is_file():
        sheets.append(own.read_text(encoding="utf-8", errors="replace"))
        problems = [
            Problem(
                location=Location(path=f"{OWN}/{LOOK}", line=fault.line, column=fault.column),
                rule="brand-colour",
                level=Level.WARNING,
                details={"name": fault.name, "value": fault.value},
            )
            for fault in faults_in(sheets[-1])
        ]
    return palette_of(sheets), problems


def own_file(root: Path, name: str) -> Path | None:
    """A site's own file of that name in `overrides/assets/`, if it has one."""
    file = root / OWN / name
    return file if file.is_file() else None
