"""Ages told of a year ("at 19, in 1986") and of a deed long done: the year of birth must give them, and each other.

An age in a year tells the year of birth but for one. Texts count loosely ("in 2009, when she was 25"), so a year
more on either side is let pass.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ..article import Span
from ..findings import Findings, Number
from .consistency import Consistency
from .people_named import People, somebody
from .told_ages import Age
from .told_births import Birth
from .told_figures import listed, sentences_with_numbers, shown, span_of

_YEAR = r"(?:[A-Z][a-z]+ )?(?P<year>1[89]\d\d|20\d\d)\b"
_AGED = r"(?:aged|(?:at|was|turned)(?: (?:just|only|still))?(?: the age of| age)?|he was(?: just| only)?)"
_SAYS_AGE = re.compile(rf"\b{_AGED} $", re.IGNORECASE)
_YEAR_BEHIND = re.compile(
    rf"(?:,? (?:when|as) (?:he|she) (?:[\w’'-]+ ){{1,6}}?(?:back )?| (?:[\w’'-]+ ){{0,2}}?|,? (?:back )?)"
    rf"(?<= )in {_YEAR}"
)
_YEAR_BEFORE = re.compile(
    rf"\b[Ii]n {_YEAR},? (?P<gap>(?:(?!\band\b)[^.;:,\d]){{1,60}}? )?(?:when (?:he|she) )?{_AGED} $"
)
_OPENS = re.compile(r"(?:^|[.;:,”\"] |\n)(?:and |but |then )?$", re.IGNORECASE)
"""Before the year of a clause that tells of one deed: "In 1986 she left at 19", not "born in 1967, left at 19"."""
_DEED = re.compile(r"(?:who|he|she|and) (?:first |then |had |also )?(?P<deed>[a-z]+)\b[^.;:,]{0,60}? $")
_WAS = re.compile(r"(?:,|who|she|he) was(?: (?:just|only|still))? $")
_WHO = re.compile(r", who [^.;:,]{1,90}")
_WHEN = re.compile(r"(?: years old)? when (?:he|she) (?:first |was |had )?(?P<deed>[a-z]+)\b")
_OPEN = re.compile(
    r"\b(?:will|would|could|can|may|might|if|until|till|before|by|from|since|than|not|never"
    r"|(?:hope|want|plan|aim|expect|intend|like)\w* to|due to|able to)\b"
)
_PRONOUN = re.compile(r"\b[Ss]?[Hh]e\b")
_HE, _SHE = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE), re.compile(r"\b(?:she|her)\b", re.IGNORECASE)
_BORN_THEN = re.compile(r"\bborn (?:on |in )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?P<year>1[89]\d\d|20\d\d)\b")
_AT_AGE = re.compile(r"(?<= )(?:at the age of|at age|aged)(?: just| only)? $")
_BORN = re.compile(r"\bborn\b[^.;,]*$")
_BACK, _NEAR, _OLD, _LOOSE = 500, 90, 111, 1


class Told(NamedTuple):
    """What the text tells of somebody's years: the first and last year of birth it leaves, the words and the place."""

    person: str
    first: int
    last: int
    words: str
    places: tuple[Span, ...]


def held_by_year(
    findings: Findings, people: People, ages: Sequence[Age], births: Sequence[Birth]
) -> Iterator[Consistency]:
    """Ages in years that no year of birth gives together, and who is younger now than at a deed of his past."""
    told: dict[str, list[Told]] = defaultdict(list)
    held = {age.number for age in ages}
    past = [each for each in _ages_past(findings, people) if each[1] not in held]
    for person, number, year in past:
        if year is not None:
            span = Span(*year.span("year"))
            words = f"{number.text} in {year['year']}"
            born = int(year["year"]) - int(number.value or 0)
            told[person].append(Told(person, born - 1, born, words, tuple(sorted((*span_of(number), span)))))
    for birth in (*births, *_births_of_pronouns(findings, people)):
        told[birth.person].append(Told(birth.person, birth.year, birth.year, f"born in {birth.year}", (birth.place,)))
    for each in told.values():
        for one, other in combinations(each, 2):
            if max(one.first, other.first) - min(one.last, other.last) > _LOOSE:
                message = f"one person is {one.words} here and {other.words} there"
                yield Consistency("age", message, False, tuple(sorted({*one.places, *other.places})))
    now = [(age.person, age.number) for age in ages if not age.died]
    yield from _younger_now([*now, *_ages_before_who(findings)], past)


Past = tuple[str, Number, re.Match[str] | None]
"""A person, the age, and the year where one is told."""


def _ages_past(findings: Findings, people: People) -> Iterator[Past]:
    text = findings.article.text
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            value = number.value
            if number.kind not in ("age", "other") or value is None or number.hedge or number.low is not None:
                continue
            start, at = sentence.span.start, number.start
            if value != int(value) or value >= _OLD or not _SAYS_AGE.search(text, max(start, at - 30), at):
                continue
            if _OPEN.search(text, max(start, at - _NEAR), at):
                continue
            year = _YEAR_BEHIND.match(text, number.end, sentence.span.end) or _last(text, start, at)
            if not year and not _is_past(text, start, number):
                continue
            beside = next((age for age in sentence.numbers if _is_who_of(text, age, number)), None)
            person = _key(beside.start) if beside else _who(people, sentence.span, number)
            if person is not None:
                yield person, number, year


def _is_who_of(text: str, age: Number, number: Number) -> bool:
    """Whether the second age is told in the clause behind the first: "the minister, 61, who left school at age 63"."""
    return age.kind == "age" and age.end < number.start and bool(_WHO.fullmatch(text, age.end, number.start))


def _ages_before_who(findings: Findings) -> Iterator[tuple[str, Number]]:
    text = findings.article.text
    for number in findings.numbers:
        if number.kind == "age" and number.value is not None and text.startswith(", who ", number.end):
            yield _key(number.start), number


def _key(start: int) -> str:
    """Stands for somebody without a name, who is told of there."""
    return f"whoever is told of at {start}"


def _younger_now(now: list[tuple[str, Number]], past: list[Past]) -> Iterator[Consistency]:
    for person, number, year in past:
        for same, age in now:
            if year is None and same == person and (age.value or 0) < (number.value or 0):
                message = f"one person was {shown(number.value or 0)} then and is {age.text} now"
                yield Consistency("age", message, False, tuple(sorted(span_of(age, number))))


def _last(text: str, start: int, at: int) -> re.Match[str] | None:
    """The year before an age: "In 2009, aged 25", "In 2009 he took office at 25"."""
    found = _YEAR_BEFORE.search(text, max(start, at - _NEAR), at)
    if found and (found["gap"] or _BORN.search(text, max(start, found.start() - _NEAR), found.start())):
        return found if _OPENS.search(text, start, found.start()) else None
    return found


def _is_past(text: str, start: int, number: Number) -> bool:
    """Whether an age is that of a deed done: "who took office at the age of 63", "was 63 when she took office"."""
    before = text[max(start, number.start - _NEAR) : number.start]
    if found := _WHEN.match(text, number.end):
        return bool(_WAS.search(before)) and _is_done(found["deed"])
    said = _AT_AGE.search(before)
    deed = said and _DEED.search(before, 0, said.start())
    return bool(deed and _is_done(deed["deed"]))


def _is_done(word: str) -> bool:
    return word.endswith("ed") or word in listed("done in a life")


def _who(people: People, sentence: Span, number: Number) -> str | None:
    """The only person the sentence names before the age, or whom its pronoun means, or who follows the age."""
    named = people.between(sentence.start, number.start)
    if named:
        return people.only_one(sentence.start, number.start)
    if _PRONOUN.search(people.text, sentence.start, number.end + _NEAR // 2):
        return people.only_one(max(0, sentence.start - _BACK), number.start) or _nameless(people, sentence)
    following = people.between(number.end, number.end + 3)
    return following[0].person if following else None


def _births_of_pronouns(findings: Findings, people: People) -> Iterator[Birth]:
    """Births in sentences that tell of one person and name nobody: "She was born in 1971 and left at 19, in 1986"."""
    for sentence in sentences_with_numbers(findings):
        person = _nameless(people, sentence.span)
        for found in _BORN_THEN.finditer(people.text, *sentence.span) if person else ():
            yield Birth(str(person), int(found["year"]), Span(*found.span("year")))


def _nameless(people: People, sentence: Span) -> str | None:
    """Who a sentence tells of that names nobody and has "he" or "she", by where it stands."""
    text = people.text
    if people.between(*sentence) or somebody().search(text, *sentence):
        return None
    one = bool(_HE.search(text, *sentence)) != bool(_SHE.search(text, *sentence))
    return _key(sentence.start) if one else None
