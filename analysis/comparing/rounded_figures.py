"""Whether one figure is another in fewer digits or another unit: "6.3 billion" of 6.31 billion, 19 miles of 30 km."""

from __future__ import annotations

_NEARLY = 0.02
"""A figure of one digit is another in fewer digits only where that is so near: 9 of 9.1, not 2 of 2.1.

So is one in another unit whose last digits are noughts: 190 miles of 310 km.
"""


def are_one_rounded(value: float, scale: float, other: float, other_scale: float) -> bool:
    """Whether two exact values, each times its scale, are one rounded: 52 of 51.8, 6.3e9 of 6.31e9; not 120 of 124.

    >>> are_one_rounded(6.3e9, 1, 6.31e9, 1), are_one_rounded(120, 1, 124, 1)
    (True, False)
    >>> are_one_rounded(310, 1, 190, 1.609), are_one_rounded(310, 1, 180, 1.609)
    (True, False)
    """
    step, other_step = _step(value), _step(other)
    if scale != other_scale:
        exact = max(min(1.0, step) * scale, min(1.0, other_step) * other_scale)
        room = max(exact, min(max(step * scale, other_step * other_scale), 2 * _NEARLY * abs(value * scale)))
        return abs(value * scale - other * other_scale) <= room / 2
    (coarse, rounded), (fine, _) = sorted(((step, value), (other_step, other)), reverse=True)
    few = abs(rounded) < 10 * coarse and (coarse > 1 or abs(value - other) > _NEARLY * abs(rounded))
    if coarse == fine or few or (coarse in (1, 10) and fine >= 1):
        return False
    return abs(value - other) <= coarse / 2


def are_within_a_step(value: float, scale: float, other: float, other_scale: float) -> bool:
    """Whether two values, each times its scale, are no farther apart than half of what the last digit of one counts.

    >>> are_within_a_step(600, 1, 620, 1), are_within_a_step(81.9, 1, 79.9, 1)
    (True, False)
    """
    step = max(_step(value) * scale, _step(other) * other_scale)
    return abs(value * scale - other * other_scale) <= step / 2


def is_cut_short(value: float, exact: float) -> bool:
    """Whether one exact value is the other with its last digits left out, as in a headline: £480k of £486,310.

    >>> is_cut_short(480_000, 486_310), is_cut_short(480_000, 492_000), is_cut_short(400_000, 486_310)
    (True, False, False)
    """
    step = _step(value)
    return _step(exact) < step and value >= 10 * step and value <= exact < value + step


def _step(value: float) -> float:
    """What the last digit of a figure that counts stands for: 0.1 of 6.3, 1,000 of 151,000."""
    digits = f"{abs(value):.12g}"
    if "e" in digits:
        digits = f"{abs(value):.0f}"
    _, point, behind = digits.partition(".")
    return 10.0 ** -len(behind) if point else 10.0 ** (len(digits) - len(digits.rstrip("0")))
