"""What was made once and need not be made again: files named after what they were made of.

A file is either not there or whole, however many builds work at once and whenever one is killed. Nothing is ever
changed in place; what no build has asked for in a month goes.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import tempfile
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

CACHE: Final = ".cache/bijeen"
"""The folder, relative to the site's. It can be thrown away at any time."""

KEEP_SECONDS: Final = 30 * 24 * 3600
"""How long a file stays that the last build had no use for: another branch may still use it."""

_LOCK: Final = ".lock"
_UNFINISHED: Final = ".new"


def key_of(*parts: object) -> str:
    """The name of what is made of these parts, and of nothing else."""
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:40]


class Cache:
    """The files of one kind. While a build holds one, no other build throws files away."""

    def __init__(self, root: Path, kind: str) -> None:
        self.folder = root / CACHE / kind
        self._lock: int | None = None
        self._for_once: tempfile.TemporaryDirectory[str] | None = None

    def hold(self) -> None:
        """Make the folder, and keep others from pruning it until `prune` or the end of the program.

        Where a site's folder may not be written to, the files are kept elsewhere, until the end of the program.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self._for_once = tempfile.TemporaryDirectory(prefix="bijeen-")
            self.folder = Path(self._for_once.name)
        if self._lock is None:
            self._lock = os.open(self.folder / _LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o644)
        fcntl.flock(self._lock, fcntl.LOCK_SH)

    def path(self, name: str) -> Path:
        """Where the file of that name is, if it is there."""
        return self.folder / name

    def has(self, name: str) -> bool:
        """Whether the file is there, and no link to something else."""
        path = self.path(name)
        return path.is_file() and not path.is_symlink()

    def put(self, name: str, data: bytes) -> Path:
        """Write a file whole: under another name first, which then becomes its own in one step."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.folder, suffix=_UNFINISHED, delete=False) as new:
            try:
                new.write(data)
                new.flush()
                os.fchmod(new.fileno(), 0o644)
                os.replace(new.name, self.path(name))
            except BaseException:
                os.unlink(new.name)
                raise
        return self.path(name)

    def remember(self, name: str) -> None:
        """Write an empty file, the name of which says it all; where that is not possible the answer is found again."""
        with suppress(OSError):
            self.put(name, b"")

    def prune(self, used: Collection[str]) -> None:
        """Let go, and throw away what is old and not among `used`, unless another build is at work here."""
        if self._lock is None:
            return
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _throw_away(self.folder, {*used, _LOCK}, time.time() - KEEP_SECONDS)
        except BlockingIOError:
            pass
        finally:
            os.close(self._lock)
            self._lock = None


def _throw_away(folder: Path, used: Collection[str], before: float) -> None:
    for file in folder.iterdir():
        with suppress(FileNotFoundError):  # a check, which holds nothing, gave it its own name meanwhile
            if file.name not in used and file.lstat().st_mtime < before:
                file.unlink()
