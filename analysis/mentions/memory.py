"""What a whole document tells of each word, and what the nouns beside a name announce it to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .lexicon import Lexicon, cue_words
from .lines import Line, runs

_PLACING = frozenset("in at from near to of for outside into across around".split())
_SPEAKING = frozenset("said says told added asked who wrote argued warned announced".split())


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
        for start, end in runs(line):
            before = lower[start - 1] if start else ""
            after = lower[end] if end < len(lower) else ""
            kinds = "".join(lex.phrases.get(lower[at], "") for at in range(start, end))
            found = [*cues_of(lower, start, end)]
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


def cues_of(lower: list[str], start: int, end: int) -> list[str]:
    """What the nouns beside a run of capitals announce it to be."""
    cues = cue_words()
    before = lower[start - 1] if start else ""
    after = lower[end] if end < len(lower) else ""
    found = ["cue" + label for label in ("PER", "ORG") if before in cues[label + " before"]]
    if before == "of" and start > 1 and lower[start - 2] in cues["LOC before"]:
        found.append("cueLOC")
    found += ["cued" + label for label in ("LOC", "ORG") if after in cues[label + " after"]]
    return found
