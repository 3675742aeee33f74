"""The harvest of this site's own reports, as files that people can read: what grew out of which line.

`python -m tests.test_harvests` writes them anew after a change that is meant; look at what it changed.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import pairwise

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from tests.helpers import ROOT, TODAY
from tests.unit.text.samples import harvested

from bijeen.catalog.catalog import Catalog, build_catalog
from bijeen.catalog.names import spelt_names
from bijeen.checks.inspect import inspect, labels_of, lexicon_of
from bijeen.content.configfile import read_settings
from bijeen.i18n import messages
from bijeen.text.item import Item
from bijeen.text.spellings import Spellings

HARVESTS = ROOT / "tests" / "harvests"
REPORTS = ("2020-10-06-vasthouden-en-versterken", "2024-05-30-de-kunst-van-het-verbinden")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """This site itself."""
    return inspect(read_settings(ROOT, today=TODAY))[0]


def written_out(items: tuple[Item, ...]) -> str:
    """Items as YAML, without what is empty; of a long text its beginning."""
    return yaml.safe_dump([_fields(one) for one in items], allow_unicode=True, sort_keys=False, width=110)


def _fields(item: Item) -> dict[str, object]:
    fields: dict[str, object] = item._asdict()
    fields["text"] = item.text if len(item.text) <= 90 else item.text[:90].replace("\n\n", " ¶ ") + "…"
    fields |= {name: list(values) for name, values in item.contact._asdict().items()}
    del fields["contact"], fields["moment"]
    if item.moment:
        fields |= {f"moment_{name}": value for name, value in item.moment._asdict().items()}
    if item.anchor == item.id:
        del fields["anchor"]
    plain = {
        key: str(value) if isinstance(value, datetime.date | datetime.time) else value for key, value in fields.items()
    }
    return {key: list(value) if isinstance(value, tuple) else value for key, value in plain.items() if value}


@pytest.mark.parametrize("id", REPORTS)
def test_the_harvest_of_a_real_report(catalog: Catalog, id: str) -> None:
    assert written_out(catalog.readings[id].items) == (HARVESTS / f"{id}.yaml").read_text(encoding="utf-8")


def count(catalog: Catalog, id: str, kind: str) -> int:
    return sum(item.kind == kind for item in catalog.readings[id].items)


@pytest.mark.parametrize(
    ("report", "kind", "least"),
    [
        (0, "vraag", 2), (0, "oproep", 3), (0, "tip", 9), (0, "samenwerking", 4), (0, "inzicht", 6),
        (0, "goed-gegaan", 9), (0, "zorg", 7), (0, "idee", 4), (0, "agenda", 2), (0, "aanbod", 3), (0, "gezocht", 3),
        (1, "deelsessie", 6), (1, "oproep", 3), (1, "agenda", 4), (1, "tip", 6),
    ],
)  # fmt: skip
def test_as_much_as_people_said(catalog: Catalog, report: int, kind: str, least: int) -> None:
    assert count(catalog, REPORTS[report], kind) >= least


def test_the_days_that_people_named(catalog: Catalog) -> None:
    days = {id: [str(one.moment.day) for one in catalog.readings[id].items if one.moment] for id in REPORTS}
    assert days[REPORTS[0]] == ["2020-11-11", "2020-11-16"]
    assert days[REPORTS[1]] == ["2024-09-26", "2024-06-18", "2024-09-25", "2024-09-26"]


def test_every_collaboration_says_how_far_it_is(catalog: Catalog) -> None:
    stages = [item.stage for item in catalog.readings[REPORTS[0]].items if item.kind == "samenwerking"]
    assert stages == ["running", "idea", "agreed", "idea"]


def test_who_looks_for_a_link_works_with_nobody_yet(catalog: Catalog) -> None:
    found = catalog.readings[REPORTS[0]].items
    together = {frozenset(item.partners) for item in found if item.kind == "samenwerking"}
    assert together == {
        frozenset({"nizu", "stichting-oopoeh", "dock"}),
        frozenset({"hospi-housing", "serve-the-city", "dock"}),
        frozenset({"buurtmaaltijden", "buurtbuik", "koks-koken-voor-utrecht"}),
        frozenset({"koks-koken-voor-utrecht", "eet-mee"}),
    }


def test_who_asks_and_who_offers(catalog: Catalog) -> None:
    found = [item for item in catalog.readings[REPORTS[0]].items if item.kind in ("aanbod", "gezocht")]
    assert [(item.kind, *item.partners) for item in found] == [
        ("gezocht", "stichting-oopoeh"),
        ("aanbod", "humanitas-utrecht", "zonnebloem-utrecht"),
        ("gezocht", "humanitas-utrecht", "zonnebloem-utrecht"),
        ("gezocht", "nizu"),
        ("aanbod", "zin-in-utrecht"),
        ("aanbod", "vrijwilligerscentrale-utrecht"),
    ]


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("De opening was voor Rosa Lucassen.", []),
        ("Rosa en Dorothe Lucassen vertelden.", []),
        ("De workshop was in Buurtcentrum Rosa.", ["buurtcentrum-rosa"]),
        ("Rosa was in Buurtcentrum Rosa.", ["buurtcentrum-rosa"]),
        ("Eet Mee kookt.", ["eet-mee"]),
        ("Organisaties als Eet mee.", ["eet-mee"]),
        ("Kom ook, en eet mee aan tafel.", []),
        ("Dock en DOCK helpen.", ["dock", "dock"]),
        ("De boot ging docking in het dok, bij Dockside.", []),
        ("Een Utrechter was present bij de zon.", []),
        ("De Utrechter, en Present, schreven.", []),
        ("Met Stichting Present tuinieren.", ["present-utrecht"]),
    ],
)
def test_names_of_this_network_and_what_only_looks_like_them(catalog: Catalog, text: str, partners: list[str]) -> None:
    found = Spellings.of(spelt_names(catalog.content)).find(text)
    assert [one.ref.id for one in found if one.ref.kind == "partner"] == partners


@pytest.mark.parametrize("id", REPORTS)
def test_the_text_of_an_item_is_found_in_its_report(catalog: Catalog, id: str) -> None:
    report, reading = catalog.report_by_id[id], catalog.readings[id]
    page = " ".join(lxml_html.fragment_fromstring(reading.html, create_parent="div").text_content().split())
    for item in reading.items:
        assert f'id="{item.anchor}"' in reading.html
        assert 0 < item.line - report.body_line < report.body.count("\n")
        for block in item.text.split("\n\n"):
            assert block in page


def test_the_order_of_files_does_not_matter(catalog: Catalog) -> None:
    backwards = replace(catalog.content, reports=catalog.content.reports[::-1])
    words = messages(catalog.language)
    again = build_catalog(
        backwards,
        language=catalog.language,
        today=TODAY,
        labels=labels_of(words),
        lexicon=lexicon_of(words, backwards),
    )
    assert again.readings == catalog.readings
    assert again.threads == catalog.threads
    assert sum(len(reading.items) for reading in again.readings.values()) > 0


# --- properties

WORDS = [
    "koffie",
    "buren",
    "Nizu",
    "samen",
    "eten",
    "zaal",
    "om",
    "18",
    "mei",
    "65%",
    "wij",
    "zoeken",
    "gratis",
    "Dock",
]
WORD = st.sampled_from(WORDS)
SENTENCE = st.lists(WORD, min_size=1, max_size=8).map(lambda words: " ".join(words).capitalize() + ".")
PROSE = st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join)
MARK = st.sampled_from(["", "- ", "1. ", "> ", "## Zo was het ", "> [!NOTE]\n> ", "**Nizu** "])
PLAIN = st.tuples(MARK, PROSE).map("".join)
ITEM = st.one_of(
    PROSE.map(lambda text: f"Tip: {text}"),
    PROSE.map(lambda text: f"- Oproep aan het netwerk: {text}"),
    PROSE.map(lambda text: f"> [!VRAAG] Eigen titel\n> {text}"),
    PROSE.map(lambda text: f"## Ideeën\n\n- {text}\n- \n- {text}\n  - {text}"),
    PROSE.map(lambda text: f"## Deelsessie {text}\n\n{text}"),
    PROSE.map(lambda text: f"## Even aan denken\n\n- Op 11 november: {text}"),
)
ELSEWHERE = st.lists(PLAIN, max_size=4).map("\n\n".join)
OTHERS = st.lists(st.one_of(PLAIN, ITEM), max_size=4).map("\n\n".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(PLAIN, max_size=6).map("\n\n".join))
def test_text_without_a_lead_in_a_heading_or_a_callout_yields_nothing(text: str) -> None:
    assert harvested(text).items == ()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PLAIN, ITEM), max_size=6).map("\n\n".join))
def test_an_items_text_is_found_in_its_report_and_its_anchor_in_the_page(text: str) -> None:
    read = harvested(text)
    plain = " ".join(text.replace("**", "").replace("> ", "").split())
    assert len({item.id for item in read.items}) == len(read.items)
    for item in read.items:
        assert read.html.count(f'id="{item.anchor}"') == 1
        for block in item.text.split("\n\n"):
            assert block in plain


@settings(max_examples=150, deadline=None)
@given(ELSEWHERE, ELSEWHERE, ELSEWHERE, ITEM)
def test_addresses_are_stable_under_edits_elsewhere(before: str, other: str, after: str, text: str) -> None:
    stop = "## Een kop ertussen"
    one = harvested(f"{before}\n\n{stop}\n\n{text}\n\n{stop}\n\n{after}")
    two = harvested(f"{other}\n\n{stop} waar iets aan veranderd is\n\n{text}\n\n{stop}")
    assert [item.id for item in one.items] == [item.id for item in two.items]
    assert [item.text for item in one.items] == [item.text for item in two.items]


def ids(text: str) -> set[str]:
    return {item.id for item in harvested(text).items}


def days(text: str) -> set[tuple[datetime.date, str]]:
    """On which days something takes place, and at which partner: by that two events are one."""
    return {(item.moment.day, one) for item in harvested(text).items if item.moment for one in item.partners}


@settings(max_examples=150, deadline=None)
@given(OTHERS, OTHERS, OTHERS, ITEM)
def test_addresses_are_stable_when_other_items_come_and_go(before: str, other: str, after: str, text: str) -> None:
    mine = ids(text)
    assume(not mine & (ids(before) | ids(other) | ids(after)))
    assume(not days(text) & (days(before) | days(other) | days(after)))
    assert mine <= ids(f"{before}\n\n## Een kop\n\n{text}\n\n## Een kop\n\n{after}")
    assert mine <= ids(f"{other}\n\n## Een kop\n\n{text}")


@settings(max_examples=80, deadline=None)
@given(OTHERS, PROSE, OTHERS)
def test_the_address_that_an_author_chose_is_stable_whatever_else_there_is(before: str, text: str, after: str) -> None:
    found = harvested(f"{before}\n\n## Een kop\n\nTip: {text} {{id=tip-koffie}}\n\n{after}")
    assert [item.id for item in found.items if item.is_named] == ["tip-koffie"]
    assert found.html.count('id="tip-koffie"') == 1


@settings(max_examples=60, deadline=None)
@given(st.lists(ITEM, min_size=2, max_size=5, unique=True))
def test_items_come_in_order_of_place(texts: list[str]) -> None:
    lines = [item.line for item in harvested("\n\n## Een kop\n\n".join(texts)).items]
    assert all(one <= other for one, other in pairwise(lines))


def write_harvests() -> None:
    """Write the expected harvests anew."""
    readings = inspect(read_settings(ROOT, today=TODAY))[0].readings
    for id in REPORTS:
        (HARVESTS / f"{id}.yaml").write_text(written_out(readings[id].items), encoding="utf-8")


if __name__ == "__main__":
    write_harvests()
