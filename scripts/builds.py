"""One build of a site, in a process of its own, and what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


class BuildError(RuntimeError):
    """A build failed; the message holds what it printed."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one build cost: seconds on the clock, seconds of processor, megabytes of memory at the peak."""

    wall: float
    cpu: float
    peak_mb: float


def build(folder: Path) -> Run:
    """Build the site in `folder` from nothing, in a process of its own. Raises BuildError when that fails.

    What was built there before stays beside it: ext4 takes longer over a thousand new files where as many were deleted
    just before, and that is not the build's work.
    """
    if (folder / "site").exists():
        (folder / "site").rename(Path(tempfile.mkdtemp(prefix="site-before-", dir=folder)) / "site")
    log = folder / "build.log"
    start = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--quiet"],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        # Only wait4 tells what this one process used; Popen must then be told how it ended.
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise BuildError(f"{folder.name}: exit {process.returncode}\n{log.read_text(encoding='utf-8')}")
    # Linux counts ru_maxrss in kibibytes.
    return Run(wall=wall, cpu=usage.ru_utime + usage.ru_stime, peak_mb=usage.ru_maxrss * 1024 / 1e6)
