"""Work spread over processes: what comes of each item in order, also when one of them kills its process."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, redirect_stderr
from itertools import islice
from multiprocessing import get_context
from multiprocessing.resource_tracker import ensure_running
from typing import TypeVar

from analysis.loading import LoadingError, without_credentials

Item = TypeVar("Item")
Made = TypeVar("Made")

_LOOK_EVERY = 0.1
"""Seconds between two looks at whether the work is still wanted."""
_AHEAD = 4
"""How many items wait for each process, so that none idles and memory stays small."""


def in_parallel(
    items: Iterator[Item],
    work: Callable[[Item], Made | LoadingError],
    jobs: int,
    gently: bool = False,
    stopped: Callable[[], bool] | None = None,
) -> Iterator[tuple[Item, Made | LoadingError]]:
    """What ``work`` makes of the items, over ``jobs`` processes; a LoadingError for one that ends its process.

    ``gently`` lets other programs go first. When ``stopped`` says so, all end at once.
    """
    pool = _pool(jobs, gently)
    pending: deque[tuple[Item, Future[Made | LoadingError]]] = deque()
    try:
        while True:
            for item in islice(items, jobs * _AHEAD - len(pending)):
                pending.append((item, _submit(pool, item, work)))
            if not pending:
                return
            item, future = pending[0]
            try:
                if not _done(future, stopped):
                    return
                found = future.result()
            except BrokenProcessPool:
                # One of these killed its process: they go one by one, so that it can be named.
                _end(pool)
                yield from _one_by_one([one for one, _ in pending], work)
                pending.clear()
                pool = _pool(jobs, gently)
                continue
            pending.popleft()
            yield item, found
    finally:
        _end(pool)


def _one_by_one(
    items: Sequence[Item], work: Callable[[Item], Made | LoadingError]
) -> Iterator[tuple[Item, Made | LoadingError]]:
    pool = _pool(1)
    try:
        for item in items:
            try:
                yield item, _submit(pool, item, work).result()
            except BrokenProcessPool:
                reason = "its process died; perhaps there was too little memory"
                yield item, LoadingError(f"{without_credentials(str(item))}: cannot be analysed ({reason})")
                _end(pool)
                pool = _pool(1)
    finally:
        _end(pool)


def _done(future: Future[Made], stopped: Callable[[], bool] | None) -> bool:
    """Wait for an item; False where it is no longer wanted."""
    if stopped is None:
        return True
    while not stopped():
        if wait([future], _LOOK_EVERY).done:
            return True
    return False


def _submit(
    pool: ProcessPoolExecutor, item: Item, work: Callable[[Item], Made | LoadingError]
) -> Future[Made | LoadingError]:
    if item == "-":  # standard input is this process's own
        done: Future[Made | LoadingError] = Future()
        done.set_result(work(item))
        return done
    try:
        with _uninterrupted():
            return pool.submit(work, item)
    except BrokenProcessPool as error:
        failed: Future[Made | LoadingError] = Future()
        failed.set_exception(error)
        return failed


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold interrupts back in what is started here: a process that is still loading would answer with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pool(jobs: int, gently: bool = False) -> ProcessPoolExecutor:
    # Spawned, not forked: the desk has threads, and a fork takes their locks along. The tracker that comes with it
    # hands on standard error, which has no file behind it while Textual shows the desk.
    if os.name == "posix":
        with redirect_stderr(sys.__stderr__):
            ensure_running()
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(gently,))


def _start(gently: bool) -> None:
    """An interrupt is for the process that asked; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if gently and hasattr(os, "nice"):
        os.nice(10)


def _end(pool: ProcessPoolExecutor) -> None:
    """Stop at once, also in the middle of a long article."""
    # Python 3.14 has terminate_workers(); before, the processes are only to be had like this.
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()
