"""The notebook: one TinyDB file with articles, annotations and tags."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from tinydb import TinyDB, where

from analysis.article import Article

from .annotation import Annotation, Tag, now

FORMAT = 1


class NotebookError(Exception):
    """Why the notebook cannot be opened or written, and what to do, in one plain line."""


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

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Self:
        """The record in a row."""
        return cls(**{name: row[name] for name in cls.__dataclass_fields__ if name in row})


@dataclass(frozen=True, slots=True)
class Change:
    """One act on the notebook, written at once: pairs of before and after, None where there is nothing."""

    label: str
    annotations: tuple[tuple[Annotation | None, Annotation | None], ...] = ()
    tags: tuple[tuple[Tag | None, Tag | None], ...] = ()

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(
            self.label,
            tuple((after, before) for before, after in reversed(self.annotations)),
            tuple((after, before) for before, after in reversed(self.tags)),
        )


class Notebook:
    """An open notebook. A method that writes has written to disk when it returns, or raises NotebookError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.read_only = False
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = TinyDB(path, encoding="utf-8", ensure_ascii=False)
        if not self._db.table("meta").all():
            self._db.table("meta").insert({"format": FORMAT})

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def refresh(self) -> bool:
        """Take in what others wrote since; True when there was something."""
        return False

    def articles(self) -> list[ArticleRecord]:
        """All articles, the one opened last first."""
        rows = [ArticleRecord.from_dict(row) for row in self._db.table("articles").all()]
        return sorted(rows, key=lambda record: record.opened, reverse=True)

    def article(self, sha256: str) -> ArticleRecord | None:
        """The article with this hash, or None."""
        row = self._db.table("articles").get(where("sha256") == sha256)
        return ArticleRecord.from_dict(row) if row else None

    def add_article(self, article: Article) -> None:
        """Keep an article (once), so that its annotations can be read and exported without its file."""
        self.add_record(
            ArticleRecord(
                article.source,
                article.title,
                article.sha256,
                article.text,
                now(),
                0,
                now(),
                article.byline,
                article.date,
            )
        )

    def add_record(self, record: ArticleRecord) -> None:
        """Keep an article (once) as another notebook kept it."""
        if self.article(record.sha256) is None:
            self._db.table("articles").insert(asdict(record))

    def set_position(self, sha256: str, position: int) -> None:
        """Remember where the reader is in an article (a code point offset), and that it was open now."""
        self._db.table("articles").update({"position": position, "opened": now()}, where("sha256") == sha256)

    def annotations(self, sha256: str | None = None) -> list[Annotation]:
        """The annotations of one article, or of all, in the order of the text."""
        rows = self._db.table("annotations").all()
        found = [Annotation.from_dict(row) for row in rows if sha256 is None or row["article"] == sha256]
        return sorted(found, key=lambda a: (a.article, a.anchor.start, a.anchor.end, a.id))

    def tags(self) -> list[Tag]:
        """The codebook, by name."""
        return sorted((Tag.from_dict(row) for row in self._db.table("tags").all()), key=lambda tag: tag.name.casefold())

    def apply(self, change: Change) -> None:
        """Write a change, all of it or nothing."""
        table = self._db.table("annotations")
        for before, after in change.annotations:
            if before is not None:
                table.remove(where("id") == before.id)
            if after is not None:
                table.insert(after.to_dict())
        self._apply_tags(change.tags)

    def _apply_tags(self, pairs: Iterable[tuple[Tag | None, Tag | None]]) -> None:
        table = self._db.table("tags")
        for before, after in pairs:
            if before is not None:
                table.remove(where("name") == before.name)
            if after is not None:
                table.insert(after.to_dict())
