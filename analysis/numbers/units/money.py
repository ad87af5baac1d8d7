"""Money: signs and codes before a figure ("US$5bn", "Rs 500 crore"), signs after, cents, pounds that are no weight."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..quantity import Quantity
from ..scan.magnitudes import magnitude_of_sum
from ..wordlists import any_of, words_for
from .unit_names import currency_signs

_CENTS = re.compile(r"(?:,? and)? (?=\w)")
_PAID = re.compile(rf"\b(?:{any_of('money words')})\b", re.I)
_OF_WHAT = re.compile(r" of (?:the |its |their |his |her )?([^\W\d_]+)")
_WEIGHED = re.compile(rf"\b(?:{any_of('weight words')})\b", re.I)
_CHANGED_WEIGHT = re.compile(r"\b(?:los|gain|shed|drop)[a-z]*\b", re.I)
_HEAVIEST = 1000
"""Pounds that no one loses or gains."""
_NEXT = re.compile(r" ([^\W\d_]+)")
_CLAUSE_END = re.compile(r"[;:.,]\s")
_NAMED_AGAIN = re.compile(r" (?:(?:US|U\.S\.|Australian|Canadian) )?(?:dollars|euros)(?!\w)")
_OF_MONEY = re.compile(rf" (?:{any_of('nouns of money')})(?!\w)")
_SPACED = frozenset(("Rs", "RM", "Rp", "Tk", "kr", "Kč", "zł", "Ksh", "Sh", "Kr", "Fr"))
"""Short letters that a blank may part from the figure."""
_ALSO_WORDS = words_for("codes that are words too")
_MODEL_LETTERS = frozenset("NP")
"""Letters that are a currency only before figures with separators or a magnitude: "N450 million", not "the N340"."""
_DOTTED = re.compile(r"(?<![\d.,])\d{1,3}\.\d00(?![\d.,]*\d)")
_DOTTED_THOUSANDS = words_for("dots part thousands")
_GOES_ON = re.compile(r"[ -](?!and\b|or\b)\w")
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
    """The signs by their last character, the longest first.

    A blank may part two letters of a country and more from the sign ("HK $5"); one is rather an article, but for "c $",
    which old corpora write for "C$".
    """
    found: dict[str, list[str]] = {}
    parted = [sign.replace("$", " $") for sign in currency_signs() if sign[-1] == "$" and len(sign) > 2]
    for sign in sorted((*currency_signs(), *parted, "c $"), key=len, reverse=True):
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


def read_sign(text: str, quantity: Quantity, floor: int) -> None:
    """Read a currency sign (not before ``floor``) ahead of the figures, and a magnitude after, into ``quantity``."""
    start = quantity.start
    head = text[max(floor, start - 12) : start]
    found = _sign_before(head)
    if not found:
        return
    sign = found.sign.replace(" $", "$")
    if sign.isalpha() and len(sign) < 3 and (found.gap or sign == "S") and sign not in _SPACED:
        return
    if sign in _ALSO_WORDS and _may_be_a_word(text, quantity):
        return
    if sign.isalpha() and len(sign) == 1 and _may_be_a_model(text, quantity, sign):
        return
    if sign.isalpha() and text.endswith(("light ", "lights "), 0, start - len(head) + found.start):
        return  # flight QR920
    code = currency_signs().get(sign) or currency_signs().get(sign.upper()) or "USD"
    quantity.kind, quantity.unit, quantity.bare = "money", code, False
    quantity.start = start - len(head) + found.start + found.opened
    if quantity.value is None:
        return
    if quantity.scale == 1 and (size := magnitude_of_sum(text, quantity.end)):
        quantity.scale, quantity.end = size
        quantity.value *= quantity.scale
    if named := _NAMED_AGAIN.match(text, quantity.end):
        quantity.end = named.end()
    if quantity.value > 0 and found.minus:
        quantity.value = -quantity.value
    elif quantity.value > 0 and found.opened and _is_loss(text, quantity):
        quantity.value, quantity.start, quantity.end = -quantity.value, quantity.start - 1, quantity.end + 1


def read_dotted_thousands(text: str, quantity: Quantity) -> None:
    """Make thousands of "350.000 euros", as those who pay with them part the figures by dots; not of "1.459 euros"."""
    if quantity.unit not in _DOTTED_THOUSANDS or quantity.scale != 1 or quantity.value is None:
        return
    if _DOTTED.search(text, quantity.start, quantity.end):
        quantity.value, quantity.whole = quantity.value * 1000, True


def _may_be_a_model(text: str, quantity: Quantity, sign: str) -> bool:
    """Whether a letter and a small figure rather name a thing: "an Audi Q5", "the K2", but not "R50m", "a K20 fee"."""
    small = quantity.bare and quantity.value is not None and (quantity.value < 100 or sign in _MODEL_LETTERS)
    sized = magnitude_of_sum(text, quantity.end) or _OF_MONEY.match(text, quantity.end)
    return small and not sized


def _may_be_a_word(text: str, quantity: Quantity) -> bool:
    """Whether a code and a small figure rather are a name or words: "COP 29", "TOP 10", "WORLD CUP 2026"."""
    small = quantity.bare and quantity.value is not None and quantity.value < 2100
    return small and not magnitude_of_sum(text, quantity.end)


def _is_loss(text: str, quantity: Quantity) -> bool:
    """Whether a sum in brackets is below zero: "a result of ($99.99)", but not "5 billion yen ($45 million)"."""
    closed = text.startswith(")", quantity.end)
    return closed and bool(_IS.search(text[max(0, quantity.start - 9) : quantity.start - 1]))


def with_cents(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Join "thirteen dollars forty five" and "five dollars and fifty cents" into one amount."""
    joined: list[Quantity] = []
    for quantity in quantities:
        whole = joined[-1] if joined else None
        if whole and whole.value is not None and quantity.value is not None and _are_cents(text, whole, quantity):
            whole.value += quantity.value / 100
            whole.kind, whole.unit = "money", "GBP" if whole.unit == "lb" else whole.unit
            whole.end, whole.whole = quantity.end, False
            continue
        joined.append(quantity)
    return joined


def _are_cents(text: str, whole: Quantity, quantity: Quantity) -> bool:
    """Whether the second of two amounts is the cents of the first."""
    joint = _CENTS.match(text, whole.end) if _takes_cents(text, whole) else None
    if not joint or joint.end() != quantity.start or not whole.whole or not quantity.whole:
        return False
    named = quantity.unit in ("cent", "penny") or (quantity.kind is None and _ends(text, quantity))
    return named and 0 < (quantity.value or 0) < 100


def _takes_cents(text: str, whole: Quantity) -> bool:
    """Whether cents may follow: after money, and after pounds, which a bare number would not follow as a weight."""
    return (whole.kind == "money" and whole.unit not in ("cent", "penny")) or (
        whole.unit == "lb"
        and (text[whole.end - 1] == "s" or whole.value == 1)
        and not text.startswith((" and ", ","), whole.end)
    )


def _ends(text: str, quantity: Quantity) -> bool:
    """Whether a bare number after an amount has nothing to count: it says cents."""
    return not quantity.digits and not _GOES_ON.match(text, quantity.end)


def pounds_are_money(text: str, quantity: Quantity) -> bool:
    """Whether "20 pounds" is money: by its size, or by what is said around it."""
    head = _CLAUSE_END.split(text[max(0, quantity.start - 40) : quantity.start])[-1]
    large = quantity.scale >= 1e6 or (quantity.value or quantity.low or 0) >= _HEAVIEST
    if large and _CHANGED_WEIGHT.search(head) and not text.startswith(" of ", quantity.end):
        return True  # investors lost 3 billion pounds
    if _WEIGHED.search(head) and not (_PAID.search(head) or head.endswith("worth ")):
        return False
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
    tail = _CLAUSE_END.split(text[quantity.end : quantity.end + 25])[0]
    return not _WEIGHED.search(head) and bool(_PAID.search(head) or _PAID.search(tail))
