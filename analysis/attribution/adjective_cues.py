"""Adjectives as cues: "is confident that", "were worried about", "is ready to"."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, is_person
from .complements import complement
from .credit import Credit
from .cue_words import BE, Cue, lexicon
from .grammar_line import Line
from .phrases import VERBS, group_start
from .subjects import subject_of
from .verb_extents import credited_end

_WILLING = words("grammar.txt", "willing or not")


def adjective_candidate(line: Line, at: int, cue: Cue) -> Candidate | None:
    """ "is confident that", "were worried about", "is ready to"."""
    start = at - 1
    while start >= 0 and line.tags[start] in ("RB", "RBR", "RBS"):
        start -= 1
    if line.words[at] == "clear":
        start -= line.word(start) == "it"  # makes it clear that
        if line.word(start) not in ("make", "makes", "made", "making"):
            return None
    elif start < 0 or line.words[start] not in BE or line.tags[start] not in VERBS:
        return None
    what = complement(line, at + 1, cue)
    if what is None or what.frame == "q":
        return None
    source = subject_of(line, group_start(line, start))
    tells = line.words[at] == "clear" and source and line.words[source.head] in lexicon().documents
    if source is None or not (tells or is_person(line, source)):
        return None
    end = credited_end(Credit(line, start, at, cue, source, what))
    states = what.frame == "c" or line.words[at] not in _WILLING
    return Candidate((start, at + 1), source, ((what.start, end),), False, vouches=states)
