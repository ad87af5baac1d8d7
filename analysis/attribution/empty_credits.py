"""Verbs with what follows them that credit nobody with anything all the same: called an election, read a book."""

from __future__ import annotations

from ..data.sections import words
from .candidates import is_person
from .credit import Credit
from .cue_words import BE, lexicon
from .grammar_line import QUOTE, Line
from .phrases import FINITE, past_dashes, phrase_end

_ANNOUNCING = frozenset({",", ":"})
_NOT, _CAN = words("grammar.txt", "not"), words("grammar.txt", "can")
PICTURES = words("grammar.txt", "pictures")
_NOTHING = words("grammar.txt", "saying nothing")
_DECLARED = words("grammar.txt", "declared by an act")
_PLURAL = frozenset({"NN", "NNS"})
_DECLINING = words("grammar.txt", "declining")


def credits_nothing(credit: Credit) -> bool:
    """Whether a complement credits nobody with anything: called an election, read a book, declined to comment."""
    line, cue, what = credit.line, credit.cue, credit.what
    relative = line.word(credit.source.start - 1) == "what"  # in what the police called an attack
    if what.frame == "n" and cue.lemma == "call" and not relative and not _names_twice(line, what.start):
        return True
    if what.frame == "n" and cue.lemma == "confirm" and _could_not_be(line, credit.start, credit.at):
        return True  # could not independently confirm the reports
    if cue.lemma == "show" and not PICTURES.isdisjoint(line.words[what.start : phrase_end(line, what.start)]):
        return True  # the station showed footage of hundreds
    if line.words[credit.at] == "shows" and line.word(what.start - 1) == "that" and _is_relative(line, what.start):
        return True  # television shows that included her
    if cue.lemma == "threaten" and what.frame == "n" and "CD" in line.tags[what.start : phrase_end(line, what.start)]:
        return True  # the plan threatens 400 jobs
    if cue.lemma == "show" and line.tags[credit.source.head] in _PLURAL and _are_people(credit):
        return True  # pupils who cannot show proof of it
    if _is_done(credit):
        return True
    if cue.lemma == "weigh" and line.word(what.start)[:1].isdigit():
        return True  # it weighs 12 kg
    if cue.lemma == "read" and line.word(what.start - 1) not in _ANNOUNCING and is_person(line, credit.source):
        return True  # she read “War and Peace”
    return what.frame == "i" and line.word(what.start + 1) in _NOTHING and cue.lemma in _DECLINING


def _are_people(credit: Credit) -> bool:
    return lexicon().is_person(credit.line.words[credit.source.head])


def _is_done(credit: Credit) -> bool:
    """Whether somebody does a cue may also mean: conceded 4 goals, declared an emergency."""
    line, start = credit.line, credit.what.start
    end = phrase_end(line, start)
    phrase = line.words[start:end]
    if credit.cue.lemma == "concede":
        counted = "CD" in line.tags[start : max(end, start + 3)]
        return counted and FINITE.isdisjoint(line.tags[start : end + 3])
    if credit.what.frame != "n":
        return False
    if credit.cue.lemma == "declare":
        return not _DECLARED.isdisjoint((*phrase[-1:], *line.words[end + 1 : phrase_end(line, end + 1)]))
    return credit.cue.lemma == "give" and "$" in line.tags[end : phrase_end(line, end + 1)]  # gave a total of $400


def _could_not_be(line: Line, start: int, at: int) -> bool:
    group = line.words[start:at]
    return not _NOT.isdisjoint(group) and not _CAN.isdisjoint(group)


def _is_relative(line: Line, verb: int) -> bool:
    """Whether a "that" before the word at ``verb`` is the subject of a clause: "shows that included her"."""
    return line.tag(verb) in FINITE and line.words[verb] not in BE and line.tag(verb) != "MD"


def _names_twice(line: Line, start: int) -> bool:
    """Whether two things follow "called", as in "called it a lie", rather than one, as in "called an election"."""
    end = phrase_end(line, start)
    if QUOTE in line.tags[start:end] or (line.word(end) == "that" and line.tags[end] == "IN"):
        return True  # called the poll proof that
    if line.tag(end) == "CC" and line.tag(end + 1) == QUOTE:
        return True  # called the claim offensive, which looks like a noun, and “a lie”
    behind = end
    while line.tag(behind) == "IN" and (further := phrase_end(line, behind + 1)) > behind + 1:
        behind = further  # called the pullout from the region “a trick”
    if line.word(behind) == "," and (named := phrase_end(line, behind + 1)) > behind + 1:
        behind = named + (line.word(named) == ",")
    behind = past_dashes(line, behind)
    if line.tag(behind) == "DT" and line.tag(behind + 1) == QUOTE and behind > end:
        return True  # called her aide, Bob Roe -- who had left -- an “honest man”
    if line.tag(behind) == QUOTE or QUOTE in line.tags[end:behind]:
        return True
    return line.tag(end) not in ("", ".", ",", ":", "(", "CC", "IN", "TO", "WP", "WDT", "WRB") and (
        line.tag(end) not in FINITE
    )
