"""Ages: two of one person, and one that the year of birth and the day of the article, or of the death, do not give."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..comparing.comparison import Comparison
from ..findings import Findings
from .ages_of_deeds import younger_now
from .consistency import Consistency
from .nameless_ages import nameless_taken_up
from .people_named import People
from .told_ages import Age, ages_told
from .told_births import Birth, births_told
from .told_figures import shown, span_of
from .year_written import year_written

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_END = re.compile(r"[.!?][”\"]?\s|\n")
_OLDEST, _NEAR = 122, 60


def check_ages(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Ages of one person that differ, that nobody reaches, or that the birth does not give."""
    people = People(findings)
    ages = ages_told(findings, people)
    told: dict[str, list[Age]] = defaultdict(list)
    for age in ages:
        told[age.person].append(age)
        if (age.number.value or 0) > _OLDEST:
            yield Consistency("age", f"nobody is {shown(age.number.value or 0)} years old", False, span_of(age.number))
    for same in told.values():
        first = same[0].number
        for other in (each.number for each in same[1:]):
            if other.value != first.value:
                message = f"one person is {first.text} here and {other.text} there"
                yield Consistency("age", message, False, span_of(first, other))
    yield from nameless_taken_up(findings, people, {age.number.start for age in ages})
    for birth in births_told(people, ages):
        for age in told[birth.person]:
            yield from _held(findings, birth, age)
    yield from younger_now(findings, people, ages)


def _held(findings: Findings, birth: Birth, age: Age) -> Iterator[Consistency]:
    """ "Lund, 58, born in 1950", where the article's day is known or the year of the death is."""
    text, number = findings.article.text, age.number
    start = max(text.rfind(". ", 0, number.start), text.rfind("\n", 0, number.start)) + 1
    end = number.start
    if age.died:
        ends = _END.search(text, number.end, number.end + _NEAR)
        end = ends.start() if ends else number.end + _NEAR
    years = {int(found[0]) for found in _YEAR.finditer(text, start, end)} - {birth.year}
    if age.died and len(years) == 1:
        year = years.pop()
    elif (written := year_written(findings)) is not None and not years - {written}:
        year = written
    else:
        return
    date = findings.article.date or ""
    old, on = year - birth.year, f"on {date[:10]}" if date.startswith(str(year)) else f"in {year}"
    january = date[5:7] == "01"
    holds = old - 1 - january <= (number.value or 0) <= old
    message = f"born in {birth.year}, {old - 1} or {old} {on}"
    message += ":" if holds else ", and the text says"
    yield Consistency("age", f"{message} {number.text}", holds, tuple(sorted((*span_of(number), birth.place))))
