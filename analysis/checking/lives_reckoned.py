"""What an article tells of one person's years, held against each other: ages now and then, years, births, spells.

"Whitwell, 71, was nineteen when the library opened in 1963"; "appointed in 2013, when she was 32" of one who is 54. It
is a slip where a digit explains it, and nobody in the article has the age that is told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..article import Span
from ..comparing.comparison import Comparison
from ..findings import Findings
from .ages_gathered import AgeTold, ages_gathered, births_gathered
from .consistency import Consistency
from .people_named import People
from .slip_evidence import in_other_order, slip_between
from .told_figures import Sentence, sentences_with_numbers, span_of
from .year_written import years_of_writing

_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!s)")
_LOOSE, _SURELY, _NEAR, _FEW, _ERA = 1, 3, 300, 3, 1000


class Years(NamedTuple):
    """Between which years somebody was born, as one place of the text tells; from now on where ``now`` is unknown."""

    first: int
    last: int
    words: str
    places: tuple[Span, ...]
    start: int
    """Where the text tells so."""


def check_lives(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Ages that no other age or birth told of the same person gives."""
    people = People(findings)
    ages = ages_gathered(findings, people)
    if not ages:
        return
    nows = years_of_writing(findings)
    known: dict[str, list[Years]] = defaultdict(list)
    for person, year, place in births_gathered(findings, people):
        known[person].append(Years(year, year, f"born in {year}", (place,), place.start))
    told = [(age, years) for age in ages for years in _years(age, nows)]
    for age, years in told:
        if age.sure:
            known[age.persons[0]].append(years)
    for age, years in told:
        yield from _held(age, years, known)
    sentences = sentences_with_numbers(findings)
    placed = {age.year for age in ages}
    for age in ages:
        if age.then:
            times = _times_near(sentences, age, nows if len(nows) == 1 else (), placed)
            yield from _held_then(age, times, known, len(nows) == 1)


def _years(age: AgeTold, nows: Sequence[int]) -> Iterator[Years]:
    """In years, where one is told or the year of writing is known; and from now on, which is the year 0."""
    if not age.then and age.year is None:
        yield _of_times(age, (0,))
    if not age.then and (age.year is not None or nows):
        yield _of_times(age, nows)


def _of_times(age: AgeTold, nows: Sequence[int]) -> Years:
    value = int(age.number.value or 0)
    if age.year is not None:
        first = last = age.year
        words = f"{age.number.text} in {age.year}"
    else:
        first, last = (each - (age.ago or 0) for each in (nows[0], nows[-1]))
        words = age.number.text + (f" {age.ago} years ago" if age.ago else "")
    places = tuple(sorted((*span_of(age.number), *([age.place] if age.place else []))))
    return Years(first - value - 1, last - value, words, places, age.number.start)


def _times_near(sentences: Sequence[Sentence], age: AgeTold, nows: Sequence[int], placed: set[int | None]) -> list[int]:
    """When something can have been of which the sentences near tell the year, or how many years ago it was."""
    now, start = nows[0] if nows else 0, age.number.start
    ago: set[int] = set()
    years: set[int] = set()
    at = bisect_right(sentences, start, key=lambda each: each.span.start) - 1
    for sentence in sentences[max(0, at - 1) : at + 2]:
        if abs(sentence.span.start - sentences[at].span.start) > _NEAR:
            continue
        ago |= {
            now - int(number.value)
            for number in sentence.numbers
            if number.kind == "duration" and number.unit == "year" and (number.value or 0) >= _SURELY and number.value
        }
        years |= {int(year[0]) for year in _YEAR.finditer(sentence.text) if int(year[0]) not in {now, *placed}}
    return sorted(ago) or (sorted(years) if nows and len(years) <= (_FEW if age.done else 1) else [])


def _apart(one: Years, other: Years) -> int:
    return max(one.first, other.first) - min(one.last, other.last)


def _is_same_era(one: Years, other: Years) -> bool:
    return (one.last > _ERA) == (other.last > _ERA)


def _held(age: AgeTold, years: Years, known: dict[str, list[Years]]) -> Iterator[Consistency]:
    others = [
        (person, each)
        for person, all_told in known.items()
        for each in all_told
        if each.start != years.start and _is_same_era(each, years)
    ]
    mine = [each for person, each in others if person == age.persons[0]]
    if not mine:
        return
    proven = age.sure and age.year is not None and mine[0].first == mine[0].last
    if any(_apart(years, each) <= _LOOSE for _, each in others if each in mine or not proven):
        return
    value = int(age.number.value or 0)
    reach = range(value + years.first - mine[0].last, value + years.last - mine[0].first + 1)
    if proven or any(_is_slip(age, value, right) for right in reach):
        yield _told(years, mine[0])


def _is_slip(age: AgeTold, value: int, right: int) -> bool:
    return in_other_order(str(value), str(right)) if age.swapped else slip_between(value, right) > 0


def _told(one: Years, other: Years) -> Consistency:
    message = f"one person is {one.words} here and {other.words} there"
    return Consistency("age", message, False, tuple(sorted({*one.places, *other.places})))


def _held_then(age: AgeTold, times: Sequence[int], known: dict[str, list[Years]], era: bool) -> Iterator[Consistency]:
    """ "Mbatia, 44, has sold cereals since she was 32. In those 21 years": one of the ``times`` told near must fit."""
    value = int(age.number.value or 0)
    mine = [each for each in known.get(age.persons[0], ()) if (each.last > _ERA) == era]
    if not mine or not 0 < len(times) <= _FEW:
        return
    everybody = [each for all_told in known.values() for each in all_told if (each.last > _ERA) == era]
    if any(time - each.last - 2 <= value <= time - each.first + 1 for time in times for each in everybody):
        return
    right = [old for time in times for old in range(time - mine[0].last - 1, time - mine[0].first + 1)]
    if any(slip_between(value, old) for old in right):
        yield _told(Years(0, 0, f"{age.number.text} then", span_of(age.number), 0), mine[0])
