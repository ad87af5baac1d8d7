"""Passives as cues: "is expected to", "was quoted as saying", "as first reported by the paper"."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, source_end
from .complements import complement
from .cue_words import Cue, lexicon
from .extents import clause_before, content_end, verb_after
from .grammar_line import QUOTE, Line
from .next_clauses import next_speaks, tells_next
from .phrases import ADVERBS, FINITE, RELATIVES, VERBS, group_start, is_nominal, is_passive, is_time, phrase_end
from .subject_phrases import Subject, head_of
from .subjects import subject_of

_BELIEVED = words("grammar.txt", "believed")
_BELIEVED_TO = words("grammar.txt", "believed to")
_BLAMED_FOR = words("grammar.txt", "blamed for")
_WHEN = words("grammar.txt", "time clauses")
_CLOSES = frozenset({"", ".", ",", "by", "in", "on"})
_OTHERS = frozenset({"DT", "NNS", "NNP", "JJ"})
_COURTS = words("grammar.txt", "courts")
_TILL_QUOTE = 3  # words behind a passive in which what somebody is called begins
_PARTS_OF = frozenset({"them", "whom", "which"})
_INFORMED = words("grammar.txt", "informed")


def passive(line: Line, start: int, at: int, after: int, cue: Cue) -> Candidate | None:
    """ "is expected to", "was quoted as saying", "was accused by Ann Lee of": credited to "by" somebody, or nobody."""
    word = line.words[at]
    if word == "told" and (heard := _told_behind(line, start, after)):
        return heard
    if word == "quoted":
        for saying in range(after, min(after + 8, len(line.tags))):
            if line.words[saying] in ("saying", "as") and saying + 1 < len(line.tags):
                content = saying + (2 if line.word(saying + 1) == "saying" else 1)
                content += line.word(content) == "that"
                source = subject_of(line, start)
                if source and line.word(content) in _CLOSES and (before := clause_before(line, source.start, 0)):
                    return Candidate((start, content), source, (before,), True, True)  # “…,” Lee was quoted as saying
                if source and content < len(line.tags):
                    return Candidate((start, content), source, ((content, content_end(line, content, "")),), True)
        return None
    if line.word(after) == "by" and line.tags[after : after + 1] == ["IN"]:
        end = phrase_end(line, after + 1)
        if is_time(line, after + 1, end):
            return None  # expected by Friday
        rest = source_end(line, end) if line.words[end : end + 1] != ["of"] else end
        if end > after + 1 and (rest >= len(line.tags) or line.tags[rest] == ".") and "q" in cue.frames:
            whole = source_end(line, end)
            what = subject_of(line, start)
            source = Subject(after + 1, whole, head_of(line, after + 1, end))
            return what and Candidate((start, after), source, ((what.start, what.end),), True)
        if cue.lemma == "name" and line.tag(rest + 1) != "NNP":
            return None  # named by the club as its captain
        if end > after + 1 and line.word(rest) in _BLAMED_FOR and cue.frames != {"c"}:
            source = Subject(after + 1, rest, head_of(line, after + 1, end))
            stop = content_end(line, rest, "")
            if line.tag(start - 1) in RELATIVES:  # a woman who was told by a guard to “hop it” | has won
                quotes = (here for here in range(rest, stop - 1) if line.tags[here] == QUOTE)
                stop = next((here + 1 for here in quotes if line.tags[here + 1] in FINITE), stop)
            return Candidate((start, after), source, ((rest, stop),), False)
        return None
    quote = next((here for here in range(after, min(after + _TILL_QUOTE, len(line.tags))) if here in line.quotes), 0)
    if quote and line.word(quote + 1) == "by" and (end := phrase_end(line, quote + 2)) > quote + 2:
        whole = source_end(line, end, commas=False)
        source = Subject(quote + 2, whole, head_of(line, quote + 2, end))  # is considered a “terrorist group” by the US
        return Candidate((start, after), source, ((quote, quote + 1),), False)
    relative = line.tag(start - 1) in RELATIVES
    clause = complement(line, after, cue) if word in _INFORMED else None
    if clause and clause.frame in "cq":
        end = _unsaid_end(line, clause.start, relative=relative)
        hearing = subject_of(line, start)
        if hearing is not None and line.words[hearing.head] not in _COURTS:
            hearing = None  # the court was told that, as it heard that
        return Candidate((start, after), hearing, ((clause.start, end),), True)
    if word in _BELIEVED and (line.word(at + 1) in _BELIEVED_TO):
        return Candidate((start, after), None, ((after, _unsaid_end(line, after, relative=relative)),), False)
    return None


def _told_behind(line: Line, start: int, after: int) -> Candidate | None:
    """ "He fell 60 metres, a coroner was told": what stands before, credited to those who were told."""
    source = subject_of(line, start)
    end = after if line.tag(after) in ("", ".") else after + 1
    if source is None or line.words[source.head] not in _COURTS or line.tag(end) not in ("", "."):
        return None
    before = clause_before(line, source.start, 0)
    return before and Candidate((start, after), source, (before,), True, True)


def hearsay(line: Line, at: int) -> Candidate | None:
    """ "reportedly", "allegedly": its clause, credited to nobody; None where its verb says who tells."""
    verb = next((here for here in range(at + 1, min(at + 4, len(line.tags))) if line.tags[here] in VERBS), at)
    cue = lexicon().verbs.get(line.words[verb])
    has_teller = cue and cue.frames & {"q", "i", "s"} and not is_passive(line, group_start(line, verb), verb)
    if has_teller or line.tag(at + 1) in ("JJ", "CC", ""):
        return None
    if line.tag(at + 1) == "VBN" and is_nominal(line, at - 1) and line.tag(at + 2) == "IN" and _has_finite(line, at):
        return None  # documents allegedly leaked from the firm said that
    if at == 0 or line.tags[at - 1] in ("CC", ":") or line.word(at + 1) == ",":
        start = at + 2 if line.word(at + 1) == "," else at + 1
        return Candidate((at, at + 1), None, ((start, _unsaid_end(line, start, relative=False)),), False)
    subject = subject_of(line, group_start(line, verb)) if verb > at else None
    if subject is None or subject.end > at:
        return None
    relative = line.tag(subject.end - 1) in RELATIVES
    end = _unsaid_end(line, at + 1, relative=relative)
    return Candidate((at, at + 1), None, ((at + 1 if relative else subject.start, end),), False)


def _has_finite(line: Line, at: int) -> bool:
    """Whether a finite verb comes behind a participle before any other clause opens."""
    for tag in line.tags[at + 2 :]:
        if tag in FINITE:
            return True
        if tag in RELATIVES or tag == "PRP":
            return False
    return False


def _unsaid_end(line: Line, start: int, *, relative: bool) -> int:
    """Where what nobody is named for ends: as anywhere, and before "after Ann Lee said that"."""
    end = content_end(line, start, "", relative=relative)
    whens = (
        at
        for at in range(start + 1, end)
        if line.words[at] in _WHEN or (line.words[at] == "and" and line.tag(at + 1) in _OTHERS)
    )
    return next((at for at in whens if next_speaks(line, at + 1) or tells_next(line, at + 1)), end)


def reduced_passive(line: Line, at: int, after: int, cue: Cue) -> Candidate | None:
    """ "…, as first reported by the paper", "a man accused of theft"."""
    start = group_start(line, at)
    while line.tag(start - 1) in ADVERBS or line.word(start - 1) == "first":
        start -= 1
    if line.word(start - 1) == "as" and line.word(after) == "by" and (end := phrase_end(line, after + 1)) > after + 1:
        before = clause_before(line, start - 1, 0)
        source = Subject(after + 1, source_end(line, end), head_of(line, after + 1, end))
        return before and Candidate((start, after + 1), source, (before,), True, True)
    if line.word(after) == "by" and not cue.frames.isdisjoint("en"):
        end = phrase_end(line, after + 1)
        rest = source_end(line, end, commas=False)
        if end > after + 1 and line.word(rest) == "as":  # an option seen by some in the party as safe
            source = Subject(after + 1, rest, head_of(line, after + 1, end))
            return Candidate(
                (at, after + 1),
                source,
                ((rest, verb_after(line, rest, content_end(line, rest, "", relative=True))),),
                False,
            )
    accused = line.words[at] in ("accused", "suspected", "blamed")
    if accused and line.word(after) == "by" and (end := phrase_end(line, after + 1)) > after + 1:
        if line.word(end) not in ("of", "for"):
            return None
        source = Subject(after + 1, end, head_of(line, after + 1, end))
        last = verb_after(line, end, content_end(line, end, "", relative=True))
        return Candidate((at, after + 1), source, ((end, last),), False)
    if accused and line.word(at + 1) in ("of", "for"):
        end = verb_after(line, after, content_end(line, after, ""))  # a man accused of theft told the court
        return Candidate((at, after), None, ((after, end),), False)
    return None


def is_reduced(line: Line, at: int) -> bool:
    """Whether a past tense is a participle before another one: "six guns, one of them reported stolen"."""
    alone = line.tags[at] in ("VBD", "VBN") and line.words[at] in _BELIEVED and line.tag(at + 1) == "VBN"
    return alone and line.word(at - 1) in _PARTS_OF
