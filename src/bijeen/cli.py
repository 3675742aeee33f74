"""The front door: `bijeen -C DIR COMMAND`. Exit codes: 0 all is well, 1 problems in the content, 2 wrong usage."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from bijeen import __version__, showing
from bijeen.checks.inspect import advice_on, inspect
from bijeen.content.configfile import read_settings
from bijeen.content.configkeys import config_errors, config_faults
from bijeen.content.load import load
from bijeen.content.schema import partners_schema
from bijeen.fixcommand import fix_files
from bijeen.front import PROBLEMS, TODAY, USAGE, WORDS, Commands, fail, given, print_anywhere
from bijeen.i18n import messages
from bijeen.importcommand import import_documents
from bijeen.newcommands import new
from bijeen.printing import PRINTERS, as_text, asked_for
from bijeen.problems import Level, count
from bijeen.servecommand import serve
from bijeen.settings import CONFIG_FILE, SettingsError
from bijeen.showing import NoReportError, find_report


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=WORDS.text("cli.bijeen"),
    options_metavar=WORDS.text("cli.options"),
    subcommand_metavar=WORDS.text("cli.command"),
)
@click.option(
    "-C",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar=WORDS.text("cli.folder"),
    help=WORDS.text("cli.folder_help"),
)
@click.version_option(__version__, prog_name="bijeen", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, folder: Path) -> None:
    """Every command works on the site in `folder`."""
    context.obj = folder


@cli.command(help=WORDS.text("cli.check"), options_metavar=WORDS.text("cli.options"))
@click.option("--format", "form", type=click.Choice(sorted(PRINTERS)), default="text", help=WORDS.text("cli.format"))
@click.option("--strict", is_flag=True, help=WORDS.text("cli.strict"))
@click.option("--all", "every", is_flag=True, help=WORDS.text("cli.all"))
@click.option("--taal", "plain", is_flag=True, help=WORDS.text("cli.plain"))
@click.option("--show", "reports", multiple=True, metavar=WORDS.text("cli.report"), help=WORDS.text("cli.reports"))
@TODAY
@click.pass_obj
def check(
    folder: Path,
    form: str,
    strict: bool,
    every: bool,
    plain: bool,
    reports: tuple[str, ...],
    today: datetime.date | None,
) -> None:
    """Print every problem of the site; in a summary also what was understood of some reports."""
    if reports and form != "summary":
        raise click.UsageError(WORDS.text("cli.only_summary"))
    root = folder.resolve()
    settings = read_settings(root, **given(today=today))
    catalog, problems = inspect(settings)
    problems = [*config_faults(settings), *problems]
    words = messages(settings.language)
    counts = count(problems)
    shown = asked_for(problems, every=every, advice=plain) if form in ("text", "github") else problems
    output = PRINTERS[form](shown, words)
    if output:
        click.echo(output)
    for wanted in reports:
        # One that cannot be read is among the problems.
        with contextlib.suppress(NoReportError):
            report = find_report(catalog, wanted)
            click.echo("\n" + showing.as_markdown(catalog, report, words, advice_on(catalog, report)))
    if form == "text":
        left_out = {level: n - count(shown)[level] for level, n in counts.items()}
        notes = [words.text(f"total.hidden_{level}", n=n) for level, n in left_out.items() if n]
        if notes:
            click.echo("\n".join(["", *notes] if counts[Level.REMINDER] or plain else notes))
    if counts[Level.ERROR] or (strict and counts[Level.WARNING]):
        sys.exit(PROBLEMS)


@cli.command(help=WORDS.text("cli.show"), options_metavar=WORDS.text("cli.options"))
@click.argument("report", metavar=WORDS.text("cli.report"))
@TODAY
@click.pass_obj
def show(folder: Path, report: str, today: datetime.date | None) -> None:
    """Print what was understood of a report, and what only sounds like it."""
    settings = read_settings(folder.resolve(), **given(today=today))
    catalog, _ = inspect(settings)
    try:
        found = find_report(catalog, report)
    except NoReportError as error:
        raise click.UsageError(_no_report(report, error.near)) from error
    click.echo(showing.as_text(catalog, found, messages(settings.language), advice_on(catalog, found)))


def _no_report(wanted: str, near: Sequence[str]) -> str:
    if len(near) > 1:
        some = ", ".join(near[: showing.FEW])
        return WORDS.text("cli.many_reports", n=len(near), some=some)
    return (
        WORDS.text("cli.no_report_but", wanted=wanted, nearest=near[0])
        if near
        else WORDS.text("cli.no_report", wanted=wanted)
    )


@cli.command(help=WORDS.text("cli.build"), options_metavar=WORDS.text("cli.options"))
@click.option("--into", type=click.Path(path_type=Path), help=WORDS.text("cli.into"))
@TODAY
@click.pass_obj
def build(folder: Path, into: Path | None, today: datetime.date | None) -> None:
    """Build the site and swap it in."""
    from bijeen.hosts.build import PlaceError, RenderError, build_site  # MkDocs takes half a second to import

    root = folder.resolve()
    settings = read_settings(root, **given(today=today))
    noon = datetime.datetime.combine(settings.today, datetime.time(12), tzinfo=datetime.UTC)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    if faults := config_errors(settings, elsewhere=into is not None):
        click.echo(f"{as_text(faults, WORDS)}\n{WORDS.text('cli.old_site_stays')}", err=True)
        sys.exit(PROBLEMS)
    live = (into or root / settings.site).resolve()
    start = time.perf_counter()
    try:
        files, in_one_step = build_site(root / CONFIG_FILE, live, given(today=settings.today))
    except PlaceError as error:
        raise click.UsageError(WORDS.text("cli.not_a_site", folder=str(error))) from error
    except RenderError as error:
        click.echo(f"{error}\n{WORDS.text('cli.old_site_stays')}", err=True)
        sys.exit(PROBLEMS)
    seconds = WORDS.number(round(time.perf_counter() - start, 1))
    click.echo(WORDS.text("cli.built", n=files, folder=_short(live), seconds=seconds))
    if not in_one_step:
        click.echo(WORDS.text("cli.not_in_one_step"))


@cli.command(help=WORDS.text("cli.schema"), options_metavar=WORDS.text("cli.options"))
@click.pass_obj
def schema(folder: Path) -> None:
    """Print the JSON Schema of partners.yaml."""
    settings = read_settings(folder.resolve())
    content, _ = load(settings)
    click.echo(json.dumps(partners_schema(messages(settings.language), content), indent=2))


cli.add_command(new)
cli.add_command(serve)
cli.add_command(fix_files)
cli.add_command(import_documents)


def _short(path: Path) -> str:
    here = Path.cwd()
    return f"{path.relative_to(here)}/" if path.is_relative_to(here) and path != here else str(path)


def main() -> None:
    """Run the command line; a site that has no readable settings is wrong usage."""
    print_anywhere()
    try:
        cli(prog_name="bijeen")
    except SettingsError as error:
        fail(error.problems, USAGE)
    except Exception as error:
        if os.environ.get("BIJEEN_DEBUG"):
            raise
        click.echo(WORDS.text("cli.bug", fault=f"{type(error).__name__}: {error}"), err=True)
        sys.exit(PROBLEMS)


if __name__ == "__main__":
    main()
