"""`mkdocs build`, for who has always typed that: it loses nothing, and says what is wrong as `bijeen build` does."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tests.helpers import REPORT, WITHOUT_RIGHTS, report, run, tree, write_site

from bijeen.settings import CONFIG_FILE

TEMPLATE = "overrides/report.html"


OTHERS = {
    "werk/brief.txt": "Van iemand.",
    "elders/index.html": "In een repository.",
    "elders/.git/HEAD": "",
    "hand/index.html": "Een site van iemand anders.",
    "hand/fotos/a.jpg": "",
    "net/oud/index.html": "Een oude site.",
    "net/oud/404.html": "Niet hier.",
    "net/oud/sitemap.xml": "",
    "net/leeg/.gitkeep": "",
}


def program(site: Path, *more: str) -> list[str | Path]:
    return [sys.executable, "-m", "mkdocs", "build", "-f", site / CONFIG_FILE, *more]


def build(site: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """What `mkdocs build` ends with; it never shows where in the program that was."""
    done = subprocess.run(program(site, *more), capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    return done


def change_settings(site: Path, line: str) -> None:
    """Add a line on top of `mkdocs.yml`."""
    file = site / CONFIG_FILE
    file.write_text(f"{line}\n{file.read_text(encoding='utf-8')}", encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one report and a template of its own, which was built before; beside it is other work."""
    write_site(tmp_path, OTHERS, start=None)
    folder = write_site(tmp_path / "net", {REPORT: report(), TEMPLATE: "{{ page.title }}"})
    assert build(folder).returncode == 0
    return folder


PLACES = [
    "reports",
    "data",
    "docs",
    "overrides",
    ".",
    "..",
    "reports/site",
    "../werk",
    "../elders",
    "../hand",
    "mkdocs.yml",
]


@pytest.mark.parametrize("folder", PLACES)
def test_a_folder_with_what_people_wrote_is_never_emptied(site: Path, folder: str) -> None:
    change_settings(site, f"site_dir: {folder}")
    before = tree(site.parent)
    done = build(site)
    assert done.returncode == 1
    assert tree(site.parent) == before


@pytest.mark.parametrize("folder", [place for place in PLACES if place not in ("docs", ".", "..")])
def test_a_folder_that_is_no_place_for_a_site_is_told_on_its_line(site: Path, folder: str) -> None:
    change_settings(site, f"site_dir: {folder}")
    told = f"mkdocs.yml\n  1:1     fout: De site kan niet in de map '{folder}'."
    assert told in build(site).stdout
    assert told in run("-C", site, "check").out
    assert told in run("-C", site, "build").err


def test_a_folder_that_is_new_or_empty_or_an_earlier_site_is_taken(site: Path) -> None:
    for folder in ("nieuw/diep", "leeg", "oud"):
        assert build(site, "--site-dir", folder).returncode == 0
        assert (site / folder / "verslagen" / "index.html").is_file()


def test_hidden_files_of_a_site_stay(site: Path) -> None:
    hidden = {".nojekyll": b"", ".well-known/security.txt": b"Bel ons."}
    write_site(site / "site", dict(hidden), start=None)
    assert build(site).returncode == 0
    assert hidden.items() <= tree(site / "site").items()


def test_a_folder_that_a_group_may_write_in_stays_so(site: Path) -> None:
    (site / "site").chmod(0o775)
    assert build(site).returncode == 0
    assert stat.S_IMODE((site / "site").stat().st_mode) == 0o775


def test_what_cannot_be_removed_of_the_old_site_is_told_and_the_new_one_is_there(site: Path) -> None:
    away = site / "site" / "verslagen"
    (away / "weg.html").write_text("", encoding="utf-8")
    away.chmod(0o555)
    done = subprocess.run([*WITHOUT_RIGHTS, *program(site)], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    left = next(site.glob(".bijeen-site-*"))
    assert f"Wat ervan over is, staat in {os.path.relpath(left)}." in done.stderr
    assert not (site / "site" / "verslagen" / "weg.html").exists()
    (left / "verslagen").chmod(0o755)
    assert build(site).returncode == 0
    assert not left.exists()


HOOKS = {
    "names another folder for the site": "def on_config(config):\n    config.site_dir = 'reports'\n",
    "names it late": "from mkdocs.plugins import event_priority\n\n\n@event_priority(-100)\n"
    "def on_config(config):\n    config.site_dir = 'reports'\n",
}


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_a_hook_cannot_make_it_empty_what_people_wrote(site: Path, hook: str) -> None:
    change_settings(site, "hooks: [hook.py]")
    write_site(site, {"hook.py": hook}, start=None)
    before = tree(site / "reports")
    assert "De site kan niet in de map 'reports'." in build(site).stdout
    assert tree(site / "reports") == before


def test_what_a_hook_leaves_out_is_not_missing(site: Path) -> None:
    change_settings(site, "hooks: [hook.py]")
    write_site(site, {"hook.py": "def on_post_page(output, page, config):\n    return ''\n"}, start=None)
    assert build(site).returncode == 0
    assert not (site / "site" / "index.html").exists()


def test_a_hook_that_does_not_work_is_told_on_its_line(site: Path) -> None:
    change_settings(site, "hooks: [hook.py]")
    text = "def on_page_markdown(markdown, **_):\n    raise ValueError('kapot')\n"
    write_site(site, {"hook.py": text}, start=None)
    before = tree(site / "site")
    told = "hook.py\n  2:1     fout: Dit script werkt niet (ValueError: kapot)."
    assert told in build(site).stdout
    assert told in run("-C", site, "build").err
    assert tree(site / "site") == before


def test_a_hook_that_is_no_program_is_told_on_its_line_by_our_own_command(site: Path) -> None:
    change_settings(site, "hooks: [hook.py]")
    write_site(site, {"hook.py": "import os\n\ndef on_config(config:\n"}, start=None)
    assert "hook.py\n  3:1     fout: Dit script werkt niet (SyntaxError: " in run("-C", site, "build").err


def test_who_builds_hears_where_the_site_is(site: Path) -> None:
    assert build(site).stderr.count(f"De site staat in {os.path.relpath(site / 'site')}.") == 1


def test_a_site_that_goes_elsewhere_does_not_mind_what_is_in_the_folder_in_its_settings(site: Path) -> None:
    change_settings(site, "site_dir: reports")
    assert run("-C", site, "build", "--into", site / "elders").code == 0
    assert run("-C", site, "build", "--into", site / "data").code == 2


TEMPLATES = {
    "a filter that is not there": ("{% block x %}\n{{ 1|nope }}{% endblock %}", 2),
    "a block that is not closed": ("\n{% block x %}", 2),
    "letters of another encoding": (b"<p>\ncaf\xe9", 2),
}
RUNNING = {
    "a value that is not there": ("\n\n{{ view.nergens.ook }}", 3),
    "a template that includes itself": ("{% include 'report.html' %}", 1),
    "a template that includes what is not there": ("\n{% include 'weg.html' %}", 2),
    "a template that extends what is not there": ("{% extends 'weg.html' %}", 1),
}


@pytest.mark.parametrize(("text", "line"), [*TEMPLATES.values(), *RUNNING.values()], ids=[*TEMPLATES, *RUNNING])
def test_a_template_that_does_not_work_is_told_on_its_line_and_leaves_the_old_site(
    site: Path, text: str | bytes, line: int
) -> None:
    before = tree(site / "site")
    write_site(site, {TEMPLATE: text}, start=None)
    told = f"{TEMPLATE}\n  {line}:1     fout: "
    done = build(site)
    assert done.returncode == 1
    assert told in done.stdout
    assert told in run("-C", site, "build").err
    assert tree(site / "site") == before


@pytest.mark.parametrize(("text", "line"), TEMPLATES.values(), ids=TEMPLATES)
def test_a_template_that_cannot_be_one_is_told_by_a_check_too(site: Path, text: str | bytes, line: int) -> None:
    write_site(site, {TEMPLATE: text}, start=None)
    done = run("-C", site, "check")
    assert done.code == 1
    assert f"{TEMPLATE}\n  {line}:1     fout: " in done.out


def test_a_page_that_asks_for_a_template_that_is_not_there_is_told_on_its_line(site: Path) -> None:
    write_site(site, {"docs/over.md": "---\ntitle: Over\ntemplate: raport.html\n---\nTekst.\n"}, start=None)
    told = (
        "docs/over.md\n  3:11    fout: Het sjabloon 'raport.html' is er niet.\n          → Bedoel je 'report.html'?\n"
    )
    for said in (build(site).stdout, run("-C", site, "build").err, run("-C", site, "check").out):
        assert told in said
    write_site(site, {"overrides/raport.html": "Eigen"}, start=None)
    assert build(site).returncode == 0
    assert (site / "site" / "over" / "index.html").read_text(encoding="utf-8") == "Eigen"


def test_a_site_that_cannot_be_saved_is_told_so(site: Path) -> None:
    change_settings(site, "site_dir: docs.txt/site")
    write_site(site, {"docs.txt": "Geen map."}, start=None)
    for said in (build(site).stdout, run("-C", site, "build").err):
        assert "mkdocs.yml\n  1:1     fout: De site kon niet worden opgeslagen: docs.txt" in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "markdown_extensions: [toc: {permalinkk: 1}]",
            "bij 'markdown_extensions' staat (Failed to load extension 'toc'.",
        ),
        ("dev_addr: hoi", "bij 'dev_addr' staat (Must be a string"),
        ("exclude_docs: 5", "bij 'exclude_docs' staat (Expected"),
    ],
)
def test_a_setting_that_mkdocs_refuses_is_told_on_its_line_by_our_own_commands(
    site: Path, line: str, said: str
) -> None:
    change_settings(site, line)
    for command in ("build", "serve"):
        done = run("-C", site, command)
        assert done.code == 1
        assert f"mkdocs.yml\n  1:1     fout: MkDocs kan niets met wat er {said}" in done.err
        assert "File " not in done.said


def test_styles_in_another_encoding_are_told_before_the_site_is_made(site: Path) -> None:
    style = "overrides/assets/css/brand.css"
    write_site(site, {style: b"/* caf\xe9 */"}, start=None)
    for said in (build(site).stdout, run("-C", site, "build").err, run("-C", site, "check").out):
        assert f"{style}\n  1:1     fout: Dit bestand is niet opgeslagen als UTF-8" in said


def test_what_other_plugins_teach_the_templates_is_no_mistake(site: Path) -> None:
    hook = "def on_env(env, config, files):\n    env.filters['luid'] = str.upper\n"
    write_site(site, {TEMPLATE: "{{ page.title|luid }}", "hook.py": hook}, start=None)
    change_settings(site, "hooks: [hook.py]")
    assert run("-C", site, "check").code == 0
    assert build(site).returncode == 0
    assert (
        site / "site" / REPORT.replace("reports", "verslagen").replace(".md", "/index.html")
    ).read_text() == "VERSLAG"


def test_the_old_site_stays_where_warnings_are_mistakes(site: Path) -> None:
    before = tree(site / "site")
    change_settings(site, "strict: true")
    write_site(site, {REPORT: report("Anders."), "docs/over.md": "[weg](weg.md)"}, start=None)
    assert build(site).returncode == 1
    assert run("-C", site, "build").code == 1
    assert tree(site / "site") == before
    assert [path.name for path in site.iterdir() if path.name.startswith(".bijeen")] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_stopped_halfway_leaves_the_old_site(site: Path, number: signal.Signals) -> None:
    before = tree(site / "site")
    write_site(site, {REPORT: report("Anders.")}, start=None)
    with subprocess.Popen(program(site), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and not any(site.glob(".bijeen-site-*/404.html")):
            pass
        process.send_signal(number)
        process.wait(timeout=60)
    assert tree(site / "site") == before
    assert build(site).returncode == 0
    assert [path.name for path in site.iterdir() if path.name.startswith(".bijeen")] == []
