"""Where two coders differ: the paragraph, and what each of them put there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from analysis.article import Span

from ..notebook.agreement import Disagreement
from ..notebook.article_record import ArticleRecord
from .arranged import Key
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

    @property
    def orders(self) -> Mapping[str, Key | None]:
        """In the order of the texts, those not decided first, or by the tags that differ."""
        return {
            "in the order of the texts": None,
            "undecided first": lambda index: index in self._decided,
            "by tags": lambda index: (sorted(self._found[index].first), sorted(self._found[index].second)),
        }

    def words(self, index: int) -> str:
        """The tags of both, the article's title and the paragraph."""
        found = self._found[index]
        record = self._articles[found.article]
        tags = f"{tags_in_words(found.first)} {tags_in_words(found.second)}"
        return f"{tags} {record.title} {record.text[found.start : found.end]}"

    def flat_rows(self, index: int, width: int) -> Sequence[Row]:
        """The same: each stands for itself."""
        return self.rows(index, width)

    def spans(self, index: int) -> Sequence[Span]:
        """The paragraph."""
        return (Span(self._found[index].start, self._found[index].end),)


def tags_in_words(tags: frozenset[str]) -> str:
    """The tags as they are shown, or that there are none."""
    return " ".join(f"#{tag}" for tag in sorted(tags)) or "nothing"
