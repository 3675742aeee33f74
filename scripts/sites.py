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

SAMPLE = re.compile(r"^official: false$", re.MULTILINE)


def build(folder: Path, into: Path) -> Path:
    """Build the site in `folder`, with its search index, in the folder `into`, which is given back.

    Raises CalledProcessError when that fails; what was wrong is on standard error by then.
    """
    subprocess.run(
        [sys.executable, "-m", "bijeen", "-C", folder, "build", "--into", into, "--today", TODAY.isoformat()],
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=True,
    )
    return into


def write_official(source: Path, folder: Path) -> Path:
    """Copy the site in `source` to `folder` as if it were official: search engines are let in.

    Raises ValueError when `data/network.yaml` does not say that it is a sample.
    """
    for name in WRITTEN:
        shutil.copytree(source / name, folder / name)
    shutil.copy(source / "mkdocs.yml", folder)
    network = folder / "data" / "network.yaml"
    text, replaced = SAMPLE.subn("official: true", network.read_text(encoding="utf-8"))
    if replaced != 1:
        raise ValueError(f"{network}: no line 'official: false'")
    network.write_text(text, encoding="utf-8")
    return folder


def write_large(folder: Path, *, partners: int) -> Path:
    """Write a site of so many invented partners, and two dozen reports, into `folder`."""
    corpus.write_site(folder, reports=24, partners=partners, search=True)
    return folder
