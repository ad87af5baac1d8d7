"""Which articles may tell of the same event: by rare words (BM25), names and day. Pure but for reading files."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.article import Article
from analysis.data.sections import words as words_of

from ..system.plain_output import counted

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"(?<![.!?\n] )(?<!^)\b[A-Z][\w'’-]{2,}")
_FEW = 60
"""So many articles are needed to tell which words are rare; fewer count as that many."""
_LEAD = 700
"""So many characters of an article tell what it is about."""
_K, _B = 1.2, 0.75
"""Robertson and Zaragoza (2009), The Probabilistic Relevance Framework: the usual values of BM25."""
_DAYS = 10
"""Reports of one event come out within so many days of each other."""
ENOUGH, SURE = 0.18, 0.35
"""Of the score that an article has with itself, what makes another a candidate, and what makes it a likely one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may tell of the same event, how well it fits (0 to 1), and what speaks for it."""

    article: Article
    score: float
    why: str


def candidates(article: Article, others: Iterable[Article]) -> list[Candidate]:
    """The others that may tell of the article's event, the likeliest first."""
    return [one for one in by_likeness(article, others) if one.why]


def by_likeness(article: Article, others: Iterable[Article]) -> list[Candidate]:
    """All others, the likeliest first; for those that are no candidates nothing is said to speak.

    How much of the article another has counts as much as how much of the other it has. A name that many articles have
    says little.
    """
    pool = [other for other in others if other.sha256 != article.sha256]
    bags = [_bag(other) for other in (article, *pool)]
    names = [_names(other) for other in (article, *pool)]
    words, named = _Rarity(bags), _Rarity(names)
    mean = sum(sum(bag.values()) for bag in bags) / len(bags)
    day, found = _day(article), []
    for other, bag, theirs in zip(pool, bags[1:], names[1:], strict=True):
        shared = names[0] & theirs
        score = (_likeness(bags[0], bag, words, mean) + _likeness(bag, bags[0], words, mean)) / 2
        score += 0.05 * min(4.0, math.fsum((named.of(name) / named.most) ** 2 for name in shared))
        apart = _apart(day, _day(other))
        if apart is not None and apart > _DAYS:
            score /= 3
        why = _why(shared, apart) if score >= ENOUGH and shared else ""
        found.append(Candidate(other, min(1.0, score), why))
    return sorted(found, key=lambda one: (-one.score, one.article.title))


class _Rarity:
    """How rare a word is among some articles, each given by the words that it has."""

    def __init__(self, bags: Sequence[Iterable[str]]) -> None:
        self._having = Counter(word for bag in bags for word in set(bag))
        self._of = max(_FEW, len(bags))
        self.most = self._rarity(1)
        """That of a word which one article has."""

    def of(self, word: str) -> float:
        return self._rarity(self._having[word])

    def _rarity(self, having: int) -> float:
        return math.log(1 + (self._of - having + 0.5) / (having + 0.5))


def _likeness(query: Counter[str], bag: Counter[str], rarity: _Rarity, mean: float) -> float:
    """The score that an article has for the words of another, of the one that this has with itself."""
    itself = _score(query, query, rarity, mean)
    return _score(query, bag, rarity, mean) / itself if itself else 0.0


def _why(shared: set[str], apart: int | None) -> str:
    named = ", ".join(sorted(shared)[:3])
    day = "" if apart is None else "same day" if apart == 0 else f"{counted(apart, 'day')} apart"
    return "; ".join(filter(None, (named, day)))


def _bag(article: Article) -> Counter[str]:
    """The words of headline and lead; those of the headline count twice."""
    text = f"{article.title} {_lead(article)}"
    return Counter(word for word in map(str.lower, _WORD.findall(text)) if word not in _small())


def _lead(article: Article) -> str:
    body = [p for p in article.paragraphs if p.kind in ("headline", "body")]
    return article.text[body[0].start : body[0].start + _LEAD] if body else ""


def _names(article: Article) -> set[str]:
    others = words_of("calendar.txt", "months", "weekdays", "months in short") | _small()
    return {name for name in _NAME.findall(_lead(article)) if name.lower() not in others}


def _small() -> frozenset[str]:
    return words_of("function-words.txt", "english") | words_of("comparing.txt", "small words")


def _score(query: Counter[str], bag: Counter[str], rarity: _Rarity, mean: float) -> float:
    length = _K * (1 - _B + _B * sum(bag.values()) / mean) if mean else _K
    return sum(rarity.of(word) * bag[word] * (_K + 1) / (bag[word] + length) for word in query if word in bag)


def _day(article: Article) -> dt.date | None:
    try:
        return dt.date.fromisoformat((article.date or "")[:10])
    except ValueError:
        return None


def _apart(one: dt.date | None, other: dt.date | None) -> int | None:
    return abs((one - other).days) if one and other else None


def readable(names: Sequence[str], most: int) -> list[Article]:
    """The articles of files and addresses that can be read without the network, up to so many."""
    from analysis.loading import LoadingError, load

    found = []
    for name in names[:most]:
        if "://" not in name and name != "-":
            try:
                found.append(load(name))
            except LoadingError:
                continue
    return found
