"""Ordinals, multiples, and the word "one", each of which often counts nothing."""

from __future__ import annotations

import re

from ..data import words_for
from .counted import Counted
from .quantity import Quantity

_TIMES = re.compile(r"[ -]times?(?!\w)", re.I)
_FOLD = re.compile(r"[ -]fold(?!\w)", re.I)
_COMPARED = re.compile(
    r"\s(?:as|more|less|fewer|higher|larger|greater|bigger|lower|smaller|faster|stronger|longer|likelier|the|its|his|that|what"
    r"|their|over|\w+er than)\b",
    re.I,
)
_NAMED = re.compile(r" [A-Z]\w+ [A-Z][a-z]")
"""A capitalized ordinal before a capital inside a sentence: "at Second City"."""
_SPELL_JOINED = re.compile(
    r"[-‑](quarter|minute|hour|round|day|week|month|year|century|set|inning|lap|stage|leg|game)\b"
)
"""What a hyphen joins to a rank and is ranked itself: "third-quarter profit", "a 94th-minute winner"."""
_IN_PLACE = re.compile(r" in (?:the )?[A-Z]")
_GENERIC = frozenset("when if as because where how whether once unless until".split())
"""Before "one is told": anyone."""
_POINTERS = words_for("pointers before one")
_RANKED = words_for("named by rank")
_SPELL = words_for("before a spell of time")


def ordinal_counts(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> bool:
    """Ordinals count where they rank something: "the third attack", not "first, he said" or "wait a second"."""
    quantity.kind = "ordinal"
    word = text[quantity.start : quantity.end]
    if joined := _SPELL_JOINED.match(text, quantity.end):
        quantity.of = joined.group(1)
        return True
    if after < len(counted.words) and counted.words[after] in _RANKED:
        return False
    if not word[0].isdigit():
        if quantity.hyphenated or after >= len(counted.words):
            return False
        if word[0].isupper() and before >= 0 and _NAMED.match(text, quantity.start - 1):
            return False
        if word[0].isupper() and before >= 0 and counted.tags[before].startswith("NNP"):
            return False
        if counted.tags[after - 1] == "RB" and word.lower() in ("first", "second", "third"):
            return False
    phrase = counted.noun_phrase(after)
    if phrase is None:
        if not word[0].isdigit():
            return False
        quantity.confidence = 0.7
        return True
    quantity.of = counted.text(*phrase, text)
    return True


def one_counts(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> bool:
    """Whether "one" counts: "one person", "killing one"; not "this one", "one of the best", "One said"."""
    words, tags = counted.words, counted.tags
    previous = words[before].lower() if before >= 0 else ""
    if previous in _POINTERS or quantity.kind == "money":
        return quantity.kind == "money" and previous not in _POINTERS
    if quantity.unit:
        adrift = quantity.unit == "day" and not quantity.hyphenated and previous not in _SPELL
        return not adrift or (
            after < len(words) and words[after].lower() in ("after", "before", "earlier", "later", "ago")
        )
    if quantity.hyphenated:
        quantity.confidence = 0.8
        return True
    if text.startswith(" of ", quantity.end):
        return _one_of_them(text, quantity, counted, before, after)
    if text.startswith((" or ", "’s", "'s"), quantity.end):
        return False
    if previous == "and" and _IN_PLACE.match(text, quantity.end):
        return True
    quantity.confidence = 0.8
    if after < len(words) and (
        tags[after] in ("NN", "NNP", "JJ", "VBN", "JJS") or (tags[after] == "VBG" and counted.noun_phrase(after))
    ):
        return counted.noun_phrase(after) is not None or counted.happening(before, after) is not None
    if (
        previous not in _GENERIC
        and counted.happening(before, after) is not None
        and (after >= len(words) or tags[after] != "NNS")
    ):
        return True
    if after < len(words) and words[after].lower() == "more":
        return True
    return previous in ("version", "is", "negative", "minus", "than", "to", "from") and (
        after >= len(words) or not words[after][0].isalpha()
    )


def _one_of_them(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> bool:
    """Whether "one of ..." counts because something befell it: "one of its soldiers was killed"."""
    phrase = counted.noun_phrase(after)
    if phrase is None or not counted.plural_follows(after):
        return False
    quantity.confidence = 0.7
    at = phrase[1] + 1
    if at < len(counted.words) and counted.words[at].lower() in ("was", "is", "has"):
        at += 1
    happened = counted.happening(before, at)
    if happened is not None:
        quantity.of = f"{counted.text(*phrase, text)} {happened}"
    return happened is not None


def multiple(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> bool:
    word = text[quantity.start : quantity.end].lower()
    if word.startswith("near-"):
        quantity.hedge = quantity.hedge or "near"
    elif word.startswith("almost-"):
        quantity.hedge = quantity.hedge or "almost"
    tag = counted.tags[after - 1] if after else ""
    rest = text[quantity.end : quantity.end + 24]
    if word in ("double", "doubles", "triple", "triples", "treble", "trebles") and not tag.startswith("VB"):
        return bool(re.match(r" (?:the|that|his|her|its|their|what|those)\b", rest)) and word in (
            "double",
            "triple",
            "treble",
        )
    if word in ("twice", "thrice") and not re.match(r" (?:as|the|that|what|its|his|their)\b", rest):
        quantity.kind, quantity.of = "count", "times"
        return True
    if text.startswith(" of ", quantity.end) and (phrase := counted.noun_phrase(after)):
        quantity.of = counted.text(*phrase, text)
    return True


def times(text: str, quantity: Quantity) -> bool:
    """Settle "three times as many" as a multiple and "three times" as a count; True if it was one of them."""
    if fold := _FOLD.match(text, quantity.end):
        quantity.kind, quantity.end = "multiple", fold.end()
        return True
    match = _TIMES.match(text, quantity.end)
    if not match:
        return False
    if _COMPARED.match(text, match.end()):
        quantity.kind, quantity.end = "multiple", match.end()
    else:
        quantity.kind, quantity.of = "count", "times"
    return True
