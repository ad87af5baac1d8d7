"""The findings of the reports of one event, with the reader's corrections: from the cache, else from the engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from analysis.article import Article
from analysis.findings import Findings

from ..system.daemon_call import in_daemon_thread
from ..system.paths import cache_folder
from .cache import FindingsCache
from .engine_process import Analysis, AnalysisError

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
    found: list[Findings] = []
    failed: list[str] = []
    for done, article in enumerate(articles):
        told(done, len(articles))
        raw = at_hand.get(article.sha256) or await in_daemon_thread(_kept, article)
        if raw is None:
            try:
                raw = await Analysis(article).run()
            except (AnalysisError, OSError) as error:
                failed.append(f"{article.source}: {error}")
                continue
            await in_daemon_thread(_keep, raw)
        found.append(_corrected(raw, notebook))
    return found, failed


def _kept(article: Article) -> Findings | None:
    with FindingsCache(cache_folder() / "findings.sqlite") as cache:
        return cache.get(article)


def _keep(findings: Findings) -> None:
    with FindingsCache(cache_folder() / "findings.sqlite") as cache:
        cache.put(findings)


def _corrected(raw: Findings, notebook: Notebook | None) -> Findings:
    from .checked_findings import checked

    return checked(raw, notebook).findings if notebook is not None else raw
