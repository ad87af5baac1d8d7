"""Dates and times of day, resolved to ISO 8601 where the text or the article's own date allows it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..quantity import Quantity
from ..wordlists import any_of
from .clock_times import means_amount, race_time, ran, tells_hour, took

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = rf"(?:{any_of('months')})"
_ZONES = any_of("time zones (phrases)")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d{3}|20\d{2})"
_HOURS = rf"1[0-2]|[1-9]|{any_of('hours in words')}"
_DAYNAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = rf"(?:{any_of('weekdays')})"
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
    | (?<![\w:.,])(?P<race>\d{{1,2}}:[0-5]\d(?::[0-5]\d)?\.\d{{1,2}})(?![\w:.]\d|\w)
    | (?<![\w:.,])(?P<clock24>(?P<h24>[01]?\d|2[0-3])[:](?P<min24>[0-5]\d)(?::[0-5]\d)?)
        (?=\s?hrs?\b|(?![\w:.]\d|\w))
    | (?<![\w:.,])(?P<zulu>(?P<hz>[01]\d|2[0-3]|\d(?=\d\d\ (?:{_ZONES}))):?(?P<mz>[0-5]\d))
        (?=\ (?:{_ZONES}|hours\b)|\s?hrs?\b)
    | (?:(?<=\ at\ )|(?<=\ by\ )|(?<=until\ )|(?<=about\ )|(?<=around\ )|(?<=from\ )|(?<=since\ ))
        (?P<early>0(?P<he>\d)(?P<me>[0-5]\d))(?![\w%]|[.,:/-]\d|\ \d)
    | (?<!\w)(?P<oclock>(?P<ho>1[0-2]|[1-9])\ o['’]clock)
    | (?<![\w:.,])(?P<ran>(?:2[4-9]|[3-5]\d):[0-5]\d)(?![\w:]|\.\d)
    | (?<![\w:.,$€£])(?P<dotted>(?P<hd>[01]?\d|2[0-3])\.(?P<md>[0-5][05]))(?=\s?hrs?\b|(?![\w:%]|[.,]\d|\ (?:per\b|%)))
    | (?<!\w)(?P<worded>(?:half\ past|(?:an?\ )?quarter\ (?:past|to)
        |(?:(?<=at\ )|(?<=until\ )|(?<=[Ii]t['’]s\ )|(?<=[Ii]t\ was\ ))(?:five|ten|twenty)\ (?:past|to))
        \ (?:{_HOURS})(?!\w|-|\ odds))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"(?<![\w-])(?:(?P<lead>last|next|this|on|until|by|coming)\s+)?(?P<weekday>{_WEEKDAY})(?![\w-])"
    r"|(?<![\w-])(?P<near>today|tonight|yesterday|tomorrow)(?![\w-])"
    r"|(?<![\w-])(?P<which>last|next|this)\s+(?P<span>year|month|week)(?!\w|['’]s\b)"
)
_HINT = re.compile(
    rf"\d(?:[:/]\d|\d-\d|\s?[ap]\.?\s?m|\ o['’]clock|\ (?:{_ZONES}|hours\b)|\s?hrs?\b|\.[0-5][05](?!\d|\ ?%|\ per))"
    r"|(?<=\ 0)\d[0-5]\d(?!\d)",
    re.IGNORECASE,
)
"""What a date or time in figures alone looks like; others name a month."""
_WORDED = (
    "alf past ",
    "uarter past ",
    "uarter to ",
    " five to ",
    " ten to ",
    " twenty to ",
    " five past ",
    " ten past ",
)
"""What is in a time of day in words."""
_AT_TIME = re.compile(
    r"\b(?:at|by|from|until|till|since|between|before|after|and|to)(?: (?:about|around|approximately|roughly))? $"
)
"""Before "1600 hours" it is a time of day; elsewhere it is how long something took."""
_DIGIT = re.compile(r"\d")
_MONTH_BEGINS = re.compile(rf"(?<!\w)(?:{'|'.join(_MONTHS)})")
_NAMED_DAY = rf"(?:{_WEEKDAY},? )?{_DAY}"
_DAYS_BEFORE = re.compile(
    rf"(?<![\w.,$€£:])(?P<days>{_NAMED_DAY}(?:, {_NAMED_DAY})*),? (?:and|or|to|until) (?:{_WEEKDAY},? )?$",
    re.IGNORECASE,
)
_DAYS_BEHIND = re.compile(rf"(?P<days>(?:, {_DAY})*) (?:and|or|to) (?P<last>{_DAY})(?![\w%]|,\d|\.\d|:\d)")
_ONE_DAY = re.compile(rf"(?<!\w){_DAY}(?!\w)")
_DAYS_LONG = 90
"""No list of days before a month is longer, in characters."""
_LEAP_YEAR = 2000
_NOUN_BEHIND = re.compile(rf" (?!(?:{any_of('behind a date')})\b)[a-z]")
_AHEAD = re.compile(rf"(?:\b|(?=[’']))(?:{any_of('dates lie ahead (phrases)')})\b", re.I)


def dates_in(text: str, start: int, end: int, today: date | None) -> list[Quantity]:
    """The dates and times in ``text[start:end]``. Words like "Friday" count only where ``today`` resolves them."""
    found: list[Quantity] = []
    sentence = text[start:end]
    if _HINT.search(text, start, end) or _names_month(sentence) or any(map(sentence.__contains__, _WORDED)):
        matches = list(_EXPLICIT.finditer(text, start, end))
        read = (_explicit(text, match, today) for match in matches)
        found = [quantity for quantity in read if quantity is not None]
        _add_days(found, text, matches, (start, end), today)
    if today is not None:
        _add_relative(found, text, start, end, today)
    return found


def _add_days(
    found: list[Quantity], text: str, matches: list[re.Match[str]], bounds: tuple[int, int], today: date | None
) -> None:
    """Add the days that share a month with the date beside them: "on (14) and 21 April", "May 5, (6) and (8)",
    "Monday (6), Tuesday (7) and Friday 10 October".

    ``matches`` are those of ``_EXPLICIT`` in a sentence, and ``bounds`` where this begins and ends.
    """
    start, end = bounds
    starts = {each.start for each in found}
    for match in matches:
        month, year = match["m1"] or match["m2"], match["y1"] or match["y2"]
        if not month or _is_word(match) or match.start() not in starts:
            continue
        if match["m1"]:
            beside = None if year else _DAYS_BEHIND.match(text, match.end(), end)
            if beside and _NOUN_BEHIND.match(text, beside.end()):
                beside = None
        else:
            beside = _DAYS_BEFORE.search(text, max(start, match.start() - _DAYS_LONG), match.start())
        if beside:
            first, last = beside.start("days"), beside.end("last" if match["m1"] else "days")
            for day in _ONE_DAY.finditer(text, first, last):
                iso = _day(month, day[0], year, today)
                found.append(Quantity(*day.span(), None, kind="date", iso=iso))
    found.sort(key=lambda quantity: quantity.start)


def _add_relative(found: list[Quantity], text: str, start: int, end: int, today: date) -> None:
    """Add days named by the week or by today to the dates in full; a weekday before such a date is part of it."""
    for match in _RELATIVE.finditer(text, start, end):
        full = next((each for each in found if text[match.end() : each.start] in (", ", " ", " the ")), None)
        if full and match["weekday"]:
            full.start = match.start("weekday")
            continue
        aside = match["weekday"] and (match["lead"] or "").lower() in ("on", "until", "by")
        a = match.start("weekday") if aside else match.start()
        iso = _relative(text, match, start, today)
        found.append(Quantity(a, match.end(), None, kind="date", iso=iso, confidence=0.8))
    found.sort(key=lambda quantity: quantity.start)


def _names_month(sentence: str) -> bool:
    """Whether a month and a figure are there, which together may make a date."""
    if not _DIGIT.search(sentence):
        return False
    low = sentence.lower()
    return any(map(low.__contains__, _MONTHS)) and _MONTH_BEGINS.search(low) is not None


def _explicit(text: str, match: re.Match[str], today: date | None) -> Quantity | None:
    """The date or time of a match of ``_EXPLICIT``; None where it is none after all."""
    if match["m1"] or match["m2"] or match["m3"]:
        if _is_word(match) or _is_count(text, match):
            return None
        iso = f"{match['y3']}-{_MONTHS[match['m3'][:3].lower()]:02}" if match["m3"] else _days(match, today)
    elif match["iso"] or match["slash"]:
        iso = _slashed(match["slash"]) if match["slash"] else match["iso"] if _valid(match["iso"]) else None
    else:
        if match["race"] or (match["clock24"] and took(text, match)) or (match["ran"] and ran(text, match)):
            return race_time(match)
        if match["ran"] or (match["dotted"] and not tells_hour(text, match)):
            return None
        if (match["worded"] or match["dotted"]) and means_amount(text, match.end()):
            return None
        if (match["clock"] and not 1 <= int(match["h"]) <= 12) or (match["zulu"] and _lasts(text, match)):
            return None
        iso = _time(match)
    return Quantity(match.start(), match.end(), None, kind="date", iso=iso)


def _is_word(match: re.Match[str]) -> bool:
    """Whether "may", "mar" or "march" in small letters is no month: "9 may", "it may 2019"."""
    if match["m3"]:
        return match["m3"] == "may"
    return match["m2"] in ("may", "mar", "march")


def _is_count(text: str, match: re.Match[str]) -> bool:
    """Whether a figure behind a month is no day, as the month has none such: "in February 30 people left"."""
    day = match["d1"] or ""
    if (
        not day.isdecimal()
        or match["d1b"]
        or match["y1"]
        or _valid(f"{_LEAP_YEAR}-{_MONTHS[match['m1'][:3].lower()]:02}-{day:0>2}")
    ):
        return False
    return _NOUN_BEHIND.match(text, match.end()) is not None


def _days(match: re.Match[str], today: date | None) -> str | None:
    """A day, or two joined by a hyphen: "5 January", "January 5-7, 2020"."""
    month, day, year = (
        (match["m1"], match["d1"], match["y1"]) if match["m1"] else (match["m2"], match["d2"], match["y2"])
    )
    iso = _day(month, day, year, today)
    if iso and (other := match["d1b"] or match["d2a"]):
        second = _day(month, other, year, today)
        return second and "/".join(sorted((iso, second)))
    return iso


def _lasts(text: str, match: re.Match[str]) -> bool:
    """Whether "1600 hours" is how long something took, and no time of day."""
    lasts = (
        text.startswith((" hours", " hrs", "hrs"), match.end()) and match["zulu"][0] != "0" and ":" not in match["zulu"]
    )
    return lasts and not _AT_TIME.search(text, max(0, match.start() - 24), match.start())


def _time(match: re.Match[str]) -> str | None:
    """A time of day as ISO 8601; None for "five o'clock", which may be morning or evening."""
    if match["clock"]:
        hour = int(match["h"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        return f"T{hour:02}:{match['min'] or '00'}"
    if match["clock24"]:
        return f"T{int(match['h24']):02}:{match['min24']}"
    if match["dotted"]:
        return f"T{int(match['hd']):02}:{match['md']}"
    if match["early"]:
        return f"T0{match['he']}:{match['me']}"
    return f"T{int(match['hz']):02}:{match['mz']}" if match["zulu"] else None


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


def _relative(text: str, match: re.Match[str], start: int, today: date) -> str:
    """The day, week, month or year that a match of ``_RELATIVE`` names, seen from ``today``."""
    if match["near"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
        return (today + timedelta(days=shift)).isoformat()
    if match["weekday"]:
        return (today + timedelta(days=_days_to(text, match, start, today))).isoformat()
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    if match["span"] == "year":
        return f"{today.year + step:04}"
    if match["span"] == "month":
        months = today.year * 12 + today.month - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}"
    year, week, _ = (today + timedelta(weeks=step)).isocalendar()
    return f"{year:04}-W{week:02}"


def _days_to(text: str, match: re.Match[str], start: int, today: date) -> int:
    """How many days lie between today and the weekday that is meant; below zero for one that is past."""
    ahead = (_DAYNAMES.index(match["weekday"][:3].lower()) - today.weekday()) % 7
    lead = (match["lead"] or "").lower()
    if lead == "last":
        return ahead - 7
    future = lead in ("next", "until", "coming") or _AHEAD.search(text, max(start, match.start() - 60), match.start())
    return ahead if future or ahead == 0 else ahead - 7
