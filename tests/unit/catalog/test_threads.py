"""Threads: what became of an item, told from both ends; drafts tell nothing, and no order of files matters."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as for_each
from hypothesis import strategies as st
from tests.helpers import TODAY, WORDS, Files, catalog_of, report

from bijeen.catalog.catalog import Catalog, build_catalog
from bijeen.catalog.threads import Thread
from bijeen.checks.inspect import labels_of, lexicon_of
from bijeen.routes import Ref
from bijeen.site.views.cards import Cards
from bijeen.site.views.collections import COLLECTIONS, collection_view
from bijeen.site.views.outcomes import outcomes_view

VOCABULARY = """\
neighbourhoods:
  - {id: noord, name: Noord}
  - {id: molenbuurt, name: Molenbuurt, part_of: noord}
  - {id: molenerf, name: Molenerf, part_of: molenbuurt}
  - {id: zuid, name: Zuid}
themes: [{id: muziek, name: Muziek, aliases: [muziek]}]
target_groups: [{id: ouderen, name: Ouderen, aliases: [ouderen]}]
report_kinds: [{id: netwerkbijeenkomst, name: N}]
"""

ASKED = "Vraag aan het netwerk: wie heeft er een piano? {id=piano}"


def dated(day: str, body: str, *front: str) -> str:
    return report(body, *front).replace("2024-06-01", day, 1)


def files(reports: Mapping[str, str]) -> Files:
    """A site with reports given by name, which begins with their day."""
    return {
        "data/vocabulary.yaml": VOCABULARY,
        "reports/2024-05-30-samen-eten.md": None,
        **{f"reports/{name}.md": text for name, text in reports.items()},
    }


def told(on: str, text: str, status: str = "", *more: str) -> str:
    given = " ".join([f"on={on}", *([f"status={status}"] if status else []), *more])
    return f"> [!VERVOLG] {{{given}}}\n> {text}"


def catalog(folder: Path, reports: Mapping[str, str], today: str = "2026-01-01") -> Catalog:
    return catalog_of(folder, files(reports), today=datetime.date.fromisoformat(today))


def question(found: Catalog) -> Thread:
    [thread] = found.threads.of_kind["vraag"]
    return thread


def state(found: Catalog) -> str:
    return question(found).state(found.today)


# --- what became of an item


def test_outcomes_come_the_oldest_first(tmp_path: Path) -> None:
    found = catalog(
        tmp_path,
        {
            "2024-03-01-c": dated("2024-03-01", told("2024-01-01-a/piano", "Toen dit.")),
            "2024-01-01-a": dated("2024-01-01", ASKED),
            "2024-04-01-d": dated("2024-04-01", told("2024-01-01-a/piano", "Nu dat.")),
            "2024-02-01-b": dated("2024-02-01", told("2024-01-01-a/piano", "Eerst dit.")),
        },
    )
    assert [one.item.text for one in question(found).outcomes] == ["Eerst dit.", "Toen dit.", "Nu dat."]
    assert [one.report.id for one in question(found).outcomes] == ["2024-02-01-b", "2024-03-01-c", "2024-04-01-d"]


def test_two_in_one_report_come_in_order_of_place(tmp_path: Path) -> None:
    later = f"{told('2024-01-01-a/piano', 'Eerst dit.')}\n\n{told('2024-01-01-a/piano', 'Toen dat.')}"
    found = catalog(tmp_path, {"2024-01-01-a": dated("2024-01-01", ASKED), "2024-02-01-b": dated("2024-02-01", later)})
    assert [one.item.text for one in question(found).outcomes] == ["Eerst dit.", "Toen dat."]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([], "open"),
        ([""], "open"),
        (["answered"], "answered"),
        (["done"], "done"),
        (["answered", "done"], "done"),
        (["done", "open"], "open"),
        (["answered", ""], "answered"),
        (["", "done", ""], "done"),
    ],
)
def test_the_last_status_wins_and_a_follow_up_without_one_closes_nothing(
    tmp_path: Path, statuses: list[str], expected: str
) -> None:
    reports = {"2024-01-01-a": dated("2024-01-01", ASKED)}
    for month, status in enumerate(statuses, 2):
        day = f"2024-{month:02}-01"
        reports[f"{day}-later"] = dated(day, told("2024-01-01-a/piano", "Iets.", status))
    assert state(catalog(tmp_path, reports)) == expected


def test_what_its_own_report_says_holds_until_a_later_one_says_more(tmp_path: Path) -> None:
    reports = {"2024-01-01-a": dated("2024-01-01", ASKED.replace("id=piano", "id=piano status=done"))}
    assert state(catalog(tmp_path / "a", reports)) == "done"
    reports["2024-02-01-b"] = dated("2024-02-01", told("2024-01-01-a/piano", "Toch niet.", "open"))
    assert state(catalog(tmp_path / "b", reports)) == "open"


def test_it_expires_on_the_day_after_its_last(tmp_path: Path) -> None:
    reports = {"2024-01-01-a": dated("2024-01-01", ASKED.replace("id=piano", "id=piano until=2024-03-31"))}
    assert state(catalog(tmp_path / "a", reports, "2024-03-31")) == "open"
    assert state(catalog(tmp_path / "b", reports, "2024-04-01")) == "expired"
    reports["2024-02-01-b"] = dated("2024-02-01", told("2024-01-01-a/piano", "Nog niets."))
    assert state(catalog(tmp_path / "c", reports, "2024-04-01")) == "expired"
    reports["2024-02-01-b"] = dated("2024-02-01", told("2024-01-01-a/piano", "Gevonden.", "answered"))
    assert state(catalog(tmp_path / "d", reports, "2024-04-01")) == "answered"


def test_a_follow_up_of_a_follow_up(tmp_path: Path) -> None:
    found = catalog(
        tmp_path,
        {
            "2024-01-01-a": dated("2024-01-01", ASKED),
            "2024-02-01-b": dated("2024-02-01", told("2024-01-01-a/piano", "Anna heeft er een.", "", "id=anna")),
            "2024-03-01-c": dated("2024-03-01", told("2024-02-01-b/anna", "Hij staat in de zaal.", "done")),
        },
    )
    assert [one.item.text for one in question(found).outcomes] == ["Anna heeft er een."]
    assert state(found) == "open"
    anna = found.threads.by_address["2024-02-01-b/anna"]
    assert [one.item.text for one in anna.outcomes] == ["Hij staat in de zaal."]
    assert anna.state(found.today) == "done"


def test_two_that_follow_each_other_are_no_endless_walk(tmp_path: Path) -> None:
    found = catalog(
        tmp_path,
        {
            "2024-01-01-a": dated("2024-01-01", told("2024-01-01-b/twee", "Een.", "", "id=een")),
            "2024-01-01-b": dated("2024-01-01", told("2024-01-01-a/een", "Twee.", "", "id=twee")),
        },
    )
    assert len(found.threads.of_kind["vervolg"]) == 2


@pytest.mark.parametrize("front", ["status: draft", "publish_on: 2026-02-01"])
def test_what_is_not_online_tells_nothing_and_asks_nothing(tmp_path: Path, front: str) -> None:
    asked, answer = dated("2024-01-01", ASKED), told("2024-01-01-a/piano", "Gevonden.", "answered")
    held = catalog(tmp_path / "a", {"2024-01-01-a": asked, "2024-02-01-b": dated("2024-02-01", answer, front)})
    assert (state(held), question(held).outcomes, list(held.threads.of_report)) == ("open", (), ["2024-01-01-a"])
    held = catalog(
        tmp_path / "b", {"2024-01-01-a": dated("2024-01-01", ASKED, front), "2024-02-01-b": dated("2024-02-01", answer)}
    )
    assert "vraag" not in held.threads.of_kind
    assert [one.item.text for one in held.threads.of_kind["vervolg"]] == ["Gevonden."]


def test_only_an_id_of_its_author_can_be_followed_up(tmp_path: Path) -> None:
    asked = "Vraag aan het netwerk: wie heeft er een piano?"
    found = catalog(
        tmp_path,
        {
            "2024-01-01-a": dated("2024-01-01", asked),
            "2024-02-01-b": dated("2024-02-01", told("2024-01-01-a/vraag-wie-heeft-er-een-piano", "Gevonden.", "done")),
        },
    )
    assert (state(found), question(found).outcomes, found.threads.by_address) == ("open", (), {})


# --- where they are found


def test_the_newest_report_comes_first_and_within_it_the_order_of_place(tmp_path: Path) -> None:
    found = catalog(
        tmp_path,
        {
            "2024-01-01-a": dated("2024-01-01", "Tip: een.\n\nOproep: twee.\n\nTip: drie."),
            "2024-02-01-b": dated("2024-02-01", "Oproep: vier.\n\nTip: vijf."),
        },
    ).threads
    assert [one.item.title for one in found.of_kind["tip"]] == ["Vijf", "Een", "Drie"]
    assert [one.item.title for one in found.of(("tip", "oproep"))] == ["Vier", "Vijf", "Een", "Twee", "Drie"]
    assert [one.item.title for one in found.of_report["2024-01-01-a"]] == ["Een", "Twee", "Drie"]
    assert found.of(("zorg",)) == []


def test_an_address_and_the_place_on_the_page(tmp_path: Path) -> None:
    thread = question(catalog(tmp_path, {"2024-01-01-a": dated("2024-01-01", ASKED)}))
    assert (thread.address, thread.uri) == ("2024-01-01-a/piano", "verslagen/2024-01-01-a/#piano")


def test_a_district_has_what_its_quarters_have(tmp_path: Path) -> None:
    body = "Tip: zing op het Molenerf.\n\nTip: zing in Zuid.\n\nTip: zing in Noord en in de Molenbuurt."
    about = catalog(tmp_path, {"2024-01-01-a": dated("2024-01-01", body)}).threads.about
    titles = {
        id: [one.item.title for one in about.get(Ref("neighbourhood", id), ())]
        for id in ("noord", "molenbuurt", "molenerf", "zuid")
    }
    erf, zuid, both = "Zing op het Molenerf", "Zing in Zuid", "Zing in Noord en in de Molenbuurt"
    assert titles == {"noord": [erf, both], "molenbuurt": [erf, both], "molenerf": [erf], "zuid": [zuid]}


def test_what_an_item_is_about(tmp_path: Path) -> None:
    body = "Tip: maak muziek met ouderen. {partner=buurtkamer initiative=samen-koffie}"
    about = catalog(tmp_path, {"2024-01-01-a": dated("2024-01-01", body)}).threads.about
    assert set(about) == {
        Ref("theme", "muziek"),
        Ref("target_group", "ouderen"),
        Ref("partner", "buurtkamer"),
        Ref("initiative", "samen-koffie"),
    }


def test_quarters_that_lie_in_each_other_are_no_endless_walk(tmp_path: Path) -> None:
    words = VOCABULARY.replace("{id: noord, name: Noord}", "{id: noord, name: Noord, part_of: molenerf}")
    reports = {"2024-01-01-a": dated("2024-01-01", "Tip: zing in Noord.")}
    about = catalog_of(tmp_path, {**files(reports), "data/vocabulary.yaml": words}).threads.about
    assert {ref.id for ref in about} == {"noord", "molenbuurt", "molenerf"}


def test_a_site_of_which_nobody_says_anything(tmp_path: Path) -> None:
    threads = catalog(tmp_path, {}).threads
    assert (threads.of_kind, threads.of_report, threads.about, threads.by_address) == ({}, {}, {}, {})


# --- whatever the order of files

MANY = {
    "2024-01-01-a": dated("2024-01-01", f"{ASKED}\n\nTip: bel eens.\n\n## Ideeën\n\n- Een bankje. {{id=bank}}"),
    "2024-01-01-b": dated("2024-01-01", told("2024-01-01-a/bank", "Er kwam een bankje.", "", "id=er-is-een-bank")),
    "2024-02-01-c": dated("2024-02-01", told("2024-01-01-a/piano", "Misschien Anna.") + "\n\nTip: bel nog eens."),
    "2024-02-01-d": dated("2024-02-01", told("2024-01-01-a/piano", "Anna heeft er een.", "answered")),
    "2024-03-01-e": dated(
        "2024-03-01", told("2024-01-01-b/er-is-een-bank", "Het staat er.", "done") + "\n\nOproep: kom."
    ),
}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return catalog(tmp_path_factory.mktemp("many"), MANY)


@for_each(max_examples=20, deadline=None)
@given(st.permutations(range(len(MANY))))
def test_threads_and_all_lists_of_them_are_the_same(many: Catalog, order: list[int]) -> None:
    content = replace(many.content, reports=tuple(many.content.reports[index] for index in order))
    again = build_catalog(
        content, language="nl", today=TODAY, labels=labels_of(WORDS), lexicon=lexicon_of(WORDS, content)
    )
    assert again.threads == many.threads
    before, after = Cards(many, WORDS), Cards(again, WORDS)
    for collection in COLLECTIONS:
        assert collection_view(after, collection) == collection_view(before, collection)
    assert outcomes_view(after) == outcomes_view(before)
    assert len(many.threads.of_kind["vervolg"]) == 4
