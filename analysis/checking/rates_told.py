"""A rate told twice, for two spells, and so many things of so many each: "12 million a month, 144 million a year".

"Ten cars with 40 beds, 400 beds in all"; "60 litres a week, 240 litres in four weeks".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import counted_head
from .told_figures import Sentence, equation, is_exact, sentences_with_numbers, shown, span_of
from .told_movements import movement_of

_KINDS = ("count", "other", "money", "measure")
_SPELL = re.compile(
    r"[^.;,\d]{0,40}?(?:\s(?:an?|per|each|every)\s|-a-)(?P<spell>hour|day|night|week|month|year)\b"
    r"|\s+(?:a\s+)?(?P<ly>daily|weekly|monthly|yearly|annually)\b"
)
_SPELLS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year", "night": "day"}
_TIMES = {
    ("month", "year"): (11.5, 12.5),
    ("week", "year"): (48.0, 53.0),
    ("day", "year"): (220.0, 367.0),
    ("day", "week"): (5.0, 7.2),
    ("week", "month"): (4.0, 4.5),
    ("day", "month"): (20.0, 31.0),
    ("hour", "day"): (7.0, 24.5),
}
"""How often the first spell is in the second: between a year of working days and one of all days."""
_JOINT = re.compile(
    r"[^.;:()]{0,60}?(?:,|\bor|\s[-–—]|\(|,? which (?:is|makes|comes to|adds up to|means)|,? making)\s+"
    r"(?:(?:or|that is|about|some|almost|nearly|around|equal to|which (?:is|makes|comes to)|so|making|[a-z]+ says,?|"
    r"the [a-z]+ (?:says|said),?)\s+)*"
)
_NOT_SAME = re.compile(r"\b(?:and|but|while|from|to|than|against|plus|compared|with|up|down)\s+(?:[a-z]+\s+)?$")
_CLOSES = re.compile(r"\s*(?:[,.;)”\"]|$)|\s+(?:in all|in total|altogether)\b")
_ABOUT = ("about", "around", "some", "roughly", "nearly", "almost")
_OVER = re.compile(r"[^.;,\d]{0,30}?\s(?:over|in|within)\s+(?:the\s+(?:next|past|last)\s+)?$")
_NEAREST, _ROOM, _LOOSE = 2.0, 0.02, 0.06
_IN_ALL = re.compile(r"(?:\s+[\w’'-]+){0,2}?\s+(?:in all|in total|altogether|all told)\b", re.IGNORECASE)
_WITH = re.compile(r"(?:\s+[\w’'-]+){1,3}?\s+(?:with|of|carrying|holding|each with)\s+")
_TOTAL = re.compile(r"(?:\s+[\w’'-]+){1,3}?(?:\s+each)?(?:,|:|\s[-–—])\s+(?:or\s+|a total of\s+|making\s+)?")


def check_rates(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Two rates of one thing, a rate and what it comes to in so many spells, and products."""
    for sentence in sentences_with_numbers(findings):
        plain = [n for n in sentence.numbers if n.kind not in ("date", "year")]
        for one, other in pairwise(plain):
            yield from _rates(sentence, one, other)
        for three in zip(plain, plain[1:], plain[2:], strict=False):
            yield from _in_spells(sentence, *three)
            yield from _product(sentence, *three)


def _spell_of(sentence: Sentence, number: Number) -> str | None:
    found = _SPELL.match(sentence.after(number))
    spell = (found["spell"] or found["ly"]) if found else None
    return _SPELLS.get(spell, spell) if spell else None


def _are_plain(sentence: Sentence, *numbers: Number) -> bool:
    exact = all(is_exact(n) or (n.value is not None and n.hedge in _ABOUT) for n in numbers)
    return exact and all(n.kind in _KINDS and movement_of(sentence, n) is None for n in numbers)


def _closes(sentence: Sentence, rate: Number) -> bool:
    """Whether nothing behind a rate says what else it is of."""
    found = _SPELL.match(sentence.after(rate))
    return found is not None and _CLOSES.match(sentence.after(rate), found.end()) is not None


def _are_alike(one: Number, other: Number) -> bool:
    if "other" in (one.kind, other.kind):
        return "measure" not in (one.kind, other.kind)
    return one.kind == other.kind and one.unit == other.unit


def _rates(sentence: Sentence, one: Number, other: Number) -> Iterator[Consistency]:
    """ "250 million a month, which is 3 billion a year"."""
    first, second = _spell_of(sentence, one), _spell_of(sentence, other)
    plain = _are_plain(sentence, one, other) and _are_alike(one, other)
    if not plain or first is None or second is None or first == second or not _closes(sentence, other):
        return
    gap = sentence.between(one, other)
    if not _JOINT.fullmatch(gap) or _NOT_SAME.search(gap):
        return
    short, long = (one, other) if (first, second) in _TIMES else (other, one)
    times = _TIMES.get((first, second)) or _TIMES.get((second, first))
    if times is None:
        return
    ratio = (long.value or 0) / (short.value or 1)
    low, high = times
    room = _LOOSE if one.hedge or other.hedge else _ROOM
    holds = low * (1 - room) <= ratio <= high * (1 + room)
    if holds or low / _NEAREST <= ratio <= high * _NEAREST:
        joint = "is" if holds else "is not"
        message = f"{short.text} a {min((first, second), key=_length)} {joint} {long.text} a "
        message += max((first, second), key=_length)
        yield Consistency("sum", message, holds, span_of(one, other))


def _length(spell: str) -> int:
    return ("hour", "day", "week", "month", "year").index(spell)


def _in_spells(sentence: Sentence, one: Number, other: Number, spells: Number) -> Iterator[Consistency]:
    """ "500 million a year, five billion over ten years"."""
    spell = _spell_of(sentence, one)
    plain = _are_plain(sentence, one, other) and _are_alike(one, other)
    if spell is None or not plain or spells.kind != "duration" or spells.unit != spell or not is_exact(spells):
        return
    gap = sentence.between(one, other)
    if not _JOINT.fullmatch(gap) or _NOT_SAME.search(gap):
        return
    if _OVER.fullmatch(sentence.between(other, spells)):
        yield from _multiplied(other, one, spells)


def _product(sentence: Sentence, many: Number, each: Number, whole: Number) -> Iterator[Consistency]:
    """ "Ten cars with 40 beds, 400 beds in all"."""
    if not all(n.kind in ("count", "other") for n in (many, each, whole)) or not _are_plain(
        sentence, many, each, whole
    ):
        return
    if not _WITH.fullmatch(sentence.between(many, each)) or not _TOTAL.fullmatch(sentence.between(each, whole)):
        return
    heads = counted_head(each), counted_head(whole)
    same = heads[0] is not None and heads[1] in (heads[0], None)
    if same and counted_head(many) != heads[0] and _IN_ALL.match(sentence.after(whole)):
        yield from _multiplied(whole, many, each)


def _multiplied(whole: Number, *factors: Number) -> Iterator[Consistency]:
    product, told = (factors[0].value or 0) * (factors[1].value or 0), whole.value or 0.0
    holds = abs(product - told) <= _ROOM * told
    if holds or told / _NEAREST <= product <= told * _NEAREST:
        line = f"{shown(factors[0].value or 0)} × {shown(factors[1].value or 0)}"
        yield equation(line, product, told, holds, *sorted((*factors, whole), key=lambda n: n.start))
