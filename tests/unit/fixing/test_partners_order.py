"""partners-order: partners by id, each with what stands with it."""

from __future__ import annotations

import pytest
from tests.unit.fixing.samples import data, partners


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("- id: b\n  name: B\n- id: a\n  name: A\n", "- id: a\n  name: A\n- id: b\n  name: B\n"),
        ("- id: b\n- id: a", "- id: a\n- id: b\n"),
        ("# kop\n- id: b # bee\n- id: a\n", "# kop\n- id: a\n- id: b # bee\n"),
        ("# kop\n\n# bij b\n- id: b\n# bij a\n- id: a\n", "# kop\n\n# bij a\n- id: a\n# bij b\n- id: b\n"),
        ("- id: b\n  # nog van b\n- id: a\n# slot\n", "- id: a\n- id: b\n  # nog van b\n# slot\n"),
        ("- id: c\n\n- id: b\n\n- id: a\n", "- id: a\n\n- id: b\n\n- id: c\n"),
        ("- id: b\n\n# los, bij a\n\n- id: a\n", "# los, bij a\n\n- id: a\n\n- id: b\n"),
        ("- id: a\n- id: c\n  x: |\n    # geen\n\n    opmerking\n- id: b\n", None),
        ("-\n  id: b\n-\n  id: a\n", "-\n  id: a\n-\n  id: b\n"),
        ("  - id: b\n  - id: a\n", "  - id: a\n  - id: b\n"),
        ("- id: b\n  initiatives:\n    - id: z\n    - id: y\n- id: a\n", None),
    ],
)
def test_partners_in_order(written: str, mended: str | None) -> None:
    if mended is None:
        ids = [line for line in partners(written).split("\n") if line.startswith("- id")]
        assert ids == sorted(ids)
        assert sorted(partners(written).split("\n")) == sorted(written.split("\n"))
    else:
        assert partners(written) == mended


@pytest.mark.parametrize(
    "text",
    [
        "- id: a\n- id: b\n",
        "[{id: b}, {id: a}]\n",
        "- id: b\n- name: zonder\n- id: a\n",
        "- id: b\n- a\n",
        "- id: b\n  id: c\n- id: a\n",
        "# leeg\n",
    ],
)
def test_what_stays(text: str) -> None:
    assert partners(text) == text


def test_other_data_is_in_an_order_of_its_own() -> None:
    assert data("- id: b\n- id: a\n") == "- id: b\n- id: a\n"
