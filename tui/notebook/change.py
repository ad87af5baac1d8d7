"""One act on the notebook: what was there before and what shall be there after, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # The desk needs changes before its first paint, but none of the records in them.
    from .annotation import Annotation, Tag
    from .article_record import ArticleRecord
    from .claim import Claim
    from .correction import Correction
    from .deletion import Deletion
    from .event import Event
    from .schema import Record


class NotebookError(Exception):
    """Why the notebook cannot be opened or written, and what to do, in one plain line."""


class Overtaken(NotebookError):
    """A change that would undo what another window did; nothing was written."""


@dataclass(frozen=True, slots=True)
class Change:
    """One act on the notebook, written at once: pairs of before and after, None where there is nothing."""

    label: str
    annotations: tuple[tuple[Annotation | None, Annotation | None], ...] = ()
    tags: tuple[tuple[Tag | None, Tag | None], ...] = ()
    corrections: tuple[tuple[Correction | None, Correction | None], ...] = ()
    articles: tuple[tuple[ArticleRecord | None, ArticleRecord | None], ...] = ()
    events: tuple[tuple[Event | None, Event | None], ...] = ()
    claims: tuple[tuple[Claim | None, Claim | None], ...] = ()
    deleted: tuple[tuple[Deletion | None, Deletion | None], ...] = ()
    """Deletions that come from elsewhere; those that this change makes are recorded by themselves."""

    def pairs(self) -> Iterator[tuple[str, Sequence[tuple[Record | None, Record | None]]]]:
        """Each table with its pairs."""
        for field in fields(self):
            if field.name != "label":
                yield field.name, getattr(self, field.name)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not any(pairs for _, pairs in self.pairs())

    @property
    def is_work(self) -> bool:
        """Whether something of the reader's is in it, more than where an article was left."""
        return any(pairs for table, pairs in self.pairs() if table != "articles")

    def inverse(self) -> Change:
        """The change that takes this one back."""
        turned: dict[str, Any] = {
            table: tuple((after, before) for before, after in reversed(pairs)) for table, pairs in self.pairs()
        }
        return Change(self.label, **turned)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where a change met one that another window had made since: what was decided, in one plain line."""

    table: str
    key: str
    message: str
