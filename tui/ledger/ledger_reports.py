"""What the ledger is computed from: findings of the cache or the engine, with corrections, and the notebook's rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from analysis.loading import LoadingError
from analysis.reading import read

from ..notebook.corrected import corrected
from ..notebook.text_corrections import TextCorrections
from .assembling import Kept
from .ledger_entry import Report
from .many_findings import findings_of_many

if TYPE_CHECKING:
    from analysis.article import Article

    from ..library.cache import FindingsCache
    from ..notebook import ArticleRecord, Notebook


def article_of(record: ArticleRecord) -> Article:
    """An article as the notebook keeps it."""
    return read(record.text, source=record.source, title=record.title, byline=record.byline, date=record.date)


def reports_of(
    articles: Iterable[Article], notebook: Notebook, cache: FindingsCache
) -> Iterator[Report | LoadingError]:
    """The reports of several articles, each text once: its findings, as corrected, and what the reader put on it.

    One that cannot be analysed gives its LoadingError.
    """
    corrections = TextCorrections(notebook)
    each = {article.sha256: article for article in articles}
    for article, found in findings_of_many(list(each.values()), cache):
        if isinstance(found, LoadingError):
            yield found
        else:
            notes = tuple(notebook.annotations(article.sha256))
            yield Report(corrected(found, corrections.of(found.article)), notes)


def kept_in(notebook: Notebook, at_hand: Collection[str] = ()) -> Kept:
    """What the notebook has for the ledger; the texts of articles that are ``at_hand`` (by sha256) are not read."""
    claims = notebook.claims()
    named = (notebook.annotation(key) for claim in claims for key in claim.annotations)
    annotations = {annotation.id: annotation for annotation in named if annotation is not None}
    records = map(notebook.article, {annotation.article for annotation in annotations.values()}.difference(at_hand))
    articles = {record.sha256: article_of(record) for record in records if record is not None}
    return Kept(claims, notebook.events(), annotations, articles)
