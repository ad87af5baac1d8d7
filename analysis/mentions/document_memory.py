"""What a whole article tells of each word, and what the nouns beside a name announce it to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..data.sections import words
from .line import Line, runs, small_words
from .name_lexicon import Lexicon, announcers

_PLACING = words("name-contexts.txt", "before places")
_SPEAKING = words("name-contexts.txt", "said after persons")


@dataclass(slots=True)
class Memory:
    """How often each word of an article is written small and with a capital, and what stands around its names."""

    small: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    hints: dict[str, Counter[str]] = field(default_factory=dict)


def memory_of(lines: Sequence[Line], lex: Lexicon) -> Memory:
    """An article's evidence, which each word then shares wherever it stands."""
    memory = Memory()
    for line in lines:
        if line.all_caps or line.title_case:
            continue
        lower = line.lower
        memory.small.update(small_words(line))
        for start, end in runs(line):
            found = _hints(lower, start, end, lex)
            for word in lower[max(start, 1) : end]:
                memory.inside[word] += 1
                if found:
                    memory.hints.setdefault(word, Counter()).update(found)
    return memory


def _hints(lower: list[str], start: int, end: int, lex: Lexicon) -> list[str]:
    """What the words around and in a run of capitals tell of it."""
    before = lower[start - 1] if start else ""
    found = announcements(lower, start, end)
    if before in _PLACING:
        found.append("in")
    if end < len(lower) and lower[end] in _SPEAKING:
        found.append("said")
    if end - start > 1:
        if "t" in lex.phrases.get(lower[start], "") or "t" in lex.phrases.get(before, ""):
            found.append("title")
        if any("g" in lex.phrases.get(word, "") for word in lower[start:end]):
            found.append("given")
        found.extend("last" + letter for letter in lex.phrases.get(lower[end - 1], "") if letter in "OPT")
    return found


def announcements(lower: list[str], start: int, end: int) -> list[str]:
    """What the nouns beside a run of capitals announce it to be."""
    cues = announcers()
    before = lower[start - 1] if start else ""
    after = lower[end] if end < len(lower) else ""
    found = ["cue" + label for label in ("PER", "ORG") if before in cues[label + " before"]]
    if before == "of" and start > 1 and lower[start - 2] in cues["LOC before"]:
        found.append("cueLOC")
    found += ["cued" + label for label in ("LOC", "ORG") if after in cues[label + " after"]]
    return found
