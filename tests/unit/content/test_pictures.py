"""The pictures of a site: known by their header, decoded once, and told when they cannot go online."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import (
    LIMITS,
    PNG,
    REPORT,
    TODAY,
    Files,
    check,
    hint_of,
    problem_of,
    report,
    run,
    settings,
    write_site,
)
from tests.photos import photo, png_header

from bijeen.cache import CACHE
from bijeen.checks.inspect import inspect
from bijeen.content.pictures import examine_pictures, find_pictures
from bijeen.problems import Level

PHOTO = photo((60, 40), orientation=6)


def cached(folder: Path) -> dict[str, int]:
    """When each file in the cache was written."""
    return {file.name: file.stat().st_mtime_ns for file in (folder / CACHE).rglob("*") if file.is_file()}


def test_pictures_are_found_among_the_files_with_the_size_that_people_see(tmp_path: Path) -> None:
    write_site(tmp_path, {"reports/a.jpg": PHOTO, "reports/b.pdf": b"%PDF-", "data/c.png": PNG}, start=None)
    found, problems = find_pictures(tmp_path, ["reports/a.jpg", "reports/b.pdf", "data/c.png"], LIMITS)
    assert {path: (original.width, original.height) for path, original in found.items()} == {
        "reports/a.jpg": (40, 60),
        "data/c.png": (16, 10),
    }
    assert problems == []


BROKEN: dict[str, tuple[Files, str]] = {
    "a bomb": ({"reports/a.png": png_header(30_000, 30_000)}, "picture-too-many-pixels"),
    "a header alone": ({"reports/a.png": PNG[:20]}, "picture-broken"),
    "the first half": ({"reports/a.jpg": PHOTO[: len(PHOTO) * 2 // 3]}, "picture-broken"),
    "without its end": ({"data/logos/a.png": photo((60, 40), "PNG")[:-80]}, "picture-broken"),
    "html called png": ({"reports/a.png": "<html></html>"}, "file-content"),
    "html behind the signature": ({"reports/a.png": PNG[:8] + b"<script>alert(1)</script>"}, "picture-broken"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_picture_that_cannot_go_online_is_told_in_the_file_itself(tmp_path: Path, name: str) -> None:
    files, rule = BROKEN[name]
    [path] = files
    assert check(tmp_path, files) == [(path, 1, 1, rule)]


@pytest.mark.parametrize("name", BROKEN)
def test_the_remedy_is_said_and_nothing_is_published(tmp_path: Path, name: str) -> None:
    files, _ = BROKEN[name]
    problem = problem_of(tmp_path, files)
    assert problem.level is Level.ERROR
    outcome = run("-C", tmp_path, "build", "--today", TODAY.isoformat())
    assert outcome.code == 1
    assert "De oude site blijft staan." in outcome.err
    assert "→" in outcome.err
    assert not (tmp_path / "site").exists()


def test_the_limit_is_said_in_millions(tmp_path: Path) -> None:
    write_site(tmp_path, {"reports/a.png": png_header(30_000, 30_000)})
    outcome = run("-C", tmp_path, "check")
    assert "meer dan 50 miljoen beeldpunten" in outcome.out


def test_a_broken_picture_is_told_once_and_not_as_missing(tmp_path: Path) -> None:
    files: Files = {
        "reports/a.jpg": PHOTO[:-30],
        REPORT: report("![Een foto](a.jpg)", "photo_consent: none recognisable", "image: {file: a.jpg, alt: Een foto}"),
    }
    assert check(tmp_path, files) == [("reports/a.jpg", 1, 1, "picture-broken")]


def test_a_good_picture_is_decoded_once(tmp_path: Path) -> None:
    site = settings(write_site(tmp_path, {"reports/a.jpg": PHOTO}))
    inspect(site)
    first = cached(tmp_path)
    assert len(first) == 1
    inspect(site)
    assert cached(tmp_path) == first


def test_a_broken_picture_is_never_taken_for_good(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(PHOTO[:-30])
    pictures, _ = find_pictures(tmp_path, ["a.jpg"], LIMITS)
    for _ in range(2):
        assert [problem.rule for problem in examine_pictures(tmp_path, pictures, LIMITS)] == ["picture-broken"]
    assert cached(tmp_path) == {}


def test_a_site_without_pictures_has_no_cache(tmp_path: Path) -> None:
    assert check(tmp_path) == []
    assert not (tmp_path / CACHE).exists()


def test_another_file_where_a_picture_belongs(tmp_path: Path) -> None:
    text = report("x", "photo_consent: none recognisable", "image: {file: a.pdf, alt: x}")
    files: Files = {"reports/a.pdf": b"%PDF-1.7", REPORT: text}
    assert check(tmp_path, files) == [(REPORT, 7, 15, "not-a-picture")]
    assert ".jpg" in hint_of(tmp_path, files)


def test_another_file_in_the_place_of_a_picture_in_the_text(tmp_path: Path) -> None:
    files: Files = {
        "reports/a.pdf": b"%PDF-1.7",
        REPORT: report("![Een poster](a.pdf)", "photo_consent: none recognisable"),
    }
    assert [rule for *_, rule in check(tmp_path, files)] == ["not-a-picture"]
