"""Verbs as cues: "Ann Lee said that", "said Ann Lee", "saying", "was quoted as saying", "is expected to"."""

from __future__ import annotations

from .candidates import Candidate, Words, bound_of, can_be_source, credited_before, is_person, source_end
from .circumstances import past_addressee
from .contents import Complement, clause_at, complement
from .lexicon import Cue, lexicon
from .limits import back_to, clause_before, content_end, phrases_end, verb_after
from .lines import QUOTE, Line
from .passives import passive, reduced_passive
from .phrases import (
    FINITE,
    NOUNS,
    RELATIVES,
    VERBS,
    group_start,
    is_nominal,
    is_passive,
    is_past,
    is_time,
    phrase_end,
    phrase_start,
)
from .subjects import Subject, head_of, subject_of

_FRONTING = frozenset({"while", "though", "although", "if", "when", "as", "after", "because", "since", "even"})
_HELPING = frozenset({"has", "had", "does", "did", "'d", "’d"})
_WHEN = frozenset({"when", "where", "while", "as", "after", "before"})
_ANNOUNCING = frozenset({",", ":"})
_PLAIN = frozenset({"say", "add", "tell", "report", "note"})
_ENDS = frozenset({"", ".", ",", ":", "CC", QUOTE, "''"})
_NOTHING = frozenset("comment respond elaborate answer reply discuss speculate".split())
_DECLINING = frozenset({"decline", "refuse"})
_DECLINED = frozenset("decline declines declined declining refuse refuses refused refusing".split())
BE = frozenset("be am is are was were been being 's 'm 're ’s ’m ’re feel feels felt seem seems seemed remain".split())
BE |= frozenset("remains remained appear appears appeared sound sounds sounded became become grew".split())


def verb_candidate(line: Line, at: int, cue: Cue, last: Candidate | None) -> Candidate | None:
    tag = line.tags[at]
    after = at + 2 if cue.particle else at + 1
    start = group_start(line, at)
    if is_passive(line, start, at):
        return passive(line, start, at, after, cue)
    inverted = _inverted(line, at, after, cue)
    if inverted:
        return credited_before(line, at, after, inverted.end, inverted, last)
    what = complement(line, after, cue)
    before = start > 0 and line.lows[start - 1] == "to" and line.tags[start - 1] == "TO"
    if cue.lemma == "cite" and last and last.source:
        return None  # the report itself is credited already
    if tag == "VBG" and not (start < at and line.lows[start] in BE):
        source = _of_participle(line, start, at, last)
    elif tag == "VB" and before:
        source = _of_infinitive(line, start - 1, cue)
    elif last and last.source and _goes_on(line, start - 1) and last.pieces[-1][1] in (start - 1, start - 2):
        source = last.source
    elif tag == "VBN" and start == at and not _is_finite(line, at, what):
        return reduced_passive(line, at, after) if what is None or cue.frames & {"d"} else None
    else:
        source = subject_of(line, start, apposition=what is not None and line.low(after) != ",")
    if source is None or not can_be_source(line, source, cue):
        return None
    if what and what.frame == "n" and cue.lemma == "call" and not _is_named(line, what.start):
        return None
    if cue.lemma == "read" and what and line.low(what.start - 1) not in _ANNOUNCING and is_person(line, source):
        return None  # she read “War and Peace”
    tells = "d" in cue.frames and line.lows[source.head] in lexicon().documents
    if what is None and tells and phrase_end(line, after) > after:
        what = Complement("n", after)  # a poll found Ann Lee leading
    if what and what.frame == "i" and line.low(what.start + 1) in _NOTHING and cue.lemma in _DECLINING:
        return None
    if cue.lemma in _NOTHING and before and line.low(start - 2) in _DECLINED:
        return None
    if what is None:
        if (
            not cue.frames & {"c", "q"}
            or line.tags[source.end - 1] in RELATIVES
            or (before and line.tag(source.start - 1) != QUOTE)
        ):
            return None
        rest = past_addressee(line, after, cue)
        free = line.tag(source.start - 1) == QUOTE
        if not free and ("c" not in cue.frames or (cue.lemma not in _PLAIN and line.tag(rest) not in _ENDS)):
            return None  # when she came, he shouted at her
        return credited_before(line, at, after, rest, source, last)
    inserted = tag == "VBN" and start == at and line.tag(start - 1) == ","  # her aides, worried that she lags,
    relative = inserted or line.tags[source.end - 1] in RELATIVES or (tag == "VBG" and source.end == start)
    end = content_end(line, what.start, _finite_tag(line, start, at), relative=relative)
    if (
        what.start in line.ended | line.leading
        and line.tag(what.start + 1) in ("IN", "WRB")
        and QUOTE not in line.tags[what.start + 1 :]
    ):
        end = what.start + 1  # chanted “Build it!” as he came
    if relative and what.frame in ("i", "n", "o"):
        end = verb_after(line, what.start, end)
    reported = "saying" in line.lows[what.start : end]  # quoted Ann Lee as saying
    if what.frame in ("n", "i", "o") and not reported:
        end = phrases_end(line, what.start, end, paused=what.frame != "n")
    if line.low(what.start - 1) == "that" and line.tags[source.head] == "PRP":
        end = back_to(line, what.start, end, line.lows[source.head])
    if line.lows[0] in _FRONTING and source.start <= 2:
        end = _main_clause(line, what.start, end)
    pieces: tuple[Words, ...] = ((what.start, end),)
    left = clause_before(line, source.start, bound_of(last, at)) if "q" in cue.frames and tag != "VBG" else None
    if left and line.tags[left[1] - 1] == QUOTE and source.start > left[1] - 1:
        pieces = (left,) if line.low(what.start) in _WHEN else (left, *pieces)
    states = reported or bool(cue.frames & {"c", "q", "i", "t"})
    return Candidate((start, after), source, pieces, "q" in cue.frames, vouches=states)


def _is_named(line: Line, start: int) -> bool:
    """Whether two things follow "called", as in "called it a lie", rather than one, as in "called an election"."""
    end = phrase_end(line, start)
    if QUOTE in line.tags[start:end]:
        return True
    behind = end
    while line.tag(behind) == "IN" and (further := phrase_end(line, behind + 1)) > behind + 1:
        behind = further  # called the pullout from the region “a trick”
    if line.tag(behind) == QUOTE or QUOTE in line.tags[end:behind]:
        return True
    return line.tag(end) not in ("", ".", ",", ":", "(", "CC", "IN", "TO", "WP", "WDT", "WRB") and (
        line.tag(end) not in FINITE
    )


def _goes_on(line: Line, before: int) -> bool:
    """Whether the word before a verb joins it to the one before: "and", or in a headline a comma."""
    return line.tag(before) == "CC" or (line.heads and line.low(before) == ",")


def _is_finite(line: Line, at: int, what: Complement | None) -> bool:
    """Whether a participle alone is a past tense tagged wrong: "Ann Lee announced Tuesday that", ", a poll found,"."""
    if what is None:
        return line.tag(at + 1) in ("", ".", ",") and is_nominal(line, at - 1)
    clause = what.frame == "q" or (what.frame == "c" and line.low(what.start - 1) == "that")
    return clause or is_past(line, at)


def _main_clause(line: Line, start: int, end: int) -> int:
    """Where the main clause begins after one such as "While Ann Lee says she will go"; ``end`` if none does."""
    for at in range(start + 1, end - 2):
        if (
            line.lows[at] == ","
            and line.tags[at + 1] not in ("CC", "WP", "WDT", "IN", "VBG")
            and clause_at(line, at + 1)
        ):
            return at
    return end


def _finite_tag(line: Line, start: int, verb: int) -> str:
    """The tag of the finite word in a verb group."""
    return next((tag for tag in line.tags[start : verb + 1] if tag in FINITE), line.tags[verb])


def _inverted(line: Line, at: int, after: int, cue: Cue) -> Subject | None:
    """The subject behind the verb: "…," said Ann Lee, head of Acme."""
    if "q" not in cue.frames or line.tags[at] not in ("VBD", "VBZ", "VBP") or at == 0 or cue.lemma in ("tell", "call"):
        return None
    if line.tags[at - 1] != QUOTE and line.lows[at - 1] not in (",", "—", "–", "--"):
        return None
    end = phrase_end(line, after)
    if end == after or is_time(line, after, end) or line.tags[after] == QUOTE or "$" in line.tags[after:end]:
        return None
    head = head_of(line, after, end)
    end = source_end(line, end)
    if end < len(line.tags) and (line.tags[end] in FINITE or line.tags[end] == "TO" or line.lows[end] == "that"):
        return None
    inserted = line.tags[at - 1] == "," and "," in line.lows[: at - 1]
    if inserted and line.tag(end) == "," and line.tag(end + 1) in FINITE:
        return None  # Ann Lee, who left, said the minister, Bob Roe, had known
    ended = end >= len(line.tags) or line.tags[end] in (",", ".", ":", "CC", *RELATIVES)
    if line.tags[at - 1] != QUOTE and (not ended or line.lows[after] == "that"):
        return None
    return Subject(after, end, head)


def _of_participle(line: Line, start: int, at: int, last: Candidate | None) -> Subject | None:
    """Whose "saying" it is: that of the noun before it, or of the clause that it hangs on."""
    before = start - 1
    if before < 0:
        return None
    while before > 1 and line.lows[before] in lexicon().times and line.tags[before - 1] in (*NOUNS, "CD"):
        before -= 1  # a statement Friday calling
    if is_nominal(line, before) and line.tags[before] != "PRP" and line.tags[before] != QUOTE:
        begin = phrase_start(line, before)
        head = line.lows[before]
        if is_time(line, begin, before + 1):
            return _main(line, at, last)
        if head in lexicon().messages:
            return _main(line, at, last) or Subject(begin, before + 1, before)
        return Subject(begin, before + 1, before)
    if line.lows[before] == "as" and is_nominal(line, before - 1):  # quotes Ann Lee as saying
        spoken = subject_of(line, before, apposition=False)
        return spoken if spoken and is_person(line, spoken) else None
    if line.lows[before] in (",", "—", "–", "--", "by", "in", "while", "after", "before", "without") or (
        line.tags[before] in ("CC", QUOTE)
    ):
        return _main(line, at, last)
    return None


def _main(line: Line, at: int, last: Candidate | None) -> Subject | None:
    """The subject of the clause that a participle hangs on."""
    if last and last.source:
        return last.source
    for verb in range(at):
        if line.tags[verb] in FINITE:
            return subject_of(line, group_start(line, verb))
    return None


def _of_infinitive(line: Line, to: int, cue: Cue) -> Subject | None:
    """Whose "to say" it is, after "went on", "declined" and the like."""
    at = to - 1
    while at >= 0 and (line.tags[at] in ("RP", "RB") or line.lows[at] == "on"):
        at -= 1
    if is_nominal(line, at) and cue.frames & {"q", "s"} and not is_time(line, phrase_start(line, at), at + 1):
        source = _main(line, to, None)  # took to the stage to say
        return source if source and is_person(line, source) else None
    if line.tag(at) == "JJ" and line.low(at - 1) in BE and cue.frames & {"q", "s"}:
        return subject_of(line, group_start(line, at - 1))  # were quick to note
    if at < 0 or line.lows[at] not in lexicon().governors or line.tags[at] not in VERBS:
        return None
    return subject_of(line, group_start(line, at))


def unlisted_candidate(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """A verb beside a quote in the way of a verb of speech, whatever it is: "…," the senator thundered."""
    start = group_start(line, at)
    if line.lows[at] in BE or line.lows[at] in _HELPING or line.tag(start - 1) in RELATIVES:
        return None
    following = line.tags[at + 1] if at + 1 < len(line.tags) else "."
    if line.tag(at - 1) == QUOTE and following in ("NNP", "DT") and at - 1 in line.ended | line.leading:
        end = phrase_end(line, at + 1)
        behind = Subject(at + 1, source_end(line, end), head_of(line, at + 1, end))
        return Candidate((at, at + 1), behind, ((at - 1, at),), True, True) if is_person(line, behind) else None
    mark = at + 2 if line.tag(at + 1) == "RP" or line.low(at + 1) == "back" else at + 1
    if line.low(mark) in (",", ":") and line.tag(mark + 1) == QUOTE:
        source = subject_of(line, start)
        left = clause_before(line, source.start, bound_of(last, at)) if source and source.start else None
        pieces: tuple[Words, ...] = ((mark + 1, content_end(line, mark + 1, "")),)
        if left and line.tags[left[1] - 1] == QUOTE:
            pieces = (left, *pieces)
        return source and Candidate((start, mark), source, pieces, True)
    source = subject_of(line, start, apposition=False)
    if source is None or source.start == 0 or line.tags[source.start - 1] != QUOTE:
        return None
    if following not in (".", ",", "IN", "RB") and source.start - 1 not in line.leading:
        return None
    if line.spans[source.start - 1][1] - line.spans[source.start - 1][0] < 12:
        return None
    return credited_before(line, at, at + 1, at + 1, source, last)
