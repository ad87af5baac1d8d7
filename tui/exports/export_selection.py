"""What is exported: articles with their annotations, and the tags these use, in an order that never varies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

    from analysis.article import Article

    from ..notebook import Annotation, ArticleRecord, Claim, Correction, Deletion, Event, Notebook, Tag

Dated = TypeVar("Dated", "Event", "Claim")


@dataclass(frozen=True, slots=True)
class Entry:
    """One article and its annotations, in the order of the text."""

    article: ArticleRecord
    annotations: tuple[Annotation, ...]

    def placed(self) -> Iterator[Annotation]:
        """The annotations whose words stand in the text where their anchors say."""
        return (annotation for annotation in self.annotations if self._stands(annotation))

    def unplaced(self) -> Iterator[Annotation]:
        """The annotations whose words do not."""
        return (annotation for annotation in self.annotations if not self._stands(annotation))

    def _stands(self, annotation: Annotation) -> bool:
        anchor = annotation.anchor
        return anchor.start < anchor.end and self.article.text[anchor.start : anchor.end] == anchor.exact

    def read(self) -> Article:
        """The article with its paragraphs."""
        return _read(self.article.text)

    def paragraph(self, annotation: Annotation) -> int | None:
        """The number of the paragraph where an annotation begins, counted from 1; None when its words are gone."""
        if not self._stands(annotation):
            return None
        paragraph = self.read().paragraph_at(annotation.anchor.start)
        return paragraph.index + 1 if paragraph else 1


@cache
def _read(text: str) -> Article:
    from analysis.reading import read

    return read(text)


@dataclass(frozen=True, slots=True)
class Selection:
    """Articles with their annotations, the codebook, the annotations whose article is not in the notebook (orphans),
    what the reader corrected in the findings, the events and claims that concern the articles, and what was deleted."""

    entries: tuple[Entry, ...]
    tags: tuple[Tag, ...] = ()
    orphans: tuple[Annotation, ...] = ()
    corrections: tuple[Correction, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    deletions: tuple[Deletion, ...] = ()
    notebook: Path | None = None
    """The file that it is from, beside which raw pages lie."""

    @classmethod
    def of(cls, notebook: Notebook, shas: Collection[str] | None = None) -> Self:
        """Everything in a notebook; or only the articles with these hashes, their annotations, and the tags used."""
        by_article: dict[str, list[Annotation]] = {}
        for annotation in notebook.annotations():
            by_article.setdefault(annotation.article, []).append(annotation)
        from .public_names import public_sources

        kept = sorted(notebook.articles(), key=lambda record: (record.added, record.sha256))
        names = public_sources(record.source for record in kept)
        records = [_public_article(record, names[record.source]) for record in kept]
        entries = tuple(
            Entry(record, _in_order(by_article.pop(record.sha256, ())))
            for record in records
            if shas is None or record.sha256 in shas
        )
        corrections = sorted(notebook.corrections(), key=lambda c: (c.article, c.created, c.id))
        if shas is None:
            orphans = _in_order(annotation for rest in by_article.values() for annotation in rest)
            return cls(
                entries,
                _by_name(notebook.tags()),
                orphans,
                tuple(corrections),
                _by_time(notebook.events()),
                _by_time(map(_public_claim, notebook.claims())),
                tuple(notebook.deletions()),
                notebook.path,
            )
        used = {name for entry in entries for annotation in entry.annotations for name in annotation.tags}
        tags = _by_name(_with_parents(notebook.tags(), used))
        noted = {annotation.id for entry in entries for annotation in entry.annotations}
        claims = [_public_claim(claim) for claim in notebook.claims() if not noted.isdisjoint(claim.annotations)]
        named = {claim.event for claim in claims}
        events = [event for event in notebook.events() if event.id in named or not set(shas).isdisjoint(event.articles)]
        chosen = tuple(correction for correction in corrections if correction.article in shas)
        return cls(entries, tags, (), chosen, _by_time(events), _by_time(claims), notebook=notebook.path)

    def by(self, coders: Collection[str]) -> Self:
        """The same with the annotations of these coders only; "" is who signed nothing."""
        entries = tuple(
            replace(entry, annotations=tuple(one for one in entry.annotations if one.coder in coders))
            for entry in self.entries
        )
        return replace(self, entries=entries, orphans=tuple(one for one in self.orphans if one.coder in coders))

    def all_annotations(self) -> Iterator[Annotation]:
        """Every annotation, orphans last."""
        for entry in self.entries:
            yield from entry.annotations
        yield from self.orphans

    def lost(self) -> int:
        """How many annotations have no place in a text: orphans, and those whose words are gone."""
        return len(self.orphans) + sum(1 for entry in self.entries for _ in entry.unplaced())

    @property
    def annotations(self) -> int:
        """How many annotations there are, orphans too."""
        return sum(len(entry.annotations) for entry in self.entries) + len(self.orphans)


def _public_article(record: ArticleRecord, name: str) -> ArticleRecord:
    """An article as it leaves: under a name and address that tell nothing of the reader's machine and accounts."""
    from .public_names import public_address

    address = record.address and public_address(record.address)
    return (
        record if (name, address) == (record.source, record.address) else replace(record, source=name, address=address)
    )


def _public_claim(claim: Claim) -> Claim:
    from .public_names import public_ref

    pieces = tuple(replace(piece, ref=public_ref(piece.kind, piece.ref)) for piece in claim.evidence)
    return claim if pieces == claim.evidence else replace(claim, evidence=pieces)


def _in_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    return tuple(sorted(annotations, key=lambda a: (a.article, a.anchor.start, a.anchor.end, a.id)))


def _by_time(records: Iterable[Dated]) -> tuple[Dated, ...]:
    return tuple(sorted(records, key=lambda record: (record.created, record.id)))


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
