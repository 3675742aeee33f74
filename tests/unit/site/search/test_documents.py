"""Which pages can be found."""

from __future__ import annotations

from pathlib import Path

from tests.unit.site.search.samples import made


def test_each_kind_of_page_can_be_found(tmp_path: Path) -> None:
    found = made(tmp_path)
    kinds = {document.kind for document in found.values()}
    assert kinds >= {"verslag", "partner", "initiatief", "werkgroep", "thema", "wijk", "doelgroep"}


def test_reports_come_first_the_newest_of_them_first(tmp_path: Path) -> None:
    found = list(made(tmp_path).values())
    reports = [document for document in found if document.kind == "verslag"]
    assert len(reports) > 1
    assert found[: len(reports)] == reports == sorted(reports, key=lambda report: str(report.date), reverse=True)
