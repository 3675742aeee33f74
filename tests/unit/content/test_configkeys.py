"""What MkDocs would not take in `mkdocs.yml`, by its form only: on its line, and with what to type."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from tests.helpers import WORDS, write_site

from bijeen.content.configkeys import KEYS, config_faults
from bijeen.content.configparts import EXTENSIONS
from bijeen.settings import Settings

GOOD = """\
site_name: Ons netwerk
theme:
  name: material
  language: nl
plugins:
  - bijeen
"""


def faults(folder: Path, text: str) -> list[str]:
    """Line, column and rule of each, and what it says to type."""
    found = config_faults(Settings(root=write_site(folder, {"mkdocs.yml": text})))
    return [f"{one.location.line}:{one.location.column} {one.rule}: {WORDS.problem(one)[1]}" for one in found]


def test_the_extensions_that_are_known_without_asking_are_those_of_python_markdown() -> None:
    own = {point.name for point in entry_points(group="markdown.extensions") if "markdown.extensions." in point.value}
    assert own == EXTENSIONS


def test_the_keys_are_those_of_mkdocs() -> None:
    assert set(MkDocsConfig()) - {"config_file_path"} == KEYS


@pytest.mark.parametrize(
    "more",
    [
        "",
        'site_url: ""\n',
        "site_url: !ENV [SITE, '']\n",
        "repo_url: https://example.org/x\n",
        "strict: false\n",
        "nav:\n",
        "? [a, b]\n: c\n",
        "nav: []\n",
        "nav:\n  - index.md\n  - Over:\n      - Wij: over.md\n",
        "extra_css: [a.css]\n",
        "markdown_extensions: [toc, tables, pymdownx.details, markdown.extensions.toc:TocExtension]\n",
        "markdown_extensions: [pymdownx.blocks.html]\n",
        "markdown_extensions:\n  toc: {permalink: true}\n",
        "markdown_extensions:\n",
        "markdown_extensions: null\n",
        "markdown_extensions: !ENV [UITBREIDINGEN, []]\n",
        "extra: !!python/object/apply:os.getcwd []\n",
    ],
)
def test_what_mkdocs_takes_is_taken(tmp_path: Path, more: str) -> None:
    assert faults(tmp_path, GOOD + more) == []


def test_a_theme_can_be_named_in_one_line_and_plugins_be_a_mapping(tmp_path: Path) -> None:
    assert faults(tmp_path, "site_name: Wij\ntheme: material\nplugins: {bijeen: {}}\n") == []


def test_what_is_inherited_need_not_be_there(tmp_path: Path) -> None:
    (tmp_path / "basis.yml").write_text(GOOD, encoding="utf-8")
    assert faults(tmp_path, "INHERIT: basis.yml\n") == []
    assert faults(tmp_path, "INHERIT: basis.yml\ntheme:\n  font: false\n") == []
    assert faults(tmp_path, "INHERIT: weg.yml\n")[0].startswith("1:1 settings-no-file: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD + "site_url: buurt.nl\n", "7:1 settings-invalid: Schrijf bijvoorbeeld: site_url: https://buurt.nl."),
        (GOOD + "strict: nee\n", "7:1 settings-invalid: Schrijf bijvoorbeeld: strict: false."),
        (GOOD + "extra_css: a.css\n", "7:1 settings-invalid: Schrijf bijvoorbeeld: extra_css: [a.css]."),
        (GOOD + "site_nam: x\n", "7:1 settings-unknown-key: Bedoel je 'site_name'?"),
        (GOOD + "2024: x\n", "7:1 settings-unknown-key: Haal de regel weg."),
        (GOOD + "docs_dir: nergens\n", "7:1 settings-no-folder: Maak de map 'nergens'"),
        (GOOD + "nav:\n  Home: index.md\n", "7:1 settings-nav: Zet elke pagina op een eigen regel"),
        (GOOD + "nav:\n  - Home: index.md\n    Over: over.md\n", "8:5 settings-nav: Zet elke pagina"),
        (GOOD + "  - zoeken\n", "7:5 settings-no-plugin: Haal de regel met 'zoeken' weg."),
        (GOOD + "  - tgas\n", "7:5 settings-no-plugin: Bedoel je 'tags'?"),
        (GOOD + "markdown_extensions: [tablez]\n", "7:23 settings-no-extension: Bedoel je 'tables'?"),
        (
            GOOD + "markdown_extensions:\n  - toc: {}\n  - a.b: {}\n",
            "9:5 settings-no-extension: Haal de regel met 'a.b'",
        ),
        (
            GOOD + "markdown_extensions: [pymdownx.hoi]\n",
            "7:23 settings-no-extension: Haal de regel met 'pymdownx.hoi'",
        ),
        (GOOD + "markdown_extensions: [markdown.extensions.hoi]\n", "7:23 settings-no-extension: Haal de regel"),
        (GOOD + "markdown_extensions: [pymdownx.details.x]\n", "7:23 settings-no-extension: Haal de regel"),
        (GOOD + "markdown_extensions: toc\n", "7:1 settings-invalid: Schrijf bijvoorbeeld: markdown_extensions: [toc]"),
        (GOOD + 'markdown_extensions: [".x"]\n', "7:23 settings-no-extension: Haal de regel met '.x'"),
        (GOOD + "hooks: [hook.py]\n", "7:9 settings-no-file: Noem bij 'hooks' een bestand"),
        (GOOD + "  - search\n", "7:5 settings-search-plugin: Haal de regel met 'search' weg."),
        (GOOD.replace("- bijeen", "- bijeen:\n    search: no"), "7:5 settings-indent: Zet twee spaties meer"),
        (GOOD.replace("Ons netwerk", "2024"), "1:1 settings-no-key: Schrijf bijvoorbeeld: site_name: '2024'"),
        (GOOD.replace("site_name: Ons netwerk\n", ""), "1:1 settings-no-key: Schrijf bijvoorbeeld: site_name: "),
        (GOOD.replace(": material", ": readthedocs"), "3:3 settings-theme: Schrijf: name: material"),
        (
            GOOD.replace("theme:\n  name: material\n  language: nl\n", ""),
            "1:1 settings-theme: Schrijf: theme: material",
        ),
        (GOOD.replace("language: nl", "custom_dir: weg"), "4:3 settings-no-folder: Maak de map 'weg'"),
    ],
)
def test_a_mistake_is_told_on_its_line_with_what_to_type(tmp_path: Path, text: str, said: str) -> None:
    (found,) = faults(tmp_path, text)
    assert found.startswith(said)


def test_lines_that_slid_out_of_the_theme_are_told_and_the_theme_itself_is_not(tmp_path: Path) -> None:
    slid = GOOD.replace("  name", "name").replace("  language", "language")
    assert [one.partition(":")[0] + one.partition(" ")[2] for one in faults(tmp_path, slid)] == [
        "3settings-indent: Zet twee spaties meer voor 'name'.",
        "4settings-indent: Zet twee spaties meer voor 'language'.",
    ]


def test_what_is_written_is_looked_at_and_not_run(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    assert faults(tmp_path, f"{GOOD}extra: !!python/object/apply:os.mkdir ['{mark}']\n") == []
    assert not mark.exists()
