"""Quantities that a sentence says go from one number to another: "from 2 crowns to 6 crowns", "340, up from 300"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..data.sections import alternation, words
from ..findings import Number
from .told_figures import FILE, Sentence

_MANY_TIMES = 10
HEDGE = (
    r"(?:(?:about|around|roughly|exactly|precisely|nearly|almost|just|some|only|a|an|as much as|more than|over"
    r"|at least)\s+)*"
)
FROM = re.compile(rf"\bfrom\s+{HEDGE}$", re.IGNORECASE)
"""Before the figure that something came from."""
_BASE = (
    r"(?:(?:an?|the|its|their|his|her)\s+(?:(?!of\b)[a-z]+\s+){0,3}?"
    rf"(?:(?:rate|level|figure|price|value|low|high|peak|record|total|forecast|estimate|size|number)\s+of\s+)?{HEDGE})?"
)
"""Before the number that a change begins or ends with: "from its current level of", "to an estimated value of"."""
_FROM = re.compile(rf"\bfrom\s+{HEDGE}{_BASE}$", re.I)
_TO = re.compile(rf"\b(?:to|at)\s+{HEDGE}{_BASE}$", re.I)
_NEXT_TO = re.compile(rf"(?:\s+(?!and\b|or\b)[\w'’-]+){{0,6}}?,?\s+to\s+{HEDGE}{_BASE}", re.I)
_NEXT_FROM = re.compile(
    r"(?:\s+(?!and\b|or\b)[\w'’-]+){0,4}?,?\s+(?:up\s+|down\s+)?(?:\(?compared (?:with|to)|from)\s+"
    rf"{HEDGE}{_BASE}",
    re.I,
)
_SAID = re.compile(r",\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,3}\s(?:said|says|reported|announced),", re.I)
"""Whom a change is credited to, between its two ends: "to 132 million, the board said, from 120 million"."""
_SET_OFF = re.compile(rf"(?:,|\s[-–—]{{1,2}})\s+(?:which is |or )?(?P<way>up|down)\s+from\s+{HEDGE}{_BASE}$", re.I)
OF_A_WHOLE = re.compile(r"\bof (?:the|its|(?:the )?[\w’'-]+['’]s?) (?:[\w’'-]+ )?$")
"""Between a part and its whole: "33 of the (150 seats)"."""
_BRACKETS, _BRACKET = re.compile(r"\s*\([^()]*\)"), re.compile(r"\([^()]*$")
_AGO = re.compile(r"\s+(?:ago|earlier|before)\b")
_FAR, _FAR_ALONE = 140, 240
"""So many characters lie at most between a figure and ", up from"."""
_BY_SO_MUCH = re.compile(rf"\s+(?:[a-z]+\s+)?from\s+(?:[a-z'’-]+\s+){{0,4}}?{HEDGE}", re.I)


class Change(NamedTuple):
    """A quantity that goes from one number to another; ``start`` is where the words for it begin in the sentence.

    ``by`` is how much the change is, or how many times, and ``up`` whether it rises, where words behind ``start`` tell.
    """

    before: Number
    after: Number
    start: int
    first: float
    last: float
    by: Number | None = None
    up: bool | None = None
    times: float | None = None


def changes_of(sentence: Sentence) -> Iterator[Change]:
    """ "From 2 crowns to 6 crowns", "to 17 from 22", where a word of change stands in the sentence."""
    yield from _set_off(sentence)
    plain = [n for n in sentence.numbers if n.kind not in ("date", "year", "multiple") and not _is_aside(sentence, n)]
    for one, two in pairwise(plain):
        before, gap = sentence.before(one), _SAID.sub("", _BRACKETS.sub("", sentence.between(one, two)))
        if not (
            are_alike(one, two) or {one.kind, two.kind} == {"measure", "other"} or leaves_unit(one, two)
        ) or _SET_OFF.search(gap):
            continue
        if not _moves(sentence, one):
            continue
        if (begun := _FROM.search(before)) and _NEXT_TO.fullmatch(gap):
            ends = one, two
        elif (begun := _TO.search(before)) and _NEXT_FROM.fullmatch(gap):
            ends = two, one
        else:
            continue
        yield from _change(*ends, one.start - sentence.span.start - len(before) + begun.start())
    yield from _set_off_by(sentence)


def _is_aside(sentence: Sentence, number: Number) -> bool:
    """Whether a number stands in brackets, or tells when: "3.3 billion francs ($3.4 billion)", "ten years ago"."""
    return _BRACKET.search(sentence.before(number)) is not None or (
        number.kind == "duration" and _AGO.match(sentence.after(number)) is not None
    )


def _set_off(sentence: Sentence) -> Iterator[Change]:
    """ "340 millimetres, up from 300", "54 percent of those asked called it wrong, up from 46 percent in July"."""
    numbers = [each for each in sentence.numbers if each.kind not in ("date", "year")]
    for at, before in enumerate(numbers):
        found = _SET_OFF.search(sentence.before(before))
        alike = [each for each in numbers[:at] if are_alike(each, before)] if found else []
        if (
            not found
            or not alike
            or before.start - alike[-1].end > (_FAR if len(alike) > 1 else _FAR_ALONE)
            or ";" in sentence.between(alike[-1], before)
        ):
            continue
        start, up = before.start - sentence.span.start - len(found[0]), found["way"].lower() == "up"
        if len(alike) > 1 and OF_A_WHOLE.search(sentence.between(alike[-2], alike[-1])):
            alike.pop()  # 33 of the 150 seats, down from 41
        change = change_between(before, alike[-1], start, up=up)
        if change is not None and is_of_one_size(before, alike[-1]):
            yield change


def _set_off_by(sentence: Sentence) -> Iterator[Change]:
    """ "340 millimetres, up 40 millimetres from the record of 300 millimetres"."""
    numbers = [each for each in sentence.numbers if each.kind not in ("date", "year")]
    for after, by, before in zip(numbers, numbers[1:], numbers[2:], strict=False):
        comma = re.fullmatch(r"(?:\s+[\w'’-]+){0,4}?,\s+(?:up|down)\s+(?:by\s+)?", sentence.between(after, by))
        same = are_alike(after, before) and (are_alike(after, by) or by.kind == "percent")
        near = same and is_of_one_size(before, after)
        if comma and near and _BY_SO_MUCH.fullmatch(sentence.between(by, before)):
            yield from _change(before, after, by.end - sentence.span.start + 1)


def are_alike(one: Number, two: Number) -> bool:
    """Whether two numbers are of one kind and unit."""
    kinds = one.kind == two.kind or {one.kind, two.kind} == {"count", "other"}
    return kinds and (one.unit == two.unit or (one.unit or "").split("/")[0] == (two.unit or "").split("/")[0])


def leaves_unit(one: Number, two: Number) -> bool:
    """Whether one of two figures has the unit of both: "fell to 1.1 billion, from 1.3 billion euros"."""
    bare, full = (one, two) if one.kind == "other" else (two, one)
    return bare.kind == "other" and not (bare.unit or bare.of) and full.kind in ("money", "measure", "duration")


def is_of_one_size(one: Number, two: Number) -> bool:
    """Whether neither is many times the other: "$6.44 a share, up 9% from $387 million" is of two things."""
    values = sorted(abs(value_of(each) or 0) for each in (one, two))
    return values[1] <= _MANY_TIMES * values[0]


def _change(before: Number, after: Number, start: int) -> Iterator[Change]:
    if (change := change_between(before, after, start)) is not None:
        yield change


def change_between(
    before: Number, after: Number, start: int, by: Number | None = None, up: bool | None = None
) -> Change | None:
    """The change from one number to another, where both have a value."""
    first, last = value_of(before), value_of(after)
    return Change(before, after, start, first, last, by, up) if first and last is not None else None


def value_of(number: Number) -> float | None:
    """The value of a number, else the bound that it has."""
    return next((each for each in (number.value, number.low, number.high) if each is not None), None)


@cache
def motions(*names: str) -> re.Pattern[str]:
    """Finds words of motion "up", "down" or both."""
    own = alternation(FILE, *(f"{name} besides" for name in names))
    return re.compile(rf"\b(?:{alternation('number-words.txt', *(f'motions {name}' for name in names))}|{own})\b", re.I)


def _moves(sentence: Sentence, number: Number) -> bool:
    """Whether a word of change stands before a number: "rose", "doubled", "up"."""
    before = sentence.before(number)
    first = number.start - len(before)
    multiple = any(each.kind == "multiple" and first <= each.start < number.start for each in sentence.numbers)
    either = words("number-words.txt", "motions either way") | words(FILE, "goes")
    return multiple or bool(motions("up", "down").search(before)) or any(w in either for w in before.lower().split())
