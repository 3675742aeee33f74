"""The one walk over the fields that hold ids."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import content_of

from bijeen.content.content import Content
from bijeen.content.records import Record
from bijeen.content.references import references


def found(content: Content, record: Record) -> dict[str, tuple[str, str]]:
    """Kind and id of each reference, by its place in the file."""
    origin = content.origin(record.kind, record.id)
    return {str(origin.value(*r.path)): (r.kind, r.id) for r in references(record)}


def test_a_report_refers_to_words_partners_groups_and_reports(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    report = next(report for report in content.reports if report.id == "2024-05-30-muziek-in-de-wijk")
    assert list(found(content, report).values()) == [
        ("report_kind", "netwerkbijeenkomst"),
        ("neighbourhood", "molenbuurt"),
        ("theme", "muziek"),
        ("theme", "samen-eten"),
        ("neighbourhood", "zuid"),
        ("target_group", "ouderen"),
        ("target_group", "jongeren"),
        ("group", "kleine-stappen"),
        ("partner", "zangkoor"),
        ("report", "2023-11-02-de-start"),
    ]


def test_each_reference_is_at_its_own_place(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    assert found(content, content.initiatives[0]) == {
        "data/partners.yaml:34:14": ("partner", "zangkoor"),
        "data/partners.yaml:35:12": ("group", "kleine-stappen"),
        "data/partners.yaml:36:24": ("neighbourhood", "molenerf"),
        "data/partners.yaml:37:16": ("theme", "samen-eten"),
        "data/partners.yaml:38:23": ("target_group", "ouderen"),
    }


def test_references_deep_in_a_record_are_found(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    [campaign], [group] = content.campaigns, content.groups
    assert ("partner", "buurtkamer") in found(content, campaign).values()
    assert ("report", "2024-05-30-muziek-in-de-wijk") in found(content, campaign).values()
    assert ("report", "2024-05-30-muziek-in-de-wijk") in found(content, group).values()


def test_a_record_without_ids_refers_to_nothing(tmp_path: Path) -> None:
    content = content_of(tmp_path, start="full")
    assert found(content, content.partners[1]) == {}
