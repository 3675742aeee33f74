"""Build sites to look at or to measure: this repository's own, an official copy of it, a large invented one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import corpus

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 1, 1)
"""The day the sites are built for: a picture or a figure may not change by the calendar."""

WRITTEN = ("data", "docs", "overrides", "reports")
"""The folders that people write."""

REPORTS = 24
"""Of the large site: what is measured there is the list of partners."""

LARGER_LIMIT = """\
      limits:
        text_bytes: 4000000
"""
"""Invented partners say much: 1,500 of them take 2 MB, and a file of YAML may have 1."""

SAMPLE = re.compile(r"^official: false$", re.MULTILINE)


def build(folder: Path, into: Path, *, today: date | None = TODAY) -> Path:
    """Build the site in `folder`, with its search index, in the folder `into`, which is given back.

    With `today` None the site's own settings say what day it is. Raises CalledProcessError when the build fails; what
    was wrong is on standard error by then.
    """
    day = [] if today is None else ["--today", today.isoformat()]
    subprocess.run(
        [sys.executable, "-m", "bijeen", "-C", folder, "build", "--into", into, *day],
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=True,
    )
    return into


def build_official(scratch: Path) -> Path:
    """Build this repository's site as if it were official; out comes the folder with its pages."""
    folder = scratch / "official"
    for name in WRITTEN:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    make_official(folder)
    return build(folder, scratch / "official-site")


def build_large(scratch: Path, *, partners: int) -> Path:
    """Build an official site of so many invented partners, and a few reports; out comes the folder with its pages."""
    folder = scratch / "large"
    corpus.write_site(folder, reports=REPORTS, partners=partners, search=True)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(LARGER_LIMIT)
    make_official(folder)
    return build(folder, scratch / "large-site", today=None)


def make_official(folder: Path) -> None:
    """Let search engines in. Raises ValueError when `data/network.yaml` does not say that the site is a sample."""
    network = folder / "data" / "network.yaml"
    text, replaced = SAMPLE.subn("official: true", network.read_text(encoding="utf-8"))
    if replaced != 1:
        raise ValueError(f"{network}: no line 'official: false'")
    network.write_text(text, encoding="utf-8")
