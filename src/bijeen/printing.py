"""Problems to what people and programs read: text, JSON, annotations of a code host, a summary in Markdown."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from bijeen.i18n import Messages
from bijeen.problems import SERIOUS, Level, Problem, count

Printer = Callable[[Sequence[Problem], Messages], str]

# What is nobody's mistake, and the line above it.
_NO_PROBLEM: Final = {Level.REMINDER: "total.reminders", Level.ADVICE: "total.advice"}

FEW: Final = 3
"""So many reminders of one rule are shown unasked."""


def asked_for(problems: Sequence[Problem], *, every: bool, advice: bool) -> list[Problem]:
    """What is shown: in short, or every reminder and field to fill in; and advice only for who asks for it."""
    shown = problems if every else in_short(problems)
    wanted = [problem for problem in shown if problem.level is not Level.ADVICE]
    return [*wanted, *of_level(problems, Level.ADVICE)] if advice else wanted


def in_short(problems: Sequence[Problem]) -> list[Problem]:
    """No fields to fill in, no advice, and of each rule a few reminders."""
    shown: list[Problem] = []
    reminders: Counter[str] = Counter()
    for problem in problems:
        if problem.level is Level.REMINDER:
            reminders[problem.rule] += 1
        if problem.level in SERIOUS or (problem.level is Level.REMINDER and reminders[problem.rule] <= FEW):
            shown.append(problem)
    return shown


def as_text(problems: Sequence[Problem], words: Messages) -> str:
    """One problem after another, each with its place and on the next line what to type; a count of them; what is no
    problem: reminders, and advice.
    """
    mistakes = [problem for problem in problems if problem.level not in _NO_PROBLEM]
    lines = [*_listed(mistakes, words), totals(mistakes, words)]
    for level, title in _NO_PROBLEM.items():
        if others := of_level(problems, level):
            lines += ["", words.text(title), *_listed(others, words)[:-1]]
    return "\n".join(lines)


def of_level(problems: Sequence[Problem], level: Level) -> list[Problem]:
    """Those of one level."""
    return [problem for problem in problems if problem.level is level]


def _listed(problems: Sequence[Problem], words: Messages) -> list[str]:
    lines: list[str] = []
    for path, group in groupby(problems, key=lambda problem: problem.location.path):
        lines += [path, *in_file(list(group), words), ""]
    return lines


def in_file(problems: Sequence[Problem], words: Messages) -> list[str]:
    """Problems of one file as lines of text: the place and what is wrong, and below that what to type."""
    lines: list[str] = []
    for problem in problems:
        message, hint = words.problem(problem)
        place = f"{problem.location.line}:{problem.location.column}"
        lines.append(f"  {place:<8}{words.level(problem.level)}: {message}")
        if hint:
            what, *to_paste = hint.split("\n")
            lines += [f"          → {what}", *(f"            {line}" for line in to_paste)]
    return lines


def as_json(problems: Sequence[Problem], words: Messages) -> str:
    """{"problems": [{path, line, column, level, rule, message, hint, details}], "counts": {level: n}}."""
    items = []
    for problem in problems:
        message, hint = words.problem(problem)
        place = problem.location
        items.append(
            {
                "path": place.path,
                "line": place.line,
                "column": place.column,
                "level": problem.level.value,
                "rule": problem.rule,
                "message": message,
                "hint": hint,
                "details": dict(problem.details),
            }
        )
    return json.dumps({"problems": items, "counts": count(problems)}, indent=2)  # ASCII: good wherever it goes


def as_github(problems: Sequence[Problem], words: Messages) -> str:
    """Workflow commands, which GitHub shows on the line of the change. Values are escaped as its toolkit does."""
    commands = {Level.ERROR: "error", Level.WARNING: "warning"}
    lines = []
    for problem in problems:
        message, hint = words.problem(problem)
        place = problem.location
        properties = f"file={_property(place.path)},line={place.line},col={place.column},title={problem.rule}"
        lines.append(f"::{commands.get(problem.level, 'notice')} {properties}::{_data(f'{message} {hint}'.strip())}")
    return "\n".join(lines)


def as_summary(problems: Sequence[Problem], words: Messages) -> str:
    """Markdown for whoever sent a change: what is wrong, where, and what to type; or that all is well.

    Reminders are folded up below it, a few of each rule: they are for who keeps the site, and seldom about this change.
    """
    shown = [problem for problem in problems if problem.level in SERIOUS]
    lines = [words.text("summary.clean")]
    if shown:
        rows = table(shown, words.text("summary.head"), words)
        lines = [words.text("summary.title"), "", *rows, "", words.text("summary.help")]
    if reminders := of_level(problems, Level.REMINDER):
        title = words.text("summary.reminders", n=len(reminders))
        few = in_short(reminders)
        rows = table(few, words.text("summary.reminders_head"), words)
        if left_out := len(reminders) - len(few):
            rows += ["", words.text("total.hidden_reminder", n=left_out)]
        lines += ["", "<details>", f"<summary>{title}</summary>", "", *rows, "", "</details>"]
    return "\n".join(lines)


def table(problems: Sequence[Problem], head: str, words: Messages) -> list[str]:
    """Problems as a table of Markdown: how bad, where, what, and what to type."""
    rows = []
    for problem in problems:
        message, hint = words.problem(problem)
        place = words.text("summary.place", path=problem.location.path, line=problem.location.line)
        what = "<br>".join(map(cell, hint.split("\n")))
        rows.append(f"| {cell(words.level(problem.level))} | {cell(place)} | {cell(message)} | {what} |")
    return [head, "| --- | --- | --- | --- |", *rows]


def totals(problems: Sequence[Problem], words: Messages) -> str:
    """How many problems of each level there are, or that there are none. Reminders and advice are no problem."""
    counts = count(problems)
    parts = [words.text(f"total.{level}", n=n) for level, n in counts.items() if n and level not in _NO_PROBLEM]
    return words.text("total.some", parts=", ".join(parts)) if parts else words.text("total.none")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def cell(text: str) -> str:
    """Text in a table cell of Markdown, with nothing of it taken for markup."""
    return " ".join(re.sub(r"[\\`*_\[\]<>|#@&~]", lambda found: f"&#{ord(found[0])};", text).split())


PRINTERS: Final[dict[str, Printer]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "summary": as_summary,
}
