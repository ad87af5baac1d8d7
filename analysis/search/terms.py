"""The parts of a query that look at the text itself: words, phrases, regular expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from ..article import Article, Span
from ..language import stem
from ..language.detection import stemmed_languages
from ..language.scripts import is_unspaced
from .letters import CLOSES, LETTERS, OPENS, REST, folded, is_exact, literal, opening, plain
from .query_error import QueryError
from .regex_literals import runs_of

_LONGEST_REGEX = 1000
_SHORTEST_LITERAL = 3
"""Of fewer characters there are too many in a text to look for them first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A bare word as one language inflects it."""

    stem: str
    root: str
    """What every word that it means begins with."""
    pattern: re.Pattern[str]
    known: dict[str, bool] = field(repr=False, compare=False, default_factory=dict)
    """Words compared before, and whether they are meant."""


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word: finds its inflections in the language of the article, and the words that start with it."""

    text: str
    _readings: dict[str, Reading] = field(init=False, repr=False, compare=False, default_factory=dict)

    def find(self, article: Article, start: int, end: int) -> list[Span]:
        """The words of a stretch of the text that this one means."""
        language = article.language or "en"
        reading = self._reading(language)
        return [
            Span(*match.span())
            for match in reading.pattern.finditer(article.text, start, end)
            if self._means(match.group(), reading, language)
        ]

    @property
    def root(self) -> str:
        """What every word that it means begins with, whatever the language of the article."""
        return min(self._reading("en").root, self._root_abroad(), key=len)

    def may_mean(self, word: str) -> bool:
        """Whether a word, folded as ``letters.folded`` folds it, can be one that this means in some language."""
        if word.startswith((folded(self.text), folded(self._root_abroad()))):
            return True
        return stem(word) in (self._reading("en").stem, stem(folded(self.text)))

    def _root_abroad(self) -> str:
        return min((self._reading(language).root for language in _languages_of(self.text)), key=len)

    def _reading(self, language: str) -> Reading:
        found = self._readings.get(language)
        if found is None:
            found = self._readings[language] = _read(self.text, language)
        return found

    def _means(self, found: str, reading: Reading, language: str) -> bool:
        known = reading.known.get(found)
        if known is None:
            known = reading.known[found] = _is_meant(found, self.text, reading.stem, language)
        return known


def _read(text: str, language: str) -> Reading:
    word = plain(text)
    stemmed = _stemmed(text, language) if len(word) > 2 else word.lower()
    root = word[: _shared(word.lower(), stemmed)].lower()
    if root == stemmed and len(root) > 3:
        root = root.removesuffix("e")
    root = word[: len(root)]
    return Reading(stemmed, root, re.compile(opening(literal(root, is_exact(root), is_start=True)) + REST))


def _is_meant(found: str, typed: str, stemmed: str, language: str) -> bool:
    """Whether a word of the text is one that the word typed means."""
    own = _stemmed(found, language)
    found, typed = plain(found), plain(typed)
    exact = is_exact(typed)
    if (found if exact else found.casefold()).startswith(typed if exact else typed.casefold()):
        return True
    # "Protesters" finds "Protests" but neither "protests" nor "PROTESTS".
    shared = _shared(found, typed)
    return own == stemmed and (not exact or shared >= min(len(stemmed), len(typed)) - 1)


def _stemmed(word: str, language: str) -> str:
    """The stem of a word without accents; English is stemmed without them, others need them to be stemmed right."""
    return stem(plain(word)) if language == "en" else plain(stem(word, language))


def _languages_of(word: str) -> tuple[str, ...]:
    """The languages but English that a word may be in by its letters, of those that have a stemmer."""
    if any("\u0600" <= letter <= "\u06ff" for letter in word):
        return ("ar",)
    if any("\u0400" <= letter <= "\u04ff" for letter in word):
        return ("ru",)
    return tuple(language for language in stemmed_languages() if language not in ("ar", "en", "ru"))


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
            pattern = (r"(?<!\d[.,])" + OPENS if first.isdigit() else "") + (
                pattern if first.isdigit() else opening(pattern)
            )
        if _in_word(last):
            pattern += REST if self.finishes else CLOSES if self.closes else ""
            pattern += r"(?![.,]\d)" if last.isdigit() and self.closes else ""
        object.__setattr__(self, "_pattern", re.compile(pattern))

    def find(self, article: Article, start: int, end: int) -> list[Span]:
        """Where a stretch of the text says this."""
        found = self._pattern.finditer(article.text, start, end)
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
        object.__setattr__(self, "_pattern", re.compile(opening(LETTERS.join(parts)) + CLOSES))

    def find(self, article: Article, start: int, end: int) -> list[Span]:
        """The words of a stretch of the text that fit."""
        found = self._pattern.finditer(article.text, start, end)
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
    _literal: Any = field(init=False, repr=False, compare=False)
    """Finds the longest stretch of characters that every match has in it, if there is one."""

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
        run = max(runs_of(self.text), key=len, default="")
        literal = regex.compile(regex.escape(run, special_only=False), flags) if len(run) >= _SHORTEST_LITERAL else None
        object.__setattr__(self, "_literal", literal)

    def may_match(self, text: str) -> bool:
        """False where a text lacks what every match has in it."""
        return self._literal is None or self._literal.search(text) is not None

    def literals(self, text: str, start: int, end: int) -> list[int] | None:
        """Where a stretch of a text has what every match has in it; None where that is not known."""
        return None if self._literal is None else [m.start() for m in self._literal.finditer(text, start, end)]

    def find(self, article: Article, start: int, end: int, budget: Budget) -> list[Span]:
        """Where the expression matches in a stretch of the text. Raises QueryError when ``budget`` is spent."""
        before = monotonic()
        try:
            if budget.seconds[0] <= 0:
                raise TimeoutError
            matches = self._pattern.finditer(article.text, start, end, timeout=budget.seconds[0])
            return [Span(*match.span()) for match in matches if match.end() > match.start()]
        except TimeoutError:
            raise QueryError("the regular expression takes too long; make it simpler", self.position) from None
        except (MemoryError, RecursionError):
            raise QueryError("the regular expression is too complicated", self.position) from None
        finally:
            budget.seconds[0] -= monotonic() - before
