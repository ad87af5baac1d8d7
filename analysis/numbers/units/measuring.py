"""What stands beside a numeral and makes it an amount: signs, percent, units, "years old"."""

from __future__ import annotations

import re
from decimal import Decimal

from ...data.sections import rows
from ..quantity import Quantity
from ..wordlists import any_of
from .following import unit_at
from .money import pounds_are_money, read_dotted_thousands, read_sign
from .unit_names import Unit, currency_signs

_PERCENT = re.compile(
    r"[\s\u00a0-]?(?:(?P<point>(?:percentage|per\s?cent(?:age)?|%)[- ]points?|pp(?!\w))"
    r"|(?:%|％|per\s?cents?(?!\w)|percent(?:age)?s?(?!\w)|pct\.?(?!\w))|(?<=\d)(?P<short> ?pc)(?!\w))",
    re.I,
)
_STARS = re.compile(r"\b(?:ly|light[- ]years?|stars?|galax\w+|parsecs?|nebula|telescope|distance)\b")
_NEAR_STARS = 60
"""Behind these "1.34 pc" is a distance and no percentage."""
_RATE_STEP = re.compile(r"-point(?= (?:interest[- ]rate |rate )?(?:cut|rise|hike|increase|reduction|move)s?\b)")
_OLD = re.compile(r"[\s-]{1,3}olds?(?!\w)|\s+of\s+age(?!\w)", re.I)
_YEAR_OLD = re.compile(r"[\s-]?(?:yo|y/o|y\.o\.|yrs?\.?[ -]old|year ?olds?)(?!\w)", re.I)
_SHARE_OF = re.compile(r"(?: of)?[ -](?:an?)(?=[ -])")
_PERCENT_OF = re.compile(r"(?<!\d )\bper\s?cent(?:age)?s? of $", re.I)
_MAGNITUDE = re.compile(r"\bmagnitude(?:-| |(?: was| is)?(?: put| given)?(?: of| at| as| to)? )$", re.I)
_ON_SCALE = re.compile(r" on (?:the )?(?:open-ended )?(?:Richter|moment[- ]magnitude)\b", re.I)
""" "A quake of (7.3) on the Richter scale"."""
_FOOT_BEFORE = re.compile(r"\d[ -]?(?:foot|ft)[ -]$")
_FEET_BEFORE = re.compile(r"[\da-z] (?:foot|feet) $")
_ENDS_HEIGHT = re.compile(r"(?: and a half)?(?:[.,;:)]|\s?$| tall\b| high\b)")
_EITHER_WAY = re.compile(r"\bplus or $", re.I)
_LINES = frozenset((144, 240, 360, 480, 576, 720))
"""Lines of pictures: "720p"."""
_PENCE = re.compile(r"p(?![\w/])")
_OF_MONEY = re.compile(rf" (?:{any_of('nouns of money')})(?!\w)")
_BELOW = re.compile(r" below zero(?!\w)", re.I)
_CLAUSE = re.compile(r"[,;:.(]\s")
_FEET = re.compile(r"['′’]\s?\d{1,2}(?:\.\d+)?\s?(?:[\"″”]|''|’’)")
_INCHES = re.compile(r"\d['′’]\s?$")
_INCH = re.compile(r'["″”](?!\w)')
_LENGTH = re.compile(rf"\b(?:{any_of('length words (phrases)')})\b", re.I)
_FURTHER = re.compile(
    r" (?:more|extra|additional|further|consecutive|straight)(?= (?:second|minute|hour|day|week|month|year)s?\b)"
)
_CODE = re.compile(r"\s?(?P<size>[kKMB])(?P<code>[A-Z]{3})(?!\w)")
_CODE_BEFORE = re.compile(r"(?<!\w)(?P<size>[kKTMB])(?P<code>[A-Z]{3})[ \u00a0]$")
_CODE_SCALES = {"k": 10**3, "K": 10**3, "T": 10**3, "M": 10**6, "B": 10**9}
_INTERVAL_UNITS = {row[0]: row[1] for row in rows("units.tsv", "intervals")}
_INTERVAL = re.compile(rf"-({'|'.join(_INTERVAL_UNITS)})(?!\w)")
_COLD = re.compile(r"\b(?:kelvins?|absolute zero|superconduct\w+|cryogenic\w*|temperatures?)\b", re.I)
_THINGS = re.compile(r" (?:[a-z]+s|people)\b")
_NEAR_COLD = 90
_GRAND = re.compile(rf"(?P<half> a)? grand(?= (?:{any_of('after a sum in grand')})\b|\s*(?:[.,;:!?)]|$))")
_DOTTED, _SHORT = re.compile(r"\. (?=[a-z])"), ("mln", "mn", "bln", "bn", "trn", "tn", "tln")
_MANY_THINGS = re.compile(r"m (?!and\b|of\b|from\b|in\b|to\b)[a-z]+s\b|m people|m-strong")


def read_amount(text: str, quantity: Quantity, floor: int) -> None:
    """Read everything that belongs to the amount into ``quantity``, growing its span, but not to before ``floor``."""
    if quantity.ordinal or quantity.kind == "multiple":
        return
    _read_margin(text, quantity)
    if quantity.digits:
        read_sign(text, quantity, floor)
        if quantity.kind is None:
            _read_minus(text, quantity)
    _read_percent(text, quantity)
    if quantity.digits and quantity.kind is None:
        _read_marks(text, quantity)
    if quantity.digits and quantity.kind in (None, "money"):
        _read_code(text, quantity)
    if quantity.kind is not None:
        read_dotted_thousands(text, quantity)
        return
    _read_kelvin(text, quantity)
    _read_unit(text, quantity)
    read_dotted_thousands(text, quantity)
    _read_interval(text, quantity)
    _read_grand(text, quantity)
    _read_words_before(text, quantity)
    if quantity.unit in ("°", "°C", "°F") and (match := _BELOW.match(text, quantity.end)):
        quantity.value, quantity.end = -abs(quantity.value or Decimal(0)), match.end()
    if quantity.kind == "duration" and (match := _OLD.match(text, quantity.end)):
        quantity.kind, quantity.end = "age", match.end()
    after = text[quantity.end : quantity.end + 2]
    quantity.hyphenated = quantity.hyphenated or (len(after) == 2 and after[0] in "-‑" and after[1].isalpha())


def _read_margin(text: str, quantity: Quantity) -> None:
    """Take the minus off what is told either way: "plus or minus 3 points"."""
    either = _EITHER_WAY.search(text, max(0, quantity.start - 8), quantity.start)
    if either and quantity.value is not None and quantity.value < 0:
        quantity.start = quantity.start + text[quantity.start : quantity.end].index(" ") + 1
        quantity.value = -quantity.value


def _read_code(text: str, quantity: Quantity) -> None:
    """Read a currency code with its magnitude, behind the figures or before: "50 MUSD", "300 kEUR", "MSEK 40"."""
    if quantity.value is None or quantity.scale != 1:
        return
    match = _CODE.match(text, quantity.end)
    before = None if match else _CODE_BEFORE.search(text, max(0, quantity.start - 6), quantity.start)
    if match and match["code"] in currency_signs() and quantity.unit in (None, match["code"]):
        size, code, quantity.end = match["size"], match["code"], match.end()
    elif before and quantity.kind is None and before["code"] in currency_signs():
        size, code, quantity.start = before["size"], before["code"], before.start("size")
    else:
        return
    quantity.scale = Decimal(_CODE_SCALES[size])
    quantity.value *= quantity.scale
    quantity.kind, quantity.unit, quantity.bare = "money", code, False


def _read_kelvin(text: str, quantity: Quantity) -> None:
    """Read the K of "2.7K" as a temperature where one is spoken of, and no thousands."""
    if quantity.scale != 1000 or text[quantity.end - 1] != "K" or quantity.value is None or quantity.kind:
        return
    if _THINGS.match(text, quantity.end):
        return  # 3K users
    if _COLD.search(text, max(0, quantity.start - _NEAR_COLD), quantity.end + _NEAR_COLD):
        quantity.value, quantity.scale = quantity.value / 1000, Decimal(1)
        quantity.kind, quantity.unit, quantity.bare = "measure", "K", False


def _read_interval(text: str, quantity: Quantity) -> None:
    """Read "two-hourly", how often something is done, as a spell of time."""
    match = _INTERVAL.match(text, quantity.end)
    if match and quantity.kind is None:
        quantity.kind, quantity.unit = "duration", _INTERVAL_UNITS[match.group(1)]
        quantity.end, quantity.bare = match.end(), False


def _read_grand(text: str, quantity: Quantity) -> None:
    """Read "two grand" and "half a grand" as thousands of some currency, but not "two grand pianos"."""
    match = _GRAND.match(text, quantity.end)
    if not match or (match["half"] and not quantity.fraction):
        return
    if quantity.kind is None and quantity.value is not None and quantity.value < 1000:
        quantity.value, quantity.scale = quantity.value * 1000, Decimal(1000)
        quantity.kind, quantity.bare, quantity.end = "money", False, match.end()
        quantity.fraction = False


def _read_percent(text: str, quantity: Quantity) -> None:
    """Read "%", "per cent", "percentage points", "(half) a percent"."""
    part = quantity.fraction or (not quantity.whole and 0 < (quantity.value or 0) < 1)  # 0.8 of a percentage point
    share = _SHARE_OF.match(text, quantity.end) if part else None
    match = _PERCENT.match(text, share.end() if share else quantity.end)
    if quantity.fraction and (step := _RATE_STEP.match(text, quantity.end)):
        quantity.kind, quantity.unit, quantity.end, quantity.bare = "percent", "percentage point", step.end(), False
    if not match or (match["short"] and _STARS.search(text, max(0, quantity.start - _NEAR_STARS), quantity.start)):
        return
    quantity.kind, quantity.unit = "percent", "percentage point" if match["point"] else "%"
    quantity.hyphenated = match.group()[0] == "-"
    quantity.end, quantity.bare = match.end(), False


def _read_marks(text: str, quantity: Quantity) -> None:
    """Read what only figures can have glued on: "5'10\"", "20p", "34yo"."""
    if _FEET.match(text, quantity.end):
        quantity.kind, quantity.unit, quantity.end = "measure", "ft", quantity.end + 1
    elif _are_inches(text, quantity):
        quantity.kind, quantity.unit, quantity.end = "measure", "in", quantity.end + 1
    elif (match := _PENCE.match(text, quantity.end)) and _may_be_pence(quantity):
        quantity.kind, quantity.unit, quantity.end = "money", "penny", match.end()
    elif match := _YEAR_OLD.match(text, quantity.end):
        quantity.kind, quantity.unit, quantity.end = "age", "year", match.end()
    else:
        return
    quantity.bare = False


def _may_be_pence(quantity: Quantity) -> bool:
    """Whether "148.3p" can be a price; "720p" tells of pictures."""
    return 0 < (quantity.value or 0) < 1000 and quantity.value not in _LINES


def _are_inches(text: str, quantity: Quantity) -> bool:
    """Whether a double mark after the figures says inches: after feet, or outside quotes."""
    if not _INCH.match(text, quantity.end):
        return False
    head = text[max(0, quantity.start - 300) : quantity.start]
    return bool(_INCHES.search(head)) or (text[quantity.end] == '"' and head.count('"') % 2 == 0)


def _read_words_before(text: str, quantity: Quantity) -> None:
    """Read amounts whose unit stands before them: "absolute zero", "percent of 15", "magnitude 6.3"."""
    head = text[max(0, quantity.start - 28) : quantity.start]
    if quantity.kind is not None:
        return
    if quantity.value == 0 and head.lower().endswith("absolute "):
        quantity.start, quantity.kind, quantity.unit, quantity.bare = quantity.start - 9, "measure", "K", False
    elif _PERCENT_OF.search(head) and not re.match(r"[ -]\w", text[quantity.end : quantity.end + 2]):
        quantity.kind, quantity.unit, quantity.bare = "percent", "%", False
    elif head.endswith("Mach "):
        quantity.start, quantity.kind, quantity.unit, quantity.bare = quantity.start - 5, "measure", "Mach", False
    elif 0 <= (quantity.value or 0) < 12 and _goes_on_feet(text, head, quantity):
        quantity.kind, quantity.unit, quantity.bare = "measure", "in", False
    elif _MAGNITUDE.search(head) or (quantity.digits and _ON_SCALE.match(text, quantity.end)):
        quantity.kind, quantity.unit, quantity.bare = "measure", "magnitude", False


def _goes_on_feet(text: str, head: str, quantity: Quantity) -> bool:
    """Whether these are inches by what stands before: "5-foot-10", "five foot eleven tall"."""
    if quantity.digits and quantity.whole and _FOOT_BEFORE.search(head):
        return True
    return bool(_FEET_BEFORE.search(head) and _ENDS_HEIGHT.match(text, quantity.end))


def _read_minus(text: str, quantity: Quantity) -> None:
    """Read a minus sign right before the figures, after a space or a bracket."""
    sign, before = (
        text[quantity.start - 1 : quantity.start],
        text[max(0, quantity.start - 2) : max(0, quantity.start - 1)],
    )
    if quantity.start == 0 or not sign or quantity.value is None or before.isalnum() or before in tuple(")%°/"):
        return
    if sign in "-−" or (
        sign == "–" and re.match(r"\s?(?:°|º|%|degrees|[CF]\b)", text[quantity.end : quantity.end + 9])
    ):
        quantity.value, quantity.bare, quantity.start = -quantity.value, False, quantity.start - 1


def _read_unit(text: str, quantity: Quantity) -> None:
    """Read the unit behind the number, perhaps after "of" or "of a": "thousands of miles", "half a mile"."""
    if quantity.kind is not None:
        return
    if _DOTTED.match(text, quantity.end) and text.endswith(_SHORT, quantity.start, quantity.end):
        quantity.end += 1  # 12 mln. tonnes
    end = quantity.end
    if quantity.value is None and text.startswith(" of ", end):
        quantity.end = end + 3
    elif quantity.fraction and (match := _SHARE_OF.match(text, end)):
        quantity.end = match.end()
    elif further := _FURTHER.match(text, end):
        quantity.end = further.end()
    found = unit_at(text, quantity)
    hyphen = text[quantity.end : quantity.end + 1] in ("-", "‑")
    share, quantity.end = quantity.end != end, end
    if found is None:
        return
    unit, reach = found
    if unit.symbol == "m" and reach - end <= 2 and text[reach - 1] == "m" and _is_million(text, quantity, reach):
        quantity.value, quantity.scale, quantity.end = (quantity.value or Decimal(0)) * 10**6, Decimal(10**6), reach
        quantity.bare = False
        _read_unit(text, quantity)
        return
    if not share and quantity.fraction and not hyphen and _takes_no_unit(quantity, unit):
        return
    quantity.end, quantity.bare, quantity.hyphenated = reach, False, hyphen
    quantity.kind, quantity.unit = unit.kind, unit.symbol
    if unit.symbol.startswith("lb/") and pounds_are_money(text, quantity):
        quantity.kind, quantity.unit = "money", "GBP"
    if unit.doubtful or text[reach - 6 : reach].lower().strip(" -") in ("pound", "pounds"):
        _read_doubtful(text, quantity, unit)


def _takes_no_unit(fraction: Quantity, unit: Unit) -> bool:
    """Whether a fraction right before a word does not measure it: "a third day"."""
    return fraction.value not in (Decimal("0.5"), Decimal("0.25")) and unit.kind != "measure"


def _read_doubtful(text: str, quantity: Quantity, unit: Unit) -> None:
    """Tell pounds of money from pounds of weight, and be less sure of both."""
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
    return bool(_MANY_THINGS.match(text[quantity.end : quantity.end + 20])) or not quantity.whole
