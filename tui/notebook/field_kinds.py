"""Whether values that came from a file are what a field may hold, and how a wrong one is shown."""

from __future__ import annotations

from math import isfinite

WRONG_KIND = "has a field of the wrong kind"


def texts(*values: object) -> bool:
    """Whether all are strings."""
    return all(isinstance(value, str) for value in values)


def optional(*values: object) -> bool:
    """Whether each is a string or None."""
    return all(value is None or isinstance(value, str) for value in values)


def is_quantity(value: object) -> bool:
    """Whether it is a number that JSON has, or None."""
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value))


def is_place(value: object) -> bool:
    """Whether it has two offsets, the second not before the first."""
    if not isinstance(value, dict):
        return False
    start, end = value.get("start"), value.get("end")
    return type(start) is int and type(end) is int and 0 <= start <= end


def shown(value: object) -> str:
    """A value in a message, cut."""
    text = repr(value) if not isinstance(value, str) else f"“{value}”"
    return text if len(text) <= 40 else f"{text[:39]}…"
