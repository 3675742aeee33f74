"""Work shared with the other processors of the machine, by forking: where that is not possible, nothing changes."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Final, TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT: Final = 100
"""With fewer things to do than this, a process of their own costs more than it saves (some 30 ms)."""


def processors() -> int:
    """How many processors this program may use; 1 where it cannot or should not fork.

    A program with threads (the preview's server) does not: a lock that another thread holds stays locked in a fork.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def spread(function: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """The same as `[function(item) for item in items]`, on all processors. `function` has no side effects."""
    workers = processors()
    if workers < 2 or len(items) < WORTH_IT:
        return [function(item) for item in items]
    context = multiprocessing.get_context("fork")
    gc.freeze()  # what is there already is not touched by the collectors of the children, and so not copied
    children = []
    for number in range(1, workers):
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(target=_work, args=(function, items[number::workers], theirs), daemon=True)
        child.start()
        theirs.close()
        children.append((number, ours, child))
    results: dict[int, list[R]] = {0: [function(item) for item in items[::workers]]}
    for number, ours, child in children:
        try:
            results[number] = ours.recv()
        except EOFError:  # the child died: its error, if it has one, shows here
            results[number] = [function(item) for item in items[number::workers]]
        child.join()
    gc.unfreeze()
    return [results[index % workers][index // workers] for index in range(len(items))]


def _work(function: Callable[[T], R], items: Sequence[T], results: Connection) -> None:
    gc.disable()  # the process is over before there is anything to collect
    results.send([function(item) for item in items])
