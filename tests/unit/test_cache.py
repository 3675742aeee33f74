"""What was made once: whole or not there, kept by what it was made of, thrown away when nobody asks for it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from tests.helpers import tree

from bijeen.cache import CACHE, KEEP_SECONDS, Cache, key_of


def age(file: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(file, (then, then))


def names(folder: Path) -> list[str]:
    return [name for name in tree(folder) if not name.startswith(".")]


def test_what_is_put_in_is_there(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "pictures")
    assert not cache.has("a.webp")
    assert cache.put("a.webp", b"een").read_bytes() == b"een"
    assert cache.has("a.webp")
    assert tree(tmp_path) == {f"{CACHE}/pictures/a.webp": b"een"}


def test_what_is_already_there_is_replaced_whole(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "pictures")
    with cache.put("a", b"een").open("rb") as opened:
        cache.put("a", b"twee")
        assert opened.read() == b"een"
    assert cache.path("a").read_bytes() == b"twee"


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "pictures")
    (tmp_path / CACHE / "pictures" / "a").mkdir(parents=True)
    with pytest.raises(OSError, match="a"):
        cache.put("a", b"een")
    assert tree(tmp_path) == {}


def test_a_link_in_the_cache_is_not_believed(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "pictures")
    cache.put("a", b"een")
    cache.path("b").symlink_to(cache.path("a"))
    assert not cache.has("b")


def test_what_nobody_asked_for_in_a_month_goes(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "pictures")
    for name in ("used", "new", "old"):
        age(cache.put(name, b"x"), 0 if name == "new" else KEEP_SECONDS + 60)
    cache.hold()
    cache.prune(["used"])
    assert names(cache.folder) == ["new", "used"]


def test_nothing_goes_while_another_build_is_at_work(tmp_path: Path) -> None:
    mine, other = Cache(tmp_path, "pictures"), Cache(tmp_path, "pictures")
    age(mine.put("old", b"x"), KEEP_SECONDS + 60)
    mine.hold()
    other.hold()
    mine.prune([])
    assert names(mine.folder) == ["old"]
    other.prune([])
    assert names(mine.folder) == []


def test_a_cache_that_nobody_holds_is_not_pruned(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "pictures")
    age(cache.put("old", b"x"), KEEP_SECONDS + 60)
    cache.prune([])
    assert names(cache.folder) == ["old"]


def test_a_key_is_of_all_its_parts() -> None:
    assert key_of("a", 1) == key_of("a", 1)
    assert len({key_of("a", 1), key_of("a", 2), key_of("a1"), key_of("a", "1", ""), key_of("a", "", "1")}) == 5


def test_a_folder_that_cannot_be_written_to_is_no_trouble_for_what_need_not_be_remembered(tmp_path: Path) -> None:
    (tmp_path / CACHE).parent.mkdir()
    (tmp_path / CACHE).write_text("geen map", encoding="utf-8")
    cache = Cache(tmp_path, "pictures")
    cache.remember("a")
    assert not cache.has("a")
