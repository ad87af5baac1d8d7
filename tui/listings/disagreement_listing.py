"""Where two coders differ: the paragraph, and what each of them put there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from analysis.article import Span

from ..notebook.agreement import Disagreement
from ..notebook.article_record import ArticleRecord
from .listing import Row, between, fit


class DisagreementListing:
    """Disagreements in the order of the texts. Choosing one goes to its paragraph."""

    height = 2

    def __init__(
        self,
        found: Sequence[Disagreement],
        articles: Mapping[str, ArticleRecord],
        names: tuple[str, str] = ("you", "they"),
        decided: Collection[int] = (),
    ) -> None:
        """``names`` are the coders'; ``decided`` are the indexes of those that were decided."""
        self._found, self._articles, self._names, self._decided = found, articles, names, decided

    def __len__(self) -> int:
        return len(self._found)

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The tags of each coder; then the paragraph's first words, its number and article."""
        found = self._found[index]
        record = self._articles[found.article]
        words = fit(record.text[found.start : min(found.end, found.start + width)], width)
        place = f"¶{found.paragraph + 1} {fit(record.title, max(8, width // 3))}"
        left = [
            ("✓ " if index in self._decided else "", "confirmed"),
            (f"{self._names[0]} ", "quiet"),
            (tags_in_words(found.first), "strong"),
            (f"  {self._names[1]} ", "quiet"),
            (tags_in_words(found.second), "strong"),
        ]
        return between(left, [], width), between([("  ", "plain"), (words, "plain")], [(place, "quiet")], width)

    def spans(self, index: int) -> Sequence[Span]:
        """The paragraph."""
        return (Span(self._found[index].start, self._found[index].end),)


def tags_in_words(tags: frozenset[str]) -> str:
    """The tags as they are shown, or that there are none."""
    return " ".join(f"#{tag}" for tag in sorted(tags)) or "nothing"
