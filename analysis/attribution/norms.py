"""Figures of laws and rules: "the 21 days the law allows", "under the act, ramps must be tested every 24 months"."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, source_end
from .clauses import NOTHING
from .complements import complement
from .cue_words import Cue
from .extents import content_end
from .grammar_line import QUOTE, Line
from .phrases import FINITE, NOUNS, RELATIVES, group_start, is_nominal, is_past, phrase_end, phrase_start
from .subject_phrases import Subject, head_of
from .subjects import subject_of

NORMS = words("grammar.txt", "norms")
"""Nouns for what says how much or how many there may be."""
PRESCRIBING = words("grammar.txt", "prescribing")
"""Verbs by which these say so."""
_MUST, _BOUND = words("grammar.txt", "must"), words("grammar.txt", "bound by a rule")
_LAW = frozenset({"law", "statute"})
_TAKES = Cue("require", frozenset("cn"), frozenset(), "")
_FIGURED = 25  # words behind the verb in which the figure comes
_STARTS = frozenset({"", ";", "but", "although", "though", "while"})


def norm_candidate(line: Line, at: int) -> Candidate | None:
    """The candidate of a verb at ``at`` by which a law or a rule says how much: "the rules allow 12 guests"."""
    start = group_start(line, at)
    source = subject_of(line, start, apposition=False)
    if source is None or line.words[source.head] not in NORMS or line.tags[source.start] in ("JJR", "RBR"):
        return None  # 60 more than the rules allow
    if line.tags[at] not in FINITE and not (line.tags[at] == "VBN" and is_past(line, at)):
        return None
    amount = _amount_before(line, source.start)
    if amount:  # the 21 days [the law] allows
        return Candidate((start, at + 1), source, (amount,), False, beside=True)
    what = complement(line, at + 1, _TAKES)
    if what is None or what is NOTHING or line.tags[source.end - 1] in RELATIVES:
        return None
    end = content_end(line, what.start, line.tags[at])
    if "CD" not in line.tags[what.start : min(end, what.start + _FIGURED)]:
        return None
    opens = line.word(source.start - 1) in _STARTS
    return Candidate((start, at + 1), source, ((what.start, end),), False, beside=opens)


def _amount_before(line: Line, subject: int) -> tuple[int, int] | None:
    """The amount that a relative clause with or without its pronoun hangs on: "the ten at which", "the 21 days"."""
    last = subject - 1
    if last > 0 and (line.tags[last] in RELATIVES or line.words[last] == "that"):
        last -= 1 + (line.tags[last - 1] == "IN")
    if last < 1 or not (is_nominal(line, last) or line.tags[last] == "CD"):
        return None
    first = phrase_start(line, last)
    return (first, last + 1) if "CD" in line.tags[first : last + 1] else None


def by_law(line: Line, at: int) -> Candidate | None:
    """ "By law any find has to be kept for 40 years"."""
    return under_norm(line, at) if at == 0 and line.words[0] == "by" and line.word(1) in _LAW else None


def under_norm(line: Line, at: int) -> Candidate | None:
    """ "Under the act, ramps must be tested every 24 months": credited to the act."""
    end = phrase_end(line, at + 1)
    if end == at + 1 or line.tags[end - 1] not in NOUNS or line.words[end - 1] not in NORMS:
        return None
    source = Subject(at + 1, source_end(line, end, commas=False), head_of(line, at + 1, end))
    opens = at == 0 or line.word(at - 1) in ("but", "and", ";")
    comma = source.end - (line.word(source.end) != ",")  # under union rules a turnout of 40% is needed
    if (
        not opens
        or (comma < source.end and line.tag(source.end) not in ("DT", "PRP", "NNS", "NN"))
        or QUOTE in line.tags
    ):
        return None
    verb = next((here for here in range(comma + 1, len(line.tags)) if line.tags[here] in FINITE), 0)
    bound = bool(verb) and (line.words[verb] in _MUST or line.word(verb + 1) in _BOUND or line.word(verb + 2) in _BOUND)
    if not bound:
        return None
    return Candidate((at, at + 1), source, ((comma + 1, content_end(line, comma + 1, "")),), False)
