"""The open data: what is in it, what is not, and that it keeps to its own schemas."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.helpers import NAME, REPORT, WORDS, Files, catalog_of, report, settings

from bijeen.catalog.catalog import Catalog
from bijeen.site.exports.csvfile import BETWEEN_CELLS, BETWEEN_VALUES, ENCODING
from bijeen.site.exports.datasets import DATASETS, Dataset
from bijeen.site.exports.opendata import data_exports, meaning
from bijeen.site.views.cards import Cards

SITE = "https://netwerk.example/"

FIELDS = {
    "reports": (
        "id kind title motto summary date published start end venue url partners groups neighbourhoods themes"
        " target_groups"
    ),
    "partners": (
        "id name aliases network type summary url website neighbourhoods themes target_groups joined left status"
        " checked"
    ),
    "initiatives": (
        "id name aliases partner with by summary url website neighbourhoods themes target_groups status for_whom"
        " cost how_to_join evidence evidence_url checked"
    ),
    "items": ("id kind title text report url partners neighbourhoods themes target_groups until status answers"),
    "events": (
        "id kind title precision date until start end status venue summary url website campaign partners initiatives"
        " neighbourhoods themes target_groups reports"
    ),
    "collaborations": "id title partners initiative stage status since told reports url",
}
"""What programs elsewhere count on. A name may be added at the end of its line; none may change or go."""

each = pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)


def files_of(catalog: Catalog, folder: Path, site_url: str = SITE) -> dict[str, bytes]:
    """The files by the end of their address: `items.json`."""
    made = data_exports(Cards(catalog, WORDS), settings(folder), site_url)
    return {one.uri.removeprefix("data/"): one.made() for one in made}


def data_of(
    folder: Path, name: str, files: Files | None = None, *, start: str = "full", site_url: str = SITE
) -> list[dict[str, Any]]:
    """The items of a dataset."""
    catalog = catalog_of(folder, files, start=start)
    data: list[dict[str, Any]] = json.loads(files_of(catalog, folder, site_url)[f"{name}.json"])["items"]
    return data


def test_the_fields_are_those_that_programs_elsewhere_count_on() -> None:
    assert {dataset.name: [field.name for field in dataset.fields] for dataset in DATASETS} == {
        name: fields.split() for name, fields in FIELDS.items()
    }


@each
@pytest.mark.parametrize("start", ["full", "minimal"])
def test_a_file_keeps_to_its_schema(tmp_path: Path, dataset: Dataset, start: str) -> None:
    files = files_of(catalog_of(tmp_path, start=start), tmp_path)
    schema = json.loads(files[f"{dataset.name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    data = json.loads(files[f"{dataset.name}.json"])
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(data)] == []


@each
def test_a_row_has_the_fields_of_its_dataset_in_their_order(tmp_path: Path, dataset: Dataset) -> None:
    rows = data_of(tmp_path, dataset.name)
    assert rows
    assert {tuple(row) for row in rows} == {tuple(field.name for field in dataset.fields)}


@each
def test_a_schema_refuses_what_is_not_data(tmp_path: Path, dataset: Dataset) -> None:
    files = files_of(catalog_of(tmp_path, start="full"), tmp_path)
    schema = json.loads(files[f"{dataset.name}.schema.json"])
    data = json.loads(files[f"{dataset.name}.json"])
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    wrong = [
        {**data, "generated": "gisteren"},
        {key: value for key, value in data.items() if key != "licence"},
        {**data, "items": [{**data["items"][0], "id": None}]},
        {**data, "items": [{key: value for key, value in data["items"][0].items() if key != "url"}]},
        *({**data, "items": [{**data["items"][0], field.name: 1}]} for field in dataset.fields),
    ]
    assert [it for it in wrong if validator.is_valid(it)] == []
    assert validator.is_valid({**data, "items": [{**data["items"][0], "later": "toegevoegd"}]})


@each
def test_the_csv_holds_the_same(tmp_path: Path, dataset: Dataset) -> None:
    files = files_of(catalog_of(tmp_path, start="full"), tmp_path)
    rows = json.loads(files[f"{dataset.name}.json"])["items"]
    text = files[f"{dataset.name}.csv"].decode(ENCODING)
    found = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=BETWEEN_CELLS))
    as_cells = [
        {name: BETWEEN_VALUES.join(value) if isinstance(value, list) else value or "" for name, value in row.items()}
        for row in rows
    ]
    assert found == as_cells


@each
def test_the_number_of_rows_is_known_without_making_them(tmp_path: Path, dataset: Dataset) -> None:
    catalog = catalog_of(tmp_path, start="full")
    rows = json.loads(files_of(catalog, tmp_path)[f"{dataset.name}.json"])["items"]
    assert dataset.count(Cards(catalog, WORDS)) == len(rows)


@each
def test_ids_differ(tmp_path: Path, dataset: Dataset) -> None:
    ids = [row["id"] for row in data_of(tmp_path, dataset.name)]
    assert len(ids) == len(set(ids))


def test_a_file_says_of_which_day_it_is_and_what_one_may_do_with_it(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, start="full", today=date(2025, 12, 31))
    data = json.loads(files_of(catalog, tmp_path)["items.json"])
    assert list(data) == ["generated", "licence", "items"]
    assert data["generated"] == "2025-12-31"
    assert data["licence"] == {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/deed.nl"}


def test_without_a_licence_it_says_so(tmp_path: Path) -> None:
    network = "name: Klein\nsentence: Een klein netwerk.\n"
    catalog = catalog_of(tmp_path, {"data/network.yaml": network})
    assert json.loads(files_of(catalog, tmp_path)["items.json"])["licence"] is None


ASKS = report("Oproep aan het netwerk: wie heeft een koffiekan? {id=kan until=2024-09-01 partner=buurtkamer}")
TELLS = report("> [!VERVOLG] {on=2024-06-01-verslag/kan status=done}\n> Er is een koffiekan.").replace(
    "date: 2024-06-01", "date: 2024-07-01"
)


def test_an_item_says_what_the_report_says_and_where(tmp_path: Path) -> None:
    items = data_of(tmp_path, "items", {REPORT: ASKS}, start="minimal")
    found = next(item for item in items if item["report"] == NAME)
    assert found == {
        "id": f"{NAME}/kan",
        "kind": "oproep",
        "title": "Wie heeft een koffiekan?",
        "text": "wie heeft een koffiekan?",
        "report": NAME,
        "url": f"{SITE}verslagen/{NAME}/#kan",
        "partners": ["buurtkamer"],
        "neighbourhoods": [],
        "themes": [],
        "target_groups": [],
        "until": "2024-09-01",
        "status": "expired",
        "answers": None,
    }


def test_a_follow_up_says_what_it_answers_and_that_is_done(tmp_path: Path) -> None:
    files = {REPORT: ASKS, "reports/2024-07-01-vervolg.md": TELLS}
    items = {item["id"]: item for item in data_of(tmp_path, "items", files, start="minimal")}
    asked = items[f"{NAME}/kan"]
    assert asked["status"] == "done"
    assert [item["answers"] for item in items.values() if item["kind"] == "vervolg"] == [asked["id"]]


def test_an_event_says_when_it_is_and_how_sure_that_is(tmp_path: Path) -> None:
    events = (
        "events:\n"
        "  - {id: cursus, title: Cursus, kind: course, date: 2026-02-03, start: 19:00, end: 21:30, venue: Zaal,"
        " url: https://zaal.example/, contact: {name: Jo Jansen, email: jo@zaal.example}}\n"
        "  - {id: feest, title: Feest, kind: activity, date: '2025-09, eind'}\n"
        "  - {id: later, title: Later, kind: meeting, date: tba}\n"
    )
    rows = {row["id"]: row for row in data_of(tmp_path, "events", {"data/agenda.yaml": events}, start="minimal")}
    when = ("precision", "date", "until", "start", "end", "status")
    assert [[rows[id][field] for field in when] for id in ("cursus", "feest", "later")] == [
        ["day", "2026-02-03", "2026-02-03", "19:00", "21:30", "coming"],
        ["period", "2025-09-21", "2025-09-30", None, None, "over"],
        ["unknown", None, None, None, None, "coming"],
    ]
    assert rows["cursus"]["website"] == "https://zaal.example/"
    assert "Jansen" not in str(rows)


def test_a_collaboration_says_who_works_with_whom_and_since_which_report(tmp_path: Path) -> None:
    partners = (
        "- {id: dock, name: Dock, network: member, initiatives: [{id: soep, name: Soep, with: [nizu]}]}\n"
        "- {id: nizu, name: Nizu, network: member}\n"
    )
    said = report("## Nieuwe samenwerkingen\n\n- Nizu en Dock gaan samen eten koken. Stand: afgesproken.")
    files: Files = {"data/partners.yaml": partners, REPORT: said}
    told, together = data_of(tmp_path, "collaborations", files, start="minimal")
    assert (told["id"], sorted(told["partners"]), told["initiative"]) == ("dock+nizu", ["dock", "nizu"], None)
    assert (told["stage"], told["status"], told["since"], told["told"]) == (
        "agreed",
        "open",
        "2024-06-01",
        "2024-06-01",
    )
    assert told["reports"] == [NAME]
    assert told["url"].startswith(f"{SITE}verslagen/{NAME}/#")
    assert (together["id"], together["initiative"], together["since"]) == ("soep", "soep", None)
    assert together["url"] == f"{SITE}initiatieven/soep/"


def test_two_plans_of_the_same_partners_are_two_and_a_follow_up_is_a_source(tmp_path: Path) -> None:
    partners = "- {id: dock, name: Dock, network: member}\n- {id: nizu, name: Nizu, network: member}\n"
    said = "## Nieuwe samenwerkingen\n\n- Nizu en Dock openen een telefoonlijn. {id=lijn}\n- Nizu en Dock koken soep."
    later = report(f"> [!VERVOLG] {{on={NAME}/lijn stage=running}}\n> De lijn is open.").replace(
        "date: 2024-06", "date: 2024-07"
    )
    files: Files = {"data/partners.yaml": partners, REPORT: report(said), "reports/2024-07-01-vervolg.md": later}
    line, soup = data_of(tmp_path, "collaborations", files, start="minimal")
    assert [line["id"], soup["id"]] == ["dock+nizu", "dock+nizu.2"]
    assert (line["stage"], line["told"], line["reports"]) == ("running", "2024-07-01", [NAME, "2024-07-01-vervolg"])
    assert (soup["stage"], soup["title"], soup["reports"]) == (None, "Nizu en Dock koken soep", [NAME])


def test_without_an_address_of_the_site_links_are_relative_to_the_file(tmp_path: Path) -> None:
    items = data_of(tmp_path, "items", {REPORT: ASKS}, start="minimal", site_url="")
    assert [item["url"] for item in items if item["report"] == NAME] == [f"../verslagen/{NAME}/#kan"]


@pytest.mark.parametrize("hidden", ["status: draft", "publish_on: 2027-01-01"])
def test_nothing_of_a_report_that_is_held_back_gets_out(tmp_path: Path, hidden: str) -> None:
    secret = ASKS.replace("koffiekan", "GEHEIM").replace("summary:", f"{hidden}\nsummary:")
    tells = TELLS.replace("Er is een koffiekan.", "Opgelost.")
    files: Files = {REPORT: secret, "reports/2024-07-01-vervolg.md": tells}
    made = files_of(catalog_of(tmp_path, files), tmp_path)
    assert [name for name, content in made.items() if b"GEHEIM" in content or f'"{NAME}'.encode() in content] == []
    items = json.loads(made["items.json"])["items"]
    assert [item["answers"] for item in items if item["kind"] == "vervolg"] == [None]


def test_no_contact_person_is_in_it(tmp_path: Path) -> None:
    partners = (
        "- {id: pluk, name: Pluk, network: member, contact: {role: Balie, name: Jo Jansen, phone: 030 286 00 00,"
        " email: jo@pluk.example}, initiatives: [{id: oogst, name: Oogst, contact: {name: An Smit,"
        " email: an@pluk.example}}]}\n"
    )
    made = files_of(catalog_of(tmp_path, {"data/partners.yaml": partners}), tmp_path)
    assert [row["id"] for row in json.loads(made["partners.json"])["items"]] == ["pluk"]
    traces = (b"Jansen", b"Smit", b"pluk.example", b"286")
    assert [name for name, content in made.items() for trace in traces if trace in content] == []


def test_every_field_is_explained_and_nothing_else() -> None:
    used = {(dataset.name, field.name) for dataset in DATASETS for field in dataset.fields}
    assert all(meaning(WORDS, dataset, field) for dataset in DATASETS for field in dataset.fields)
    said = {
        (name, field) for name, fields in WORDS.entry("data.fields").items() for field in fields if name != "common"
    }
    assert said - used == set()
    own = {(name, field) for name, field in used if (name, field) not in said}
    assert set(WORDS.entry("data.fields.common")) == {field for _, field in own}
