"""`bijeen fix`: what can be mended without changing what it says; shown, or with `--write` put in its place."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import click

from bijeen.content.configfile import read_settings
from bijeen.content.source import read_as_written
from bijeen.content.store import replace
from bijeen.fixing.files import files_of, form_of
from bijeen.fixing.fix import Fixed, fix
from bijeen.fixing.shown import Render
from bijeen.fixing.telling import as_text
from bijeen.front import PROBLEMS, WORDS, fail
from bijeen.i18n import Messages, messages
from bijeen.problems import nearest
from bijeen.processes import spread
from bijeen.settings import CONFIG_FILE, Settings

_MANY: Final = 150
"""More files than this take over a second."""


@click.command("fix", help=WORDS.text("fix.help"), options_metavar=WORDS.text("cli.options"))
@click.argument("files", nargs=-1, metavar=f"[{WORDS.text('cli.files')}]")
@click.option("--write", is_flag=True, help=WORDS.text("fix.write"))
@click.pass_obj
def fix_files(folder: Path, files: tuple[str, ...], write: bool) -> None:
    """Show what can be mended in some files, or in all of the site, or mend it."""
    settings = read_settings(folder.resolve())
    words = messages(settings.language)
    named = dict.fromkeys(path for name in files for path in _paths(settings, name))
    paths = list(named) if files else files_of(settings)
    page = _page(settings)
    if files:
        _fail_for_unreadable(settings, paths)
    if len(paths) > _MANY:
        click.echo(words.text("fix.busy", n=words.number(len(paths))), err=True)
    mended = [one for one in spread(lambda path: _fixed(settings, path, page), paths) if one is not None]
    for path, fixed in mended:
        if write:
            _write(settings, path, fixed, words)
        click.echo(as_text(path, fixed, words, with_difference=not write))
    click.echo(_close(len(mended), write, folder, files, words))
    if mended and not write:
        sys.exit(PROBLEMS)


def _page(settings: Settings) -> Render:
    """How the host renders a page written by hand. It is asked when there is a page with something to mend, for it
    takes half a second to import."""

    @cache
    def renderer() -> Render:
        from bijeen.hosts.mkdocs.prose import page_renderer

        return page_renderer(settings.root / CONFIG_FILE)

    return lambda text: renderer()(text)


def _paths(settings: Settings, name: str) -> list[str]:
    """The files that somebody means by a name: a file, or all in a folder, from here or from the folder of the site."""
    places = [Path(os.path.normpath(folder / name)) for folder in (Path.cwd(), settings.root)]
    files = [place.parent.resolve() / place.name for place in places]
    inside = [file for file in files if file.is_relative_to(settings.root)]
    if not inside:
        raise click.UsageError(WORDS.text("fix.outside", file=name))
    file = next((file for file in inside if os.path.lexists(file)), inside[-1])
    known = files_of(settings)
    path = file.relative_to(settings.root).as_posix()
    if path in known:
        return [path]
    if file.is_dir() and not file.is_symlink():
        below = [one for one in known if path == "." or one.startswith(f"{path}/")]
        if below:
            return below
    near = nearest(path, known)
    if os.path.lexists(file):
        raise click.UsageError(WORDS.text("fix.not_ours", file=name))
    if near:
        raise click.UsageError(WORDS.text("fix.no_file_but", file=name, nearest=near))
    raise click.UsageError(WORDS.text("fix.no_file", file=name))


def _fail_for_unreadable(settings: Settings, paths: Sequence[str]) -> None:
    """End the command when somebody asked for a file that cannot be read; else that is for `check` to tell of."""
    read = (read_as_written(settings.root, path, settings.limits) for path in paths)
    if problems := [problem for _, problems in read for problem in problems]:
        fail(problems, PROBLEMS)


def _fixed(settings: Settings, path: str, page: Render) -> tuple[str, Fixed] | None:
    """A file mended, with its path; None when there is nothing to mend in it, or it cannot be read."""
    text, _ = read_as_written(settings.root, path, settings.limits)
    form = form_of(settings, path)
    fixed = fix(text, form, page) if text is not None and form is not None else None
    return (path, fixed) if fixed is not None and fixed.mended else None


def _write(settings: Settings, path: str, fixed: Fixed, words: Messages) -> None:
    try:
        replace(settings.root / path, fixed.after.encode("utf-8"))
    except OSError as error:
        click.echo(words.text("fix.no_write", file=path, fault=words.fault(error)), err=True)
        sys.exit(PROBLEMS)


def _close(found: int, write: bool, folder: Path, files: Sequence[str], words: Messages) -> str:
    """How it ended, and what to type next."""
    if not found:
        return words.text("fix.nothing")
    bijeen = "bijeen" if folder == Path() else shlex.join(["bijeen", "-C", str(folder)])
    if write:
        return words.text("fix.written", n=found, command=f"{bijeen} check")
    return words.text("fix.shown", n=found, command=shlex.join([*shlex.split(bijeen), "fix", "--write", *files]))
