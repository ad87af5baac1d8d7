"""Figures that somebody only passes on: "she said that the auditors had found 31 errors" has them of the auditors."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.sections import words
from .candidates import Candidate
from .cue_words import lexicon
from .grammar_line import Line
from .phrases import FINITE, NOUNS, RELATIVES, VERBS
from .subject_phrases import Subject

_TELLING = words("grammar.txt", "telling figures")
_FINDING = words("grammar.txt", "finding figures")
_FINDERS = words("grammar.txt", "who finds figures")


def tells_own_figure(line: Line, one: Candidate, outer: Sequence[Candidate]) -> bool:
    """Whether a cue inside what somebody else says tells a figure that is its own subject's.

    Its subject has to be named, or a paper known by whose it is; a person finds nothing in it but who looks for such
    things: "police said guards had found two bombs" has them of the police. Not where who says it all comes last:
    "the party's polls show 3 points, an aide said".
    """
    source = one.source
    verb = one.cue[1] - 1
    if source is None or not one.vouches or line.tags[verb] not in VERBS or line.tags[source.head] not in NOUNS:
        return False
    if line.tags[source.start] == "PRP$" or not FINITE.isdisjoint(line.tags[source.end : one.cue[0]]):
        return False  # Acme said its own figures showed 40; said AIDS is spreading and estimates
    relative = line.tags[source.end - 1] in RELATIVES or line.word(source.end - 1) == "that"
    if relative and not _tells_beside(line, source):
        return False  # she cited a report that found 40
    if not any("CD" in line.tags[start:end] for start, end in one.pieces) or not _is_held(line, one, outer):
        return False
    cue = lexicon().verbs.get(line.words[verb])
    quoted = line.word(verb - 1) == "as"  # the Post quoted a guard as saying
    if cue is None or (line.tags[verb] not in FINITE and line.tags[verb] != "VBN" and not quoted):
        return False
    tells = line.words[source.head] in _FINDERS or _is_known_paper(line, one)
    tells = tells or relative
    named = line.tags[source.head] in ("NNP", "NNPS", "NNS")
    return tells if cue.lemma in _FINDING else cue.lemma in _TELLING and (tells or named or quoted)


def _tells_beside(line: Line, source: Subject) -> bool:
    """Whether somebody named, or a paper in which what comes first stands, tells more in a relative clause.

    "Lee will ask Bob Roe, who said 40 died"; "Acme told of the sale in a filing that also showed a loss of 40".
    """
    if line.words[source.end - 1] == "who":
        return line.tags[source.head] == "NNP"
    return line.words[source.head] in lexicon().documents and line.word(source.start - 1) == "in"


def _is_known_paper(line: Line, one: Candidate) -> bool:
    """Whether the source of ``one`` is a paper that tells, and the text says which: no "recent study showed 40"."""
    source = one.source
    if source is None or line.words[source.head] not in lexicon().documents:
        return False
    phrase = line.tags[source.start : source.end]
    return line.words[source.start] == "the" or not {"POS", "NNP"}.isdisjoint(phrase)


def _is_held(line: Line, one: Candidate, outer: Sequence[Candidate]) -> bool:
    """Whether somebody else, who comes first, says all that ``one`` does."""
    verb = one.cue[1] - 1
    holding = [other for other in outer if any(start <= verb < end for start, end in other.pieces)]
    if one.source is None or not holding or any(other.before for other in holding):
        return False
    return all(other.source and line.words[other.source.head] != line.words[one.source.head] for other in holding)
