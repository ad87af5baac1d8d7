"""The digits of figures: how many count, and whether two were exchanged."""

from __future__ import annotations

from collections.abc import Collection

_MOST_READ = 25
"""Of more pairs of values none is looked at."""


def digits_of(value: float) -> int:
    """How many digits of a value count: 2 of 4,300."""
    return max(1, len(f"{abs(value):.12g}".replace(".", "").strip("0")))


def are_turned(values: Collection[float], others: Collection[float], least: float = 0.0) -> bool:
    """Whether a value is one of the others with two digits exchanged that stand side by side.

    Not where the sum of both is no more than ``least``.

    >>> are_turned({35_000.0}, {53_000.0}), are_turned({4141.0}, {4411.0}), are_turned({64.0}, {47.0})
    (True, True, False)
    """
    if len(values) * len(others) > _MOST_READ:
        return False
    pairs = [(one, other) for one in values for other in others if one != other and one + other > least]
    told = ((_written(one), _written(other)) for one, other in pairs)
    return any(len(a) == len(b) and sorted(a) == sorted(b) and _differ_side_by_side(a, b) for a, b in told)


def _differ_side_by_side(one: str, other: str) -> bool:
    """Whether two digits differ, which only a point may part."""
    at = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(at) == 2 and one[at[0] + 1 : at[1]] in ("", ".")


def _written(value: float) -> str:
    return f"{abs(value):.12g}"
