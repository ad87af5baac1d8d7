"""What a multiple is of: "double its output", "prices doubled", "rose five-fold", "three times the export price".

And what a spell of time went to, or a bare number is said to be: "doubled to 60 days", "a target of 5,000".
"""

from __future__ import annotations

from ..wordlists import words_for
from .amounts import Amount, skip_back
from .grammar import NOUNS
from .measured_by_verb import argument_at, verb_argument
from .phrase_heads import head_phrase
from .phrases_before import is_thing, past_determiner, phrase_before
from .verb_arguments import subject_of

_FIGURES, _SPELLS = words_for("told in figures"), words_for("told in time")
_MOTION_NOUNS = words_for("nouns of motion")
_AMOUNT_NOUNS = words_for("nouns of amount")
_VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))


def multiplied(amount: Amount) -> str | None:
    """The noun that a multiple compares with or the verb's object, else the subject that it tells of; None without."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    first = past_determiner(grammar, after)
    if grammar.tag(first) in (*NOUNS, "JJ", "PRP$") and grammar.low(after) not in ("as", "more", "less"):
        phrase = grammar.noun_phrase(first)
        if phrase and grammar.low(phrase[1]) in _MOTION_NOUNS and grammar.low(phrase[1] + 1) in ("in", "of"):
            moved = grammar.noun_phrase(past_determiner(grammar, phrase[1] + 2))
            phrase = moved or phrase  # a three-fold rise in thefts
            return amount.text(phrase)
        if phrase and phrase[0] == first and is_thing(grammar, phrase[1]):
            return amount.text(phrase)
    own = grammar.index(amount.quantity.start)
    if grammar.tag(own) in _VERBS and grammar.tag(own) != "VBN":
        return amount.text(subject_of(grammar, own))
    if grammar.tag(own) == "VBN" and own == after - 1:
        return amount.text(subject_of(grammar, own) or head_phrase(grammar, own - 1))
    by = amount.before - 1 - (grammar.low(amount.before - 1) == "factor")
    if grammar.low(amount.before) == "of" and by < amount.before - 1:
        return argument_at(amount, skip_back(grammar, by))  # grew by a factor of six
    return argument_at(amount, amount.before)


def spell_moved(amount: Amount) -> str | None:
    """What a spell of time went to or by: "the term was doubled to 60 days", "the wait rose by two days"."""
    grammar = amount.grammar
    if grammar.low(amount.before) not in ("to", "by"):
        return None
    found = verb_argument(amount)
    return None if found and found.endswith("-old") else found


def level_of(amount: Amount) -> str | None:
    """The noun that a bare number or a spell of time is said to be: "a target of (5,000)", "delays of (90 minutes)"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) != "of" or grammar.tag(i + 1) in ("DT", "PRP$"):
        return None
    noun = grammar.low(i - 1)
    if amount.quantity.kind == "duration":
        return amount.text(phrase_before(grammar, i - 1, 0)) if noun in _SPELLS else None
    if grammar.tag(amount.context.after(amount.quantity)) in (*NOUNS, "JJ"):
        return None
    phrase = phrase_before(grammar, i - 1, 0)
    if phrase and noun in _AMOUNT_NOUNS:
        return argument_at(amount, skip_back(grammar, phrase[0] - 1)) or amount.text(phrase)
    told = noun in _FIGURES or (
        noun in _MOTION_NOUNS and phrase and phrase[0] < phrase[1] and grammar.tag(i - 2) == "NN"
    )
    return amount.text(phrase) if told else None
