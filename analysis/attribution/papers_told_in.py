"""Papers and those who work figures out, as what tells: "said in a statement that also put", "auditors find 9 gaps"."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate
from .cue_words import Cue, lexicon
from .extents import content_end
from .grammar_line import Line
from .phrases import ADVERBS, FINITE, RELATIVES, phrase_end, phrase_start
from .subject_phrases import Subject

_OTHERS = frozenset({"DT", "NNP", "PRP", "PRP$", "NNS"})
_COME_TO = words("grammar.txt", "what papers come to")
_CALCULATING = words("grammar.txt", "who finds sums")


def paper_told_in(line: Line, source: Subject) -> Subject:
    """The paper in "told of the plan in [a filing that] also showed", if it is not the main word; else ``source``."""
    noun = source.end - 2
    if noun <= source.head or not (line.tags[noun + 1] in RELATIVES or line.words[noun + 1] == "that"):
        return source
    start = phrase_start(line, noun)
    told_in = line.words[noun] in lexicon().documents and line.word(start - 1) == "in" and start > source.head
    return Subject(start, source.end, noun) if told_in else source


def opens_relative(line: Line, after: int, start: int) -> bool:
    """Whether "that" before ``start`` goes with the paper: "the firm said in a statement that also put"."""
    if start < after + 2 or line.word(after) != "in" or line.words[start - 1] != "that":
        return False
    told = line.words[start - 2] in lexicon().messages | lexicon().documents
    verb = start + (line.tag(start) in ADVERBS)
    return told and line.tag(verb) in FINITE and line.tag(verb) != "MD"


def paper_done_with(line: Line, found: Subject | None, start: int) -> Subject | None:
    """The paper that somebody did something with, before the verb that begins at ``start``; else ``found``.

    "Figures it was told to hand over tell a different story": the figures do.
    """
    opens = phrase_end(line, 0)
    if line.word(opens) in ("that", "which") and line.words[opens - 1] in lexicon().documents and opens > 1:
        within = line.tags[opens + 1 : start]
        object_of = line.tag(opens + 1) in _OTHERS and not (FINITE | {"VBN"}).isdisjoint(within)
        if object_of and found and found.start > opens and "," not in line.words[opens:start]:
            return Subject(0, opens, opens - 1)  # a study that the board commissioned rated 11
    if found and line.tags[found.head] != "PRP":
        return found
    noun = found.start - 1 if found else phrase_end(line, 0) - 1
    pronoun = noun + 1
    if noun < 0 or line.tag(pronoun) != "PRP" or line.words[noun] not in lexicon().documents:
        return found
    if FINITE.isdisjoint(line.tags[pronoun:start]):
        return found
    return Subject(phrase_start(line, noun), pronoun, noun)


def paper_before_colon(line: Line) -> Candidate | None:
    """ "A study in Leiden came to another result: colonies grew by 8%": what the paper that opens a line came to."""
    if ":" not in line.words or line.heads:
        return None
    colon, opens = line.words.index(":"), phrase_end(line, 0)
    told = 0 < opens < colon and line.words[opens - 1] in lexicon().documents
    if not told or line.words[colon - 1] not in _COME_TO or "CD" not in line.tags[colon:]:
        return None
    content = (colon + 1, content_end(line, colon + 1, ""))
    return Candidate((colon, colon + 1), Subject(0, opens, opens - 1), (content,), False)


def finds_figure(line: Line, source: Subject, cue: Cue, after: int) -> bool:
    """Whether "it", a study, tells a figure, or who works it out: "It showed a 9% fall", "Auditors find 9 gaps"."""
    head = line.words[source.head]
    figured = "CD" in line.tags[after : phrase_end(line, after)]
    return figured and ((cue.lemma == "show" and head == "it") or (cue.lemma == "find" and head in _CALCULATING))
