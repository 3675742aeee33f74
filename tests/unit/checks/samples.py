"""One helper for the rules that look at a report's text: a body in, the places of one rule out."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import REPORT, Files, check, report

BODY = 7
"""The line of the file on which the body begins."""


def in_body(folder: Path, body: str, *rules: str, files: Files | None = None) -> list[tuple[int, int]]:
    """Line (of the body, from 1) and column of each problem of the report; it must have those of `rules` alone."""
    found = check(folder, {**(files or {}), REPORT: report(body)})
    assert {rule for *_, rule in found} <= set(rules), found
    assert {path for path, *_ in found} <= {REPORT}
    return [(line - BODY + 1, column) for _, line, column, _ in found]
