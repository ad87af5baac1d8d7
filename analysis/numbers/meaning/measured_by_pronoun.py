"""What an amount is of where a pronoun takes it up from the sentence before: "Rents differ. They are up 5%"."""

from __future__ import annotations

from ..wordlists import words_for
from .amounts import AMOUNTS, Amount
from .grammar import NOUNS, Grammar
from .verb_arguments import first_subject

_MOTIONS = words_for("motions up", "motions down", "motions either way")
_LEVELS, _BEING = words_for("levels"), words_for("being")
_ADVERBS_OF_MOTION = words_for("adverbs of motion")
_EXPECTING = frozenset(("expected", "expecting", "expect", "forecast", "predicted", "projected", "anticipated"))
_ASKED = frozenset(("polled", "surveyed", "questioned", "asked", "interviewed", "at", "in"))
_SAYING = frozenset(("said", "says", "told", "added", "says"))
"""Behind a name in the sentence before these make it who speaks, and not what "it" stands for."""
_THOSE = words_for("those who expect")
_NEAR_PRONOUN = 7
_FAR_PRONOUN = 8  # words from the start of a sentence, behind what tells when or where


def pronoun_argument(amount: Amount) -> str | None:
    """The subject of the sentence before, where "it" or "they" takes it up: "Rents differ. They are up 5%"."""
    grammar, preceding = amount.grammar, amount.context.preceding
    opens = grammar.tag(0) in ("IN", "RB", "CC")  # during the boom it rose to 70%
    at = next((i for i in range(_FAR_PRONOUN if opens else 1) if grammar.low(i) in ("it", "they")), None)
    if grammar.low(0) in ("that", "this") and grammar.low(1) in _BEING and grammar.low(2) in _ADVERBS_OF_MOTION:
        return _amount_before(amount) if amount.before == 2 else None  # That was up 54 percent
    if preceding is None or at is None or not 0 < amount.before - at < _NEAR_PRONOUN:
        return None
    pronoun = grammar.low(at)
    between = range(at + 1, amount.before + 1)
    verbs = [grammar.low(i) for i in between if grammar.tag(i).startswith("VB") or grammar.low(i) in _LEVELS]
    moves = bool(verbs) and verbs[-1] in _MOTIONS | _LEVELS | _BEING
    if not moves or any(grammar.tag(i) in (*NOUNS, "PRP", "CC", "CD", ",") for i in between):
        return None
    before = Grammar(preceding)
    subject = first_subject(before)
    agrees = subject is not None and (before.tag(subject[1]) == "NNS") == (pronoun == "they")
    if agrees and subject and before.tag(subject[1]).startswith("NNP"):
        agrees = not any(before.low(i) in _SAYING for i in range(subject[1], subject[1] + _NEAR_PRONOUN))
    return before.text(*subject, amount.context.text) if subject and agrees else None


def expected_of(amount: Amount) -> str | None:
    """What the sums of the sentence before are of, where others had a sum in mind: "Analysts expected $1.63"."""
    grammar, verb = amount.grammar, amount.before
    kind = amount.quantity.kind
    if kind not in ("money", "percent") or amount.last_of_unit or grammar.low(verb) not in _EXPECTING:
        return None
    who = verb - 1
    while grammar.low(who) in ("had", "were", "was", "are", "have"):
        who -= 1
    asked = next((i for i in range(who, max(0, who - _FAR_PRONOUN), -1) if grammar.low(i) in _ASKED), None)
    if grammar.low(who) not in _THOSE and (asked is None or grammar.low(asked - 1) not in _THOSE):
        return None  # economists polled by the paper had forecast 3%
    return next((each.of for each in reversed(amount.context.earlier) if each.of and each.kind == kind), None)


def _amount_before(amount: Amount) -> str | None:
    """What the amounts or counts of the sentence before are of, which "that" takes up."""
    return next((each.of for each in amount.context.earlier if each.of and each.kind in (*AMOUNTS, "count")), None)
