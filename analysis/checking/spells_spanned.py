"""Spells told beside the two dates or years that they span: "built in 1958 and closed in 1998 after 40 years".

"Arrested on 3 April and released on 15 April after 12 days"; "lasted nine days, from 2 May until 11 May".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import alternation, sequence
from ..findings import Findings, Number
from .calendar_checked import date_pattern, days_between
from .consistency import Consistency
from .told_figures import FILE, Sentence, is_exact, sentences_with_numbers, shown, span_of

_LASTS = re.compile(
    r"\b(?:after|for|lasted|lasts|lasting|spent|during|spanning)\s+(?:(?:some|a total of|his|her|its|their|the)\s+)?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:has|have)(?: [a-z]+){1,4} for $")
"""Until now, and not until the last year of the sentence: "left in 2010 and has coached for four years"."""
_AGAIN = re.compile(r"\s+(?:later|earlier|ago|before|of age|old|in (?:prison|jail))\b", re.IGNORECASE)
_LATER = re.compile(r"\s+(?:later|afterwards|after that)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?!s|\s?[-–])")
_UNTIL = re.compile(r"\b(?:until|till|to|through)\s+(?:on\s+)?(?:\w+day,?\s+)?(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|since|between)\s+(?:\w+day,?\s+)?(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_DAYS = {"day": (1, 1), "week": (7, 4)}
"""How many days a unit has, and how many of them may be missing or over."""
_FARTHEST, _LOOSE_MONTHS = 4.0, 6


def check_spanned(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """The one spell of a sentence with two dates, or two years, of which the one begins it and the other ends it."""
    for sentence in sentences_with_numbers(findings):
        spells = [each for each in sentence.numbers if each.kind == "duration" and is_exact(each)]
        for each in spells:
            if each.unit == "month" and len(spells) == 1:
                yield from _months(sentence, each)
        for unit, spans in (("year", _years), ("day", _days), ("week", _days)):
            own = [each for each in spells if each.unit == unit]
            if len(own) == 1 and unit == "year":
                yield from _months(sentence, own[0])
            if len(own) == 1 and (_is_spell(sentence, own[0]) or _is_behind(sentence, own[0], unit)):
                yield from spans(sentence, own[0])


def _is_spell(sentence: Sentence, spell: Number) -> bool:
    """Whether a duration says how long something went on: "after 12 days", "lasted nine days"."""
    if _GOES_ON.search(sentence.before(spell)):
        return False
    return _LASTS.search(sentence.before(spell)) is not None and not _AGAIN.match(sentence.after(spell))


def _is_behind(sentence: Sentence, spell: Number, unit: str) -> bool:
    """Whether a spell stands right behind a date: "until 22 March, ten days", "from 1971 to 1977, six years"."""
    dates = _YEAR if unit == "year" else date_pattern()
    ends = [each.end() for each in dates.finditer(sentence.text)]
    if unit == "year" and _AGAIN.match(sentence.after(spell)):
        return False
    start = spell.start - sentence.span.start
    return any(sentence.text[end:start] in (", ", " - ", " – ", ", some ") for end in ends)


def _years(sentence: Sentence, spell: Number) -> Iterator[Consistency]:
    years = list(_YEAR.finditer(sentence.text))
    if len(years) != 2:
        return
    first, last = years
    length, told = int(last[0]) - int(first[0]), spell.value or 0.0
    begun, between = sentence.text[: first.start()], sentence.text[first.end() : last.start()]
    spanned = (
        (_begins().search(begun) and _ends().search(between))
        or (_FROM.search(begun) and _UNTIL.search(between))
        or (_BETWEEN.search(begun) and between == " and ")
    )
    if spanned and length > 0 and abs(length - told) > 1 and length / _FARTHEST <= told <= length * _FARTHEST:
        message = f"{first[0]} to {last[0]} is {length} years, and the text says {spell.text}"
        yield _told(sentence, message, first, last, spell)


def _months(sentence: Sentence, spell: Number) -> Iterator[Consistency]:
    """ "Took 18 months to build, from October 2023 to April 2025", "between May 2009 and June 2012, three years"."""
    found = list(_month_and_year().finditer(sentence.text))
    if len(found) != 2:
        return
    opens, between = sentence.text[: found[0].start()], sentence.text[found[0].end() : found[1].start()]
    joined = (_FROM.search(opens) and _UNTIL.search(between)) or (_BETWEEN.search(opens) and between == " and ")
    start, end = spell.start - sentence.span.start, spell.end - sentence.span.start
    behind = re.fullmatch(r", (?:(?:a|the) (?:period|time|spell|total) of )?", sentence.text[found[1].end() : start])
    before = end <= found[0].start() and re.fullmatch(
        r"[^.;,]{0,40}, (?:from|between) ", sentence.text[end : found[0].start()]
    )
    if not joined or not (behind or before):
        return
    first, last = (12 * int(each["year"]) + _order(each["month"]) for each in found)
    told, length = (spell.value or 0) * (12 if spell.unit == "year" else 1), last - first
    room = 1 if spell.unit == "month" else _LOOSE_MONTHS
    if length > 0 and not length - room <= told <= length + 1 + room:
        message = f"{found[0][0]} to {found[1][0]} is {length} months, and the text says {spell.text}"
        yield _told(sentence, message, found[0], found[1], spell)


def _order(month: str) -> int:
    return sequence("calendar.txt", "months").index(month.lower())


@cache
def _month_and_year() -> re.Pattern[str]:
    months = "|".join(name.capitalize() for name in sequence("calendar.txt", "months"))
    return re.compile(rf"\b(?P<month>{months}) (?P<year>(?:1[5-9]|20)\d\d)\b")


def _days(sentence: Sentence, spell: Number) -> Iterator[Consistency]:
    dates = list(date_pattern().finditer(sentence.text))
    if len(dates) != 2:
        return
    length = days_between(*dates)
    if length is None:
        return
    between = sentence.text[dates[0].end() : dates[1].start()]
    later = _LATER.match(sentence.after(spell)) is not None and _is_behind(sentence, spell, "day")
    if not (later or _UNTIL.search(between) or _ends().search(between)):
        return
    unit, room = _DAYS[spell.unit or "day"]
    told = (spell.value or 0) * unit
    off = min(abs(length - told), abs(length + 1 - told))
    if length > 0 and off > room and length / _FARTHEST <= told <= length * _FARTHEST:
        message = f"{dates[0][0]} to {dates[1][0]} is {shown(length)} days, and the text says {spell.text}"
        yield _told(sentence, message, dates[0], dates[1], spell)


def _told(sentence: Sentence, message: str, first: re.Match[str], last: re.Match[str], spell: Number) -> Consistency:
    at = sentence.span.start
    places = (Span(at + first.start(), at + first.end()), Span(at + last.start(), at + last.end()), *span_of(spell))
    return Consistency("date", message, False, tuple(sorted(places)))


@cache
def _begins() -> re.Pattern[str]:
    verbs = alternation(FILE, "beginnings", "begins a spell")
    return re.compile(rf"\b(?:{verbs})\b[^.;]{{0,40}}$", re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(FILE, 'endings', 'ends a spell')})\b", re.IGNORECASE)
