"""What an article tells of one person's years, held against each other: ages now and then, years, births, spells.

"Whitwell, 71, was nineteen when the library opened in 1963"; "appointed in 2013, when she was 32" of one who is 54. It
is a slip where a digit explains it, and nobody in the article has the age that is told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..article import Span
from ..comparing.comparison import Comparison
from ..findings import Findings
from .ages_gathered import AgeTold, ages_gathered, births_gathered, main_person
from .consistency import Consistency
from .now_told import years_of_writing
from .people_named import People
from .slip_evidence import in_other_order, slip_between
from .told_figures import Sentence, sentences_with_numbers, span_of

_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!s)")
_IT_WAS = re.compile(r"(?:It|That|This) was\b")
_AND = re.compile(r"\b(?:and|but|before|until)\b")
_AGO = re.compile(r",?\s+(?:ago|earlier|later|before|after|on|since)\b")
_FOR = re.compile(
    r"\b(?:those|these|all|since|after|his|her|their|(?:her|him)self for) (?:[a-z]+ )?$"
    r"|^[“\"]?(?:It (?:is|was|had been) )?$",
    re.IGNORECASE,
)
_LOOSE, _SURELY, _NEAR, _FEW, _ERA, _LONG = 1, 3, 300, 3, 1000, 8


class Years(NamedTuple):
    """Between which years somebody was born, as one place of the text tells; from now on where ``now`` is unknown."""

    first: int
    last: int
    words: str
    places: tuple[Span, ...]
    start: int
    """Where the text tells so."""
    now: bool = False
    weak: bool = False
    """Whether it is not sure of whom or when: it is held only against what is."""


def check_lives(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Ages that no other age or birth told of the same person gives."""
    people = People(findings)
    ages = ages_gathered(findings, people)
    if not ages:
        return
    nows = years_of_writing(findings)
    known: dict[str, list[Years]] = defaultdict(list)
    births = list(births_gathered(findings, people))
    main = main_person(people) or people.dead()
    for person, year, place in births:
        known[person].append(Years(year, year, f"born in {year}", (place,), place.start))
    told = [(age, years) for age in ages for years in _years(age, nows)]
    for age, years in told:
        if age.sure or (age.is_now and age.persons[0] == main):
            known[age.persons[0]].append(years)
    for age, years in told:
        yield from _held(age, years, known, main)
    sentences = sentences_with_numbers(findings)
    placed = {age.year for age in ages} | {year for _, year, _ in births}
    for age in ages:
        if age.then:
            person = _who(age, known, main)
            yield from _held_then(age, person, _times_near(sentences, age, nows, placed), known)


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
        first, last = (each - (age.ago or 0) for each in (nows[0] - age.lately, nows[-1]))
        words = age.number.text + (f" {age.ago} years ago" if age.ago else "")
    places = tuple(sorted((*span_of(age.number), *([age.place] if age.place else []))))
    return Years(
        first - value - 1,
        last - value,
        words,
        places,
        age.number.start,
        age.is_now and age.sure and last == 0,
        age.lately or not age.sure,
    )


def _who(age: AgeTold, known: Mapping[str, list[Years]], main: str | None) -> str:
    """The likeliest of those who can be meant; of whom nothing is told, rather whom the article is about."""
    likeliest = age.persons[0]
    return main if main and main in age.persons and age.then and likeliest not in known else likeliest


def _times_near(sentences: Sequence[Sentence], age: AgeTold, nows: Sequence[int], placed: set[int | None]) -> list[int]:
    """When something can have been of which the sentences near tell the year, or how many years ago it was.

    Below nothing are years before now.
    """
    start, found = age.number.start, set[int]()
    years: set[int] = set()
    at = bisect_right(sentences, start, key=lambda each: each.span.start) - 1
    for sentence in sentences[max(0, at - 1) : at + 2]:
        back = sentences[at].span.start - sentence.span.end
        if sentence.span.start - sentences[at].span.end > 1 or back > (1 if age.done else _NEAR):
            continue  # of the next paragraph, or far before
        spells = (each for each in sentence.numbers if each.kind == "duration" and each.unit == "year" and each.value)
        spans = (each for each in spells if _AGO.match(sentence.after(each)) or _FOR.search(sentence.before(each)))
        ago = {int(each.value or 0) for each in spans if (each.value or 0) >= _SURELY}
        found |= {-value for value in ago} | {now - value for now in nows if len(nows) == 1 for value in ago}
        if sentence.span.start > start and not _IT_WAS.match(sentence.text):
            continue  # what is told behind has a year of its own
        behind = start - sentence.span.start if sentence is sentences[at] else len(sentence.text)
        years |= {
            int(year[0])
            for year in _YEAR.finditer(sentence.text)
            if year.start() < behind or not _AND.search(sentence.text, behind, year.start())
        } - {*placed, *nows[-1:]}
    some = len(years) <= (_FEW if age.done else 1)
    if not (found or years) and age.open and len(nows) == 1:
        told = (int(year[0]) for sentence in sentences for year in _YEAR.finditer(sentence.text))
        return sorted({nows[0] - 1, nows[0], *(year for year in told if nows[0] - _LONG <= year <= nows[0])})
    return sorted(found | (years if some else set()))


def _apart(one: Years, other: Years) -> int:
    return max(one.first, other.first) - min(one.last, other.last)


def _room(one: Years, other: Years) -> int:
    """A year for what may have been before a birthday; none between two ages of now."""
    return 0 if one.now and other.now else _LOOSE


def _is_same_era(one: Years, other: Years) -> bool:
    return (one.last > _ERA) == (other.last > _ERA)


def _held(age: AgeTold, years: Years, known: dict[str, list[Years]], main: str | None) -> Iterator[Consistency]:
    others = [
        (person, each)
        for person, all_told in known.items()
        for each in all_told
        if each.start != years.start and _is_same_era(each, years)
    ]
    own = _who(age, known, main)
    mine = [each for person, each in others if person == own and not (years.weak and each.weak)]
    if not mine:
        return
    proven = age.sure and age.year is not None and mine[0].first == mine[0].last
    if any(_apart(years, each) <= _room(years, each) for _, each in others if each in mine or not proven):
        return
    value = int(age.number.value or 0)
    reach = range(value + years.first - mine[0].last, value + years.last - mine[0].first + 1)
    born = range(years.first, years.last + 1) if mine[0].first == mine[0].last > _ERA and age.sure else ()
    slip = any(_is_slip(age, value, right) for right in reach)
    if proven or slip or any(slip_between(mine[0].first, right) for right in born):
        yield _told(years, mine[0])


def _is_slip(age: AgeTold, value: int, right: int) -> bool:
    return in_other_order(str(value), str(right)) if age.swapped else slip_between(value, right) > 0


def _told(one: Years, other: Years) -> Consistency:
    message = f"one person is {one.words} here and {other.words} there"
    return Consistency("age", message, False, tuple(sorted({*one.places, *other.places})))


def _held_then(age: AgeTold, person: str, times: Sequence[int], known: dict[str, list[Years]]) -> Iterator[Consistency]:
    """ "Mbatia, 44, has sold cereals since she was 32. In those 21 years": one of the ``times`` told near must fit."""
    value = int(age.number.value or 0)
    if not 0 < len(times) <= 2 * _FEW:
        return
    everybody = [each for all_told in known.values() for each in all_told]
    if any(time - each.last - 2 <= value <= time - each.first + 1 for time in times for each in everybody):
        return
    for each in known.get(person, ()):
        right = (old for time in times for old in range(time - each.last - 1, time - each.first + 1))
        if any(slip_between(value, old) for old in right):
            yield _told(Years(0, 0, f"{age.number.text} then", span_of(age.number), 0), each)
            return
