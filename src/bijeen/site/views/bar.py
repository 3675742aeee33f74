"""The bar on top of a page in a preview: what is wrong with this page, and elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bijeen.catalog.catalog import Catalog
from bijeen.content.records import Report
from bijeen.i18n import Messages
from bijeen.printing import in_short
from bijeen.problems import Level, count
from bijeen.routes import Ref, uri
from bijeen.site.spots import Notice
from bijeen.site.views.cards import View

OPEN: Final = 3
"""So many problems of a page stand open; what is more is folded up."""

ELSEWHERE: Final = 20
"""So many problems of other pages are listed."""


@dataclass(frozen=True, kw_only=True)
class Findings:
    """What a preview has to say, as of the last time that somebody saved a file."""

    notices: Sequence[Notice] = ()
    pages: Collection[str] = frozenset()
    """The addresses of the pages that are there to be seen; of the last good site when this one could not be made."""
    unpublished: Mapping[str, str] = field(default_factory=dict)
    """What to say of the reports that only a preview shows, by the address of their page."""
    held_by: Collection[Level] = ()
    """The levels of what kept the site from being made; then one sees the last good one, or nothing yet."""


def unpublished(catalog: Catalog, words: Messages) -> dict[str, str]:
    """What to say of each report that is held back, by the address of its page: when it goes online."""
    return {uri(Ref("report", report.id)): _status(report, words) for report in catalog.held_back}


def _status(report: Report, words: Messages) -> str:
    if report.status == "draft" or report.publish_on is None:
        return words.text("preview.draft")
    return words.text("preview.publish_on", date=words.date(report.publish_on))


def bar_view(findings: Findings, page: str, words: Messages, *, anchors: Container[str]) -> View | None:
    """held, stale (it is old what one sees), title, notes, open and folded (the problems of the page at this address),
    folded_title, elsewhere, elsewhere_title, more; None where there is nothing to say.

    `anchors` are the ids that the page has. When the site could not be made, what keeps it from that counts as this
    page's own, wherever it stands.
    """
    told = [notice for notice in findings.notices if _is_told(notice, page)]
    blocking = [notice for notice in told if notice.problem.level in findings.held_by]
    others = [notice for notice in told if notice.problem.level not in findings.held_by]
    first = sorted(blocking, key=lambda notice: notice.page != page)
    here = [*first, *(notice for notice in others if notice.page == page)]
    there = [notice for notice in others if notice.page != page]
    mistakes = [notice for notice in here if notice.problem.level is not Level.ADVICE]
    advice = [notice for notice in here if notice.problem.level is Level.ADVICE]
    folded = [*mistakes[OPEN:], *advice]
    few = set(map(id, in_short([notice.problem for notice in there])))
    listed = [notice for notice in there if id(notice.problem) in few][:ELSEWHERE]
    status = findings.unpublished.get(page)
    if not (here or there or status or findings.held_by):
        return None

    def items(notices: Sequence[Notice]) -> list[View]:
        return [_item(notice, page, _link(notice, page, findings.pages, anchors), words) for notice in notices]

    return {
        "held": bool(findings.held_by),
        "stale": bool(findings.held_by and findings.pages),
        "title": _title(findings, blocking or here, page, words),
        "notes": [*_notes(findings, len(blocking), words), *([status] if status else [])],
        "open": items(mistakes[:OPEN]),
        "folded": items(folded),
        "folded_title": _folded_title(folded, words),
        "elsewhere": items(listed),
        "elsewhere_title": words.text("preview.elsewhere", n=len(there)),
        "more": words.text("preview.more", n=len(there) - len(listed)) if len(there) > len(listed) else None,
    }


def _is_told(notice: Notice, page: str) -> bool:
    """Not what one could still fill in, and advice only on its own page."""
    if notice.problem.level is Level.ADVICE:
        return notice.page == page
    return notice.problem.level is not Level.INFO


def _folded_title(folded: Sequence[Notice], words: Messages) -> str:
    if all(notice.problem.level is Level.ADVICE for notice in folded):
        return words.text("preview.folded_advice", n=len(folded))
    return words.text("preview.folded", n=len(folded))


def _title(findings: Findings, notices: Sequence[Notice], page: str, words: Messages) -> str:
    totals = count(notice.problem for notice in notices)
    counts = words.listed([words.text(f"preview.count_{level}", n=n) for level, n in totals.items() if n])
    if findings.held_by:
        key = "stale" if findings.pages else "nothing_yet"
    elif notices:
        key = "here"
    else:
        key = "fine" if page in findings.pages else "no_page"
    return words.text(f"preview.title_{key}", counts=counts)


def _notes(findings: Findings, n: int, words: Messages) -> list[str]:
    if not findings.held_by:
        return []
    return [words.text("preview.mend", n=n) if findings.pages else words.text("preview.mend_first", n=n)]


def _link(notice: Notice, page: str, pages: Collection[str], anchors: Container[str]) -> str | None:
    """To the place on this very page, or to another page; None where neither is there."""
    if notice.page != page:
        return notice.address if notice.page in pages else None
    anchor = (notice.address or "").partition("#")[2]
    return f"#{anchor}" if anchor in anchors else None


def _item(notice: Notice, page: str, link: str | None, words: Messages) -> View:
    problem = notice.problem
    message, hint = words.problem(problem)
    what, *to_paste = hint.split("\n")
    return {
        "level": problem.level.value,
        "level_title": words.level(problem.level),
        "place": words.text("summary.place", path=problem.location.path, line=problem.location.line),
        "message": message,
        "hint": what,
        "paste": "\n".join(to_paste),
        "uri": link,
        "is_here": notice.page == page,
    }
