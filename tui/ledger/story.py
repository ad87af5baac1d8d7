"""Whether two articles tell of one thing, so that a figure of the one can be that of the other. Pure: articles in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analysis.article import Article
from analysis.data.sections import words
from analysis.findings import Findings

_INNER = re.compile(r"(?<=[\w,;’] )[^\W\d_][\w’-]+")
"""Words behind another one: a capital there is no sentence's first."""
_WORD = re.compile(r"[^\W\d_]{2,}")
ENOUGH = 3
"""Names that two stories must share, or all of a text that has fewer."""
SHARE = 4
"""They are at least one in so many of the names in the shorter list."""
MOST_DAYS = 5
"""Reports further apart in time are of two things."""
HEAD = 1_000
"""In so many characters a report tells its own date."""
APART, LIKELY, ONE = range(3)
"""How close two articles are: of two things; of one as far as names say; of one, of which their days are told too."""


@dataclass(frozen=True, slots=True)
class Story:
    """What an article is known by: the names in it, and its day."""

    names: frozenset[str]
    day: date | None = None

    @classmethod
    def of(cls, article: Article, findings: Findings | None = None) -> Story:
        """The story of an article; its day is the first one that its beginning tells in full, where it has no date.

        In a script without capitals all its words count.
        """
        body = [p for p in article.paragraphs if p.kind == "body"] or article.paragraphs
        text = "\n".join(article.text[p.start : p.end] for p in body)
        found = {word.casefold() for word in _INNER.findall(text) if word[0].isupper()}
        if not found and not any(map(str.isupper, text)):
            found = {word.casefold() for word in _WORD.findall(text)}
        return cls(
            frozenset(found - words("calendar.txt", "weekdays", "months")), _day(article.date) or _own_day(findings)
        )

    def closeness(self, other: Story) -> int:
        """APART, LIKELY or ONE, as far as names and days say."""
        if self.day and other.day and abs((self.day - other.day).days) > MOST_DAYS:
            return APART
        shared = len(self.names & other.names)
        fewer = min(len(self.names), len(other.names))
        if not fewer or shared < min(ENOUGH, fewer) or shared * SHARE < fewer:
            return APART
        return ONE if self.day and other.day else LIKELY


def _own_day(findings: Findings | None) -> date | None:
    numbers = (number for number in findings.numbers if number.start < HEAD) if findings else ()
    days = (_day(number.iso) for number in numbers if number.kind == "date" and number.iso and len(number.iso) == 10)
    return next(filter(None, days), None)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
