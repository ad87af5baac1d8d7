"""Whether one figure can be another with a slip of the hand: a digit changed, two swapped, one left out."""

from __future__ import annotations

_WIDEST, _SMALL, _FEW = 2.4, 12, 3.5


def may_be_slip(told: float, right: float, widest: float = _WIDEST) -> bool:
    """Whether what is told can be meant for what is right: by its digits, or as it is less than ``widest`` times it."""
    low, high = sorted((abs(told), abs(right)))
    if low <= 0:
        return False
    if high <= low * widest or (high <= _SMALL and high <= low * _FEW):
        return True
    return is_digit_slip(told, right)


def is_digit_slip(told: float, right: float) -> bool:
    """Whether two figures differ by one digit, by two that are swapped, or by one left out: "72" and "27"."""
    ours, theirs = f"{told:.10g}", f"{right:.10g}"
    if ours == theirs:
        return False
    if len(ours) == len(theirs):
        return sorted(ours) == sorted(theirs) or sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1
    short, long = sorted((ours, theirs), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
