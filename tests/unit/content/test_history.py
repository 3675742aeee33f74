"""When something was changed last, as real repositories tell it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.helpers import NAME, REPORT, report, settings, write_site
from tests.repositories import commit, git

from bijeen.content.history import UNKNOWN, Asked, History
from bijeen.content.load import load

PARTNERS = """\
# De partners, op alfabet.
- id: alfa
  name: Alfa
  network: member
  summary: >
    Alfa doet
    van alles.
  initiatives:
    - id: alfa-koffie
      name: Alfa koffie
    - id: alfa-thee
      name: Alfa thee

- id: beta
  name: Beta
  network: member
"""
GROUPS = "- id: samen\n  name: Samen\n  question: Hoe?\n"
AGENDA = "campaigns:\n  - id: week\n    name: Week\n"
FIRST = {"data/partners.yaml": PARTNERS, "data/groups.yaml": GROUPS, "data/agenda.yaml": AGENDA, REPORT: report()}
TODAY = datetime.date(2026, 1, 1)


def first(folder: Path) -> Path:
    """A site of which everything was committed on 1 January 2020."""
    folder.mkdir(exist_ok=True)
    commit(folder, "2020-01-01T12:00:00Z", FIRST, start="minimal")
    return folder


def history(folder: Path, today: datetime.date = TODAY) -> History:
    asked_of = settings(folder, today=today)
    with Asked(asked_of) as asked:
        content, _ = load(asked_of)
        return asked.answer(content)


def change(folder: Path, at: str, old: str, new: str, path: str = "data/partners.yaml") -> str:
    """Commit one replacement in a file; out comes the commit's id."""
    text = (folder / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    return commit(folder, at, {path: text.replace(old, new)})


def day(folder: Path, id: str, kind: str = "partner") -> str | None:
    found = history(folder).records.get((kind, id))
    return found.isoformat() if found else None


def test_a_file_has_the_day_of_the_last_commit_that_changed_it(tmp_path: Path) -> None:
    first(tmp_path)
    commit(tmp_path, "2024-05-12T12:00:00Z", {REPORT: report("Anders."), "docs/over.md": "Over ons"})
    commit(tmp_path, "2025-01-01T12:00:00Z", {"reports/2024-07-01-ander.md": report()})
    files = history(tmp_path).files
    assert files[REPORT] == datetime.date(2024, 5, 12)
    assert files["docs/over.md"] == datetime.date(2024, 5, 12)
    assert files["reports/2024-07-01-ander.md"] == datetime.date(2025, 1, 1)
    assert files["docs/index.md"] == datetime.date(2020, 1, 1)


@pytest.mark.parametrize("at", ["2024-05-12T23:30:00Z", "2024-05-12T15:30:00-08:00", "2024-05-13T09:30:00+10:00"])
def test_the_day_is_that_of_the_time_zone_of_the_site(tmp_path: Path, at: str) -> None:
    first(tmp_path)
    commit(tmp_path, at, {REPORT: report("Anders.")})
    assert history(tmp_path).files[REPORT] == datetime.date(2024, 5, 13)


def test_a_record_has_the_day_of_its_newest_line(tmp_path: Path) -> None:
    first(tmp_path)
    change(tmp_path, "2021-01-01T12:00:00Z", "name: Beta", "name: Bèta")
    assert day(tmp_path, "alfa") == "2020-01-01"
    assert day(tmp_path, "beta") == "2021-01-01"
    assert day(tmp_path, "samen", "group") == "2020-01-01"
    assert day(tmp_path, "week", "campaign") == "2020-01-01"


def test_the_last_line_of_a_text_of_several_lines_counts(tmp_path: Path) -> None:
    first(tmp_path)
    change(tmp_path, "2021-01-01T12:00:00Z", "    van alles.\n", "    van alles.\n    En nog meer.\n")
    assert day(tmp_path, "alfa") == "2021-01-01"
    assert day(tmp_path, "beta") == "2020-01-01"


def test_an_initiative_has_a_day_of_its_own_and_counts_for_its_partner(tmp_path: Path) -> None:
    first(tmp_path)
    change(tmp_path, "2021-01-01T12:00:00Z", "Alfa thee", "Alfa thee en koek")
    assert day(tmp_path, "alfa-koffie", "initiative") == "2020-01-01"
    assert day(tmp_path, "alfa-thee", "initiative") == "2021-01-01"
    assert day(tmp_path, "alfa") == "2021-01-01"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("      name: Alfa thee\n\n", "      name: Alfa thee\n\n\n# Nu de B.\n"),
        ("  name: Beta\n  network: member\n", "  name:  Beta\n  network: member  \n"),
        ("# De partners, op alfabet.", "# Alle partners, op alfabet."),
        ("- id: beta\n", "- id: bakker\n  name: Bakker\n  network: member\n- id: beta\n"),
    ],
    ids=["empty lines and a comment", "spaces", "a comment on top", "another partner"],
)
def test_what_says_nothing_of_a_record_changes_no_day(tmp_path: Path, old: str, new: str) -> None:
    first(tmp_path)
    change(tmp_path, "2021-01-01T12:00:00Z", old, new)
    assert day(tmp_path, "alfa") == day(tmp_path, "beta") == day(tmp_path, "alfa-thee", "initiative") == "2020-01-01"


def test_windows_line_ends_change_no_day_of_a_record(tmp_path: Path) -> None:
    first(tmp_path)
    commit(tmp_path, "2021-01-01T12:00:00Z", {"data/partners.yaml": PARTNERS.replace("\n", "\r\n")})
    assert day(tmp_path, "alfa") == day(tmp_path, "beta") == "2020-01-01"


def test_a_theme_has_no_day(tmp_path: Path) -> None:
    first(tmp_path)
    assert {kind for kind, _ in history(tmp_path).records} == {"partner", "initiative", "group", "campaign"}


def test_what_is_not_committed_has_no_day(tmp_path: Path) -> None:
    first(tmp_path)
    changed = PARTNERS.replace("name: Beta", "name: Bèta")
    write_site(tmp_path, {REPORT: report("x"), "docs/nieuw.md": "x", "data/partners.yaml": changed}, start=None)
    found = history(tmp_path)
    assert REPORT not in found.files
    assert "docs/nieuw.md" not in found.files
    assert found.files["docs/index.md"] == datetime.date(2020, 1, 1)
    assert ("partner", "beta") not in found.records
    assert found.records["partner", "alfa"] == datetime.date(2020, 1, 1)


def test_what_is_only_staged_has_no_day(tmp_path: Path) -> None:
    first(tmp_path)
    write_site(tmp_path, {REPORT: report("x"), "docs/nieuw.md": "x"}, start=None)
    git(tmp_path, "add", "--all")
    assert history(tmp_path).files.keys() & {REPORT, "docs/nieuw.md"} == set()


def test_a_file_that_is_gone_has_no_day(tmp_path: Path) -> None:
    first(tmp_path)
    commit(tmp_path, "2021-01-01T12:00:00Z", {REPORT: None})
    assert REPORT not in history(tmp_path).files


def test_a_branch_brings_its_own_days(tmp_path: Path) -> None:
    first(tmp_path)
    git(tmp_path, "switch", "--quiet", "--create", "voorstel")
    commit(tmp_path, "2021-02-01T12:00:00Z", {REPORT: report("Voorstel.")})
    git(tmp_path, "switch", "--quiet", "main")
    change(tmp_path, "2021-03-01T12:00:00Z", "name: Beta", "name: Bèta")
    git(tmp_path, "merge", "--quiet", "--no-edit", "voorstel", at="2021-04-01T12:00:00Z")
    found = history(tmp_path)
    assert found.files[REPORT] == datetime.date(2021, 2, 1)
    assert found.records["partner", "beta"] == datetime.date(2021, 3, 1)


def test_a_commit_that_only_changed_how_things_look_is_passed_over(tmp_path: Path) -> None:
    first(tmp_path)
    commit(tmp_path, "2021-01-01T12:00:00Z", {REPORT: report("Anders.")})
    files = {REPORT: report("Anders"), "data/partners.yaml": PARTNERS.replace("Beta", "'Beta'")}
    mass = commit(tmp_path, "2022-01-01T12:00:00Z", files)
    assert (history(tmp_path).files[REPORT].year, day(tmp_path, "beta")) == (2022, "2022-01-01")
    commit(tmp_path, "2022-01-02T12:00:00Z", {".git-blame-ignore-revs": f"# Opmaak\n{mass}\n"})
    assert (history(tmp_path).files[REPORT].year, day(tmp_path, "beta")) == (2021, "2020-01-01")


def test_a_list_of_commits_to_pass_over_that_git_refuses_costs_the_records_their_day(tmp_path: Path) -> None:
    first(tmp_path)
    commit(tmp_path, "2022-01-02T12:00:00Z", {".git-blame-ignore-revs": "dit is geen commit\n"})
    assert history(tmp_path).records == {}
    assert history(tmp_path).files[REPORT].year == 2020


def test_without_its_whole_history_nothing_is_known(tmp_path: Path) -> None:
    source = first(tmp_path / "source")
    change(source, "2021-01-01T12:00:00Z", "name: Beta", "name: Bèta")
    git(tmp_path, "clone", "--quiet", "--depth", "1", source.as_uri(), "shallow")
    git(tmp_path, "clone", "--quiet", source.as_uri(), "whole")
    assert history(tmp_path / "shallow") == UNKNOWN
    assert history(tmp_path / "whole") == history(source) != UNKNOWN


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    write_site(tmp_path, FIRST)
    assert history(tmp_path) == UNKNOWN


def test_without_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first(tmp_path)
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert history(tmp_path) == UNKNOWN


def test_in_a_repository_without_commits_nothing_is_known(tmp_path: Path) -> None:
    git(write_site(tmp_path, FIRST), "init", "--quiet")
    assert history(tmp_path) == UNKNOWN


def test_of_a_site_that_its_repository_ignores_nothing_is_known(tmp_path: Path) -> None:
    commit(tmp_path, "2020-01-01T12:00:00Z", {".gitignore": "site\n"})
    assert history(write_site(tmp_path / "site", FIRST)) == UNKNOWN


def test_a_site_can_be_a_folder_of_a_repository(tmp_path: Path) -> None:
    write_site(tmp_path / "de site", FIRST)
    commit(tmp_path, "2020-01-01T12:00:00Z")
    (tmp_path / "reports").mkdir()
    commit(tmp_path, "2022-01-01T12:00:00Z", {REPORT: "het verslag van iets anders"})
    found = history(tmp_path / "de site")
    assert found.files[REPORT] == datetime.date(2020, 1, 1)
    assert found.records["partner", "alfa"] == datetime.date(2020, 1, 1)


def test_a_name_with_other_letters(tmp_path: Path) -> None:
    first(tmp_path)
    commit(tmp_path, "2021-01-01T12:00:00Z", {"docs/één pagina.md": "x"})
    assert history(tmp_path).files["docs/één pagina.md"] == datetime.date(2021, 1, 1)


def test_a_day_to_come_is_not_told(tmp_path: Path) -> None:
    first(tmp_path)
    commit(tmp_path, "2021-01-01T12:00:00Z", {REPORT: report("x")})
    change(tmp_path, "2021-01-01T12:00:00Z", "name: Beta", "name: Bèta")
    found = history(tmp_path, datetime.date(2020, 6, 1))
    assert REPORT not in found.files
    assert found.records.keys() & {("partner", "alfa"), ("partner", "beta")} == {("partner", "alfa")}


def test_what_a_hook_says_of_another_repository_is_not_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = first(tmp_path / "site")
    other = tmp_path / "other"
    other.mkdir()
    commit(other, "2023-01-01T12:00:00Z", {REPORT: "iets anders"})
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert history(site).files[REPORT] == datetime.date(2020, 1, 1)


def test_what_was_told_before_is_kept_for_as_long_as_it_is_true(tmp_path: Path) -> None:
    first(tmp_path)
    before = history(tmp_path)
    kept = list((tmp_path / ".cache/bijeen/history").glob("[0-9a-f]*"))
    assert len(kept) == 1
    assert history(tmp_path) == before
    kept[0].write_bytes(kept[0].read_bytes()[:-9])
    assert history(tmp_path) == before, "half a file is no answer"
    change(tmp_path, "2021-01-01T12:00:00Z", "name: Beta", "name: Bèta")
    assert day(tmp_path, "beta") == "2021-01-01"
    write_site(tmp_path, {"data/partners.yaml": PARTNERS.replace("Alfa doet", "Alfa deed")}, start=None)
    assert day(tmp_path, "alfa") is None


def test_who_does_not_want_to_know_waits_for_nothing(tmp_path: Path) -> None:
    first(tmp_path)
    with pytest.raises(KeyError), Asked(settings(tmp_path)):
        raise KeyError(NAME)
