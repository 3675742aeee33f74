"""Small sites out of a few texts, and what `bijeen` says of them."""

from __future__ import annotations

import contextlib
import datetime
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from bijeen import cli
from bijeen.catalog.catalog import Catalog
from bijeen.checks.inspect import inspect
from bijeen.content.configfile import read_settings
from bijeen.content.content import Content
from bijeen.content.load import load
from bijeen.content.source import read_text
from bijeen.content.yamlnodes import Yaml, parse_yaml
from bijeen.i18n import messages
from bijeen.problems import Level, Problem
from bijeen.settings import Limits, Settings

ROOT = Path(__file__).resolve().parents[1]
SITES = ROOT / "tests" / "sites"
TODAY = datetime.date(2026, 1, 1)
LIMITS = Limits()
WORDS = messages("nl")

PNG = (SITES / "full" / "reports" / "tafel.png").read_bytes()
JPG = (SITES / "full" / "reports" / "koken.jpg").read_bytes()
PDF = (SITES / "full" / "reports" / "bijlagen" / "presentatie.pdf").read_bytes()

Found = tuple[str, int, int, str]
"""A problem as a test expects it: path, line, column, rule."""

Files = Mapping[str, str | bytes | None]
"""What a site has otherwise than the one it starts from: the file's content, or None for a file that is not there."""

NAME = "2024-06-01-verslag"
REPORT = f"reports/{NAME}.md"
"""A report that a test adds to the smallest site."""


def report(body: str = "Tekst.", *front: str) -> str:
    """A report whose front matter ends with the lines `front`, of which the first is line 6 of the file.

    With `front` empty the body begins on line 7; each of its lines puts the body one line further down.
    """
    head = ("title: Verslag", "date: 2024-06-01", "kind: netwerkbijeenkomst", "summary: Een verslag.")
    return "\n".join(["---", *head, *front, "---", body, ""])


def write_site(folder: Path, files: Files | None = None, *, start: str | None = "minimal") -> Path:
    """Make a site in `folder`: a copy of one of `tests/sites/` (or nothing) with `files` added or taken away."""
    if start is not None:
        shutil.copytree(SITES / start, folder, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        file = folder / path
        if content is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def settings(folder: Path, *, today: datetime.date = TODAY) -> Settings:
    """The settings of the site in `folder`."""
    return read_settings(folder, today=today)


def places(problems: Sequence[Problem]) -> list[Found]:
    """Problems as tests expect them, in the order given; each is also put into words."""
    for problem in problems:
        message, hint = WORDS.problem(problem)
        assert message
        assert "{" not in hint or problem.rule in ("yaml-bracket", "open-question", "written-attribute")
    return [(p.location.path, p.location.line, p.location.column, p.rule) for p in problems]


def check(folder: Path, files: Files | None = None, *, today: datetime.date = TODAY) -> list[Found]:
    """Source in, expected places out: the smallest site with `files`, and every problem that it has."""
    _, problems = inspect(settings(write_site(folder, files), today=today))
    return places(problems)


def problem_of(folder: Path, files: Files) -> Problem:
    """The only problem of the smallest site with `files`."""
    _, problems = inspect(settings(write_site(folder, files)))
    assert len(problems) == 1, places(problems)
    return problems[0]


def level_of(folder: Path, files: Files) -> Level:
    """The level of the only problem of the smallest site with `files`."""
    return problem_of(folder, files).level


def hint_of(folder: Path, files: Files) -> str:
    """What to type instead, for the only problem of the smallest site with `files`."""
    return WORDS.problem(problem_of(folder, files))[1]


def content_of(folder: Path, files: Files | None = None, *, start: str = "minimal") -> Content:
    """The records of a site that has no faults."""
    content, problems = load(settings(write_site(folder, files, start=start)))
    assert places(problems) == []
    return content


def catalog_of(
    folder: Path, files: Files | None = None, *, start: str = "minimal", today: datetime.date = TODAY
) -> Catalog:
    """The catalog of a site, faults or not."""
    catalog, _ = inspect(settings(write_site(folder, files, start=start), today=today))
    return catalog


def yaml_of(text: str) -> Yaml:
    """A YAML text that has no faults, as values with places."""
    source, problems = parse_yaml(text, path="x.yaml", first_line=1, limits=LIMITS)
    assert places(problems) == []
    assert source is not None
    return source


def text_of(folder: Path, data: bytes) -> tuple[str | None, list[Found]]:
    """What is read from a file with these bytes."""
    (folder / "x.md").write_bytes(data)
    text, problems = read_text(folder, "x.md", LIMITS)
    return text, places(problems)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a command ended: its exit code and what it printed on each stream."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Both streams."""
        return self.out + self.err


def run(*arguments: str | Path) -> Outcome:
    """Run `bijeen` in this process, from its front door. An exception that gets out fails the test."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with (
        mock.patch.object(sys, "argv", ["bijeen", *map(str, arguments)]),
        mock.patch.dict(os.environ),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            cli.main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1 if end.code else 0
    return Outcome(code=code, out=out.getvalue(), err=err.getvalue())


def command(*arguments: str | Path) -> list[str]:
    """The command line that starts `bijeen` as a process of its own."""
    return [sys.executable, "-m", "bijeen", *map(str, arguments)]


WITHOUT_RIGHTS = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
"""What starts a program that may read only what its owner may: root may read anything, and tests run as root too."""


def bijeen(
    *arguments: str | Path, cwd: Path | None = None, prefix: Sequence[str] = (), env: Mapping[str, str] | None = None
) -> Outcome:
    """Run `bijeen` as people do, as a process of its own, which the words `prefix` start; one that hangs fails."""
    done = subprocess.run(
        [*prefix, *command(*arguments)],
        capture_output=True,
        encoding=(env or {}).get("PYTHONIOENCODING"),
        text=True,
        timeout=120,
        check=False,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
    )
    return Outcome(code=done.returncode, out=done.stdout, err=done.stderr)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes, by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }
