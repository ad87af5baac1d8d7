"""Paragraphs in columns, for those who keep many articles: of each only those are made that somebody looks at."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import get_args, overload

from .article import Paragraph, ParagraphKind

_KINDS: tuple[ParagraphKind, ...] = get_args(ParagraphKind)


def packed_paragraphs(paragraphs: Sequence[Paragraph]) -> bytes:
    """Paragraphs as bytes that ``PackedParagraphs`` reads on the same machine."""
    columns = array("I", [paragraph.start for paragraph in paragraphs])
    columns.extend(paragraph.end for paragraph in paragraphs)
    columns.extend(_KINDS.index(paragraph.kind) for paragraph in paragraphs)
    columns.extend(0 if paragraph.twin is None else paragraph.twin + 1 for paragraph in paragraphs)
    return columns.tobytes()


class PackedParagraphs(Sequence[Paragraph]):
    """The paragraphs of an article, equal to a tuple of the same ones."""

    __slots__ = ("_ends", "_kinds", "_made", "_twins", "starts")

    def __init__(self, packed: bytes) -> None:
        columns = array("I")
        columns.frombytes(packed)
        count = len(columns) // 4
        self.starts = columns[:count]
        """Where each begins in the text."""
        self._ends = columns[count : 2 * count]
        self._kinds = columns[2 * count : 3 * count]
        self._twins = columns[3 * count :]
        self._made: dict[int, Paragraph] = {}

    def of_kind(self, kind: str) -> set[int]:
        """The indexes of the paragraphs of a kind."""
        return {index for index, code in enumerate(self._kinds) if _KINDS[code] == kind}

    def at(self, offset: int) -> Paragraph | None:
        """As ``Article.paragraph_at``."""
        return self[max(0, bisect_right(self.starts, offset) - 1)] if self.starts else None

    def bounds(self) -> Iterator[tuple[int, int]]:
        """Where each begins and ends."""
        return zip(self.starts, self._ends, strict=True)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Paragraph: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Paragraph, ...]: ...

    def __getitem__(self, index: int | slice) -> Paragraph | tuple[Paragraph, ...]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self.starts))))
        made = self._made.get(index)
        if made is None:
            at = range(len(self.starts))[index]
            twin = self._twins[at]
            bounds = self.starts[at], self._ends[at]
            made = self._made[index] = Paragraph(at, _KINDS[self._kinds[at]], *bounds, twin - 1 if twin else None)
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | PackedParagraphs) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def kinds_among(paragraphs: Iterable[Paragraph]) -> int:
    """The kinds of paragraphs there are, as a bit each; see ``kind_bit``."""
    found = 0
    for paragraph in paragraphs:
        found |= kind_bit(paragraph.kind)
    return found


def kind_bit(kind: str) -> int:
    """The bit of a kind of paragraph; 0 for another word."""
    return 1 << _KINDS.index(kind) if kind in _KINDS else 0
