"""A finished folder takes the place of the live one: in one step, or by a fallback that says so."""

from __future__ import annotations

import ctypes
import errno
import sys
from pathlib import Path

import pytest
from tests.helpers import tree

from bijeen.hosts.swap import swap_in


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    fresh, live = tmp_path / "fresh", tmp_path / "live"
    for folder, text in ((fresh, "new"), (live, "old")):
        (folder / "sub").mkdir(parents=True)
        (folder / "sub" / "index.html").write_text(text, encoding="utf-8")
    (live / "only-old.html").write_text("old", encoding="utf-8")
    return fresh, live


NEW = {"sub/index.html": b"new"}


def test_the_new_site_is_there_whole_and_the_old_one_is_gone(folders: tuple[Path, Path]) -> None:
    fresh, live = folders
    swap_in(fresh, live)
    assert tree(live) == NEW
    assert sorted(live.parent.iterdir()) == [live]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2 is of Linux")
def test_on_linux_it_is_one_step(folders: tuple[Path, Path]) -> None:
    assert swap_in(*folders) is True


def test_the_first_site_takes_an_empty_place(tmp_path: Path) -> None:
    (tmp_path / "fresh").mkdir()
    (tmp_path / "fresh" / "index.html").write_text("new", encoding="utf-8")
    assert swap_in(tmp_path / "fresh", tmp_path / "live") is True
    assert tree(tmp_path) == {"live/index.html": b"new"}


def test_on_another_system_the_fallback_says_what_it_cannot_promise(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert swap_in(*folders) is False
    assert tree(folders[1]) == NEW
    assert sorted(folders[1].parent.iterdir()) == [folders[1]]


class NoExchange:
    """A C library that knows renameat2, on a file system that does not."""

    def __init__(self, number: int) -> None:
        self.number = number

    def renameat2(self, *_: object) -> int:
        ctypes.set_errno(self.number)
        return -1


class Old:
    """A C library from before 2018."""


@pytest.mark.parametrize("library", [NoExchange(errno.EINVAL), NoExchange(errno.ENOSYS), Old()])
def test_where_linux_cannot_exchange_there_is_the_fallback(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, library: object
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: library)
    assert swap_in(*folders) is False
    assert tree(folders[1]) == NEW


def test_another_fault_leaves_both_as_they_were(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    fresh, live = folders
    before = tree(live.parent)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: NoExchange(errno.EACCES))
    with pytest.raises(OSError, match="Permission denied"):
        swap_in(fresh, live)
    assert tree(live.parent) == before
