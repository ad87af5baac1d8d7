"""Many articles analysed over all cores: in order, as they are done, whatever one of them does."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from functools import partial
from itertools import chain, islice
from typing import TypeVar

from analysis.article import Article
from analysis.findings import Findings
from analysis.loading import LoadingError, load, without_credentials

Item = TypeVar("Item")
Made = TypeVar("Made")

FEW = 64
"""So few articles are analysed quicker by this process than by others that must start first."""


def analyze_many(
    sources: Iterable[str], jobs: int | None = None
) -> Generator[tuple[str, Findings | LoadingError], None, None]:
    """The findings of many sources, in their order, each as soon as it is there.

    A source that cannot be read or analysed gives its LoadingError, and the rest go on. ``jobs`` is how many processes
    work (all cores unless given; 1: this one alone). Closing the iterator, or an interrupt, ends them all.
    """
    return make_many(sources, as_they_are, jobs)


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
    yield from map_many(sources, partial(make_one, make=make, loader=loader), jobs)


def map_many(
    items: Iterable[Item],
    work: Callable[[Item], Made | LoadingError],
    jobs: int | None = None,
    few: int | None = None,
    *,
    gently: bool = False,
    stopped: Callable[[], bool] | None = None,
) -> Generator[tuple[Item, Made | LoadingError], None, None]:
    """What ``work`` makes of many items, in their order, over ``jobs`` processes; of ``few`` or less in this one.

    ``gently``: always in other processes, which let everything else go first. When ``stopped`` says so they are ended
    at once, and nothing more comes.
    """
    waiting = iter(items)
    jobs = jobs or cores()
    few = FEW if few is None else few
    first = list(islice(waiting, few))
    if not gently and (jobs < 2 or len(first) < few):
        for item in (*first, *waiting):
            yield item, work(item)
        return
    # Of few items nobody waits for the import of what starts processes.
    from .processes import in_parallel

    yield from in_parallel(chain(first, waiting), work, jobs, gently, stopped)


def cores() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        return os.cpu_count() or 1


def as_they_are(findings: Findings) -> Findings:
    """Findings, where nothing else is to be made of them."""
    return findings


def make_one(source: str, make: Callable[[Findings], Made], loader: Callable[[str], Article]) -> Made | LoadingError:
    """What ``make`` makes of the findings of one article, or why there are none."""
    from analysis.pipeline import analyze

    try:
        findings = analyze(loader(source))
    except LoadingError as error:
        return error
    except Exception as error:  # one article must not end a thousand
        return LoadingError(f"{without_credentials(source)}: cannot be analysed ({type(error).__name__}: {error})")
    return make(findings)
