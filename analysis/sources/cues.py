"""The cues of one sentence, each with its source and with what it credits, as indexes of words."""

from __future__ import annotations

from collections.abc import Iterator

from .candidates import Candidate, bound_of, source_end
from .contents import clause_before, complement, content_end, has_verb
from .lexicon import Cue, lexicon
from .lines import QUOTE, Line
from .phrases import FINITE, VERBS, group_start, phrase_end, phrase_start
from .subjects import Subject, head_of, subject_of
from .verbs import BE, unlisted_candidate, verb_candidate


def candidates_of(line: Line) -> Iterator[Candidate]:
    """All cues of a line that credit something, in its order, nested ones included."""
    words = lexicon()
    verbs, adjectives, nouns = words.verbs, words.adjectives, words.nouns
    last: Candidate | None = None
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
            elif tag in ("VBD", "VBZ") and QUOTE in line.tags:
                found = unlisted_candidate(line, at, last)
        if found is None and low in adjectives and tag in ("JJ", "VBN", "VBD"):
            found = _adjective(line, at, adjectives[low])
        elif found is None and tag in ("NN", "NNS") and low in nouns:
            found = _noun(line, at)
        elif (low == "according" and line.low(at + 1) == "to") or (
            low == "words" and tag == "NNS" and line.low(at + 1) == "of"
        ):
            found = _according(line, at, at + 2, last)
        if found:
            yield found
            nested = last is not None and any(start <= at < end for start, end in last.pieces)
            last = found if found.source and not nested else last


def _adjective(line: Line, at: int, cue: Cue) -> Candidate | None:
    """ "is confident that", "were worried about", "is ready to"."""
    start = at - 1
    while start >= 0 and line.tags[start] in ("RB", "RBR", "RBS"):
        start -= 1
    if start < 0 or line.lows[start] not in BE or line.tags[start] not in VERBS:
        return None
    what = complement(line, at + 1, cue)
    if what is None or what.frame == "q":
        return None
    source = subject_of(line, group_start(line, start))
    if source is None or not _is_person(line, source):
        return None
    return Candidate((start, at + 1), source, ((what.start, content_end(line, what.start, "")),), False)


def _noun(line: Line, at: int) -> Candidate | None:
    """ "his claim that", "the group's plans to", "fears that": credited to the owner, or to nobody."""
    following, tag = line.low(at + 1), line.tags[at + 1] if at + 1 < len(line.tags) else ""
    if following == "that" and tag in ("IN", "WDT"):
        if line.tags[at + 2 : at + 3] and line.tags[at + 2] in FINITE:
            return None  # the claim that was made
        content = at + 2
    elif following in ("is", "was") and line.low(at + 2) == "that" and _owner(line, phrase_start(line, at), at):
        content = at + 3
    elif tag == "TO" and line.tags[at + 2 : at + 3] == ["VB"]:
        content = at + 1
    else:
        return None
    if content >= len(line.tags):
        return None
    start = phrase_start(line, at)
    source = _owner(line, start, at)
    if source is None and (start == 0 or line.tags[start - 1] not in ("IN", "VBD", "VBZ", "VBP", "VB", "VBG")):
        return None
    end = content_end(line, content, "")
    if line.tags[content] == "TO":
        end = next((verb for verb in range(content, end) if line.tags[verb] in FINITE), end)
    return Candidate((at, at + 1), source, ((content, end),), False)


def _owner(line: Line, start: int, at: int) -> Subject | None:
    for here in range(at - 1, start - 1, -1):
        if line.tags[here] == "PRP$":
            return Subject(here, here + 1, here)
        if line.tags[here] == "POS" and here > start:
            return Subject(start, here, here - 1)
    return None


def _according(line: Line, at: int, start: int, last: Candidate | None) -> Candidate | None:
    """ "according to the ministry": what stands before it, or the rest of the sentence where it stands first."""
    end = phrase_end(line, start)
    if end == start:
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


def _is_person(line: Line, source: Subject) -> bool:
    low, tag = line.lows[source.head], line.tags[source.head]
    return (tag == "PRP" and low != "it") or tag in ("NNP", "NNPS") or lexicon().is_person(low)
