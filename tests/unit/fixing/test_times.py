"""times: quotes around what other programs take for a number."""

from __future__ import annotations

import pytest
from tests.unit.fixing.samples import data, front


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("start: 13:30\n", 'start: "13:30"\n'),
        ("start: 9:05 # vroeg\n", 'start: "9:05" # vroeg\n'),
        ("end: 19.30\n", 'end: "19.30"\n'),
        ("x: {start: 13:30, end: 14:00}\n", 'x: {start: "13:30", end: "14:00"}\n'),
        ("x: [13:30]\n", 'x: ["13:30"]\n'),
    ],
)
def test_times(written: str, mended: str) -> None:
    assert data(written) == mended
    assert front(written) == mended


@pytest.mark.parametrize(
    "text",
    [
        'start: "13:30"\n',
        "start: '13:30'\n",
        "title: Om 13:30\n",
        "cost: 19.30\n",
        "start: 13:75\n",
        "summary: >-\n  13:30\n",
        "# start: 13:30\n",
        "date: 2024-05-30\n",
    ],
)
def test_what_is_no_bare_time_stays(text: str) -> None:
    assert data(text) == text
