"""Whose words a quoted piece of a sentence is where no cue governs it: the subject of the nearest verb of saying.

No rail line, she said, would be “shut in a year”; Ann Lee vowed never to let it be “weaker”; the club “denied” it.
"""

from __future__ import annotations

from ..data.sections import words
from .attribution_draft import QuotedSpan
from .candidates import Candidate, can_be_source, is_person
from .cue_words import BE, Cue, lexicon
from .grammar_line import Line
from .phrases import FINITE, VERBS, group_start, is_nominal, is_passive, phrase_end, phrase_start
from .subject_phrases import Subject, head_of
from .subjects import subject_of
from .verb_subjects import inverted_subject, main_behind, subject_of_infinitive, subject_of_participle

_CALLING = words("grammar.txt", "calling somebody so")
_STOPS = frozenset({":", ";"})
_THINGS = frozenset({"which", "whose", "where"})
_PRONOUNS = frozenset({"it", "who"})
_WITHIN = 3  # words of a quote that is the verb of its sentence
_SPEAKS = frozenset("qc")
_ACTS = frozenset("sfm")
_FACTS = frozenset("dkgzh")


def fragment_candidate(text: str, line: Line, at: int) -> Candidate | None:
    """The candidate of the nearest verb of saying before the quote at ``at``, or of one within it."""
    quote = line.quotes[at]
    if line.heads and " " not in text[quote.start : quote.end]:
        return None  # Ann Lee speaks about ‘self-made’ homes
    for verb in range(at - 1, -1, -1):
        if line.words[verb] in _STOPS:
            return None
        if line.words[verb] in _THINGS:
            return None  # said it had a stamp which reads “copy”
        if line.tags[verb] not in VERBS:
            continue
        cue = _cue(line, verb)
        if cue is None:
            continue
        start = group_start(line, verb)
        if is_passive(line, start, verb):
            return _candidate(line, at, (start, verb + 1), _agent(line, verb, at), cue)
        if line.tags[verb] == "VBN" and start == verb and not FINITE.isdisjoint(line.tags[:verb]):
            continue
        source = _source(line, start, verb, cue)
        return _candidate(line, at, (start, verb + 1), source, cue)
    return _within(text, line, at)


def is_only_verb(line: Line, at: int) -> bool:
    """Whether the verb of a sentence can only stand in its quote: Acme “is a business”."""
    return FINITE.isdisjoint(line.tags) and not line.heads and is_nominal(line, at - 1)


def _candidate(line: Line, at: int, cue_words: tuple[int, int], source: Subject | None, cue: Cue) -> Candidate | None:
    if source is None or (source.end > at and cue_words[0]) or not can_be_source(line, source, cue):
        return None
    if not cue.frames >= _SPEAKS and not _may_speak(line, source):
        return None
    return Candidate(cue_words, source, ((at, at + 1),), False)


def _cue(line: Line, verb: int) -> Cue | None:
    """The verb at ``verb`` as a cue, if it is an act of speech whatever follows it."""
    listed = lexicon()
    cue = listed.with_particle.get((line.words[verb], line.word(verb + 1))) or listed.verbs.get(line.words[verb])
    if cue is None or (_FACTS & cue.frames and "q" not in cue.frames):
        return None
    acts = (cue.frames & _ACTS and "e" not in cue.frames) or (not cue.frames and cue.prepositions)
    calls = not _CALLING.isdisjoint((line.words[verb], cue.lemma))
    return cue if cue.frames >= _SPEAKS or acts or calls else None


def _agent(line: Line, verb: int, at: int) -> Subject | None:
    """Who does what is told in the passive: she was urged [by a nurse] to “do it”."""
    by = next((here + 1 for here in range(verb + 1, at - 1) if line.words[here] == "by"), 0)
    end = phrase_end(line, by) if by else 0
    return Subject(by, end, head_of(line, by, end)) if end > by else None


def _source(line: Line, start: int, verb: int, cue: Cue) -> Subject | None:
    tag = line.tags[verb]
    if inverted := inverted_subject(line, verb, verb + 1, cue):
        return inverted
    if tag == "VBG" and line.words[start] not in BE:
        return subject_of_participle(line, start, verb, None) or (None if verb else main_behind(line, verb))
    if tag == "VB" and line.word(start - 1) == "to":
        return subject_of_infinitive(line, start - 1, cue)
    if line.tag(start - 1) == "NNP" and not _CALLING.isdisjoint((line.words[verb], cue.lemma)):
        named = phrase_start(line, start - 1)
        first = next((here for here in range(start - 1, named - 1, -1) if line.tags[here] != "NNP"), named - 1) + 1
        if named < first and line.tags[named] == "DT" and "NN" in line.tags[named:first] and line.tag(named - 1) == ",":
            return Subject(first, start, start - 1)  # a story that Ann Lee has called “false”, without "that"
    return subject_of(line, start)


def _within(text: str, line: Line, at: int) -> Candidate | None:
    """The church “strongly denied” the claim: the quote has the verb of its sentence in it."""
    quote: QuotedSpan = line.quotes[at]
    quoted = text[quote.start : quote.end].lower().split()
    cue = next((cue for word in quoted if (cue := lexicon().verbs.get(word))), None)
    if cue is None or len(quoted) > _WITHIN or cue.frames.isdisjoint(_ACTS | _SPEAKS) or not is_nominal(line, at - 1):
        return None
    source = subject_of(line, at, apposition=False)
    return _candidate(line, at, (at, at + 1), source, cue)


def _may_speak(line: Line, source: Subject) -> bool:
    """Whether a source is somebody, a name or a body that speaks."""
    word = line.words[source.head]
    return is_person(line, source) or word in _PRONOUNS or word in lexicon().bodies
