"""dangling-link, unpublished-link: a link in a report that leads to no page, heading or file of the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import PDF, PNG, REPORT, Files, check, hint_of, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level

FILES: Files = {
    "reports/map/bijlage een.pdf": PDF,
    "data/logo.png": PNG,
    "data/groups.yaml": "- id: kunst\n  name: Kunst\n  question: x\n",
    "data/agenda.yaml": """\
events:
  - {id: feest, title: Feest, kind: activity, date: 2024-09-10}
  - {id: later, title: Later, kind: activity, date: tba}
campaigns: [{id: week, name: Week, summary: Een week.}]
""",
}
DRAFT: Files = {"reports/2024-06-01-concept.md": report("## Kop", "status: draft")}


@pytest.mark.parametrize(
    "link",
    [
        "[de kamer](partner:buurtkamer)",
        "[koffie](initiative:samen-koffie)",
        "[kunst](group:kunst)",
        "[feest](event:feest)",
        "[later](event:later)",
        "[de week](campaign:week)",
        "[eten](report:2024-05-30-samen-eten)",
        "[eten](2024-05-30-samen-eten.md)",
        "[eten](./2024-05-30-samen-eten.md)",
        "[bijlage](map/bijlage%20een.pdf)",
        "[bijlage](<map/bijlage een.pdf>)",
        "[bijlage](map/bijlage%20een.pdf#page=2)",
        "[verder](#het-vervolg)",
        "[verder](2024-06-01-verslag.md#het-vervolg)",
        "[buiten](https://nizu.nl/x.md)",
        "[schrijf](mailto:info@nizu.nl)",
        "[bel](tel:0302860000)",
        "https://nizu.nl",
        "www.nizu.nl",
        "info@nizu.nl",
        "Mail naar info@nizu.nl of kijk op www.nizu.nl.",
        "Een noot.[^1]\n\n[^1]: De noot.",
    ],
)
def test_links_that_lead_somewhere(tmp_path: Path, link: str) -> None:
    assert in_body(tmp_path, f"{link}\n\n## Het vervolg\n", "dangling-link", files=FILES) == []


@pytest.mark.parametrize(
    ("link", "column", "rule"),
    [
        ("Zie [x y](partner:nizu).", 11, "unknown-id"),
        ("[x y](initiative:nizu)", 7, "unknown-id"),
        ("[x y](group:nizu)", 7, "unknown-id"),
        ("[x y](report:2020-nizu)", 7, "unknown-id"),
        ("[x y](2020-01-01-nizu.md)", 7, "unknown-id"),
        ("[x y](bijlage.pdf)", 7, "dangling-link"),
        ("[x y](map/)", 7, "dangling-link"),
        ("[x y](../data/partners.yaml)", 7, "dangling-link"),
        ("[x y](../data/logo.png)", 7, "dangling-link"),
        ("[x y](/partners/buurtkamer/)", 7, "dangling-link"),
        ("[x y](//nizu.nl)", 7, "dangling-link"),
        ("[x y](www.nizu.nl/x)", 7, "dangling-link"),
        ("[x y](#nergens)", 7, "dangling-link"),
        ("[x y](report:2024-05-30-samen-eten#nergens)", 7, "dangling-link"),
        ("[x y](2024-05-30-samen-eten.md#nergens)", 7, "dangling-link"),
        ("[x y](partner:buurtkamer#nergens)", 7, "dangling-link"),
    ],
)
def test_links_that_lead_nowhere(tmp_path: Path, link: str, column: int, rule: str) -> None:
    assert in_body(tmp_path, f"Tekst.\n\n{link}\n", rule, files=FILES) == [(3, column)]


def test_each_of_two_equal_links_has_its_own_place(tmp_path: Path) -> None:
    body = "[een](x.pdf) en [twee](x.pdf)\n\n- [drie](x.pdf)"
    assert in_body(tmp_path, body, "dangling-link") == [(1, 7), (1, 24), (3, 10)]


def test_a_link_to_a_draft_is_only_worth_knowing(tmp_path: Path) -> None:
    files = {**DRAFT, REPORT: report("[later](report:2024-06-01-concept)")}
    assert check(tmp_path / "a", files) == [(REPORT, 7, 9, "unpublished-link")]
    assert level_of(tmp_path / "b", files) is Level.INFO


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("[x y](partner:buurtkame)", "Bedoel je 'buurtkamer'?"),
        ("[x y](#het-vervolgje)", "Bedoel je '#het-vervolg'?"),
        ("[x y](www.nizu.nl/x)", "Bedoel je 'https://www.nizu.nl/x'?"),
        ("[x y](report:2024-06-01-verslaag)", "Kies uit: 2024-05-30-samen-eten. Of voeg het toe in de map reports."),
        ("[x y](qqqq.pdf)", "Verbeter het adres, of haal de link weg."),
    ],
)
def test_what_is_near_is_offered(tmp_path: Path, link: str, hint: str) -> None:
    assert hint_of(tmp_path, {REPORT: report(f"{link}\n\n## Het vervolg\n")}) == hint


def test_links_of_drafts_are_checked_too(tmp_path: Path) -> None:
    files = {REPORT: report("[x y](nergens.pdf)", "status: draft")}
    assert check(tmp_path, files) == [(REPORT, 8, 7, "dangling-link")]


@pytest.mark.parametrize(
    ("link", "near"), [("[feest](event:feesd)", "feest"), ("[de week](campaign:weak)", "week"), ("[x](event:week)", "")]
)
def test_an_event_or_campaign_that_is_not_on_the_agenda(tmp_path: Path, link: str, near: str) -> None:
    files: Files = {**FILES, REPORT: report(link)}
    assert check(tmp_path, files) == [(REPORT, 7, link.index("(") + 2, "unknown-id")]
    assert near in hint_of(tmp_path / "b", files)
