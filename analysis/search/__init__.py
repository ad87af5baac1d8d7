"""The only search there is: a query to spans. Highlight, counter, n/N and ``dateline search`` all use it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from ..article import Article, Span
from ..findings import Findings
from .fields import Field, Note
from .likely import likely, may_match
from .matching import Asked, Places, matches, terms_of
from .query_error import QueryError
from .syntax import All, Node, Scope, tree_of
from .terms import Regex
from .whole_article import held, parts

__all__ = ["Note", "Query", "QueryError", "parse", "search"]


@dataclass(frozen=True, slots=True)
class Query:
    """A query that has been understood."""

    source: str
    tree: Node | None
    scope: Scope = "paragraph"
    """Where terms that go together must stand."""
    _held: dict[tuple[str, int, int], Node | None] = field(init=False, repr=False, compare=False, default_factory=dict)
    """What of the tree articles have as a whole; None for those that have not what it asks for."""

    @property
    def joins(self) -> bool:
        """Whether it has terms that must stand together."""
        return isinstance(self.tree, All)

    @property
    def meaning(self) -> str:
        """Where its terms must stand, as the reader is told; "" where it has but one."""
        return f"all in one {self.scope}" if self.joins else ""

    @property
    def wants_findings(self) -> bool:
        """Whether it asks for actors, numbers or quotes, and so finds them only where findings are given."""
        return any(isinstance(term, Field) and term.wants_findings for term in terms_of(self.tree))

    @property
    def wants_notes(self) -> bool:
        """Whether it asks for tags, notes or verdicts, and so finds them only where notes are given."""
        return any(isinstance(term, Field) and term.wants_notes for term in terms_of(self.tree))

    @property
    def has_expressions(self) -> bool:
        """Whether it has regular expressions, which take long."""
        return any(isinstance(term, Regex) for term in terms_of(self.tree))

    def may_match(self, text: str) -> bool:
        """False where what its regular expressions have in every match tells that a text cannot match."""
        return self.tree is not None and may_match(self.tree, text)

    def spans(
        self,
        article: Article,
        start: int = 0,
        end: int | None = None,
        findings: Findings | None = None,
        notes: Iterable[Note] = (),
        places: Places | None = None,
        only: Collection[int] | None = None,
    ) -> Iterator[Span]:
        """Matches that begin in ``article.text[start:end]``: in order, never overlapping, never empty.

        ``places`` says where fields find something, in place of ``findings``, to those who keep that; ``only`` has the
        indexes of the paragraphs that can match, where that is known.
        Terms that go together must stand in one paragraph, or with "in:article" in the article. Raises QueryError when
        a regular expression takes too long.
        """
        if self.tree is None:
            return iter(())
        stop = len(article.text) if end is None else end
        notes = list(notes)
        asked = Asked(self.tree, article, findings, notes, stop - start, places)
        if self.scope == "paragraph":
            some = partial(likely, self.tree, article, asked) if only is None else partial(_between, only)
            return matches(article, start, stop, partial(asked.spans, self.tree), some)
        found = self._in_whole(self.tree, article, findings, notes, places)
        if found is None:
            return iter(())
        return matches(article, start, stop, partial(parts, found, asked), lambda first, last: None)

    def _in_whole(
        self, tree: Node, article: Article, findings: Findings | None, notes: list[Note], places: Places | None
    ) -> Node | None:
        """What of it the article as a whole has; the windows of one search ask again and again."""
        key = (article.sha256, id(findings), len(notes))
        if key not in self._held:
            self._held[key] = held(tree, Asked(tree, article, findings, notes, len(article.text), places), article)
        return self._held[key]

    def everywhere(
        self, article: Article, findings: Findings | None = None, notes: Iterable[Note] = ()
    ) -> Iterator[Span]:
        """All matches in an article; findings are made where the query asks for them and none are given."""
        if findings is None and self.wants_findings:
            from ..pipeline import analyze

            findings = analyze(article)
        return self.spans(article, findings=findings, notes=notes)


def _between(indexes: Collection[int], first: int, last: int) -> set[int]:
    return {index for index in indexes if first <= index < last}


def parse(query: str) -> Query:
    """Understand a query; an empty one matches nothing. Raises QueryError."""
    return Query(query, *tree_of(query))


def search(article: Article, query: str, findings: Findings | None = None, notes: Iterable[Note] = ()) -> list[Span]:
    """All matches of a query in an article, in order; see ``Query.everywhere``. Raises QueryError."""
    return list(parse(query).everywhere(article, findings, notes))
