"""Pictures and attachments that stand beside the texts: which there are, and which must not be there."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final

from bijeen.content.folders import files_below, is_nobodys
from bijeen.problems import Location, Problem, fault_of
from bijeen.settings import Limits

_JPEG: Final = re.compile(rb"\xff\xd8\xff")
_OFFICE: Final = re.compile(rb"PK\x03\x04")

# The kinds of files a contributor may add, with how each begins. SVG and HTML are not among them: they run script.
SIGNATURES: Final[dict[str, re.Pattern[bytes]]] = {
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".gif": re.compile(rb"GIF8[79]a"),
    ".pdf": re.compile(rb"%PDF-"),
    ".docx": _OFFICE,
    ".pptx": _OFFICE,
    ".xlsx": _OFFICE,
    ".odt": _OFFICE,
    ".odp": _OFFICE,
    ".ods": _OFFICE,
}

_TEXTS: Final = frozenset({".md", ".yaml"})

_TEXTS_ELSEWHERE: Final = {".md": ".md", ".markdown": ".md", ".txt": ".md", ".yaml": ".yaml", ".yml": ".yaml"}
"""How the names of texts end elsewhere, in small letters, and how they do here."""


def find_media(root: Path, folder: str, limits: Limits) -> tuple[dict[str, int], list[Problem]]:
    """Find the pictures and attachments below `folder` of the site.

    Out come their sizes in bytes by path relative to `root`, and a problem for every file that may not be there.
    Texts (.md, .yaml) and README files are passed over: other readers know them. So are hidden files, and what
    programs put there by themselves.
    """
    media: dict[str, int] = {}
    files, problems = files_below(root, folder, hidden=False)
    for file in files:
        if is_nobodys(file.name) or (file.suffix in _TEXTS and file.parent == root / folder):
            continue
        path = file.relative_to(root).as_posix()
        try:
            status = file.lstat()
            rule, fault = _fault(file, status, limits), ""
        except OSError as error:
            rule, fault = "file-unreadable", fault_of(error)
        if rule is None:
            media[path] = status.st_size
        else:
            limit = f"{limits.media_bytes // 1_000_000} MB"
            suffix = _TEXTS_ELSEWHERE.get(file.suffix.lower(), "")
            details = {
                "known": " ".join(SIGNATURES),
                "limit": limit,
                "fault": fault,
                "nearest": suffix and file.with_suffix(suffix).name,
            }
            problems.append(Problem(location=Location(path=path), rule=rule, details=details))
    return media, problems


def _fault(file: Path, status: os.stat_result, limits: Limits) -> str | None:
    """The rule that a file breaks, if any. Raises OSError when it cannot be read."""
    if not stat.S_ISREG(status.st_mode):
        return "file-not-regular"
    if file.suffix in _TEXTS:
        return "report-in-subfolder"
    pattern = SIGNATURES.get(file.suffix.lower())
    if pattern is None:
        return "file-kind"
    if status.st_size > limits.media_bytes:
        return "file-too-large"
    with file.open("rb") as opened:
        start = opened.read(16)
    return None if pattern.match(start) else "file-content"
