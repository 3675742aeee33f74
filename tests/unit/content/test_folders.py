"""Folders into which nobody may look: each is told once, as a folder, with why; what is in it is not missed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.helpers import WITHOUT_RIGHTS, WORDS, Files, bijeen, places, settings, write_site
from tests.repositories import commit

from bijeen.checks.inspect import inspect
from bijeen.content.folders import files_below
from bijeen.problems import Level

GROUP = "- id: tafel\n  name: Tafel\n  question: Wat eten we?\n  milestones:\n"
REFERRING: Files = {
    "data/groups.yaml": GROUP + "".join(f"    - {{date: 2024-06-0{n}, text: x, report: x-{n}}}\n" for n in range(1, 4))
}
"""A site that names three reports that it does not have."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    """A site whose folders are given back, so that the next run can clear them away."""
    yield write_site(tmp_path / "site", start="full")
    for folder in ("", "reports", "data", "docs", "overrides", "overrides/assets", "reports/bijlagen"):
        (tmp_path / "site" / folder).chmod(0o755)


def told(site: Path) -> list[str]:
    """What `check` prints on a site for one who has no rights but those of the files: the lines that name mistakes."""
    done = bijeen("-C", site, "check", "--today", "2026-01-01", prefix=WITHOUT_RIGHTS)
    assert (done.code, done.err) == (1, "")
    return [line for line in done.out.splitlines() if "fout: " in line or line.endswith("fout.")]


@pytest.mark.parametrize("rights", [0o000, 0o444, 0o111], ids=["no rights", "only to list", "only to enter"])
@pytest.mark.parametrize("folder", ["reports", "data", "docs"])
def test_a_folder_that_cannot_be_read_is_one_mistake(site: Path, folder: str, rights: int) -> None:
    (site / folder).chmod(rights)
    assert told(site) == ["  1:1     fout: Deze map is niet te lezen (geen toegang).", "1 fout."]


@pytest.mark.parametrize("folder", ["overrides", "overrides/assets", "reports/bijlagen"])
def test_folders_below_and_those_of_the_look_are_told_too(site: Path, folder: str) -> None:
    (site / folder).chmod(0o000)
    assert "  1:1     fout: Deze map is niet te lezen (geen toegang)." in told(site)


@pytest.mark.parametrize("file", ["overrides/assets/css/brand.css", "docs/foto.png", "data/partners.yaml"])
def test_a_file_that_cannot_be_read_is_one_mistake(site: Path, file: str) -> None:
    (site / file).parent.mkdir(parents=True, exist_ok=True)
    (site / file).touch(mode=0o000)
    (site / file).chmod(0o000)
    assert told(site) == ["  1:1     fout: Dit bestand is niet te lezen (geen toegang).", "1 fout."]


@pytest.mark.parametrize(
    "command", [("build",), ("new", "report", "--title=Hoi", "--date=2024-01-01", "--kind=netwerkbijeenkomst")]
)
@pytest.mark.parametrize("folder", ["reports", "data"])
def test_what_needs_the_folder_says_it_too(site: Path, folder: str, command: tuple[str, ...]) -> None:
    commit(site, "2026-01-01T12:00:00+01:00")
    (site / folder).chmod(0o000)
    done = bijeen("-C", site, *command, prefix=WITHOUT_RIGHTS)
    assert done.code == 1
    assert f"{folder}\n  1:1     fout: Deze map is niet te lezen (geen toegang)." in done.err
    assert "Errno" not in done.said


def test_the_folder_of_the_site_itself(site: Path) -> None:
    site.chmod(0o000)
    done = bijeen("-C", site, "check", prefix=WITHOUT_RIGHTS)
    assert done.code == 2
    assert f"Map '{site}' is niet te lezen: geen toegang." in done.err


def test_a_folder_of_reports_that_is_gone_is_told_and_not_each_report_in_it(tmp_path: Path) -> None:
    (write_site(tmp_path, REFERRING) / "reports").rename(tmp_path / "elders")
    _, problems = inspect(settings(tmp_path))
    assert places(problems) == [("reports", 1, 1, "folder-missing")]


def test_a_network_that_has_no_report_yet_needs_no_folder_for_them(tmp_path: Path) -> None:
    (write_site(tmp_path) / "reports").rename(tmp_path / "elders")
    _, problems = inspect(settings(tmp_path))
    assert problems == []


def test_a_folder_with_other_capitals_in_its_name_is_told(tmp_path: Path) -> None:
    (write_site(tmp_path) / "reports").rename(tmp_path / "Reports")
    _, problems = inspect(settings(tmp_path))
    assert places(problems) == [("Reports", 1, 1, "folder-case")]
    assert problems[0].level is Level.WARNING
    assert WORDS.problem(problems[0])[1] == "Geef de map de naam 'reports'."


@pytest.mark.parametrize("folder", ["reports", "data"])
def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path, folder: str) -> None:
    (write_site(tmp_path, REFERRING) / folder).rename(tmp_path / "elders")
    (tmp_path / folder).touch()
    _, problems = inspect(settings(tmp_path))
    assert (folder, 1, 1, "not-a-folder") in places(problems)
    assert [problem for problem in problems if problem.location.path.startswith(f"{folder}/")] == []


def test_what_is_below_a_folder_comes_in_order_and_links_are_not_followed(tmp_path: Path) -> None:
    write_site(tmp_path, {f"reports/{name}": "x" for name in ("b", "a", "x/c", ".y/d")}, start=None)
    (tmp_path / "reports" / "kring").symlink_to(tmp_path)
    files, problems = files_below(tmp_path, "reports", hidden=False)
    assert ([file.relative_to(tmp_path / "reports").as_posix() for file in files], problems) == (
        ["a", "b", "kring", "x/c"],
        [],
    )
    assert len(files_below(tmp_path, "reports", hidden=True)[0]) == 5
