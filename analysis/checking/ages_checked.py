"""Ages: two of one person, and an age that the year of birth and the day of the article do not give."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from ..article import Span
from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import shown, span_of

_BORN = re.compile(
    r"(?:,? (?:who (?:was|is) )?|, an? (?:(?!of\b|with\b|and\b)[\w-]+ ){1,3}(?:who was )?)"
    r"born (?:on |in )?[\w ,]{0,30}?\b(?P<year>1[89]\d\d|20\d\d)\b"
)
"""Right behind an age, so that it is told of nobody else: "Lund, 58, a teacher born in Arn in 1950"."""
_BEHIND_NAME, _ALONE = re.compile(r",? \(?|, aged "), re.compile(r"\s*(?:[,).;]|$)")
_OLDEST = 122


def check_ages(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Ages that stand right behind a name: "Lund, 58," and later "Lund, 61,"."""
    ends: list[tuple[int, int, str]] = sorted(
        (mention.end, mention.start, actor.id)
        for actor in findings.actors
        if actor.kind == "person"
        for mention in actor.mentions
    )
    told: dict[str, list[Number]] = defaultdict(list)
    text = findings.article.text
    for number in findings.numbers:
        if number.kind != "age" or number.value is None or number.hedge:
            continue
        at = bisect_right(ends, (number.start, -1, "")) - 1
        if at >= 0 and _BEHIND_NAME.fullmatch(text, ends[at][0], number.start) and _ends(text, number):
            told[ends[at][2]].append(number)
            if number.value > _OLDEST:
                yield Consistency("age", f"nobody is {shown(number.value)} years old", False, span_of(number))
    for numbers in told.values():
        for other in numbers[1:]:
            if other.value != numbers[0].value:
                message = f"one person is {numbers[0].text} here and {other.text} there"
                yield Consistency("age", message, False, span_of(numbers[0], other))
    yield from _births(findings, told)


def _ends(text: str, number: Number) -> bool:
    """Whether an age stands alone behind the name: "Lund, 58," and not "Lund, 58 of whose pupils"."""
    return _ALONE.match(text, number.end) is not None


def _births(findings: Findings, told: dict[str, list[Number]]) -> Iterator[Consistency]:
    """ "Lund, 58, born in 1950", where the article's day is known."""
    day = findings.article.date
    if not day or not day[:4].isdigit():
        return
    text, year = findings.article.text, int(day[:4])
    for numbers in told.values():
        for number in numbers:
            found = _BORN.match(text, number.end)
            if found is None:
                continue
            old = year - int(found["year"])
            holds = old - 1 <= (number.value or 0) <= old
            message = f"born in {found['year']}, {old - 1} or {old} on {day[:10]}"
            message += ":" if holds else ", and the text says"
            yield Consistency("age", f"{message} {number.text}", holds, (*span_of(number), Span(*found.span("year"))))
