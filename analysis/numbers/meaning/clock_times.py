"""Times of day and times taken, where figures alone do not tell which: "at 18.30", "in 2:04:11", "after 59:38"."""

from __future__ import annotations

import re
from decimal import Decimal

from ..quantity import Quantity
from ..units.unit_names import unit_names
from ..wordlists import any_of

_RACE = re.compile(rf"\b(?:{any_of('words of racing (phrases)')}) (?:an? )?(?:[a-z-]+ )?$")
_AT_HOUR = re.compile(r"(?<!\bin )(?<!\bhome )\b(?:at|by|from|until|till|since|between|before|after) $")
_RUNNING = re.compile(rf"\b(?:{any_of('beside race times')})\b")
_FAR = 40
"""How many characters beside "2:04:11" tell that somebody ran so long."""
_TOOK = re.compile(r"\b(?:in|of|in at|home at) (?:an? )?$")
_TAKEN = re.compile(r"\b(?:in|of|after|clocked|ran|took) (?:an? |just |only )?$")
_AFTER = re.compile(r"\b(?:at|was|is) (?:an? |just )?$")
_CLOCK_BESIDE = re.compile(rf"\b(?:{any_of('beside clock times')})\b", re.I)
_PRICE_BESIDE = re.compile(rf"\b(?:{any_of('beside prices')})\b", re.I)
_CLOCK_BEFORE = re.compile(r"\d:[0-5]\d (?:to|and|until|till|[-–]) $")
_ZONES = any_of("time zones (phrases)")
_CLOCK_BEHIND = re.compile(
    r" (?:to|and|until|till|[-–]) "
    rf"(?:\d{{1,2}}:[0-5]\d\b|[012]?\d\.[0-5][05](?:,? on\b|\s?hrs?\b| (?:{any_of('weekdays')}|{_ZONES})\b))"
    rf"|\s?(?:hrs?|hours|{_ZONES})\b"
)
_DAY_BEHIND = re.compile(rf",? (?:on )?(?:{any_of('weekdays')})\b")
_AT_TIME = re.compile(r"\b(?:at|by|from|until|till|since|between|before|after|and|to) $")
_NEXT = re.compile(r" ([a-z]+)")
_MEANS_AMOUNT = re.compile(r" (?:thousand|million|billion|trillion|per|percent)\b|%|[.,:]\d")


def took(text: str, match: re.Match[str]) -> bool:
    """Whether figures with colons are how long something took: "in 2:03:59", "a time of 3:58"."""
    start = max(0, match.start() - 24)
    full = match["clock24"].count(":") == 2 and not _AT_HOUR.search(text, start, match.start())
    beside = _RUNNING.search(text, match.end(), match.end() + _FAR)
    beside = beside or _RUNNING.search(text, max(0, start - _FAR), match.start())
    return bool(
        (full and beside)
        or (full and _TOOK.search(text, start, match.start()))
        or _RACE.search(text, start, match.start())
    )


def ran(text: str, match: re.Match[str]) -> bool:
    """Whether minutes past the hours of a day are how long something took: "clocked 59:38", "won after 27:15"."""
    start = max(0, match.start() - 24)
    if _RACE.search(text, start, match.start()) or _TAKEN.search(text, start, match.start()):
        return True
    beside = text[max(0, start - _FAR) : match.end() + _FAR]
    return bool(_AFTER.search(text, start, match.start()) and _RUNNING.search(beside))


def tells_hour(text: str, match: re.Match[str]) -> bool:
    """Whether "18.30" is a time of day and no decimal: by a clock or a day beside it, or by what happens then."""
    start = max(0, match.start() - 60)
    if _CLOCK_BEFORE.search(text, start, match.start()) or _CLOCK_BEHIND.match(text, match.end()):
        return True
    beside = text[start : match.start()].rpartition(". ")[2]
    told = _CLOCK_BESIDE.search(beside) or _DAY_BEHIND.match(text, match.end())
    return bool(told and _AT_TIME.search(beside) and not _PRICE_BESIDE.search(beside))


def race_time(match: re.Match[str]) -> Quantity:
    """A time that something took, in seconds."""
    seconds = Decimal(0)
    for part in (match["race"] or match["ran"] or match["clock24"]).split(":"):
        seconds = seconds * 60 + Decimal(part)
    return Quantity(match.start(), match.end(), seconds, kind="duration", unit="s", digits=True)


def means_amount(text: str, end: int) -> bool:
    """Whether what ends at an offset is an amount and no hour: "a quarter to (3 million)", "at (8.50) euros"."""
    unit = _NEXT.match(text, end)
    return _MEANS_AMOUNT.match(text, end) is not None or (unit is not None and unit[1] in unit_names())
