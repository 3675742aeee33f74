"""The other names of what a text names."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import catalog_of
from tests.unit.site.search.samples import PARTNERS

from bijeen.site.search import Names


def test_who_names_one_by_one_name_is_found_by_the_others(tmp_path: Path) -> None:
    partners = "- {id: vcu, name: Vrijwilligerscentrale Utrecht, network: member, aliases: [VCU]}\n"
    names = Names(catalog_of(tmp_path, {PARTNERS: partners}, start="minimal").content)
    assert "VCU" in names.beside("Kom naar de Vrijwilligerscentrale Utrecht.")
    assert names.beside("Kom naar de soep.") == []
