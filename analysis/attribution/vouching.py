"""Whether somebody credited says that what is told is so, or only asks for it, leaves it open, shows or answers it."""

from __future__ import annotations

from ..data.sections import words
from .adjuncts import QUESTIONS
from .clauses import Complement
from .credit import Credit, reports_speech
from .cue_words import Cue, lexicon
from .empty_credits import PICTURES
from .grammar_line import Line
from .phrases import RELATIVES, phrase_end

_NOT, _CHARGES = words("grammar.txt", "not"), words("grammar.txt", "charged with")
_THIS = frozenset({"this", "these"})


def vouches(credit: Credit, end: int) -> bool:
    """Whether whom a verb credits stands for what follows it, up to the word with the place ``end``."""
    line, cue, start = credit.line, credit.cue, credit.what.start
    if cue.lemma == "cite" and _tells(line, start, end):
        return True
    if _leaves_open(credit) or _only_shows(credit) or _answers_charges(credit):
        return False
    spoke = cue.lemma in ("speak", "talk") and "CD" in line.tags[start : start + 5]  # medics spoke of 60 dead
    return spoke or reports_speech(credit, end) or _states(cue, credit.what)


def _leaves_open(credit: Credit) -> bool:
    """Whether somebody does not say "how many of its 3,000 workers" will go: that they are 3,000 the writer says."""
    line, start = credit.line, credit.start
    asked = credit.what.frame == "c" and line.word(credit.what.start) in QUESTIONS
    yet = line.word(start - 2) == "yet" and line.word(start - 1) == "to"  # has yet to find out when
    return asked and (yet or not _NOT.isdisjoint(line.words[start : credit.at]))


def _answers_charges(credit: Credit) -> bool:
    """Whether somebody but answers charges, whose number the writer tells: "admitted two charges of fraud"."""
    line, what = credit.line, credit.what
    answers = credit.cue.lemma in ("admit", "deny") and what.frame == "n"
    return answers and not _CHARGES.isdisjoint(line.words[what.start : phrase_end(line, what.start)])


def _only_shows(credit: Credit) -> bool:
    """Whether a picture beside the text is explained, in which the writer sees it: "This image shows two towers"."""
    line, source = credit.line, credit.source
    beside = line.words[source.start] in _THIS and line.words[source.head] in PICTURES
    return beside and credit.cue.lemma == "show"


def _tells(line: Line, start: int, end: int) -> bool:
    """Whether what somebody cites tells something itself: "cited an audit that found 40 faults", "a memo showing"."""
    shows = any(line.tags[at] == "VBG" and line.words[at] in lexicon().verbs for at in range(start, end))
    return shows or not RELATIVES.isdisjoint(line.tags[start:end])


def _states(cue: Cue, what: Complement) -> bool:
    """Whether a cue says that its complement is so, rather than ask for it, decide on it, praise or blame it."""
    if what.frame == "q":
        return True
    if ("r" in cue.frames and what.frame in ("i", "o", "p", "n") and "m" not in cue.frames) or "x" in cue.frames:
        return False
    if "r" in cue.frames and what.frame == "p":
        return False
    return bool(cue.frames & {"c", "q", "i", "t", "f", "g", "k", "u", "v"})
