"""Whole sites with the mistakes that coordinators and partners make: each is told, once, at its exact place."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.helpers import SITES, TODAY, run, write_site

INVALID = SITES / "invalid"
EXPECTED = "expected.txt"


@pytest.mark.parametrize("name", sorted(folder.name for folder in INVALID.iterdir()))
def test_every_mistake_is_told_at_its_place_and_with_what_to_do(tmp_path: Path, name: str) -> None:
    write_site(tmp_path)
    shutil.copytree(INVALID / name, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))
    outcome = run("-C", tmp_path, "check", "--format", "json", "--today", TODAY.isoformat())
    problems = json.loads(outcome.out)["problems"]
    found = [f"{p['path']}:{p['line']}:{p['column']} {p['level']} {p['rule']}" for p in problems]
    assert found == (INVALID / name / EXPECTED).read_text(encoding="utf-8").splitlines()
    assert [p["rule"] for p in problems if not p["message"] or not p["hint"]] == []
    assert outcome.code == 1
