"""Two figures of which a third cannot be told, whatever else speaks for them: of another base, or the wrong way."""

from __future__ import annotations

import re

from .figure_ends import End, is_expected
from .movement_ends import reckons_from_else
from .reckoned_figures import Figure
from .relation_pairs import Pair
from .relations_told import APART, EACH, PART, SHARE, TIMES, Relation

_UNTOLD = re.compile(r"\s+of (?:them|whom|these|those|which)\s+[a-z]", re.IGNORECASE)
"""Behind a share that comes to nothing told: "330 died, half (of them children)"."""
_PER = re.compile(r"(?:\s+[a-z]+)?\s+(?:an?|per|each|every)\s+[a-z]+\b", re.IGNORECASE)
_TO = re.compile(r"[^.;:,]{0,50}\bto\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_OF_TOTAL = re.compile(r"\s+of (?:the total|the whole|all(?! (?:\d|those|who|but))\b|them all)\b", re.IGNORECASE)
_SET_OFF = re.compile(
    r"(?:\s+[\w’'-]+){0,4}?(?:,|\s[-–—]|\s?\()\s*(?:(?:or|about|some|nearly|almost|an?)\s+)*", re.IGNORECASE
)
_LESS_OF = re.compile(
    r"\s+(?:less|more|fewer)\s+(?!than\b|on\b|in\b|to\b|for\b|and\b|at\b|expensive\b)(?P<what>[a-z]+)\b"
)
_AS_THEN = re.compile(
    r"\s+as (?:many|much|large|big|high|long) as (?:in|at|on|last|the year|a year)\b[^.;,]*[.;,]", re.I
)
_OF_IT = re.compile(r"(?:\s+[a-z]+)?\s+of (?:it|that|them|these|those)\b", re.IGNORECASE)
_AS_MANY, _NOUN = re.compile(r"\s+as many (?P<what>[a-z]{3,})\b"), 15
_BARE = re.compile(r"\s+as (?:many|much|large|big|high|long)\b(?! as\b)", re.IGNORECASE)


def is_barred(pair: Pair) -> bool:
    """Whether the words rule out that a relation is told of two figures."""
    relation, (low, high) = pair.relation, pair.ends
    if relation.how == EACH:
        return False
    if relation.how == PART and _UNTOLD.match(relation.sentence.after(relation.number)):
        return True
    if relation.how == TIMES and _is_of_others(relation, pair):
        return True
    if relation.how == PART and _is_part_of_total(relation, high):
        return True
    if _is_rate(low) != _is_rate(high):
        return True  # 18,400 a game, and 15,640 scarves
    if relation.how == SHARE and _is_of_something(relation, pair):
        return True
    if relation.how == SHARE and any(is_expected(End(each.sentence, each.number)) for each in (low, high)):
        return True  # up 14 per cent to 212m, above a forecast of 197m
    own = [each for each in (pair.one, pair.two) if each.sentence is relation.sentence]
    both_before = len(own) > 1 and pair.two.number.end <= relation.number.start
    if both_before and relation.how in (SHARE, APART) and reckons_from_else(relation.sentence, relation.number):
        return True  # from 200 to 250, an increase of 10% on May
    return _is_turned(relation, pair, both_before) or _reaches_wrongly(relation, low, high)


def _is_of_others(relation: Relation, pair: Pair) -> bool:
    """Whether a multiple is of what no figure tells, or of other things, or the lesser figure is a part of the greater.

    "131 left, twice as many as in 2019, and 34 were dismissed"; "a fifth as many people teach it"; "£119m, almost twice
    as much, though one canvas made £46m of it".
    """
    after, (low, _) = relation.sentence.after(relation.number), pair.ends
    if _AS_THEN.match(after) or _OF_IT.match(low.sentence.after(low.number)):
        return True
    found = _AS_MANY.match(after)
    return found is not None and not any(_names(each, found["what"]) for each in (pair.one, pair.two))


def _names(figure: Figure, what: str) -> bool:
    """Whether a figure is said to be of something, or its words name it."""
    near = figure.sentence.before(figure.number) + figure.sentence.after(figure.number)[:_NOUN]
    return what in (figure.number.of or "").split() or what in near


def _is_part_of_total(relation: Relation, high: Figure) -> bool:
    """Whether the greater of two figures is said to be the part: "185 cases, a quarter of the total"."""
    if high.sentence is not relation.sentence or high.number.end > relation.number.start:
        return False
    return bool(
        _OF_TOTAL.match(relation.sentence.after(relation.number))
        and _SET_OFF.fullmatch(relation.sentence.between(high.number, relation.number))
    )


def _is_of_something(relation: Relation, pair: Pair) -> bool:
    """ "It uses 60 per cent less power, which brings the bill to £75,600": of power, and of no bill."""
    found = _LESS_OF.match(relation.sentence.after(relation.number))
    ends = (pair.one.number.of or "", pair.two.number.of or "")
    return found is not None and not any(found["what"] in of.split() for of in ends)


def _is_rate(figure: Figure) -> bool:
    return _PER.match(figure.sentence.after(figure.number)) is not None or "/" in (figure.number.unit or "")


def _is_turned(relation: Relation, pair: Pair, both_before: bool) -> bool:
    """ "450 at sea and 90 in rivers, twice as many", "sales to Arn, three times as large, rose to 13 from 12"."""
    if relation.how != TIMES or not _BARE.match(relation.sentence.after(relation.number)):
        return False
    if both_before:
        return (pair.two.value > pair.one.value) != ((relation.number.value or 2) > 1)
    behind = pair.one.sentence is relation.sentence and pair.one.number.start >= relation.number.end
    return behind and "," in relation.sentence.between(relation.number, pair.one.number)


def _reaches_wrongly(relation: Relation, low: Figure, high: Figure) -> bool:
    """Whether what a rise reaches is the smaller of two: "from 110 to 120. It also doubled the quota to 12"."""
    up = relation.up if relation.how != TIMES else (relation.number.value or 1) > 1 if relation.cue == "verb" else None
    if up is None or relation.how == PART:
        return False
    wrong = low if up else high
    if wrong.sentence is not relation.sentence or wrong.number.start < relation.number.end:
        return False
    return _TO.fullmatch(relation.sentence.between(relation.number, wrong.number)) is not None
