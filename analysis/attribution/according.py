"""Prepositions as cues: "according to the ministry", "in the words of Ann Lee", "per a survey"."""

from __future__ import annotations

from ..data.sections import words
from .broken_clauses import broken_start
from .candidates import Candidate, bound_of, source_end
from .cue_words import BE, lexicon
from .extents import clause_before, content_end, has_verb
from .further_figures import figures_go_on
from .grammar_line import QUOTE, Line
from .phrases import FINITE, NOUNS, phrase_end
from .subject_phrases import Subject, head_of

_NO_SOURCE = words("grammar.txt", "according to a thing")
"""What things are done according to, without anybody saying so."""
_NUMBERED = words("grammar.txt", "numbered parts")
_CLAUSES = FINITE | {"VBG", "CC", QUOTE}
_NEAR = 12
"""So many words behind a count without a comma are looked at for its verb."""


def according_candidate(line: Line, at: int, start: int, last: Candidate | None) -> Candidate | None:
    """ "according to the ministry": what stands before it, or the rest of the sentence where it stands first."""
    end = phrase_end(line, start)
    if end == start:
        return None
    if line.tag(end) == "VBZ" and line.tag(end + 1) in ("", "."):
        end += 1  # according to contract notices: a noun tagged as a verb
    if end == start + 1 and line.words[start] in _NO_SOURCE:
        return None
    head = head_of(line, start, end)
    if end in line.asides and line.word(end + 1) in (",", "") and line.tags[head] in NOUNS:
        end += 1  # the magazine “Motor Week”
    source = Subject(start, source_end(line, end, commas=at > 1), head)
    cue_start = at - 2 if line.word(at + 1) == "of" and line.word(at - 2) in ("in", "by") else at
    cue = (max(cue_start, 0), start)
    if counted := _count_behind(line, source):
        head = source.head if source.head < counted else head_of(line, start, counted)
        return Candidate(cue, Subject(start, counted, head), ((counted, content_end(line, counted, "")),), True)
    before = clause_before(line, cue[0], bound_of(last, at) if last and last.before else 0) if cue[0] > 0 else None
    if before is None and cue[0] > 0 and line.tags[cue[0] - 1] not in ("CC", ",", ":"):
        before = (0, cue[0])
    rest = source.end + 1 if source.end < len(line.tags) and line.words[source.end] == "," else source.end
    estimated = line.words[at] == "by" and line.tag(rest) == "CD" and source.end < rest  # drank, by her count, 300 cups
    if estimated and before:
        return Candidate(cue, source, ((rest, phrase_end(line, rest)),), True)
    whole = before is not None and has_verb(line, *before) and line.words[at] != "words"
    if before and rest > source.end and (broken := broken_start(line, before, rest)) is not None:
        rest_of_it = (rest, content_end(line, rest, "", relative=True))
        return Candidate(cue, source, ((broken, before[1]), rest_of_it) if broken < before[1] else (rest_of_it,), True)
    if whole and before:
        if line.tag(rest) == QUOTE and line.words[before[1] - 1] in BE:
            return Candidate(cue, source, (before, (rest, content_end(line, rest, ""))), True)  # it was, …, “a lie”
        goes_on = rest > source.end and QUOTE not in line.tags[slice(*before)]
        goes_on = goes_on and (figures_go_on(line, rest) or _measures_on(line, rest))
        more = ((rest, content_end(line, rest, "")),) if goes_on else ()
        return Candidate(cue, source, (before, *more), True, True)
    if rest < len(line.tags) and line.tags[rest] != ".":
        after = (rest, content_end(line, rest, ""))
        pieces = (after,) if before is None or line.words[at] == "words" else (before, after)
        return Candidate(cue, source, pieces, True)
    return Candidate(cue, source, (before,), True, True) if before else None


def _measures_on(line: Line, at: int) -> bool:
    """Whether but a measure follows: "the river stood at 6 metres, according to the agency, | 40 cm below the wall"."""
    return line.tag(at) == "CD" and not line.heads and _CLAUSES.isdisjoint(line.tags[at:])


def _count_behind(line: Line, source: Subject) -> int | None:
    """Where a count begins behind a source without a comma: "according to the agency | 39 people died"."""
    for at in range(source.start + 1, source.end):
        numbered = line.words[at - 1] in lexicon().times or line.words[at - 1] in _NUMBERED
        if line.tags[at] == "CD" and line.tags[at - 1] in NOUNS and not numbered:
            ends = line.tags[source.end - 1] in NOUNS or (at == source.end - 1 and line.tag(at + 1) in FINITE)
            return at if ends and has_verb(line, at, source.end + _NEAR) else None
    return None
