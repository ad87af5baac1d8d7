"""What the ledger is computed from: findings of the cache or the engine, with corrections, and the notebook's rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from analysis.reading import read

from ..notebook.corrected import corrected
from .assembling import Kept
from .ledger_entry import Report

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.findings import Findings

    from ..library.cache import FindingsCache
    from ..notebook import ArticleRecord, Correction, Notebook


def article_of(record: ArticleRecord) -> Article:
    """An article as the notebook keeps it."""
    return read(record.text, source=record.source, title=record.title, byline=record.byline, date=record.date)


def findings_of(article: Article, corrections: Iterable[Correction], cache: FindingsCache) -> Findings:
    """An article's findings, which the cache keeps, as the reader corrected them."""
    found = cache.get(article)
    if found is None:
        from analysis.pipeline import analyze

        found = analyze(article)
        cache.put(found)
    return corrected(found, corrections)


def report_of(article: Article, notebook: Notebook, cache: FindingsCache) -> Report:
    """An article with its findings and what the reader put on it."""
    found = findings_of(article, notebook.corrections(article.sha256), cache)
    return Report(found, tuple(notebook.annotations(article.sha256)))


def reports_of(articles: Iterable[Article], notebook: Notebook, cache: FindingsCache) -> Iterator[Report]:
    """The reports of several articles, each text once."""
    seen: set[str] = set()
    for article in articles:
        if article.sha256 not in seen:
            seen.add(article.sha256)
            yield report_of(article, notebook, cache)


def kept_in(notebook: Notebook, at_hand: Collection[str] = ()) -> Kept:
    """What the notebook has for the ledger; the texts of articles that are ``at_hand`` (by sha256) are not read."""
    claims = notebook.claims()
    named = (notebook.annotation(key) for claim in claims for key in claim.annotations)
    annotations = {annotation.id: annotation for annotation in named if annotation is not None}
    records = map(notebook.article, {annotation.article for annotation in annotations.values()}.difference(at_hand))
    articles = {record.sha256: article_of(record) for record in records if record is not None}
    return Kept(claims, notebook.events(), annotations, articles)
