"""Where a clause begins behind a cue, and what a complement is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..data.sections import words
from .cue_words import Cue
from .grammar_line import QUOTE, Line
from .phrases import FINITE, RELATIVES, phrase_end

OPENS_CLAUSE = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "JJ", "CD", "EX"})
"""Tags of words that a clause without "that" can begin with."""
_OBJECTS = words("grammar.txt", "object pronouns")
_FAR = 30  # words in which the verb of a clause must come


class Complement(NamedTuple):
    """What follows a cue: its frame (see the data file) and where it begins."""

    frame: str
    start: int


NOTHING = Complement("", -1)
"""What a rule answers that rules out a complement, so that no later rule is asked."""


class Site(NamedTuple):
    """Where a complement is looked for: behind the cue (``after``), and past adjuncts of time and place (``start``)."""

    line: Line
    after: int
    start: int
    cue: Cue

    @property
    def tag(self) -> str:
        """The tag of the word at ``start``."""
        return self.line.tag(self.start)

    @property
    def word(self) -> str:
        """The word at ``start``."""
        return self.line.word(self.start)

    @property
    def frames(self) -> frozenset[str]:
        """The frames of the cue."""
        return self.cue.frames


Rule = Callable[[Site], Complement | None]


def first_of(rules: Sequence[Rule], site: Site) -> Complement | None:
    """What the first rule answers that answers at all."""
    for rule in rules:
        found = rule(site)
        if found is not None:
            return found
    return None


def clause_at(line: Line, start: int) -> bool:
    """Whether a clause without "that" begins at ``start``: a finite verb comes before anything that ends it."""
    tags, words = line.tags, line.words
    if line.word(start) in _OBJECTS:
        return False
    relative = False
    for at in range(start, min(start + _FAR, len(tags))):
        tag = tags[at]
        if words[at] == ";" and at > start:
            return False
        if tag in RELATIVES or (words[at] == "that" and at > start):
            relative = True
        elif tag == "," and at + 1 < len(tags) and tags[at + 1] in FINITE and "," not in words[start:at]:
            return False
        elif tag == "," and line.tag(at + 1) == "CC" and _ends_phrase(line, start, at):
            return False  # showed traces of lead, and she was moved
        elif (tag in FINITE or tag == QUOTE) and at > start:
            if not relative:
                return True
            relative = tag == "MD"
        elif (tag == "CC" and at + 1 < len(tags) and tags[at + 1] in FINITE and not relative) or (
            tag in (":", "TO") and at + 1 < len(tags) and (tag == ":" or tags[at + 1] == "VB") and at - start < 4
        ):
            return False
    return False


def _ends_phrase(line: Line, start: int, comma: int) -> bool:
    """Whether a comma before "and" or "but" ends what begins at ``start``: denied the charge, but 14 others left."""
    if line.tag(comma + 2) == "PRP" or line.word(comma + 1) == "but":
        return True
    return line.word(comma + 1) == "and" and "," not in line.words[start:comma]


def is_determiner(line: Line, at: int) -> bool:
    """Whether "that" at ``at`` belongs to a noun: "denied that claim"."""
    end = phrase_end(line, at + 1)
    if end == at + 1 or line.tags[end - 1] != "NN" or line.tag(end) in FINITE:
        return False
    return line.tags[at] == "DT" or line.tag(end) in ("", ".", ":")
