"""Problems to what people and programs read: text, JSON, annotations of a code host, a summary in Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from bijeen.i18n import Messages
from bijeen.problems import Level, Problem, count

Printer = Callable[[Sequence[Problem], Messages], str]


def as_text(problems: Sequence[Problem], words: Messages) -> str:
    """One problem after another, each with its place and on the next line what to type; a count at the end."""
    lines: list[str] = []
    for path, group in groupby(problems, key=lambda problem: problem.location.path):
        lines.append(path)
        for problem in group:
            message, hint = words.problem(problem)
            place = f"{problem.location.line}:{problem.location.column}"
            lines.append(f"  {place:<8}{words.level(problem.level)}: {message}")
            if hint:
                lines.append(f"          → {hint}")
        lines.append("")
    return "\n".join([*lines, totals(problems, words)])


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
    commands = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
    lines = []
    for problem in problems:
        message, hint = words.problem(problem)
        place = problem.location
        properties = f"file={_property(place.path)},line={place.line},col={place.column},title={problem.rule}"
        lines.append(f"::{commands[problem.level]} {properties}::{_data(f'{message} {hint}'.strip())}")
    return "\n".join(lines)


def as_summary(problems: Sequence[Problem], words: Messages) -> str:
    """Markdown for whoever sent a change: what is wrong, where, and what to type; or that all is well."""
    shown = [problem for problem in problems if problem.level is not Level.INFO]
    if not shown:
        return words.text("summary.clean")
    rows = []
    for problem in shown:
        message, hint = words.problem(problem)
        place = words.text("summary.place", path=problem.location.path, line=problem.location.line)
        rows.append(f"| {cell(words.level(problem.level))} | {cell(place)} | {cell(message)} | {cell(hint)} |")
    head = [words.text("summary.title"), "", words.text("summary.head"), "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows, "", words.text("summary.help")])


def totals(problems: Sequence[Problem], words: Messages) -> str:
    """The last line: how many problems of each level, or that there are none."""
    counts = count(problems)
    parts = [words.text(f"total.{level}", n=n) for level, n in counts.items() if n]
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
