"""What was understood of a report, as a table: for `bijeen show` and for the summary of a change."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from bijeen.catalog.calendar import coming
from bijeen.catalog.catalog import Catalog
from bijeen.catalog.threads import FOLLOW_UP
from bijeen.content.records import Report
from bijeen.i18n import Messages
from bijeen.printing import cell, in_file
from bijeen.printing import table as problem_table
from bijeen.problems import Problem, nearest
from bijeen.text.item import Item
from bijeen.text.items import EVENT
from bijeen.text.moment import Moment
from bijeen.text.sentences import head
from bijeen.text.suggestions import Suggestion, suggest

WIDEST: Final = 44
"""So many characters of a title or of the partners go into the plain table."""

_LASTING: Final = frozenset({"vraag", "agenda"})
"""Kinds that are open for as long as nobody says otherwise; others without a last day simply stay."""

FEW: Final = 5


class NoReportError(LookupError):
    """No report, or more than one, is meant by what was typed: the ids that come near."""

    def __init__(self, near: Sequence[str]) -> None:
        super().__init__(*near)
        self.near = tuple(near)


def find_report(catalog: Catalog, wanted: str) -> Report:
    """The report with this id, path or beginning of an id. Raises NoReportError when that is not one report."""
    id = wanted.rpartition("/")[2].removesuffix(".md")
    by_id = {report.id: report for report in catalog.content.reports}
    if id in by_id:
        return by_id[id]
    beginning = [report for report in by_id.values() if id and report.id.startswith(id)]
    if len(beginning) == 1:
        return beginning[0]
    if beginning:
        raise NoReportError([report.id for report in beginning])
    near = nearest(id, list(by_id))
    raise NoReportError([near] if near else [])


def as_text(catalog: Catalog, report: Report, words: Messages, advice: Sequence[Problem] = ()) -> str:
    """A plain table with line numbers, below it what only sounds like an item, as call-outs to paste, and advice."""

    def table(rows: list[list[str]]) -> list[str]:
        whole = [words.text("show.head").split(" | "), *rows]
        widths = [max(map(len, column)) for column in zip(*whole, strict=True)]
        padded = [[text.ljust(width) for text, width in zip(row, widths, strict=True)] for row in whole]
        return ["  ".join(row).rstrip() for row in padded]

    title = words.text("show.title", title=report.title, path=report.path)
    shown = _composed(catalog, report, words, title=title, table=table, paste=lambda callout: [callout])
    return "\n".join([shown, "", words.text("show.advice"), *in_file(advice, words)]) if advice else shown


def as_markdown(catalog: Catalog, report: Report, words: Messages, advice: Sequence[Problem] = ()) -> str:
    """The same for the summary of a change on a code host."""

    def table(rows: list[list[str]]) -> list[str]:
        head_row = words.text("show.head")
        rule = " | ".join("---" for _ in head_row.split(" | "))
        return [f"| {head_row} |", f"| {rule} |", *("| " + " | ".join(map(cell, row)) + " |" for row in rows)]

    def paste(callout: str) -> list[str]:
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", callout)), default=0))
        return ["", f"{fence}markdown", callout, fence]

    title = words.text("show.in_change", title=cell(report.title), path=cell(report.path))
    shown = _composed(catalog, report, words, title=title, table=table, paste=paste)
    if not advice:
        return shown
    rows = problem_table(advice, words.text("summary.head"), words)
    summary = f"<summary>{words.text('show.advice_in_change', n=len(advice))}</summary>"
    return "\n".join([shown, "", "<details>", summary, "", *rows, "", "</details>"])


def _composed(
    catalog: Catalog,
    report: Report,
    words: Messages,
    *,
    title: str,
    table: Callable[[list[list[str]]], list[str]],
    paste: Callable[[str], list[str]],
) -> str:
    """What both forms share: the title, the table (or that there is nothing), and what only sounds like an item."""
    rows = _rows(catalog, report, words)
    lines = [title, "", *(table(rows) if rows else [words.text("show.none")])]
    suggestions = _suggestions(catalog, report, words)
    if suggestions:
        lines += ["", words.text("show.sounds_like")]
        for suggestion in suggestions:
            lines += ["", f"{_place(suggestion, words)}:", *paste(suggestion.callout)]
    return "\n".join(lines)


def _rows(catalog: Catalog, report: Report, words: Messages) -> list[list[str]]:
    return [
        [
            str(item.line),
            words.callouts[item.kind],
            head(item.title, WIDEST),
            head(", ".join(_name(catalog, id) for id in item.partners), WIDEST),
            _date(item, words),
            _state(catalog, report, item, words),
        ]
        for item in catalog.readings[report.id].items
    ]


def _name(catalog: Catalog, id: str) -> str:
    partner = catalog.partner_by_id.get(id)
    return partner.name if partner else id


def _date(item: Item, words: Messages) -> str:
    if item.moment is None:
        return words.text("show.unknown_day") if item.kind == "agenda" else ""
    day, start, end = _written(item.moment, words), item.moment.start, item.moment.end
    if start is None:
        return day
    if end is None:
        return words.text("show.from_hour", day=day, start=words.time(start))
    return words.text("show.hours", day=day, start=words.time(start), end=words.time(end))


def _written(moment: Moment, words: Messages) -> str:
    if moment.day == moment.last:
        return words.date(moment.day, "medium")
    first, last = words.date(moment.day, "medium"), words.date(moment.last, "medium")
    return words.text("show.days", first=first, last=last)


def _state(catalog: Catalog, report: Report, item: Item, words: Messages) -> str:
    if item.kind == FOLLOW_UP and not _is_there(catalog, item.on):
        return words.text("show.follows_nothing")
    if item.stage is not None:
        return words.text(f"stage.{item.stage}")
    state = item.state(catalog.today)
    if state == "open" and item.until is None and item.kind not in _LASTING:
        return ""
    if state == "open" and report.id in catalog.report_by_id and item.kind == EVENT and item.moment is None:
        state = "open" if _is_awaited(catalog, report, item) else "expired"
    return words.text(f"state.{state}")


def _is_awaited(catalog: Catalog, report: Report, item: Item) -> bool:
    """Whether the agenda still says of an event that its day follows."""
    waiting = coming(catalog.calendar.undated, catalog.today)
    told = [(thread.report.id, thread.item.id) for occasion in waiting for thread in occasion.threads]
    return (report.id, item.id) in told


def _is_there(catalog: Catalog, address: str | None) -> bool:
    """Whether a follow-up names an item that can be followed up; its report need not be online yet."""
    report, _, id = (address or "").partition("/")
    reading = catalog.readings.get(report)
    return reading is not None and any(item.is_named and item.id == id for item in reading.items)


def _suggestions(catalog: Catalog, report: Report, words: Messages) -> list[Suggestion]:
    taken = {item.line for item in catalog.readings[report.id].items}
    sounds = words.entry("items.sounds_like")
    return suggest(report.body, first_line=report.body_line, taken=taken, sounds=sounds, labels=words.callouts)


def _place(suggestion: Suggestion, words: Messages) -> str:
    if suggestion.line == suggestion.last:
        return words.text("show.in_place_of_line", line=suggestion.line)
    return words.text("show.in_place_of_lines", line=suggestion.line, last=suggestion.last)
