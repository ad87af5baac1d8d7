"""Figures of one article held against each other: what fits, and what cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..article import Article, Span


@dataclass(frozen=True, slots=True)
class Consistency:
    """One thing that arithmetic or the text itself decides: whether it ``holds``, and the places that show it."""

    rule: str
    """change, shares, sum, headline, repeated, age or date."""
    message: str
    holds: bool
    places: tuple[Span, ...]
    reckoned: tuple[float, float] | None = None
    """What parts come to and what the text says they do, where it is a sum that does not come out."""

    def to_dict(self, article: Article) -> dict[str, Any]:
        """The object that ``dateline check --format json`` prints."""
        places = [{"start": a, "end": b, "text": article.text[a:b]} for a, b in self.places]
        return {
            "source": article.source,
            "rule": self.rule,
            "message": self.message,
            "holds": self.holds,
            "places": places,
        }
