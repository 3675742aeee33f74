"""A fresh folder to make a site in, beside the live one; swapped in when it is whole (`swap.py`)."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_PREFIX: Final = ".bijeen-"
_LOCK: Final = ".lock"


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
