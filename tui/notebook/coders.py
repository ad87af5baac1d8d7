"""Comparing two coders' notebooks: opens the other one, finds the articles that both have, and says what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..system.paths import expanded
from .agreement import Agreement, agreement
from .article_record import ArticleRecord
from .change import NotebookError
from .store import Notebook


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far this notebook and the one at ``path`` agree on the ``articles`` (by sha256) that both have."""

    path: Path
    articles: dict[str, ArticleRecord]
    agreement: Agreement


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


def figures(compared: Comparison) -> list[str]:
    """What came of it, in plain lines: the coefficients with n, and what they leave out."""
    found, articles = compared.agreement, len(compared.articles)
    kappa, alpha = _coefficient(found.kappa), _coefficient(found.alpha)
    lines = [
        f"kappa {kappa}, alpha {alpha}, n = {found.n} paragraphs tagged by both",
        f"{found.same} alike, {found.n - found.same} not; {found.one_sided} tagged by one alone, not counted; "
        f"{articles} article{'s' * (articles != 1)}",
    ]
    return [*lines, f"Note: {found.remark}."] if found.remark else lines


def _coefficient(value: float | None) -> str:
    return "has no value" if value is None else f"{value:.3f}"
