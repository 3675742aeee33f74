"""The catalog to the list of all sheets of paper: boards, posters and flyers, programmes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Final, TypedDict

from bijeen.content.look import own_file
from bijeen.content.records import Initiative
from bijeen.drawing.lettering import drawable
from bijeen.drawing.mark import is_this_mark
from bijeen.paper.press import fault_in
from bijeen.paper.sheet import Sheet
from bijeen.pictures.rendition import Rendition, renditions
from bijeen.problems import Level, Location, Problem
from bijeen.resources import overrides
from bijeen.routes import (
    ASSETS,
    BOARD,
    LOGO_SVG,
    Ref,
    board_sheet_uri,
    flyer_uri,
    poster_uri,
    programme_uri,
    uri,
)
from bijeen.site.media import picture_path
from bijeen.site.views.cards import Cards, View
from bijeen.site.views.sheets.board import board_sheets
from bijeen.site.views.sheets.poster import has_poster, poster_sheet
from bijeen.site.views.sheets.programme import programme_sheet

SHARP: Final = 1200
"""A photo of so many pixels wide is sharp enough on the width of an A4: 160 an inch."""


@dataclass(frozen=True, kw_only=True)
class SheetSpec:
    """One sheet to be made: its address, the page that leads to it, and what that page calls it."""

    uri: str
    page: str
    title: str
    size: str
    """Of its paper: "A4"."""
    sheet: Sheet
    own_drawing: str | None = None
    """The path of the drawing on it, if that is the site's own, which may be broken."""


def sheets(cards: Cards, root: Path, mark: str | None) -> Iterator[SheetSpec]:
    """Every sheet of a site with its own `mark` (see `own_mark`), or without one with ours; `root` is its folder.

    One of which no letter of the title can be set is left out.
    """
    for spec in (*_boards(cards), *_posters(cards, root), *_programmes(cards)):
        if drawable(spec.sheet.text["title"]) and drawable(spec.sheet.text["heading"]):
            yield replace(spec, sheet=replace(spec.sheet, mark=mark)) if mark else spec


def own_mark(root: Path) -> tuple[str | None, list[Problem]]:
    """What the site in the folder `root` has in the place of our mark in its header, as SVG for its sheets.

    One that cannot go on paper is left out and told with the reason: a warning, for a browser may show it.
    """
    file = own_file(root, LOGO_SVG.removeprefix(ASSETS))
    if file is None:
        return None, []
    svg = _read(file)
    if is_this_mark(svg):
        return None, []
    fault = fault_in(svg)
    if fault is None:
        return svg, []
    location = Location(path=file.relative_to(root).as_posix())
    return None, [Problem(location=location, rule="mark-not-printable", level=Level.WARNING, details={"fault": fault})]


def _boards(cards: Cards) -> Iterator[SheetSpec]:
    title = cards.words.text("paper.board")
    for place, view in board_sheets(cards):
        page = uri(Ref("neighbourhood", place.id)) if place else BOARD
        yield _list(cards, board_sheet_uri(place.id if place else None), page, title, view)


def _posters(cards: Cards, root: Path) -> Iterator[SheetSpec]:
    words = cards.words
    drawing_of = cache(partial(_text_of, root))  # many have the same, and another build may find another
    for initiative in cards.catalog.content.initiatives:
        if not has_poster(cards, initiative):
            continue
        illustrated = _illustrated(cards, initiative, drawing_of)
        own = own_file(root, _drawing_of(cards, initiative)) if illustrated["drawing"] else None
        made = (("a4", words.text("paper.poster"), poster_uri), ("a5", words.text("paper.flyer"), flyer_uri))
        for size, title, address in made:
            yield SheetSpec(
                uri=address(initiative.id),
                page=uri(Ref("initiative", initiative.id)),
                title=title,
                size=size.upper(),
                sheet=Sheet(
                    template="poster",
                    text=poster_sheet(cards, initiative, size),
                    palette=cards.catalog.content.palette,
                    **illustrated,
                ),
                own_drawing=own.relative_to(root).as_posix() if own else None,
            )


def _programmes(cards: Cards) -> Iterator[SheetSpec]:
    for campaign in cards.catalog.content.campaigns:
        page = uri(Ref("campaign", campaign.id))
        for edition in sorted(campaign.editions, key=lambda edition: edition.first, reverse=True):
            if edition.last < cards.catalog.today:
                continue  # its page tells what there was
            title = cards.words.text("paper.programme_of", year=edition.year)
            view = programme_sheet(cards, campaign, edition)
            yield _list(cards, programme_uri(campaign.id, edition.year), page, title, view)


def _list(cards: Cards, address: str, page: str, title: str, view: View) -> SheetSpec:
    sheet = Sheet(template="list", text=view, palette=cards.catalog.content.palette)
    return SheetSpec(uri=address, page=page, title=title, size="A4", sheet=sheet)


class _Illustrated(TypedDict):
    drawing: str | None
    photo: Rendition | None


def _illustrated(cards: Cards, initiative: Initiative, drawing_of: Callable[[str], str | None]) -> _Illustrated:
    """What an initiative has on its page: a photo, else a drawing."""
    path = picture_path(cards.catalog, initiative)
    original = cards.catalog.content.pictures.get(path or "")
    if path and original:
        smallest, *larger = renditions(path, original)
        *_, photo = (smallest, *(made for made in larger if made.width <= SHARP))
        return {"drawing": None, "photo": photo}
    return {"drawing": drawing_of(_drawing_of(cards, initiative)), "photo": None}


def _drawing_of(cards: Cards, initiative: Initiative) -> str:
    address: str = cards.initiative(initiative)["picture"]["uri"]
    return address.removeprefix(ASSETS)


def _text_of(root: Path, name: str) -> str | None:
    file = own_file(root, name) or overrides() / ASSETS / name
    return _read(file) if file.is_file() else None


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
