"""Figures that somebody is said to put at so much: "put at 31 by police", "estimated by the insurer at $80m"."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, source_end
from .cue_words import lexicon
from .grammar_line import Line
from .phrases import FINITE, is_time, phrase_end
from .subject_phrases import Subject, head_of

PLACING = words("grammar.txt", "placing a figure")
"""Participles by which a figure is somebody's."""
_FAR = 9  # words from "at" to "by"
_NEAR = 4  # words from "at" to the figure


def placed_candidate(line: Line, at: int) -> Candidate | None:
    """The candidate of a participle of placing at ``at`` that tells the figure and whose it is."""
    if line.tags[at] not in ("VBN", "VBD"):
        return None
    if line.word(at + 1) == "at":
        until = min(at + _FAR, len(line.tags))
        by = next((here for here in range(at + 2, until) if line.words[here] == "by"), 0)
        if not by or "CD" not in line.tags[at + 2 : by] or not FINITE.isdisjoint(line.tags[at + 2 : by]):
            return None
        source = _teller(line, by + 1)
        return source and Candidate((at, at + 1), source, ((at + 1, by),), False)
    source = _teller(line, at + 2) if line.word(at + 1) == "by" else None
    if source is None or line.word(source.end) != "at" or "CD" not in line.tags[source.end : source.end + _NEAR]:
        return None
    figure = line.tags.index("CD", source.end)
    return Candidate((at, at + 2), source, ((source.end, phrase_end(line, figure)),), False)


def _teller(line: Line, start: int) -> Subject | None:
    """Who is named from ``start`` on, if it can give a figure: people, a body, a document, a name."""
    end = phrase_end(line, start)
    if end == start or is_time(line, start, end):
        return None
    source = Subject(start, end, head_of(line, start, end))
    if line.word(end) == "of":
        source = source._replace(end=source_end(line, end, commas=False))
    word, listed = line.words[source.head], lexicon()
    tells = listed.is_person(word) or word in listed.documents or word in listed.bodies
    return source if tells or line.tags[source.head] in ("NNP", "NNPS") else None
