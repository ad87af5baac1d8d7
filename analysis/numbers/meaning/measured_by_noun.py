"""What an amount is of, told by a noun beside it: "a $5m fine", "winds of 120 km/h", "a contract worth $5m"."""

from __future__ import annotations

import re
from dataclasses import replace

from ..wordlists import words_for
from .amounts import Amount, is_determined, skip_back
from .befallen import are_people
from .grammar import NOUNS, Grammar
from .measured_by_motion import apposed_to, moved_thing
from .measured_by_spending import nouns_of_paying, spent_at
from .measured_by_verb import argument_at
from .phrase_heads import head_phrase
from .phrases_before import Phrase, before_determiners, is_thing, phrase_before
from .times_and_places import skip_adjuncts
from .verb_arguments import subject_of

_ESTIMATES = words_for("estimates", "estimates of what is put")
_LENGTHS = words_for("units of length")
_MOTIONS = words_for("motions up", "motions down", "motions either way")
_LEVELS = words_for("levels")
_BEING = words_for("being")
_WORTH = words_for("worth")
_DIMENSIONS = words_for("dimensions")
_MOTION_NOUNS = words_for("nouns of motion")
_AMOUNT_NOUNS = words_for("nouns of amount")
_BY_THEMSELVES = words_for("amounts by themselves")
_HAVING = words_for("having motion")
_DETERMINERS = words_for("determiners")
_QUAKE = re.compile(r"\bmagnitude-\d(?:\.\d)? ((?:earth)?quake|tremor|aftershock|temblor)\b", re.I)
_SPANS = frozenset(("year", "month", "week", "day", "hour"))
_GERUNDS = words_for("gerunds of sums")
_FAR = 40  # words back in which a sentence has its verb
_PREPOSITIONS = frozenset(("to", "by", "at", "from", "of", "for", "with", "on"))
_TOLD_BY_THEMSELVES = words_for("motions by themselves")
"""Nouns of motion that say what they are of."""
_EXPECTING = words_for("expecting")
_SAYING = frozenset(("said", "say", "says"))
_ENDS_HEADLINE = frozenset(("", "IN", "TO", ",", ".", ":", "CC", "VBG"))


def noun_behind(amount: Amount) -> str | None:
    """The noun right behind the amount: "a $5m fine", "25% tariffs", "a 3 percent drop in house prices"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if amount.quantity.unit == "magnitude":
        text, start = amount.context.text, max(0, amount.quantity.start - 12)
        if quake := _QUAKE.search(text, start, amount.quantity.end + 14):
            return quake[1]  # a magnitude-6.5 earthquake
    if grammar.low(after) in ("a", "per") and grammar.low(after + 1) in _SPANS and is_determined(amount):
        after += 2  # a $5m a year contract
    if amount.quantity.kind == "money" and grammar.low(after) == "fine" and is_determined(amount):
        return "fine"  # which taggers take for an adverb
    reduced = grammar.tag(after) == "VBD" and is_determined(amount)  # a 28% reduced risk
    more = grammar.low(after) in ("more", "fewer", "less") or grammar.tag(after) == "JJR" or reduced
    phrase = _phrase_behind(amount, after, more)
    if phrase is None:
        return _hyphened(amount, after)
    if grammar.low(amount.before) == "of" and grammar.tag(amount.before - 1) in NOUNS and _may_be_verb(grammar, phrase):
        return None  # the budget of $5m runs out
    head = _head(grammar, phrase)
    determined = is_determined(amount) or more
    if grammar.low(head) in _MOTION_NOUNS:
        modified = phrase[0] < head and grammar.tag(head - 1) in NOUNS
        told = modified or grammar.low(head) in _TOLD_BY_THEMSELVES
        if grammar.low(head) in _TOLD_BY_THEMSELVES and grammar.low(head + 1) not in ("in", "of", "to"):
            return amount.text((phrase[0], head))  # posted a $6 billion loss
        if modified and grammar.low(head + 1) not in ("in", "of"):
            return amount.text((phrase[0], head))  # had a 5% pay rise
        return moved_thing(amount, head) or (amount.text((phrase[0], head)) if told else None)
    verb = phrase[1] + 1 + (grammar.low(phrase[1] + 1) == "had")
    if amount.quantity.kind == "money" and grammar.tag(head).startswith("NNP") and grammar.tag(verb) in ("VBD", "VBZ"):
        return nouns_of_paying().get(grammar.low(verb))  # the $148m Rowe paid
    if grammar.low(verb) in _SAYING or (grammar.low(verb) in _EXPECTING and are_people(grammar.low(head))):
        return None  # the $15 million analysts say it costs, the $15m (they) had expected
    if grammar.tag(after) in ("VBG", "VBN"):
        return amount.text(phrase) if determined else None
    if not determined and grammar.tag(after) == "JJ" and grammar.low(after + 1) in ("and", "or", "but"):
        return None  # is 43% full and
    paid = amount.quantity.kind == "money" and grammar.low(head) in nouns_of_paying().values()
    plain = grammar.tag(head) == "NNS" or paid or (amount.quantity.kind == "percent" and not _follows_motion(amount))
    told = determined or plain or _in_headline(amount, phrase)
    alone = phrase[0] == phrase[1] and grammar.low(amount.before) in ("on", "with")  # tax on over £9m (profit)
    ends = grammar.tag(phrase[1] + 1) in _ENDS_HEADLINE
    head = phrase[1] if grammar.low(head) in _AMOUNT_NOUNS else head  # a 10% rate of inflation
    return amount.text((phrase[0], head)) if told or (alone and ends and grammar.tag(head) == "NN") else None


def _in_headline(amount: Amount, phrase: Phrase) -> bool:
    """Whether a sum behind a verb lacks its article, as in headlines: "Council approves £48m stadium plan"."""
    grammar = amount.grammar
    first = grammar.index(amount.quantity.start) - 1
    behind_verb = grammar.tag(first) in ("VBZ", "VBD", "VB", "VBP", "NNS") and first == amount.before
    common = all(grammar.tag(i) in ("NN", "JJ") for i in range(phrase[0], phrase[1] + 1))
    if phrase[0] < phrase[1] and grammar.low(phrase[0]).endswith("ing"):
        return False  # won $5m playing poker
    opens = amount.before < 0 and _is_verbless(grammar)  # $1.2bn deal collapses
    ends = grammar.tag(phrase[1] + 1) in (_ENDS_HEADLINE | {"NNS"} if opens else _ENDS_HEADLINE)
    return amount.quantity.kind == "money" and (behind_verb or opens) and common and ends


def _may_be_verb(grammar: Grammar, phrase: Phrase) -> bool:
    """Whether what looks like a plural is rather the verb of a sentence that has none before it."""
    alone = phrase[0] == phrase[1] and grammar.tag(phrase[0]) == "NNS"
    return alone and not any(
        grammar.tag(i) in ("VBD", "VBZ", "VBP", "MD") for i in range(max(0, phrase[0] - _FAR), phrase[0])
    )


def _hyphened(amount: Amount, after: int) -> str | None:
    """A noun with a hyphen that taggers take for an adjective: "a £9.5m write-down"."""
    grammar = amount.grammar
    joined = grammar.tag(after) == "JJ" and "-" in grammar.low(after) and not grammar.low(after)[0].isdigit()
    ends = grammar.tag(after + 1) in ("IN", ".", ",", "CC", "TO", "VBD")
    return amount.text((after, after)) if joined and ends and is_determined(amount) else None


def _phrase_behind(amount: Amount, after: int, more: bool) -> Phrase | None:
    """The noun phrase right behind the amount, or behind "more" there; None where it names a time or an amount."""
    grammar = amount.grammar
    sized = grammar.low(after) in _DIMENSIONS
    if amount.quantity.hyphenated or (
        not more and not sized and grammar.tag(after) not in (*NOUNS, "JJ", "VBG", "VBN")
    ):
        return None
    sized = grammar.low(after) in _DIMENSIONS and grammar.tag(after + 1) in (*NOUNS, "JJ") and is_determined(amount)
    after += sized  # the 770ft tall dam
    phrase = grammar.noun_phrase(after + more)
    while phrase and phrase[0] < phrase[1] and not is_thing(grammar, phrase[1]):
        phrase = phrase[0], phrase[1] - 1  # a $4,500 loan days before
    if phrase and grammar.tag(phrase[1]) not in NOUNS:
        return None  # spent $5m last year
    while phrase and phrase[0] < phrase[1] and grammar.low(phrase[0])[0].isdigit():
        phrase, after = (phrase[0] + 1, phrase[1]), after + 1  # a 5ft (4in) suspect
    opens = phrase is not None and amount.before < 0 and grammar.tag(phrase[1]) == "NNS"
    if phrase and opens and grammar.tag(phrase[1] - 1) == "NN" and phrase[0] < phrase[1] and _is_verbless(grammar):
        phrase = phrase[0], phrase[1] - 1  # $1.2bn deal collapses
    if amount.quantity.unit == "magnitude" and not is_determined(amount):
        return None  # quake of magnitude 6.1 rocks coast
    if phrase is None or phrase[0] != after + more or not is_thing(grammar, phrase[1]) or grammar.low(after) == "plus":
        return None
    bare = phrase[0] == phrase[1] or grammar.tag(phrase[1] - 1) not in ("NN", "JJ") or not is_determined(amount)
    if bare and grammar.low(phrase[1]) == "majority" and is_determined(amount):
        return phrase  # a 55% majority
    amounts = (grammar.low(phrase[1]) in _AMOUNT_NOUNS and bare) or grammar.low(after) in _DIMENSIONS
    return None if amounts else phrase


def _is_verbless(grammar: Grammar) -> bool:
    return not any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in grammar.tags)


def _head(grammar: Grammar, phrase: Phrase) -> int:
    """The last noun before "of" in a phrase."""
    return next((i - 1 for i in range(phrase[0], phrase[1]) if grammar.low(i) == "of"), phrase[1])


def _follows_motion(amount: Amount) -> bool:
    return amount.grammar.low(amount.before) in _MOTIONS | _LEVELS | _PREPOSITIONS - {"with"}


def noun_before_of(amount: Amount) -> str | None:
    """The noun before "of": "a fine of €40 million", "winds of 120 km/h", "a rise of 5% in exports"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) != "of" and not (grammar.low(i) == "by" and _is_noun_of_motion(grammar, i - 1)):
        return None
    i -= 1
    if grammar.low(i) == ",":
        return amount.text(head_phrase(grammar, i - 1))
    if amount.is_previous(i):
        return None  # 7 percent of the 12 tonnes
    if (grammar.low(i - 1), grammar.low(i)) == ("on", "top"):
        previous = amount.previous  # a loss of £6m on top of £5m
        return previous.of if previous and previous.kind == amount.quantity.kind else None
    owned = grammar.tag(i - 1) in ("DT", "PRP$")  # her throw of 19 m
    verbal = (grammar.low(i) in _MOTION_NOUNS or owned) and grammar.tag(i) in (
        "VB",
        "VBP",
        "VBD",
        "JJ",
    )  # a climb, a fall, which may name a time
    gerund = grammar.tag(i) == "VBG" and (
        grammar.low(i) in _GERUNDS or grammar.low(i - 1) in ("minimum", "maximum")
    )  # would make a saving of $5m
    phrase = (i, i) if verbal or gerund or grammar.low(i) == "fall" else phrase_before(grammar, i)
    if phrase is None and (timed := skip_adjuncts(grammar, i)) != i:
        i, phrase = timed, phrase_before(grammar, timed)  # a total in four years of 189mm
    if phrase is None:
        return None
    if grammar.low(phrase[0]) == "plus" and phrase[0] < phrase[1]:
        phrase = phrase[0] + 1, phrase[1]
    if grammar.low(i) in _MOTION_NOUNS and (moved := apposed_to(amount, phrase)):
        return moved
    if grammar.low(i) in _MOTION_NOUNS:
        after = amount.context.after(amount.quantity)
        if grammar.low(after) in ("in", "of") and (moved := moved_thing(amount, after - 1)):
            return moved
        told = grammar.low(i) in _TOLD_BY_THEMSELVES or (phrase[0] < i and grammar.tag(i - 1) in NOUNS)
        told = told or amount.quantity.unit in _LENGTHS  # a jump of 8.31 metres
        verb = skip_back(grammar, phrase[0] - 1)
        seen = subject_of(grammar, verb) if grammar.low(verb) in _HAVING else None  # saw an increase of 6%
        return amount.text(phrase if told else seen)
    if grammar.low(i) in _AMOUNT_NOUNS:
        modified = phrase[0] < i and grammar.tag(i - 1) in NOUNS
        told = modified or grammar.low(i) in _BY_THEMSELVES
        verb = skip_back(grammar, phrase[0] - 1)
        if grammar.low(verb) in _WORTH and (worth := noun_worth(replace(amount, before=verb))):
            return worth  # shares worth a total of $5m
        paid = spent_at(amount, verb) if amount.quantity.kind == "money" else None
        if modified and grammar.low(i) == "rate":
            return amount.text(phrase)  # it was an effective tax rate of 24%
        return paid or argument_at(amount, verb) or (amount.text(phrase) if told else None)
    return amount.text(_before_place(grammar, phrase) or phrase)


def _is_noun_of_motion(grammar: Grammar, i: int) -> bool:
    """Whether a noun stands at a word that tells of a rise, and no verb: "a growth (by 5%)"."""
    return grammar.low(i) in _MOTION_NOUNS and grammar.tag(i) == "NN" and grammar.tag(i - 1) in ("DT", "JJ")


def _before_place(grammar: Grammar, phrase: Phrase) -> Phrase | None:
    """The amount that holds for what a phrase names: "the (average) for the state of 11 tons"; None without one."""
    joint = before_determiners(grammar, phrase[0] - 1)
    outer = phrase_before(grammar, joint - 1) if grammar.low(joint) in ("for", "in", "across", "at") else None
    return outer if outer and grammar.low(outer[1]) in _AMOUNT_NOUNS else None


def noun_worth(amount: Amount) -> str | None:
    """The noun before "worth" and its like: "a contract worth $250 million", "the ship, valued at $30m,"."""
    grammar, i = amount.grammar, amount.before
    led = grammar.low(i) in ("at", "to") or (grammar.low(i) == "for" and amount.quantity.kind == "money")
    i -= led
    put = led and grammar.tag(i) == "VBN" and grammar.low(i) in _ESTIMATES  # Growth seen at 3%
    if grammar.low(i) not in _WORTH and not put:
        return None
    i -= 1
    if (grammar.low(i - 1), grammar.low(i)) == ("as", "being") and grammar.tag(i - 2) == "VBN":
        return amount.text(subject_of(grammar, i - 2))  # was assessed as being worth $5m
    if grammar.low(i) in _BEING:
        return amount.text(subject_of(grammar, i))
    i -= grammar.low(i) in (",", "-", "–", "—", "(")
    if grammar.tag(i) == "JJ" and grammar.low(i + 1) == "worth" and not led:
        return grammar.words[i]  # no adjective stands there: jewellery worth $5m
    if grammar.tag(i) not in NOUNS:
        return None
    alone = phrase_before(grammar, i, 0)
    if alone and grammar.low(alone[0] - 1) in ("a", "an") and not led:
        return amount.text(alone)  # for lack of a lathe costing $5,000
    beside = grammar.low(i + 1) in _WORTH and grammar.low(i) not in _AMOUNT_NOUNS and grammar.tag(i) != "NNP"
    return amount.text(head_phrase(grammar, i) or (phrase_before(grammar, i) if beside else None))
