"""The findings of the reports of one event, with the reader's corrections: from the cache, else from the engine."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from analysis.article import Article
from analysis.findings import Findings
from analysis.loading import LoadingError

from ..system.daemon_call import in_daemon_thread
from ..system.paths import cache_folder
from .batch import as_they_are, cores, make_one
from .cache import FindingsCache
from .processes import in_parallel

if TYPE_CHECKING:
    from ..notebook import Notebook

Told = Callable[[int, int], None]
"""Gets how many reports are done, of how many."""


async def findings_of_reports(
    articles: Sequence[Article], notebook: Notebook | None, known: Iterable[Findings], told: Told
) -> tuple[list[Findings], list[str]]:
    """The findings of articles, in their order, and a line for each that cannot be analysed.

    ``known`` are findings that are at hand without the reader's corrections.
    """
    at_hand = {found.article.sha256: found for found in known}
    kept = await in_daemon_thread(_kept, [article for article in articles if article.sha256 not in at_hand])
    at_hand |= {found.article.sha256: found for found in kept}
    missing = [article for article in articles if article.sha256 not in at_hand]
    loop = asyncio.get_running_loop()

    def analyse() -> list[Findings | LoadingError]:
        """In other processes, so that keys go on."""
        made: list[Findings | LoadingError] = []
        for _, found in in_parallel(map(_Report, missing), _analysed, min(cores(), len(missing))):
            made.append(found)
            loop.call_soon_threadsafe(told, len(made), len(missing))
        return made

    made = await in_daemon_thread(analyse) if missing else []
    fresh = [found for found in made if isinstance(found, Findings)]
    if fresh:
        await in_daemon_thread(_keep, fresh)
    at_hand |= {found.article.sha256: found for found in fresh}
    there = [at_hand[article.sha256] for article in articles if article.sha256 in at_hand]
    failed = [str(found) for found in made if isinstance(found, LoadingError)]
    return [_corrected(raw, notebook) for raw in there], failed


class _Report(NamedTuple):
    """An article on its way to another process; in words its name alone."""

    article: Article

    def __str__(self) -> str:
        return self.article.source


def _analysed(report: _Report) -> Findings | LoadingError:
    return make_one(report.article.source, as_they_are, lambda _: report.article)


def _kept(articles: Sequence[Article]) -> list[Findings]:
    with FindingsCache(cache_folder() / "findings.sqlite") as cache:
        return [found for found in map(cache.get, articles) if found is not None]


def _keep(found: Sequence[Findings]) -> None:
    with FindingsCache(cache_folder() / "findings.sqlite") as cache:
        for one in found:
            cache.put(one)


def _corrected(raw: Findings, notebook: Notebook | None) -> Findings:
    from .checked_findings import checked

    return checked(raw, notebook).findings if notebook is not None else raw
