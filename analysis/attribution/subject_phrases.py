"""Phrases that are subjects: what they are about, and those with a clause of their own between them and their verb."""

from __future__ import annotations

from typing import NamedTuple

from ..data.sections import words
from .cue_words import lexicon
from .grammar_line import QUOTE, Line
from .noun_chains import chain_start, opens_clause
from .phrases import FINITE, NOUNS, RELATIVES, is_nominal, phrase_end

_HEDGES = words("grammar.txt", "hedges of subjects")
_HONORIFICS = words("honorifics.txt", "women", "men", "either")
_WHICH_TIME = frozenset({"last", "this", "next"})
_OPENING = RELATIVES | {"WP$"}


class Subject(NamedTuple):
    """The phrase that a verb has as its subject, and the word it is about (the last noun of its first phrase)."""

    start: int
    end: int
    head: int


def head_of(line: Line, start: int, end: int) -> int:
    """The word that the phrase is about: the last noun before "of", "who" or a comma."""
    while start < end - 1 and line.words[start] in _HEDGES:
        start += 1
    stop = min(phrase_end(line, start), end) or end
    head = start
    for at in range(start, max(stop, start + 1)):
        if line.tags[at] in NOUNS or line.tags[at] == "PRP" or (head == start and line.tags[at] == "JJ"):
            head = at
    while head > start and line.words[head] in lexicon().times and line.tags[head - 1] in NOUNS:
        if line.words[head - 1].rstrip(".") in _HONORIFICS:
            break  # Ms May
        head -= 1  # the ministry Friday
    if head - 2 >= start and line.words[head] in lexicon().times and line.words[head - 1] in _WHICH_TIME:
        head -= 2 if line.tags[head - 2] in NOUNS else 0  # a poll last week
    if line.words[head] in lexicon().times and line.word(head + 1) == "of" and head + 2 < end:
        return head_of(line, head + 2, end)  # decades of research
    if line.tag(stop) == "CC" and line.tag(end - 1) == "NNS" and line.tag(stop + 1) in ("JJ", "NNP") and stop < end:
        joined = phrase_end(line, stop + 1)
        return joined - 1 if joined == end else head  # U.S. and European officials
    return head


def past_relative(line: Line, verb: int) -> Subject | None:
    """The subject in "The mother of a woman who was killed said": all up to the verb group that begins at ``verb``."""
    opening = next((at for at in range(verb - 1, 0, -1) if line.tags[at] in _OPENING), 0)
    if not opening or not is_nominal(line, opening - 1) or not {",", ":", QUOTE}.isdisjoint(line.tags[opening:verb]):
        return None
    start = chain_start(line, opening - 1, apposition=False)
    if start is None or not (opens_clause(line, start) or line.word(start - 1) == ","):
        return None
    if sum(tag in FINITE for tag in line.tags[opening:verb]) != 1:
        return None
    return Subject(start, verb, head_of(line, start, opening))


def with_relative(line: Line, to: int, at: int) -> Subject | None:
    """The subject in "The group which relies on people there to count the dead said": all up to ``at``."""
    opening = next((i for i in range(to - 1, 0, -1) if line.tags[i] in RELATIVES), 0)
    noun = opening - 1
    if noun < 0 or not is_nominal(line, noun) or chain_start(line, noun, apposition=False) != 0:
        return None
    if {",", ":", QUOTE} & set(line.tags[opening:to]) or sum(tag in FINITE for tag in line.tags[opening:to]) != 1:
        return None
    return Subject(0, at + 1, head_of(line, 0, opening))


def with_purpose(line: Line, to: int, at: int) -> Subject | None:
    """The subject in "A council set up to oversee the talks said": not the talks."""
    made = to - 1 - (line.tag(to - 1) == "RP")
    if line.tag(made) not in ("VBN", "VBD") or not is_nominal(line, made - 1) or line.tags[made - 1] == "PRP":
        return None
    begin = chain_start(line, made - 1, apposition=False)
    return None if begin != 0 else Subject(begin, at + 1, head_of(line, begin, made))


def behind_gerund(line: Line, start: int, at: int) -> Subject | None:
    """The subject in "A man accused of stealing 12 cars said": not the cars."""
    verb = start - 3
    accused = line.tag(verb) in ("VBN", "VBD") and line.tag(start - 2) == "IN" and line.tag(start - 1) == "VBG"
    begin = chain_start(line, verb - 1) if accused and is_nominal(line, verb - 1) else None
    return None if begin is None else Subject(begin, at + 1, head_of(line, begin, verb))
