"""What lists say to the index."""

from __future__ import annotations

from pathlib import Path

from tests.unit.site.search.samples import made


def test_a_list_is_found_by_its_name_and_not_by_what_stands_on_it(tmp_path: Path) -> None:
    found = made(tmp_path)["verslagen/"]
    assert (found.title, found.text.strip()) == ("Verslagen", "Verslagen")
