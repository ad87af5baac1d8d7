"""Whether a text that the notebook keeps is another version of an article. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.article import Article

    from .article_record import ArticleRecord

NAMELESS = frozenset({"", "-"})
"""Sources that name no file: two texts from there are not versions of each other."""
MOST_COMPARED = 200_000
"""So many characters of each text say whether one is a version of the other."""
SHARED = 0.2
"""The share of the shorter text's runs of three words that two versions of one article have in common at least."""
FEWEST = 10
"""Of so few runs nothing can be told."""


def is_other_version(record: ArticleRecord, article: Article) -> bool:
    """Whether both have one source and texts that differ, but not so much as those of two articles of one name."""
    return (
        record.source == article.source
        and article.source not in NAMELESS
        and record.sha256 != article.sha256
        and _is_alike(record.text, article.text)
    )


def _is_alike(text: str, other: str) -> bool:
    ours, theirs = _runs(text), _runs(other)
    fewer = min(len(ours), len(theirs))
    return fewer < FEWEST or len(ours & theirs) >= fewer * SHARED


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text[:MOST_COMPARED].split()
    return set(zip(words, words[1:], words[2:], strict=False))
