"""Whether one figure can be another with a slip of the hand: digits in another order, one changed, left out or added.

Such a slip is evidence beside what the words say, never alone: of short figures nearly any is a slip of any other. How
well a slip must explain a figure, and how far off it may be, each rule says for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..findings import Number
from .told_figures import written_step

FAIRLY, WELL, BEST = 1, 2, 3
"""How well a slip explains a figure: of a short one any digit may be another, of a long one hardly; digits that stand
in each other's place, or a shift by tens, are told by no accident."""
_LONG, _TWO, _TEN, _SMALL = 3, 2, 10, 12
_WIDEST, _FEW = 2.4, 3.5
_SHIFTS = (1e-6, 1e-3, 0.1, 10, 1e3, 1e6)
_SAME = 1e-4


def slip_to(told: Number, value: float) -> int:
    """How well one slip explains that a figure stands where ``value`` is right: 0 not at all, FAIRLY, WELL or BEST."""
    return slip_within(told, value * (1 - _SAME), value * (1 + _SAME))


def slip_within(told: Number, low: float, high: float) -> int:
    """The same where anything between two values is right, as a share that is rounded leaves it.

    Two digits in each other's place, a shift by ten or a thousand, or one digit of many explain well.
    """
    own = next((each for each in (told.value, told.low, told.high) if each is not None), None)
    if not own or high <= 0 or low <= own <= high:
        return 0
    if _is_shift(own, low, high):
        return BEST
    if not re.search(r"\d", told.text):
        return FAIRLY if _is_worded_slip(own, low, high) else 0
    return _slip_in(own, written_step(told), low, high)


def slip_between(told: float, right: float) -> int:
    """The same of two values whose words do not matter: 27 for 72, eighteen years for eight."""
    if told <= 0 or right <= 0 or told == right:
        return 0
    low, high = right * (1 - _SAME), right * (1 + _SAME)
    digits = f"{told:.10g}"
    step = float(_TEN ** -len(digits.partition(".")[2]))
    return BEST if _is_shift(told, low, high) else _slip_in(told, step, low, high)


def may_be_meant(told: float, right: float, widest: float = _WIDEST) -> bool:
    """Whether what is told can be meant for what is right: by a slip, or as it is less than ``widest`` times it."""
    low, high = sorted((abs(told), abs(right)))
    if low <= 0:
        return False
    near = high <= low * widest or (high <= _SMALL and high <= low * _FEW)
    return near or slip_between(told, right) > 0


def is_misspelt(one: Number, other: Number) -> bool:
    """Whether one figure has the digits of the other in another order, or one of several digits changed."""
    ours, theirs = _digits(one), _digits(other)
    if len(ours) != len(theirs) or len(ours) < _TWO or ours == theirs:
        return False
    changed = sum(first != second for first, second in zip(ours, theirs, strict=True))
    return in_other_order(ours, theirs) or (changed == 1 and len(ours.rstrip("0")) >= _TWO and len(ours) >= _LONG)


def in_other_order(ours: str, theirs: str) -> bool:
    """Whether two figures have the same digits, but not one by one."""
    return ours != theirs and sorted(ours) == sorted(theirs)


def _digits(number: Number) -> str:
    written = re.sub(r"\D", "", number.text)
    return written or (f"{number.value:.0f}" if number.value is not None else "")


def _is_shift(own: float, low: float, high: float) -> bool:
    return any(low <= own * shift <= high for shift in _SHIFTS)


def _slip_in(own: float, step: float, low: float, high: float) -> int:
    digits = f"{round(own / step)}"
    long = len(digits.rstrip("0")) >= _LONG
    for how, variant in _variants(digits):  # those that explain best come first
        if low <= variant * step <= high:
            return BEST if how == "swapped" else WELL if how == "changed" and long else FAIRLY
    return 0


def slip_of(whole: Number, parts: Sequence[Number]) -> int:
    """How well one slip in a part or in the whole explains that the parts do not make it up."""
    total, value = sum(each.value or 0 for each in parts), whole.value or 0
    gap = value - total
    return max(slip_to(whole, total), *(slip_to(each, (each.value or 0) + gap) for each in parts)) if gap else 0


def _is_worded_slip(own: float, low: float, high: float) -> bool:
    """Whether one number in words stands for another: nine for six, fourteen for four, 43 for 23."""
    near = (round(low), round(high)) if high < _TEN * _TEN else ()
    for value in near:
        if not low <= value <= high or value < 1:
            continue
        teens = abs(own - value) in (_TEN, 9 * min(own, value))
        tens = min(own, value) > _TEN and (own % _TEN == value % _TEN or own // _TEN == value // _TEN)
        if max(own, value) <= _SMALL or teens or tens:
            return True
    return False


def _variants(digits: str) -> Iterator[tuple[str, float]]:
    """What comes of digits by one slip, and how."""
    if not digits[:1].isdigit():
        return  # below nothing: no slip of another figure
    for one, two in combinations(range(len(digits)), 2):
        if digits[one] != digits[two] and (one or digits[two] != "0"):
            swapped = list(digits)
            swapped[one], swapped[two] = swapped[two], swapped[one]
            yield "swapped", float("".join(swapped))
    for at in range(len(digits)):
        for other in "0123456789":
            if other != digits[at] and (at or other != "0"):
                yield "changed", float(digits[:at] + other + digits[at + 1 :])
    for at in range(len(digits) + 1):
        if at < len(digits) and len(digits) > 1:
            yield "shorter", float(digits[:at] + digits[at + 1 :])
        for other in "0123456789":
            yield "longer", float(digits[:at] + other + digits[at:])
    for at in range(1, len(digits)):
        yield "finer", float(digits[:at] + "0" + digits[at:]) / _TEN
