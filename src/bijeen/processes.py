"""Work shared with the other processors of the machine, by forking: where that is not possible, nothing changes."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Final, TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT: Final = 100
"""With fewer things to do than this, a process of their own costs more than it saves (some 30 ms)."""

_PORTIONS: Final = 250
"""So many portions are small enough for all to end at the same time; a byte can number 256."""


def processors() -> int:
    """How many processors this program may use; 1 where it cannot or should not fork.

    A program with threads (the preview's server) does not: a lock that another thread holds stays locked in a fork.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return _available()


def spread(function: Callable[[T], R], items: Sequence[T], *, worth_it: bool | None = None) -> list[R]:
    """The same as `[function(item) for item in items]`, on all processors. `function` has no side effects.

    `worth_it` says whether there is enough to do; by default that depends on the number of items. Each process takes
    the next portion of the items when it is done with one, so that none waits for another.
    """
    workers = processors()
    if worth_it is None:
        worth_it = len(items) >= WORTH_IT
    if workers < 2 or not worth_it:
        return [function(item) for item in items]
    size = -(-len(items) // _PORTIONS)
    portions = [items[first : first + size] for first in range(0, len(items), size)]
    to_do, all_of_it = os.pipe()
    os.write(all_of_it, bytes(range(len(portions))))  # whoever reads a byte takes that portion
    os.close(all_of_it)
    gc.freeze()  # what is there already is not touched by the collectors of the children, and so not copied
    context = multiprocessing.get_context("fork")
    helpers = []
    for _ in range(1, workers):
        ours, theirs = context.Pipe(duplex=False)
        helpers.append(ours)
        context.Process(target=_help, args=(function, portions, to_do, theirs, helpers), daemon=True).start()
        theirs.close()
    done = dict(_done(function, portions, to_do))
    for ours in helpers:  # nobody waits for their ends: to clear away what is in their memory takes the system 10 ms
        with ours, suppress(EOFError):  # that was all, or it died: what is missing is done below, where its error shows
            while True:
                number, results = pickle.loads(ours.recv_bytes())
                done[number] = results
    os.close(to_do)
    gc.unfreeze()
    for number in set(range(len(portions))) - done.keys():
        done[number] = [function(item) for item in portions[number]]
    return [result for number in range(len(portions)) for result in done[number]]


def side_by_side(function: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """The same as `[function(item) for item in items]`, in as many threads as there are processors.

    For work in libraries that let go of the interpreter meanwhile: hashes, decoding and encoding pictures.
    """
    workers = min(len(items), _available())
    if workers < 2:
        return [function(item) for item in items]
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(function, items))


def _available() -> int:
    """How many processors this program may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _done(function: Callable[[T], R], portions: Sequence[Sequence[T]], to_do: int) -> Iterator[tuple[int, list[R]]]:
    """Take portions until there are no more; out comes the number of each, with its results."""
    while taken := os.read(to_do, 1):
        yield taken[0], [function(item) for item in portions[taken[0]]]


def _help(
    function: Callable[[T], R],
    portions: Sequence[Sequence[T]],
    to_do: int,
    results: Connection,
    inherited: Sequence[Connection],
) -> None:
    gc.disable()  # the process is over before there is anything to collect
    for connection in inherited:  # or it would wait for itself to read, if the first process were killed
        connection.close()
    # Pickled one by one, for that is work too, and at the end there would be nobody to share it with.
    pickled = [pickle.dumps(portion) for portion in _done(function, portions, to_do)]
    with results, suppress(BrokenPipeError):  # the first process is gone, and said why or was killed
        for portion in pickled:
            results.send_bytes(portion)
