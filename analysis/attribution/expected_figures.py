"""Figures that somebody expected: "the 3.1% forecast by economists", "the $1.9bn analysts had expected"."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, source_end
from .cue_words import lexicon
from .grammar_line import Line
from .phrases import group_start, is_nominal, phrase_end, phrase_start
from .subject_phrases import Subject, head_of
from .subjects import subject_of

EXPECTED = words("grammar.txt", "expected figures")
ESTIMATES = words("grammar.txt", "estimates by others")
_FORESEEN_BY = words("grammar.txt", "who estimates")
_COMPARING = words("grammar.txt", "comparing amounts")
_POINTING = words("grammar.txt", "pointing")
_ENDS = frozenset({"", ".", ",", ":", "CC", "''", "IN"})
_THAT = frozenset({"that", "which"})


def expected_candidate(line: Line, at: int) -> Candidate | None:
    """The candidate of a word of foresight at ``at`` that belongs to an amount right before it, or None."""
    if line.words[at] in _POINTING:
        return _pointing(line, at)
    if line.word(at + 1) == "by":
        end = phrase_end(line, at + 2)
        if end <= at + 2:
            return None
        told = Subject(at + 2, source_end(line, end, commas=False), head_of(line, at + 2, end))
        return _amount_of(line, at - 1, at, told) if _foresees(line, told) else None
    if line.tag(at + 1) not in _ENDS:
        return None
    begins = group_start(line, at)
    head = begins - 1
    if head > 0 and line.tags[head] == "NNS" and lexicon().is_person(line.words[head]):
        start = phrase_start(line, head)
        compared = (
            "than" in line.words[start:head] or line.word(start - 1) in _COMPARING
        )  # than the 300 [they] expected
        amount = (
            line.tags[head - 1] != "CD"
            or "$" in line.tags[start:head]
            or (compared and "the" in line.words[start:head])
        )
        if amount and "CD" in line.tags[start:head]:  # the $1.9bn [analysts] had expected
            return Candidate((at, at + 1), Subject(head, begins, head), ((start, head),), False, beside=True)
    source = subject_of(line, begins, apposition=False)
    if source is None or not _foresees(line, source):
        return None
    return _amount_of(line, source.start - 2 if line.word(source.start - 1) in _THAT else source.start - 1, at, source)


def _amount_of(line: Line, last: int, at: int, source: Subject) -> Candidate | None:
    """The candidate of the amount that ends at ``last``, if there is one."""
    if last < 0 or not (is_nominal(line, last) or line.tags[last] == "CD"):
        return None
    start = phrase_start(line, last)
    figured = "CD" in line.tags[start : last + 1]
    return Candidate((at, at + 1), source, ((start, last + 1),), False, beside=True) if figured else None


def estimate_candidate(line: Line, at: int) -> Candidate | None:
    """The candidate of "estimates" at ``at`` with their amount: "below the average analyst estimate of $29 billion".

    They are credited themselves, or whoever they are told to be of behind: ", according to Acme".
    """
    start = phrase_start(line, at)
    amount = at + 2
    if line.word(at + 1) not in ("of", "for") or _FORESEEN_BY.isdisjoint(line.words[start:at]):
        return None
    end = phrase_end(line, amount)
    if end == amount or "CD" not in line.tags[amount:end]:
        return None
    source = Subject(start, at + 1, at)
    behind = end + (line.word(end) == ",")
    if line.word(behind) == "according" and line.word(behind + 1) == "to":
        told = phrase_end(line, behind + 2)
        if told > behind + 2:
            source = Subject(behind + 2, told, head_of(line, behind + 2, told))
    return Candidate((at, at + 1), source, ((amount, end),), False, beside=True)


def estimates_before(line: Line, at: int) -> bool:
    """Whether estimates and their amount stand right before ``at``, a comma aside."""
    last = at - 1 - (line.word(at - 1) == ",")
    if last < 1:
        return False
    noun = phrase_start(line, last) - 2
    found = estimate_candidate(line, noun) if line.word(noun) in ESTIMATES else None
    return found is not None and found.pieces[0][1] == last + 1


def _foresees(line: Line, source: Subject) -> bool:
    word = line.words[source.head]
    listed = lexicon()
    return (
        listed.is_person(word) or word in listed.documents or word in listed.bodies or line.tags[source.head] == "NNP"
    )


def _pointing(line: Line, at: int) -> Candidate | None:
    """ "Estimates had pointed to $7.4 billion"."""
    end = phrase_end(line, at + 2)
    if line.word(end) == "of":
        end = phrase_end(line, end + 1)  # point to a deficit of 4.6 percent
    if line.word(at + 1) != "to" or "CD" not in line.tags[at + 2 : end]:
        return None
    source = subject_of(line, group_start(line, at))
    told = source is not None and line.words[source.head] in lexicon().documents
    return Candidate((at, at + 2), source, ((at + 2, end),), False) if told else None
