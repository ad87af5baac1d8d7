"""What the name tagger looks at: each word, its neighbours, its run of capitals, and the same word elsewhere.

Only stretches around capitals are tagged (``stretches``): a word far from any capital is no name,
and leaving it out more than halves the work.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import ne
from sys import intern

from .lexicon import Lexicon, lexicon
from .words import has_capital, is_shouted, is_title_case

Features = list[str]
_GAP = 3
PARTICLES = frozenset("al el de von van bin ibn di da der den ter du la le dos das del abu ul bint".split())
_PLACING = frozenset("in at from near to of for outside into across around".split())
_SPEAKING = frozenset("said says told added asked who wrote argued warned announced".split())
_DIGITS = re.compile(r"\d")
_UPPER = re.compile(r"[^\W\d_a-z]")


@dataclass(slots=True)
class Line:
    """One sentence prepared for tagging: words in lower case, with capitals noted, and its phrases of the lexicon."""

    texts: Sequence[str]
    lower: list[str]
    capital: bytes
    shouted: bool
    title_case: bool
    phrases: dict[int, str] = field(default_factory=dict)
    """At a word: B or I with the classes of the longest phrase of two or more words it belongs to."""


def line_of(texts: Sequence[str], lex: Lexicon) -> Line:
    """Prepare a sentence."""
    lower = [intern(text.lower()) for text in texts]
    line = Line(
        texts,
        lower,
        bytes(map(ne, texts, lower)),
        is_shouted(texts),
        is_title_case(texts),
    )
    at = 0
    while at < len(lower):
        length = lex.longest.get(lower[at], 0) if line.capital[at] else 0
        for size in range(min(length, len(lower) - at), 1, -1):
            classes = lex.phrases.get(" ".join(lower[at : at + size]))
            if classes:
                line.phrases[at] = "B" + classes
                line.phrases.update(dict.fromkeys(range(at + 1, at + size), "I" + classes))
                at += size - 1
                break
        at += 1
    return line


def stretches(line: Line) -> list[tuple[int, int]]:
    """The parts of a sentence, as ranges of words, that may hold names: capitals and what lies between them."""
    found: list[tuple[int, int]] = []
    count = len(line.lower)
    for at in range(count):
        if not line.capital[at]:
            continue
        start, end = at, at + 1
        while start > 0 and at - start < 2 and line.lower[start - 1] in PARTICLES:
            start -= 1
        if end < count and (line.lower[end][0].isdigit() or (line.lower[end][0] == "-" and len(line.lower[end]) > 1)):
            end += 1
        if found and start - found[-1][1] <= _GAP:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _runs(line: Line) -> list[tuple[int, int]]:
    """Runs of neighbouring capitalised words, with small words inside ("Bank of England")."""
    found: list[tuple[int, int]] = []
    at, count = 0, len(line.lower)
    while at < count:
        if not line.capital[at]:
            at += 1
            continue
        end = at + 1
        while end < count:
            if line.capital[end]:
                end += 1
            elif line.lower[end] in ("of", "&", "de") and end + 1 < count and line.capital[end + 1]:
                end += 2
            else:
                break
        found.append((at, end))
        at = end
    return found


@dataclass(slots=True)
class Memory:
    """What the whole document tells about each word: how often it is written small, and what stands around it."""

    small: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    hints: dict[str, Counter[str]] = field(default_factory=dict)


def remember(lines: Sequence[Line], lex: Lexicon) -> Memory:
    """Gather a document's evidence, which each word then shares wherever it stands."""
    memory = Memory()
    hints = memory.hints
    for line in lines:
        if line.shouted or line.title_case:
            continue
        lower = line.lower
        memory.small.update(word for word, capital in zip(lower, line.capital, strict=True) if not capital)
        for start, end in _runs(line):
            before = lower[start - 1] if start else ""
            after = lower[end] if end < len(lower) else ""
            kinds = "".join(lex.phrases.get(lower[at], "") for at in range(start, end))
            found = []
            if before in _PLACING:
                found.append("in")
            if after in _SPEAKING:
                found.append("said")
            first, last = lex.phrases.get(lower[start], ""), lex.phrases.get(lower[end - 1], "")
            if end - start > 1:
                if "t" in first or "t" in lex.phrases.get(before, ""):
                    found.append("title")
                if "g" in kinds:
                    found.append("given")
                found.extend("last" + letter for letter in last if letter in "OPT")
            for at in range(start, end):
                if at == 0:
                    continue
                memory.inside[lower[at]] += 1
                if found:
                    hints.setdefault(lower[at], Counter()).update(found)
    return memory


def _shape(word: str) -> str:
    if word.isupper():
        return ("X" if word.isalpha() else "X.") + str(min(len(word), 5))
    if word.isalpha():
        if word.islower():
            return "x"
        return "Xx" if word[1:].islower() else "xX"
    if _DIGITS.search(word):
        return "9" + str(min(len(word), 4)) if not has_capital(word) else "X9"
    return "X-x" if has_capital(word) else (word if len(word) == 1 else "x-x")


class Featurizer:
    """Turns prepared sentences into features; keeps what it knows of each word for the next time."""

    def __init__(self) -> None:
        self._lexicon = lexicon()
        self._own: dict[str, Features] = {}
        self._near: dict[str, tuple[Features, Features, Features, Features]] = {}

    def document(self, lines: Sequence[Line]) -> Iterator[list[tuple[int, int, list[Features]]]]:
        """For each sentence its stretches, each with the features of its words; one at a time, as they take room."""
        memory = remember(lines, self._lexicon)
        for line in lines:
            yield [(start, end, self._stretch(line, start, end, memory)) for start, end in stretches(line)]

    def _word(self, word: str) -> Features:
        """Features of the word itself, whatever stands around it."""
        found = self._own.get(word)
        if found is None:
            lower = word.lower()
            found = [
                "b",
                "w=" + lower,
                "s=" + _shape(word),
                "p3=" + lower[:3],
                "p4=" + lower[:4],
                "e1=" + lower[-1:],
                "e2=" + lower[-2:],
                "e3=" + lower[-3:],
                "e4=" + lower[-4:],
            ]
            classes = self._lexicon.phrases.get(lower, "")
            found += ["g=" + classes, *("g:" + letter for letter in classes if len(classes) > 1)]
            self._own[word] = found
        return found

    def _around(self, word: str) -> tuple[Features, Features, Features, Features]:
        """What a word means to its neighbours two and one to the right, one and two to the left."""
        found = self._near.get(word)
        if found is None:
            lower = word.lower()
            base = ["w=" + lower, "g=" + self._lexicon.phrases.get(lower, "") + "/" + _shape(word)[:2]]
            near = [*base, "e=" + lower[-3:]]
            found = (
                ["-2" + f for f in base],
                ["-1" + f for f in near],
                ["+1" + f for f in near],
                ["+2" + f for f in base],
            )
            self._near[word] = found
        return found

    def _stretch(self, line: Line, start: int, end: int, memory: Memory) -> list[Features]:
        texts, lower, capital = line.texts, line.lower, line.capital
        count = len(texts)
        style = "shout" if line.shouted else "title" if line.title_case else ""
        if style == "shout":
            texts = [text.capitalize() for text in texts]
        around = [self._around(texts[at]) if 0 <= at < count else None for at in range(start - 2, end + 2)]
        phrases = self._lexicon.phrases
        rows: list[Features] = []
        run_end = -1
        run: Features = []
        for at in range(start, end):
            row = self._word(texts[at]).copy()
            here = at - start
            for offset, side in ((0, 0), (1, 1), (3, 2), (4, 3)):
                near = around[here + offset]
                if near is not None:
                    row += near[side]
                elif side == 1:
                    row.append("-1BOS")
                elif side == 2:
                    row.append("+1EOS")
            if style:
                row.append("style=" + style)
                row.append(f"{style}={_shape(texts[at])}")
            phrase = line.phrases.get(at)
            if phrase:
                row.append("ph=" + phrase)
            if capital[at]:
                if at >= run_end:
                    run_end = at + 1
                    while run_end < count and (
                        capital[run_end]
                        or (lower[run_end] in ("of", "&") and run_end + 1 < count and capital[run_end + 1])
                    ):
                        run_end += 1
                    run = self._run(lower, at, run_end, phrases) if not style else []
                row += run
                row += self._recall(lower[at], memory)
                if at == 0:
                    row.append(
                        "first"
                        + ("/small" if memory.small[lower[at]] else "/inside" if memory.inside[lower[at]] else "")
                    )
            rows.append(row)
        return rows

    def _run(self, lower: list[str], start: int, end: int, phrases: dict[str, str]) -> Features:
        """Features that all words of a run of capitals share: how long it is, its last word, what frames it."""
        last = lower[end - 1]
        found = [f"n={min(end - start, 6)}", "last=" + last, "lastg=" + phrases.get(last, "")]
        found.append("fg=" + phrases.get(lower[start], ""))
        signs = [phrases.get(word, "?")[:2] for word in lower[start : min(end, start + 4)]]
        found.append("sig=" + "-".join(signs) + ("+" if end - start > 4 else ""))
        if end < len(lower):
            found.append("after=" + lower[end])
        if start:
            found.append("before=" + lower[start - 1])
        return found

    def _recall(self, word: str, memory: Memory) -> Features:
        found = []
        small, inside = memory.small.get(word, 0), memory.inside.get(word, 0)
        if small:
            found.append("small" if small >= inside else "smaller")
        if inside > 1:
            found.append("again")
        hints = memory.hints.get(word)
        if hints:
            found.extend("h=" + hint for hint in hints)
        return found
