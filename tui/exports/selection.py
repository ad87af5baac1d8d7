"""What is exported: articles with their annotations, and the tags these use, in an order that never varies."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from analysis.article import Article

    from ..notebook.annotation import Annotation, Tag
    from ..notebook.store import ArticleRecord, Notebook


@dataclass(frozen=True, slots=True)
class Entry:
    """One article and its annotations, in the order of the text."""

    article: ArticleRecord
    annotations: tuple[Annotation, ...]

    def read(self) -> Article:
        """The article with its paragraphs."""
        return _read(self.article.text)

    def paragraph(self, annotation: Annotation) -> int:
        """The number of the paragraph where an annotation begins, counted from 1."""
        paragraph = self.read().paragraph_at(annotation.anchor.start)
        return paragraph.index + 1 if paragraph else 1


@cache
def _read(text: str) -> Article:
    from analysis.article import read

    return read(text)


@dataclass(frozen=True, slots=True)
class Selection:
    """Articles, the annotations whose article is not kept (orphans), and the codebook."""

    entries: tuple[Entry, ...]
    tags: tuple[Tag, ...] = ()
    orphans: tuple[Annotation, ...] = ()

    @classmethod
    def of(cls, notebook: Notebook, shas: Collection[str] | None = None) -> Self:
        """Everything in a notebook; or only the articles with these hashes, their annotations, and the tags used."""
        by_article: dict[str, list[Annotation]] = {}
        for annotation in notebook.annotations():
            by_article.setdefault(annotation.article, []).append(annotation)
        records = sorted(notebook.articles(), key=lambda record: (record.added, record.sha256))
        entries = tuple(
            Entry(record, _in_order(by_article.pop(record.sha256, ())))
            for record in records
            if shas is None or record.sha256 in shas
        )
        if shas is None:
            return cls(entries, _by_name(notebook.tags()), _in_order(a for rest in by_article.values() for a in rest))
        used = {name for entry in entries for annotation in entry.annotations for name in annotation.tags}
        return cls(entries, _by_name(_with_parents(notebook.tags(), used)))

    @property
    def annotations(self) -> int:
        """How many annotations there are, orphans too."""
        return sum(len(entry.annotations) for entry in self.entries) + len(self.orphans)


def _in_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    return tuple(sorted(annotations, key=lambda a: (a.article, a.anchor.start, a.anchor.end, a.id)))


def _by_name(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    return tuple(sorted(tags, key=lambda tag: (tag.name.casefold(), tag.name)))


def _with_parents(tags: Iterable[Tag], used: set[str]) -> list[Tag]:
    """The tags that are used, and those above them."""
    known = {tag.name: tag for tag in tags}
    wanted: dict[str, Tag] = {}
    for name in used:
        above: str | None = name
        while above in known and above not in wanted:
            wanted[above] = known[above]
            above = known[above].parent
    return list(wanted.values())
