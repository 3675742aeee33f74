"""New records into the folder of a site: a report as a new file, others into the file of their kind."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any, Final

from bijeen.content.datafiles import KINDS_IN
from bijeen.content.source import read_yaml
from bijeen.content.splice import SpliceError, with_record
from bijeen.content.write import place_for, report_of
from bijeen.content.yamlnodes import Path
from bijeen.settings import Settings

FILES: Final = {kind: name for name, kinds in KINDS_IN.items() for kind in kinds}
"""The file in which the records of a kind stand, in the folder of data."""


def add_report(
    settings: Settings, id: str, front: Mapping[str, Any], body: str, *, beside: Mapping[str, bytes] | None = None
) -> str:
    """Make the file of a report, and the files `beside` it by their path from there: all of them or none.

    Out comes the path of the report. Raises FileExistsError rather than write over a file, and OSError.
    """
    path = f"{settings.reports}/{id}.md"
    files = {f"{settings.reports}/{name}": data for name, data in (beside or {}).items()}
    make_files(settings.root, {**files, path: report_of(front, body).encode("utf-8")})
    return path


def add_record(settings: Settings, kind: str, record: Mapping[str, Any], *, partner: str = "") -> str:
    """Put a record at its place in the file of its kind, an initiative below its `partner`. Out comes the file's path.

    All else in the file stays as it was. Raises SpliceError where that cannot be done, and OSError.
    """
    path = file_of(settings, kind)
    file = settings.root / path
    text, data = "", None
    if file.exists():
        source, _ = read_yaml(settings.root, path, settings.limits)
        if source is None:
            raise SpliceError("unreadable")
        text, data = file.read_bytes().decode("utf-8"), source.data
    at = _list_at(kind, data, partner)
    here: Any = data
    for step in at:
        here = (here[step] if isinstance(step, int) else here.get(step)) if here else None
    replace(file, with_record(text, at, place_for(here or [], record), record).encode("utf-8"))
    return path


def file_of(settings: Settings, kind: str) -> str:
    """The path of the file in which records of a kind stand; "" for reports, which have a file each."""
    return f"{settings.data}/{FILES[kind]}" if kind in FILES else ""


def _list_at(kind: str, data: Any, partner: str) -> Path:
    if kind == "initiative":
        index = next(index for index, item in enumerate(data) if item.get("id") == partner)
        return (index, "initiatives")
    return ("events",) if kind == "event" else ()


def make_files(root: FilePath, files: Mapping[str, bytes]) -> None:
    """Write new files, by their path from `root`; when one of them cannot be, the others are not there either.

    Raises FileExistsError rather than write over a file, and OSError.
    """
    for path in files:
        if os.path.lexists(root / path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
    written: list[FilePath] = []
    try:
        for path, data in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as stream:
                written.append(file)
                stream.write(data)
    except OSError:
        for file in written:
            file.unlink(missing_ok=True)
        raise


def replace(file: FilePath, data: bytes) -> None:
    """Put new bytes in the place of a file in one step: one who pulls the plug has the old or the new.

    Raises OSError.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".tmp")
    new = FilePath(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        new.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        new.replace(file)
    except OSError:
        new.unlink(missing_ok=True)
        raise
