"""`bijeen build`: render into a fresh folder, look whether it is whole, and only then let it take the site's place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bijeen.hosts.fresh import fresh_folder
from bijeen.hosts.mkdocs import RenderError, render
from bijeen.hosts.swap import swap_in
from bijeen.problems import Location, Problem
from bijeen.routes import HOME, file_of


class IncompleteError(Exception):
    """The fresh site misses a file; `problem` names it."""

    def __init__(self, file: str) -> None:
        self.problem = Problem(location=Location(path=file), rule="build-incomplete", details={"file": file})
        super().__init__(file)


class PlaceError(Exception):
    """The site may not be put there: the folder holds what people wrote, or is no site. The message is the folder."""


def build_site(config_file: Path, live: Path, changes: Mapping[str, Any]) -> tuple[int, bool]:
    """Build the site of `config_file` in the place of the folder `live`; `changes` win over its settings.

    Out come the number of files and whether the exchange was one step. Whatever goes wrong (PlaceError, RenderError,
    IncompleteError, OSError), the old site stays as it was.
    """
    if not _may_replace(live, config_file.parent):
        raise PlaceError(str(live))
    with fresh_folder(live) as fresh:
        written = render(config_file, fresh, changes)
        for file in written:
            if not (fresh / file).is_file():
                raise IncompleteError(file)
        fresh.chmod(0o755)
        return len(written), swap_in(fresh, live)


def _may_replace(live: Path, root: Path) -> bool:
    """Whether `live` is free, empty, or an earlier site: what is there is about to be removed."""
    if root.is_relative_to(live):
        return False
    if not os.path.lexists(live):
        return True
    return live.is_dir() and not live.is_symlink() and (not any(live.iterdir()) or (live / file_of(HOME)).is_file())


__all__ = ["IncompleteError", "PlaceError", "RenderError", "build_site"]
