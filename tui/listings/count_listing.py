"""Counts of tags as lists: in each article, and which of them meet in one passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.article import Span

from ..notebook.annotation import Tag
from ..reading.colours import colour_of
from .arranged import Key
from .listing import Part, Row, between


class CountRow(NamedTuple):
    """A heading (``tags`` empty) or one or two tags, and how often."""

    title: str
    tags: tuple[str, ...]
    times: int


class CountListing:
    """Rows of counts, ready to be shown."""

    height = 1

    def __init__(self, counted: Sequence[CountRow], codebook: Sequence[Tag]) -> None:
        self._counted = counted
        self._colors = {tag.name: colour_of(tag) for tag in codebook}
        self._titles: list[str] = []
        """The title that each row stands under, or is."""
        for row in counted:
            self._titles.append(row.title.casefold() or (self._titles[-1] if self._titles else ""))
        self._most = max((row.times for row in counted if row.tags), default=1)

    @classmethod
    def by_article(
        cls, counts: Mapping[str, Counter[str]], titles: Mapping[str, str], codebook: Sequence[Tag]
    ) -> CountListing:
        """Each article (by the sha256 that ``titles`` names) with its tags, the most tagged first."""
        rows = []
        for sha256, found in sorted(counts.items(), key=lambda item: -item[1].total()):
            if found:
                rows.append(CountRow(titles.get(sha256, "(not in the notebook)"), (), found.total()))
                rows += [CountRow("", (tag,), count) for tag, count in found.most_common()]
        return cls(rows, codebook)

    @classmethod
    def together(cls, met: Counter[tuple[str, str]], codebook: Sequence[Tag]) -> CountListing:
        """Pairs of tags, those that meet most often first."""
        return cls([CountRow("", pair, count) for pair, count in met.most_common()], codebook)

    def __len__(self) -> int:
        return len(self._counted)

    def tags(self, index: int) -> tuple[str, ...]:
        """The tags that an entry counts; none for a heading."""
        return self._counted[index].tags

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The heading, or the tags in their colours with a bar; the count at the right."""
        row = self._counted[index]
        if not row.tags:
            return (between([(row.title, "name")], [(f"{row.times:,}", "quiet")], width),)
        left: list[Part] = [("  ", "plain")]
        for place, tag in enumerate(row.tags):
            left += [(" with ", "quiet")] if place else []
            left.append((tag, self._colors.get(tag, "strong")))
        bar = "━" * max(1, round(row.times * 16 / self._most))
        return (between(left, [(f"{bar:<16} ", "strip"), (f"{row.times:>5,}", "plain")], width),)

    @property
    def orders(self) -> Mapping[str, Key | None]:
        """The most used first, or by name: of the article, or of the tags."""
        return {"most used first": None, "by name": lambda index: (self._titles[index], self._names(index))}

    def _names(self, index: int) -> tuple[str, ...]:
        return tuple(tag.casefold() for tag in self._counted[index].tags)

    def words(self, index: int) -> str:
        """The article's title with the tag; with all its tags for the heading."""
        row = self._counted[index]
        return " ".join((self._titles[index], *(row.tags or self._below(index))))

    def _below(self, index: int) -> Iterator[str]:
        """The tags that stand under a heading."""
        for row in self._counted[index + 1 :]:
            if not row.tags:
                return
            yield from row.tags

    def flat_rows(self, index: int, width: int) -> Sequence[Row]:
        """The same: an article's tags stay under its title."""
        return self.rows(index, width)

    def spans(self, index: int) -> Sequence[Span]:
        """Nowhere: a count is no place in the text."""
        return ()
