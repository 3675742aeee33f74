"""The catalog: backlinks, topics, neighbours and new partners; drafts and future reports are in none of them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import REPORT, TODAY, Files, catalog_of, report

from bijeen.catalog.catalog import Catalog, is_published
from bijeen.catalog.topics import TOPICS
from bijeen.routes import Kind, Ref

MUSIC = "2024-05-30-muziek-in-de-wijk"
GARDEN = "2024-03-01-tuinieren"
START = "2023-11-02-de-start"


@pytest.fixture
def full(tmp_path: Path) -> Catalog:
    return catalog_of(tmp_path, start="full")


def said(catalog: Catalog, kind: Kind, id: str) -> list[tuple[str, str, str]]:
    """The backlinks of a record: report, section, sentence."""
    links = catalog.backlinks.get(Ref(kind, id), ())
    return [(b.report.id, b.mention.section, "".join(b.mention.quotation)) for b in links]


def test_reports_come_newest_first(full: Catalog) -> None:
    assert [report.id for report in full.reports] == [MUSIC, GARDEN, START]
    assert full.position == {MUSIC: 0, GARDEN: 1, START: 2}


def test_drafts_and_future_reports_are_held_back(full: Catalog) -> None:
    assert {report.id for report in full.held_back} == {"2024-06-20-concept", "2025-12-01-straks"}
    assert full.report_by_id.keys() == {MUSIC, GARDEN, START}


def test_held_back_reports_are_read_so_that_their_mistakes_are_found(full: Catalog) -> None:
    assert full.readings["2024-06-20-concept"].mentions


def test_a_held_back_report_is_in_no_backlink_topic_or_list_of_related_reports(full: Catalog) -> None:
    held = {report.id for report in full.held_back}
    assert held & {link.report.id for links in full.backlinks.values() for link in links} == set()
    assert held & {report.id for about in full.topics.values() for report in about.reports} == set()
    assert held & {other.id for others in full.related.values() for other in others} == set()
    assert held & full.related.keys() == set()


def test_a_report_appears_on_its_day(tmp_path: Path) -> None:
    day = datetime.date(2026, 2, 1)
    before = catalog_of(tmp_path / "a", start="full", today=day - datetime.timedelta(days=1))
    after = catalog_of(tmp_path / "b", start="full", today=day)
    assert "2025-12-01-straks" not in before.report_by_id
    assert after.reports[0].id == "2025-12-01-straks"


@pytest.mark.parametrize(
    ("front", "published"),
    [
        ((), True),
        (("status: published",), True),
        (("status: draft",), False),
        (("publish_on: 2026-01-01",), True),
        (("publish_on: 2026-01-02",), False),
        (("status: draft", "publish_on: 2020-01-01"), False),
    ],
)
def test_what_is_online(tmp_path: Path, front: tuple[str, ...], published: bool) -> None:
    catalog = catalog_of(tmp_path, {REPORT: report("x", *front)})
    found = next(report for report in catalog.content.reports if report.path == REPORT)
    assert is_published(found, TODAY) is published
    assert (found in catalog.reports) is published


def test_backlinks_tell_section_and_sentence(full: Catalog) -> None:
    assert said(full, "partner", "buurtkamer") == [
        (MUSIC, "", "Op een avond in mei kwam de Buurtkamer met Fatoş bijeen."),
        (MUSIC, "Een foto", "Buurtkamer"),
    ]
    assert said(full, "partner", "zangkoor")[0] == (MUSIC, "Wat er gebeurde", "Meld je bij het koor.")


def test_backlinks_come_newest_report_first(full: Catalog) -> None:
    assert [link.report.id for link in full.backlinks[Ref("partner", "zangkoor")]] == [MUSIC, GARDEN]


def test_a_name_that_is_a_word_counts_in_its_full_form_only(full: Catalog) -> None:
    assert said(full, "partner", "present") == [(MUSIC, "Vraag en aanbod", "Stichting Present zoekt handen.")]


def test_an_initiative_is_found_by_its_aliases_and_by_links(full: Catalog) -> None:
    assert [(id, section) for id, section, _ in said(full, "initiative", "samen-koffie")] == [
        (MUSIC, "Wat er gebeurde"),
        (MUSIC, "Een foto"),
    ]


def test_nobody_mentioned_has_no_backlinks(full: Catalog) -> None:
    assert said(full, "initiative", "soepdag") == []


def test_of_two_records_with_one_spelling_the_first_counts(tmp_path: Path) -> None:
    partners = "".join(
        f"- id: {id}\n  name: {name}\n  network: member\n  aliases: [Zon]\n"
        for id, name in (("een", "Eerste"), ("twee", "Tweede"))
    )
    catalog = catalog_of(tmp_path, {"data/partners.yaml": partners, REPORT: report("De Zon scheen.")})
    assert list(catalog.backlinks) == [Ref("partner", "een")]


def test_every_topic_has_its_entry(full: Catalog) -> None:
    assert {ref.kind for ref in full.topics} == set(TOPICS)
    assert len(full.topics) == 9


def about(catalog: Catalog, kind: Kind, id: str) -> dict[str, list[str]]:
    found = catalog.topics[Ref(kind, id)]
    return {name: [record.id for record in getattr(found, name)] for name in found.__dataclass_fields__}


def test_a_topic_gathers_records_of_every_kind(full: Catalog) -> None:
    assert about(full, "theme", "samen-eten") == {
        "reports": [MUSIC],
        "partners": ["buurtkamer"],
        "initiatives": ["samen-koffie"],
        "groups": [],
    }
    assert about(full, "theme", "natuur")["groups"] == ["kleine-stappen"]
    assert about(full, "target_group", "jongeren")["reports"] == [MUSIC]


def test_a_district_has_what_its_quarters_have(full: Catalog) -> None:
    erf, buurt, noord = (about(full, "neighbourhood", id) for id in ("molenerf", "molenbuurt", "noord"))
    assert (erf["initiatives"], erf["partners"], erf["reports"]) == (["samen-koffie"], [], [GARDEN])
    assert (buurt["initiatives"], buurt["partners"]) == (["samen-koffie"], ["buurtkamer"])
    assert buurt["reports"] == noord["reports"] == [MUSIC, GARDEN]
    assert noord["partners"] == ["buurtkamer"]


def test_a_quarter_has_nothing_of_its_neighbours(full: Catalog) -> None:
    zuid = about(full, "neighbourhood", "zuid")
    assert (zuid["reports"], zuid["partners"], zuid["initiatives"]) == ([MUSIC], ["zangkoor"], [])


def test_quarters_that_lie_in_each_other_are_no_endless_walk(tmp_path: Path) -> None:
    files = {
        "data/vocabulary.yaml": "neighbourhoods:\n  - {id: a, name: A, part_of: b}\n  - {id: b, name: B, part_of: a}\n"
        "report_kinds:\n  - {id: netwerkbijeenkomst, name: N}\n",
        REPORT: report("x", "neighbourhoods: [a]"),
    }
    catalog = catalog_of(tmp_path, files)
    assert about(catalog, "neighbourhood", "b")["reports"] == ["2024-06-01-verslag"]


def test_partners_and_initiatives_of_a_topic_come_by_name(tmp_path: Path) -> None:
    partners = "".join(
        f"- id: {id}\n  name: {name}\n  network: member\n  themes: [ontmoeten]\n"
        for id, name in (("a", "zus"), ("b", "Bij"), ("c", "Aap"))
    )
    catalog = catalog_of(tmp_path, {"data/partners.yaml": partners})
    assert about(catalog, "theme", "ontmoeten")["partners"] == ["c", "b", "a"]


def test_neighbours_are_the_reports_before_and_after(full: Catalog) -> None:
    def neighbours(id: str) -> tuple[str | None, str | None]:
        older, newer = full.neighbours(full.report_by_id[id])
        return older.id if older else None, newer.id if newer else None

    assert neighbours(START) == (None, GARDEN)
    assert neighbours(GARDEN) == (START, MUSIC)
    assert neighbours(MUSIC) == (GARDEN, None)


def test_new_partners_joined_since_the_report_before(full: Catalog) -> None:
    new = {report.id: [partner.id for partner in full.new_partners(report)] for report in full.reports}
    assert new == {MUSIC: ["buurtkamer"], GARDEN: [], START: ["zangkoor"]}


@pytest.mark.parametrize(
    ("joined", "new_in"),
    [
        ("2024-05-31", "2024-06-01"),
        ("2024-06-01", "2024-06-01"),
        ("2024-06-02", None),
        ("2024-05-30", "2024-05-30"),
        ("2020-01-01", "2024-05-30"),
    ],
)
def test_the_day_of_joining_decides_for_which_report_a_partner_is_new(
    tmp_path: Path, joined: str, new_in: str | None
) -> None:
    files: Files = {
        REPORT: report(),
        "data/partners.yaml": f"- id: nizu\n  name: Nizu\n  network: member\n  joined: {joined}\n",
    }
    catalog = catalog_of(tmp_path, files)
    assert [r.date.isoformat() for r in catalog.reports if catalog.new_partners(r)] == ([new_in] if new_in else [])


def test_partners_in_a_report_are_the_mentioned_then_the_listed_each_once(full: Catalog) -> None:
    partners = full.partners_in(full.report_by_id[MUSIC])
    assert [partner.id for partner in partners] == ["buurtkamer", "zangkoor", "present"]


def test_partners_that_are_listed_and_not_named_come_last(tmp_path: Path) -> None:
    partners = "".join(f"- id: {n.lower()}\n  name: {n}\n  network: member\n" for n in ("Aap", "Bij"))
    files = {"data/partners.yaml": partners, REPORT: report("De Bij zoemt.", "partners: [aap, bij, niemand]")}
    catalog = catalog_of(tmp_path, files)
    found = catalog.partners_in(catalog.report_by_id["2024-06-01-verslag"])
    assert [partner.id for partner in found] == ["bij", "aap"]


def test_initiatives_are_known_by_who_runs_them_and_who_takes_part(full: Catalog) -> None:
    assert [i.id for i in full.initiatives_of["buurtkamer"]] == ["samen-koffie", "soepdag"]
    assert [i.id for i in full.initiatives_with["zangkoor"]] == ["samen-koffie"]


def test_ids_that_lead_nowhere_are_left_out_and_nothing_raises(tmp_path: Path) -> None:
    files = {
        REPORT: report("x", "themes: [niets]", "partners: [niets]", "related: [niets]", "neighbourhood: niets"),
        "data/groups.yaml": "- id: g\n  name: G\n  question: x\n  members: [niets]\n  themes: [niets]\n",
    }
    catalog = catalog_of(tmp_path, files)
    assert catalog.related["2024-06-01-verslag"] == ()
    assert Ref("theme", "niets") not in catalog.topics


def test_a_catalog_of_nothing(tmp_path: Path) -> None:
    files: Files = {"data/partners.yaml": None, "data/vocabulary.yaml": None, "reports/2024-05-30-samen-eten.md": None}
    catalog = catalog_of(tmp_path, files)
    assert (catalog.reports, catalog.topics, catalog.backlinks, catalog.related) == ((), {}, {}, {})


@pytest.mark.parametrize(
    ("text", "target_groups", "themes", "neighbourhoods"),
    [
        ("samen met ouderen koken", ("ouderen",), (), ()),
        ("Ouderen gaan ontmoeten", ("ouderen",), ("ontmoeten",), ()),
        ("kom naar het centrum", (), (), ()),
        ("kom naar Centrum", (), (), ("centrum",)),
        ("dat is verouderend", (), (), ()),
    ],
)
def test_words_of_the_vocabulary_count_without_their_capital_and_names_do_not(
    tmp_path: Path,
    text: str,
    target_groups: tuple[str, ...],
    themes: tuple[str, ...],
    neighbourhoods: tuple[str, ...],
) -> None:
    [item] = catalog_of(tmp_path, {REPORT: report(f"Tip: {text}.")}).readings["2024-06-01-verslag"].items
    assert (item.target_groups, item.themes, item.neighbourhoods) == (target_groups, themes, neighbourhoods)
