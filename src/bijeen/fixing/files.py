"""The files of a site in which something can be mended, and how each is written."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from bijeen.content.datafiles import DATA_FILES
from bijeen.content.store import FILES
from bijeen.fixing.fix import Form
from bijeen.settings import Settings


def files_of(settings: Settings) -> list[str]:
    """The reports, the data and the pages written by hand: their paths, in order."""
    found = []
    for folder in (settings.reports, settings.data, settings.docs):
        for directory, folders, names in os.walk(settings.root / folder):
            folders.sort()
            paths = ((Path(directory) / name).relative_to(settings.root).as_posix() for name in sorted(names))
            found += [path for path in paths if form_of(settings, path) is not None and is_own(settings.root, path)]
    return found


def form_of(settings: Settings, path: str) -> Form | None:
    """How the file at a path is written; None when it is none that a site reads."""
    folder, _, name = path.rpartition("/")
    if name.startswith("."):
        return None
    if folder == settings.reports and name.endswith(".md") and name.upper() != "README.MD":
        return Form.REPORT
    if folder == settings.data and name in DATA_FILES:
        return Form.PARTNERS if name == FILES["partner"] else Form.DATA
    is_page = name.endswith(".md") and (folder == settings.docs or folder.startswith(f"{settings.docs}/"))
    return Form.PAGE if is_page else None


def is_own(root: Path, path: str) -> bool:
    """Whether a path leads to a regular file in the folder of the site, by no symbolic link."""
    steps = Path(path).parts
    places: Iterator[Path] = (root.joinpath(*steps[: number + 1]) for number in range(len(steps)))
    try:
        return not any(place.is_symlink() for place in places) and stat.S_ISREG((root / path).lstat().st_mode)
    except OSError:
        return False
