"""personal-data: what most likely belongs to one person: a citizen service number, a private number or address."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, WORDS, level_of, problem_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    "text",
    [
        "Bel 030 286 00 00 of 14 030.",
        "Rekening NL91ABNA0417164300.",
        "Nummer 123456789 is er geen.",
        "Nummer 000000000 is er geen.",
        "Op 30-05-2024, tussen 18.30 en 20.30 uur.",
        "Er kwamen 111222333444 mensen.",
        "https://nizu.nl/111222333/x",
        "Schrijf naar info@nizu.nl of werkgroep-kunst@nizu.nl.",
        "Gegroet @iedereen",
        "06 - het jaar, 12345678",
    ],
)
def test_what_is_nobody_s_own(tmp_path: Path, text: str) -> None:
    assert in_body(tmp_path, text, "personal-data") == []


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Haar nummer is 111222333.", "111222333", "burgerservicenummer"),
        ("Zijn nummer is 123456782", "123456782", "burgerservicenummer"),
        ("Bel 06-12345678.", "06-12345678", "mobiel nummer"),
        ("Bel 06 12 34 56 78.", "06 12 34 56 78", "mobiel nummer"),
        ("Bel 0612345678", "0612345678", "mobiel nummer"),
        ("Bel +31 6 1234 5678.", "+31 6 1234 5678", "mobiel nummer"),
        ("Bel 0031612345678.", "0031612345678", "mobiel nummer"),
        ("Mail jan.jansen@nizu.nl.", "jan.jansen@nizu.nl", "e-mailadres"),
        ("Mail [Jan](mailto:Jan.de.Vries@nizu.nl).", "Jan.de.Vries@nizu.nl", "e-mailadres"),
    ],
)
def test_what_is_somebody_s_own(tmp_path: Path, text: str, value: str, kind: str) -> None:
    body = f"Één regel.\n\n- {text}"
    assert in_body(tmp_path / "a", body, "personal-data") == [(3, text.index(value) + 3)]
    problem = problem_of(tmp_path / "b", {REPORT: report(body)})
    assert problem.details["value"] == value
    assert kind in WORDS.problem(problem)[0]


def test_every_one_is_told(tmp_path: Path) -> None:
    body = "06-12345678 en 06-87654321\nmail a.b@c.nl"
    assert in_body(tmp_path, body, "personal-data") == [(1, 1), (1, 16), (2, 6)]


def test_it_is_a_warning(tmp_path: Path) -> None:
    assert level_of(tmp_path, {REPORT: report("Bel 06-12345678.")}) is Level.WARNING
