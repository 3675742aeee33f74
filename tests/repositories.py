"""Real git repositories: commits of files, on a day and by somebody."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.helpers import Files, write_site

AUTHOR = "Gerda Onzichtbaar"
EMAIL = "gerda@onzichtbaar.example"
"""Whoever commits here; the site tells nobody."""


def git(folder: Path, *words: str, at: str = "2024-05-12T12:00:00+02:00") -> str:
    """Run git in `folder` at a moment (ISO 8601), with the settings of nobody; out comes what it says."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    names = {f"GIT_{who}_{what}": it for who in ("AUTHOR", "COMMITTER") for what, it in _IDENTITY.items()}
    dates = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    done = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", *words],
        cwd=folder,
        env={**known, **nobody, **names, **dates},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


_IDENTITY = {"NAME": AUTHOR, "EMAIL": EMAIL}


def commit(folder: Path, at: str, files: Files | None = None, *, start: str | None = None) -> str:
    """Commit `files` (and all else that is there) at a moment, in a repository that is made if need be.

    `start` is the site of which it begins as a copy. Out comes the commit's id.
    """
    if start is not None or files:
        write_site(folder, files, start=start)
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Wijziging", at=at)
    return git(folder, "rev-parse", "HEAD")
