"""Verbs with their auxiliaries, and the word before them: "is forecast to (shrink)", "will have (risen)"."""

from __future__ import annotations

from ..wordlists import words_for
from .grammar import NOUNS, Grammar
from .phrases_before import FINITE
from .times_and_places import LONGEST

_PASSED_BEFORE_VERB = frozenset(("RB", "RBR", "MD", "TO"))
_OPENING = frozenset(("as", "while", "because", "although", "that", "if"))
_AUXILIARIES = words_for("auxiliaries and adverbs")
_BOUND_TO = frozenset(
    ("likely", "unlikely", "due", "set", "able", "ready", "poised", "bound", "sure", "certain", "free")
)


def is_gerund(grammar: Grammar, i: int) -> bool:
    """Whether what looks like a gerund is a subject: "(spraying) costs $5", "(sterling) was at $1.30"."""
    return (
        grammar.tag(i) == "VBG"
        and grammar.tag(i + 1) in FINITE
        and (i == 0 or grammar.tag(i - 1) == "CC" or grammar.low(i - 1) in _OPENING)
    )


def before_verb_group(grammar: Grammar, verb: int) -> int:
    """The word before a verb and its auxiliaries: "is forecast to (shrink)", "will have (risen)"."""
    i = verb - 1
    if grammar.low(i) == "than" and grammar.low(i - 1) in ("more", "less"):
        i -= 2  # has more than doubled
    while (
        i >= 0
        and verb - i < LONGEST
        and not grammar.tag(i).startswith("NNP")  # the Left
        and not is_gerund(grammar, i)
        and (
            grammar.tag(i) in _PASSED_BEFORE_VERB
            or _is_verbal(grammar, i)
            or grammar.low(i) in _AUXILIARIES
            or (grammar.low(i) in _BOUND_TO and grammar.low(i + 1) == "to")
            or (grammar.tag(i) == "EX" and grammar.tag(i - 1) in NOUNS)  # output there was
        )
    ):
        i -= 1
    return i


def _is_verbal(grammar: Grammar, i: int) -> bool:
    """Whether a word is a verb's form, and no noun: "output of (ship-building) rose", "demand for (nursing) fell"."""
    if grammar.tag(i) == "VBG" and grammar.tag(i - 1) == "IN" and grammar.tag(i + 1) in FINITE:
        return False
    return grammar.tag(i).startswith("VB") and "-" not in grammar.low(i)


def finite_before(grammar: Grammar, i: int) -> int | None:
    for at in range(i - 1, max(-1, i - 30), -1):
        if grammar.tag(at) in FINITE and grammar.low(at) not in ("said", "says", "say"):
            return at
    return None
