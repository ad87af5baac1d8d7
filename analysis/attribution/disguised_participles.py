"""Participles that are verbs in the past: "12 left, its director said by phone", "Another admitted to it"."""

from __future__ import annotations

from ..data.sections import words
from .cue_words import lexicon
from .disguised_verbs import is_label_behind
from .grammar_line import QUOTE, Line
from .phrases import FINITE, NOUNS, VERBS, group_start, is_nominal
from .subject_phrases import past_relative

_OBJECTS = frozenset({"NNP", "DT", "PRP", "PRP$"})
_OTHERS = words("grammar.txt", "others who speak")
_JOINTS = frozenset({"", ";", ":", ",", "and", "but", "while"})
_BLAMED = NOUNS | _OBJECTS


def is_label_verb(line: Line, at: int) -> bool:
    """Whether a participle says who tells: "12 left, its director said by phone", "doctors reported in the Post"."""
    word = line.words[at]
    if word == "said":
        alone = line.words[at - 1] in _OTHERS and line.word(at - 2) in _JOINTS  # another said ten houses burned
        return line.tag(at + 1) != "TO" and (alone or is_label_behind(line, at))
    cue = lexicon().verbs.get(word)
    if cue is None or line.word(at + 1) != "in" or line.tag(at + 2) != "DT":
        return False
    printed = line.tag(at + 3) == "NNP" and "q" in cue.frames
    studied = line.word(at + 3) in lexicon().documents and "c" in cue.frames
    return (printed or studied) and lexicon().is_person(line.word(at - 1)) and is_label_behind(line, at)


def follows_relative(line: Line, at: int) -> bool:
    """Whether a participle of speech is the verb of "A woman who lives nearby said"."""
    cue = lexicon().verbs.get(line.words[at])
    if cue is None or "q" not in cue.frames or line.tag(at + 1) in ("", ".", ",") or line.word(at + 1) == "by":
        return False
    return group_start(line, at) == at and past_relative(line, at) is not None


def goes_on_to_speak(line: Line, at: int) -> bool:
    """Whether a participle behind "and" leads to a quote, and goes on from a verb in the past."""
    cue = lexicon().verbs.get(line.words[at])
    if cue is None or cue.frames.isdisjoint("qs") or line.word(at - 1) != "and":
        return False
    if "s" in cue.frames and line.tag(at + 1) in _BLAMED:
        return next((tag for tag in reversed(line.tags[: at - 1]) if tag in VERBS), "") == "VBD"
    quoted = line.tag(at + 1) == QUOTE or (line.word(at + 1) in (",", ":") and line.tag(at + 2) == QUOTE)
    before = next((tag for tag in reversed(line.tags[: at - 1]) if tag in VERBS), "")
    return quoted and before == "VBD"


def is_only_verb(line: Line, at: int) -> bool:
    """Whether a participle must be the verb of its sentence, as there is none besides: "Another admitted to it"."""
    cue = lexicon().verbs.get(line.words[at])
    if cue is None or line.heads or not is_nominal(line, at - 2 if line.word(at - 1) == "," else at - 1):
        return False
    placed = "t" in cue.frames and "CD" in line.tags[at + 1 :]  # the office revised growth to 2 percent
    counts = "k" in cue.frames and line.tag(at + 1) == "CD"  # the observatory registered 40 shocks
    takes = (
        "q" in cue.frames or placed or counts or line.tag(at + 1) in _OBJECTS or line.word(at + 1) in cue.prepositions
    )
    if not takes:
        return False
    return FINITE.isdisjoint(line.tags)
