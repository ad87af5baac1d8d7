"""What is kept of an analysed article, made in the process that analysed it; and what is sent there to be analysed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.article import Article
from analysis.findings import Findings
from analysis.loading import LoadingError, load

from .batch import make_one
from .cache import packed
from .found import Found, found_of
from .opening import as_kept

if TYPE_CHECKING:
    from ..notebook import ArticleRecord


@dataclass(frozen=True, slots=True)
class Analysed:
    """What travels from the process that analysed an article: its findings, packed, and what the index asks of them."""

    sha256: str
    findings: bytes
    found: Found


def analysed_of(findings: Findings) -> Analysed:
    """What is kept of an article's findings."""
    return Analysed(findings.article.sha256, packed(findings), found_of(findings))


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article that is to be analysed: the one of this name, or the text that the notebook keeps."""

    name: str
    record: ArticleRecord | None = None

    def __str__(self) -> str:
        return self.name

    def article(self) -> Article:
        """The article. Raises LoadingError."""
        return as_kept(self.record) if self.record is not None else load(self.name)


def analysed(waiting: Waiting) -> Analysed | LoadingError:
    """What is kept of an article, or why it cannot be analysed."""
    return make_one(waiting.name, analysed_of, lambda _: waiting.article())
