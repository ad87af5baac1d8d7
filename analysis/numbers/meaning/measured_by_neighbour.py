"""What an amount is of, told by the amount before it: "fell 5% to $3", "44% of trees, up from 38%"."""

from __future__ import annotations

import re

from ..wordlists import words_for
from .amounts import AMOUNTS, Amount, skip_back, word_before
from .grammar import NOUNS
from .measured_by_verb import is_thing, past_determiner, verb_argument
from .verb_arguments import Phrase, before_determiners, head_phrase

_LEADING_ON = words_for("lead from an amount")
_COMPARING = words_for("comparatives of amounts")
_TO_WHAT = words_for("lists of spending")
_SAME_MOVE = re.compile(r" points?(?:,? or (?:about |nearly |roughly )?|,? (?:to|at) | \()")
_JOINED = re.compile(r" |,? (?:and|or) (?:about |another |some )?|, ")
_COMPARED = re.compile(r", (?:against|compared (?:with|to)|(?:up|down) from) (?:about |some |just |only )?$")
_FARTHEST = 9  # words between two amounts


def carried_on(amount: Amount) -> str | None:
    """What the amount before is of, where "to", "from" or "against" leads on from it with no verb between."""
    previous = amount.previous
    if previous is None or previous.of is None:
        return None
    grammar, context = amount.grammar, amount.context
    if previous.kind == amount.quantity.kind and _JOINED.fullmatch(context.text, previous.end, amount.quantity.start):
        return previous.of
    if previous.kind == "count" and previous.of in ("points", "point"):
        gap = context.text[previous.end : amount.quantity.start]
        if not _SAME_MOVE.fullmatch(gap):
            return None
        return verb_argument(Amount(context, previous, None, word_before(context, previous)))
    if previous.kind not in (*AMOUNTS, "other"):
        return None
    if previous.kind == amount.quantity.kind and _COMPARED.search(context.text, previous.end, amount.quantity.start):
        return previous.of
    start, end = grammar.index(previous.end), grammar.index(amount.quantity.start)
    if end - start > _FARTHEST or any(_parts(grammar.tag(i), grammar.low(i)) for i in range(start, end)):
        return None
    if grammar.low(amount.before) in _LEADING_ON:
        return previous.of
    after = context.after(amount.quantity)
    compared = grammar.low(after) in _COMPARING and grammar.low(after + 1) in ("than", "from", "on")
    return previous.of if compared and end - start < _FARTHEST and grammar.low(end - 1) in (",", "(") else None


def _parts(tag: str, word: str) -> bool:
    """Whether a word begins a new clause or another item of a list."""
    return (tag.startswith("VB") and word != "compared") or tag in ("CC", "MD", ":", "WDT", "WP", "PRP")


def listed(amount: Amount) -> str | None:
    """What stands beside an amount of a list whose verb is not said again: "Health gets $5m, housing $3m"."""
    previous = amount.previous
    if previous is None or previous.kind != amount.quantity.kind:
        return None
    return amount.text(_behind_same_word(amount) or _noun_alone(amount))


def _behind_same_word(amount: Amount) -> Phrase | None:
    """ "spent $310 on trips, $95 (on a horse)"."""
    grammar, previous = amount.grammar, amount.previous
    after = amount.context.after(amount.quantity)
    low = grammar.low(after)
    if (
        previous is None
        or amount.quantity.kind != "money"
        or low not in _TO_WHAT
        or grammar.low(grammar.index(previous.end)) != low
    ):
        return None
    if grammar.low(amount.before) != "," and grammar.tag(amount.before) != "CC":
        return None
    phrase = grammar.noun_phrase(past_determiner(grammar, after + 1))
    return phrase if phrase and is_thing(grammar, phrase[1]) else None


def _noun_alone(amount: Amount) -> Phrase | None:
    """ "Health gets $5m and (housing) $3m", "the Greens on 12%, (the Liberals) on 9%"."""
    grammar, previous = amount.grammar, amount.previous
    i = amount.before
    if grammar.low(i) == "on" and amount.quantity.kind == "percent":
        i = skip_back(grammar, i - 1)
    if previous is None or grammar.tag(i) not in NOUNS:
        return None
    phrase = head_phrase(grammar, i)
    if phrase is None or not is_thing(grammar, phrase[1]):
        return None
    joint = before_determiners(grammar, phrase[0] - 1)
    if grammar.tag(joint) not in ("CC", ",", ":") or joint < grammar.index(previous.end):
        return None
    return phrase
