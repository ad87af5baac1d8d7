"""Findings of many articles: those that the cache has from there, the others from the engine, over all cores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.loading import LoadingError

from ..library.batch import map_many
from ..library.cache import packed

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.findings import Findings

    from ..library.cache import FindingsCache


def findings_of_many(
    articles: Sequence[Article], cache: FindingsCache
) -> Iterator[tuple[Article, Findings | LoadingError]]:
    """Each article with the engine's findings, in order; the cache keeps them. A few are analysed in this process.

    An article that cannot be analysed gives its LoadingError, and the rest go on.
    """
    missing = [article for article in articles if not cache.has(article.sha256)]
    made = map_many(missing, packed_findings)
    awaited = {article.sha256 for article in missing}
    for article in articles:
        if article.sha256 in awaited:
            _, found = next(made)
            if isinstance(found, LoadingError):
                yield article, found
                continue
            cache.put_packed([(article.sha256, found)])
        kept = cache.get(article)
        yield article, kept if kept is not None else _analysed(article)


def packed_findings(article: Article) -> bytes | LoadingError:
    """An article's findings as the cache keeps them, made in whichever process is free."""
    found = _analysed(article)
    return found if isinstance(found, LoadingError) else packed(found)


def _analysed(article: Article) -> Findings | LoadingError:
    from analysis.pipeline import analyze

    try:
        return analyze(article)
    except Exception as error:  # one article must not end a thousand
        return LoadingError(f"{article.source}: cannot be analysed ({type(error).__name__}: {error})")
