"""An article as the notebook holds it: its text, so that notes can be read without the file, and where it is from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from analysis.article import Article

from .annotation import now


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article. ``position`` is the offset where the reader left; times are ISO 8601 in UTC."""

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
    """When an address was fetched."""
    address: str | None = None
    """The address after redirects; None for what was not fetched."""
    raw_sha256: str | None = None
    """The SHA-256 of the page as it was fetched."""

    @classmethod
    def of(cls, article: Article) -> Self:
        """The record of an article that is opened for the first time, now."""
        moment = now()
        return cls(
            source=article.source,
            title=article.title,
            sha256=article.sha256,
            text=article.text,
            added=moment,
            opened=moment,
            byline=article.byline,
            date=article.date,
            retrieved=article.retrieved,
            address=article.address,
            raw_sha256=article.raw_sha256,
        )

    @classmethod
    def unread(cls, article: Article) -> Self:
        """The record of an article that was never on the desk."""
        return replace(cls.of(article), opened="")

    def to_dict(self) -> dict[str, Any]:
        """The row that the notebook holds."""
        return asdict(self)

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The record in a row. Raises TypeError when the row is not one."""
        return cls(**{name: row[name] for name in cls.__dataclass_fields__ if name in row})
