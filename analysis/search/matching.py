"""A query's tree put to an article, paragraph by paragraph, so that a window costs a window's time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..article import Article, Paragraph, Span
from ..findings import Findings
from .fields import LONGEST, Field, Note, within
from .nearly import Nearly
from .syntax import All, Any, Near, Node, Not, Term
from .terms import Budget, Literal, Regex, Wildcard, Word

_WORD = re.compile(r"\w+(?:['’.,]\w+)*")
_SECONDS = 0.25
_SECONDS_A_CHARACTER = 1e-6
"""What the regular expressions of a search may take: this, and this for each character of the window."""


InParagraph = Callable[[Paragraph], Sequence[Span] | None]
"""Where a paragraph matches, () where it does as a whole, None where it does not."""


Likely = Callable[[int, int], set[int] | None]
"""Of the paragraphs from one index to another those that can match; None when any may."""

Places = Callable[[Field], Sequence[Span]]
"""Where a field that asks for findings finds something in an article, in order; for those who have that ready."""


def matches(article: Article, start: int, end: int, in_paragraph: InParagraph, likely: Likely) -> Iterator[Span]:
    """The matches that begin in ``[start, end)``, in order, never overlapping, never empty."""
    first, last = 0, len(article.paragraphs)
    if start > 0 or end < len(article.text):
        first = max(0, bisect_right(article.paragraphs, start, key=_start) - 1)
        last = bisect_left(article.paragraphs, end, key=_start)
    some = likely(first, last) if first < last else ()
    for index in range(first, last) if some is None else sorted(some):
        paragraph = article.paragraphs[index]
        found = in_paragraph(paragraph)
        if found is None:
            continue
        last = paragraph.start
        for span in sorted(found) if found else [Span(paragraph.start, paragraph.end)]:
            if last <= span.start < span.end:
                last = span.end
                if start <= span.start < end:
                    yield span


def _start(paragraph: Paragraph) -> int:
    return paragraph.start


def terms_of(tree: Node | None) -> Iterator[Term]:
    """The terms of a query's tree."""
    if isinstance(tree, All | Any):
        for node in tree.nodes:
            yield from terms_of(node)
    elif isinstance(tree, Not):
        yield from terms_of(tree.node)
    elif isinstance(tree, Near):
        yield from terms_of(tree.one)
        yield from terms_of(tree.other)
    elif tree is not None:
        yield tree


class Asked:
    """One search of an article: where its fields are, and how much time its regular expressions have left."""

    def __init__(
        self,
        tree: Node,
        article: Article,
        findings: Findings | None,
        notes: Iterable[Note],
        characters: int,
        places: Places | None = None,
    ) -> None:
        """``characters``: how many of the article are looked at. ``places`` are asked in place of ``findings``."""
        notes = list(notes)
        self._article = article
        self._places = {
            term: places(term) if places is not None and term.wants_findings else term.spans(findings, notes)
            for term in terms_of(tree)
            if isinstance(term, Field)
        }
        self._words: dict[Term, list[Span]] = {}
        """Where words stand in the paragraphs that are looked at, as far as that is known."""
        self._budget = Budget([_SECONDS + _SECONDS_A_CHARACTER * characters])

    def words(self, word: Word | Wildcard | Nearly | Literal, start: int, end: int) -> Sequence[Span]:
        """Where a word or phrase stands in a stretch of paragraphs; ``spans`` then knows it."""
        found = self._words[word] = word.find(self._article, start, end)
        return found

    def forget(self, word: Word | Wildcard | Nearly | Literal) -> None:
        """Look for a word or phrase in each paragraph again."""
        self._words.pop(word, None)

    def places(self, field: Field, start: int, end: int) -> Sequence[Span]:
        """What a field finds in a stretch, and a little before it."""
        places = self._places[field]
        return places[bisect_left(places, (start - LONGEST, 0)) : bisect_left(places, (end, 0))]

    def spans(self, node: Node, paragraph: Paragraph) -> Sequence[Span] | None:
        """Where ``node`` matches in a paragraph, () where it fits the paragraph as a whole, else None."""
        if isinstance(node, Field):
            return self._field(node, paragraph)
        if isinstance(node, Regex):
            return node.find(self._article, paragraph.start, paragraph.end, self._budget) or None
        if isinstance(node, Not):
            return () if self.spans(node.node, paragraph) is None else None
        if isinstance(node, All):
            return self._all(node, paragraph)
        if isinstance(node, Any):
            return self._any(node, paragraph)
        if isinstance(node, Near):
            return self._near(node, paragraph)
        return self._text(node, paragraph) or None

    def _text(self, node: Word | Literal | Wildcard | Nearly, paragraph: Paragraph) -> Sequence[Span]:
        known = self._words.get(node)
        if known is not None:
            found = known[bisect_left(known, (paragraph.start, 0)) : bisect_left(known, (paragraph.end, 0))]
            if not found or found[-1].end <= paragraph.end:
                return found
        return node.find(self._article, paragraph.start, paragraph.end)

    def _field(self, node: Field, paragraph: Paragraph) -> Sequence[Span] | None:
        sorts = node.sorts(paragraph)
        if sorts is not None:
            return () if sorts else None
        return within(self._places[node], paragraph) or None

    def _any(self, node: Any, paragraph: Paragraph) -> Sequence[Span] | None:
        found = [spans for part in node.nodes if (spans := self.spans(part, paragraph)) is not None]
        return [span for spans in found for span in spans] if found else None

    def _all(self, node: All, paragraph: Paragraph) -> Sequence[Span] | None:
        found: list[Span] = []
        for part in node.nodes:
            spans = self.spans(part, paragraph)
            if spans is None:
                return None
            found.extend(spans)
        return found

    def _near(self, node: Near, paragraph: Paragraph) -> Sequence[Span] | None:
        one, other = self.spans(node.one, paragraph), self.spans(node.other, paragraph)
        if not one or not other:
            return None
        found: set[Span] = set()
        for a in one:
            for b in other:
                if a != b and self._between(*sorted((a, b))) <= node.words:
                    found |= {a, b}
        return sorted(found) or None

    def _between(self, first: Span, second: Span) -> int:
        """How many words stand between two spans; none when they touch or overlap."""
        if second.start <= first.end:
            return 0
        return sum(1 for _ in _WORD.finditer(self._article.text, first.end, second.start))
