"""Nouns as cues: "his claim that", "their fears of", "in her view", "his answer: …", "Poll: …" over an article."""

from __future__ import annotations

from .candidates import Candidate, Words, is_person
from .lexicon import lexicon
from .limits import content_end
from .lines import QUOTE, Line
from .phrases import FINITE, RELATIVES, phrase_end, phrase_start
from .subjects import Subject, head_of

_HELD = frozenset({"IN", "VBD", "VBZ", "VBP", "VB", "VBG"})  # before a noun that somebody has or makes
_LONGEST_LABEL = 6  # words before the colon of "Poll: Lee leads"


def noun_candidate(line: Line, at: int, prepositions: frozenset[str]) -> Candidate | None:
    """ "his claim that", "the group's plans to", "fears that": credited to the owner, or to nobody."""
    content = _content(line, at, prepositions)
    if content is None or content >= len(line.tags):
        return None
    start = phrase_start(line, at)
    source = _owner(line, start, at)
    if source is None and (start == 0 or line.tags[start - 1] not in _HELD or line.lows[content - 1] != "that"):
        return None
    end = content_end(line, content, "")
    if line.lows[content - 1] != "that":
        end = next((verb for verb in range(content, end) if _ends_phrase(line, verb)), end)
    return Candidate((at, at + 1), source, ((content, end),), False) if end > content else None


def _ends_phrase(line: Line, verb: int) -> bool:
    return line.tags[verb] in FINITE and line.tag(verb - 1) not in RELATIVES and line.low(verb - 1) != "that"


def _content(line: Line, at: int, prepositions: frozenset[str]) -> int | None:
    following, tag = line.low(at + 1), line.tag(at + 1)
    if following == "that" and tag in ("IN", "WDT", "DT"):
        return None if line.tag(at + 2) in FINITE else at + 2  # the claim that was made
    if following in ("is", "was") and line.low(at + 2) == "that":
        return at + 3
    if tag == "TO" and line.tag(at + 2) == "VB":
        return at + 1
    if tag in ("IN", "TO") and following in prepositions and _owner(line, phrase_start(line, at), at):
        return at + 1
    return None


def _owner(line: Line, start: int, at: int) -> Subject | None:
    """Whose a noun is: "her", or "the minister" of "the minister's"."""
    for here in range(at - 1, start - 1, -1):
        if line.tags[here] == "PRP$":
            return Subject(here, here + 1, here) if line.lows[here] not in ("my", "our", "your") else None
        if line.tags[here] == "POS" and here > start:
            return Subject(start, here, here - 1)
    return None


def saying_candidate(line: Line, at: int) -> Candidate | None:
    """ "his answer: “No.”", "their slogan was “Yes”"."""
    quote = at + 1 if line.tag(at + 1) == QUOTE else at + 2
    if quote == at + 2 and line.low(at + 1) not in (":", "is", "was", "were", ","):
        return None
    source = _owner(line, phrase_start(line, at), at)
    return source and Candidate((at, at + 1), source, ((quote, content_end(line, quote, "")),), True)


def view_candidate(line: Line, at: int) -> Candidate | None:
    """ "in her view", "in the minister's words": the rest of the sentence, or what stands before."""
    start = phrase_start(line, at)
    source = _owner(line, start, at)
    if source is None or line.low(start - 1) not in ("in", "by", "to"):
        return None
    pieces: list[Words] = []
    if start > 2 and line.low(start - 2) == ",":
        pieces.append((0, start - 2))
    after = at + 2 if line.low(at + 1) == "," else at + 1
    if after < len(line.tags) and line.tags[after] != ".":
        pieces.append((after, content_end(line, after, "")))
    return Candidate((start - 1, at + 1), source, tuple(pieces), True) if pieces else None


def heading_candidate(line: Line) -> Candidate | None:
    """ "Poll: Lee leads", "Ann Lee: “I will go”": what a label before a colon says, if it can."""
    if line.tag(0) == QUOTE and line.low(1) in ("—", "–", "--") and line.tag(2) == "NNP":
        end = phrase_end(line, 2)  # a tweet: “I will go” — Ann Lee
        return Candidate((1, 2), Subject(2, end, head_of(line, 2, end)), ((0, 1),), True)
    colon = next((at for at in range(1, min(_LONGEST_LABEL, len(line.tags) - 1)) if line.lows[at] == ":"), 0)
    if not colon or phrase_end(line, 0) != colon or line.tags[0] in ("PRP", "PRP$", "CD", QUOTE):
        return None
    source = Subject(0, colon, head_of(line, 0, colon))
    low = line.lows[source.head]
    if line.tag(colon + 1) == QUOTE and is_person(line, source):
        pass
    elif line.number or (low not in lexicon().documents and not lexicon().is_person(low)):
        return None
    return Candidate((colon, colon + 1), source, ((colon + 1, content_end(line, colon + 1, "")),), True)
