"""What else a site has that records may collide with or refer to: hand-written pages, and drawings."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final, NamedTuple

from bijeen.content.folders import files_below
from bijeen.content.look import OVERRIDES
from bijeen.content.records import PageFront
from bijeen.content.source import FENCE, read_document, read_text
from bijeen.content.validate import validate
from bijeen.content.yamlnodes import Places
from bijeen.problems import Level, Location, Problem
from bijeen.resources import overrides
from bijeen.settings import Limits

_FIRST_HEADING: Final = re.compile(r"^# +(.+?)(?: +#+)?(?: *\{[^}]*\})?$", re.MULTILINE)


class Page(NamedTuple):
    """A page written by hand: its file below the folder of pages, its address, its text and the line of the file on
    which that begins, and what it is called: "" when that stands neither on top nor in a first heading."""

    source: str
    address: str
    body: str
    body_line: int
    title: str = ""
    """What it is called: in its front matter, or by its first heading; "" when neither says it."""
    redirect_from: tuple[str, ...] = ()
    template: str = ""
    """The template that it asks for, "" for the one that all have."""
    places: Places | None = None
    """Where each key and value of its front matter stands, if it has any."""


def find_pages(root: Path, docs: str, limits: Limits) -> tuple[dict[str, Page], list[Problem]]:
    """Find the Markdown pages under the folder `docs`. The host renders them; we look whether it safely can.

    Out come the pages by the path of their file, and what is wrong: with the text of one, with the block on top of
    it, or with any other file there that is no regular file, which the host would follow or wait for.
    """
    pages: dict[str, Page] = {}
    files, problems = files_below(root, docs, hidden=True)
    for file in files:
        path = file.relative_to(root).as_posix()
        if not stat.S_ISREG(file.lstat().st_mode):
            problems.append(Problem(location=Location(path=path), rule="file-not-regular"))
        elif file.suffix == ".md":
            pages[path], faults = _read(root, path, limits, file.relative_to(root / docs))
            problems += faults
    return pages, problems


def _address(file: Path) -> str:
    stem = file.with_suffix("")
    parts = stem.parts[:-1] if stem.name in ("index", "README") else stem.parts
    return "".join(f"{part}/" for part in parts)


def _read(root: Path, path: str, limits: Limits, file: Path) -> tuple[Page, list[Problem]]:
    """One page, and what is wrong. Unlike a report it needs no block on top; the host knows other keys in that."""
    source, address = file.as_posix(), _address(file)
    text, problems = read_text(root, path, limits)
    if text is None or not text.startswith(FENCE + "\n"):
        return Page(source, address, text or "", 1, _heading(text or "")), problems
    document, problems = read_document(root, path, limits)
    if document is None:
        return Page(source, address, "", 1), problems
    places = document.front.places
    data = document.front.data
    if data is not None and not isinstance(data, dict):
        details = {"key": "", "known": "title, description, redirect_from"}
        problems.append(Problem(location=places.value(), rule="expected-mapping", level=Level.WARNING, details=details))
    data = data if isinstance(data, dict) else {}
    front, faults = validate(
        PageFront, {key: data[key] for key in PageFront.model_fields if key in data}, places=places
    )
    title = data.get("title")
    page = Page(
        source,
        address,
        document.body,
        document.body_line,
        title if isinstance(title, str) else _heading(document.body),
        front.redirect_from if front else (),
        (front.template or "") if front else "",
        places,
    )
    return page, [*problems, *faults]


def _heading(body: str) -> str:
    found = _FIRST_HEADING.search(body)
    return found[1] if found else ""


def find_files(root: Path, docs: str) -> frozenset[str]:
    """The files that go online beside the pages, by address: what else stands in the folder `docs`, and in the folder
    of a site's own look."""
    found = (
        Path(directory, name).relative_to(root / folder).as_posix()
        for folder in (docs, OVERRIDES)
        for directory, _, names in os.walk(root / folder)
        for name in names
        if not name.endswith(".md")
    )
    return frozenset(found)


def find_illustrations(root: Path) -> frozenset[str]:
    """The names of the drawings, the site's own and those of the engine."""
    folders = (folder / "assets" / "illustrations" for folder in (root / OVERRIDES, overrides()))
    there = (folder for folder in folders if os.path.isdir(folder))  # not where one may not look
    return frozenset(file.stem for folder in there for file in folder.glob("*.svg"))
