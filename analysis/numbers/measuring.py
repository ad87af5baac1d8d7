"""What stands beside a numeral and makes it an amount: signs, percent, units, "years old"."""

from __future__ import annotations

import re

from .money import pounds_are_money, take_sign
from .quantity import Quantity
from .unit_names import Unit
from .units import unit_at

_PERCENT = re.compile(
    r"[\s\u00a0-]?(?:(?P<point>(?:percentage|per\s?cent(?:age)?|%)[- ]points?|pp(?!\w))"
    r"|(?:%|％|per\s?cents?(?!\w)|percent(?:age)?s?(?!\w)|pct\.?(?!\w))|(?<=\d)pc(?!\w))",
    re.I,
)
_OLD = re.compile(r"[\s-]{1,3}olds?(?!\w)|\s+of\s+age(?!\w)", re.I)
_YEAR_OLD = re.compile(r"[\s-]?(?:yo|y/o|y\.o\.|yrs?\.?[ -]old|year ?olds?)(?!\w)", re.I)
_AGED = re.compile(r"\b(?:aged?|age of|ages)(?:\s+(?:between|from|about|around|at|of|just|only))?\s+$", re.I)
_SHARE_OF = re.compile(r"(?: of)?[ -](?:an?)(?=[ -])")
_PERCENT_OF = re.compile(r"\bper\s?cent(?:age)?s? of $", re.I)
_MAGNITUDE = re.compile(r"\bmagnitude(?:-| |(?: was| is)?(?: put| given)?(?: of| at| as| to)? )$", re.I)
_PENCE = re.compile(r"p(?![\w/])")
_OF_MONEY = re.compile(
    r" (?:euros?|dollars?|pounds|yen|yuan|r[ou]+bles|rupees|pesos|francs|kron[ae]r?|baht|lira|won)(?!\w)"
)
_BELOW = re.compile(r" below zero(?!\w)", re.I)
_CLAUSE = re.compile(r"[,;:.(]\s")
_FEET = re.compile(r"['′’]\s?\d{1,2}(?:\.\d+)?\s?(?:[\"″”]|''|’’)")
_INCHES = re.compile(r"\d['′’]\s?$")
_INCH = re.compile(r'["″”](?!\w)')
_LENGTH = re.compile(
    r"\b(?:long|tall|high|wide|deep|away|apart|race|sprint|hurdles|freestyle|dash|relay|butterfly|backstroke|distance|metres?|meters?"
    r"|altitude|depth|height|width|length|sea level|above|below|radius|across)\b",
    re.I,
)


def measure(text: str, quantity: Quantity, floor: int) -> None:
    """Read everything that belongs to the amount, growing its span, but not to before ``floor``."""
    if quantity.ordinal or quantity.kind == "multiple":
        return
    signed = quantity.digits and take_sign(text, quantity, floor)
    if quantity.digits and not signed:
        _minus(text, quantity)
    share = _SHARE_OF.match(text, quantity.end) if quantity.fraction else None
    if match := _PERCENT.match(text, share.end() if share else quantity.end):
        quantity.kind, quantity.unit = "percent", "percentage point" if match["point"] else "%"
        quantity.hyphenated = match.group()[0] == "-"
        quantity.end, quantity.bare = match.end(), False
        return
    if signed:
        return
    if quantity.digits and _feet_and_inches(text, quantity):
        return
    if quantity.digits and (match := _PENCE.match(text, quantity.end)) and 0 < (quantity.value or 0) < 100:
        quantity.kind, quantity.unit, quantity.end, quantity.bare = "money", "penny", match.end(), False
        return
    if quantity.digits and (match := _YEAR_OLD.match(text, quantity.end)):
        quantity.kind, quantity.unit, quantity.end, quantity.bare = "age", "year", match.end(), False
        return
    _unit(text, quantity)
    _by_words_before(text, quantity)
    if quantity.unit in ("°", "°C", "°F") and (match := _BELOW.match(text, quantity.end)):
        quantity.value, quantity.end = -abs(quantity.value or 0.0), match.end()
    if quantity.kind == "duration" and (match := _OLD.match(text, quantity.end)):
        quantity.kind, quantity.end = "age", match.end()
    after = text[quantity.end : quantity.end + 2]
    quantity.hyphenated = quantity.hyphenated or (len(after) == 2 and after[0] in "-‑" and after[1].isalpha())


def _by_words_before(text: str, quantity: Quantity) -> None:
    """ "absolute zero", "percent of 15", "magnitude 6.3": amounts whose unit stands before them."""
    head = text[max(0, quantity.start - 28) : quantity.start]
    if quantity.kind is not None:
        return
    if quantity.value == 0 and head.lower().endswith("absolute "):
        quantity.start, quantity.kind, quantity.unit, quantity.bare = quantity.start - 9, "measure", "K", False
    elif _PERCENT_OF.search(head) and not re.match(r"[ -]\w", text[quantity.end : quantity.end + 2]):
        quantity.kind, quantity.unit, quantity.bare = "percent", "%", False
    elif head.endswith("Mach "):
        quantity.start, quantity.kind, quantity.unit, quantity.bare = quantity.start - 5, "measure", "Mach", False
    elif _MAGNITUDE.search(head):
        quantity.kind, quantity.unit, quantity.bare = "measure", "magnitude", False


def _feet_and_inches(text: str, quantity: Quantity) -> bool:
    """ "5'10\"" are five feet and ten inches; single marks elsewhere are quotation marks or minutes."""
    if _FEET.match(text, quantity.end):
        quantity.unit = "ft"
    elif _inches(text, quantity):
        quantity.unit = "in"
    else:
        return False
    quantity.kind, quantity.bare, quantity.end = "measure", False, quantity.end + 1
    return True


def _inches(text: str, quantity: Quantity) -> bool:
    """Whether a double mark after the figures says inches: after feet, or after a fraction outside quotes."""
    if not _INCH.match(text, quantity.end):
        return False
    head = text[max(0, quantity.start - 300) : quantity.start]
    return bool(_INCHES.search(head)) or (quantity.fraction and head.count('"') % 2 == 0)


def age(text: str, quantity: Quantity) -> None:
    """Tell "aged 34" and "at the age of four months" from other numbers; ranges are joined by now."""
    if (
        quantity.kind in (None, "duration")
        and quantity.whole
        and _AGED.search(text, max(0, quantity.start - 20), quantity.start)
    ):
        quantity.kind, quantity.unit, quantity.bare = "age", quantity.unit or "year", False


def _minus(text: str, quantity: Quantity) -> None:
    """A minus sign right before the figures, after a space or a bracket."""
    sign, before = (
        text[quantity.start - 1 : quantity.start],
        text[max(0, quantity.start - 2) : max(0, quantity.start - 1)],
    )
    if quantity.start == 0 or not sign or quantity.value is None or before.isalnum() or before in tuple(")%°"):
        return
    if sign in "-−" or (
        sign == "–" and re.match(r"\s?(?:°|º|%|degrees|[CF]\b)", text[quantity.end : quantity.end + 9])
    ):
        quantity.value, quantity.bare, quantity.start = -quantity.value, False, quantity.start - 1


def _unit(text: str, quantity: Quantity) -> None:
    end = quantity.end
    if quantity.value is None and text.startswith(" of ", end):
        quantity.end = end + 3
    elif quantity.fraction and (match := _SHARE_OF.match(text, end)):
        quantity.end = match.end()
    found = unit_at(text, quantity)
    hyphen = text[quantity.end : quantity.end + 1] in ("-", "‑")
    share, quantity.end = quantity.end != end, end
    if found is None:
        return
    unit, reach = found
    written = text[reach - 1]
    if unit.symbol == "m" and reach - end <= 2 and written == "m" and _is_million(text, quantity, reach):
        quantity.value, quantity.scale, quantity.end = (quantity.value or 0) * 1e6, 1e6, reach
        quantity.bare = False
        _unit(text, quantity)
        return
    if not share and quantity.fraction and not hyphen and quantity.value not in (0.5, 0.25) and unit.kind != "measure":
        return
    quantity.end, quantity.bare, quantity.hyphenated = reach, False, hyphen
    quantity.kind, quantity.unit = unit.kind, unit.symbol
    if unit.doubtful or text[reach - 6 : reach].lower().strip(" -") in ("pound", "pounds"):
        _settle_doubt(text, quantity, unit)


def _settle_doubt(text: str, quantity: Quantity, unit: Unit) -> None:
    if unit.symbol == "GBP" or unit.symbol == "lb":
        money = pounds_are_money(text, quantity)
        quantity.kind, quantity.unit = ("money", "GBP") if money else ("measure", "lb")
    quantity.confidence = 0.7


def _is_million(text: str, quantity: Quantity, reach: int) -> bool:
    """Whether the m of "1.2m" is a million: something is counted, or there are decimals and no talk of length."""
    if _OF_MONEY.match(text, reach):
        return True
    if reach > quantity.end + 1:
        return False
    before = _CLAUSE.split(text[max(0, quantity.start - 30) : quantity.start])[-1]
    after = _CLAUSE.split(text[quantity.end : quantity.end + 25])[0]
    if _LENGTH.search(before) or _LENGTH.search(after):
        return False
    counts = re.match(
        r"m (?!and\b|of\b|from\b|in\b|to\b)[a-z]+s\b|m people|m-strong", text[quantity.end : quantity.end + 20]
    )
    return bool(counts) or not quantity.whole
