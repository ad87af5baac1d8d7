"""Verbs as cues: "Ann Lee said that", "said Ann Lee", "saying", "was quoted as saying", "is expected to"."""

from __future__ import annotations

from ..data.sections import words
from .adjuncts import past_addressee
from .amounts_before import amount_before
from .candidates import BEFORE_QUOTED, Candidate, Words, bound_of, can_be_source, credited_before, is_person
from .clauses import Complement
from .complements import complement
from .credit import Credit
from .cue_words import BE, Cue, lexicon
from .empty_credits import credits_nothing
from .extents import clause_before
from .grammar_line import QUOTE, Line
from .missing_commas import uncommaed_candidate
from .objects import REVISING
from .papers_told_in import finds_figure, opens_relative, paper_done_with, paper_told_in
from .passives import is_reduced, passive, reduced_passive
from .phrases import (
    ADVERBS,
    FINITE,
    RELATIVES,
    group_start,
    is_nominal,
    is_passive,
    is_past,
    is_time,
    phrase_end,
    phrase_start,
)
from .subject_phrases import Subject, head_of
from .subjects import subject_of
from .verb_extents import credited_end
from .verb_subjects import inverted_subject, subject_of_infinitive, subject_of_participle
from .vouching import vouches

_WHEN = words("grammar.txt", "adjunct clauses")
_ALONE = words("grammar.txt", "cues alone")
_ENDS = frozenset({"", ".", ",", ":", "CC", QUOTE, "''"})
_NOT, _CAN = words("grammar.txt", "not"), words("grammar.txt", "can")
_HIDDEN = words("grammar.txt", "said inside a phrase")
_THEM = frozenset({"him", "her", "them", "it"})
_ONE = frozenset({"he", "him", "his", "she", "her", "its"})
_OPENING = 3  # words up to a participle behind "having"
_NOT_TOLD = REVISING | {"mean"}
_NOTHING = words("grammar.txt", "saying nothing")
_DECLINED = words("grammar.txt", "declined")


def verb_candidate(line: Line, at: int, cue: Cue, last: Candidate | None) -> Candidate | None:
    """The candidate of the verb at ``at``, if it credits anybody with anything."""
    after = at + 2 if cue.particle else at + 1
    start = group_start(line, at)
    if start == at and _describes_message(line, at):
        return None
    if is_passive(line, start, at):
        return passive(line, start, at, after, cue) if cue.lemma not in REVISING else None
    if start == at and is_reduced(line, at):
        return None
    inverted = inverted_subject(line, at, after, cue)
    if inverted:
        return credited_before(line, at, after, inverted.end, inverted, last)
    uncommaed = uncommaed_candidate(line, at, after, cue, bound_of(last, at))
    if uncommaed:
        return uncommaed
    if cue.lemma == "add" and line.word(at + 1) == "up":
        return None  # they add up to 3,600
    if cue.lemma == "see" and not _NOT.isdisjoint(line.words[start:at]) and line.tags[at] == "VBN":
        return None  # they have not seen a stable income
    if cue.lemma == "find" and line.word(at + 1) == "out" and line.word(at + 2) == ",":
        return None  # when her son found out, she called
    if cue.lemma == "cite" and last and last.source:
        return None  # the report itself is credited already
    what = complement(line, after, cue)
    if what and opens_relative(line, after, what.start):
        what = None
    if what and (opened := _opens_with_having(line, at, what)):
        return opened
    if _is_participle_alone(line, start, at, what, last):
        return reduced_passive(line, at, after, cue) if what is None or cue.frames & {"d"} else None
    source = _source(line, start, at, cue, what, last)
    source = paper_told_in(line, source) if source else None
    amount = amount_before(line, source, what) if source and what and cue.lemma in _HIDDEN else None
    if source and amount:
        source = Subject(amount[1], source.end, source.end - 1)  # the $15 million [analysts say] it costs
    if source is None or not can_be_source(line, source, cue):
        return None
    tells = (
        "d" in cue.frames
        and "g" not in cue.frames
        and cue.lemma not in _NOT_TOLD
        and (line.words[source.head] in lexicon().documents or finds_figure(line, source, cue, after))
    )
    end = phrase_end(line, after)
    dated = line.tag(end) in ("", ".") and is_time(line, after, end)  # a survey found last year
    if what is None and tells and end > after and not dated:
        what = Complement("n", after)  # a poll found Ann Lee leading
    if what is None:
        return _with_words_before(line, start, at, cue, source, last)
    credit = Credit(line, start, at, cue, source, what)
    return None if credits_nothing(credit) or _declines(line, start, cue) else _with_complement(credit, last, amount)


def _describes_message(line: Line, at: int) -> bool:
    """Whether a past tense is a participle tagged wrong: "In a statement recorded for television, Ann Lee said"."""
    if line.tags[at] != "VBD" or line.tags[0] != "IN" or phrase_end(line, 1) != at or "," not in line.words[at:]:
        return False
    comma = line.words.index(",", at)
    told = line.words[at - 1] in lexicon().messages | lexicon().documents
    return told and not FINITE.isdisjoint(line.tags[comma:])


def _source(
    line: Line, start: int, at: int, cue: Cue, what: Complement | None, last: Candidate | None
) -> Subject | None:
    """Whom the verb credits, by its form."""
    tag = line.tags[at]
    if tag == "VBG" and not (start < at and line.words[start] in BE):
        return subject_of_participle(line, start, at, last)
    if tag == "VB" and _behind_to(line, start):
        return subject_of_infinitive(line, start - 1, cue)
    if last and last.source and _joins(line, start, last):
        return _beyond_relative(line, start, last) or last.source
    if last and last.source and _could_not(line, at):
        return last.source
    after = at + 2 if cue.particle else at + 1
    found = subject_of(line, start, apposition=what is not None and line.word(after) != ",")
    return paper_done_with(line, found, start)


def _opens_with_having(line: Line, at: int, what: Complement) -> Candidate | None:
    """ "Having once called it “a lie,” Ann Lee praised it": credited to the subject of the main clause."""
    if line.word(0) != "having" or at > _OPENING or line.tags[at] != "VBN":
        return None
    stops = (
        here for here in range(what.start, len(line.tags) - 2) if line.words[here] == "," or line.tags[here] == QUOTE
    )
    stop = next((here for here in stops if line.tag(phrase_end(line, here + 1)) in FINITE), 0)
    if not stop:
        return None
    end = phrase_end(line, stop + 1)
    source = Subject(stop + 1, end, head_of(line, stop + 1, end))
    last = stop + (line.tags[stop] == QUOTE)
    return Candidate((at, at + 1), source, ((what.start, last),), True) if is_person(line, source) else None


def _behind_to(line: Line, start: int) -> bool:
    return start > 0 and line.words[start - 1] == "to" and line.tags[start - 1] == "TO"


def _joins(line: Line, start: int, last: Candidate) -> bool:
    """Whether the verb goes on from the cue before, to which the word before joins it: "and", in a headline a comma."""
    joined = line.tag(start - 1) == "CC" or (line.heads and line.word(start - 1) == ",")
    return joined and last.pieces[-1][1] in (start - 1, start - 2)


def _beyond_relative(line: Line, start: int, last: Candidate) -> Subject | None:
    """The main clause's subject in "Lee met the players who accused him of lying and vowed to change", else None."""
    if last.source is None or line.tags[last.source.end - 1] not in RELATIVES:
        return None
    main = next((at for at in range(last.source.start) if line.tags[at] in FINITE or is_past(line, at)), None)
    found = None if main is None else subject_of(line, group_start(line, main))
    if found is None or line.word(start - 2) == ",":
        return found
    inside, many = line.words[last.pieces[-1][0] : start - 1], line.tags[last.source.head] == "NNS"
    if not inside or inside[0] in (_THEM if line.tags[found.head] == "NNS" or not is_person(line, found) else _ONE):
        return found
    if many and line.tags[found.head] != "NNS" and not _ONE.isdisjoint(inside):
        return found  # thanked the pupils who said her rules were unfair and vowed
    if line.words[last.source.end - 1] != "who":
        return None
    behind = line.words[start + 1 : start + 2]  # the widow who complained of its fees and said it would; and told her
    return found if "its" in inside or not _THEM.isdisjoint(behind) else None


def _could_not(line: Line, at: int) -> bool:
    """Whether somebody who has spoken "but cannot say how": the dead man in between does not."""
    before = at - 1
    while before > 0 and (line.tags[before] in ADVERBS or line.tags[before] == "MD"):
        before -= 1
    helpers = line.words[before + 1 : at]
    negated = not _NOT.isdisjoint(helpers) and not _CAN.isdisjoint(helpers)
    return line.words[before] == "but" and negated


def _is_participle_alone(line: Line, start: int, at: int, what: Complement | None, last: Candidate | None) -> bool:
    """Whether a participle has no auxiliary and is no past tense tagged wrong either."""
    if line.tags[at] != "VBN" or start != at or (last and last.source and _joins(line, start, last)):
        return False
    return not _is_finite(line, at, what)


def _is_finite(line: Line, at: int, what: Complement | None) -> bool:
    """Whether a participle alone is a past tense tagged wrong: "Ann Lee announced Tuesday that", ", a poll found,"."""
    if what is None:
        ends = line.tag(at + 1) in ("", ".", ",") or (line.words[at] == "heard" and line.word(at + 1) == "on")
        timed = phrase_end(line, at + 1)  # only 12 left, a survey by the board found last year
        dated = line.tag(timed) in ("", ".") and is_time(line, at + 1, timed)
        return (ends or (dated and line.tag(timed - 1) in ("NN", "NNP"))) and is_nominal(line, at - 1)
    if line.tag(at - 1) == "," and is_nominal(line, at - 2) and line.tag(at + 1) in ("CD", "DT"):
        return FINITE.isdisjoint(line.tags[at + 1 :])  # the centre, which reports it, counted 31
    clause = what.frame == "q" or (what.frame == "c" and line.word(what.start - 1) == "that")
    return clause or is_past(line, at)


def _declines(line: Line, start: int, cue: Cue) -> bool:
    """Declined to comment on the case."""
    return cue.lemma in _NOTHING and _behind_to(line, start) and line.word(start - 2) in _DECLINED


def _with_words_before(
    line: Line, start: int, at: int, cue: Cue, source: Subject, last: Candidate | None
) -> Candidate | None:
    """The candidate of a verb that nothing follows: it credits what stands before, if that can be."""
    behind_quote = line.tag(source.start - 1) == QUOTE
    counted = cue.frames == {"k"} and "CD" in line.tags[: source.start] and line.word(source.start - 1) == ","
    counted = counted and line.tag(at + 1) in _ENDS  # 84,000 came, the park counted
    if (
        _declines(line, start, cue)
        or not (cue.frames & {"c", "q"} or counted)
        or line.tags[source.end - 1] in RELATIVES
        or (line.tags[at] == "VBG" and start < at and "q" not in cue.frames)  # is swearing in Polish
        or "never" in line.words[start:at]  # 35 deaths, many of them never reported
        or (_behind_to(line, start) and not behind_quote and line.tag(start - 2) != "JJ")
    ):
        return None
    after = at + 2 if cue.particle else at + 1
    rest = past_addressee(line, after, cue)
    if (
        not behind_quote
        and not counted
        and ("c" not in cue.frames or (cue.lemma not in _ALONE and line.tag(rest) not in _ENDS))
    ):
        return None  # when she came, he shouted at her
    return credited_before(line, at, after, rest, source, last)


def _with_complement(credit: Credit, last: Candidate | None, amount: Words | None = None) -> Candidate:
    """The candidate of a verb with what follows, and with an amount or a quote that stands before its subject."""
    line, cue, source, start = credit.line, credit.cue, credit.source, credit.what.start
    end = credited_end(credit)
    pieces: tuple[Words, ...] = ((start, end),)
    last_noun = source.end - 1
    if amount:
        pieces = (amount, *pieces)
    asks_left = "q" in cue.frames and line.tags[credit.at] != "VBG" and line.tags[last_noun] not in RELATIVES
    left = clause_before(line, source.start, bound_of(last, credit.at)) if asks_left else None
    if left and left[1] - 1 in line.asides and line.tag(left[1] - 2) in BEFORE_QUOTED | {"CD"}:
        left = phrase_start(line, left[1] - 1), left[1]  # the 76 “terrorists” it says are there
    if left and line.tags[left[1] - 1] == QUOTE and source.start > left[1] - 1:
        pieces = (left,) if line.word(start) in _WHEN else (left, *pieces)
    after = credit.at + 2 if cue.particle else credit.at + 1
    return Candidate(
        (credit.start, after),
        source,
        pieces,
        "q" in cue.frames,
        vouches=vouches(credit, end),
        inserted=credit.inserted or credit.what.frame == "i",
    )
