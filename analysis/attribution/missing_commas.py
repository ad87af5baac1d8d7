"""Reports whose comma is missing: "Shelling killed 40 people in Rome a monitor said on Tuesday."."""

from __future__ import annotations

from functools import cache

from ..data.sections import words
from .adjuncts import past_addressee
from .candidates import Candidate, Words, is_person, source_end
from .clauses import clause_at
from .cue_words import Cue, lexicon
from .descriptions import peoples
from .extents import content_end
from .grammar_line import QUOTE, Line
from .phrases import FINITE, WEEKDAYS, group_start, is_nominal, is_time, phrase_end
from .subject_phrases import Subject, head_of

_REPORTING = words("grammar.txt", "reporting")
_GOING_ON = words("grammar.txt", "goes on behind a report")
_TELLING = frozenset({"told", "tells", "tell"})
_FEWEST, _MANY = 4, 10  # words of the clause, with a figure in it and without
_FAR = 16  # words of the source
_CLOSES = frozenset({"RB", "VBN", "JJ", ")"})
_NOUNS = frozenset({"NN", "NNP", "JJ"})
_PAST = frozenset({"VBD", "VBN", "VBZ"})
_TOLD = _PAST | {"VBP"}
_BESIDE_SOURCES = words("grammar.txt", "beside bare sources")
_BARE_SOURCES = words("grammar.txt", "bare sources")
_FIGURES = words("grammar.txt", "figures without a number")
_STATES = words("grammar.txt", "states of victims")
_COUNTING = frozenset({"CD", "JJS", "JJR", "DT"})
_AND = ("and", "or")
_NAMES = frozenset({"NNP", "NNPS"})
_BEFORE_NAME = frozenset({"NN", "NNS", "VBN", "RB", "CD", "JJR"})
_NO_SOURCE = frozenset({"VB", "MD", "VBD", "VBZ", "VBP", "WP", "WDT", "TO", ",", ":", QUOTE})


def uncommaed_candidate(line: Line, at: int, after: int, cue: Cue, bound: int) -> Candidate | None:
    """The candidate of a verb of reporting at ``at`` whose clause stands before it or before its subject.

    ``bound`` is where the words begin that no earlier cue has.
    """
    if cue.lemma not in _REPORTING or line.tags[at] not in _TOLD or line.heads:
        return None
    first = bound + (line.tag(bound) in ("CC", ",", ":"))
    start = group_start(line, at)
    rest = past_addressee(line, after, cue) if "a" in cue.frames else after
    source = _source_before(line, start, first) if _is_behind(line, rest) else None
    if source and _is_clause(line, first, source.start):
        pieces: tuple[Words, ...] = ((first, source.start),)
        if line.word(after) == "updating":
            pieces = (*pieces, (after, content_end(line, after, "")))
        return Candidate((at, after), source, pieces, True, True)
    behind = _source_behind(line, at, after) if line.tags[at] in _PAST else None
    if behind and is_nominal(line, at - 1) and start == at and _is_clause(line, first, at):
        return Candidate((at, after), behind, ((first, at),), True, True)
    return None


def _is_clause(line: Line, first: int, end: int) -> bool:
    """Whether words are a clause with a figure in it, which newspapers would close with a comma."""
    tags = line.tags[first:end]
    counts = "CD" in tags or not _FIGURES.isdisjoint(line.words[first:end])
    if len(tags) < _FEWEST or (not counts and ("," in line.words or len(tags) < _MANY)):
        return False
    return any(tag in FINITE for tag in tags[:-1]) or tags[0] == "CD"


def _is_behind(line: Line, after: int) -> bool:
    """Whether nothing follows a cue that it could credit: the end, a time, "and", "adding", "while"."""
    if line.tag(after) in ("IN", "NNP") and line.word(after) not in _GOING_ON:
        start = after + (line.tag(after) == "IN")
        end = phrase_end(line, start)
        if end > start and is_time(line, start, end):
            after = end
    if line.word(after) == "in" and line.word(after + 1) in ("a", "an"):
        after = phrase_end(line, after + 1)  # said in a statement
    if line.tag(after) in ("", ".", ",") or line.word(after) in _GOING_ON:
        return True
    return line.tag(after) == "DT" and not clause_at(line, after) and FINITE.isdisjoint(line.tags[after:])


def _source_before(line: Line, start: int, first: int) -> Subject | None:
    """The phrase before a verb that begins where a clause can end."""
    least = first + _FEWEST
    if bare := _bare_source(line, start, least):
        return bare
    for at in range(start - 1, max(start - _FAR, least) - 1, -1):
        if line.tags[at] in _NO_SOURCE:
            return None
        if _is_juncture(line, at, start):
            source = Subject(at, start, head_of(line, at, start))
            return source if line.words[source.head] == "it" or is_person(line, source) else None
        if line.tags[at] == "IN" or (line.tags[at] == "DT" and line.words[at - 1] == "and"):
            end = at if line.tags[at] == "IN" else at - 1
            bare = _people(line, end, least)
            if bare:  # police (in the region) said; activists (and a monitor) said
                return Subject(bare.start, start, bare.head)
    return None


def _bare_source(line: Line, end: int, first: int) -> Subject | None:
    """People without an article, or a name, right before a verb: "12 died in Rome (medical sources) say"."""
    if _is_set_off(line, end, first):
        return None
    start = end
    while start > first and line.tags[start - 1] in _NAMES:
        start -= 1
    if start == end:
        return _people(line, end, first)
    before = line.words[start - 1]
    if line.tags[start - 1] == "NN" and lexicon().is_person(before):  # state news agency SANA, police chief Ann Lee
        opened = _opening(line, start - 1, first)
        return None if opened is None else Subject(opened, end, end - 1)
    is_name = line.tags[start - 1] in _BEFORE_NAME and before not in WEEKDAYS
    return Subject(start, end, end - 1) if is_name else None


def _is_set_off(line: Line, end: int, first: int) -> bool:
    """Whether a comma stands before the source, as it should: ", local media"."""
    comma = next((at for at in range(end - 1, first - 1, -1) if line.tags[at] in (",", ":")), -1)
    return comma >= 0 and FINITE.isdisjoint(line.tags[comma:end])


def _people(line: Line, end: int, first: int) -> Subject | None:
    """The same without names."""
    last = end - 1
    if last < first:
        return None
    several = line.tags[last] == "NNS" and lexicon().is_person(line.words[last])
    if not several and line.words[last] not in _BARE_SOURCES:
        return None
    start = _opening(line, last, first)
    return None if start is None or line.tags[start - 1] in _COUNTING else Subject(start, end, last)


def _opening(line: Line, last: int, first: int) -> int | None:
    """Where a phrase begins with what tells more of a source: "(local) police", "(security and medical) sources"."""
    start = last
    while start > first and (_tells_more(line, start - 1) or _joins(line, start - 1)):
        start -= 1
    if line.tags[start - 1] == "DT" and _is_closed(line, start - 2):
        return start - 1
    if not set(_AND).isdisjoint(line.words[start:last]) and not _is_closed(line, start - 1):
        return None  # for Human Rights and medics
    begins = (at for at in range(start, last + 1) if line.words[at] not in _AND and _is_closed(line, at - 1))
    return next(begins, None)


def _tells_more(line: Line, at: int) -> bool:
    word = line.words[at]
    return word in _BESIDE_SOURCES or word in _peoples() or (line.tags[at] == "JJ" and word not in _STATES)


def _joins(line: Line, at: int) -> bool:
    """Whether an "and" stands between two that are sources together."""
    before = line.word(at - 1)
    return line.words[at] in _AND and (before in _BESIDE_SOURCES or lexicon().is_person(before))


@cache
def _peoples() -> frozenset[str]:
    """Adjectives of peoples in small letters."""
    return frozenset(name.lower() for name in peoples())


def _is_closed(line: Line, at: int) -> bool:
    """Whether a phrase can end with the word at ``at``."""
    return is_nominal(line, at) or line.tags[at] in _CLOSES


def _is_juncture(line: Line, at: int, end: int) -> bool:
    """Whether a phrase begins at ``at`` that nothing ties to the word before it."""
    tag, before = line.tags[at], line.tags[at - 1]
    closed = _is_closed(line, at - 1)
    if tag == "DT":
        return closed and line.words[at] in ("a", "an", "the")
    if tag == "PRP":
        return closed and at == end - 1
    if tag == "CD":
        day = line.words[at - 1] in WEEKDAYS
        counted = day or (before in ("NN", "NNS") and line.words[at - 1] not in lexicon().times)
        return counted and "NNS" in line.tags[at + 1 : end]  # at their trucks two officials said
    if tag not in _NOUNS:
        return False
    if line.words[at - 1] in WEEKDAYS:
        return line.words[at] not in lexicon().times
    return before == "NNS" and tag != "NNP" and line.tag(at + 1) in ("NN", "NNP", "NNS")


def _source_behind(line: Line, at: int, after: int) -> Subject | None:
    """The phrase behind "said" that is its subject, where no clause follows there."""
    end = phrase_end(line, after)
    if line.tag(at - 1) == QUOTE or line.tag(after) not in ("DT", "NNP") or end == after or is_time(line, after, end):
        return None
    if FINITE & set(line.tags[after:]) or line.words[at] in _TELLING:
        return None
    source = Subject(after, source_end(line, end), head_of(line, after, end))
    return source if is_person(line, source) else None
