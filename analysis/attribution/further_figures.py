"""Whether the figures of a report go on behind who tells them: "prices rose, figures show, with 12 firms closed"."""

from __future__ import annotations

from ..data.sections import words
from .clauses import clause_at
from .cue_words import lexicon
from .grammar_line import QUOTE, Line
from .next_clauses import next_speaks, speaks
from .phrases import ADVERBS, FINITE

_CONTRASTS = words("grammar.txt", "contrasts")
_GOING_ON_WITH = words("grammar.txt", "figures go on with")
_RESULTS = words("grammar.txt", "what comes of it")
_REST = 60  # words ahead in which figures that go on are looked for
_NEAR_FIGURE = 4  # words behind "and" in which its figure comes


def figures_go_on(line: Line, at: int) -> bool:
    """Whether the figures of a report go on behind the comma before ``at``, and nobody else speaks there.

    "prices rose, figures show, (with 12 firms closed)", "(and now cost 36 euros)", "(while wages were flat at 9)".
    """
    rest = line.tags[at : at + _REST]
    figured = "CD" in rest or any(word[0].isdigit() for word in line.words[at : at + _REST])
    if not figured or line.heads or QUOTE in rest or next_speaks(line, at + 1, act=True):
        return False
    if any(line.tags[later] in FINITE and speaks(line.words[later]) for later in range(at, at + len(rest))):
        return False  # it costs $3 billion, by one estimate, and takes six years, experts say
    word, tag = line.word(at), line.tag(at)
    if word in _RESULTS or (word == "of" and line.word(at + 1) in ("which", "whom")):
        return True  # shells fell, medics said, killing 12; 90 came, he said, of whom 12 left
    if word in _GOING_ON_WITH and tag != "VBG" and line.tag(at + 1) != "VBG":
        return word not in _CONTRASTS or clause_at(line, at + 1)
    following = at + 1 + (line.tag(at + 1) in ADVERBS)
    if tag != "CC" or line.tag(at + 1) == "PRP":
        return False
    cue = line.words[following : following + 1]
    tense = line.tag(following)
    verb = tense in ("VBZ", "VBP", "MD") or (tense in ("VBD", "VBN") and "CD" in line.tags[at + 1 : at + _NEAR_FIGURE])
    verb = verb and not lexicon().verbs.keys() & set(cue)
    counted = "CD" in line.tags[at + 1 : at + _NEAR_FIGURE] and FINITE.isdisjoint(rest)
    return verb or counted or clause_at(line, at + 1)
