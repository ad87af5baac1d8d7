"""What the name tagger looks at: each word, its neighbours, its run of capitals, and the same word elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..language.tagger import small_tag
from .document_memory import Memory, announcements, memory_of
from .gazetteer import Gazetteer, gazetteer
from .line import Line, phrases_in, windows
from .name_lexicon import lexicon
from .name_words import has_capital
from .word_clusters import clusters_of

Features = list[bytes]
"""In UTF-8, as the tagger takes them: a word's are put into it again and again, and would be encoded each time."""
_OPENS: Features = [b"-1BOS"]
_CLOSES: Features = [b"+1EOS"]
_DIGITS = re.compile(r"\d")


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


class _Sign(NamedTuple):
    """What a word tells of the run of capitals that it stands in or beside, ready to be put into features."""

    listed: bytes
    """Its classes in the lexicon."""
    small: bytes
    """Its tag when it is written small."""
    known: bytes
    """Its classes in the gazetteer."""
    first: bytes
    """The feature of a run that it opens."""
    last: tuple[bytes, bytes]
    """The features of a run that it ends."""
    before: bytes
    """The feature of a run behind it."""
    after: bytes
    """The feature of a run before it."""


class Featurizer:
    """Turns prepared sentences into features; keeps what it knows of each word for the next time."""

    def __init__(self, known: Gazetteer | None = None) -> None:
        self._lexicon = lexicon()
        self._gazetteer = known or gazetteer()
        self._own: dict[str, Features] = {}
        self._near: dict[str, tuple[Features, Features]] = {}
        self._signs: dict[str, _Sign] = {}

    def document(self, lines: Sequence[Line]) -> Iterator[list[tuple[int, int, list[Features]]]]:
        """For each sentence its windows, each with the features of its words; one at a time, as they take room."""
        memory = memory_of(lines, self._lexicon)
        known = self._gazetteer
        for line in lines:
            listed = phrases_in(line, known.classes, known.longest, whole=True)
            yield [(start, end, self._window(line, start, end, memory, listed)) for start, end in windows(line)]

    def _word(self, word: str) -> Features:
        """Features of the word itself, whatever stands around it."""
        own = self._own.get(word)
        if own is None:
            lower = word.lower()
            found = [
                "b",
                "w=" + lower,
                "s=" + _shape(word),
                "p3=" + lower[:3],
                "e1=" + lower[-1:],
                "e2=" + lower[-2:],
                "e3=" + lower[-3:],
            ]
            classes = self._lexicon.phrases.get(lower, "")
            found += ["g=" + classes, *("g:" + letter for letter in classes if len(classes) > 1)]
            listed = self._gazetteer.classes.get(lower, "")
            if has_capital(word):
                found.append("z=" + self._gazetteer.kinds(lower))
                found += ["z:" + letter for letter in listed]
                found.append("cw=" + small_tag(lower)[:2] + _shape(word)[:2])
            coarse, middle, fine = clusters_of(word)
            found += ["k1=" + coarse, "k2=" + middle, "k3=" + fine]
            self._own[word] = own = _encoded(found)
        return own

    def _around(self, word: str) -> tuple[Features, Features]:
        """What a word means to its neighbour on the right and to that on the left."""
        found = self._near.get(word)
        if found is None:
            lower = word.lower()
            coarse, middle, fine = clusters_of(word)
            near = ["w=" + lower, "g=" + self._lexicon.phrases.get(lower, "") + "/" + _shape(word)[:2]]
            near += ["k1=" + coarse, "k2=" + middle, "k3=" + fine, "e=" + lower[-3:]]
            if has_capital(word):
                near.append("cw=" + small_tag(lower)[:2] + _shape(word)[:2])
                near.append("z=" + self._gazetteer.kinds(lower))
            found = (_encoded(["-1" + f for f in near]), _encoded(["+1" + f for f in near]))
            self._near[word] = found
        return found

    def _window(self, line: Line, start: int, end: int, memory: Memory, listed: dict[int, str]) -> list[Features]:
        style = "shout" if line.all_caps else "title" if line.title_case else ""
        first, last = max(0, start - 1), min(end + 1, len(line.texts))
        texts = line.texts[first:last]
        if line.all_caps:
            texts = [text.capitalize() for text in texts]
        around = [self._around(text) for text in texts]
        beyond = len(texts)
        rows: list[Features] = []
        run_end = -1
        run: Features = []
        for at in range(start, end):
            here = at - first
            left = around[here - 1][0] if here else _OPENS
            right = around[here + 1][1] if here + 1 < beyond else _CLOSES
            row = [*self._word(texts[here]), *left, *right]
            if style:
                row += _encoded(["style=" + style, f"{style}={_shape(texts[here])}"])
            if at in line.phrases or at in listed:
                row += _listings(line.phrases.get(at), listed.get(at))
            if line.capital[at]:
                if at >= run_end:
                    run_end = _end_of_run(line, at)
                    run = self._run(line.lower, at, run_end) if not style else []
                row += run
                row += _recall(line.lower[at], memory)
                if at == 0:
                    row.append(_first_word(line.lower[0], memory))
            rows.append(row)
        return rows

    def _sign(self, word: str) -> _Sign:
        found = self._signs.get(word)
        if found is None:
            plain, classes = word.encode(), self._lexicon.phrases.get(word)
            listed = (classes or "").encode()
            found = self._signs[word] = _Sign(
                b"?" if classes is None else listed[:2],
                small_tag(word)[:2].encode(),
                self._gazetteer.kinds(word).encode(),
                b"fg=" + listed,
                (b"last=" + plain, b"lastg=" + listed),
                b"before=" + plain,
                b"after=" + plain,
            )
        return found

    def _run(self, lower: list[str], start: int, end: int) -> Features:
        """Features that all words of a run of capitals share: how long it is, its last word, what frames it."""
        size = end - start
        signs = [self._sign(word) for word in lower[start : min(end, start + 4)]]
        last = signs[-1] if size <= 4 else self._sign(lower[end - 1])
        found = [b"n=%d" % min(size, 6), *last.last]
        found += announcements(lower, start, end)
        found.append(signs[0].first)
        found.append(b"sig=" + b"-".join([sign.listed for sign in signs]) + (b"+" if size > 4 else b""))
        found.append(b"cs=" + b"-".join([sign.small or b"?" for sign in signs[:3]]))
        found.append(b"cl=%d" % min(size, 3) + last.small)
        found.append(b"zs=" + b"-".join([sign.known for sign in signs[:3]]))
        listed = self._gazetteer.classes.get(" ".join(lower[start:end]))
        if listed:
            found.append(b"zr=" + listed.encode())
        if end < len(lower):
            found.append(self._sign(lower[end]).after)
        if start:
            found.append(self._sign(lower[start - 1]).before)
        return found


def _encoded(features: list[str]) -> Features:
    return [feature.encode() for feature in features]


def _listings(phrase: str | None, name: str | None) -> Features:
    """What the lexicon and the gazetteer know of the longer phrases that a word belongs to."""
    if not (phrase or name):
        return []
    found = []
    if phrase:
        found.append("ph=" + phrase)
    if name:
        found.append("zp=" + name)
        if len(name) > 2:
            found += ["zp:" + name[0] + letter for letter in name[1:]]
    return _encoded(found)


def _end_of_run(line: Line, at: int) -> int:
    """Where the run of capitals ends that begins at a word, "of" and "&" inside it."""
    end, count = at + 1, len(line.lower)
    while end < count and (
        line.capital[end] or (line.lower[end] in ("of", "&") and end + 1 < count and line.capital[end + 1])
    ):
        end += 1
    return end


def _first_word(word: str, memory: Memory) -> bytes:
    """Whether the word that opens a sentence has a capital elsewhere, too."""
    if word in memory.small:
        return b"first/small"
    return b"first/inside" if word in memory.inside else b"first"


def _recall(word: str, memory: Memory) -> Features:
    """What the rest of the article tells of a word."""
    found = []
    small, inside = memory.small.get(word, 0), memory.inside.get(word, 0)
    if small:
        found.append(b"small" if small >= inside else b"smaller")
    if inside > 1:
        found.append(b"again")
    hints = memory.hints.get(word)
    if hints:
        found += hints
    return found
