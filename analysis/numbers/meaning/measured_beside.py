"""What an amount is of, told by a noun that it stands beside: "Unemployment: 5.4%", "dives from $109", "2 km long"."""

from __future__ import annotations

import re

from ..wordlists import words_for
from .amounts import Amount
from .grammar import NOUNS, Grammar
from .phrases_before import phrase_before
from .verb_arguments import head_phrase

_DIMENSIONS = words_for("dimensions")
_MOTION_NOUNS = words_for("nouns of motion")
_BARE_FIGURES = words_for("named by figures")
_OF_WHICH = re.compile(r" of (?:which|whom)\b")
_FAR_HEADLINE = 5  # words before "at" in a headline
_IN_BRACKET = frozenset(("in", "among"))
"""Behind an amount that opens a bracket these tell where it holds: "most voters (96% in Kent and 95% in Devon)"."""


def noun_beside(amount: Amount) -> str | None:
    """The noun that the amount stands beside: "Unemployment: 5.4%", "The unemployment rate, at 3.5%,", "2 km long"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) == ":":
        return amount.text(phrase_before(grammar, i - 1))
    if grammar.low(i) == "at" and grammar.low(i - 1) == ",":
        return amount.text(head_phrase(grammar, i - 2))
    leads = grammar.low(i) == "at" or (grammar.low(i) == "from" and amount.quantity.kind == "money")
    if leads and grammar.tag(i - 1) in NOUNS and _has_no_verb(grammar, i):
        return amount.text(head_phrase(grammar, i - 1))  # Turnout at 61% as polls close; dives from $109
    if amount.quantity.unit == "magnitude" and (grammar.low(i - 1), grammar.low(i)) == ("of", "magnitude"):
        return amount.text(phrase_before(grammar, i - 2))  # quake of magnitude 6.1
    after = amount.context.after(amount.quantity)
    part = amount.is_previous(i - 1) or grammar.low(i - 1) in ("half", "third", "quarter")
    if grammar.low(i) == "(" and grammar.low(after) in (")", *_IN_BRACKET) and not part:
        return amount.text(phrase_before(grammar, i - 1))  # a majority of tenants (56 percent)
    if grammar.low(i) == "," and _OF_WHICH.match(amount.context.text, amount.quantity.end):
        return amount.text(head_phrase(grammar, i - 1))  # the city, 80 percent of which
    beyond = grammar.low(after) in ("above", "below")  # leaving output 1.6% above its peak
    compared = (grammar.tag(after) == "JJR" and grammar.low(after + 1) == "than") or beyond
    if compared and amount.quantity.kind == "percent" and grammar.tag(i) in NOUNS:
        return amount.text(head_phrase(grammar, i) or phrase_before(grammar, i))  # with output 18% smaller than
    at = i - 1 if grammar.tag(i) == "RB" else i
    timed = 2 * (grammar.low(after) == "in" and (grammar.tag(after + 1) == "CD" or grammar.is_day(after + 1)))
    inserted = grammar.low(at) in (",", "-", "–", "—") and grammar.low(at) == grammar.low(after + timed)
    if inserted and grammar.tag(at - 1) in NOUNS:
        return amount.text(head_phrase(grammar, at - 1))
    if amount.quantity.hedge in ("up to", "above", "below") and grammar.low(i - 1) in ("a", "the"):
        return amount.text((i, i))  # a fine up to $5,000
    if amount.quantity.hedge and grammar.tag(i) == "NNS" and grammar.low(i) not in _MOTION_NOUNS:
        return amount.text(phrase_before(grammar, i))  # offers just under $250
    between = amount.quantity.low is not None and amount.context.head(amount.quantity, 9).lower().endswith("between ")
    if between and grammar.tag(i) in NOUNS and grammar.low(i) not in _MOTION_NOUNS:
        return amount.text(head_phrase(grammar, i))  # with inflation between 4 and 6 percent
    if grammar.low(after) in _DIMENSIONS:
        i -= grammar.low(i) == ","
        return amount.text(head_phrase(grammar, i) or phrase_before(grammar, i))
    named = grammar.low(i) in _BARE_FIGURES and grammar.tag(after) not in (*NOUNS, "JJ")
    return grammar.low(i) if named else None


def _has_no_verb(grammar: Grammar, end: int) -> bool:
    """Whether no verb stands in the few words before a word, from the last stop on."""
    for i in range(end - 1, max(-1, end - _FAR_HEADLINE), -1):
        if grammar.low(i) in (";", ":"):
            return True
        if grammar.tag(i).startswith(("VB", "MD")):
            return False
    return end <= _FAR_HEADLINE


def noun_predicated(amount: Amount) -> str | None:
    """What a sum that opens its clause is said to be: "Of that, £11,000 is rent"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if grammar.low(after) not in ("is", "was") or grammar.tag(after + 1) not in NOUNS:
        return None
    if amount.before >= 0 and grammar.low(amount.before) not in (",", "and", "but"):
        return None
    phrase = grammar.noun_phrase(after + 1)
    return amount.text(phrase) if phrase and phrase[0] == after + 1 else None
