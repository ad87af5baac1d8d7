"""Dates and times of day, resolved to ISO 8601 where the text or the article's own date allows it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .quantity import Quantity

_MONTHS = {m: n for n, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d{3}|20\d{2})"
_DAYNAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_EXPLICIT = re.compile(
    rf"""
      (?<![\w/.-])(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?:T\d{{2}}:\d{{2}}(?::\d{{2}})?(?:Z|[+-]\d{{2}}:?\d{{2}})?)?(?![\w-])
    | (?<![\w/.-])(?P<slash>\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d{{2}}))(?![\w/])
    | (?<!\w)(?P<m1>{_MONTH})\ (?P<d1>{_DAY})(?:\s?[-–]\s?(?P<d1b>{_DAY}))?(?![\d%]|,\d{{3}}|\.\d|:\d)
        (?:,?\ (?P<y1>{_YEAR})(?!\d|,\d))?
    | (?<![\w.,$€£])(?:(?P<d2a>{_DAY})\s?[-–]\s?)?(?P<d2>{_DAY})(?:\ of\ |[ -])(?P<m2>{_MONTH})(?!\w)
        (?:(?:,?\ |-)(?P<y2>{_YEAR})(?!\d|,\d))?
    | (?<!\w)(?P<m3>{_MONTH}),?\ (?:of\ )?(?P<y3>{_YEAR})(?!\d|,\d)
    | (?<![\w:.])(?P<clock>(?P<h>[01]?\d|2[0-3])(?:[:.](?P<min>[0-5]\d)(?::[0-5]\d)?)?
        \s?(?P<half>[ap])(?:\.\s?m\.?|m)(?!\w))
    | (?<![\w:.,])(?P<clock24>(?P<h24>[01]?\d|2[0-3])[:](?P<min24>[0-5]\d)(?::[0-5]\d)?)(?![\w:.]\d|\w)
    | (?<![\w:.,])(?P<zulu>(?P<hz>[01]\d|2[0-3]):?(?P<mz>[0-5]\d))(?=\ (?:GMT|UTC|BST|CET|EST|EDT|local\ time|hours\b))
    | (?<!\w)(?P<oclock>(?P<ho>1[0-2]|[1-9])\ o['’]clock)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"(?<![\w-])(?:(?P<lead>last|next|this|on|until|by|coming)\s+)?(?P<weekday>{_WEEKDAY})(?![\w-])"
    r"|(?<![\w-])(?P<near>today|tonight|yesterday|tomorrow)(?![\w-])"
    r"|(?<![\w-])(?P<which>last|next|this)\s+(?P<span>year|month|week)(?!\w|['’]s\b)"
)
_HINT = re.compile(
    r"\d(?:[:/]\d|\d-\d|\s?[ap]\.?\s?m|\ o['’]clock|\ (?:GMT|UTC|BST|CET|EST|EDT|local\ time|hours\b))", re.IGNORECASE
)
"""What a date or time in figures alone looks like; others name a month."""
_AT_TIME = re.compile(r"\b(?:at|by|from|until|till|since|between|before|after|and|to) $")
"""Before "1600 hours" it is a time of day; elsewhere it is how long something took."""
_DIGIT = re.compile(r"\d")
_AHEAD = re.compile(
    r"\b(?:will|must|should|would|could|can|next|coming|to be|scheduled|due|plan(?:s|ned)?|expected|set to|’ll|'ll)\b",
    re.I,
)


def dates_in(text: str, start: int, end: int, today: date | None) -> list[Quantity]:
    """The dates and times in ``text[start:end]``. Words like "Friday" count only where ``today`` resolves them."""
    found: list[Quantity] = []
    if _HINT.search(text, start, end) or _names_month(text[start:end]):
        for match in _EXPLICIT.finditer(text, start, end):
            if (quantity := _explicit(text, match, today)) is not None:
                found.append(quantity)
    if today is not None:
        for match in _RELATIVE.finditer(text, start, end):
            full = next((each for each in found if text[match.end() : each.start] in (", ", " ", " the ")), None)
            if full and match["weekday"]:
                full.start = match.start("weekday")
                continue
            iso = _relative(text, match, start, end, today)
            a = (
                match.start("weekday")
                if match["weekday"] and (match["lead"] or "").lower() in ("on", "until", "by")
                else match.start()
            )
            found.append(Quantity(a, match.end(), None, kind="date", iso=iso, confidence=0.8))
        found.sort(key=lambda quantity: quantity.start)
    return found


def _names_month(sentence: str) -> bool:
    """Whether a month and a figure are there, which together may make a date."""
    low = sentence.lower()
    return _DIGIT.search(low) is not None and any(map(low.__contains__, _MONTHS))


def _explicit(text: str, match: re.Match[str], today: date | None) -> Quantity | None:
    iso: str | None = None
    kind = match.lastgroup
    if match["iso"]:
        iso = match["iso"] if _valid(match["iso"]) else None
    elif match["slash"]:
        iso = _slashed(match["slash"])
    elif match["m1"] or match["m2"]:
        month, day, year = (
            (match["m1"], match["d1"], match["y1"]) if match["m1"] else (match["m2"], match["d2"], match["y2"])
        )
        if match["m2"] and month.lower() in ("may", "mar", "march") and not month[0].isupper():
            return None
        other = match["d1b"] or match["d2a"]
        iso = _day(month, day, year, today)
        if iso and other:
            second = _day(month, other, year, today)
            iso = second and "/".join(sorted((iso, second)))
    elif match["m3"]:
        if match["m3"].islower() and match["m3"] == "may":
            return None
        iso = f"{match['y3']}-{_MONTHS[match['m3'][:3].lower()]:02}"
    elif match["clock"]:
        hour = int(match["h"])
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
        iso = f"T{hour:02}:{match['min'] or '00'}"
    elif match["clock24"]:
        iso = f"T{int(match['h24']):02}:{match['min24']}"
    elif match["zulu"]:
        lasts = text.startswith(" hours", match.end()) and match["zulu"][0] != "0" and ":" not in match["zulu"]
        if lasts and not _AT_TIME.search(text, max(0, match.start() - 9), match.start()):
            return None
        iso = f"T{match['hz']}:{match['mz']}"
    elif kind is None:
        return None
    return Quantity(match.start(), match.end(), None, kind="date", iso=iso)


def _valid(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def _slashed(given: str) -> str | None:
    """Only dates that can be read in one way: with a day above twelve, or the same day and month."""
    a, b, year = (int(part) for part in given.split("/"))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    if a <= 12 < b <= 31 or a == b:
        a, b = b, a
    elif not (b <= 12 < a <= 31):
        return None
    iso = f"{year:04}-{b:02}-{a:02}"
    return iso if _valid(iso) else None


def _day(month: str, day: str, year: str | None, today: date | None) -> str | None:
    """A date; without a year the nearest to ``today`` that lies at most three months ahead."""
    number, of = int(re.sub(r"\D", "", day)), _MONTHS[month[:3].lower()]
    years = [year] if year else [str(today.year + shift) for shift in (1, 0, -1)] if today else []
    for each in years:
        iso = f"{each}-{of:02}-{number:02}"
        if _valid(iso) and (year or (date.fromisoformat(iso) - today if today else timedelta()) <= timedelta(days=92)):
            return iso
    return None


def _relative(text: str, match: re.Match[str], start: int, end: int, today: date) -> str:
    if match["near"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
        return (today + timedelta(days=shift)).isoformat()
    if match["weekday"]:
        ahead = (_DAYNAMES.index(match["weekday"][:3].lower()) - today.weekday()) % 7
        lead = (match["lead"] or "").lower()
        future = lead in ("next", "until", "coming") or (
            lead != "last" and _AHEAD.search(text, max(start, match.start() - 60), match.start())
        )
        if lead == "last" and ahead == 0:
            ahead = 7
        shift = ahead if future or ahead == 0 else ahead - 7
        if lead == "last" and ahead == 7:
            shift = -7
        return (today + timedelta(days=shift)).isoformat()
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    if match["span"] == "year":
        return f"{today.year + step:04}"
    if match["span"] == "month":
        months = today.year * 12 + today.month - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}"
    year, week, _ = (today + timedelta(weeks=step)).isocalendar()
    return f"{year:04}-W{week:02}"
