"""What is wrong, and where: the one value that every room hands to the front door.

A problem names its rule and the details of the case. Its words come from the catalog of messages
(`i18n.Messages`), so that a second language is a file and not a change of code.
"""

from __future__ import annotations

import enum
import errno
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final


class Level(enum.StrEnum):
    """How bad it is: an error stops publication, a warning does not, info is a field one could still fill in.

    A reminder is nobody's mistake: time went by. It never stops anything, also not where warnings do, for what was
    good enough to publish yesterday must not fail today without a change.

    Advice is how a text would read more easily. It is help for who asks for it, and never stops anything.
    """

    ERROR = "error"
    WARNING = "warning"
    REMINDER = "reminder"
    INFO = "info"
    ADVICE = "advice"


SERIOUS: Final = (Level.ERROR, Level.WARNING)
"""The levels of what somebody typed wrong."""


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Location:
    """A place in a file of the site: a path relative to the site's folder, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


MEND: Final = "bijeen fix --write"
"""What to type where a program can mend it: the detail `mend` of a problem."""

NO_DETAILS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One mistake: its place, its level, the rule it breaks (a key of the messages) and the details of this case."""

    location: Location
    rule: str
    level: Level = Level.ERROR
    details: Mapping[str, str] = field(default_factory=lambda: NO_DETAILS)

    @property
    def sort_key(self) -> tuple[Location, str, tuple[tuple[str, str], ...]]:
        """Order of reading: by file, then line and column, then rule."""
        return (self.location, self.rule, tuple(sorted(self.details.items())))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by place and drop exact repetitions."""
    unique = {problem.sort_key: problem for problem in problems}
    return [unique[key] for key in sorted(unique)]


def count(problems: Iterable[Problem]) -> dict[Level, int]:
    """Count problems by level; a level that does not occur counts 0."""
    totals = dict.fromkeys(Level, 0)
    for problem in problems:
        totals[problem.level] += 1
    return totals


def fault_of(error: OSError) -> str:
    """What the system says of a file or folder, as a detail of a problem: the name of its error ("EACCES"), for which
    the messages have words (`i18n.Messages.fault`).
    """
    return errno.errorcode.get(error.errno or 0) or error.strerror or str(error)


def nearest(word: str, known: Sequence[str]) -> str:
    """The one of `known` that `word` probably stands for, or "" when none is near."""
    return next(iter(get_close_matches(word, known, n=1)), "")
