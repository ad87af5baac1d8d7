"""Numbers that stand in a row and share what they are: "aged 8, 10 and 12", "his 2001 and 2003 tax cuts"."""

from __future__ import annotations

from ..quantity import Quantity

_LISTED = frozenset((" and ", " or ", ", ", ", and "))
_SERIES = frozenset((*_LISTED, "/", "-", "–"))


def in_series(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether a number goes on a row: "Resolutions 2254 and (2118)", "aged 8, 10 and (12)"."""
    return text[last.end : quantity.start] in _SERIES


def shares_year(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether figures name a year because those before them do: "his 2001 and (2003) tax cuts"."""
    if last.kind != "year" or not (last.bare and quantity.bare) or quantity.kind is not None:
        return False
    if text[quantity.end : quantity.end + 1] in tuple("s'’-"):
        return False
    return 1900 <= (quantity.value or 0) <= 2100 and text[last.end : quantity.start] in _LISTED


def shares_age(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether a number is an age because the one before it is: "aged 8, 10 and (12)"."""
    if last.kind != "age" or not quantity.whole or quantity.kind or not 0 < (quantity.value or 0) < 120:
        return False
    return not quantity.ordinal and "old" not in text[last.start : last.end] and in_series(text, last, quantity)
