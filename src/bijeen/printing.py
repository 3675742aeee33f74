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

FEW: Final = 3
"""So many reminders of one rule are shown unasked."""


def in_short(problems: Sequence[Problem]) -> list[Problem]:
    """What is shown unless everything is asked for: no fields to fill in, and of each rule a few reminders."""
    shown: list[Problem] = []
    reminders: Counter[str] = Counter()
    for problem in problems:
        if problem.level is Level.REMINDER:
            reminders[problem.rule] += 1
        if problem.level in SERIOUS or (problem.level is Level.REMINDER and reminders[problem.rule] <= FEW):
            shown.append(problem)
    return shown


def as_text(problems: Sequence[Problem], words: Messages) -> str:
    """One problem after another, each with its place and on the next line what to type; a count of them; reminders."""
    mistakes, reminders = _parted(problems)
    lines = [*_listed(mistakes, words), totals(mistakes, words)]
    if reminders:
        lines += ["", words.text("total.reminders"), *_listed(reminders, words)[:-1]]
    return "\n".join(lines)


def _parted(problems: Sequence[Problem]) -> tuple[list[Problem], list[Problem]]:
    """What somebody can mend in what they typed, and what time made."""
    reminders = [problem for problem in problems if problem.level is Level.REMINDER]
    return [problem for problem in problems if problem.level is not Level.REMINDER], reminders


def _listed(problems: Sequence[Problem], words: Messages) -> list[str]:
    lines: list[str] = []
    for path, group in groupby(problems, key=lambda problem: problem.location.path):
        lines.append(path)
        for problem in group:
            message, hint = words.problem(problem)
            place = f"{problem.location.line}:{problem.location.column}"
            lines.append(f"  {place:<8}{words.level(problem.level)}: {message}")
            if hint:
                what, *to_paste = hint.split("\n")
                lines += [f"          → {what}", *(f"            {line}" for line in to_paste)]
        lines.append("")
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
    return json.dumps({"problems": items, "counts": count(problems)}, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], words: Messages) -> str:
    """Workflow commands, which GitHub shows on the line of the change. Values are escaped as its toolkit does."""
    commands = {Level.ERROR: "error", Level.WARNING: "warning", Level.REMINDER: "notice", Level.INFO: "notice"}
    lines = []
    for problem in problems:
        message, hint = words.problem(problem)
        place = problem.location
        properties = f"file={_property(place.path)},line={place.line},col={place.column},title={problem.rule}"
        lines.append(f"::{commands[problem.level]} {properties}::{_data(f'{message} {hint}'.strip())}")
    return "\n".join(lines)


def as_summary(problems: Sequence[Problem], words: Messages) -> str:
    """Markdown for whoever sent a change: what is wrong, where, and what to type; or that all is well.

    Reminders are folded up below it, a few of each rule: they are for who keeps the site, and seldom about this change.
    """
    shown = [problem for problem in problems if problem.level in SERIOUS]
    lines = [words.text("summary.clean")]
    if shown:
        rows = _table(shown, words.text("summary.head"), words)
        lines = [words.text("summary.title"), "", *rows, "", words.text("summary.help")]
    _, reminders = _parted(problems)
    if reminders:
        title = words.text("summary.reminders", n=len(reminders))
        few = in_short(reminders)
        rows = _table(few, words.text("summary.reminders_head"), words)
        if left_out := len(reminders) - len(few):
            rows += ["", words.text("total.hidden_reminder", n=left_out)]
        lines += ["", "<details>", f"<summary>{title}</summary>", "", *rows, "", "</details>"]
    return "\n".join(lines)


def _table(problems: Sequence[Problem], head: str, words: Messages) -> list[str]:
    rows = []
    for problem in problems:
        message, hint = words.problem(problem)
        place = words.text("summary.place", path=problem.location.path, line=problem.location.line)
        what = "<br>".join(map(cell, hint.split("\n")))
        rows.append(f"| {cell(words.level(problem.level))} | {cell(place)} | {cell(message)} | {what} |")
    return [head, "| --- | --- | --- | --- |", *rows]


def totals(problems: Sequence[Problem], words: Messages) -> str:
    """How many problems of each level there are, or that there are none. A reminder is no problem."""
    counts = count(problems)
    parts = [words.text(f"total.{level}", n=n) for level, n in counts.items() if n and level is not Level.REMINDER]
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
