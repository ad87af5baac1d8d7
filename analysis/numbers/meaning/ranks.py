"""Ordinals, multiples, and the word "one", each of which often counts nothing."""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import any_of, words_for
from .events import event_around

_TIMES = re.compile(r"[ -]times?(?!\w)", re.I)
_FOLD = re.compile(r"[ -]fold(?!\w)", re.I)
_COMPARED = re.compile(rf"\s(?:{any_of('compared (phrases)')}|\w+er than)\b", re.I)
_NAMED = re.compile(r" [A-Z]\w+ [A-Z][a-z]")
"""A capitalized ordinal before a capital inside a sentence: "at Second City"."""
_SPELL_JOINED = re.compile(rf"[-‑]({any_of('ranked spells')})\b")
_IN_PLACE = re.compile(r" in (?:the )?[A-Z]")
_IN_GENERAL = words_for("one in general")
_POINTERS = words_for("pointers before one")
_UNITS = words_for("units named by rank")
_RANKED = words_for("named by rank") | _UNITS
_BEHIND_PLACE = frozenset(("in", "behind", "at", "overall", "and"))
_FAR = 16  # words between two places of a list
_SEVERAL = frozenset(("them", "these", "those"))
_RANKING = words_for("verbs of rank")
_GOES_ON = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBG"))
_SPELL = words_for("before a spell of time")
_DOUBLED = re.compile(r" (?:the|that|his|her|its|their|what|those)\b")
_TWICE = re.compile(r" (?:as|the|that|those|what|its|his|her|our|their)\b")
_COMPARABLE = frozenset(("double", "triple", "treble"))
_WHAT_IS_ONE = frozenset(("NN", "NNP", "JJ", "VBN", "JJS"))


def joined_rank(text: str, quantity: Quantity) -> str | None:
    """The word that a hyphen joins to a rank and that is ranked: "quarter" in "third-quarter profit"."""
    joined = _SPELL_JOINED.match(text, quantity.end)
    return joined.group(1) if joined else None


def is_rank(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether an ordinal ranks something: "the third attack", not "first, he said" or "wait a second"."""
    grammar, before, after = context.grammar, context.before(quantity), context.after(quantity)
    if after < len(grammar.words) and grammar.words[after] in _RANKED:
        return False
    at = after
    while grammar.tag(at) in ("NNP", "NNPS") and at - after < 3 and grammar.words[at] not in _UNITS:
        at += 1
    if at < len(grammar.words) and grammar.words[at] in _UNITS:
        return False  # the 10th Mountain Division
    word = context.text[quantity.start : quantity.end]
    if word[0].isdigit() or _is_placed(context, quantity, before, after):
        return True
    if quantity.hyphenated or after >= len(grammar.words):
        return False
    if word[0].isupper() and (grammar.tag(before).startswith("NNP") or _opens_name(context, quantity, before)):
        return False
    adverb = grammar.tags[after - 1] == "RB" and word.lower() in ("first", "second", "third")
    whole = after + 1 + (grammar.low(after + 1) == "the")
    if grammar.low(after) == "of" and (grammar.tag(whole) == "CD" or grammar.low(whole) in _SEVERAL):
        return True
    if adverb:
        return False
    owned = grammar.tag(before) == "PRP$" and grammar.tag(after) != "CD"
    if owned or grammar.low(after) in ("most", "least"):
        return True  # its seventh in eight games, the second most expensive drug
    done = grammar.tag(after) == "JJ" and grammar.tag(after + 1) == "VBG"  # the fifth fatal stabbing
    return done or grammar.noun_phrase(after) is not None


def _is_placed(context: SentenceContext, quantity: Quantity, before: int, after: int) -> bool:
    """Whether an ordinal alone is the place that somebody takes: "finished fifth", "was ranked third overall"."""
    grammar = context.grammar
    if grammar.tag(after) in _GOES_ON:
        return False
    if grammar.low(before) not in _RANKING:
        listed = grammar.low(before) in (",", "and") or grammar.tag(before) in ("NN", "NNP")
        ends = grammar.low(after) in _BEHIND_PLACE or not grammar.low(after)[:1].isalpha()
        earlier = range(max(0, before - _FAR), before)
        return listed and ends and any(grammar.low(i) in _RANKING for i in earlier)  # seventh in Iowa, third in Ohio
    return (quantity.value or 0) > 1 or not grammar.low(before).startswith(("c", "l", "s"))  # safety comes first


def _opens_name(context: SentenceContext, quantity: Quantity, before: int) -> bool:
    """Whether a capitalized ordinal inside a sentence begins a name: "at Second City"."""
    return before >= 0 and _NAMED.match(context.text, quantity.start - 1) is not None


def confidence_of_one(context: SentenceContext, quantity: Quantity) -> float:
    """How surely "one" counts, 0 for not: "one person", "killing one"; not "this one", "one of the best"."""
    grammar, before, after = context.grammar, context.before(quantity), context.after(quantity)
    previous = grammar.low(before)
    if previous in _POINTERS:
        return 0.7 if quantity.kind == "measure" else 0.0
    if quantity.kind == "money":
        return quantity.confidence
    if quantity.unit:
        return quantity.confidence if _measures_one(context, quantity, previous, after) else 0.0
    if quantity.hyphenated:
        return 0.8
    if context.text.startswith(" of ", quantity.end):
        return 0.7 if event_of_one(context, quantity) else 0.0
    if context.text.startswith((" or ", "’s", "'s"), quantity.end):
        return 0.0
    if previous == "and" and _IN_PLACE.match(context.text, quantity.end):
        return quantity.confidence
    return 0.8 if _counts_one(context, previous, before, after) else 0.0


def _measures_one(context: SentenceContext, quantity: Quantity, previous: str, after: int) -> bool:
    """Whether "one day" is a spell of time and not some day or other."""
    if quantity.unit != "day" or quantity.hyphenated or previous in _SPELL:
        return True
    return context.grammar.low(after) in ("after", "before", "earlier", "later", "ago")


def _counts_one(context: SentenceContext, previous: str, before: int, after: int) -> bool:
    grammar = context.grammar
    tag, event = grammar.tag(after), event_around(grammar, before, after)
    phrase = grammar.noun_phrase(after)
    if tag in _WHAT_IS_ONE or (tag == "VBG" and phrase):
        return phrase is not None or event is not None
    if previous not in _IN_GENERAL and event is not None and tag != "NNS":
        return True
    if grammar.low(after) == "more":
        return True
    ends = after >= len(grammar.words) or not grammar.words[after][0].isalpha()
    return ends and previous in ("version", "is", "negative", "minus", "than", "to", "from")


def event_of_one(context: SentenceContext, quantity: Quantity) -> str | None:
    """What is counted where something befell "one of its soldiers"; None where it is one of many only."""
    grammar, after = context.grammar, context.after(quantity)
    phrase = grammar.noun_phrase(after)
    if phrase is None or not grammar.plural_follows(after):
        return None
    at = phrase[1] + 1
    if grammar.low(at) in ("was", "is", "has"):
        at += 1
    event = event_around(grammar, context.before(quantity), at)
    return f"{grammar.text(*phrase, context.text)} {event}" if event is not None else None


def is_multiple(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether "double" and its like multiply: "prices doubled", "double the rate", not "a double room"."""
    word = context.text[quantity.start : quantity.end].lower()
    stem = word.removesuffix("s")
    if stem not in _COMPARABLE:
        return True
    after = context.after(quantity)
    verb = after > 0 and context.grammar.tags[after - 1].startswith("VB")
    return verb or (word == stem and bool(_DOUBLED.match(context.text, quantity.end)))


def counts_times(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether "twice" counts how often, and does not compare: "twice as many"."""
    word = context.text[quantity.start : quantity.end].lower()
    return word in ("twice", "thrice") and not _TWICE.match(context.text, quantity.end)


def end_of_comparison(text: str, quantity: Quantity) -> int | None:
    """Where "three times (as many)", "ten fold" ends, which make the number a multiple; None for others."""
    if fold := _FOLD.match(text, quantity.end):
        return fold.end()
    match = _TIMES.match(text, quantity.end)
    in_part = not quantity.whole and not quantity.fraction and quantity.low is None  # 5.6 times earnings
    return match.end() if match and (in_part or _COMPARED.match(text, match.end())) else None


def is_followed_by_times(text: str, quantity: Quantity) -> bool:
    """Whether "times" follows: "three times"."""
    return _TIMES.match(text, quantity.end) is not None
