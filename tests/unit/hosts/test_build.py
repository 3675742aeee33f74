"""`bijeen build` swaps the site in whole: whatever happens, what is live is byte for byte the old site or the new."""

from __future__ import annotations

import fcntl
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.helpers import REPORT, bijeen, command, report, run, tree, write_site

from bijeen.hosts.build import RenderError, build_site
from bijeen.hosts.fresh import fresh_folder

TODAY = ("--today", "2026-01-01")


def build(site: Path, *more: str | Path) -> list[str | Path]:
    return ["-C", site, "build", *TODAY, *more]


def leftovers(site: Path) -> list[str]:
    return sorted(path.name for path in site.iterdir() if path.name.startswith(".bijeen"))


@pytest.fixture(scope="module")
def old_and_new(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The sites before and after a report is added, as a build that nobody disturbs makes them."""
    site = write_site(tmp_path_factory.mktemp("reference"), start="full")
    assert run(*build(site)).code == 0
    old = tree(site / "site")
    write_site(site, {REPORT: report()}, start=None)
    assert run(*build(site)).code == 0
    return old, tree(site / "site")


@pytest.fixture
def site(tmp_path: Path, old_and_new: tuple[dict[str, bytes], dict[str, bytes]]) -> Path:
    """A site whose old pages are live, and that has a new report."""
    write_site(tmp_path, start="full")
    write_site(tmp_path, {REPORT: report()}, start=None)
    write_site(tmp_path / "site", dict(old_and_new[0]), start=None)
    return tmp_path


def fresh(site: Path) -> Iterator[Path]:
    return (path for path in site.glob(".bijeen-*") if path.is_dir())


def at_once(site: Path) -> bool:
    return True


def when_the_folder_is_there(site: Path) -> bool:
    return any(fresh(site))


def when_the_first_page_is_written(site: Path) -> bool:
    return any(True for path in fresh(site) for _ in path.rglob("*.html"))


def when_half_is_written(site: Path) -> bool:
    return any(sum(1 for _ in path.rglob("*.html")) > 25 for path in fresh(site))


def when_nearly_all_is_written(site: Path) -> bool:
    return any((path / "sitemap.xml.gz").exists() for path in fresh(site))


def when_the_new_one_is_live(site: Path) -> bool:
    return (site / "site" / "verslagen" / "2024-06-01-verslag" / "index.html").exists()


MOMENTS = [
    at_once,
    when_the_folder_is_there,
    when_the_first_page_is_written,
    when_half_is_written,
    when_nearly_all_is_written,
    when_the_new_one_is_live,
]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_that_is_killed_leaves_the_old_site_or_the_new(
    site: Path,
    old_and_new: tuple[dict[str, bytes], dict[str, bytes]],
    moment: Callable[[Path], bool],
    number: signal.Signals,
) -> None:
    with subprocess.Popen(command(*build(site)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and not moment(site):
            pass
        process.send_signal(number)
        process.wait(timeout=60)
    assert tree(site / "site") in old_and_new
    if moment is not when_the_new_one_is_live:
        return
    assert tree(site / "site") == old_and_new[1]


def test_a_build_that_is_stopped_from_the_keyboard_ends_without_a_traceback(
    site: Path, old_and_new: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    with subprocess.Popen(command(*build(site)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        while process.poll() is None and not when_the_folder_is_there(site):
            pass
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=60)
    assert b"Traceback" not in said
    assert process.returncode != 0
    assert tree(site / "site") in old_and_new
    assert leftovers(site) == []


def test_the_next_build_cleans_up_after_one_that_was_killed(
    site: Path, old_and_new: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    with subprocess.Popen(command(*build(site)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and not when_the_folder_is_there(site):
            pass
        process.kill()
    assert leftovers(site) != []
    assert run(*build(site)).code == 0
    assert leftovers(site) == []
    assert tree(site / "site") == old_and_new[1]


def test_a_folder_that_was_left_before_it_had_its_lock_is_cleaned_up_too(site: Path) -> None:
    (site / ".bijeen-site-verweesd").mkdir()
    assert run(*build(site)).code == 0
    assert leftovers(site) == []


def test_a_folder_that_is_in_use_is_left_alone(site: Path) -> None:
    with fresh_folder(site / "site") as other:
        (other / "index.html").write_text("van een ander", encoding="utf-8")
        assert run(*build(site)).code == 0
        assert tree(other) == {"index.html": b"van een ander"}
    assert leftovers(site) == []


def test_two_builds_at_once_both_end_well(site: Path, old_and_new: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    processes = [
        subprocess.Popen(command(*build(site)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=60)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    assert tree(site / "site") == old_and_new[1]
    assert leftovers(site) == []


def test_a_build_leaves_nothing_beside_the_site(site: Path) -> None:
    assert run(*build(site)).code == 0
    assert leftovers(site) == []


@pytest.mark.parametrize(
    "files",
    [
        {REPORT: "geen blok\n"},
        {"data/partners.yaml": "- id: Nizu\n"},
        {"reports/a.svg": "<svg/>"},
        {"overrides/report.html": "{% extends 'base.html' %}{% block content %}{{ view.nergens.ook }}{% endblock %}"},
        {"overrides/report.html": "{% extends "},
    ],
)
def test_whatever_fails_the_old_site_stays(
    site: Path, old_and_new: tuple[dict[str, bytes], dict[str, bytes]], files: dict[str, str | bytes | None]
) -> None:
    done = run(*build(write_site(site, files, start=None)))
    assert done.code == 1
    assert "De oude site blijft staan." in done.err
    assert tree(site / "site") == old_and_new[0]
    assert leftovers(site) == []


def test_a_template_that_fails_is_named_with_its_line(site: Path) -> None:
    template = "{% extends 'base.html' %}\n{% block content %}\n{{ view.nergens.ook }}\n{% endblock %}"
    write_site(site, {"overrides/report.html": template}, start=None)
    with pytest.raises(RenderError, match=r"overrides/report\.html\n  3:1 "):
        build_site(site / "mkdocs.yml", site / "site", {})


def test_a_site_that_is_not_whole_is_not_swapped_in(
    site: Path, old_and_new: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    (site / "weg.py").write_text(
        "import os\ndef on_post_build(config):\n    os.remove(config.site_dir + '/verslagen/index.html')\n",
        encoding="utf-8",
    )
    with (site / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [weg.py]\n")
    with pytest.raises(RenderError, match=r"verslagen/index\.html"):
        build_site(site / "mkdocs.yml", site / "site", {})
    done = bijeen(*build(site))
    assert done.code == 1
    assert "verslagen/index.html ontbreekt" in done.err
    assert tree(site / "site") == old_and_new[0]


def test_a_fresh_folder_stands_beside_the_site_and_is_locked_while_it_is_used(tmp_path: Path) -> None:
    live = tmp_path / "deep" / "site"
    with fresh_folder(live) as folder:
        assert folder.parent == live.parent
        assert list(folder.iterdir()) == []
        with folder.with_name(folder.name + ".lock").open() as lock, pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    assert list(live.parent.iterdir()) == []


def test_a_fresh_folder_goes_when_something_goes_wrong(tmp_path: Path) -> None:
    def fail() -> None:
        with fresh_folder(tmp_path / "site") as folder:
            (folder / "index.html").write_text("half", encoding="utf-8")
            raise ValueError("mis")

    with pytest.raises(ValueError, match="mis"):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_the_live_folder_can_be_read_by_a_web_server(site: Path) -> None:
    assert run(*build(site)).code == 0
    assert (site / "site").stat().st_mode & 0o777 == 0o755
    modes = {path.stat().st_mode & 0o444 for path in (site / "site").rglob("*") if path.is_file()}
    assert modes == {0o444}


def test_a_site_that_is_a_link_keeps_its_link(
    site: Path, tmp_path_factory: pytest.TempPathFactory, old_and_new: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    elsewhere = tmp_path_factory.mktemp("web") / "public"
    (site / "site").rename(elsewhere)
    (site / "site").symlink_to(elsewhere, target_is_directory=True)
    assert run(*build(site)).code == 0
    assert (site / "site").is_symlink()
    assert tree(elsewhere) == old_and_new[1]
