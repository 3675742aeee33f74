"""`bijeen fix`: what people see, what is written, and what it leaves alone."""

from __future__ import annotations

import re
import resource
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from tests.helpers import REPORT, ROOT, SITES, Files, bijeen, command, report, run, settings, tree, write_site

from bijeen.checks.inspect import inspect

UNTIDY = report(
    "1. Een \n  - sub\n2. Twee\n\n\n\nOnt\u00admoeting\u00a0hier  \ngebroken.", "start: 13:30", "end: 14:00"
)
TIDY = report("1. Een\n   - sub\n2. Twee\n\nOntmoeting hier  \ngebroken.", 'start: "13:30"', 'end: "14:00"')


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with one report that is untidy."""
    return write_site(tmp_path / "site", {REPORT: UNTIDY})


def text(site: Path, path: str = REPORT) -> str:
    return (site / path).read_bytes().decode()


def test_it_shows_what_can_be_mended_and_why_and_writes_nothing(site: Path) -> None:
    before = tree(site)
    shown = run("-C", site, "fix")
    assert (shown.code, shown.err) == (1, "")
    assert shown.out.startswith(f"{REPORT}\n  regels 6 en 7: andere programma's lezen een tijd")
    assert "  regel 9: aan het eind van de regel staan spaties." in shown.out
    assert f"--- a/{REPORT}\n+++ b/{REPORT}\n@@ " in shown.out
    assert '-start: 13:30\n-end: 14:00\n+start: "13:30"\n+end: "14:00"\n' in shown.out
    assert f"Typ: bijeen -C {site} fix --write" in shown.out
    assert tree(site) == before


def test_it_writes_when_it_is_told_to(site: Path) -> None:
    before = tree(site)
    written = run("-C", site, "fix", "--write")
    assert (written.code, written.err) == (0, "")
    assert text(site) == TIDY
    assert tree(site) == {**before, REPORT: TIDY.encode()}
    assert "1 bestand verbeterd." in written.out
    again = run("-C", site, "fix", "--write")
    assert (again.code, again.out) == (0, "Er is niets te verbeteren.\n")


def test_the_difference_is_one_that_patch_takes(site: Path) -> None:
    changes = run("-C", site, "fix").out
    subprocess.run(["git", "apply", "-"], cwd=site, input=changes, text=True, check=True)
    assert text(site) == TIDY


def test_only_the_files_that_are_named(site: Path) -> None:
    write_site(site, {"reports/2024-07-01-ander.md": UNTIDY, "docs/ander.md": "Tekst. \n"}, start=None)
    assert run("-C", site, "fix", "--write", REPORT, "docs").code == 0
    assert text(site) == TIDY
    assert text(site, "docs/ander.md") == "Tekst.\n"
    assert text(site, "reports/2024-07-01-ander.md") == UNTIDY


def test_a_file_is_found_from_where_one_stands(site: Path) -> None:
    done = bijeen("-C", "..", "fix", "--write", REPORT.removeprefix("reports/"), cwd=site / "reports")
    assert (done.code, done.err) == (0, "")
    assert text(site) == TIDY


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (REPORT.replace("verslag", "verslga"), f"Bedoel je {REPORT}?"),
        ("zomaar", "Er is geen bestand zomaar."),
        ("mkdocs.yml", "In mkdocs.yml kan dit niets verbeteren."),
        ("../elders.md", "staat niet in de map van de site"),
    ],
)
def test_a_file_that_is_none_of_the_site_is_wrong_usage(site: Path, name: str, said: str) -> None:
    (site.parent / "elders.md").write_text("Tekst. \n", encoding="utf-8")
    done = run("-C", site, "fix", "--write", name)
    assert done.code == 2
    assert said in done.err
    assert text(site) == UNTIDY
    assert (site.parent / "elders.md").read_text(encoding="utf-8") == "Tekst. \n"


def test_no_link_is_followed_out_of_the_site(site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    write_site(elsewhere, {"a.md": UNTIDY}, start=None)
    (site / "reports" / "2024-08-01-link.md").symlink_to(elsewhere / "a.md")
    (site / "docs" / "map").symlink_to(elsewhere, target_is_directory=True)
    (site / "reports" / "2024-08-02-inside.md").symlink_to(REPORT.removeprefix("reports/"))
    assert run("-C", site, "fix", "--write").code == 0
    assert (elsewhere / "a.md").read_bytes().decode() == UNTIDY
    assert (site / "reports" / "2024-08-02-inside.md").is_symlink()
    for name in ("reports/2024-08-01-link.md", "docs/map/a.md"):
        assert run("-C", site, "fix", "--write", name).code == 2


def test_a_file_that_nobody_can_read_is_left(site: Path) -> None:
    files: Files = {"reports/2024-09-01-latijn.md": b"---\ntitle: caf\xe9 \n---\n", "data/agenda.yaml": "events: [ \n"}
    write_site(site, files, start=None)
    assert run("-C", site, "fix", "--write").code == 0
    assert (site / "reports/2024-09-01-latijn.md").read_bytes() == files["reports/2024-09-01-latijn.md"]
    assert text(site, "data/agenda.yaml") == files["data/agenda.yaml"]
    asked = run("-C", site, "fix", "reports/2024-09-01-latijn.md")
    assert asked.code == 1
    assert "UTF-8" in asked.err


def test_line_ends_alone_make_no_difference_to_read(site: Path) -> None:
    (site / REPORT).write_bytes(TIDY.replace("\n", "\r\n").encode())
    shown = run("-C", site, "fix")
    assert "alle regels: het einde van de regel is dat van Windows (CRLF)." in shown.out
    assert "@@" not in shown.out
    assert run("-C", site, "fix", "--write").code == 0
    assert text(site) == TIDY


def test_rights_of_a_file_stay(site: Path) -> None:
    (site / REPORT).chmod(0o640)
    run("-C", site, "fix", "--write")
    assert (site / REPORT).stat().st_mode & 0o777 == 0o640


def test_a_disk_that_is_full_leaves_what_was_there(site: Path) -> None:
    def fill_up() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))

    line = command("-C", site, "fix", "--write")
    done = subprocess.run(line, preexec_fn=fill_up, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"{REPORT} opslaan lukte niet" in done.stderr
    assert tree(site) == tree(write_site(site.parent / "again", {REPORT: UNTIDY}))


def test_killed_halfway_every_file_is_the_old_or_the_new_one(site: Path) -> None:
    names = [f"reports/2024-06-01-verslag-{number}.md" for number in range(200)]
    write_site(site, dict.fromkeys(names, UNTIDY), start=None)
    first, last = site / names[0], site / sorted(names)[-1]
    with subprocess.Popen(command("-C", site, "fix", "--write"), stdout=subprocess.DEVNULL) as process:
        while process.poll() is None and first.read_bytes() == UNTIDY.encode():
            pass
        process.kill()
    assert first.read_bytes() == TIDY.encode()
    assert last.read_bytes() == UNTIDY.encode()
    assert {text(site, name) for name in names} == {UNTIDY, TIDY}
    assert run("-C", site, "fix", "--write").code == 0
    assert {text(site, name) for name in names} == {TIDY}


UNTIDINESS: list[tuple[str, str, str]] = [
    ("*", r"\n", "\r\n"),
    ("*", r"(?<=[a-z.])\n(?=\n)", "   \n\n"),
    ("*", r"\n\n(?=#)", "\n\n\n\n"),
    ("*", r"\n\Z", ""),
    ("*", r"(?<=[a-z]) (?=de |het |een )", "\u00a0"),
    ("reports", r"(?<=[a-z])ing\b", "\u00ading"),
    ("reports", r"(?<=[a-z])en\b", "\u200ben"),
    ("data", r"\n  (?=name:|network:)", "\n\t"),
    ("reports", r"\]\(https://([^)]*)\)", r"](https://www.google.com/url?q=https://\1&sa=D)"),
]


@pytest.mark.parametrize(("where", "pattern", "untidy"), UNTIDINESS)
def test_a_site_that_was_tidy_is_so_again(tmp_path: Path, where: str, pattern: str, untidy: str) -> None:
    site = write_site(tmp_path / "site", start="full")
    run("-C", site, "fix", "--write")
    tidy, reading = tree(site), _reading(site)
    for path in tidy:
        if path.startswith(("reports/", "data/", "docs/") if where == "*" else where) and path.endswith(
            (".md", ".yaml")
        ):
            (site / path).write_bytes(re.sub(pattern, untidy, tidy[path].decode()).encode())
    assert tree(site) != tidy
    assert run("-C", site, "fix", "--write").code == 0
    assert _reading(site) == reading
    assert run("-C", site, "fix").code == 0


def _reading(site: Path) -> tuple[object, ...]:
    """What the site says: its records and what is read in its reports, and every problem, but for places."""
    catalog, problems = inspect(settings(site))
    content = catalog.content
    records = (content.reports, content.partners, content.initiatives, content.events, content.groups)
    plain = [
        [{key: value for key, value in dict(record).items() if key not in ("body", "body_line")} for record in some]
        for some in records
    ]
    found = {
        id: (reading.html, [item._replace(line=0) for item in reading.items])
        for id, reading in catalog.readings.items()
    }
    return plain, found, Counter((problem.location.path, problem.rule) for problem in problems)


def test_a_check_is_no_worse_for_it(tmp_path: Path) -> None:
    for name in sorted(folder.name for folder in (SITES / "invalid").iterdir()):
        site = write_site(tmp_path / name, start=f"invalid/{name}")
        if not (site / "mkdocs.yml").exists():
            continue
        _, before = inspect(settings(site))
        assert run("-C", site, "fix", "--write").code == 0
        _, after = inspect(settings(site))
        assert Counter(p.rule for p in after) <= Counter(p.rule for p in before)


def test_the_site_of_this_repository_is_tidy() -> None:
    done = run("-C", ROOT, "fix")
    assert (done.code, done.out) == (0, "Er is niets te verbeteren.\n")
