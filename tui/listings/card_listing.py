"""The passages of a card, in sections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.article import Span

from .listing import Row, between, fit


class CardEntry(NamedTuple):
    """Words, what is said of them, and where they stand; None: nowhere, such as a step of the engine."""

    words: str
    about: str
    span: Span | None


class CardSection(NamedTuple):
    """Entries under a title."""

    title: str
    entries: Sequence[CardEntry]


class CardListing:
    """Sections one below the other. Their titles are entries without a place; empty ones are left out."""

    height = 2

    def __init__(self, sections: Sequence[CardSection]) -> None:
        self._entries: list[CardEntry | CardSection] = []
        for section in sections:
            if section.entries:
                self._entries += [section, *section.entries]

    def __len__(self) -> int:
        return len(self._entries)

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The words, then what is said of them; or a section's title."""
        entry = self._entries[index]
        if isinstance(entry, CardSection):
            return (between([(entry.title, "strip")], [(f"{len(entry.entries):,}", "quiet")], width),)
        return (
            (("  ", "plain"), (fit(entry.words, width - 2), "name" if entry.span is not None else "plain")),
            (("    ", "plain"), (fit(entry.about, width - 4), "quiet")),
        )

    def height_of(self, index: int, width: int) -> int:
        """One row for a title, two for a passage."""
        return 1 if isinstance(self._entries[index], CardSection) else 2

    def spans(self, index: int) -> Sequence[Span]:
        """The passage."""
        entry = self._entries[index]
        return [entry.span] if isinstance(entry, CardEntry) and entry.span is not None else []
