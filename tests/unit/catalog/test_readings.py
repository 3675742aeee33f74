"""Readings kept from one build of a preview to the next: those that would come out the same, and no other."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import TODAY, report, settings, write_site

from bijeen.catalog.catalog import Catalog
from bijeen.checks.inspect import inspect

GARDEN = "2024-03-01-tuinieren"
START = "2023-11-02-de-start"
MUSIC = "2024-05-30-muziek-in-de-wijk"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path, start="full")


def catalog(site: Path, before: Catalog | None = None, today: datetime.date = TODAY) -> Catalog:
    return inspect(settings(site, today=today), before)[0]


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def kept(before: Catalog, after: Catalog) -> set[str]:
    """The reports whose reading is the very same one, not one that is equal to it."""
    return {id for id, reading in after.readings.items() if reading is before.readings.get(id)}


def test_what_did_not_change_is_not_read_again(site: Path) -> None:
    before = catalog(site)
    again = catalog(site, before)
    assert kept(before, again) == set(before.readings)


def test_of_a_report_that_changed_the_text_is_read_again(site: Path) -> None:
    before = catalog(site)
    with (site / "reports" / f"{GARDEN}.md").open("a", encoding="utf-8") as file:
        file.write("\nTip: kom eens bij Buurtkamer Noord.\n")
    after = catalog(site, before)
    assert kept(before, after) == set(before.readings) - {GARDEN}
    assert after.readings == catalog(site).readings
    assert [item.kind for item in after.readings[GARDEN].items] == ["tip"]


def test_a_line_more_in_the_front_matter_moves_what_is_below_it(site: Path) -> None:
    before = catalog(site)
    replace(site / "reports" / f"{GARDEN}.md", "---\ntitle", "---\n# klaar\ntitle")
    after = catalog(site, before)
    assert kept(before, after) == set(before.readings) - {GARDEN}
    assert after.readings == catalog(site).readings


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("partners.yaml", "aliases: [Buurtkamer, De Kamer]", "aliases: [De Kamer]"),
        ("vocabulary.yaml", "aliases: [Stad-Noord]", "aliases: [Bovenstad]"),
        ("groups.yaml", "id: kleine-stappen", "id: kleinere-stappen"),
    ],
)
def test_a_change_in_the_data_is_seen_in_every_text(site: Path, file: str, old: str, new: str) -> None:
    before = catalog(site)
    replace(site / "data" / file, old, new)
    assert catalog(site, before).readings == catalog(site).readings


def test_a_name_that_is_gone_is_a_link_no_longer(site: Path) -> None:
    text = report("Buurtkamer De Linde kookt op 3 mei.")
    (site / "reports" / "2024-06-01-verslag.md").write_text(text, encoding="utf-8")
    replace(site / "data" / "partners.yaml", "aliases: [Buurtkamer, De Kamer]", "aliases: [Buurtkamer De Linde]")
    before = catalog(site)
    replace(site / "data" / "partners.yaml", "aliases: [Buurtkamer De Linde]", "aliases: [De Kamer]")
    after = catalog(site, before)
    assert [mention.ref.id for mention in before.readings["2024-06-01-verslag"].mentions] == ["buurtkamer"]
    assert after.readings["2024-06-01-verslag"].mentions == ()


def test_a_link_to_a_report_follows_whether_that_is_online(site: Path) -> None:
    text = report("Lees ook [wat daarvoor was](report:2025-12-01-straks).")
    (site / "reports" / "2024-06-01-verslag.md").write_text(text, encoding="utf-8")
    before = catalog(site)
    after = catalog(site, before, today=datetime.date(2026, 2, 1))
    assert "href" not in before.readings["2024-06-01-verslag"].html
    assert 'href="../2025-12-01-straks/"' in after.readings["2024-06-01-verslag"].html


def test_a_picture_that_was_replaced_is_shown_anew(site: Path) -> None:
    before = catalog(site)
    (site / "reports" / "tafel.png").write_bytes((site / "data" / "logos" / "buurtkamer.png").read_bytes())
    assert catalog(site, before).readings == catalog(site).readings


def test_a_report_that_is_gone_is_gone(site: Path) -> None:
    before = catalog(site)
    (site / "reports" / f"{START}.md").unlink()
    after = catalog(site, before)
    assert START not in after.readings
    assert after.readings == catalog(site).readings
