"""What a percentage, sum or measure is of: "inflation" in "Inflation rose to 7.5%", "fine" in "a $5m fine".

The rules are tried in order; each looks at one shape of sentence. Where none fits, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from ...data.sections import rows
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for
from .grammar import NOUNS, Grammar
from .verb_arguments import (
    Phrase,
    before_determiners,
    head_phrase,
    main_subject,
    object_before,
    phrase_before,
    skip_adjuncts,
    subject_of,
)

_BEFORE_AMOUNT = words_for("before an amount")
_MOTIONS = words_for("motions up", "motions down", "motions either way")
_MOVERS = words_for("moving an object")
_LEVELS = words_for("levels")
_BEING = words_for("being")
_ESTIMATES = words_for("estimates")
_SPENDING = words_for("spending")
_WORTH = words_for("worth")
_DIMENSIONS = words_for("dimensions")
_MOTION_NOUNS = words_for("nouns of motion")
_AMOUNT_NOUNS = words_for("nouns of amount")
_HAVING = words_for("having motion")
_TIME_NOUNS = words_for("time nouns")
_DETERMINERS = words_for("determiners")
_ADVERBS_OF_MOTION = frozenset(("up", "down", "higher", "lower"))
_PREPOSITIONS = frozenset(("to", "by", "at", "from", "of", "for", "with", "on"))
_AWAY = frozenset(
    "away from off apart north south east west northeast northwest southeast southwest outside inland ago".split()
)
_SELLING = frozenset(("sold", "sell", "sells", "selling", "retail", "retails"))
_STEADY = frozenset(("unchanged", "steady", "stable", "flat", "constant"))
_SPEED = re.compile(r"/(?:h|s)$|^mph$|^kn$|^Mach$")
_TOLD_BY_THEMSELVES = frozenset(("growth", "loss", "losses"))
"""Nouns of motion that say what they are of."""
_SAYING = frozenset(("said", "say", "says"))
_AMOUNTS = frozenset(("percent", "money", "measure"))
_HEDGE_GAP = re.compile(r"\s*(?:another|an additional|a|an|the|only|just)?\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number whose thing is sought: the amount before it in the sentence, the word before it and its hedge."""

    context: SentenceContext
    quantity: Quantity
    previous: Quantity | None
    before: int

    @property
    def grammar(self) -> Grammar:
        """The grammar of the sentence."""
        return self.context.grammar

    def text(self, phrase: Phrase | None) -> str | None:
        """A phrase as the text has it."""
        return self.grammar.text(*phrase, self.context.text) if phrase else None


def set_measured(context: SentenceContext, quantities: Sequence[Quantity]) -> None:
    """Give the amounts of a sentence, and bare levels ("the index rose to 2,345"), what they are of."""
    previous: Quantity | None = None
    for quantity in quantities:
        level = quantity.kind == "other" and quantity.value is not None and not quantity.fraction
        if (
            quantity.of is None
            and (level or quantity.kind in _AMOUNTS)
            and quantity.confidence > 0.5
            and not _is_distance(context, quantity)
        ):
            found = measured_by(context, quantity, previous, RULES[-1:] if level else RULES)
            quantity.of = found
            if level and found and _names_things(found, quantity):
                quantity.kind = "count"
        previous = quantity


def _names_things(of: str, quantity: Quantity) -> bool:
    """Whether a bare number is of several things, and so counts them: "jobs fell to 65,000"."""
    return quantity.whole and of.endswith("s") and not of.endswith(("ss", "us", "is", "as"))


def _is_distance(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a length says how far off something is, and measures nothing: "30 miles away"."""
    return quantity.kind == "measure" and context.grammar.low(context.after(quantity)) in _AWAY


def measured_by(
    context: SentenceContext, quantity: Quantity, previous: Quantity | None, rules: Sequence[Rule]
) -> str | None:
    """What an amount is of, in the words of the text; None where the sentence does not tell."""
    amount = Amount(context, quantity, previous, word_before(context, quantity))
    for rule in rules:
        if found := rule(amount):
            return found
    return None


def word_before(context: SentenceContext, quantity: Quantity) -> int:
    """The word before a number and what loosens it: "rose" in "rose by about (5%)" is not yet reached, "by" is."""
    start = quantity.start
    if quantity.hedge and quantity.hedge.rsplit(" ", 1)[-1] not in _LEVELS:
        head = context.head(quantity, 40).lower()
        at = head.rfind(quantity.hedge)
        if at >= 0 and _HEDGE_GAP.fullmatch(head, at + len(quantity.hedge)):
            start = quantity.start - len(head) + at
    return _skip_back(context.grammar, context.grammar.index(start) - 1)


def _skip_back(grammar: Grammar, i: int) -> int:
    """Back over at most eight articles and adverbs that stand before an amount."""
    for _ in range(8):
        if grammar.low(i) not in _BEFORE_AMOUNT and grammar.low(i) not in _DETERMINERS:
            break
        i -= 1
    return i


def noun_behind(amount: Amount) -> str | None:
    """The noun right behind the amount: "a $5m fine", "25% tariffs", "a 3 percent drop in house prices"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if amount.quantity.kind == "money" and grammar.low(after) == "fine" and _is_determined(amount):
        return "fine"  # which taggers take for an adverb
    more = grammar.low(after) in ("more", "fewer", "less")
    phrase = _phrase_behind(amount, after, more)
    if phrase is None:
        return None
    head = _head(grammar, phrase)
    determined = _is_determined(amount) or more
    if grammar.low(head) in _MOTION_NOUNS:
        modified = phrase[0] < head and grammar.tag(head - 1) in NOUNS
        told = modified or grammar.low(head) in _TOLD_BY_THEMSELVES
        return _moved_thing(amount, head) or (amount.text((phrase[0], head)) if told else None)
    if grammar.low(phrase[1] + 1) in _SAYING or grammar.tag(after) in ("VBG", "VBN"):
        return amount.text(phrase) if determined else None
    paid = amount.quantity.kind == "money" and grammar.low(head) in _nouns_of_paying().values()
    plain = grammar.tag(head) == "NNS" or paid or (amount.quantity.kind == "percent" and not _follows_motion(amount))
    return amount.text((phrase[0], head)) if determined or plain else None


def _phrase_behind(amount: Amount, after: int, more: bool) -> Phrase | None:
    """The noun phrase right behind the amount, or behind "more" there; None where it names a time or an amount."""
    grammar = amount.grammar
    if amount.quantity.hyphenated or (not more and grammar.tag(after) not in (*NOUNS, "JJ", "VBG", "VBN")):
        return None
    phrase = grammar.noun_phrase(after)
    if phrase is None or phrase[0] != after + more or not _is_thing(grammar, phrase[1]):
        return None
    amounts = grammar.low(_head(grammar, phrase)) in _AMOUNT_NOUNS or grammar.low(after) in _DIMENSIONS
    return None if amounts else phrase


def _head(grammar: Grammar, phrase: Phrase) -> int:
    """The last noun before "of" in a phrase."""
    return next((i - 1 for i in range(phrase[0], phrase[1]) if grammar.low(i) == "of"), phrase[1])


def _is_thing(grammar: Grammar, i: int) -> bool:
    return grammar.low(i) not in _TIME_NOUNS and not grammar.is_day(i)


def _is_determined(amount: Amount) -> bool:
    """Whether an article or a possessive stands before the number: "a $5m fine", "its 18% stake"."""
    i = amount.grammar.index(amount.quantity.start) - 1
    for _ in range(3):
        if amount.grammar.low(i) in _DETERMINERS or amount.grammar.tag(i) in ("DT", "PRP$", "POS"):
            return True
        if amount.grammar.tag(i) not in ("JJ", "RB", "VBN", "IN"):
            return False
        i -= 1
    return False


def _follows_motion(amount: Amount) -> bool:
    return amount.grammar.low(amount.before) in _MOTIONS | _LEVELS | _PREPOSITIONS - {"with"}


def _moved_thing(amount: Amount, noun: int) -> str | None:
    """What a rise or fall is of: "in" or "of" leads to it, or it is what "posted" one."""
    grammar = amount.grammar
    if grammar.low(noun + 1) in ("in", "of", "to") and (
        phrase := grammar.noun_phrase(_past_determiner(grammar, noun + 2))
    ):
        place = grammar.tag(phrase[1]).startswith("NNP")
        return amount.text(phrase) if _is_thing(grammar, phrase[1]) and not place else None
    i = _skip_back(grammar, amount.before)
    if grammar.tag(i) == "JJ":
        i = _skip_back(grammar, i - 1)
    return amount.text(subject_of(grammar, i)) if grammar.low(i) in _HAVING else None


def _past_determiner(grammar: Grammar, i: int) -> int:
    return i + (grammar.low(i) in _DETERMINERS or grammar.tag(i) == "PRP$")


def noun_before_of(amount: Amount) -> str | None:
    """The noun before "of": "a fine of €40 million", "winds of 120 km/h", "a rise of 5% in exports"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) != "of":
        return None
    i -= 1
    if grammar.low(i) == ",":
        return amount.text(head_phrase(grammar, i - 1))
    phrase = phrase_before(grammar, i)
    if phrase is None:
        return None
    if grammar.low(i) in _MOTION_NOUNS:
        after = amount.context.after(amount.quantity)
        if grammar.low(after) in ("in", "of") and (moved := _moved_thing(amount, after - 1)):
            return moved
        told = grammar.low(i) in _TOLD_BY_THEMSELVES or (phrase[0] < i and grammar.tag(i - 1) in NOUNS)
        return amount.text(phrase) if told else None
    if grammar.low(i) in _AMOUNT_NOUNS:
        modified = phrase[0] < i and grammar.tag(i - 1) in NOUNS
        return _by_word(amount, _skip_back(grammar, phrase[0] - 1)) or (amount.text(phrase) if modified else None)
    return amount.text(phrase)


def noun_worth(amount: Amount) -> str | None:
    """The noun before "worth" and its like: "a contract worth $250 million", "the ship, valued at $30m,"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) in ("at", "to"):
        i -= 1
    if grammar.low(i) not in _WORTH:
        return None
    i -= 1
    if grammar.low(i) in _BEING:
        return amount.text(subject_of(grammar, i))
    if grammar.low(i) == ",":
        i -= 1
    return amount.text(head_phrase(grammar, i)) if grammar.tag(i) in NOUNS else None


def noun_beside(amount: Amount) -> str | None:
    """The noun that the amount stands beside: "Unemployment: 5.4%", "The unemployment rate, at 3.5%,", "2 km long"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) == ":":
        return amount.text(phrase_before(grammar, i - 1))
    if grammar.low(i) == "at" and grammar.low(i - 1) == ",":
        return amount.text(head_phrase(grammar, i - 2))
    after = amount.context.after(amount.quantity)
    at = i - 1 if grammar.tag(i) == "RB" else i
    if grammar.low(at) == "," == grammar.low(after) and grammar.tag(at - 1) in NOUNS:
        return amount.text(head_phrase(grammar, at - 1))
    if grammar.low(after) in _DIMENSIONS:
        return amount.text(head_phrase(grammar, i - 1 if grammar.low(i) == "," else i))
    return None


def spent_on(amount: Amount) -> str | None:
    """What money goes to or comes from: "spent $5m on X", "paid $5m for X"; else what it is: "was fined $80m"."""
    grammar, verb = amount.grammar, amount.before
    if amount.quantity.kind != "money":
        return None
    if grammar.tag(verb) in NOUNS and (payer := object_before(grammar, verb)):  # fined the maker $5m
        verb = before_determiners(grammar, payer[0] - 1)
        if grammar.low(verb) in _LEVELS:
            return amount.text(subject_of(grammar, verb))
        return _nouns_of_paying().get(grammar.low(verb))
    if not grammar.tag(verb).startswith("VB"):
        return None
    low, after = grammar.low(verb), amount.context.after(amount.quantity)
    if low in _SPENDING and grammar.low(after) in ("on", "for", "in", "into"):
        phrase = grammar.noun_phrase(_past_determiner(grammar, after + 1))
        if phrase and _is_thing(grammar, phrase[1]) and grammar.tag(phrase[0]) != "VBG":
            return amount.text(phrase)
    return _nouns_of_paying().get(low)


@cache
def _nouns_of_paying() -> dict[str, str]:
    return {form: noun for noun, forms in rows("nouns_of_paying.txt") for form in forms.split()}


def verb_argument(amount: Amount) -> str | None:
    """The subject or object of the verb that the amount belongs to: "Inflation rose to 7.5%", "cut rates by 1%"."""
    return _by_word(amount, amount.before)


def _by_word(amount: Amount, i: int) -> str | None:
    """What the verb says that stands at or before word ``i``."""
    grammar, previous = amount.grammar, amount.previous
    preposition = ""
    if grammar.low(i) in _PREPOSITIONS:
        preposition = grammar.low(i)
        i -= 1
    if i < 0:
        return None
    if previous and grammar.low(i) in ("points", "point"):
        return verb_argument(Amount(amount.context, previous, None, word_before(amount.context, previous)))
    for at in (i, i := skip_adjuncts(grammar, i)):
        if previous and previous.kind != "multiple" and previous.start <= grammar.starts[max(at, 0)] < previous.end:
            return previous.of if preposition in ("to", "from", "by") else None
    low, tag = grammar.low(i), grammar.tag(i)
    if _compares_quality(amount):
        return None
    if low in _ADVERBS_OF_MOTION:
        return _by_adverb(amount, i)
    if (low in _STEADY and tag not in NOUNS) or (low in ("in", "out") and preposition == "at"):
        i = skip_adjuncts(grammar, i - 1)
        low, tag = grammar.low(i), grammar.tag(i)
    if low in _BEING and preposition in ("", "at"):
        return amount.text(subject_of(grammar, i))
    if tag.startswith("VB") or low in ("cost", "costs"):
        return _by_verb(amount, i, preposition)
    if tag in NOUNS and preposition in ("to", "by", "at", "from", "for"):
        return amount.text(_moved_object(grammar, i, preposition))
    return None


def _compares_quality(amount: Amount) -> bool:
    """Whether the amount says how much more of a quality: "50 percent more likely"."""
    grammar, after = amount.grammar, amount.grammar.index(amount.quantity.end)
    return grammar.low(after) in ("more", "less") and grammar.tag(after + 1) in ("JJ", "RB", "VBN")


def _by_adverb(amount: Amount, i: int) -> str | None:
    """ "Shares were up 5%", "..., up 14%", "dragging shares down 5%"."""
    grammar, previous = amount.grammar, amount.previous
    j = skip_adjuncts(grammar, i - 1)
    if grammar.tag(j).startswith("VB"):
        return amount.text(subject_of(grammar, j))
    if grammar.low(j) == ",":
        if previous and grammar.index(previous.end) == j:
            return previous.of
        return amount.text(main_subject(grammar, j))
    return amount.text(phrase_before(grammar, j)) if amount.quantity.kind in _AMOUNTS else None


def _by_verb(amount: Amount, verb: int, preposition: str) -> str | None:
    grammar = amount.grammar
    low, tag = grammar.low(verb), grammar.tag(verb)
    passive = tag in ("VBN", "VBD") and grammar.low(_auxiliary(grammar, verb)) in _BEING
    if low in _MOTIONS and (preposition or passive or low not in _MOVERS):
        if tag == "VBG" and grammar.low(verb - 1) == ",":
            return amount.text(main_subject(grammar, verb))
        return amount.text(subject_of(grammar, verb))
    if low in _LEVELS and preposition in ("", "to", "at"):
        return amount.text(subject_of(grammar, verb))
    if low in _ESTIMATES and (passive or low in _SELLING) and preposition in ("at", "to", "for"):
        return amount.text(subject_of(grammar, verb))
    if preposition == "at" and _SPEED.search(amount.quantity.unit or ""):
        return amount.text(subject_of(grammar, verb))
    return None


def _auxiliary(grammar: Grammar, verb: int) -> int:
    """The auxiliary right before a verb, adverbs passed over."""
    i = verb - 1
    while grammar.tag(i) in ("RB", "RBR"):
        i -= 1
    return i


def _moved_object(grammar: Grammar, i: int, preposition: str) -> Phrase | None:
    """The object that something does to: "cut its dividend (by 10%)", "values the company (at $12bn)"."""
    phrase = object_before(grammar, i)
    if phrase is None:
        return None
    low = grammar.low(before_determiners(grammar, phrase[0] - 1))
    if preposition == "for":
        return phrase if low in _ESTIMATES | _SPENDING else None
    known = low in _MOTIONS or low in _MOVERS or low in _ESTIMATES or (low == "with" and preposition == "at")
    return phrase if known else None


Rule = Callable[[Amount], str | None]

RULES: tuple[Rule, ...] = (
    noun_behind,
    noun_before_of,
    noun_worth,
    noun_beside,
    spent_on,
    verb_argument,
)
"""The shapes that are looked for, in this order."""
