"""The cues of one sentence, each with its source and with what it credits, as indexes of words."""

from __future__ import annotations

from collections.abc import Iterator

from .candidates import Candidate, as_told, bound_of, is_person, source_end
from .contents import complement
from .lexicon import Cue, lexicon
from .limits import clause_before, content_end, has_verb
from .lines import QUOTE, Line
from .mending import mend
from .nouns import colon_candidate, heading_candidate, noun_candidate, saying_candidate, view_candidate
from .passives import hearsay
from .phrases import VERBS, group_start, phrase_end
from .standings import HAVING, standing
from .subjects import Subject, head_of, subject_of
from .verbs import BE, unlisted_candidate, verb_candidate

_NO_SOURCE = frozenset("schedule plan law custom tradition need form type size".split())
"""What things are done according to, without anybody saying so."""


def candidates_of(line: Line) -> Iterator[Candidate]:
    """All cues of a line that credit something, in its order, nested ones included."""
    words = lexicon()
    verbs = words.verbs
    mend(line)
    last: Candidate | None = None
    spoken = False
    headed = heading_candidate(line) or _fronted(line)
    if headed:
        yield headed
        last = headed
    fronted = line.lows.index(",") if line.low(0) == "asked" and "," in line.lows else -1  # Asked whether she knew,
    for at, (low, tag) in enumerate(zip(line.lows, line.tags, strict=True)):
        found: Candidate | None = None
        if at < fronted:
            continue
        if tag in VERBS and tag != "MD":
            if (cue := verbs.get(low)) is not None or (low, line.low(at + 1)) in words.with_particle:
                cue = words.with_particle.get((low, line.low(at + 1)), cue)
                if cue:
                    found = verb_candidate(line, at, cue, last)
            elif (tag in ("VBD", "VBZ") and QUOTE in line.tags) or (tag == "VBN" and line.tag(at - 1) == QUOTE):
                found = unlisted_candidate(line, at, last)
        if low in HAVING and found is None:
            found = standing(line, at)
        if found is None and low in words.hints:
            found = _other(line, at, last)
        if found:
            yield found
            spoken = spoken or found.spoken
            nested = last is not None and any(start <= at < end for start, end in last.pieces)
            last = found if found.source and not nested else last
    if line.quotes and not spoken and ":" in line.lows and (closing := colon_candidate(line)):
        yield closing


def _other(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """The candidate of a word that is no verb, or is none here."""
    words = lexicon()
    low, tag = line.lows[at], line.tags[at]
    found: Candidate | None = None
    if low in words.adjectives and tag in ("JJ", "VBN", "VBD"):
        found = _adjective(line, at, words.adjectives[low])
    if low in words.adverbs:
        return hearsay(line, at)
    if low == "put" and line.low(at + 1) == "it" and tag in ("VBD", "VBZ", "VB", "VBN", "VBP"):
        source = subject_of(line, group_start(line, at), apposition=False)
        if source and source.start and line.lows[source.start - 1] == "as":
            return as_told(line, source.start, at + 2, (at, at + 2), source)
    if tag in ("NN", "NNS") or (low in words.views and line.tag(at - 1) in ("POS", "PRP$")):
        if low in words.nouns:
            found = noun_candidate(line, at, words.nouns[low])
        if low in words.sayings and QUOTE in (line.tag(at + 1), line.tag(at + 2)):
            found = found or saying_candidate(line, at)
        if low in words.views:
            found = found or view_candidate(line, at)
    if line.low(at + 1) in ("to", "of") and (low == "according" or (low == "words" and tag == "NNS")):
        found = found or _according(line, at, at + 2, last)
    if low == "per" and line.low(at - 1) == "," and tag == "IN":
        found = _according(line, at, at + 1, last)
    return found


def _fronted(line: Line) -> Candidate | None:
    """ "To critics, the speech was a ploy", "For many voters, ...": credited to people at the head of the sentence."""
    end = phrase_end(line, 1)
    if line.low(0) not in ("to", "for") or end == 1 or line.low(end) != "," or line.tag(end + 1) in ("CC", "IN"):
        return None
    source = Subject(1, end, head_of(line, 1, end))
    if line.tags[source.head] != "NNS" or not is_person(line, source) or not has_verb(line, end + 1, len(line.tags)):
        return None
    return Candidate((0, 1), source, ((end + 1, content_end(line, end + 1, "")),), False)


def _adjective(line: Line, at: int, cue: Cue) -> Candidate | None:
    """ "is confident that", "were worried about", "is ready to"."""
    start = at - 1
    while start >= 0 and line.tags[start] in ("RB", "RBR", "RBS"):
        start -= 1
    if line.lows[at] == "clear":
        start -= line.low(start) == "it"  # makes it clear that
        if line.low(start) not in ("make", "makes", "made", "making"):
            return None
    elif start < 0 or line.lows[start] not in BE or line.tags[start] not in VERBS:
        return None
    what = complement(line, at + 1, cue)
    if what is None or what.frame == "q":
        return None
    source = subject_of(line, group_start(line, start))
    if source is None or not is_person(line, source):
        return None
    return Candidate((start, at + 1), source, ((what.start, content_end(line, what.start, "")),), False)


def _according(line: Line, at: int, start: int, last: Candidate | None) -> Candidate | None:
    """ "according to the ministry": what stands before it, or the rest of the sentence where it stands first."""
    end = phrase_end(line, start)
    if end == start:
        return None
    if end == start + 1 and line.lows[start] in _NO_SOURCE:
        return None
    source = Subject(start, source_end(line, end, commas=at > 1), head_of(line, start, end))
    cue_start = at - 2 if line.lows[at] == "words" else at
    cue = (max(cue_start, 0), start)
    before = clause_before(line, cue[0], bound_of(last, at) if last and last.before else 0) if cue[0] > 0 else None
    if before is None and cue[0] > 0 and line.tags[cue[0] - 1] not in ("CC", ",", ":"):
        before = (0, cue[0])
    rest = source.end + 1 if source.end < len(line.tags) and line.lows[source.end] == "," else source.end
    whole = before is not None and has_verb(line, *before) and line.lows[at] != "words"
    if whole and before:
        return Candidate(cue, source, (before,), True, True)
    if rest < len(line.tags) and line.tags[rest] != ".":
        after = (rest, content_end(line, rest, ""))
        pieces = (after,) if before is None or line.lows[at] == "words" else (before, after)
        return Candidate(cue, source, pieces, True)
    return Candidate(cue, source, (before,), True, True) if before else None
