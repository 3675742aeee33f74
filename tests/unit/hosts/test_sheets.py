"""Sheets of paper: made when something on them changed, and not before."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.paper.samples import DRAWING, poster

from bijeen.cache import Cache
from bijeen.hosts import sheets
from bijeen.hosts.sheets import make_sheets
from bijeen.paper.press import press
from bijeen.paper.sheet import Sheet
from bijeen.problems import Problem
from bijeen.processes import processors
from bijeen.site.sheets import SheetSpec


def spec(name: str, sheet: Sheet) -> SheetSpec:
    """A sheet with an address."""
    return SheetSpec(uri=f"{name}.pdf", page="", title=name, size="A4", sheet=sheet)


def specs(*names: str) -> list[SheetSpec]:
    """Posters with these names on them."""
    return [spec(name, poster(heading=name)) for name in names]


def made(wanted: list[SheetSpec], cache: Cache) -> tuple[dict[str, Path], list[Problem], list[tuple[int, int]]]:
    """The files, the problems, and what was told meanwhile."""
    told: list[tuple[int, int]] = []
    files, problems = make_sheets(wanted, {}, cache, lambda done, whole: told.append((done, whole)))
    return files, problems, told


def test_every_sheet_has_its_file(tmp_path: Path) -> None:
    files, problems, _ = made(specs("koffie", "thee", "soep"), Cache(tmp_path, "paper"))
    assert list(files) == ["koffie.pdf", "thee.pdf", "soep.pdf"]
    assert files["thee.pdf"].read_bytes() == press(poster(heading="thee"))
    assert problems == []


def test_only_what_changed_is_made_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "paper")
    before, _, _ = made(specs("koffie", "thee"), cache)
    times = {file: file.stat().st_mtime_ns for file in before.values()}
    after, _, _ = made(specs("koffie", "chocola"), cache)
    assert after["koffie.pdf"] == before["koffie.pdf"]
    assert {file: file.stat().st_mtime_ns for file in before.values()} == times
    assert len(list(cache.folder.glob("*.pdf"))) == 3


def test_two_sheets_with_the_same_on_them_are_one_file(tmp_path: Path) -> None:
    files, _, _ = made([spec("a", poster()), spec("b", poster())], Cache(tmp_path, "paper"))
    assert files["a.pdf"] == files["b.pdf"]


def test_a_broken_drawing_is_a_problem_of_its_sheet_and_the_others_are_made(tmp_path: Path) -> None:
    broken = Sheet(template="poster", text=poster().text, palette=poster().palette, drawing="geen svg")
    files, problems, _ = made([spec("stuk", broken), *specs("heel")], Cache(tmp_path, "paper"))
    assert [(problem.location.path, problem.rule) for problem in problems] == [("stuk.pdf", "sheet-failed")]
    assert files["heel.pdf"].is_file()


def test_a_broken_drawing_of_the_site_is_told_once_and_by_its_name(tmp_path: Path) -> None:
    broken = Sheet(template="poster", text=poster().text, palette=poster().palette, drawing="geen svg")
    other = Sheet(template="poster", text=poster(heading="thee").text, palette=poster().palette, drawing="geen svg")
    drawing = "overrides/assets/illustrations/koffie.svg"
    both = [replace(spec(name, sheet), own_drawing=drawing) for name, sheet in (("a", broken), ("b", other))]
    _, problems, _ = made(both, Cache(tmp_path, "paper"))
    assert [(problem.location.path, problem.rule) for problem in problems] == [(drawing, "drawing-broken")]


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        (replace(poster(), mark=DRAWING, drawing="<svg"), ("overrides/assets/koffie.svg", "drawing-broken")),
        (replace(poster(), mark="<svg"), ("a.pdf", "sheet-failed")),
    ],
)
def test_a_drawing_of_the_site_is_told_only_if_it_is_the_broken_one(
    tmp_path: Path, sheet: Sheet, told: tuple[str, str]
) -> None:
    own = replace(spec("a", sheet), own_drawing="overrides/assets/koffie.svg")
    _, problems, _ = made([own], Cache(tmp_path, "paper"))
    assert [(problem.location.path, problem.rule) for problem in problems] == [told]


def test_who_waits_is_told_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "PATIENCE", 0.0)
    _, _, told = made(specs("a", "b", "c"), Cache(tmp_path, "paper"))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_who_need_not_wait_is_told_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "PATIENCE", 3600.0)
    assert made(specs("a", "b"), Cache(tmp_path, "paper"))[2] == []


class Meeting(Cache):
    """A cache in which nothing is put before two are there to do it."""

    both = threading.Barrier(2, timeout=60)

    def put(self, name: str, data: bytes) -> Path:
        self.both.wait()
        return super().put(name, data)


@pytest.mark.skipif(processors() < 2, reason="one processor")
def test_they_are_made_side_by_side(tmp_path: Path) -> None:
    assert len(made(specs("a", "b"), Meeting(tmp_path, "paper"))[0]) == 2
