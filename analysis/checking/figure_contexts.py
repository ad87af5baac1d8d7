"""The figures of an article with what is said beside each, by kind and unit, so that any two can be held together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..comparing.comparing_words import listed as comparing_words
from ..data.sections import words as words_of
from ..findings import Findings, Number
from .counted_things import counted_head
from .told_figures import Sentence, sentences_with_numbers

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_KNOWN = re.compile(r"\b(?:the|these|those|its|their|his|her|all|both|this|that) (?:[a-z]+ )?$", re.IGNORECASE)
_LEAST = 3
"""Less is told of many things."""
_LETTERS, _SHORT, _REACH = 5, 3, 6
"""So many letters tell a word; one of so few tells nothing; so many words on either side of a figure are near it."""
_FIGURE = "#"


class Words(NamedTuple):
    """The words of a sentence, cut to their first letters; ``content`` where they tell something."""

    starts: Sequence[int]
    cut: Sequence[str]
    content: Sequence[bool]
    capital: Sequence[bool]
    said: frozenset[str]
    """All of them whole, in lower case."""


class Told(NamedTuple):
    """A figure with its sentence and what stands there."""

    number: Number
    sentence: Sentence
    place: int
    """Which of the sentences with numbers it is."""
    value: float
    head: str | None
    of: frozenset[str]
    known: bool
    said: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    """The words of the sentence with a capital."""
    near: frozenset[str]
    near_names: frozenset[str]
    behind: Sequence[str]
    """The next words, "#" for a number; ``before`` the last two, the nearest first."""
    before: Sequence[str]
    others: frozenset[float]
    """The other figures of the sentence."""

    @property
    def years(self) -> frozenset[str]:
        """The years that the sentence names."""
        return frozenset(word for word in self.said if _YEAR.fullmatch(word))

    @property
    def days(self) -> frozenset[str]:
        """The weekdays and months that it names."""
        return self.said & words_of("calendar.txt", "weekdays", "months")


def told_value(number: Number) -> float | None:
    """The value, or the one bound that is given: 15 of "at least 15"; nothing for a range, or "dozens"."""
    if number.value is not None or number.hedge is None or (number.low is not None and number.high is not None):
        return number.value
    return number.high if number.low is None else number.low


def kind_of(number: Number) -> str:
    """The kind; a bare number may count."""
    return "count" if number.kind == "other" else number.kind


def groups_of(findings: Findings, kinds: frozenset[str]) -> list[list[Told]]:
    """The figures of each of these kinds and one unit that are told with different values."""
    sentences = sentences_with_numbers(findings)
    keys: dict[tuple[str, str | None], set[float]] = {}
    for sentence in sentences:
        for number in sentence.numbers:
            value = told_value(number)
            if value is not None and value >= _LEAST and kind_of(number) in kinds:
                keys.setdefault((kind_of(number), number.unit), set()).add(value)
    groups: dict[tuple[str, str | None], list[Told]] = {key: [] for key, values in keys.items() if len(values) > 1}
    for place, sentence in enumerate(sentences if groups else ()):
        numbers = [number for number in sentence.numbers if (kind_of(number), number.unit) in groups]
        numbers = [number for number in numbers if (told_value(number) or 0) >= _LEAST]
        if not numbers:
            continue
        words = _words(sentence)
        content = frozenset(word for word, tells in zip(words.cut, words.content, strict=True) if tells)
        names = frozenset(word for word, capital in zip(words.cut, words.capital, strict=True) if capital)
        for number in numbers:
            groups[kind_of(number), number.unit].append(_told(sentence, place, number, words, content, names))
    return list(groups.values())


def _words(sentence: Sentence) -> Words:
    common = comparing_words("words of any sentence", "says")
    found = [(each[0], each.start() + sentence.span.start) for each in _WORD.finditer(sentence.text)]
    own = [(number.start, number.end) for number in sentence.numbers]
    figures = {start for _, start in found if any(first <= start < last for first, last in own)}
    lower = [word.lower() for word, _ in found]
    return Words(
        [start for _, start in found],
        [_FIGURE if start in figures else word[:_LETTERS] for word, (_, start) in zip(lower, found, strict=True)],
        [
            len(word) > _SHORT and start not in figures and word not in common and not word[0].isdigit()
            for word, (_, start) in zip(lower, found, strict=True)
        ],
        [word[0].isupper() for word, _ in found],
        frozenset(lower),
    )


def _told(
    sentence: Sentence, place: int, number: Number, words: Words, content: frozenset[str], names: frozenset[str]
) -> Told:
    many = len(words.starts)
    behind = next((at for at, start in enumerate(words.starts) if start >= number.end), many)
    before = next((at for at, start in enumerate(words.starts) if start >= number.start), many)
    window = (*range(max(0, before - _REACH), before), *range(behind, min(many, behind + _REACH)))
    near = [at for at in window if words.content[at]]
    named = [at for at in window if at and words.capital[at] and words.cut[at] != _FIGURE]
    return Told(
        number,
        sentence,
        place,
        told_value(number) or 0.0,
        counted_head(number),
        frozenset(word.lower()[:_LETTERS] for word in (number.of or "").split()),
        _KNOWN.search(sentence.before(number)) is not None,
        words.said,
        content,
        names,
        frozenset(words.cut[at] for at in near),
        frozenset(words.cut[at] for at in named if len(words.cut[at]) > 1),
        words.cut[behind : behind + 3],
        words.cut[max(0, before - 2) : before][::-1],
        frozenset(told_value(each) or 0.0 for each in sentence.numbers if each is not number),
    )
