"""What all commands of the front door share: its words, its exit codes, and how a command fails."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final, NoReturn

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


def fail(problems: Sequence[Problem], code: int) -> NoReturn:
    """End the command with the exit code `code`, saying what is wrong."""
    click.echo(as_text(problems, WORDS), err=True)
    sys.exit(code)
