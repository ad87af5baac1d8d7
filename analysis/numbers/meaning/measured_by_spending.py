"""What a sum goes to or comes from, or what it is by its verb: "spent $5m on X", "was fined $80m"."""

from __future__ import annotations

import re
from functools import cache

from ...data.sections import rows
from ..wordlists import words_for
from .amounts import Amount
from .clause_verbs import doer
from .grammar import NOUNS, Grammar
from .phrases_before import Phrase, before_determiners, is_thing, past_determiner
from .verb_arguments import object_before, subject_of

_MOTIONS = words_for("motions up", "motions down", "motions either way", "losing")
_LEVELS = words_for("levels")
_SPENDING, _PROVIDING = words_for("spending"), words_for("providing")
_BEING = words_for("being")
_PAYING_FOR = words_for("paying for")
_IN_PERCENT = re.compile(r",? or (?:about |nearly )?[\d.]+ ?(?:%|per ?cent)")
_CUTTING_OFF = words_for("cutting off")
_ADDING = frozenset(("add", "adds", "added", "adding"))
_SETTING_ASIDE = frozenset(
    ("aside", "allocated", "earmarked", "allocating", "earmarking", "budgeted", "raised", "raise")
)
_PUTTING = frozenset((*_ADDING, "mean", "means", "meant", "put", "puts", "putting"))
_CASH = words_for("kinds of cash")
_TELLING_LITTLE = frozenset(("payment", "earnings", "spending"))
_SMALL = frozenset(("cent", "penny"))
_TO_WHAT = frozenset(("on", "for", "in", "into", "towards", "toward"))
_NO_ROLES = frozenset(("result", "consequence", "part", "whole"))
_NEAR = 6  # words between "spent" behind a sum and what it was spent on


def spent_on(amount: Amount) -> str | None:
    """What money goes to or comes from: "spent $5m on X", "paid $5m for X"; else what it is: "was fined $80m"."""
    grammar, verb = amount.grammar, amount.before
    if amount.quantity.kind != "money" or _is_step(amount):
        return None
    if granted := amount.text(_granted(amount) or _to_pay_for(amount)):
        return granted
    if grammar.tag(verb) in ("RB", "RP") and grammar.tag(verb - 1).startswith("VB"):
        verb -= 1  # set aside $5m for roads
    if grammar.tag(verb) == "PRP" and grammar.tag(verb - 1).startswith("VB"):
        return nouns_of_paying().get(grammar.low(verb - 1))  # fined him $5m
    if grammar.tag(verb) in NOUNS and (payer := object_before(grammar, verb)):  # fined the maker $5m
        verb = before_determiners(grammar, payer[0] - 1)
        if grammar.low(verb) in _LEVELS:
            return amount.text(subject_of(grammar, verb))
        return nouns_of_paying().get(grammar.low(verb))
    return spent_at(amount, verb)


def spent_at(amount: Amount, verb: int) -> str | None:
    """What the verb at a word says that a sum goes to, or is."""
    grammar = amount.grammar
    if not grammar.tag(verb).startswith("VB"):
        return None
    low, after = grammar.low(verb), _past_time(grammar, amount.context.after(amount.quantity))
    if grammar.low(after) == "off":
        return amount.text(grammar.noun_phrase(past_determiner(grammar, after + 1)))  # wiped $5m off its value
    if grammar.low(after) == "as" and low in _SPENDING and (role := _thing_at(grammar, after + 1)):
        return amount.text(role) if grammar.low(role[0]) not in _NO_ROLES else None  # pay $5m as a deposit
    first = after + 1 + (grammar.tag(after + 1) == "RP")
    if low in _SPENDING and grammar.tag(after) == "VBG" and (built := _thing_at(grammar, first)):
        # spent $5m building roads, buying back shares
        return amount.text(built) if built[0] <= past_determiner(grammar, first) else None
    given = grammar.low(after) == "to" and (low in _PROVIDING or low in _ADDING)  # added $5m to its debt
    if low in _PUTTING and grammar.low(after) == "on":
        return amount.text(_thing_at(grammar, after + 1))  # adds $5 a year on the bill
    if given and low in _ADDING:
        return amount.text(_thing_at(grammar, after + 1))
    if low in _SPENDING and (given or grammar.low(after) in _TO_WHAT):
        phrase = _thing_at(grammar, after + 1)
        whom = given and phrase and grammar.tag(phrase[1]).startswith("NNP")  # gave $5m to Perria
        if phrase and grammar.tag(phrase[0]) != "VBG" and not whom:
            return amount.text(phrase)
    paid = nouns_of_paying().get(low)
    return (_told_of(amount, verb) or paid) if paid in _TELLING_LITTLE else paid


def _told_of(amount: Amount, verb: int) -> str | None:
    """Who earns, spends, pays or is paid a sum, which tells more than that it is one: "(The hotel) pays 85p"."""
    return doer(amount, verb)


def taken_off(amount: Amount) -> str | None:
    """What something is cut from: "chopped 4 tonnes, or 3%, from its (forecast)", "knocked 2% off (rents)"."""
    grammar = amount.grammar
    if grammar.low(amount.before) not in _CUTTING_OFF:
        return None
    again = _IN_PERCENT.match(amount.context.text, amount.quantity.end)
    after = grammar.index(again.end()) if again else amount.context.after(amount.quantity)
    after += grammar.low(after) == "percent"
    after += grammar.low(after) == ","
    phrase = _thing_at(grammar, after + 1) if grammar.low(after) in ("from", "off") else None
    return amount.text(phrase)


def _granted(amount: Amount) -> Phrase | None:
    """What a sum was spent on by a passive behind it: "$86m was allocated to (schools)", "the $9m spent on (roads)"."""
    grammar, verb = amount.grammar, amount.context.after(amount.quantity)
    verb += 2 * (grammar.low(verb) == "of" and grammar.low(verb + 1) in ("that", "this", "it", "which"))
    while grammar.low(verb) in _BEING or grammar.low(verb) in ("has", "have", "had", "will", "would", "already"):
        verb += 1
    goes = grammar.low(verb) in ("go", "goes", "went", "gone") and grammar.low(verb + 1) in _TO_WHAT | {"to"}
    if not goes and (grammar.low(verb) not in _SPENDING or grammar.tag(verb) not in ("VBN", "VBD")):
        return None
    for at in range(verb + 1, verb + _NEAR):
        if grammar.low(at) in ("to", *_TO_WHAT) and (phrase := _thing_at(grammar, at + 1)):
            placed = grammar.low(at) in ("to", "in") and grammar.tag(phrase[1]).startswith("NNP")
            return None if placed else phrase
        if grammar.tag(at).startswith("VB") or grammar.tag(at) in (",", "."):
            return None
    return None


def _to_pay_for(amount: Amount) -> Phrase | None:
    """What a sum is had or given for: "need $5m to pay for (buses)", "took £900 to buy a (boat)"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if grammar.low(after) in ("a", "each", "every", "per") and grammar.low(after + 1) in (
        "year",
        "month",
        "week",
        "day",
    ):
        after += 2  # $2,000 a year to cover fees
    if grammar.low(after) != "to" or grammar.low(amount.before) in _LEVELS:
        return None
    verb = after + 1 + (grammar.low(after + 1) == "help") + (grammar.low(after + 2) == "to")
    if grammar.low(verb) == "pay" and grammar.low(verb + 1) == "for":
        verb += 1
    elif grammar.low(verb) not in _PAYING_FOR and not (
        grammar.low(amount.before) in _SETTING_ASIDE and grammar.tag(verb) == "VB"
    ):
        return None
    first = past_determiner(grammar, verb + 1)
    while grammar.tag(first) == "CD":
        first += 1
    phrase = grammar.noun_phrase(first)
    named = phrase is not None and grammar.tag(phrase[1]).startswith("NNP") and phrase[0] == first == verb + 1
    plain = phrase is not None and is_thing(grammar, phrase[1]) and grammar.tag(phrase[0]) != "VBG"
    return phrase if plain and not named else None


def _past_time(grammar: Grammar, i: int) -> int:
    """Past what a sum is told by and when it was spent: "paid $3 (a gallon) for", "spent £90 (last year) on"."""
    if grammar.low(i) in ("a", "an", "per") and grammar.tag(i + 1) == "NN" and grammar.low(i + 2) in _TO_WHAT:
        return i + 2
    timed = grammar.low(i) in ("last", "this", "each", "every", "next", "per", "a") and not is_thing(grammar, i + 1)
    return i + 2 if timed and grammar.low(i + 2) in _TO_WHAT else i


def _thing_at(grammar: Grammar, i: int) -> Phrase | None:
    """The noun phrase at a word, where it names no time."""
    i = past_determiner(grammar, i)
    while grammar.low(i) == "estimated" or grammar.tag(i) in ("$", "CD"):
        i += 1  # on the estimated $3bn bridge, on 22 scanners
    phrase = grammar.noun_phrase(i)
    return phrase if phrase and is_thing(grammar, phrase[1]) and grammar.low(phrase[1]) != "time" else None


def _is_step(amount: Amount) -> bool:
    """Whether a sum tells how far a price moved: "lost (84 cents) to $71.19"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    moves = grammar.low(amount.before) in _MOTIONS
    to_sum = (grammar.low(after), grammar.tag(after + 1)) == ("to", "$")
    in_percent = _IN_PERCENT.match(amount.context.text, amount.quantity.end) is not None  # lost $1.67, or 2 percent
    return moves and (amount.quantity.unit in _SMALL or to_sum or in_percent)


@cache
def nouns_of_paying() -> dict[str, str]:
    """What a sum is, by every form of the verb that it is the object of."""
    return {form: noun for noun, forms in rows("nouns_of_paying.txt") for form in forms.split()}


def in_cash(amount: Amount) -> str | None:
    """What a sum is in, where nothing else tells: "a knife and £2,300 in (cash)"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    paid = amount.last_of_unit is not None and amount.last_of_unit.of not in _CASH  # paid £900, and £40 in cash
    in_it = grammar.low(after) == "in" and grammar.low(after + 1) in _CASH
    return grammar.low(after + 1) if in_it and not paid else None
