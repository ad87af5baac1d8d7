"""Slips that another figure of the article explains, so that they are none.

"61 died in cars, 34 on motorcycles and 27 on foot" is no whole with its parts where 122 is told as well: all of them
are parts of it. "£86,000 was raised" contradicts no £80,000 where £6,000 more is told.
"""

from __future__ import annotations

import re
from math import isclose

from ..comparing.comparing_words import scale_of
from ..findings import Findings, Number
from .consistency import Consistency
from .figure_contexts import kind_of, told_value
from .headline_ratios import is_made

_AT_END, _AGED = re.compile(r"[\s.]*(?:\n|$)"), re.compile(r"(?:, | at | aged )$")
_SMALL = 12
"""Up to here a figure is told so often that it explains nothing."""
_MEMBERS = 3
_TWO, _DIGITS, _SAME = 2, 3, 0.005
_GREAT, _NEAR, _BESIDE = 1000, 400, 40
"""A lesser figure explains only what stands so near to it: 28 may be anything."""


def is_explained(findings: Findings, one: Consistency) -> bool:
    """Whether another figure is the sum of all that a rule takes for whole and parts, or tells how far two differ."""
    if one.rule == "headline" and not one.holds:
        return _stands_again(findings, one)
    if one.holds or one.rule not in ("sum", "repeated"):
        return False
    places = set(one.places)
    held = [number for number in findings.numbers if any(a < number.end and number.start < b for a, b in places)]
    values = [told_value(number) for number in held]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or not held:
        return False
    if one.rule == "repeated":
        gap = abs(known[0] - known[-1])
        return len(known) == _TWO and gap > _SMALL and _is_told(findings, held, gap)
    if len(known) >= _MEMBERS and sum(known) > _SMALL and _is_told(findings, held, sum(known)):
        return True
    return one.reckoned is not None and _stands_beside(findings, held, one.reckoned[0])


def _stands_beside(findings: Findings, held: list[Number], total: float) -> bool:
    """Whether what parts make is told right before the whole they were held against: "131 points in 13 matches"."""
    first = min(number.start for number in held)
    beside = (each for each in findings.numbers if first - _BESIDE <= each.start < first)
    return total > _SMALL and any(told_value(each) == total for each in beside)


def _stands_again(findings: Findings, one: Consistency) -> bool:
    """Whether the article has the figure of its headline to three digits and more, be it in another unit or form."""
    start, end = one.places[0]
    told = next((number for number in findings.numbers if number.start < end and start < number.end), None)
    if told is not None and told.kind == "measure" and _stands_in_other_unit(findings, told):
        return True
    title = next((each.end for each in findings.article.paragraphs if each.kind == "headline"), 0)
    if told is not None and is_made(findings, told, title):
        return True
    value = told_value(told) if told else None
    if told is None or value is None:
        return False
    before = findings.article.text[max(0, start - 8) : start]
    if _AT_END.match(findings.article.text, end) and _AGED.search(before):
        return any(each.value == value and each.kind == "age" for each in findings.numbers if each.start >= end)
    if value == int(value) and len(f"{value:.10g}".strip("0")) < _DIGITS:
        return False  # a short one, which may be of anything
    return any(told_value(number) == value for number in findings.numbers if number.start >= end)


def _stands_in_other_unit(findings: Findings, told: Number) -> bool:
    """Whether the text has a measure of the headline in another unit: 11,000 metres of 11 km."""
    base, scale = scale_of(told.unit)
    value = told_value(told)
    for number in findings.numbers:
        other = told_value(number) if number.start > told.end and number.kind == "measure" else None
        own, factor = scale_of(number.unit)
        if base and value and other and own == base and isclose(other * factor, value * scale, rel_tol=_SAME):
            return True
    return False


def _is_told(findings: Findings, held: list[Number], value: float) -> bool:
    """Whether a figure of the kind of others, but none of them, has a value."""
    kind, unit = kind_of(held[0]), held[0].unit
    near = _NEAR if value < _GREAT else len(findings.article.text)
    first, last = held[0].start - near, held[-1].end + near
    beside = (each for each in findings.numbers if first <= each.start <= last and each not in held)
    bare = kind == "count" and value >= _GREAT  # of 24 billion pesos firms owed 10.8 billion, households 7.2 billion
    like = (each for each in beside if bare or (kind_of(each) == kind and each.unit == unit))
    return any(told_value(each) == value for each in like)
