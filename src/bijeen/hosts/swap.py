"""A finished folder takes the place of the live one, in one step where the system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_UNSUPPORTED: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def swap_in(fresh: Path, live: Path) -> bool:
    """Put the folder `fresh` in the place of `live` (same file system); what was live is removed.

    What of that cannot be removed (it is somebody else's, say) stays, under the name of `fresh`: the new site is there.

    True when it was one step: at every moment `live` is the whole old site or the whole new one (Linux, renameat2
    with RENAME_EXCHANGE). False when the system cannot do that: for a moment between two renames there is no `live`,
    and after a crash just then the old site is beside it, under the name of `fresh` with ".old".
    """
    if not live.exists():
        fresh.rename(live)
        return True
    if _exchange(fresh, live):
        shutil.rmtree(fresh, ignore_errors=True)
        return True
    old = fresh.with_name(fresh.name + ".old")
    live.rename(old)
    fresh.rename(live)
    old.rename(fresh)
    shutil.rmtree(fresh, ignore_errors=True)
    return False


def _exchange(first: Path, second: Path) -> bool:
    """Exchange the names of two folders in one step. False when the system cannot; raises OSError otherwise."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:  # a C library from before 2018
        return False
    done = renameat2(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
    if done == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(second))
