"""Many articles analysed over all cores: in order, as they are done, whatever one of them does."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import redirect_stderr
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.resource_tracker import ensure_running
from typing import TypeVar

from analysis.article import Article
from analysis.findings import Findings
from analysis.loading import LoadingError, load, without_credentials

Item = TypeVar("Item")
Made = TypeVar("Made")

FEW = 64
"""So few articles are analysed quicker by this process than by others that must start first."""
_AHEAD = 4
"""How many articles wait for each process, so that none idles and memory stays small."""


def analyze_many(
    sources: Iterable[str], jobs: int | None = None
) -> Generator[tuple[str, Findings | LoadingError], None, None]:
    """The findings of many sources, in their order, each as soon as it is there.

    A source that cannot be read or analysed gives its LoadingError, and the rest go on. ``jobs`` is how many processes
    work (all cores unless given; 1: this one alone). Closing the iterator, or an interrupt, ends them all.
    """
    return make_many(sources, _as_they_are, jobs)


def make_many(
    sources: Iterable[str],
    make: Callable[[Findings], Made],
    jobs: int | None = None,
    loader: Callable[[str], Article] = load,
) -> Generator[tuple[str, Made | LoadingError], None, None]:
    """As ``analyze_many``, with what ``make`` makes of each article's findings in the process that found them.

    ``loader`` loads an article by its name. It and ``make`` and what that makes must travel between processes: a
    function of a module, a string and the like.
    """
    yield from map_many(sources, partial(_make, make=make, loader=loader), jobs)


def map_many(
    items: Iterable[Item], work: Callable[[Item], Made | LoadingError], jobs: int | None = None, few: int | None = None
) -> Generator[tuple[Item, Made | LoadingError], None, None]:
    """What ``work`` makes of many items, in their order, over ``jobs`` processes; of ``few`` or less in this one."""
    waiting = iter(items)
    jobs = jobs or cores()
    few = FEW if few is None else few
    first = list(islice(waiting, few))
    if jobs < 2 or len(first) < few:
        for item in (*first, *waiting):
            yield item, work(item)
        return
    yield from _in_parallel(chain(first, waiting), work, jobs)


def cores() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        return os.cpu_count() or 1


def _as_they_are(findings: Findings) -> Findings:
    return findings


def _make(source: str, make: Callable[[Findings], Made], loader: Callable[[str], Article]) -> Made | LoadingError:
    from analysis.pipeline import analyze

    try:
        findings = analyze(loader(source))
    except LoadingError as error:
        return error
    except Exception as error:  # one article must not end a thousand
        return LoadingError(f"{without_credentials(source)}: cannot be analysed ({type(error).__name__}: {error})")
    return make(findings)


def _in_parallel(
    items: Iterator[Item], work: Callable[[Item], Made | LoadingError], jobs: int
) -> Iterator[tuple[Item, Made | LoadingError]]:
    pool = _pool(jobs)
    pending: deque[tuple[Item, Future[Made | LoadingError]]] = deque()
    try:
        while True:
            for item in islice(items, jobs * _AHEAD - len(pending)):
                pending.append((item, _submit(pool, item, work)))
            if not pending:
                return
            item, future = pending[0]
            try:
                found = future.result()
            except BrokenProcessPool:
                # One of these killed its process: they go one by one, so that it can be named.
                _end(pool)
                yield from _one_by_one([one for one, _ in pending], work)
                pending.clear()
                pool = _pool(jobs)
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


def _submit(
    pool: ProcessPoolExecutor, item: Item, work: Callable[[Item], Made | LoadingError]
) -> Future[Made | LoadingError]:
    if item == "-":  # standard input is this process's own
        done: Future[Made | LoadingError] = Future()
        done.set_result(work(item))
        return done
    try:
        return pool.submit(work, item)
    except BrokenProcessPool as error:
        failed: Future[Made | LoadingError] = Future()
        failed.set_exception(error)
        return failed


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the desk has threads, and a fork takes their locks along. The tracker that comes with it
    # hands on standard error, which has no file behind it while Textual shows the desk.
    if os.name == "posix":
        with redirect_stderr(sys.__stderr__):
            ensure_running()
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start)


def _start() -> None:
    """An interrupt is for the process that asked; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _end(pool: ProcessPoolExecutor) -> None:
    """Stop at once, also in the middle of a long article."""
    # Python 3.14 has terminate_workers(); before, the processes are only to be had like this.
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()
