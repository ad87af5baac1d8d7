"""From when a spell runs until now: "in 1964, 61 years ago", "since 2003, 22 years", "came in 1991 … for 33 years"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..data.sections import any_of
from .spell_places import AGO, CLOSES, COMMA, DURING, HAS_FOR, NOT_SPAN, ON, SOON, Place, parted
from .times_told import UNITS, Point
from .told_figures import FILE, record_finder

_SINCE, _SINCE_BEHIND = re.compile(r"\bsince (?:[A-Z][a-z]+ )?$"), re.compile(r",? since (?:[A-Z][a-z]+ )?$")
_THAT_HAD = re.compile(r"That (?:record|mark|rule|law|ban|title) (?:has|had) stood for $")
_CAME = re.compile(r"(?:He|She|It) (?:was |first |had )?(?=[a-z]+ )")
_AFTER = re.compile(r"\s+after\b", re.I)
_PLAIN = re.compile(r"[^;.,:]{0,80}")
_GOES_ON = re.compile(r"(?:It|He|She|They|The record|That [a-z]+) (?:has|have)\b")
_QUOTE = re.compile(r"[“\"]?")
_KEPT, _AND = re.compile(r" (?:in|of) [a-z]+"), re.compile(r"\s+(?:and|now)\b")
_FIRST_IN = re.compile(
    r"\b(?:first|[a-z]{2,}est|(?:most|least|worst|best|last|only) [a-z]+)\b[^.;:]{0,60}? (?:in|for) (?:the past )?$"
    r"|\b(?:return|returns|back|again|reopens?)\b[^.;:]{0,60}? after $"
)
_LAST = re.compile(r"\blast(?: one)?(?:, | was | came | [a-z]+ )(?:back )?in $")
_HISTORY = re.compile(r"\s+(?:history|existence|life|past)\b")
_REACH, _BACK, _SOON = 80, 30, 2


def begun_of(place: Place, nows: Sequence[Point]) -> list[Point]:
    """The point from which a spell of years runs until now, where the words tell it; ``nows`` is when now may be."""
    if UNITS[place.spell.unit] < UNITS["year"]:
        return []
    text, spell, before, after = place.text, place.spell.span, place.before, place.after
    own = _past(place.own, nows)
    prior, later = parted(own, place.spell)
    beside = bool(prior) and COMMA.fullmatch(text, prior[-1].span.end, spell.start) is not None
    if ago := AGO.match(after):
        ahead = later and ON.fullmatch(text, spell.end + ago.end(), later[0].span.start)
        return prior[-1:] if beside else later[:1] if ahead else []
    sole = own[0] if len(own) == 1 else None
    if sole and record_finder().search(text, sole.span.end, spell.start):
        sole = None
    if sole and _is_of_one(place, sole):
        return [sole]
    if first := _first_in(place) or _history(place):
        return first
    if NOT_SPAN.match(after) or SOON.search(before):
        return []
    if beside and CLOSES.match(after) and _is_since(text, prior[-1]):
        return prior[-1:]
    if later and not prior and _SINCE_BEHIND.fullmatch(text, spell.end, later[0].span.start):
        return later[:1] if HAS_FOR.search(before) or before.endswith("for ") else []
    if not own:
        return _told_beside(place, _past(place.earlier, nows))
    goes_on = HAS_FOR.search(before) and (CLOSES.match(after) or _AND.match(after))
    return [sole] if sole and goes_on and prior and spell.start - sole.span.end < _REACH else []


def _first_in(place: Place) -> list[Point]:
    """ "First final in 40 years", of which the opening of the text says "the first since 1985"."""
    if not _FIRST_IN.search(place.before) or not CLOSES.match(place.after):
        return []
    start, end = place.sentence.start, place.sentence.end
    if not place.own:
        start = place.sentences[max(0, place.at - 1)].start
        end = place.sentences[min(len(place.sentences) - 1, place.at + _SOON)].end
    near = place.times.between(start, end, place.spell.unit)
    found = [each for each in near if each.grain == "year" and (_is_since(place.text, each) or _is_last(place, each))]
    return found[:1] if len({each.first for each in found}) == 1 else []


def _history(place: Place) -> list[Point]:
    """ "The bank's 162-year history. It was founded in 1863"."""
    if "-" not in place.spell.text or not _HISTORY.match(place.after):
        return []
    start = place.sentences[max(0, place.at - _SOON)].start
    end = place.sentences[min(len(place.sentences) - 1, place.at + 1)].end
    near = [each for each in place.times.between(start, end, place.spell.unit) if each.grain == "year"]
    found = [each for each in near if _starts().search(place.text[start : each.span.start][-_REACH:])]
    return found[:1] if len({each.first for each in found}) == 1 else []


def _is_last(place: Place, point: Point) -> bool:
    """ "The last, in 2009"; "last won in 1985"."""
    return _LAST.search(place.text, max(0, point.span.start - _BACK), point.span.start) is not None


def _is_since(text: str, point: Point) -> bool:
    return _SINCE.search(text[max(0, point.span.start - _BACK) : point.span.start]) is not None


def _is_of_one(place: Place, sole: Point) -> bool:
    """ "Since 1987, and the 37-year wait"; "nine years after they stopped in 2015"; "built in 1994 … 30 years"."""
    text, spell, before, after = place.text, place.spell.span, place.before, place.after
    if "-" in place.spell.text and _is_since(text, sole) and _wait().match(after):
        return True
    if sole.span.start > spell.end:
        plain = _AFTER.match(after) and _PLAIN.fullmatch(text, spell.end, sole.span.start)
        return plain is not None and _now().search(before) is not None
    opening = text[place.sentence.start : sole.span.start][-_REACH:]
    kept = DURING.search(before) and _KEPT.match(after)
    return bool(kept and _starts().search(opening) and _now().search(text, sole.span.end, place.sentence.end))


def _past(points: Sequence[Point], nows: Sequence[Point]) -> list[Point]:
    """The points that are not of the year of writing, where that is known."""
    if len(nows) != 1:
        return [*points]
    return [each for each in points if not nows[0].first <= each.first <= nows[0].last]


def _told_beside(place: Place, earlier: list[Point]) -> list[Point]:
    """ "Since 1962. Sixty-three years", "has lived there for 33 years. He came in 1991"."""
    text, before, after = place.text, place.before, place.after
    if not place.opens:
        return []
    if len(earlier) == 1:
        quoted = _QUOTE.fullmatch(before) and CLOSES.match(after) and _is_since(text, earlier[0])
        goes_on = _GOES_ON.match(before) and HAS_FOR.search(before) and CLOSES.match(after)
        if quoted or goes_on or _THAT_HAD.match(before):
            return earlier
    behind = place.following() if HAS_FOR.search(before) else None
    came = _CAME.match(text, behind.start) if behind else None
    first = place.times.between(*behind, place.spell.unit) if behind and came else []
    if came and first and _starts().search(text[came.start() : first[0].span.start]):
        return first[:1]
    return []


@cache
def _starts() -> re.Pattern[str]:
    """ "Founded in", "came in 1991", "stopped in": before a year."""
    verbs = any_of(FILE, "beginnings", "begins a spell", "begins for good")
    return re.compile(
        rf"\b(?:{verbs})\b(?: (?!and\b|but\b)[\w’'-]+){{0,6}}? (?:in|on) (?:[A-Z][a-z]+ )?$", re.IGNORECASE
    )


@cache
def _now() -> re.Pattern[str]:
    """The sentence is of the time of writing."""
    return re.compile(rf"\b(?:{any_of(FILE, 'of the time of writing')}|(?:is|are) to)\b", re.IGNORECASE)


@cache
def _wait() -> re.Pattern[str]:
    """ "The 37-year wait"."""
    return re.compile(rf"\s+(?:[a-z]+\s+)?(?:{any_of(FILE, 'spells by what they are')})\b", re.IGNORECASE)
