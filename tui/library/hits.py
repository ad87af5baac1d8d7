"""The matches of a search of the library as a walk: through those of an article, then on to the next article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from analysis.article import Article, Span

from .concordance import Row


@dataclass(frozen=True, slots=True)
class Hits:
    """``rows`` in the order in which they are listed, and the one that is shown. ``load`` loads an article by its
    SHA-256 as it was searched; it raises LoadingError.
    """

    words: str
    rows: Sequence[Row]
    at: int
    load: Callable[[str], Article]

    @property
    def sha256(self) -> str:
        """The article that the match is in."""
        return self.rows[self.at].sha256

    @property
    def span(self) -> Span:
        """The match."""
        return Span(self.rows[self.at].start, self.rows[self.at].end)

    @property
    def articles(self) -> list[str]:
        """The articles with matches, in the order in which they are listed first."""
        return list(dict.fromkeys(row.sha256 for row in self.rows))

    def here(self) -> list[Span]:
        """All matches in this article, in the order of the text."""
        return sorted(Span(row.start, row.end) for row in self.rows if row.sha256 == self.sha256)

    def beyond(self, step: int) -> Hits | None:
        """The first match of the next article, or (``step`` -1) the last of the one before; None at the ends."""
        articles = self.articles
        target = articles.index(self.sha256) + step
        if not 0 <= target < len(articles):
            return None
        inside = [at for at, row in enumerate(self.rows) if row.sha256 == articles[target]]
        return replace(self, at=sorted(inside, key=lambda at: self.rows[at].start)[0 if step > 0 else -1])
