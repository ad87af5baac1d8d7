"""The object that something does to, which an amount tells of: "cut its dividend (by 10%)"."""

from __future__ import annotations

from ..wordlists import words_for
from .grammar import Grammar
from .phrases_before import Phrase, past_determiner, phrase_before
from .verb_arguments import before_object, object_before

_MOTIONS = words_for("motions up", "motions down", "motions either way")
_MOVERS, _ESTIMATES = words_for("moving an object"), words_for("estimates")
_SPENDING, _SELLING = words_for("spending"), words_for("selling")
_MOTION_NOUNS = words_for("nouns of motion")
_SHOWING = frozenset(("show", "shows", "showed", "shown", "showing", "see", "sees", "saw", "seen"))
_HOLDING = frozenset(("hold", "holds", "held", "holding", "maintain", "maintains", "maintained", "retain", "retained"))


def _object_of_joined(grammar: Grammar, i: int) -> Phrase | None:
    """The object of a verb that a tagger takes for an adjective: "raised output and reduced (costs) by 5%"."""
    phrase = phrase_before(grammar, i, 0)
    if phrase is None or phrase[0] == phrase[1]:
        return None
    return (phrase[0] + 1, phrase[1]) if grammar.low(phrase[0]) in _MOVERS else None


def moved_object(grammar: Grammar, i: int, preposition: str, unit: str | None = None) -> Phrase | None:
    """The object that something does to: "cut its dividend (by 10%)", "values the company (at $12bn)"."""
    phrase = object_before(grammar, i) or _object_of_joined(grammar, i)
    if phrase is None:
        return None
    within = grammar.noun_phrase(past_determiner(grammar, phrase[1] + 2))
    low = grammar.low(before_object(grammar, phrase))
    if low.startswith("beat") and grammar.tag(phrase[1]).startswith("NNP"):
        return None  # beat a rival by four seconds
    if preposition == "for":
        return phrase if low in _ESTIMATES | _SPENDING | _SELLING else None
    if not preposition:
        return phrase if low in _MOVERS | _MOTIONS else None
    if preposition == "at" and (low in _SHOWING or low in _HOLDING or "/" in (unit or "")):
        return phrase  # shows the deficit at $5m, releases water at 100 cubic feet per second
    if grammar.low(phrase[1]) in _MOTION_NOUNS and grammar.low(phrase[1] + 1) == "in" and within:
        return within  # projected a drop in prices to $4
    known = low in _MOTIONS or low in _MOVERS or low in _ESTIMATES or (low == "with" and preposition == "at")
    return phrase if known else None
