"""Texts edited by a program that remembers where every word went, so that re-anchoring can be measured."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.notebook import Anchor, Annotation
from tui.notebook.anchoring import Placement

_WORD = re.compile(r"\w+|[^\w\s]")
Fate = Literal["stands", "partly", "gone"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word with the white space after it; ``origin`` is its number in the old text, None when it is new."""

    word: str
    space: str
    origin: int | None


Sentence = list[Token]
Paragraphs = list[list[Sentence]]


@dataclass(frozen=True, slots=True)
class Edited:
    """An old text, a new one, and for every word of the old one its span there and in the new one, if it is there."""

    old: str
    new: str
    old_spans: list[tuple[int, int]]
    new_spans: dict[int, tuple[int, int, int]]
    """By number in the old text: number in the new one, start, end."""

    def truth(self, first: int, last: int) -> tuple[Fate, tuple[int, int] | None]:
        """What became of the old words ``first`` to ``last`` (exclusive), and where they stand if all of them do."""
        left = [self.new_spans[i] for i in range(first, last) if i in self.new_spans]
        if not left:
            return "gone", None
        numbers = [number for number, _, _ in left]
        if len(left) == last - first and numbers == list(range(numbers[0], numbers[0] + len(left))):
            return "stands", (left[0][1], left[-1][2])
        return "partly", None


def paragraphs_of(sentences: Sequence[str], size: int = 4) -> Paragraphs:
    """Sentences as tokens, ``size`` to a paragraph."""
    tokens: list[Sentence] = []
    count = 0
    for sentence in sentences:
        words = list(_WORD.finditer(sentence))
        ends = [*(m.start() for m in words[1:]), len(sentence)]
        gaps = [sentence[m.end() : end] for m, end in zip(words, ends, strict=False)]
        tokens.append([Token(m.group(), gap, count + i) for i, (m, gap) in enumerate(zip(words, gaps, strict=True))])
        count += len(words)
    return [tokens[i : i + size] for i in range(0, len(tokens), size)]


def rendered(paragraphs: Paragraphs) -> tuple[str, list[tuple[Token, int, int]]]:
    """The text, and every token with its span."""
    parts: list[str] = []
    spans: list[tuple[Token, int, int]] = []
    length = 0

    def put(text: str) -> None:
        nonlocal length
        parts.append(text)
        length += len(text)

    for paragraph in paragraphs:
        for sentence in paragraph:
            for token in sentence:
                spans.append((token, length, length + len(token.word)))
                put(token.word + (token.space or "" if token is not sentence[-1] else ""))
            put(" ")
        put("\n\n")
    return "".join(parts), spans


def edited(paragraphs: Paragraphs, change: Callable[[Paragraphs], Paragraphs]) -> Edited:
    """The text before and after ``change``."""
    old, old_spans = rendered(paragraphs)
    new, new_spans = rendered(change([list(paragraph) for paragraph in paragraphs]))
    places = {t.origin: (n, a, b) for n, (t, a, b) in enumerate(new_spans) if t.origin is not None}
    return Edited(old, new, [(a, b) for _, a, b in old_spans], places)


def replaced(paragraphs: Paragraphs, share: float, words: Sequence[str], chance: random.Random) -> Paragraphs:
    """A ``share`` of the words replaced by others."""

    def other(token: Token) -> Token:
        if not token.word.isalnum() or chance.random() >= share:
            return token
        word = chance.choice(words)
        return Token(word, token.space, token.origin if word == token.word else None)

    return [[[other(token) for token in sentence] for sentence in paragraph] for paragraph in paragraphs]


def moved(paragraphs: Paragraphs, share: float, chance: random.Random) -> Paragraphs:
    """A ``share`` of the sentences taken out and put somewhere else."""
    taken: list[Sentence] = []
    for paragraph in paragraphs:
        for sentence in list(paragraph):
            if chance.random() < share:
                paragraph.remove(sentence)
                taken.append(sentence)
    for sentence in taken:
        paragraph = chance.choice(paragraphs)
        paragraph.insert(chance.randint(0, len(paragraph)), sentence)
    return paragraphs


def deleted(paragraphs: Paragraphs, share: float, chance: random.Random) -> Paragraphs:
    """A ``share`` of the paragraphs left out."""
    return [paragraph for paragraph in paragraphs if chance.random() >= share]


def inserted(paragraphs: Paragraphs, share: float, others: Paragraphs, chance: random.Random) -> Paragraphs:
    """As many of ``others`` put in between as make a ``share`` of the text."""
    for _ in list(paragraphs):
        if chance.random() < share:
            strange = [[Token(t.word, t.space, None) for t in s] for s in chance.choice(others)]
            paragraphs.insert(chance.randint(0, len(paragraphs)), strange)

    return paragraphs


def edit(kind: str, paragraphs: Paragraphs, share: float, others: Paragraphs, chance: random.Random) -> Edited:
    """One of the kinds of edit, or "all of them" together, each a quarter of the share."""
    words = [token.word for paragraph in others for sentence in paragraph for token in sentence if token.word.isalnum()]
    steps: dict[str, Callable[[Paragraphs, float], Paragraphs]] = {
        "words replaced": lambda text, part: replaced(text, part, words, chance),
        "sentences moved": lambda text, part: moved(text, part, chance),
        "paragraphs deleted": lambda text, part: deleted(text, part, chance),
        "paragraphs inserted": lambda text, part: inserted(text, part, others, chance),
    }

    def change(text: Paragraphs) -> Paragraphs:
        for name, step in steps.items():
            if kind in (name, "all of them"):
                text = step(text, share if kind == name else share / len(steps))
        return text

    return edited(paragraphs, change)


KINDS = ("words replaced", "sentences moved", "paragraphs deleted", "paragraphs inserted", "all of them")
LENGTHS = ((1, 1), (2, 4), (5, 12), (13, 40))
"""How many words the annotations have, from and to."""


def annotated(result: Edited, chance: random.Random, each: int) -> list[tuple[Annotation, int, int]]:
    """``each`` annotations of every length at random places of the old text, with their first and last word."""
    notes = []
    for low, high in LENGTHS:
        for _ in range(each):
            size = min(chance.randint(low, high), len(result.old_spans))
            first = chance.randint(0, len(result.old_spans) - size)
            if size == 1 and not result.old[slice(*result.old_spans[first])].isalnum():
                continue
            anchor = Anchor.at(result.old, result.old_spans[first][0], result.old_spans[first + size - 1][1])
            notes.append((Annotation.new("old", anchor), first, first + size))
    return notes


@dataclass(slots=True)
class Tally:
    """How annotations fared: those whose words stand, those that lost some, those that lost all."""

    stand: int = 0
    right: int = 0
    wrong: int = 0
    gone: int = 0
    gone_placed: int = 0
    partly: int = 0
    partly_placed: int = 0
    partly_astray: int = 0

    def count(self, result: Edited, placement: Placement, first: int, last: int) -> None:
        fate, span = result.truth(first, last)
        anchor = placement.anchor
        if fate == "stands":
            self.stand += 1
            self.right += anchor is not None and (anchor.start, anchor.end) == span
            self.wrong += anchor is not None and (anchor.start, anchor.end) != span
        elif fate == "gone":
            self.gone += 1
            self.gone_placed += anchor is not None
        else:
            self.partly += 1
            if anchor is not None:
                left = [result.new_spans[i] for i in range(first, last) if i in result.new_spans]
                self.partly_placed += 1
                self.partly_astray += not any(a < anchor.end and anchor.start < b for _, a, b in left)

    def add(self, other: Tally) -> None:
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
