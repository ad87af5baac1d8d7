"""The parts of a query that look at the text itself: words, phrases, regular expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from ..article import Article, Paragraph, Span
from ..language import stem
from .letters import CLOSES, LETTER, OPENS, folded, is_exact, is_unspaced, literal, plain
from .query_error import QueryError

_LONGEST_REGEX = 1000


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word: finds its inflections, and the words that start with it."""

    text: str
    root: str = field(init=False, repr=False, compare=False)
    """What every word that it means begins with."""
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _stem: str = field(init=False, repr=False, compare=False)
    _known: dict[str, bool] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        word = plain(self.text)
        stemmed = stem(word) if len(word) > 2 else word.lower()
        root = word[: _shared(word.lower(), stemmed)].lower()
        if root == stemmed and len(root) > 3:
            root = root.removesuffix("e")
        root = word[: len(root)]
        object.__setattr__(self, "root", root)
        object.__setattr__(self, "_stem", stemmed)
        object.__setattr__(self, "_pattern", re.compile(f"{OPENS}{literal(root, is_exact(root))}{LETTER}*"))

    def find(self, article: Article, paragraph: Paragraph) -> list[Span]:
        """The words of a paragraph that this one means."""
        return [
            Span(*match.span())
            for match in self._pattern.finditer(article.text, paragraph.start, paragraph.end)
            if self._means(match.group())
        ]

    def may_mean(self, word: str) -> bool:
        """Whether a word, folded as ``letters.folded`` folds it, can be one that this means in some case."""
        return word.startswith(folded(self.text)) or stem(word) in (self._stem, stem(folded(self.text)))

    def _means(self, found: str) -> bool:
        known = self._known.get(found)
        if known is None:
            known = self._known[found] = self._compare(plain(found), plain(self.text))
        return known

    def _compare(self, found: str, typed: str) -> bool:
        exact = is_exact(typed)
        if (found if exact else found.casefold()).startswith(typed if exact else typed.casefold()):
            return True
        # "Protesters" finds "Protests" but neither "protests" nor "PROTESTS".
        shared = _shared(found, typed)
        return stem(found) == self._stem and (not exact or shared >= min(len(self._stem), len(typed)) - 1)


def _shared(one: str, other: str) -> int:
    """How many characters two words begin with together."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


@dataclass(frozen=True, slots=True)
class Literal:
    """Characters as they stand: a phrase, or a word with signs or figures in it. It begins where a word begins.

    ``closes``: it ends where a word ends. ``finishes``: it takes the rest of its last word in.
    """

    text: str
    closes: bool = False
    finishes: bool = False
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        pattern = literal(self.text, is_exact(self.text))
        first, last = self.text[0], self.text[-1]
        if _in_word(first):
            pattern = (r"(?<!\d[.,])" if first.isdigit() else "") + OPENS + pattern
        if _in_word(last):
            pattern += f"{LETTER}*" if self.finishes else CLOSES if self.closes else ""
            pattern += r"(?![.,]\d)" if last.isdigit() and self.closes else ""
        object.__setattr__(self, "_pattern", re.compile(pattern))

    def find(self, article: Article, paragraph: Paragraph) -> list[Span]:
        """Where a paragraph says this."""
        found = self._pattern.finditer(article.text, paragraph.start, paragraph.end)
        return [Span(*match.span()) for match in found if match.end() > match.start()]


def _in_word(character: str) -> bool:
    return (character.isalnum() or character == "_") and not is_unspaced(character)


@dataclass(frozen=True, slots=True)
class Wildcard:
    """A word in which each star stands for any letters ("protest*", "*stan"); nothing is stemmed."""

    text: str
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        exact = is_exact(self.text)
        parts = [literal(part, exact) for part in re.split(r"\*+", self.text)]
        # Bounded, so that many stars in one word stay quick.
        object.__setattr__(self, "_pattern", re.compile(OPENS + f"{LETTER}{{0,40}}".join(parts) + CLOSES))

    def find(self, article: Article, paragraph: Paragraph) -> list[Span]:
        """The words of a paragraph that fit."""
        found = self._pattern.finditer(article.text, paragraph.start, paragraph.end)
        return [Span(*match.span()) for match in found if match.end() > match.start()]


@dataclass(frozen=True, slots=True)
class Budget:
    """How many seconds the regular expressions of one search may still take together."""

    seconds: list[float]


@dataclass(frozen=True, slots=True)
class Regex:
    """A regular expression in the dialect of the ``regex`` library, ended when it takes too long."""

    text: str
    position: int
    _pattern: Any = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        import regex

        if len(self.text) > _LONGEST_REGEX:
            raise QueryError(f"the regular expression is longer than {_LONGEST_REGEX} characters", self.position)
        lower = not any(map(str.isupper, re.sub(r"\\[pP]\{\w*\}|\\.", "", self.text)))
        flags = regex.VERSION0 | regex.MULTILINE | (regex.IGNORECASE if lower else 0)
        try:
            pattern = regex.compile(self.text, flags)
        except (regex.error, RecursionError, OverflowError, MemoryError, ValueError, IndexError, KeyError) as error:
            place = getattr(error, "pos", None) or 0
            reason = getattr(error, "msg", None) or "too complicated"
            raise QueryError(f"regular expression: {reason}", self.position + 1 + place) from None
        object.__setattr__(self, "_pattern", pattern)

    def find(self, article: Article, paragraph: Paragraph, budget: Budget) -> list[Span]:
        """Where the expression matches in a paragraph. Raises QueryError when ``budget`` is spent."""
        before = monotonic()
        try:
            if budget.seconds[0] <= 0:
                raise TimeoutError
            matches = self._pattern.finditer(article.text, paragraph.start, paragraph.end, timeout=budget.seconds[0])
            return [Span(*match.span()) for match in matches if match.end() > match.start()]
        except TimeoutError:
            raise QueryError("the regular expression takes too long; make it simpler", self.position) from None
        except (MemoryError, RecursionError):
            raise QueryError("the regular expression is too complicated", self.position) from None
        finally:
            budget.seconds[0] -= monotonic() - before
