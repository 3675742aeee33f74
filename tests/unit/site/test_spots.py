"""From a place in a file to the address where one sees what stands there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import NAME, REPORT, catalog_of, report

from bijeen.problems import Level, Location, Problem
from bijeen.site.spots import Spots

PARTNERS = """\
- id: dock
  name: Dock
  network: member
  initiatives:
    - id: soep
      name: Soep
      summary: |
        Samen
        eten.
  url: https://example.org
- id: nizu
  name: Nizu
  network: member
"""
AGENDA = """\
events:
  - {id: les, title: Les, kind: training, date: 2024-09-26}
  - {id: straks, title: Straks, kind: meeting, date: tba}
campaigns:
  - id: week
    name: Week
"""
WORDS = "themes:\n  - {id: muziek, name: Muziek}\nreport_kinds:\n  - {id: netwerkbijeenkomst, name: Bijeenkomst}\n"
BODY = "Begin.\n\n## Eerst\n\nTekst.\n\n## Daarna\n\n> [!OPROEP] Help mee\n> Kom ook.\n"
FILES = {
    REPORT: report(BODY),
    "reports/2024-07-01-kapot.md": "geen blok\n",
    "data/partners.yaml": PARTNERS,
    "data/agenda.yaml": AGENDA,
    "data/vocabulary.yaml": WORDS,
    "data/groups.yaml": "niet: [af\n",
    "docs/over/index.md": "# Over\n\nTekst.\n",
}


@pytest.mark.parametrize(
    ("path", "line", "column", "address"),
    [
        (REPORT, 2, 1, f"verslagen/{NAME}/"),
        (REPORT, 7, 1, f"verslagen/{NAME}/"),
        (REPORT, 11, 3, f"verslagen/{NAME}/#eerst"),
        (REPORT, 13, 1, f"verslagen/{NAME}/#daarna"),
        (REPORT, 16, 1, f"verslagen/{NAME}/#oproep-help-mee"),
        ("reports/2024-07-01-kapot.md", 1, 1, "verslagen/2024-07-01-kapot/"),
        ("data/partners.yaml", 2, 9, "partners/dock/"),
        ("data/partners.yaml", 9, 9, "initiatieven/soep/"),
        ("data/partners.yaml", 10, 3, "partners/dock/"),
        ("data/partners.yaml", 12, 9, "partners/nizu/"),
        ("data/agenda.yaml", 2, 20, "agenda/2024/#les"),
        ("data/agenda.yaml", 3, 20, "agenda/#straks"),
        ("data/agenda.yaml", 6, 11, "agenda/week/"),
        ("data/agenda.yaml", 1, 1, "agenda/"),
        ("data/vocabulary.yaml", 2, 10, "themas/muziek/"),
        ("data/vocabulary.yaml", 4, 10, "themas/"),
        ("data/groups.yaml", 1, 7, "werkgroepen/"),
        ("data/network.yaml", 1, 1, ""),
        ("docs/over/index.md", 3, 1, "over/"),
        ("mkdocs.yml", 1, 1, None),
        ("reports/foto.jpg", 1, 1, None),
    ],
)
def test_the_address_of_a_place(tmp_path: Path, path: str, line: int, column: int, address: str | None) -> None:
    spots = Spots(catalog_of(tmp_path, FILES))
    assert spots.address(Location(path=path, line=line, column=column)) == address


def test_the_worst_comes_first(tmp_path: Path) -> None:
    levels = (Level.REMINDER, Level.ERROR, Level.WARNING, Level.ERROR)
    problems = [
        Problem(location=Location(path=REPORT, line=line), rule="file-missing", level=level)
        for line, level in enumerate(levels, start=1)
    ]
    notices = Spots(catalog_of(tmp_path, FILES)).notices(problems)
    assert [notice.problem.location.line for notice in notices] == [2, 4, 3, 1]
    assert {notice.page for notice in notices} == {f"verslagen/{NAME}/"}
