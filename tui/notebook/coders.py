"""Comparing two coders: of two notebooks, or of one; finds the articles, and says what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..system.paths import expanded
from ..system.plain_output import counted
from .agreement import Agreement, agreement
from .annotation import Annotation
from .article_record import ArticleRecord
from .change import NotebookError
from .store import Notebook


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two coders agree on the ``articles`` (by sha256) that both have.

    ``path`` is the second one's notebook, or None when both are in this one; ``first`` and ``second`` name them.
    """

    path: Path | None
    articles: dict[str, ArticleRecord]
    agreement: Agreement
    first: str = "you"
    second: str = "they"


def compare(notebook: Notebook, path: Path) -> Comparison:
    """Compare a notebook with another coder's, which is only read. Raises NotebookError when that cannot be opened."""
    path = expanded(path)
    if not path.is_file():
        raise NotebookError(f"{path}: no such file")
    other = Notebook(path)
    try:
        known = {record.sha256 for record in other.articles()}
        common = [record for record in notebook.articles() if record.sha256 in known]
        found = agreement(notebook.annotations(), other.annotations(), common)
    finally:
        other.close()
    return Comparison(path, {record.sha256: record for record in common}, found)


def compare_within(
    articles: Sequence[ArticleRecord], annotations: Sequence[Annotation], first: str, second: str, reader: str = ""
) -> Comparison:
    """Compare two coders of one notebook, on the articles that either tagged.

    What nobody signed counts as the ``reader``'s.
    """
    by_coder = {name: coded_by(annotations, name, reader) for name in (first, second)}
    tagged = {one.article for notes in by_coder.values() for one in notes if one.tags}
    common = [record for record in articles if record.sha256 in tagged]
    found = agreement(by_coder[first], by_coder[second], common)
    return Comparison(None, {record.sha256: record for record in common}, found, first, second)


def coded_by(annotations: Sequence[Annotation], name: str, reader: str = "") -> list[Annotation]:
    """The annotations of one coder."""
    return [one for one in annotations if (one.coder or reader) == name]


def figures(compared: Comparison) -> list[str]:
    """What came of it, in plain lines: the coefficients with n, and what they leave out."""
    found, articles = compared.agreement, counted(len(compared.articles), "article")
    kappa, alpha = _coefficient(found.kappa), _coefficient(found.alpha)
    lines = [
        f"kappa {kappa}, alpha {alpha}, n = {found.n} paragraphs tagged by both",
        f"{found.same} alike, {found.n - found.same} not; {found.one_sided} tagged by one alone, not counted; "
        f"{articles}",
    ]
    return [*lines, f"Note: {found.remark}."] if found.remark else lines


def _coefficient(value: float | None) -> str:
    return "has no value" if value is None else f"{value:.3f}"
