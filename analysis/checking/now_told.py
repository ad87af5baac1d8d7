"""In which year an article was written, by all that it tells of years and of how long ago they are.

"Since 1992. In those 33 years", "71, took it over in 1992, when she was 38", "founded in 1875, will mark its 150th
anniversary": each tells when now is, and where the article has no date of its own, they tell it together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..article import Span
from ..findings import Findings
from .ages_gathered import AgeTold, ages_gathered, births_gathered
from .anniversaries_told import feasts_told
from .people_named import People
from .spell_places import places_of
from .spells_open import begun_of
from .times_told import UNITS, YEAR
from .told_figures import SameFindings
from .year_written import year_told, years_near

_ROOM, _AGREE, _OLDEST, _LATER = 1, 2, 1850, 8
"""A month of the past that is the last told need not be of the year of writing: it may be so many years back."""


class Vote(NamedTuple):
    """The year of writing as one thing that the article tells makes it, give or take a year, and of whom or what."""

    year: int
    of: object
    places: tuple[Span, ...]
    sure: bool = True
    """Whether it is clear of whom the age of then is."""


def years_of_writing(findings: Findings) -> tuple[int, ...]:
    """The years in which an article can have been written: the one that is told, or that most of it agrees on."""
    return _years(SameFindings(findings))


@lru_cache(maxsize=1)
def _years(same: SameFindings) -> tuple[int, ...]:
    findings = same.findings
    told = year_told(findings)
    votes = list(votes_told(findings)) if told is None or not told.sure else []
    if told is not None and (told.sure or not votes or any(abs(each.year - told.year) <= _ROOM for each in votes)):
        return (told.year,)
    best = _agreed([each for each in votes if each.sure])
    if best is not None:
        return (best,)
    if told is None:
        near = years_near(findings)
        of_ages = (each.year for each in votes if isinstance(each.of, str))
        return near if not near or all(year <= near[-1] for year in of_ages) else ()
    later = [each.year for each in votes if told.year <= each.year <= told.year + _LATER]
    return tuple(range(told.year, max(later, default=told.year) + 1))


def votes_told(findings: Findings) -> Iterator[Vote]:
    """Whatever ties a year of the text to the time of writing."""
    people = People(findings)
    ages = ages_gathered(findings, people)
    yield from _of_ages(ages, list(births_gathered(findings, people)))
    yield from _of_spells(findings)
    yield from (Vote(year, "feast", (place,)) for year, place in feasts_told(findings))


def _of_ages(ages: Sequence[AgeTold], births: Sequence[tuple[str, int, Span]]) -> Iterator[Vote]:
    """Of who has an age now and had another in a year, or was born in one."""
    now = {age.persons[0]: age for age in reversed(ages) if age.sure and age.is_now}
    then = [
        (person, age.year - int(age.number.value or 0), age.place, age.sure)
        for age in ages
        if age.year is not None and age.place is not None
        for person in age.persons[:1]
    ]
    for person, born, place, sure in (*then, *((*birth, True) for birth in births)):
        if person in now and born > _OLDEST:
            own = now[person].number
            yield Vote(born + int(own.value or 0), person, (Span(own.start, own.end), place), sure)


def _of_spells(findings: Findings) -> Iterator[Vote]:
    """Of what has lasted so many years since a year: "for nine years, since 2016"."""
    for place in places_of(findings):
        spell = place.spell
        if UNITS[spell.unit] == YEAR and spell.many == int(spell.many):
            begun = begun_of(place, ())
            if len(begun) == 1 and begun[0].cycle is None:
                first = dt.date.fromordinal(int(begun[0].first))
                yield Vote(first.year + int(spell.many), spell.span, (begun[0].span, spell.span))


def _agreed(votes: Sequence[Vote]) -> int | None:
    """The one year on which two votes and more agree that are told of several things, and more than on any other."""
    support = {each.year: len({other.of for other in votes if abs(other.year - each.year) <= _ROOM}) for each in votes}
    exact = {year: sum(other.year == year for other in votes) for year in support}
    best = max(support, key=lambda year: (support[year], exact[year], year), default=None)
    if best is None or support[best] < _AGREE:
        return None
    rivals = (year for year in support if abs(year - best) > 2 * _ROOM)
    return None if any(support[year] >= support[best] for year in rivals) else best
