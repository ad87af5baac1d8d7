"""Polls and counts that have somebody ahead: "the survey had Ann Lee leading by 5 points"."""

from __future__ import annotations

from ..data.sections import words
from .candidates import Candidate, source_end
from .cue_words import lexicon
from .extents import content_end, has_verb
from .grammar_line import QUOTE, Line
from .phrases import group_start, phrase_end
from .subject_phrases import Subject
from .subjects import subject_of

_GIVING = frozenset({"give", "gives", "gave"})
_PERCENT = frozenset({"percent", "per", "%"})
HAVING = words("grammar.txt", "having")
_STANDING = words("grammar.txt", "poll standings")
_CHANCES = words("grammar.txt", "chances")
_POLLS = words("grammar.txt", "polls")
_UP_FROM, _HELD_AGAINST = words("grammar.txt", "up from"), words("grammar.txt", "held against")
_MARGINS = words("grammar.txt", "margins in polls")
_LONGEST = 60  # words before "in a poll", and so how far is looked back at every "in"
_TO_FIGURE = 5  # words from what opens an earlier figure to "in a poll"
_FAR = 3  # words from the one who stands somewhere to how


def poll_result_candidate(line: Line, at: int) -> Candidate | None:
    """The candidate of "had" at ``at`` where a poll is its subject and somebody's standing its object."""
    end = phrase_end(line, at + 1)
    ahead = line.words[end : end + _FAR]
    near = slice(at + 1, end + 2 * _FAR)
    figured = "CD" in line.tags[near] or any(
        word[0].isdigit() or word.endswith("-point") for word in line.words[near]
    )  # a 4-point lead
    if line.word(end) == "for":
        end = phrase_end(line, end + 1)
    rated = line.word(end) in ("at", "on") and "CD" in line.tags[end : end + _FAR] and line.words[at] not in _GIVING
    errs = line.words[end - 1] == "margin" and line.word(end + 1) == "error"
    if end == at + 1 or not figured or (not errs and _STANDING.isdisjoint(ahead) and not rated):
        return None
    source = subject_of(line, group_start(line, at))
    if source is None or not (
        line.words[source.head] in lexicon().documents
        or _weighs_chances(line, at, source)
        or _has_ahead(line, at, source)
        or (rated and line.tags[source.head] == "NNP" and not _PERCENT.isdisjoint(line.words[end : end + _FAR + 1]))
    ):
        return None
    return Candidate((at, at + 1), source, ((at + 1, content_end(line, at + 1, line.tags[at])),), False)


def poll_candidate(line: Line, at: int) -> Candidate | None:
    """ "support fell to 41% in a poll of 1,204 adults"; "In a survey by Acme, 62% agreed"."""
    end = phrase_end(line, at + 1)
    if at > _LONGEST or end == at + 1 or line.words[end - 1] not in _POLLS or QUOTE in line.tags or line.heads:
        return None
    source = Subject(at + 1, source_end(line, end, commas=False), end - 1)
    if at == 0:
        start = source.end + 1
        named = line.word(source.end) == "," and has_verb(line, start, len(line.tags)) and "CD" in line.tags[start:]
        return Candidate((0, 1), source, ((start, content_end(line, start, "")),), False) if named else None
    counted = "CD" in line.tags[:at] and has_verb(line, 0, at) and line.tag(source.end) in ("", ".", ",", "CC")
    first = _earlier_figure(line, at)
    return Candidate((at, at + 1), source, ((first, at),), False, True, inserted=first > 0) if counted else None


def _earlier_figure(line: Line, end: int) -> int:
    """Where the figure begins that alone is of a poll before: "fell to 40%, down from 52% in a poll in May"; else 0."""
    for at in range(end - 1, max(0, end - 1 - _TO_FIGURE), -1):
        word, before = line.words[at], line.word(at - 1)
        held = word in _HELD_AGAINST or (word in ("with", "to") and before in _HELD_AGAINST)
        if (held or (word == "from" and before in _UP_FROM)) and "CD" in line.tags[at + 1 : end]:
            return at + 1
    return 0


def _has_ahead(line: Line, at: int, source: Subject) -> bool:
    """Whether a name has somebody ahead by points: "Acme Polling has Lee with a 4-point lead"."""
    named = line.tags[source.head] in ("NNP", "NNPS") and line.tag(at + 1) == "NNP"
    return named and line.words[at] in ("has", "had") and not _MARGINS.isdisjoint(line.words[at:])


def _weighs_chances(line: Line, at: int, source: Subject) -> bool:
    """Whether a name gives somebody a chance: "Polltrack gives Lee a 61 percent chance of winning"."""
    word = line.words[source.head]
    named = line.tags[source.head] in ("NNP", "NNPS") or (lexicon().is_person(word) and line.tags[source.head] == "NNS")
    return (
        named and line.words[at].startswith(("give", "gave")) and not (_CHANCES | _MARGINS).isdisjoint(line.words[at:])
    )
