"""One act on the notebook: what was there before and what shall be there after, so that it can be taken back."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Self

from .annotation import Annotation, Tag
from .correction import Correction


class NotebookError(Exception):
    """Why the notebook cannot be opened or written, and what to do, in one plain line."""


class Overtaken(NotebookError):
    """A change that would undo what another window did; nothing was written."""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as the notebook keeps it; ``position`` is the offset where the reader left."""

    source: str
    title: str
    sha256: str
    text: str
    added: str
    position: int = 0
    opened: str = ""
    byline: str | None = None
    date: str | None = None
    retrieved: str | None = None
    """When an address was fetched, ISO 8601, UTC."""

    def to_dict(self) -> dict[str, Any]:
        """The row that the notebook holds."""
        return asdict(self)

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Self:
        """The record in a row. Raises TypeError when the row is not one."""
        return cls(**{name: row[name] for name in cls.__dataclass_fields__ if name in row})


Record = Annotation | Tag | Correction | ArticleRecord


@dataclass(frozen=True, slots=True)
class Change:
    """One act on the notebook, written at once: pairs of before and after, None where there is nothing."""

    label: str
    annotations: tuple[tuple[Annotation | None, Annotation | None], ...] = ()
    tags: tuple[tuple[Tag | None, Tag | None], ...] = ()
    corrections: tuple[tuple[Correction | None, Correction | None], ...] = ()
    articles: tuple[tuple[ArticleRecord | None, ArticleRecord | None], ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.annotations or self.tags or self.corrections or self.articles)

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(
            self.label,
            tuple((after, before) for before, after in reversed(self.annotations)),
            tuple((after, before) for before, after in reversed(self.tags)),
            tuple((after, before) for before, after in reversed(self.corrections)),
            tuple((after, before) for before, after in reversed(self.articles)),
        )


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where a change met one that another window had made since: what was decided, in one plain line."""

    table: str
    key: str
    message: str
