"""The pages of a large site rendered by two or more processes at once.

MkDocs renders page by page. Just before it begins, the program forks: each process goes through the same loop with the
pages of the others left out, and writes into the same folder. Where that is not possible, one process renders all.
"""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
from dataclasses import dataclass
from typing import Final

from bijeen.processes import WORTH_IT, processors

_PR_SET_PDEATHSIG: Final = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """Which share of the work this process does, and the helpers it waits for (only the first process has any)."""

    number: int
    of: int
    helpers: tuple[tuple[int, int], ...]
    """Process id of each helper, and the pipe on which it says what went wrong."""

    report: int | None
    """In a helper: the pipe to say on what went wrong."""

    def finish(self, error: str = "") -> list[str]:
        """At the end of the work. A helper exits here. The first process waits, and gets what went wrong in helpers."""
        if self.report is not None:
            os.write(self.report, error.encode()[:60_000])
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(1 if error else 0)
        errors = []
        for process, pipe in self.helpers:
            with os.fdopen(pipe, "rb") as opened:
                said = opened.read().decode(errors="replace")
            _, status = os.waitpid(process, 0)
            if status:
                errors.append(said or f"helper: {status}")
        return errors

    def abandon(self) -> None:
        """The first process failed: nobody waits for what the helpers make, so they stop before it is cleared away."""
        for process, pipe in self.helpers:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            os.close(pipe)


ALONE: Final = Share(number=0, of=1, helpers=(), report=None)


def share_out(work: int) -> Share:
    """Fork a helper for each further processor when there are enough pages to do. Returns once in every process."""
    workers = processors()
    if workers < 2 or work < WORTH_IT:
        return ALONE
    sys.stdout.flush()
    sys.stderr.flush()
    gc.freeze()  # what is there is shared by all; a collector that touched it would copy it
    parent = os.getpid()
    helpers = []
    for number in range(1, workers):
        ours, theirs = os.pipe()
        process = os.fork()
        if process == 0:
            os.close(ours)
            _die_with(parent)
            return Share(number=number, of=workers, helpers=(), report=theirs)
        os.close(theirs)
        helpers.append((process, ours))
    return Share(number=0, of=workers, helpers=tuple(helpers), report=None)


def _die_with(parent: int) -> None:
    """Let the system end this process when its parent ends (Linux), so that a killed build leaves nobody writing."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before we could ask
        os._exit(1)
