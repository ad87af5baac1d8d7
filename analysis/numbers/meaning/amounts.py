"""A number whose thing is sought, and the word before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for
from .grammar import Grammar
from .phrases_before import Phrase

_BEFORE_AMOUNT = words_for("before an amount")
_LEVELS = words_for("levels")
_TIMES = words_for("time nouns")
_DETERMINERS = words_for("determiners")
_LEADING = frozenset(("of", "by", "to", "from", "at"))
AMOUNTS = frozenset(("percent", "money", "measure"))
_EITHER_WAY = re.compile(r"(?:\bplus or minus|\+/-|±)\s?$", re.I)
_HEDGE_GAP = re.compile(r"\s*(?:another|an additional|a|an|the|only|just)?\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number whose thing is sought: the amount before it in the sentence, the word before it and its hedge."""

    context: SentenceContext
    quantity: Quantity
    previous: Quantity | None
    before: int
    last_of_unit: Quantity | None = None
    """The last amount before it in the same unit, or the last sum."""
    whole: Quantity | None = None
    """The number that opens the sentence, of all of which parts are told: "Of the 186 fines"."""

    @property
    def grammar(self) -> Grammar:
        """The grammar of the sentence."""
        return self.context.grammar

    def is_previous(self, i: int) -> bool:
        """Whether word ``i`` is part of the amount before."""
        starts, previous = self.grammar.starts, self.previous
        return previous is not None and 0 <= i < len(starts) and previous.start <= starts[i] < previous.end

    def text(self, phrase: Phrase | None) -> str | None:
        """A phrase as the text has it."""
        return self.grammar.text(*phrase, self.context.text) if phrase else None


def word_before(context: SentenceContext, quantity: Quantity) -> int:
    """The word before a number and what loosens it: "rose" in "rose by about (5%)" is not yet reached, "by" is."""
    start = quantity.start
    if quantity.hedge and quantity.hedge.rsplit(" ", 1)[-1] not in _LEVELS:
        head = context.head(quantity, 40).lower()
        at = head.rfind(quantity.hedge)
        if at >= 0 and _HEDGE_GAP.fullmatch(head, at + len(quantity.hedge)):
            start = quantity.start - len(head) + at
    if either := _EITHER_WAY.search(context.text, max(context.start, start - 15), start):
        start = either.start()
    at = skip_back(context.grammar, context.grammar.index(start) - 1)
    return skip_back(context.grammar, at - 1) if context.grammar.low(at) == "between" else at


def skip_back(grammar: Grammar, i: int) -> int:
    """Back over at most eight articles and adverbs that stand before an amount."""
    for _ in range(8):
        described = grammar.tag(i) in ("JJ", "JJR", "JJS", "VBN", "VBG") and grammar.low(i - 1) in (
            "a",
            "an",
        )  # was a healthy 6%
        timed = grammar.tag(i) == "POS" and grammar.low(i - 1) in _TIMES  # from last year's $1.55 billion
        adverb = grammar.tag(i) == "RB" and grammar.low(i).endswith("ly")  # to preliminarily $3.3bn
        described = described and grammar.low(i) != "fine"  # a fine up to $5,000
        skipped = adverb or grammar.low(i) in _BEFORE_AMOUNT or grammar.low(i) in _DETERMINERS
        if grammar.low(i) == "total" and grammar.tag(i).startswith("VB"):
            break  # will total $5m
        skipped = skipped or (grammar.tag(i) == "``" and grammar.low(i - 1) in _LEADING)  # cuts of "at least $5m"
        if not (skipped or described or timed):
            break
        i -= 1 + timed + (timed and grammar.low(i - 2) in ("last", "this", "previous"))
    return i


def is_determined(amount: Amount) -> bool:
    """Whether an article or a possessive stands before the number: "a $5m fine", "its 18% stake".

    A length in the singular stands before its noun too: "500 kilometer trails".
    """
    if amount.quantity.kind == "measure" and _is_attribute(amount):
        return True
    i = amount.grammar.index(amount.quantity.start) - 1
    for _ in range(3):
        if amount.grammar.low(i) in _DETERMINERS or amount.grammar.tag(i) in ("DT", "PRP$", "POS"):
            return True
        joined = amount.grammar.tag(i) == "," and "-" in amount.grammar.low(i - 1)  # a one-year, $18m deal
        if amount.grammar.tag(i) not in ("JJ", "RB", "VBN", "IN") and not joined:
            return False
        i -= 1
    return False


def _is_attribute(amount: Amount) -> bool:
    """Whether a measure has its unit in the singular though it is more than one."""
    quantity = amount.quantity
    word = amount.context.text[quantity.start : quantity.end].rpartition(" ")[2]
    return word in words_for("units in the singular") and quantity.value != 1
