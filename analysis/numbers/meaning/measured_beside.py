"""What an amount is of, told by a noun that it stands beside: "Unemployment: 5.4%", "dives from $109", "2 km long"."""

from __future__ import annotations

import re

from ..wordlists import words_for
from .amounts import Amount
from .grammar import NOUNS, Grammar
from .phrase_heads import head_phrase
from .phrases_before import FINITE, Phrase, before_determiners, is_thing, past_determiner, phrase_before
from .verb_arguments import object_before, subject_of

_DIMENSIONS = words_for("dimensions")
_MOTION_NOUNS = words_for("nouns of motion")
_PAPERS = words_for("papers for a sum")
_BARE_FIGURES = words_for("named by figures")
_OF_WHICH = re.compile(r" of (?:which|whom)\b")
_SPEED = re.compile(r"/(?:h|s)$|^mph$|^kn$|^Mach$")
_PARTS_OF_TENS = frozenset(("the", "low", "lower", "mid", "middle", "upper", "high", "to", "and"))
_TENS = re.compile(r"\ds$")
_FAR_HEADLINE = 5  # words before "at" in a headline
_BOUNDS = frozenset(("up to", "above", "below", "over", "under", "more than", "less than"))
_NOW = frozenset(("now", "currently", "today", "then", "previously", "formerly"))
_IN_BRACKET = frozenset(("in", "among"))
"""Behind an amount that opens a bracket these tell where it holds: "most voters (96% in Kent and 95% in Devon)"."""


def noun_beside(amount: Amount) -> str | None:
    """The noun that the amount stands beside: "Unemployment: 5.4%", "The unemployment rate, at 3.5%,", "2 km long"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) == ":":
        return amount.text(phrase_before(grammar, i - 1 - (grammar.tag(i - 1) == "VBN" and i > 1)))  # Total spent: $5m
    comma = i - 1 - (grammar.tag(i - 1) == "RB")  # the rate, now at 3.5%
    if grammar.low(i) == "at" and grammar.low(comma) == ",":
        return amount.text(head_phrase(grammar, comma - 1))
    if grammar.low(i) == "at" and i == 0:
        return amount.text(_opened(amount))
    if (grammar.low(i - 1), grammar.low(i)) == ("at", "or") and grammar.tag(i - 2) in NOUNS:
        return amount.text(head_phrase(grammar, i - 2))  # a temperature at or above 96 degrees
    paper = i - 1 - (grammar.low(i - 1) == ",")  # the request, for $5m,
    if amount.quantity.kind == "money" and grammar.low(i) == "for" and grammar.low(paper) in _PAPERS:
        return amount.text(phrase_before(grammar, paper))  # a cheque for $5,000
    if amount.quantity.unit == "°" and _TENS.search(amount.context.text, amount.quantity.start, amount.quantity.end):
        return amount.text(_in_tens(grammar, i))
    if _SPEED.search(amount.quantity.unit or "") and grammar.tag(i) in ("TO", "IN") and grammar.tag(i - 1) == "NNS":
        return amount.text(phrase_before(grammar, i - 1))  # with gusts to 40 mph, with winds over 58 mph
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
    if grammar.low(i) in _NOW and grammar.low(i - 1) == "," and grammar.tag(i - 2) in NOUNS:
        return amount.text(head_phrase(grammar, i - 2))  # the minimum wage, now £9 an hour
    at = i - 1 if grammar.tag(i) == "RB" else i
    timed = 2 * (grammar.low(after) == "in" and (grammar.tag(after + 1) == "CD" or grammar.is_day(after + 1)))
    timed = timed or 2 * (grammar.low(after) in ("per", "a", "an") and grammar.tag(after + 1) in ("NN", "JJ"))
    inserted = grammar.low(at) in (",", "-", "–", "—") and grammar.low(at) == grammar.low(after + timed)
    if inserted and grammar.tag(at - 1) in NOUNS:
        return amount.text(head_phrase(grammar, at - 1))
    each = grammar.low(i - 1) in ("every", "each", "any", "no") and grammar.tag(i) == "NN"
    if amount.quantity.hedge in _BOUNDS and (each or grammar.low(i - 1) in ("a", "the")):
        return amount.text((i, i))  # a fine up to $5,000, every bill over £500
    if (
        amount.quantity.hedge
        and grammar.tag(i) == "NNS"
        and grammar.low(i) not in _MOTION_NOUNS
        and not _is_charged(grammar, i)
    ):
        return amount.text(phrase_before(grammar, i))  # offers just under $250
    between = amount.quantity.low is not None and amount.context.head(amount.quantity, 9).lower().endswith("between ")
    if between and grammar.tag(i) in NOUNS and grammar.low(i) not in _MOTION_NOUNS:
        return amount.text(head_phrase(grammar, i))  # with inflation between 4 and 6 percent
    if grammar.low(after) in _DIMENSIONS:
        i -= grammar.low(i) == ","
        near = phrase_before(grammar, i, 0)
        if near and grammar.low(before_determiners(grammar, near[0] - 1)) == "with":
            return amount.text(near)  # turbines with blades 115 metres long
        return amount.text(head_phrase(grammar, i) or phrase_before(grammar, i))
    named = grammar.low(i) in _BARE_FIGURES and grammar.tag(after) not in (*NOUNS, "JJ")
    return grammar.low(i) if named else None


def _is_charged(grammar: Grammar, i: int) -> bool:
    """Whether a plural at a word is whom something costs: "theft costs (firms) about $5m"."""
    payers = object_before(grammar, i)
    return payers is not None and grammar.low(before_determiners(grammar, payers[0] - 1)).startswith("cost")


def labelled(amount: Amount) -> str | None:
    """The label that opens a sentence before a bare number and a colon: "Homes destroyed: (1,700)"."""
    grammar, i = amount.grammar, amount.before - 1
    bracketed = grammar.low(amount.before) == "(" and grammar.low(amount.context.after(amount.quantity)) == ")"
    if bracketed and (told := phrase_before(grammar, i)):
        if "number of" in (amount.text(told) or ""):
            return amount.text(told)  # a higher number of beds (97,422)
        if told[0] < told[1] and grammar.low(told[0]) in ("more", "fewer", "most", "fewest"):
            return amount.text((told[0] + 1, told[1]))  # lost more seats (91)
    if grammar.low(amount.before) != ":":
        return None
    noun = i - (grammar.tag(i) in ("VBN", "VBD") and grammar.tag(i - 1) == "NNS")
    phrase = phrase_before(grammar, noun)
    opens = phrase is not None and phrase[0] <= 1 and not grammar.is_day(noun)
    return amount.text(phrase) if opens else None


def _in_tens(grammar: Grammar, i: int) -> Phrase | None:
    """What is in the degrees that tens name: "(Highs) in the upper 80s", "(lows) will fall into the 20s"."""
    while grammar.low(i) in _PARTS_OF_TENS:
        i -= 1
    i -= grammar.tag(i) in ("IN", "TO")
    if grammar.tag(i) in NOUNS:
        return head_phrase(grammar, i)
    return subject_of(grammar, i) if grammar.tag(i).startswith("VB") else None


def _opened(amount: Amount) -> Phrase | None:
    """The subject behind an amount that opens the sentence: "At 55 feet long, the (boat) is"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    after += grammar.low(after) in _DIMENSIONS
    first = past_determiner(grammar, after + 1)
    phrase = grammar.noun_phrase(first)
    if grammar.low(after) != "," or phrase is None or phrase[0] != first or not is_thing(grammar, phrase[1]):
        return None
    return phrase if grammar.tag(phrase[1] + 1) in FINITE else None


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
    if grammar.low(after) not in ("is", "was"):
        return None
    after += grammar.tag(after + 1) == "RB"
    after += grammar.low(after + 1) in ("the", "its", "their")  # $5m is still the cost
    if grammar.tag(after + 1) not in NOUNS:
        return None
    if amount.before >= 0 and grammar.low(amount.before) not in (",", "and", "but"):
        return None
    phrase = grammar.noun_phrase(after + 1)
    return amount.text(phrase) if phrase and phrase[0] == after + 1 else None
