"""Which kind of number a quantity is where no unit tells: a count, a year, an age, an ordinal, or nothing to list."""

from __future__ import annotations

import re

from ..language import Sentence
from .counted import Counted
from .names import Names, in_idiom, label_of
from .quantity import Quantity
from .ranks import multiple, one_counts, ordinal_counts, times
from .references import is_reference, runs_on
from .tolls import told_apart
from .years import age_by_place, decade, is_year

_YEAR_OLDS = re.compile(r" (\d+-year-olds)")
_JOINED_WORD = re.compile(r"[-‑]([^\W\d_]+)")
_NOT_COUNTED = frozenset(("strong", "odd", "plus", "at", "in", "on", "by", "to", "of", "for", "and", "or", "a"))
"""What a hyphen joins to a number and yet is not counted: "five-strong", "four-at-a-time"."""
_FACTOR = re.compile(r"\bfactor of $")
_HALVED = re.compile(
    r"(?:\b(?:by|in|than|nearly|almost|about|only|just|over|roughly|around|the|to|least|under|and|is|was|as)|^)\s*$",
    re.I,
)
_HALF_OF = re.compile(r" (?:of|the|his|her|its|their|all|that|our|my|a|an|those|these)\b")


def settle(text: str, quantity: Quantity, sentence: Sentence, counted: Counted, names: Names) -> bool:
    """Give ``quantity`` its kind and what it counts; False if it is no number worth listing."""
    if names.hold(quantity) or in_idiom(text, quantity, sentence) or is_reference(text, quantity):
        return False
    after = counted.index(max(quantity.end, quantity.reach))
    if quantity.kind is None and runs_on(text, quantity) and not decade(text, quantity):
        return False
    things = quantity.kind is None and counted.plural_follows(after)
    label = label_of(text, quantity, sentence, things)
    if label == "name":
        return False
    if label == "label":
        quantity.kind, quantity.confidence = "other", 0.5
        return True
    before = counted.index(quantity.start) - 1
    if quantity.ordinal:
        return ordinal_counts(text, quantity, counted, before, after)
    word = text[quantity.start : quantity.end].lower()
    if word.startswith("one") and quantity.value == 1 and not one_counts(text, quantity, counted, before, after):
        return False
    if word == "half" and not (
        quantity.hedge or _HALF_OF.match(text, quantity.end) or _HALVED.search(text, sentence.start, quantity.start)
    ):
        return False
    if quantity.kind == "multiple":
        return multiple(text, quantity, counted, before, after)
    if quantity.kind is None and _FACTOR.search(text, max(sentence.start, quantity.start - 10), quantity.start):
        quantity.kind = "multiple"
    if quantity.fraction and re.match(r" as (?:much|many|\w+)\b", text[quantity.end : quantity.end + 12]):
        quantity.kind = "multiple"
    if quantity.kind is None:
        if not times(text, quantity) and is_year(text, quantity, counted, before, after, things):
            quantity.kind = "year"
            quantity.iso = None if text.startswith(" B", quantity.end) else f"{int(quantity.value or 0):04}"
        elif quantity.kind is None and not things:
            age_by_place(text, quantity, counted, before, after)
    _fill_of(text, quantity, counted, before, after)
    if quantity.kind is None:
        if quantity.of is None and not quantity.fraction:
            quantity.of = told_apart(text, quantity, counted)
        quantity.kind = "other" if quantity.of is None or quantity.fraction else "count"
        if quantity.of is None:
            quantity.confidence = min(quantity.confidence, 0.7)
    return True


def _fill_of(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> None:
    """What is counted and what happened to it, where the grammar tells."""
    if quantity.of is not None or quantity.kind in ("year", "score", "multiple", "date"):
        return
    joined = _JOINED_WORD.match(text, quantity.end) if quantity.hyphenated and quantity.kind is None else None
    if joined and joined.group(1) not in _NOT_COUNTED:
        quantity.of = joined.group(1)
        return
    start = _where_of(quantity, counted, after)
    if start is None:
        return
    if quantity.kind == "measure" and counted.named(start):
        return
    phrase = counted.noun_phrase(start, parts=quantity.kind == "percent" or quantity.fraction)
    happened: str | None = None
    if phrase and quantity.kind is None and quantity.value != 1 and counted.pair_acts(before, phrase):
        phrase = None
    if quantity.kind in (None, "count"):
        happened = counted.happening(before, phrase[1] + 1 if phrase else after)
    if phrase is None:
        aged = _YEAR_OLDS.match(text, quantity.end)
        quantity.of = aged.group(1) if aged else happened
        return
    counts = counted.text(*phrase, text)
    quantity.of = f"{counts} {happened}" if happened and happened not in counts.lower() else counts


def _where_of(quantity: Quantity, counted: Counted, after: int) -> int | None:
    """The word from which on to look for what is counted; None if an amount of this kind counts nothing there."""
    if quantity.hyphenated or quantity.kind not in ("money", "measure", "percent", "duration", "age"):
        return after
    following = counted.words[after].lower() if after < len(counted.words) else ""
    if quantity.kind in ("duration", "age"):
        return None
    if following == "of":
        return after
    return after + 1 if quantity.kind == "money" and following in ("in", "worth") else None
