"""What is said of an article beside its text: byline, day, length, and how far its figures are checked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from analysis.article import Article

from ..listings.spelled_days import spelled_day

if TYPE_CHECKING:
    from analysis.findings import Findings

    from ..notebook.annotation import Annotation

WORDS_A_MINUTE = 240
"""How fast adults read news silently, about the mean of 190 studies (Brysbaert 2019: 238)."""
COUNTED_EXACTLY = 1_000_000
"""Characters up to which words are counted one by one; beyond, blanks are counted, which takes no time."""


def about(article: Article, whole: bool = True) -> str:
    """Byline, date, words and reading time on one line; length is left out where only the beginning is known."""
    known = [part for part in (article.byline, spelled_day(article.date)) if part]
    missing = [name for name, value in (("no byline", article.byline), ("no date", article.date)) if not value]
    parts = [*known, ", ".join(missing)]
    if whole:
        words = count_words(article)
        parts.append(f"{words:,} word{'s' * (words != 1)}, {_spent(max(1, round(words / WORDS_A_MINUTE)))}")
    return " · ".join(" ".join(part.split()) for part in parts if part)


def _spent(minutes: int) -> str:
    """ "4 min"; from an hour on "2 h 5 min"."""
    hours, rest = divmod(minutes, 60)
    return " ".join([f"{hours:,} h"] * (hours > 0) + [f"{rest} min"] * (rest > 0))


def count_words(article: Article) -> int:
    """How many words an article has; of a very long one nearly so."""
    text = article.text
    return len(text.split()) if len(text) <= COUNTED_EXACTLY else text.count(" ") + len(article.paragraphs)


class FigureCounts(NamedTuple):
    """How many figures an article has, how many without a source, and on how many the reader has given a verdict."""

    figures: int
    unsourced: int
    checked: int

    @classmethod
    def of(cls, findings: Findings, annotations: Iterable[Annotation]) -> FigureCounts:
        """A verdict counts when it lies on exactly the figure and says more than that it is unchecked."""
        checked = {(a.anchor.start, a.anchor.end) for a in annotations if a.verdict not in {None, "unchecked"}}
        numbers = findings.numbers
        return cls(
            len(numbers),
            sum(number.source is None for number in numbers),
            sum((number.start, number.end) in checked for number in numbers),
        )

    def wordings(self) -> tuple[str, ...]:
        """The same in words, from the fullest to the shortest."""
        if not self.figures:
            return ("no figures", "")
        figures = f"{self.figures:,} figure{'s' * (self.figures != 1)}, {self.unsourced:,} unsourced"
        checked = f" · {self.checked:,} checked" if self.checked else ""
        return (f"{figures}{checked}", figures, f"{self.unsourced:,} unsourced", "")
