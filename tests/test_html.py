"""The HTML of every page, by an independent validator; its settings say which rules are off, and why."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.pages import Site

import node


@pytest.mark.parametrize("name", ["full", "own"])
def test_the_validator_has_no_objections(request: pytest.FixtureRequest, tmp_path: Path, name: str) -> None:
    site = request.getfixturevalue(name)
    assert isinstance(site, Site)
    assert objections(site.folder, tmp_path) == []


def test_silence_of_the_validator_means_something(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "index.html").write_text(
        "<!doctype html><html lang=nl><title>x</title><ul><p>x</p></ul>", encoding="utf-8"
    )
    assert any(it.startswith("element-permitted-content") for it in objections(wrong, tmp_path))


def objections(site: Path, scratch: Path) -> list[str]:
    """What is wrong in the pages of a site: rule, message, page and line."""
    node.ensure()
    pages = sorted(site.rglob("*.html"))
    assert pages
    told = scratch / "objections.json"  # in a pipe a long answer is cut off
    done = subprocess.run(
        node.command(
            "html-validate", "--config", node.FOLDER / ".htmlvalidate.mjs", "--formatter", f"json={told}", *pages
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return [
        f"{it['ruleId']}: {it['message']} ({Path(result['filePath']).relative_to(site)}:{it['line']})"
        for result in json.loads(told.read_text(encoding="utf-8"))
        for it in result["messages"]
    ]
