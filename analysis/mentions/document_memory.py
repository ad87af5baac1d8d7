"""What a whole article tells of each word, and what the nouns beside a name announce it to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from ..data.sections import words
from .line import Line, runs, small_words
from .name_lexicon import Lexicon, announcers

_PLACING = words("name-contexts.txt", "before places")
_CUES = announcers()
_LAST = {"O": b"lastO", "P": b"lastP", "T": b"lastT"}
_SPEAKING = words("name-contexts.txt", "said after persons")


@dataclass(slots=True)
class Memory:
    """How often each word of an article is written small and with a capital, and what stands around its names."""

    small: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    hints: dict[str, dict[bytes, None]] = field(default_factory=dict)
    """For each word the features of what was ever seen around it, in the order of the text."""


def memory_of(lines: Sequence[Line], lex: Lexicon) -> Memory:
    """An article's evidence, which each word then shares wherever it stands."""
    plain = [line for line in lines if not (line.all_caps or line.title_case)]
    inside: list[str] = []
    memory = Memory(Counter(chain.from_iterable(map(small_words, plain))))
    for line in plain:
        lower = line.lower
        for start, end in runs(line):
            hints = dict.fromkeys(b"h=" + hint for hint in _hints(lower, start, end, lex))
            held = lower[max(start, 1) : end]
            inside += held
            if hints:
                for word in held:
                    known = memory.hints.get(word)
                    memory.hints[word] = known | hints if known else hints
    memory.inside.update(inside)
    return memory


def _hints(lower: list[str], start: int, end: int, lex: Lexicon) -> list[bytes]:
    """What the words around and in a run of capitals tell of it."""
    before = lower[start - 1] if start else ""
    found = announcements(lower, start, end)
    if before in _PLACING:
        found.append(b"in")
    if end < len(lower) and lower[end] in _SPEAKING:
        found.append(b"said")
    if end - start > 1:
        if "t" in lex.phrases.get(lower[start], "") or "t" in lex.phrases.get(before, ""):
            found.append(b"title")
        if any("g" in lex.phrases.get(word, "") for word in lower[start:end]):
            found.append(b"given")
        found += [_LAST[letter] for letter in lex.phrases.get(lower[end - 1], "") if letter in _LAST]
    return found


def announcements(lower: list[str], start: int, end: int) -> list[bytes]:
    """The features of what the nouns beside a run of capitals announce it to be."""
    before = lower[start - 1] if start else ""
    after = lower[end] if end < len(lower) else ""
    found = []
    if before in _CUES["PER before"]:
        found.append(b"cuePER")
    if before in _CUES["ORG before"]:
        found.append(b"cueORG")
    if before == "of" and start > 1 and lower[start - 2] in _CUES["LOC before"]:
        found.append(b"cueLOC")
    if after in _CUES["LOC after"]:
        found.append(b"cuedLOC")
    if after in _CUES["ORG after"]:
        found.append(b"cuedORG")
    return found
