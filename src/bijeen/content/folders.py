"""What stands in a folder of the site, and which folders nobody here may look into."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

from bijeen.problems import Level, Location, Problem, fault_of

# What Windows, Word and editors lay beside the files that people work on: pictures of a folder, copies, locks.
_LAID_BESIDE: Final = re.compile(r"desktop\.ini|(?:eh)?thumbs\.db|.*~|~\$.*|#.*#", re.IGNORECASE | re.DOTALL)


def is_nobodys(name: str) -> bool:
    """Whether a file with this name is hidden, or a program put it there of its own accord."""
    return name.startswith(".") or _LAID_BESIDE.fullmatch(name) is not None


def shut(root: Path, folder: str) -> Problem | None:
    """Why nothing in a folder, relative to `root`, can be read; None when it can, or when it is not there at all."""
    try:
        os.listdir(root / folder)
        _enter(root / folder)
    except FileNotFoundError:
        return None
    except OSError as error:
        return _problem(root, error)
    return None


def in_other_case(root: Path, folder: str) -> Problem | None:
    """That a folder, relative to `root`, is there with other capitals in its name only; None when it is there as it
    should be, or not at all. Some computers take the two for one, the ones that build sites do not."""
    wanted = root / folder
    if os.path.lexists(wanted):
        return None
    try:
        near = [at for at in wanted.parent.iterdir() if at.name.casefold() == wanted.name.casefold() and at.is_dir()]
    except OSError:  # of a folder around it that cannot be read, nothing is known
        return None
    if not near:
        return None
    location = Location(path=Path(os.path.relpath(min(near), root)).as_posix())
    return Problem(location=location, rule="folder-case", level=Level.WARNING, details={"name": wanted.name})


def files_below(root: Path, folder: str, *, hidden: bool) -> tuple[list[Path], list[Problem]]:
    """All below a folder that is no folder itself, or a link to one, in order; and every folder that cannot be read.

    Without `hidden`, folders whose name begins with a dot are passed over.
    """
    files: list[Path] = []
    problems: list[Problem] = []

    def told(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            problems.append(_problem(root, error))

    for directory, folders, names in os.walk(root / folder, onerror=told):
        here = Path(directory)
        try:
            _enter(here)
        except OSError as error:
            told(error)
            folders.clear()
            continue
        linked = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(name for name in folders if hidden or not name.startswith("."))
        files += (here / name for name in sorted([*names, *linked]))
    return files, problems


def texts_in(folder: Path, suffix: str) -> list[str]:
    """The names in a folder that end so, but for hidden ones and the README that a code host shows; [] without it."""
    if not folder.is_dir():
        return []
    names = (entry.name for entry in folder.iterdir() if entry.suffix == suffix)
    return sorted(name for name in names if not name.startswith(".") and name.upper() != f"README{suffix.upper()}")


def _enter(folder: Path) -> None:
    """Raises OSError where one may see what a folder holds, but not open it: a right of its own."""
    os.lstat(os.path.join(folder, os.curdir))


def _problem(root: Path, error: OSError) -> Problem:
    location = Location(path=Path(error.filename).relative_to(root).as_posix())
    if isinstance(error, NotADirectoryError):
        return Problem(location=location, rule="not-a-folder")
    return Problem(location=location, rule="folder-unreadable", details={"fault": fault_of(error)})
