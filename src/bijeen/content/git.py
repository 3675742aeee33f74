"""What git tells of a site's folder: when each file, and each line of a few, was last committed. It names nobody.

Git works in processes beside the caller, so that nobody need wait for it.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final, NamedTuple

PASSED_OVER: Final = ".git-blame-ignore-revs"
"""Lists commits that changed how files look and not what they say, by GitHub's name for it."""

# A hook has these set, for a folder that need not be the site's.
_ELSEWHERE: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")

_LOG: Final = ("log", "--no-show-signature", "--no-renames", "-z", "--relative", "--name-only", "--format=%x01%H %ct")
_BLAME: Final = ("blame", "-w", "-s", "-l", "--root")
_UNSAVED: Final = ("diff", "-z", "--relative", "--name-only", "HEAD")


class Moments(NamedTuple):
    """When things were last committed, in seconds since 1970."""

    files: Mapping[str, int]
    """By path relative to the site's folder; also of files that are gone."""
    lines: Mapping[str, Sequence[int | None]]
    """Of each line of a file, by its path; None where that is not known."""


class Answer(NamedTuple):
    """One question that git is working on."""

    process: subprocess.Popen[bytes]
    said: IO[bytes]

    def get(self) -> bytes | None:
        """Wait for it; None when git could not give it."""
        if self.process.wait() != 0:
            return None
        self.said.seek(0)
        return self.said.read()


def commit_of(root: Path) -> str | None:
    """The commit that the folder is at. None where there is no git, no repository, no commit yet, or a repository
    without its whole history ("shallow"): there the oldest commit seems to have made everything.
    """
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return None
    question = ["git", "rev-parse", "--is-shallow-repository", "--verify", "HEAD"]
    try:
        said = subprocess.run(question, cwd=root, env=_surroundings(), capture_output=True, text=True, check=False)
    except OSError:  # no git here
        return None
    shallow, _, commit = said.stdout.strip().partition("\n")
    return commit if said.returncode == 0 and shallow == "false" else None


class Unsaved:
    """The question which files have changes that are not committed."""

    def __init__(self, context: ExitStack, root: Path, folders: Sequence[str]) -> None:
        self._answer = context.enter_context(_asking(root, *_UNSAVED, "--", *folders))

    def get(self) -> frozenset[str] | None:
        """Wait for their paths; None when git could not tell."""
        said = self._answer.get()
        return None if said is None else frozenset(os.fsdecode(path) for path in said.split(b"\0"))


class AskedMoments:
    """The question when all files in some folders were last committed, and the lines of some of them."""

    def __init__(self, context: ExitStack, root: Path, folders: Sequence[str], by_line: Sequence[str]) -> None:
        self._passed_over = _commits_in(root / PASSED_OVER)
        ignored = (f"--ignore-revs-file={PASSED_OVER}",) if self._passed_over else ()
        self._log = context.enter_context(_asking(root, *_LOG, "--", *folders))
        self._blamed = {path: context.enter_context(_asking(root, *_BLAME, *ignored, "--", path)) for path in by_line}

    def get(self) -> Moments:
        """Wait for the answers; what git could not tell is not among them."""
        moments: dict[bytes, int] = {}
        files: dict[str, int] = {}
        commit = b""
        for part in (self._log.get() or b"").split(b"\0"):
            if part.startswith(b"\1"):
                commit, _, second = part[1:].partition(b" ")
                moments[commit] = int(second)
            elif (name := part.removeprefix(b"\n")) and commit not in self._passed_over:
                path = os.fsdecode(name)
                files[path] = max(files.get(path, 0), moments[commit])
        return Moments(files, dict(self._lines(moments)))

    def _lines(self, moments: Mapping[bytes, int]) -> Iterator[tuple[str, list[int | None]]]:
        """Unknown is a line that is not committed yet, and one that came from a file elsewhere."""
        for path, answer in self._blamed.items():
            if (said := answer.get()) is not None:
                commits = (line.partition(b" ")[0].lstrip(b"^?*") for line in said.splitlines())
                yield path, [moments.get(commit) for commit in commits]


@contextmanager
def _asking(root: Path, *words: str) -> Iterator[Answer]:
    """Git at work for as long as the block lasts. It answers into a file: a pipe would be full before it is read."""
    nothing = subprocess.DEVNULL
    with (
        TemporaryFile() as said,
        subprocess.Popen(
            ["git", *words], cwd=root, env=_surroundings(), stdin=nothing, stdout=said, stderr=nothing
        ) as process,
    ):
        try:
            yield Answer(process, said)
        finally:
            process.kill()


def _commits_in(file: Path) -> frozenset[bytes]:
    try:
        lines = file.read_bytes().splitlines()
    except OSError:
        return frozenset()
    return frozenset(line.partition(b"#")[0].strip() for line in lines) - {b""}


def _surroundings() -> dict[str, str]:
    """For git: to write nothing, and to fetch nothing that a partial clone left out."""
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    return {**kept, "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
