"""The rules of the house that a program can look after."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml
from tests.helpers import ROOT

OVERRIDES = ROOT / "overrides"
UI = ROOT / "src" / "bijeen" / "locale" / "nl" / "ui.yaml"

# t("a.b") with a fixed key; t("a." ~ name), and in Python text(f"a.{name}"), with a key that ends in a variable.
FIXED = re.compile(r"""(?:\bt|\btext)\(\s*(["'])([a-z_]+(?:\.[a-z_-]+)+)\1""")
OPEN = re.compile(r"""(?:\bt\(\s*(["'])([a-z_.]+)\1\s*~|\btext\(\s*f(["'])([a-z_.]+)\{)""")
CALLED_OTHERWISE = {"filter."}
"""Beginnings of keys that a script or template takes as a whole."""


def templates() -> Iterator[Path]:
    yield from sorted(path for path in OVERRIDES.rglob("*") if path.suffix in (".html", ".xml", ".txt"))


def code() -> Iterator[Path]:
    yield from sorted((ROOT / "src" / "bijeen").rglob("*.py"))


def keys() -> set[str]:
    """Every key of the catalog of texts; the forms of one text by number are one key."""

    def below(entry: object, at: str) -> Iterator[str]:
        if isinstance(entry, dict) and not ({"other"} <= entry.keys() <= {"one", "other"}):
            for name, value in entry.items():
                yield from below(value, f"{at}.{name}" if at else name)
        else:
            yield at

    return set(below(yaml.safe_load(UI.read_text(encoding="utf-8")), ""))


def asked() -> tuple[set[str], set[str]]:
    """The keys that templates and code ask for, and the beginnings of those that end in a variable."""
    fixed, beginnings = set(), set(CALLED_OTHERWISE)
    for path in (*templates(), *code()):
        text = path.read_text(encoding="utf-8")
        fixed |= {match[2] for match in FIXED.finditer(text)}
        beginnings |= {match[2] or match[4] for match in OPEN.finditer(text)}
    return {key for key in fixed if key not in beginnings}, beginnings


def test_every_text_that_is_asked_for_is_in_the_catalog() -> None:
    fixed, beginnings = asked()
    known = keys()
    assert sorted(key for key in fixed if key not in known) == []
    assert sorted(start for start in beginnings if not any(key.startswith(start) for key in known)) == []


def test_every_text_in_the_catalog_is_asked_for() -> None:
    fixed, beginnings = asked()
    assert sorted(key for key in keys() - fixed if not key.startswith(tuple(beginnings))) == []


JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
ATTRIBUTE = re.compile(r"[\w-]+=\"[^\"]*\"")
SPOKEN = re.compile(r"\b(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"")


def test_templates_hold_no_words_of_their_own() -> None:
    words = []
    for path in templates():
        if path.suffix != ".html":
            continue
        bare = JINJA.sub("", path.read_text(encoding="utf-8"))
        shown = ATTRIBUTE.sub(" ", TAG.sub(" ", bare))
        spoken = " ".join(match[1] for match in SPOKEN.finditer(bare))
        words += [(path.name, word) for word in re.findall(r"[A-Za-zÀ-ž]{2,}", f"{shown} {spoken}")]
    assert words == []


PRINTS = re.compile(r"\{\{")


def test_every_template_that_prints_a_value_escapes() -> None:
    opening = re.compile(r"\{%-?\s*autoescape true")
    bare = [
        path.name
        for path in templates()
        if path.suffix == ".html"
        and PRINTS.search(path.read_text("utf-8"))
        and not opening.search(path.read_text("utf-8"))
    ]
    assert bare == []


def test_only_finished_html_goes_into_a_page_unescaped() -> None:
    unescaped = re.compile(r"\{\{-?\s*([^}]*?)\s*\|\s*safe")
    found = {match[1] for path in templates() for match in unescaped.finditer(path.read_text(encoding="utf-8"))}
    assert found <= {"view.html", "part.html", "page.content"}


def test_imports_run_one_way() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def tracked() -> Iterator[Path]:
    """The files of the repository, those that are new and not ignored included."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    yield from (ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file())


HOST = re.compile(
    r"--(?:extra-)?index-url[ =]|files\.python" + r"hosted|/simple/|artifactory|\bnexus\b|registry\.[a-z]+\.", re.I
)
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|Users)/|/home/(?!\*)[a-z]+/|/tmp/[a-z]|[A-Z]:\\\\Users")


def test_no_file_names_a_registry_or_a_machine() -> None:
    own = Path(__file__)
    found = []
    for path in tracked():
        if path == own or path.suffix in (".png", ".jpg", ".pdf", ".woff2", ".webp"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if HOST.search(line) or MACHINE.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert found == []


def test_every_text_file_ends_with_one_new_line() -> None:
    kinds = (".py", ".md", ".yaml", ".yml", ".html", ".css", ".js", ".toml")
    wrong = []
    for path in tracked():
        if path.suffix in kinds:
            data = path.read_bytes()
            if data and (not data.endswith(b"\n") or data.endswith(b"\n\n") or b"\r" in data):
                wrong.append(path.relative_to(ROOT).as_posix())
    assert wrong == []
