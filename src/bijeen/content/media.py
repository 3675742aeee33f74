"""Pictures and attachments that stand beside the texts: which there are, and which must not be there."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from bijeen.problems import Location, Problem
from bijeen.settings import Limits

_OFFICE: Final = (b"PK\x03\x04",)

# The kinds of files a contributor may add, with how each begins. SVG and HTML are not among them: they run script.
SIGNATURES: Final[dict[str, tuple[bytes, ...]]] = {
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".webp": (b"RIFF",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".pdf": (b"%PDF-",),
    ".docx": _OFFICE,
    ".pptx": _OFFICE,
    ".xlsx": _OFFICE,
    ".odt": _OFFICE,
    ".odp": _OFFICE,
    ".ods": _OFFICE,
}
PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})

_TEXTS: Final = frozenset({".md", ".yaml"})


def find_media(root: Path, folder: str, limits: Limits) -> tuple[dict[str, int], list[Problem]]:
    """Find the pictures and attachments below `folder` of the site.

    Out come their sizes in bytes by path relative to `root`, and a problem for every file that may not be there.
    Texts (.md, .yaml), hidden files and README files are passed over: other readers know them.
    """
    media: dict[str, int] = {}
    problems: list[Problem] = []
    for directory, folders, names in os.walk(root / folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(directory, name)
            path = file.relative_to(root).as_posix()
            if name.startswith(".") or (file.suffix in _TEXTS and Path(directory) == root / folder):
                continue
            rule = _fault(file, limits)
            if rule is None:
                media[path] = file.lstat().st_size
            else:
                details = {"known": " ".join(SIGNATURES), "limit": f"{limits.media_bytes // 1_000_000} MB"}
                problems.append(Problem(location=Location(path=path), rule=rule, details=details))
    return media, problems


def _fault(file: Path, limits: Limits) -> str | None:
    """The rule that a file breaks, if any."""
    status = file.lstat()
    if not stat.S_ISREG(status.st_mode):
        return "file-not-regular"
    if file.suffix == ".md":
        return "report-in-subfolder"
    signatures = SIGNATURES.get(file.suffix.lower())
    if signatures is None:
        return "file-kind"
    if status.st_size > limits.media_bytes:
        return "file-too-large"
    try:
        with file.open("rb") as opened:
            start = opened.read(16)
    except OSError:
        return "file-unreadable"
    return None if start.startswith(signatures) else "file-content"
