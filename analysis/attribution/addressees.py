"""Those who are told something, and what comes behind them: "told [reporters in Rome] that prices fell"."""

from __future__ import annotations

from ..data.sections import words
from .adjuncts import QUESTIONS, past_state, skip_adjuncts
from .clauses import NOTHING, OPENS_CLAUSE, Complement, clause_at
from .cue_words import BE, Cue, lexicon
from .grammar_line import QUOTE, Line
from .phrases import FINITE, NOUNS, phrase_end

ALWAYS_TELL = words("grammar.txt", "always told")
"""Cues behind which somebody is always told."""
_MANY = words("grammar.txt", "figures without a number")
_TILL_THAT = 14  # words between one who is told and "that"


def addressed(line: Line, after: int, cue: Cue) -> Complement | None:
    """The complement of "told" and the like, behind the one who is told."""
    addressee = phrase_end(line, after)
    if line.word(after) in _MANY and line.word(after + 1) == "of" and cue.lemma not in ALWAYS_TELL:
        people = phrase_end(line, after + 2)
        if line.tag(people) in FINITE:
            return Complement("c", after)  # warned hundreds of men were ill
    if addressee == after:
        return None
    amount = line.tags[after] in ("CD", "$") and not lexicon().is_person(line.words[addressee - 1])
    if amount and cue.lemma not in ALWAYS_TELL and line.tag(addressee) not in FINITE:
        return None  # promised 200,000 rupees to those that had lost a house
    if addressee - 1 in line.asides and line.word(addressee) in lexicon().scenes:
        addressee += 1  # told the network's “Today” show that
    end = skip_adjuncts(line, _past_attachments(line, addressee, cue))
    if end >= len(line.tags):
        return None
    if line.word(end) == "that" and end > addressee and _is_auxiliary(line, end + 1) and line.tag(end - 1) in NOUNS:
        return NOTHING  # told the paper in an interview that will air on Sunday
    if line.word(end) == "that" and line.tag(end + 1) == "VBD" and line.tags[after] == "DT" and end == addressee:
        return NOTHING  # told a conference that lasted 19 minutes
    return (
        _that_ahead(line, end) or _marked(line, after, addressee, end, cue) or _bare(line, after, addressee, end, cue)
    )


def _is_auxiliary(line: Line, at: int) -> bool:
    return line.tag(at) == "MD" or (line.tag(at) in FINITE and line.words[at] in BE)


def _past_attachments(line: Line, end: int, cue: Cue) -> int:
    """Past what hangs on the one who is told: "a crowd of thousands at the arena in Dayton, Ohio,"."""
    while line.tag(end) == "IN" and line.words[end] in ("of", "at", "from", "in", "for", "with"):
        further = phrase_end(line, end + 1)
        if further == end + 1 or line.words[end] in cue.prepositions:
            break
        end = past_state(line, further)
    return end


def _that_ahead(line: Line, end: int) -> Complement | None:
    """The clause of a "that" that comes soon, before anything else could open what is told."""
    for at in range(end, min(end + _TILL_THAT, len(line.tags) - 1)):
        if line.words[at] == "that":
            return Complement("c", at + (2 if line.word(at + 1) == "," else 1))
        if line.tags[at] in FINITE or line.tags[at] in (QUOTE, "PRP", ".", ":", "TO", "VBG"):
            break
    return None


def _marked(line: Line, after: int, addressee: int, end: int, cue: Cue) -> Complement | None:
    """What a question word, a mark or a preposition opens: "asked him whether", "told us: go", "told her of it"."""
    word, tag, following = line.words[end], line.tags[end], line.tag(end + 1)
    if tag == "," and following in OPENS_CLAUSE and clause_at(line, end + 1):
        return Complement("c", end + 1) if line.word(end + 1) not in ("a", "an") else NOTHING
    if word in QUESTIONS:
        return Complement("c", end)
    if tag == QUOTE:
        return Complement("q", end)
    if tag == "TO" and following in ("VB", "RB") and "o" in cue.frames:
        return Complement("o", after)
    if word in cue.prepositions and end == addressee:
        return Complement("p", end)
    return Complement("q", end + 1) if word == ":" and following else None


def _bare(line: Line, after: int, addressee: int, end: int, cue: Cue) -> Complement | None:
    """A clause that nothing opens: "told CNN Lee would go", "told reporters prices fell"."""
    tag = line.tags[end]
    if line.tags[after] == "CD" and cue.lemma not in ALWAYS_TELL and tag in FINITE:
        return Complement("c", after)  # Governor warns 300 jobs are at risk
    if tag in FINITE and addressee - after > 1 and "c" in cue.frames:
        return Complement("c", after + 1)
    if tag not in (",", ".") and clause_at(line, end):
        return Complement("c", end)
    told_at_length = cue.lemma in ALWAYS_TELL and end > addressee and tag in OPENS_CLAUSE
    return Complement("c", end) if told_at_length else None
