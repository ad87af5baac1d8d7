"""What an amount is of where no nearer shape tells: what the verb of its clause takes as its object, or its subject.

"Buying the maker for $5m", "accepted $5m for the house", "The beam was accelerated to 6.5 TeV".
"""

from __future__ import annotations

import re
from functools import cache

from ...data.sections import words
from ..units.unit_names import unit_names
from ..wordlists import words_for
from .amounts import Amount
from .befallen import are_people
from .grammar import NOUNS, Grammar
from .measured_by_spending import nouns_of_paying
from .phrase_heads import head_phrase
from .phrases_before import Phrase, is_thing, past_determiner
from .verb_arguments import main_subject, subject_of
from .verb_groups import before_verb_group

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_STOPS = frozenset((":", ";", "``", "''", "(", ")", ",", "WDT", "WP", "WRB"))
_BEFORE_NOUN = frozenset(("DT", "JJ", "PRP$", "POS", "NN", "NNP"))
_TO_OBJECT = frozenset(("for", "at", "to", "by", "using", "from"))
_TO_SUBJECT = frozenset(("to", "at", "by", "from", "below", "above", "including"))
_BEHIND = frozenset(("for", "on", "towards", "toward", "in", "from"))
_COMPARING = frozenset(("less", "more", "fewer"))
_BEING = words_for("being")
_MARKS = words_for("marks to pass")
_WHEN = words_for("before a gerund")
_CLAIMING = words_for("verbs of claiming")
_LENGTHS = words_for("units of length") | {"nmi", "ly", "au"}
_TELLING = _BEING | words_for("levels", "motions up", "motions down")
"""Verbs that tell how long, high or deep their subject is; others how far it went."""
_SPEED = re.compile(r"^(?:km/h|mph|kn|m/s)$")
_CASH = words_for("kinds of cash")
_FAR = 12  # words back to the verb


def thing_of_clause(amount: Amount) -> str | None:
    """What something is done to by the verb before the amount, what stands behind the amount, or the verb's subject."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if amount.quantity.hedge == "within" or grammar.tag(after) in _FINITE or grammar.low(after) in _COMPARING:
        return None
    if grammar.low(after) in _MARKS and not amount.quantity.hyphenated:
        return grammar.low(after)  # meet the 2% threshold
    verb = _verb_before(grammar, amount.before)
    if amount.quantity.kind == "money" and verb == amount.before and grammar.low(verb) in nouns_of_paying():
        return nouns_of_paying()[grammar.low(verb)]
    if verb is None or _describes(amount, after) or grammar.low(verb) in _CLAIMING:
        return None
    last, pronoun = amount.last_of_unit, before_verb_group(grammar, verb)
    again = last is not None and grammar.low(pronoun) in ("it", "they") and grammar.low(verb) in _TELLING
    if last and again and not _is_claimed(grammar, grammar.index(last.end), pronoun):
        return last.of  # dividends are 2%, while last year they were 3%
    if thing := _object(amount, verb):
        return amount.text(thing)
    after += (grammar.low(after), grammar.low(after + 1)) == ("out", "of")
    if amount.quantity.kind == "money" and (grammar.low(after) in _BEHIND or grammar.low(after - 1) == "out"):
        first = past_determiner(grammar, after + 1)
        phrase = grammar.noun_phrase(first) or ((first, first) if grammar.tag(first) == "VBG" else None)
        if phrase and phrase[0] == first and _is_plain(amount, phrase):
            return amount.text(phrase)
    return amount.text(_subject(amount, verb))


def in_cash(amount: Amount) -> str | None:
    """What a sum is in, where nothing else tells: "a knife and £2,300 in (cash)"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    paid = amount.last_of_unit is not None and amount.last_of_unit.of not in _CASH  # paid £900, and £40 in cash
    in_it = grammar.low(after) == "in" and grammar.low(after + 1) in _CASH
    return grammar.low(after + 1) if in_it and not paid else None


def _is_claimed(grammar: Grammar, first: int, last: int) -> bool:
    """Whether somebody else is told to say so between two words: "costs $14m; analysts reckon (it) will be $25m"."""
    return any(grammar.low(i) in _CLAIMING for i in range(first, last))


def _describes(amount: Amount, after: int) -> bool:
    """Whether the amount stands before a noun that it belongs to: "the (10.4%) rate"."""
    grammar = amount.grammar
    if amount.quantity.hyphenated or grammar.tag(after) in ("VBG", "VBN"):
        return True
    return grammar.tag(after) in (*NOUNS, "JJ", "JJR") and (is_thing(grammar, after) or grammar.tag(after) == "JJ")


def _verb_before(grammar: Grammar, i: int) -> int | None:
    """The last verb before a word in its clause; None without one."""
    for at in range(i, max(-1, i - _FAR), -1):
        tag = grammar.tag(at)
        if tag in _STOPS or grammar.low(at) == "than":
            return None
        noun = tag in ("VBG", "VBN") and grammar.tag(at - 1) in _BEFORE_NOUN  # military spending
        if tag.startswith("VB") and not noun:
            return at
    return None


def _object(amount: Amount, verb: int) -> Phrase | None:
    """The object between a verb and the preposition before the amount: "buying (the maker) for $5m"."""
    grammar = amount.grammar
    speeds = grammar.low(amount.before) == "at" and _SPEED.search(amount.quantity.unit or "")
    if grammar.low(amount.before) not in _TO_OBJECT or speeds:
        return None  # hit a wall at 60 mph
    first = past_determiner(grammar, verb + 1)
    phrase = grammar.noun_phrase(first)
    if phrase is None or phrase[0] != first or phrase[1] >= amount.before or not _is_plain(amount, phrase):
        return None
    return phrase


def _subject(amount: Amount, verb: int) -> Phrase | None:
    """The subject of the verb, or of the verb that it hangs on; None behind "to" and for persons."""
    grammar = amount.grammar
    preposition = grammar.tag(amount.before) in ("IN", "TO")
    led = grammar.low(verb) in _BEING or grammar.low(verb).startswith("account")
    if grammar.low(amount.before) == "for" and led and verb == amount.before - 1:
        preposition = False  # the contract is for $5m, accounts for $5m
    if (preposition and grammar.low(amount.before) not in _TO_SUBJECT) or grammar.tag(verb - 1) == "PRP":
        return None
    if amount.quantity.unit in _LENGTHS and grammar.low(verb) not in _TELLING:
        return None  # the probe travelled 390 million km
    first = verb
    while grammar.tag(first - 1).startswith("VB") or grammar.tag(first - 1) in ("MD", "RB"):
        first -= 1
    if grammar.low(first - 1) == "to" or grammar.low(verb - 1) == "to":
        return None
    if grammar.tag(first) == "VBG" and grammar.tag(first - 1) in NOUNS:
        phrase = head_phrase(grammar, first - 1)  # operations using $5m
    elif grammar.tag(first) == "VBG":
        phrase = main_subject(grammar, first) if grammar.low(first - 1) in _WHEN else None
    else:
        phrase = subject_of(grammar, verb) or _opening(grammar, first)
    return phrase if phrase and _is_plain(amount, phrase) else None


def _opening(grammar: Grammar, verb: int) -> Phrase | None:
    """The noun phrase that opens the sentence, where nothing but what tells more of it comes before its one verb."""
    if grammar.low(verb) not in _TELLING or verb > _FAR:
        return None
    first = past_determiner(grammar, 0)
    phrase = grammar.noun_phrase(first)
    if phrase is None or phrase[0] != first or grammar.tag(phrase[1] + 1) != "IN":
        return None
    plain = all(grammar.tag(i) not in _STOPS and not grammar.tag(i).startswith("VB") for i in range(first, verb))
    return phrase if plain else None


def _is_plain(amount: Amount, phrase: Phrase) -> bool:
    """Whether a phrase names a thing and is no part of the amount before."""
    return names_thing(amount.grammar, phrase) and not amount.is_previous(phrase[1])


def names_thing(grammar: Grammar, phrase: Phrase) -> bool:
    """Whether a phrase names a thing: no person, body, name, time, amount or move."""
    head = next((i - 1 for i in range(phrase[0] + 1, phrase[1]) if grammar.low(i) == "of"), phrase[1])
    if grammar.tag(head) not in ("NN", "NNS", "VBG") or not is_thing(grammar, head):
        return False
    low = grammar.low(head)
    if low in _no_things() or low in unit_names():
        return False
    return not (are_people(low) or are_people(low + "s") or low.endswith("-old"))


@cache
def _no_things() -> frozenset[str]:
    """Nouns that no amount is of: bodies that act, amounts and moves."""
    acting = words("heads.txt", "sure organization", "organization") | words("grammar.txt", "definite bodies")
    acting |= words("roles.txt")
    return acting | words_for("nouns of amount", "nouns of motion", "no things")
