"""What an amount is of by what stands beside it in its clause, without a verb: for ``clause_reading``.

"The tax, (€26 a ton), goes", "a bay (90 miles) up the coast", "including ($6m) for two cranes", "(80%) of it".
"""

from __future__ import annotations

import re

from ..units.unit_names import unit_names
from ..wordlists import words_for
from .amounts import AMOUNTS, Amount
from .antecedents import antecedent
from .befallen import are_people
from .clause_verbs import SIGNS, insertion
from .grammar import NOUNS
from .named_things import names_thing
from .phrase_heads import head_phrase
from .phrases_before import FINITE, Phrase, is_thing, past_determiner, phrase_before
from .times_and_places import LONGEST

_ENDS = frozenset((",", ".", ")", ":", ";", "", "-", "--", "–", "—"))
_LENGTHS = words_for("units of length")
_THAT = frozenset(("that", "this", "which", "them", "these", "those", "it"))
_DIMENSIONS = words_for("dimensions")
_BEYOND = frozenset(("above", "below", "short", "beyond", "ahead", "under", "over", "behind"))
_FROM = frozenset(("for", "on", "towards", "toward", "in", "into", "from"))
BEHIND_HEAD = re.compile(r" (?:of|in|from|for|on|at|to|by|with|among|between|under|over) ")
_NEAR = 60  # characters between things and what each costs
_FOR = frozenset(("for", "towards", "toward", "on", "to"))


def beyond_last(amount: Amount) -> str | None:
    """What the amount before is of, where this one tells how far it is from a mark: "241 m, 2 m above the", "$7bn,
    3% ahead of", "£900, or £30 a head".
    """
    grammar, last, low = amount.grammar, amount.last_of_unit, amount.grammar.low(amount.before)
    if low == "or" and amount.quantity.kind == "money":
        return last.of if last else None
    after, previous = grammar.low(amount.context.after(amount.quantity)), amount.previous
    beyond = after in _BEYOND and low in (*SIGNS, "and", "but") and previous is not None
    return previous.of if beyond and previous and previous.kind in (*AMOUNTS, "count") else None


def rate_of_last(amount: Amount) -> str | None:
    """What the sum is of that is lent at a rate: "a loan of £30,000, repayable over ten years at (2.5%)"."""
    grammar, previous = amount.grammar, amount.previous
    if amount.quantity.kind != "percent" or grammar.low(amount.before) != "at" or previous is None:
        return None
    last = amount.context.grammar.index(previous.end)
    near = all(grammar.tag(i) not in FINITE for i in range(last, amount.before)) and amount.before - last < LONGEST
    return previous.of if previous.kind == "money" and near else None


def part_of(amount: Amount) -> str | None:
    """What a share is of that "of" leads to: a pronoun, or a clause ("60% of what we spend")."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if grammar.low(after) != "of":
        return None
    low = grammar.low(after + 1)
    if low == "what":
        last = after + 2
        while last < after + LONGEST and not grammar.tag(last).startswith("VB"):
            last += 1
        last += grammar.tag(last + 1).startswith(("VBN", "VBG"))
        return amount.text((after + 1, last))
    if low == "those" and grammar.low(after + 2) not in _ENDS:
        phrase = grammar.noun_phrase(after + 3)
        return amount.text((after + 1, phrase[1])) if phrase and phrase[0] == after + 3 else None
    if low not in _THAT:
        return None
    of = last_of(amount)
    if of and (low not in ("them", "these", "those") or _is_plural(of)):
        return of
    silent = low in ("that", "this", "which") or amount.quantity.kind == "money"
    return None if silent else antecedent(amount.context, after + 1)


def _is_plural(of: str) -> bool:
    """Whether a phrase is of several things, as far as its ending tells."""
    return are_people(of) or BEHIND_HEAD.split(of)[0].endswith("s")


def last_of(amount: Amount) -> str | None:
    """What the last sum or share before is of, in the sentence or in the one before it."""
    last = amount.last_of_unit or amount.previous
    if last and last.of and last.kind in (*AMOUNTS, "count"):
        return last.of
    return next((each.of for each in reversed(amount.context.earlier) if each.of and each.kind in AMOUNTS), None)


def apposed(amount: Amount) -> str | None:
    """The noun that an amount stands behind as a further name, in commas or brackets: "the tax, (€26 a ton), is"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) not in SIGNS or amount.is_previous(i - 1):
        return None
    opened = insertion(grammar, i)
    if opened is not None and (grammar.tag(opened - 1).startswith("VB") or grammar.tag(opened - 1) == "CC"):
        return None  # walked, by her own reckoning, 14,000 miles
    after = amount.context.after(amount.quantity)
    if amount.last_of_unit and grammar.low(after) in _FOR:
        return None  # £2,000 on a house, (£600) on holidays
    for at in range(after, after + LONGEST):
        if grammar.low(at) in _ENDS:
            break
        if grammar.tag(at) in FINITE:
            return None
    phrase = head_phrase(grammar, i - 1)
    if phrase is None or any(grammar.tag(at) in FINITE for at in range(phrase[1], i)):
        phrase = phrase_before(grammar, i - 1)  # the rise was below inflation, 5% in July
    return amount.text(phrase) if phrase and names_no_unit(amount, phrase) else None


def placed(amount: Amount) -> str | None:
    """The noun right before a length: "a (bay) 90 miles up the coast", "at the (coalface) 380 metres underground"."""
    grammar, i = amount.grammar, amount.before
    if amount.quantity.unit not in _LENGTHS or grammar.tag(i) not in (*NOUNS, "JJ"):
        return None
    if grammar.tag(i) == "JJ":
        long = grammar.low(amount.context.after(amount.quantity)) in _DIMENSIONS and grammar.low(i - 1) in ("a", "the")
        return grammar.words[i] if long else None  # a female 35 cm long
    phrase = phrase_before(grammar, i, 0)
    return amount.text(phrase) if phrase and names_no_unit(amount, phrase) else None


def names_no_unit(amount: Amount, phrase: Phrase) -> bool:
    grammar = amount.grammar
    low = grammar.low(phrase[1])
    return is_thing(grammar, phrase[1]) and low != "%" and low not in unit_names()


def with_it(amount: Amount) -> str | None:
    """The noun that has an amount with it, where no verb comes before: "A (grower) with 12 hectares will"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) not in ("with", "on", "at", "to") or grammar.tag(i - 1) not in NOUNS:
        return None
    phrase = head_phrase(grammar, i - 1)
    return amount.text(phrase) if phrase and names_no_unit(amount, phrase) else None


def apiece(amount: Amount) -> str | None:
    """The things counted before of which each costs a sum: "700 flats, or about (€186,000) apiece"."""
    previous, after = amount.previous, amount.context.after(amount.quantity)
    if amount.quantity.kind != "money" or previous is None or previous.kind != "count":
        return None
    gap = amount.context.text[previous.end : amount.quantity.start]
    return previous.of if amount.grammar.low(after) in ("apiece", "each") and len(gap) < _NEAR else None


def meant_for(amount: Amount) -> str | None:
    """What or whom a sum is for: "including $6m for two (cranes)", "gave $1m to the (campaign)"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    after += grammar.low(after) in ("each", "apiece")
    if amount.quantity.kind != "money" or grammar.low(after) not in _FOR:
        return None
    phrase = phrase_at(amount, after + 1)
    if phrase is None and grammar.low(after + 1) == "the" and grammar.low(after + 3) in _ENDS:
        phrase = after + 2, after + 2  # ₹50,000 each to the injured
    return amount.text(phrase) if phrase and names_no_unit(amount, phrase) else None


def taken_from(amount: Amount) -> str | None:
    """The thing that a sum is for, or is taken from: "took $5m out of the firm's (account)", "$5m for the (house)"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    after += (grammar.low(after), grammar.low(after + 1)) == ("out", "of")
    if amount.quantity.kind != "money" or (grammar.low(after) not in _FROM and grammar.low(after - 1) != "out"):
        return None
    placed = grammar.low(after) == "in" and grammar.tag(after + 1) in ("CD", "DT", "PRP$", "NNP")  # in a freezer
    phrase = None if placed else phrase_at(amount, after + 1)
    return amount.text(phrase) if phrase and names_thing(grammar, phrase) else None


def phrase_at(amount: Amount, i: int) -> Phrase | None:
    """The noun phrase at a word, articles and numbers left out: "for two (cranes)", "for (firefighting)"."""
    grammar, first = amount.grammar, past_determiner(amount.grammar, i)
    first += 2 * (grammar.low(first) == "next" and grammar.low(first + 2) == "kin")
    while grammar.tag(first) == "CD":
        first += 1
    phrase = grammar.noun_phrase(first) or ((first, first) if grammar.tag(first) == "VBG" else None)
    return phrase if phrase and phrase[0] == first else None
