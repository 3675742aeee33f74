"""What all commands of the front door share: its words, exit codes, the flag for the day, and how one fails."""

from __future__ import annotations

import datetime
import io
import sys
from collections.abc import Sequence
from typing import Any, Final, NoReturn

import click

from bijeen.clickwords import translate_click
from bijeen.i18n import messages
from bijeen.printing import as_text
from bijeen.problems import Problem

WORDS: Final = messages("nl")
"""The words of the command line itself; those of a site follow its own settings."""

translate_click(WORDS.click)

PROBLEMS: Final = 1
USAGE: Final = 2


class Commands(click.Group):
    """Commands that its help lists with the whole first sentence of each, where Click cuts off what is not one line."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Register a command, under `name` or its own."""
        cmd.short_help = cmd.get_short_help_str(limit=len(cmd.help or ""))
        super().add_command(cmd, name)


def print_anywhere() -> None:
    """Let what a terminal has no character for ("→" where it speaks latin-1, half of a name of a file) become a "?"."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime.date | None:
    """The value of a flag that takes a day, written YYYY-MM-DD."""
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(WORDS.text("cli.bad_day", value=value)) from None


TODAY: Final = click.option("--today", callback=day, metavar=WORDS.text("cli.day"), help=WORDS.text("cli.today"))


def given(**values: Any) -> dict[str, Any]:
    """Of these flags the ones that somebody typed."""
    return {key: value for key, value in values.items() if value is not None}


def fail(problems: Sequence[Problem], code: int) -> NoReturn:
    """End the command with the exit code `code`, saying what is wrong."""
    click.echo(as_text(problems, WORDS), err=True)
    sys.exit(code)
