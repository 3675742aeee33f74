"""What else a site has that records may collide with or refer to: hand-written pages, and drawings."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from bijeen.content.source import FENCE, read_document, read_text
from bijeen.problems import Location, Problem
from bijeen.resources import overrides
from bijeen.settings import Limits


class Page(NamedTuple):
    """A page written by hand: its address, its text and the line of the file on which that begins."""

    address: str
    body: str
    body_line: int


def find_pages(root: Path, docs: str, limits: Limits) -> tuple[dict[str, Page], list[Problem]]:
    """Find the Markdown pages under the folder `docs`. The host renders them; we look whether it safely can.

    Out come the pages by the path of their file, and what is wrong: with the text of one, with the block on top of
    it, or with any other file there that is no regular file, which the host would follow or wait for.
    """
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for directory, folders, names in os.walk(root / docs):
        linked = [name for name in folders if Path(directory, name).is_symlink()]
        for name in sorted([*names, *linked]):
            file = Path(directory, name)
            path = file.relative_to(root).as_posix()
            if not stat.S_ISREG(file.lstat().st_mode):
                problems.append(Problem(location=Location(path=path), rule="file-not-regular"))
            elif file.suffix == ".md":
                body, line, faults = _read(root, path, limits)
                pages[path] = Page(_address(file.relative_to(root / docs)), body, line)
                problems += faults
    return pages, problems


def _address(file: Path) -> str:
    stem = file.with_suffix("")
    parts = stem.parts[:-1] if stem.name in ("index", "README") else stem.parts
    return "".join(f"{part}/" for part in parts)


def _read(root: Path, path: str, limits: Limits) -> tuple[str, int, list[Problem]]:
    """The text of one page, its first line, and what is wrong. Unlike a report it needs no block on top."""
    text, problems = read_text(root, path, limits)
    if text is None or not text.startswith(FENCE + "\n"):
        return text or "", 1, problems
    document, problems = read_document(root, path, limits)
    return (document.body, document.body_line, problems) if document else ("", 1, problems)


def find_illustrations(root: Path) -> frozenset[str]:
    """The names of the drawings, the site's own and those of the engine."""
    folders = (root / "overrides", overrides())
    return frozenset(file.stem for folder in folders for file in (folder / "assets" / "illustrations").glob("*.svg"))
