"""Money: signs and codes before a figure ("US$5bn", "Rs 500 crore"), signs after, cents, pounds that are no weight."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .quantity import Quantity
from .unit_names import currency_signs

_MAGNITUDE = re.compile(r"\s?-?(?:(?P<m>m|M|mn|mln|mm)|(?P<b>b|B|bn|bln)|(?P<t>t|T|tn|trn)|(?P<k>k|K))(?![^\W_])")
_CENTS = re.compile(r"(?:,? and)? (?=\w)")
_PAID = re.compile(
    r"\b(?:pa(?:y|ys|id|ying|yment|yments)|cost(?:s|ing)?|spen(?:d|ds|t|ding)|worth|fin(?:e|es|ed)|pric(?:e|es|ed)|budget"
    r"|earn(?:s|ed|ings)?|s(?:ell|old|ale|ales)|b(?:uy|ought)|tax(?:es)?|debts?|loans?|fund(?:s|ed|ing)?|grants?|salary|wages?"
    r"|profits?|loss(?:es)?|revenues?|money|cash|borrow(?:ed|ing)?|invest(?:ed|ment|ments)?|bill|fees?|charge[ds]?|value[ds]?"
    r"|savings?|raised|bets?|prize|rent|sterling|income|donat\w+|compensation|bail)\b",
    re.I,
)
_OF_WHAT = re.compile(r" of (?:the |its |their |his |her )?([^\W\d_]+)")
_WEIGHED = re.compile(r"\b(?:weigh\w*|los\w+|gain\w*|shed|drop\w*|lighter|heavier|lift\w*)\b", re.I)
_NEXT = re.compile(r" ([^\W\d_]+)")
_SPACED = frozenset(("Rs", "RM", "Rp", "Tk", "kr"))
"""Short letters that a blank may part from the figure."""
_IS = re.compile(r"\b(?:is|was|of|be|are|were|at|to)\s$|:\s?$")


class _Sign(NamedTuple):
    """A currency sign before a figure: where it begins (minus and bracket included), and what surrounds it."""

    start: int
    sign: str
    gap: bool
    minus: bool
    opened: bool


@cache
def _signs_by_end() -> dict[str, list[str]]:
    """The signs by their last character, the longest first; "c $" is how old corpora write "C$"."""
    found: dict[str, list[str]] = {}
    for sign in sorted((*currency_signs(), "c $", "us $", "hk $", "nz $", "nt $"), key=len, reverse=True):
        found.setdefault(sign[-1], []).append(sign)
    return found


def _sign_before(head: str) -> _Sign | None:
    """The sign that ``head`` ends in, perhaps with a blank and a minus after it."""
    end = len(head)
    minus = end > 0 and head[end - 1] in "-−"
    end -= minus
    gap = end > 0 and head[end - 1] in " \u00a0"
    end -= gap
    for sign in _signs_by_end().get(head[end - 1 : end], ()):
        start = end - len(sign)
        if start < 0 or not head.startswith(sign, start) or (start and sign[0].isalpha() and head[start - 1].isalnum()):
            continue
        if (
            start
            and head[start - 1] in "-−"
            and not (start > 1 and (head[start - 2].isalnum() or head[start - 2] in "_)"))
        ):
            minus, start = True, start - 1
        opened = start > 0 and head[start - 1] == "("
        return _Sign(start - opened, sign, gap, minus, opened)
    return None


def take_sign(text: str, quantity: Quantity, floor: int) -> bool:
    """Read a currency sign (not before ``floor``) ahead of the figures, and a magnitude after; True if there is one."""
    start = quantity.start
    head = text[max(floor, start - 12) : start]
    found = _sign_before(head)
    if not found:
        return False
    sign = found.sign.replace(" $", "$")
    if sign.isalpha() and len(sign) < 3 and (found.gap or sign == "S") and sign not in _SPACED:
        return False
    code = currency_signs().get(sign) or currency_signs().get(sign.upper()) or "USD"
    quantity.kind, quantity.unit, quantity.bare = "money", code, False
    quantity.start = start - len(head) + found.start + found.opened
    if quantity.scale == 1 and (size := _MAGNITUDE.match(text, quantity.end)) and quantity.value is not None:
        quantity.scale = {"m": 1e6, "b": 1e9, "t": 1e12, "k": 1e3}[size.lastgroup or "m"]
        quantity.value, quantity.end = quantity.value * quantity.scale, size.end()
    if quantity.value is not None and quantity.value > 0:
        if found.minus:
            quantity.value = -quantity.value
        elif (
            found.opened
            and text[quantity.end : quantity.end + 1] == ")"
            and _IS.search(text[max(0, quantity.start - 9) : quantity.start - 1])
        ):
            quantity.value, quantity.start, quantity.end = -quantity.value, quantity.start - 1, quantity.end + 1
    return True


def add_cents(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Join "thirteen dollars forty five" and "five dollars and fifty cents" into one amount."""
    kept: list[Quantity] = []
    for quantity in quantities:
        whole = kept[-1] if kept else None
        joint = whole and _takes_cents(text, whole) and _CENTS.match(text, whole.end)
        if (
            whole
            and joint
            and joint.end() == quantity.start
            and whole.value is not None
            and whole.whole
            and quantity.value is not None
            and 0 < quantity.value < 100
            and quantity.whole
            and (quantity.unit in ("cent", "penny") or (quantity.kind is None and _ends(text, quantity)))
        ):
            whole.value += quantity.value / 100
            whole.kind, whole.unit = "money", "GBP" if whole.unit == "lb" else whole.unit
            whole.end, whole.whole = quantity.end, False
            continue
        kept.append(quantity)
    return kept


def _takes_cents(text: str, whole: Quantity) -> bool:
    """Whether cents may follow: after money, and after pounds, which a bare number would not follow as a weight."""
    return (whole.kind == "money" and whole.unit not in ("cent", "penny")) or (
        whole.unit == "lb" and text[whole.end - 1] == "s" and not text.startswith((" and ", ","), whole.end)
    )


def _ends(text: str, quantity: Quantity) -> bool:
    """Whether a bare number after an amount has nothing to count: it says cents."""
    return not quantity.digits and not re.match(r"[ -](?!and\b|or\b)\w", text[quantity.end :])


def pounds_are_money(text: str, quantity: Quantity) -> bool:
    """Whether "20 pounds" is money: by its size, or by what is said around it."""
    if not text.startswith(" of ", quantity.end) and (
        quantity.scale >= 1e6 or (quantity.value or quantity.low or 0) >= 10_000
    ):
        return True
    if quantity.hyphenated:
        return False
    if text[quantity.end - 1] == "d" and (thing := _NEXT.match(text, quantity.end)):
        return bool(_PAID.fullmatch(thing.group(1)))
    if thing := _OF_WHAT.match(text, quantity.end):
        return bool(_PAID.fullmatch(thing.group(1)))
    head = re.split(r"[;:.,]\s", text[max(0, quantity.start - 40) : quantity.start])[-1]
    tail = re.split(r"[;:.,]\s", text[quantity.end : quantity.end + 25])[0]
    return not _WEIGHED.search(head) and bool(_PAID.search(head) or _PAID.search(tail))
