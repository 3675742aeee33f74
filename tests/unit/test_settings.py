"""`mkdocs.yml` is read for what it says to the plugin; what it says wrong is told, never raised in another form."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import WORDS, write_site

from bijeen.content.configfile import read_settings
from bijeen.problems import Problem
from bijeen.settings import Settings, SettingsError, settings_of


def settings_in(folder: Path, text: str | bytes) -> Settings:
    return read_settings(write_site(folder, {"mkdocs.yml": text}))


def faults_in(folder: Path, text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(SettingsError) as raised:
        settings_in(folder, text)
    for problem in raised.value.problems:
        assert problem.location.path == "mkdocs.yml"
        assert all(WORDS.problem(problem))
    return raised.value.problems


def fault_in(folder: Path, text: str | bytes) -> str:
    (problem,) = faults_in(folder, text)
    return problem.rule


def test_without_options_a_site_has_the_usual_folders(tmp_path: Path) -> None:
    found = settings_in(tmp_path, "plugins: [bijeen]\n")
    assert (found.root, found.reports, found.data, found.docs) == (tmp_path, "reports", "data", "docs")
    assert (found.language, found.timezone, found.search) == ("nl", "Europe/Amsterdam", True)


def test_options_are_those_below_the_plugin(tmp_path: Path) -> None:
    text = "docs_dir: paginas\nplugins:\n  - bijeen:\n      reports: verslagen\n      search: false\n"
    found = settings_in(tmp_path, text)
    assert (found.reports, found.docs, found.search) == ("verslagen", "paginas", False)


def test_plugins_may_be_a_mapping_as_mkdocs_allows(tmp_path: Path) -> None:
    found = settings_in(tmp_path, "plugins:\n  bijeen:\n    reports: verslagen\n")
    assert found.reports == "verslagen"


def test_options_may_be_left_empty(tmp_path: Path) -> None:
    assert settings_in(tmp_path, "plugins:\n  - bijeen:\n").reports == "reports"


def test_the_plugin_is_found_among_others(tmp_path: Path) -> None:
    assert settings_in(tmp_path, "plugins:\n  - search\n  - tags: {}\n  - bijeen:\n      data: d\n").data == "d"


def test_today_is_today_in_the_time_zone_of_the_site(tmp_path: Path) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        days = {datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=n) for n in (-1, 0, 1)}
        assert settings_of({"timezone": zone}, root=tmp_path).today in days
    east, west = (
        settings_of({"timezone": zone}, root=tmp_path).today for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago")
    )
    assert east > west


def test_today_can_be_set_and_an_override_wins(tmp_path: Path) -> None:
    write_site(tmp_path, {"mkdocs.yml": "plugins:\n  - bijeen:\n      today: 2020-10-06\n"})
    assert read_settings(tmp_path).today == datetime.date(2020, 10, 6)
    given = datetime.date(2024, 5, 30)
    assert read_settings(tmp_path, today=given).today == given


def test_limits_can_be_set(tmp_path: Path) -> None:
    text = "plugins:\n  - bijeen:\n      limits:\n        text_bytes: 10\n"
    limits = settings_in(tmp_path, text).limits
    assert (limits.text_bytes, limits.yaml_depth) == (10, 12)


@pytest.mark.parametrize(
    "line",
    [
        "site_url: !ENV [BIJEEN_SITE_URL, '']",
        "hooks: !relative $config_dir",
        "markdown_extensions:\n  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji",
        "x: !!python/object/apply:os.system ['touch {marker}']",
    ],
)
def test_tags_of_mkdocs_are_passed_over_and_never_obeyed(tmp_path: Path, line: str) -> None:
    marker = tmp_path / "obeyed"
    found = settings_in(tmp_path, line.replace("{marker}", str(marker)) + "\nplugins:\n  - bijeen\n")
    assert found.reports == "reports"
    assert not marker.exists()


def test_no_mkdocs_yml(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        read_settings(tmp_path)
    assert raised.value.problems[0].rule == "settings-missing"
    assert str(tmp_path) in WORDS.problem(raised.value.problems[0])[0]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("site_name: x\nplugins: [bijeen\n", "yaml-bracket", 2),
        ("site_name: x\nextra: a: b\n", "yaml-colon", 2),
        ("site_name: x\n\tplugins: x\n", "yaml-tab", 2),
        ('nav: []\nsite_name: "x\n', "yaml-quote", 2),
        (b"a: 1\nsite_name: caf\xe9\n", "file-encoding", 2),
        (b"\xff\xfea\x00", "file-encoding", 1),
        (b"a: 1\nb: \x00b", "unsafe-character", 2),
        ("plugins: &a [*a, *b]\n", "settings-no-yaml", 1),
        ("a: 1\n---\nb: 2\n", "yaml-second", 2),
    ],
)
def test_what_is_no_yaml_is_told_on_its_line(tmp_path: Path, text: str | bytes, rule: str, line: int) -> None:
    (problem,) = faults_in(tmp_path, text)
    assert (problem.rule, problem.location.line) == (rule, line)


def test_a_folder_called_mkdocs_yml_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").mkdir()
    with pytest.raises(SettingsError) as raised:
        read_settings(tmp_path)
    assert raised.value.problems[0].rule == "not-a-file"


@pytest.mark.parametrize("text", ["", "site_name: x\n", "plugins:\n", "plugins: []\n", "plugins: [search]\n", "[a]\n"])
def test_a_site_that_does_not_use_the_plugin_is_told(tmp_path: Path, text: str) -> None:
    assert fault_in(tmp_path, text) == "settings-without-plugin"


@pytest.mark.parametrize(
    "options",
    [
        "search: misschien",
        "today: gisteren",
        "limits: 5",
        "reports: [a]",
        "timezone: Europe/Utrecht",
        "timezone: 5",
        "language: xx",
    ],
)
def test_a_wrong_option_is_told_and_named(tmp_path: Path, options: str) -> None:
    assert fault_in(tmp_path, f"plugins:\n  - bijeen:\n      {options}\n") == "settings-invalid"


def test_a_day_that_does_not_exist_is_told(tmp_path: Path) -> None:
    assert fault_in(tmp_path, "plugins:\n  - bijeen:\n      today: 2024-02-30\n") == "settings-invalid"


@pytest.mark.parametrize(
    ("option", "message", "hint"),
    [
        ("search: misschien", "'search' kan niet 'misschien' zijn.", "search: true"),
        ("reports: [a]", "'reports' kan niet '['a']' zijn.", "reports: reports"),
        ("timezone: Utrecht", "'timezone' kan niet 'Utrecht' zijn.", "timezone: Europe/Amsterdam"),
        ("limits: 5", "'limits' kan niet '5' zijn.", "limits: {text_bytes: 1000000}"),
        ("limits: {text_bytes: veel}", "'limits.text_bytes' kan niet 'veel' zijn.", "text_bytes: 1000000"),
    ],
)
def test_what_is_good_in_the_place_of_a_wrong_value_is_told(
    tmp_path: Path, option: str, message: str, hint: str
) -> None:
    (problem,) = faults_in(tmp_path, f"plugins:\n  - bijeen:\n      {option}\n")
    assert WORDS.problem(problem) == (message, f"Schrijf bijvoorbeeld: {hint}. Of haal de regel weg.")


@pytest.mark.parametrize("plugins", ["plugins:\n  - search\n  - bijeen:\n", "plugins:\n  search:\n  bijeen:\n"])
def test_each_fault_is_told_on_its_own_line(tmp_path: Path, plugins: str) -> None:
    text = f"{plugins}      raports: x\n      search: true\n      today: gisteren\n      limits:\n        bytes: 1\n"
    found = {problem.details["option"]: problem.location for problem in faults_in(tmp_path, text)}
    assert {name: (place.line, place.column) for name, place in found.items()} == {
        "raports": (4, 7),
        "today": (6, 7),
        "limits.bytes": (8, 9),
    }


KNOWN = "data, language, limits, paper, reports, search, social_cards, timezone, today"


@pytest.mark.parametrize(
    ("option", "hint"),
    [
        ("raports", "Bedoel je 'reports'?"),
        ("time_zone", "Bedoel je 'timezone'?"),
        ("root", f"Haal de regel weg. Wel bekend: {KNOWN}."),
        ("docs", f"Haal de regel weg. Wel bekend: {KNOWN}."),
        ("1", f"Haal de regel weg. Wel bekend: {KNOWN}."),
    ],
)
def test_an_unknown_option_is_told_and_the_nearest_one_offered(tmp_path: Path, option: str, hint: str) -> None:
    assert fault_in(tmp_path, f"plugins:\n  - bijeen:\n      {option}: x\n") == "settings-unknown-option"
    with pytest.raises(SettingsError) as raised:
        read_settings(tmp_path)
    assert WORDS.problem(raised.value.problems[0]) == (
        f"'{option}' is geen bekende instelling onder '- bijeen:'.",
        hint,
    )


def test_of_two_unknown_options_both_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        settings_of({"zzz": "x", "aaa": "x"}, root=tmp_path)
    assert [problem.details["option"] for problem in raised.value.problems] == ["zzz", "aaa"]


@pytest.mark.parametrize("text", ["plugins: 5\n", "plugins: true\n", "plugins: bijeen\n"])
def test_plugins_that_are_no_list_are_told(tmp_path: Path, text: str) -> None:
    assert fault_in(tmp_path, text).startswith("settings-")


@pytest.mark.parametrize("text", ["plugins:\n  - bijeen: 5\n", "plugins:\n  - bijeen: [a]\n"])
def test_options_that_are_no_mapping_are_told(tmp_path: Path, text: str) -> None:
    assert fault_in(tmp_path, text) == "settings-no-options"


def test_a_folder_of_pages_outside_the_site_is_told(tmp_path: Path) -> None:
    assert fault_in(tmp_path / "site", "docs_dir: ../docs\nplugins:\n  - bijeen\n") == "settings-docs-outside"
