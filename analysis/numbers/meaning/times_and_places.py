"""What tells when or where behind a noun or a verb: "in May", "for the three months ended June 30"."""

from __future__ import annotations

import re

from ..wordlists import words_for
from .grammar import NOUNS, Grammar

BACK = frozenset((*NOUNS, "JJ", "JJR", "JJS", "VBN", "VBG", "POS", "CD", "HYPH", "$"))
"""Tags of words inside a noun phrase, as one goes back over it."""
LONGEST = 9
"""Words of a phrase."""
_TIME_NOUNS = words_for("time nouns")
_TIMED = frozenset(("in", "on", "during", "since", "over", "at", "through", "per"))
"""What leads to a time or a place."""
_SPAN = re.compile(r"(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?")
_WAYS = words_for("ways of the compass")
_LENGTHS = words_for("distances")
_BEFORE_SEASON = frozenset(
    ("in", "since", "by", "during", "until", "of", "last", "this", "next", "each", "every", "early", "late", "for")
)
_OR_BETTER = frozenset(("above", "below", "better", "worse", "higher", "lower", "more", "less", "older", "younger"))
_WHEN = frozenset(("last", "this", "next", "each", "every", "past"))


def is_time(grammar: Grammar, i: int) -> bool:
    """Whether a word is for a time or a day."""
    if grammar.low(i) == "fall":
        return _is_season(grammar, i)
    return grammar.low(i) in _TIME_NOUNS or grammar.is_day(i)


def _is_season(grammar: Grammar, i: int) -> bool:
    """Whether "fall" at a word is the time of the year: "in the fall of 2019", not "the fall in prices"."""
    if grammar.low(i + 1) == "in" or (grammar.low(i + 1) == "of" and grammar.tag(i + 2) != "CD"):
        return False
    before = grammar.low(i - 1) if grammar.low(i - 1) != "the" else grammar.low(i - 2)
    return before in _BEFORE_SEASON


def skip_adjuncts(grammar: Grammar, i: int) -> int:
    """Back past adverbs and what tells when or where: from "May" in "rose sharply in May (to 5%)" to "rose"."""
    for _ in range(3):
        i -= 2 * (grammar.low(i - 1) == "or" and grammar.low(i) in _OR_BETTER)  # a C or above
        i = _before_distance(grammar, _before_period(grammar, i))
        while grammar.tag(i) in ("RB", "RBR") and grammar.low(i) not in ("up", "down", "higher", "lower"):
            i -= 1
        start = _adjunct_start(grammar, i)
        if start is None:
            break
        i = start - 1
        i -= grammar.low(i) == "of" and is_time(grammar, i - 1)  # in the first months of this year
    return i


def _before_distance(grammar: Grammar, i: int) -> int:
    """Back past what tells how far off a thing lies: "The town(, 45 miles east of Perria)", "the fire 2 km off it"."""
    at = i
    while i - at < LONGEST and grammar.tag(at).startswith("NNP"):
        at -= 1
    if at == i or grammar.low(at) not in ("of", "from") or grammar.low(at - 1) not in _WAYS:
        return i
    at -= 2
    return at - 2 if grammar.low(at) in _LENGTHS and grammar.tag(at - 1) == "CD" else i


def _before_period(grammar: Grammar, i: int) -> int:
    """Back past a period of account: "net income (for the three months ended June 30) fell"; else past "on it"."""
    if grammar.tag(i) == "PRP" and grammar.tag(i - 1) == "IN" and grammar.tag(i - 2) in NOUNS:
        return i - 2
    at = i - (grammar.tag(i) == "CD")
    day = at - (grammar.tag(at - 1) == "CD")  # to 29 October
    day -= grammar.low(day - 1) == "in" and grammar.low(day - 2) in ("ended", "ending")
    if not (grammar.is_day(at) and grammar.low(day - 1) in ("ended", "ending", "to")):
        return i
    at = day - 2
    while at >= 0 and i - at < LONGEST and grammar.tag(at) in (*BACK, "DT"):
        at -= 1
    return at - 1 if grammar.low(at) in ("for", "in", "during", "of", "over") else i


def _adjunct_start(grammar: Grammar, i: int) -> int | None:
    """Where the phrase of time or place that ends with word ``i`` begins, or None."""
    year = i - 2 if grammar.low(i - 1) in ("-", "–", "/") and grammar.tag(i - 2) == "CD" else i
    if (
        grammar.tag(i) == "CD"
        and grammar.low(year - 1) in ("for", "in", "since")
        and _SPAN.fullmatch(grammar.low(year))
    ):
        return year - 1  # its target for 2024-25
    if grammar.tag(i) == "CD" and grammar.low(i - 1) == "of":
        return _adjunct_start(grammar, i - 2)  # in the second quarter of 2008
    first = i
    while first > 0 and i - first < 5 and (grammar.tag(first) in BACK or grammar.tag(first) in ("DT", "PRP$")):
        first -= 1
    if first == i and grammar.tag(i) not in NOUNS:
        return None
    if grammar.tag(first) == "IN" and grammar.low(first) in _TIMED:
        named = grammar.tag(i) in ("NNP", "NNPS", "CD") or is_time(grammar, i)
        return first if named else None
    year = grammar.tag(i) == "CD" and is_time(grammar, i - 1)  # for the full year 2016
    if not (is_time(grammar, i) or (year and grammar.low(first) == "for")):
        return None
    if grammar.low(first) == "for":
        return first  # its forecast for this year
    last = next((at for at in range(i - 1, first, -1) if grammar.low(at) in _WHEN), None)
    return last if last is not None else first + 1 if first < i and grammar.tag(first + 1) not in NOUNS else i


def before_bracket(grammar: Grammar, i: int) -> int:
    """Back past a bracket that ends at a word: "wild hamsters (Cricetus cricetus) (have declined)"."""
    if grammar.low(i) != ")":
        return i
    return next((at - 1 for at in range(i - 1, max(-1, i - LONGEST), -1) if grammar.low(at) == "("), i)
