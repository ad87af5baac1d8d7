"""Spells against the two points of time between which they run, wherever in two sentences these are told.

"Joined in 1994 and left in 2016. In those 32 years"; "at 7.15pm … came back at 9.45pm. For four and a half hours". It
is a slip where the words link the spell to two points, and it fits no two points near, nor one of them and now.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings
from .consistency import Consistency
from .now_told import years_of_writing
from .slip_evidence import may_be_meant, slip_between
from .spell_ends import ends_of
from .spell_places import AGO, COMMA, ON, Place, places_of
from .spells_open import begun_of
from .times_apart import fits, length_between, year_point
from .times_told import UNITS, Point, Spell, Times
from .told_figures import FILE, shown
from .year_written import SINCE

_LATER_ON = re.compile(rf"\s+(?:{any_of(FILE, 'later (phrases)')})\b", re.IGNORECASE)
_NEAR, _MOST, _FARTHEST = 3, 30, 4.0
"""So many sentences on either side, and points in them, are looked at for others that a spell fits."""


def check_spells(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Each spell of which the text tells the beginning and the end."""
    places = places_of(findings)
    nows = [year_point(year) for year in years_of_writing(findings)] if places else []
    for place in places:
        yield from _held(place, nows)


def _held(place: Place, nows: Sequence[Point]) -> Iterator[Consistency]:
    spell, pairs, sure = place.spell, ends_of(place), True
    if pairs:
        nows = nows if len(nows) == 1 else ()
    elif begun := begun_of(place, nows):
        last = nows if len(nows) == 1 else nows[-SINCE - 2 : -SINCE]
        pairs = [(one, now) for one in begun for now in last if one.first < now.first]
        sure = len(nows) == 1
    pairs = pairs or _ago(place)
    if not pairs:
        return
    forward = _LATER_ON.match(place.text, spell.span.end) is not None and len(pairs) == 1
    others = [] if forward else combinations(_near(place, nows), 2)
    if any(fits(spell, one, two, forward) for one, two in [*pairs, *others]):
        return
    told, sure = spell.days / UNITS[spell.unit], sure and len(pairs) == 1
    for one, two in reversed(pairs):
        right = length_between(spell, one, two)
        if right and (may_be_meant(told, right, _FARTHEST) if sure else slip_between(told, right)):
            yield _told(place.times, spell, right, one, two)
            return


def _near(place: Place, nows: Sequence[Point]) -> list[Point]:
    """The points of the sentences near, and now where a spell is of years."""
    last = min(len(place.sentences) - 1, place.at + _NEAR)
    start, end = place.sentences[max(0, place.at - _NEAR)].start, place.sentences[last].end
    found = place.times.between(start, end, place.spell.unit)[:_MOST]
    return [*found, *nows] if UNITS[place.spell.unit] > UNITS["month"] else found


def _told(times: Times, spell: Spell, right: float, one: Point, two: Point) -> Consistency:
    first, last = (_name(times, point) for point in (one, two))
    unit = {"h": "hour", "min": "minute"}.get(spell.unit, spell.unit)
    many = unit if right == 1 else "centuries" if unit == "century" else f"{unit}s"
    message = f"{first} to {last} is {shown(right)} {many}, and the text says {spell.text}"
    places = {*(point.span for point in (one, two) if point.span.end), spell.span}
    return Consistency("date", message, False, tuple(sorted(places)))


def _ago(place: Place) -> list[tuple[Point, Point]]:
    """ "Closed 11 weeks ago, on 12 August", in an article of Tuesday 28 October; "at 11:25, nine hours ago"."""
    text, times, spell = place.text, place.times, place.spell
    ago = AGO.match(text, spell.span.end)
    if ago is None or UNITS[spell.unit] >= UNITS["month"]:
        return []
    beside = [
        each
        for each in place.own
        if COMMA.fullmatch(text, each.span.end, spell.span.start) or ON.fullmatch(text, ago.end(), each.span.start)
    ]
    if len(beside) != 1:
        return []
    if beside[0].grain == "clock":
        heads = [each for each in times.heads if each.span.start < place.sentence.start]
        return [(beside[0], heads[-1])] if heads else []
    days = [each for each in times.days if each is not beside[0]]
    return [(beside[0], days[0])] if len(days) == 1 else []


def _name(times: Times, point: Point) -> str:
    return times.text[point.span.start : point.span.end] or str(dt.date.fromordinal(int(point.first)).year)
