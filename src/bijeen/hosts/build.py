"""`bijeen build`: render into a fresh folder, look whether it is whole, and only then let it take the site's place."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from bijeen.hosts.mkdocs import RenderError, render
from bijeen.hosts.swap import swap_in
from bijeen.problems import Location, Problem
from bijeen.routes import HOME, file_of

_PREFIX: Final = ".bijeen-"
_LOCK: Final = ".lock"


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


@contextmanager
def fresh_folder(live: Path) -> Iterator[Path]:
    """An empty folder beside `live`, removed at the end when it was not swapped in.

    Its lock is taken before it is made. What a killed build left behind has no lock, or one that nobody holds, and is
    removed.
    """
    live.parent.mkdir(parents=True, exist_ok=True)
    prefix = f"{_PREFIX}{live.name}-"
    _clean_up(live.parent, prefix)
    with tempfile.NamedTemporaryFile(prefix=prefix, suffix=_LOCK, dir=live.parent) as lock:
        _try_lock(lock.fileno())
        fresh = Path(lock.name.removesuffix(_LOCK))
        try:
            fresh.mkdir(mode=0o700)
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def _clean_up(parent: Path, prefix: str) -> None:
    for lock_file in parent.glob(f"{prefix}*{_LOCK}"):
        with suppress(FileNotFoundError), lock_file.open() as lock:
            if _try_lock(lock.fileno()):
                shutil.rmtree(lock_file.with_name(lock_file.name.removesuffix(_LOCK)), ignore_errors=True)
                lock_file.unlink(missing_ok=True)
    for folder in parent.glob(f"{prefix}*"):
        if folder.is_dir() and not folder.with_name(folder.name + _LOCK).exists():
            shutil.rmtree(folder, ignore_errors=True)


def _try_lock(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


__all__ = ["IncompleteError", "PlaceError", "RenderError", "build_site", "fresh_folder"]
