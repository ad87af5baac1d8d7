"""Which kind of number each numeral is, and what it counts: a table of readings, tried one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from ..quantity import Quantity
from ..scan.pieces import is_fiscal
from ..sentence_context import SentenceContext
from ..wordlists import any_of
from .ages import is_age_by_place, is_called_age
from .behind_one_person import stands_alone_behind_one
from .counted import counted_by
from .events import is_participle
from .headwords import head_noun
from .hedges import loosen, loosen_behind
from .named_shares import goes_on_list, is_list_alone, take_share
from .neighbours import is_only_done_to
from .number_rows import in_series, shares_age, shares_year
from .numbered_labels import in_idiom, label_of, on_street, opens_name
from .ranks import (
    confidence_of_one,
    counts_times,
    end_of_comparison,
    event_of_one,
    is_followed_by_times,
    is_multiple,
    is_rank,
    joined_rank,
)
from .references import is_reference, runs_on
from .years import Decade, confidence_of_year, decade_at, degrees_at, iso_year, short_year

_FACTOR = re.compile(r"\bfactor of $")
_HALVED = re.compile(
    r"(?:\b(?:by|in|than|nearly|almost|about|only|just|over|roughly|around|to|least|under|and|is|was|as)|^)\s*$",
    re.I,
)
_HALF_OF = re.compile(r" (?:of|the|his|her|its|their|all|that|our|my|a|an|those|these|as (?:much|many))\b")
_AS_MUCH = re.compile(r" as (?:much|many|\w+)\b")
_LETTER = re.compile(r"[-‑][A-Z]\b(?![-‑])")
"""A capital that makes a code of the figures: "3-D films"."""
_INDEX = re.compile(r" (?:share |stock )?(?:index|composite|average)\b")
_NAMES = frozenset(("NNP", "NNPS", "POS"))
_IN_THE = re.compile(r"\bthe (?:low|lower|mid|middle|high|upper)?[ -]?$")
"""Before tens these give them to no age: "in the low 60s"."""
_SUSPENDED = re.compile(r"[-‑] (?:and|or|to) ")
_BODY = re.compile(rf"[-‑](?:{any_of('one-sided')})ed\b")
"""Behind "one" these count nothing that is told of: "a one-armed man"."""
_TIMES_SIGN = re.compile(r"[x×](?!\w)")

Reading = Callable[[SentenceContext, Quantity], bool | None]
"""Looks at a numeral, perhaps writes into it. True: its meaning is known; False: it counts nothing; None: read on."""


def with_meanings(context: SentenceContext, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The numerals worth listing, each with its kind and what it counts."""
    meant: list[Quantity] = []
    named: Quantity | None = None
    alone = is_list_alone(context.text[context.start : context.end], quantities)
    for quantity in quantities:
        if alone and quantity.bare:
            quantity.kind, quantity.bare = "other", False
            meant.append(quantity)
            continue
        if named and quantity.bare and in_series(context.text, named, quantity) and not context.counts_things(quantity):
            named = quantity
            continue
        named = None
        if listed := goes_on_list(context.text, meant, quantity):
            take_share(listed, quantity)
            meant.append(quantity)
            continue
        _share_kind(context, meant[-1] if meant else None, quantity)
        loosen(context.text, quantity, context.start)
        if _is_meant(context, quantity):
            meant.append(quantity)
        elif quantity.bare:
            named = quantity
    return meant


def _share_kind(context: SentenceContext, last: Quantity | None, quantity: Quantity) -> None:
    """Make an age of "aged 34", and an age or a year of what goes on a row of them."""
    things = context.counts_things(quantity)
    if is_called_age(context.text, quantity):
        quantity.kind, quantity.unit, quantity.bare = "age", quantity.unit or "year", False
    if last and shares_year(context.text, last, quantity):
        quantity.kind, quantity.iso = "year", iso_year("", quantity)
    if last and not things and shares_age(context.text, last, quantity):
        quantity.kind, quantity.unit, quantity.bare = "age", last.unit, False


def _is_meant(context: SentenceContext, quantity: Quantity) -> bool:
    """Run the readings over a numeral, which writes its meaning into it; False where it counts nothing."""
    for reading in READINGS:
        known = reading(context, quantity)
        if known is not None:
            return known
    return True


def reject_names(context: SentenceContext, quantity: Quantity) -> bool | None:
    """A number inside a name or before a street counts nothing: "Studio 54", "the Six Nations", "340 Elm Street"."""
    glued = context.text[max(0, quantity.start - 1) : quantity.start].isalpha()  # an Audi Q5
    glued = glued and not is_fiscal(context.text, quantity.start)
    glued = glued or _LETTER.match(context.text, quantity.end) is not None
    index = _INDEX.match(context.text, quantity.end) and context.grammar.tag(context.before(quantity)) in _NAMES
    named = (
        glued or index or context.names.hold(quantity) or opens_name(context, quantity) or on_street(context, quantity)
    )
    return False if named else None


def reject_idioms(context: SentenceContext, quantity: Quantity) -> bool | None:
    """Nor does one in a set phrase: "one another", "first aid"."""
    return False if in_idiom(context, quantity) else None


def reject_references(context: SentenceContext, quantity: Quantity) -> bool | None:
    """Nor do notes, telephone numbers, addresses: "[12]", "+44 20 7946 0958"."""
    return False if is_reference(context.text, quantity) else None


def read_decade(context: SentenceContext, quantity: Quantity) -> bool | None:
    """Figures with letters behind them: "the 1990s", "in her 30s", "3x"; others are codes: "5G"."""
    text = context.text
    if quantity.kind is not None or not runs_on(text, quantity):
        return None
    if sign := _TIMES_SIGN.match(text, quantity.end):
        quantity.kind, quantity.end = "multiple", sign.end()
    elif decade := degrees_at(context, quantity) or decade_at(text, quantity):
        _set_decade(context, quantity, decade)
    else:
        return False
    return None


def _set_decade(context: SentenceContext, quantity: Quantity, decade: Decade) -> None:
    """Give a numeral the years of a decade or a century, the ages of one, or degrees: "highs in the 90s"."""
    first, last = decade.first, decade.first + decade.length - 1
    degrees = degrees_at(context, quantity)
    quantity.low, quantity.high, quantity.value = Decimal(first), Decimal(last), None
    if not decade.of_life:
        quantity.start -= context.text[quantity.start - 1 : quantity.start] in tuple("'’‘")
        quantity.kind, quantity.iso = "year", f"{first}/{last}"
    elif degrees:
        quantity.kind, quantity.unit, quantity.confidence = "measure", "°", 0.8
    elif _IN_THE.search(context.head(quantity, 20)):
        quantity.kind, quantity.confidence = "other", 0.5
    else:
        quantity.kind, quantity.unit = "age", "year"
    quantity.end = decade.end


def read_label(context: SentenceContext, quantity: Quantity) -> bool | None:
    """Numbers that name or number something: "Boeing 737" is none, "page 3" is one that counts nothing."""
    label = label_of(context, quantity)
    if label == "label":
        quantity.kind, quantity.confidence = "other", 0.5
    return None if label is None else label == "label"


def read_ordinal(context: SentenceContext, quantity: Quantity) -> bool | None:
    """Ranks: "the third attack", "third-quarter profit"; not "first, he said"."""
    if not quantity.ordinal:
        return None
    quantity.kind = "ordinal"
    if joined := joined_rank(context.text, quantity):
        quantity.of = joined
        return True
    if not is_rank(context, quantity):
        return False
    phrase = context.grammar.noun_phrase(context.after(quantity))
    if phrase is None:
        quantity.confidence = 0.7
    else:
        quantity.of = context.grammar.text(*phrase, context.text)
    return True


def read_one(context: SentenceContext, quantity: Quantity) -> bool | None:
    """The word "one", which counts in "killing one" and not in "this one"."""
    if quantity.value != 1 or not context.text[quantity.start : quantity.end].lower().startswith("one"):
        return None
    if _SUSPENDED.match(context.text, quantity.end):
        return None  # one- and two-hour slots
    confidence = confidence_of_one(context, quantity)
    if not confidence or _BODY.match(context.text, quantity.end):
        return False
    quantity.confidence = confidence
    if not quantity.unit and not quantity.hyphenated and context.text.startswith(" of ", quantity.end):
        quantity.of = event_of_one(context, quantity)
    return None


def reject_halves(context: SentenceContext, quantity: Quantity) -> bool | None:
    """ "Half" counts where it halves something: "half of them", "nearly half", not "a half smile"."""
    if context.text[quantity.start : quantity.end].lower() != "half" or quantity.hedge:
        return None
    halves = _HALF_OF.match(context.text, quantity.end)
    return None if halves or _HALVED.search(context.text, context.start, quantity.start) else False


def read_multiple(context: SentenceContext, quantity: Quantity) -> bool | None:
    """Multiples in a word: "prices doubled", "a near-doubling", "twice as many"; "twice" alone counts times."""
    if quantity.kind != "multiple" or context.text[quantity.end - 1] in "x×":
        return None
    first, hyphen, _ = context.text[quantity.start : quantity.end].lower().partition("-")
    if hyphen and first in ("near", "almost"):
        quantity.hedge = quantity.hedge or first
    if not is_multiple(context, quantity):
        return False
    if counts_times(context, quantity):
        quantity.kind, quantity.of = "count", "times"
    elif context.text.startswith(" of ", quantity.end):
        phrase = context.grammar.noun_phrase(context.after(quantity))
        quantity.of = context.grammar.text(*phrase, context.text) if phrase else None
    return True


def read_factor(context: SentenceContext, quantity: Quantity) -> bool | None:
    """Multiples in several words: "a factor of forty", "half as much"; and "three times", which counts."""
    if quantity.kind is None and _FACTOR.search(context.head(quantity, 10)):
        quantity.kind = "multiple"
    if quantity.fraction and _AS_MUCH.match(context.text[quantity.end : quantity.end + 12]):
        quantity.kind = "multiple"
    if quantity.kind is not None:
        return None
    if end := end_of_comparison(context.text, quantity):
        quantity.kind, quantity.end = "multiple", end
    elif is_followed_by_times(context.text, quantity):
        quantity.kind, quantity.of = "count", "times"
    return None


def read_year_or_age(context: SentenceContext, quantity: Quantity) -> bool | None:
    """Years and ages that no unit marks: "the 2016 election", "Ann Lee, 42, said"."""
    if quantity.kind is not None:
        return None
    if year := short_year(context.text, quantity):
        quantity.kind, quantity.value, quantity.iso = "year", Decimal(year), str(year)
        quantity.start -= 1
    elif confidence := confidence_of_year(context, quantity):
        quantity.kind, quantity.iso, quantity.confidence = "year", iso_year(context.text, quantity), confidence
    elif not context.counts_things(quantity) and is_age_by_place(context, quantity):
        quantity.kind, quantity.unit, quantity.confidence = "age", "year", 0.8
    return None


def read_counted(context: SentenceContext, quantity: Quantity) -> bool | None:
    """What the number counts: "26 protesters killed", "the death toll rose to 412"."""
    if quantity.of is None:
        quantity.of = counted_by(context, quantity)
    if quantity.kind is not None:
        return True
    if stands_alone_behind_one(context, quantity):
        quantity.kind, quantity.of, quantity.confidence = "other", None, min(quantity.confidence, 0.7)
        return True
    if quantity.of is None and not quantity.fraction:
        quantity.of = head_noun(context, quantity)
    elif quantity.of and (is_participle(quantity.of) or is_only_done_to(context, quantity)):
        quantity.of = head_noun(context, quantity) or quantity.of  # put the number of rebels killed at 20
    quantity.kind = "other" if quantity.of is None or quantity.fraction else "count"
    if quantity.kind == "count":
        loosen_behind(context.text, quantity)
    if quantity.of is None:
        quantity.confidence = min(quantity.confidence, 0.7)
    return True


READINGS: tuple[Reading, ...] = (
    reject_names,
    reject_idioms,
    reject_references,
    read_decade,
    read_label,
    read_ordinal,
    read_one,
    reject_halves,
    read_multiple,
    read_factor,
    read_year_or_age,
    read_counted,
)
"""What is tried on each numeral, in this order."""
