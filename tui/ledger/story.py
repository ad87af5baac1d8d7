"""Whether two articles tell of one thing, so that a figure of the one can be that of the other. Pure: articles in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analysis.article import Article
from analysis.data.sections import words

_INNER = re.compile(r"(?<=[\w,;’] )[^\W\d_][\w’-]+")
"""Words behind another one: a capital there is no sentence's first."""
_WORD = re.compile(r"[^\W\d_]{2,}")
ENOUGH = 3
"""Names that two memory must share, or all of a text that has fewer."""
SHARE = 4
"""They are at least one in so many of the names in the shorter list."""
MOST_DAYS = 31
"""Reports further apart in time are of two things."""


@dataclass(frozen=True, slots=True)
class Story:
    """What an article is known by: the names in it, and its day."""

    names: frozenset[str]
    day: date | None = None

    @classmethod
    def of(cls, article: Article) -> Story:
        """The story of an article. In a script without capitals all its words count."""
        body = [p for p in article.paragraphs if p.kind == "body"] or article.paragraphs
        text = "\n".join(article.text[p.start : p.end] for p in body)
        found = {word.casefold() for word in _INNER.findall(text) if word[0].isupper()}
        if not found and not any(map(str.isupper, text)):
            found = {word.casefold() for word in _WORD.findall(text)}
        return cls(frozenset(found - words("calendar.txt", "weekdays", "months")), _day(article.date))

    def is_of(self, other: Story) -> bool:
        """Whether both tell of one thing, as far as names and days say."""
        if self.day and other.day and abs((self.day - other.day).days) > MOST_DAYS:
            return False
        shared = len(self.names & other.names)
        fewer = min(len(self.names), len(other.names))
        return fewer > 0 and shared >= min(ENOUGH, fewer) and shared * SHARE >= fewer


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
