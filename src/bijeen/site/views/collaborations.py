"""`/samenwerkingen/`: who found whom at which meeting, as a table and as a picture; and with whom one partner works."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from bijeen.catalog.collaborations import STAGES, Collaboration, furthest
from bijeen.catalog.threads import Thread
from bijeen.content.records import Partner
from bijeen.drawing.arms import WIDTH, Drawing, draw_arms
from bijeen.routes import COLLABORATIONS, Ref, uri, year_uri
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.collections import MOST

ENOUGH: Final = 60
"""The page shows the newest years, whole, until there are so many collaborations; each year before has its own page."""

SOURCES: Final = 3
"""So many items that tell of one collaboration are named: the newest."""

SAMPLE: Final = 6
"""So many the page of the house style shows."""

COMPANIONS: Final = 12
"""So many other partners the page of a partner shows; more fold out."""

CLOSED: Final = "closed"
IN_INITIATIVE: Final = "initiative"
MARKS: Final = ("running", "agreed", "idea", "mentioned", CLOSED, IN_INITIATIVE)
"""How a collaboration is drawn, by how far it is; each is a kind of line of its own."""


def collaborations_view(cards: Cards) -> View:
    """years (year and its part, see `_part`: the newest), together (the part of initiatives, None without), marks
    (mark, title: those that are used), older (title, uri, count: the years that have a page of their own)."""
    newest, older = _years(cards)
    together = cards.catalog.collaborations.in_initiatives[:MOST]
    return {
        "years": [{"year": year, **_part(cards, found)} for year, found in newest],
        "together": _part(cards, together) if together else None,
        "marks": _marks(cards, [*(one for _, found in newest for one in found), *together]),
        "older": _links(older),
    }


def collaborations_year_view(cards: Cards, year: int) -> View:
    """One year that has a page of its own, in the same shape."""
    _, older = _years(cards)
    found = dict(older)[year]
    return {
        "years": [{"year": year, **_part(cards, found)}],
        "together": None,
        "marks": _marks(cards, found),
        "older": _links(older),
    }


def collaborations_sample(cards: Cards) -> View:
    """The newest few, in the same shape but of no year: part (None without) and marks."""
    found = cards.catalog.collaborations.told[:SAMPLE]
    return {"part": _part(cards, found) if found else None, "marks": _marks(cards, found)}


def years_apart(cards: Cards) -> list[int]:
    """The years that have a page of their own, the newest first."""
    return [year for year, _ in _years(cards)[1]]


def companions_view(cards: Cards, partner: Partner) -> View:
    """With whom a partner does something, or means to, the furthest first: first (a few) and more.

    Each is a link (title, uri) with mark, stage, stage_date, since (a line of the report that first says so, with its
    place in it), initiatives (links).
    """
    together: dict[str, list[Collaboration]] = {}
    for one in cards.catalog.collaborations.of_partner.get(partner.id, ()):
        for id in one.partners:
            if id != partner.id:
                together.setdefault(id, []).append(one)
    names = {id: cards.catalog.partner_by_id[id].name for id in together}
    order = sorted(together, key=lambda id: (-STAGES.index(furthest(together[id])), names[id].casefold()))
    companions = [_companion(cards, id, together[id]) for id in order]
    return {"first": companions[:COMPANIONS], "more": companions[COMPANIONS:]}


def _companion(cards: Cards, id: str, together: Sequence[Collaboration]) -> View:
    told = [one for one in together if one.threads]
    is_open = [one for one in told if one.state(cards.catalog.today) == "open"]
    # What still goes on says how far they are; else what is over does.
    best = max(is_open or told, key=lambda one: STAGES.index(one.stage), default=None)
    first = min((one.threads[0] for one in told), key=lambda thread: thread.report.date, default=None)
    return {
        **(cards.partner_link(id) or {}),
        **(_stage(cards, best) if best else {"mark": None, "stage": None, "stage_date": None}),
        "since": {**cards.report_line(first.report), "uri": first.uri} if first else None,
        "initiatives": [link for one in together if (link := _initiative_link(cards, one))],
    }


_Years = list[tuple[int, list[Collaboration]]]


def _years(cards: Cards) -> tuple[_Years, _Years]:
    """The collaborations that reports tell of by year, the newest first: the years to show whole, and those before."""
    told = cards.catalog.collaborations.told
    years = [(year, list(group)) for year, group in groupby(told, key=lambda one: one.threads[0].report.date.year)]
    shown = count = 0
    while shown < len(years) and count < ENOUGH:
        count += len(years[shown][1])
        shown += 1
    return years[:shown], years[shown:]


def _links(years: _Years) -> list[View]:
    return [{"title": year, "uri": year_uri(COLLABORATIONS, year), "count": len(found)} for year, found in years]


def _marks(cards: Cards, collaborations: Sequence[Collaboration]) -> list[View]:
    used = {_mark(cards, one) for one in collaborations}
    return [{"mark": mark, "title": cards.words.text(f"collaborations.{mark}")} for mark in MARKS if mark in used]


def _part(cards: Cards, collaborations: Sequence[Collaboration]) -> View:
    """count, groups, drawings (see `_drawings`), and rest: links, where a table would be too long.

    A group: since (a line of the report that first says so, None for initiatives), rows. A row: partners (links), what
    (title, uri, date), told (lines of reports: what became of it), mark, stage, stage_date.
    """
    shown = collaborations[:MOST]
    return {
        "count": len(collaborations),
        "groups": [
            {"since": since and cards.report_line(since), "rows": [_row(cards, one) for one in group]}
            for since, group in groupby(shown, key=lambda one: one.since)
        ],
        "drawings": _drawings(cards, shown),
        "rest": [_source(cards, one.threads[-1]) for one in collaborations[MOST:]],
    }


def _row(cards: Cards, one: Collaboration) -> View:
    initiative = _initiative_link(cards, one)
    return {
        "partners": [link for id in one.partners if (link := cards.partner_link(id))],
        "what": [initiative] if initiative else [_source(cards, thread) for thread in one.threads[: -SOURCES - 1 : -1]],
        "told": [
            {**cards.report_line(thread.report), "uri": thread.uri} for thread in one.outcomes[: -SOURCES - 1 : -1]
        ],
        **_stage(cards, one),
    }


def _source(cards: Cards, thread: Thread) -> View:
    return {"title": thread.item.title, "uri": thread.uri, "date": cards.date(thread.report.date)}


def _stage(cards: Cards, one: Collaboration) -> View:
    """mark, stage (in words; None where nothing is known), stage_date (the month in which that was told)."""
    mark, words = _mark(cards, one), cards.words
    if one.initiative:
        status = cards.catalog.initiative_by_id[one.initiative].status
        stage = words.text(f"status.{status}") if status else ""
    elif mark == CLOSED:
        stage = words.text(f"state.{one.state(cards.catalog.today)}")
    else:
        stage = words.text(f"stage.{mark}")
    date = words.date(one.told, "month") if one.told else None
    return {"mark": mark, "stage": stage or None, "stage_date": date}


def _mark(cards: Cards, one: Collaboration) -> str:
    if one.state(cards.catalog.today) != "open":
        return CLOSED
    return IN_INITIATIVE if one.initiative else one.stage or "mentioned"


def _initiative_link(cards: Cards, one: Collaboration) -> View | None:
    if one.initiative is None:
        return None
    initiative = cards.catalog.initiative_by_id[one.initiative]
    return {"title": initiative.name, "uri": uri(Ref("initiative", initiative.id)), "date": None}


def _drawings(cards: Cards, collaborations: Sequence[Collaboration]) -> list[View]:
    """A drawing of each group: width, height, left, label, rows (title, uri, top, height, middle, start: where its
    line begins, lines: y, text), arms (mark, path, title, dots: x, y)."""
    names = {id: cards.catalog.partner_by_id[id].name for one in collaborations for id in one.partners}
    drawn = draw_arms([one.partners for one in collaborations], names)
    return [_drawing(cards, drawing, collaborations, names) for drawing in drawn]


def _drawing(cards: Cards, drawing: Drawing, collaborations: Sequence[Collaboration], names: dict[str, str]) -> View:
    starts: dict[float, float] = {}
    for x, y in (dot for arm in drawing.arms for dot in arm.dots):
        starts[y] = min(x, starts.get(y, WIDTH))
    return {
        "width": WIDTH,
        "height": drawing.height,
        "left": drawing.left,
        "label": cards.words.text(
            "collaborations.drawing", names=cards.words.listed([names[row.id] for row in drawing.rows])
        ),
        "rows": [
            {
                **(cards.partner_link(row.id) or {}),
                "top": row.top,
                "height": row.height,
                "middle": row.middle,
                "start": starts[row.middle],
                "lines": [{"y": y, "text": text} for y, text in row.lines],
            }
            for row in drawing.rows
        ],
        "arms": [
            {
                "mark": _mark(cards, collaborations[arm.tie]),
                "path": arm.path,
                "title": _said(cards, collaborations[arm.tie], names),
                "dots": [{"x": x, "y": y} for x, y in arm.dots],
            }
            for arm in drawing.arms
        ],
    }


def _said(cards: Cards, one: Collaboration, names: dict[str, str]) -> str:
    """A collaboration in one line: "Nizu en Dock: loopt"."""
    who = cards.words.listed([names[id] for id in one.partners])
    initiative = _initiative_link(cards, one)
    what = initiative["title"] if initiative else _stage(cards, one)["stage"]
    return cards.words.text("collaborations.arm", who=who, what=what)
