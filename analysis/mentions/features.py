"""What the name tagger looks at: each word, its neighbours, its run of capitals, and the same word elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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


class Featurizer:
    """Turns prepared sentences into features; keeps what it knows of each word for the next time."""

    def __init__(self, known: Gazetteer | None = None) -> None:
        self._lexicon = lexicon()
        self._gazetteer = known or gazetteer()
        self._own: dict[str, Features] = {}
        self._near: dict[str, tuple[Features, Features]] = {}
        self._signs: dict[str, tuple[str, str, str]] = {}

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
        texts = {at: line.texts[at].capitalize() if line.all_caps else line.texts[at] for at in range(first, last)}
        around = {at: self._around(text) for at, text in texts.items()}
        rows: list[Features] = []
        run_end = -1
        run: Features = []
        for at in range(start, end):
            row = self._word(texts[at]).copy()
            row += around[at - 1][0] if at - 1 in around else _OPENS
            row += around[at + 1][1] if at + 1 in around else _CLOSES
            if style:
                row += _encoded(["style=" + style, f"{style}={_shape(texts[at])}"])
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

    def _sign(self, word: str) -> tuple[str, str, str]:
        """A word's classes in the lexicon, its tag when it is written small, its classes in the gazetteer."""
        found = self._signs.get(word)
        if found is None:
            listed = self._lexicon.phrases.get(word, "?")[:2]
            found = self._signs[word] = (listed, small_tag(word)[:2] or "?", self._gazetteer.kinds(word))
        return found

    def _run(self, lower: list[str], start: int, end: int) -> Features:
        """Features that all words of a run of capitals share: how long it is, its last word, what frames it."""
        phrases = self._lexicon.phrases
        last = lower[end - 1]
        found = [f"n={min(end - start, 6)}", "last=" + last, "lastg=" + phrases.get(last, "")]
        found += announcements(lower, start, end)
        found.append("fg=" + phrases.get(lower[start], ""))
        signs = [self._sign(word) for word in lower[start : min(end, start + 4)]]
        found.append("sig=" + "-".join([listed for listed, _, _ in signs]) + ("+" if end - start > 4 else ""))
        found.append("cs=" + "-".join([small for _, small, _ in signs[:3]]))
        found.append(f"cl={min(end - start, 3)}{small_tag(last)[:2]}")
        found.append("zs=" + "-".join([known for _, _, known in signs[:3]]))
        listed = self._gazetteer.classes.get(" ".join(lower[start:end]))
        if listed:
            found.append("zr=" + listed)
        if end < len(lower):
            found.append("after=" + lower[end])
        if start:
            found.append("before=" + lower[start - 1])
        return _encoded(found)


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
    if memory.small[word]:
        return b"first/small"
    return b"first/inside" if memory.inside[word] else b"first"


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
        found += _encoded(["h=" + hint for hint in hints])
    return found
