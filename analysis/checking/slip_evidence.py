"""Whether a figure can be another with one slip in it: digits in another order, one changed, left out or added.

Such a slip is evidence beside what the words say, never alone: of short figures nearly any is a slip of any other.
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
_LONG, _TEN, _SMALL = 3, 10, 12
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
    if any(low <= own * shift <= high for shift in _SHIFTS):
        return BEST
    if not re.search(r"\d", told.text):
        return FAIRLY if _is_worded_slip(own, low, high) else 0
    step = written_step(told)
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
