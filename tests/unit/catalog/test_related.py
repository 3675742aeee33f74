"""Which reports to read next: those that share the rarest things; an author's own choice wins."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.helpers import catalog_of, report

from bijeen.catalog.related import HOW_MANY

THEMES = "themes:\n" + "".join(f"  - {{id: t{n}, name: T{n}}}\n" for n in range(80))
VOCABULARY = THEMES + "report_kinds:\n  - {id: netwerkbijeenkomst, name: N}\n"


def related(folder: Path, reports: Mapping[str, tuple[str, ...]], partners: str = "") -> dict[str, list[str]]:
    """The related reports of each: reports are given by date, with lines of front matter; a text may follow `|`."""
    files: dict[str, str | bytes | None] = {
        "data/vocabulary.yaml": VOCABULARY,
        "data/partners.yaml": partners,
        "reports/2024-05-30-samen-eten.md": None,
    }
    for day, (*front, body) in reports.items():
        files[f"reports/{day}.md"] = report(body, *front).replace("2024-06-01", day)
    catalog = catalog_of(folder, files)
    return {id: [other.id for other in others] for id, others in catalog.related.items()}


def test_reports_that_share_nothing_are_not_related(tmp_path: Path) -> None:
    found = related(tmp_path, {"2024-01-01": ("themes: [t1]", "x"), "2024-02-01": ("themes: [t2]", "x")})
    assert found == {"2024-02-01": [], "2024-01-01": []}


def test_a_shared_theme_relates(tmp_path: Path) -> None:
    found = related(tmp_path, {"2024-01-01": ("themes: [t1]", "x"), "2024-02-01": ("themes: [t1]", "x")})
    assert found == {"2024-02-01": ["2024-01-01"], "2024-01-01": ["2024-02-01"]}


def test_the_rarer_thing_counts_for_more(tmp_path: Path) -> None:
    reports = {
        "2024-01-01": ("themes: [t1, t2]", "x"),
        "2024-02-01": ("themes: [t1]", "x"),
        "2024-03-01": ("themes: [t1]", "x"),
        "2024-04-01": ("themes: [t2]", "x"),
    }
    assert related(tmp_path, reports)["2024-01-01"] == ["2024-04-01", "2024-02-01", "2024-03-01"]


def test_with_equal_scores_the_nearest_in_time_comes_first(tmp_path: Path) -> None:
    reports = dict.fromkeys(("2020-01-01", "2024-01-01", "2024-02-01", "2024-04-01"), ("themes: [t1]", "x"))
    assert related(tmp_path, reports)["2024-02-01"] == ["2024-01-01", "2024-04-01", "2020-01-01"]


def test_a_partner_that_both_mention_relates(tmp_path: Path) -> None:
    partners = "- id: nizu\n  name: Nizu\n  network: member\n"
    reports = {"2024-01-01": ("Met Nizu.",), "2024-02-01": ("partners: [nizu]", "x"), "2024-03-01": ("x",)}
    assert related(tmp_path, reports, partners)["2024-01-01"] == ["2024-02-01"]


def test_no_more_than_a_few(tmp_path: Path) -> None:
    reports = {f"2024-01-{day:02}": ("themes: [t1]", "x") for day in range(1, 9)}
    assert {len(others) for others in related(tmp_path, reports).values()} == {HOW_MANY}


def test_what_all_share_leads_to_the_nearest_in_time(tmp_path: Path) -> None:
    days = [f"2024-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 29)]
    found = related(tmp_path, dict.fromkeys(days, ("themes: [t1]", "x")))
    assert found["2024-02-14"] == ["2024-02-13", "2024-02-15", "2024-02-12"]
    assert {len(others) for others in found.values()} == {HOW_MANY}


def test_the_author_s_choice_wins_and_keeps_its_order(tmp_path: Path) -> None:
    reports = {
        "2024-01-01": ("themes: [t1]", "related: [2024-04-01, 2024-03-01]", "x"),
        "2024-02-01": ("themes: [t1]", "x"),
        "2024-03-01": ("x",),
        "2024-04-01": ("x",),
    }
    assert related(tmp_path, reports)["2024-01-01"] == ["2024-04-01", "2024-03-01"]


def test_a_chosen_report_that_is_not_online_is_left_out(tmp_path: Path) -> None:
    reports = {"2024-01-01": ("related: [2024-02-01, 2024-03-01]", "x"), "2024-02-01": ("status: draft", "x")}
    assert related(tmp_path, {**reports, "2024-03-01": ("x",)})["2024-01-01"] == ["2024-03-01"]
