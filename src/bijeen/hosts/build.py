"""`bijeen build`: render into a fresh folder, look whether it is whole, and only then let it take the site's place."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from bijeen.hosts.mkdocs import RenderError, render
from bijeen.hosts.swap import swap_in
from bijeen.problems import Location, Problem

_PREFIX: Final = ".bijeen-"


class IncompleteError(Exception):
    """The fresh site misses a file; `problem` names it."""

    def __init__(self, file: str) -> None:
        self.problem = Problem(location=Location(path=file), rule="build-incomplete", details={"file": file})
        super().__init__(file)


def build_site(config_file: Path, live: Path, changes: Mapping[str, Any]) -> tuple[int, bool]:
    """Build the site of `config_file` in the place of the folder `live`; `changes` win over its settings.

    Out come the number of files and whether the exchange was one step. Whatever goes wrong (RenderError,
    IncompleteError, OSError), the old site stays as it was.
    """
    with fresh_folder(live) as fresh:
        written = render(config_file, fresh, changes)
        for file in written:
            if not (fresh / file).is_file():
                raise IncompleteError(file)
        fresh.chmod(0o755)
        return len(written), swap_in(fresh, live)


@contextmanager
def fresh_folder(live: Path) -> Iterator[Path]:
    """An empty folder beside `live`, removed at the end when it was not swapped in.

    It is locked while it is in use; folders that a killed build left behind have no lock and are removed.
    """
    live.parent.mkdir(parents=True, exist_ok=True)
    prefix = f"{_PREFIX}{live.name}-"
    for left in live.parent.glob(f"{prefix}*.lock"):
        with left.open() as lock:
            if _try_lock(lock.fileno()):
                shutil.rmtree(left.with_suffix(""), ignore_errors=True)
                left.unlink(missing_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=prefix, dir=live.parent))
    own = fresh.with_name(fresh.name + ".lock")
    with own.open("w") as lock:
        _try_lock(lock.fileno())
        try:
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
            own.unlink(missing_ok=True)


def _try_lock(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


__all__ = ["IncompleteError", "RenderError", "build_site", "fresh_folder"]
