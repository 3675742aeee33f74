"""hidden-html: HTML in a report, which is not shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import REPORT, level_of, report
from tests.unit.checks.samples import in_body

from bijeen.problems import Level


@pytest.mark.parametrize(
    "body", ["2 < 3 en 4 > 3", "`<b>`", "```\n<p>\n```", "<https://nizu.nl>", "Je &lt;naam&gt;", "<!-- later -->"]
)
def test_what_only_looks_like_html(tmp_path: Path, body: str) -> None:
    assert in_body(tmp_path, body, "hidden-html") == []


@pytest.mark.parametrize("html", ["<b>vet</b>", "een<br>twee", "<script>alert(1)</script>", "Aan <naam>"])
def test_html(tmp_path: Path, html: str) -> None:
    assert in_body(tmp_path, f"Tekst.\n\n{html}\n\nTekst.", "hidden-html") == [(3, 1)]


def test_it_is_a_warning(tmp_path: Path) -> None:
    assert level_of(tmp_path, {REPORT: report("<b>vet</b>")}) is Level.WARNING
