"""Verbs that no list of cues has, beside a quote in the way of a verb of speech."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, Words, bound_of, credited_before, is_person, source_end
from .cue_words import BE, lexicon
from .extents import clause_before, content_end
from .grammar_line import QUOTE, Line
from .phrases import RELATIVES, group_start, phrase_end
from .subject_phrases import Subject, head_of
from .subjects import subject_of

_HELPING = words("grammar.txt", "helping verbs")
_IS = frozenset({"is", "was"})
_ALL = frozenset({"all", "how", "what"})
_SOON = 4  # words from "she" to "say"
_SHORTEST = 12  # characters of a quote that the verb behind it can be a cue of


def unlisted_candidate(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """A verb beside a quote in the way of a verb of speech, whatever it is: "…," the senator thundered."""
    if line.words[at] in _IS and (said := is_all_candidate(line, at)):
        return said
    start = group_start(line, at)
    if line.words[at] in BE or line.words[at] in _HELPING or line.tag(start - 1) in RELATIVES:
        return None
    if line.tag(at - 1) == QUOTE and line.tag(at + 1) in ("NNP", "DT", "CD") and at - 1 in line.ended | line.leading:
        return _inverted(line, at)
    mark = at + 2 if line.tag(at + 1) == "RP" or line.word(at + 1) == "back" else at + 1
    if line.word(mark) in (",", ":") and line.tag(mark + 1) == QUOTE:
        return _announcing(line, at, mark, last)
    return _behind_quote(line, at, last)


def is_all_candidate(line: Line, at: int) -> Candidate | None:
    """ "…,” is all she will say", "…,” is how Ann Lee puts it": the verb "is" stands at ``at``."""
    if line.tag(at - 1) != QUOTE or line.word(at + 1) not in _ALL:
        return None
    end = phrase_end(line, at + 2)
    verb = next(
        (here for here in range(end, min(end + _SOON, len(line.tags))) if line.words[here] in lexicon().verbs), 0
    )
    source = Subject(at + 2, end, head_of(line, at + 2, end)) if end > at + 2 and verb else None
    return source and Candidate((at, verb + 1), source, ((at - 1, at),), True, True)


def _inverted(line: Line, at: int) -> Candidate | None:
    """ "…," thundered the senator."""
    end = phrase_end(line, at + 1)
    behind = Subject(at + 1, source_end(line, end), head_of(line, at + 1, end))
    one = line.word(at + 1) == "one" and line.word(at + 2) == "of" and lexicon().is_person(line.word(behind.end - 1))
    return Candidate((at, at + 1), behind, ((at - 1, at),), True, True) if one or is_person(line, behind) else None


def _announcing(line: Line, at: int, mark: int, last: Candidate | None) -> Candidate | None:
    """The senator thundered: "…"."""
    start = group_start(line, at)
    source = subject_of(line, start)
    left = clause_before(line, source.start, bound_of(last, at)) if source and source.start else None
    pieces: tuple[Words, ...] = ((mark + 1, content_end(line, mark + 1, "")),)
    if left and line.tags[left[1] - 1] == QUOTE:
        pieces = (left, *pieces)
    return source and Candidate((start, mark), source, pieces, True)


def _behind_quote(line: Line, at: int, last: Candidate | None) -> Candidate | None:
    """ "…," the senator thundered."""
    source = subject_of(line, group_start(line, at), apposition=False)
    if source is None or source.start == 0 or line.tags[source.start - 1] != QUOTE:
        return None
    following = line.tag(at + 1) if at + 1 < len(line.tags) else "."
    if following not in (".", ",", "IN", "RB") and source.start - 1 not in line.leading:
        return None
    start, end = line.spans[source.start - 1]
    if end - start < _SHORTEST:
        return None
    return credited_before(line, at, at + 1, at + 1, source, last)
