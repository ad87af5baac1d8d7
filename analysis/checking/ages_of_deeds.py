"""Who is younger now than at a deed of the past: "the minister, 61, who took office at the age of 63"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..article import Span
from ..findings import Findings, Number
from .consistency import Consistency
from .people_named import People
from .told_ages import Age
from .told_figures import listed, sentences_with_numbers, shown, span_of

_DEED = re.compile(r"(?:who|he|she|and) (?:first |then |had |also )?(?P<deed>[a-z]+)\b[^.;:,]{0,60}? $")
_WAS = re.compile(r"(?:,|who|she|he) was(?: (?:just|only|still))? $")
_WHO = re.compile(r", who [^.;:,]{1,90}")
_WHEN = re.compile(r"(?: years old)? when (?:he|she) (?:first |was |had )?(?P<deed>[a-z]+)\b")
_OPEN = re.compile(
    r"\b(?:will|would|could|can|may|might|if|until|till|before|by|from|since|than|not|never"
    r"|(?:hope|want|plan|aim|expect|intend|like)\w* to|due to|able to)\b"
)
_PRONOUN = re.compile(r"\b[Ss]?[Hh]e\b")
_AT_AGE = re.compile(r"(?<= )(?:at the age of|at age|aged)(?: just| only)? $")
_BACK, _NEAR, _OLD = 500, 90, 111


def younger_now(findings: Findings, people: People, ages: Sequence[Age]) -> Iterator[Consistency]:
    """Ages of today below that of a deed done by the same person."""
    now = [(age.person, age.number) for age in ages if not age.died]
    now += _before_who(findings)
    told = {age.number.start for age in ages}
    for person, number in _at_deeds(findings, people):
        for same, age in now if number.start not in told else ():
            if same == person and (age.value or 0) < (number.value or 0):
                message = f"one person was {shown(number.value or 0)} then and is {age.text} now"
                yield Consistency("age", message, False, tuple(sorted(span_of(age, number))))


def _at_deeds(findings: Findings, people: People) -> Iterator[tuple[str, Number]]:
    """Each age at which somebody did what is told, with the person."""
    text = findings.article.text
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            value = number.value
            if number.kind not in ("age", "other") or value is None or number.hedge or number.low is not None:
                continue
            before = text[max(sentence.span.start, number.start - _NEAR) : number.start]
            if value != int(value) or value >= _OLD or _OPEN.search(before) or not _is_past(before, text, number):
                continue
            beside = next((age for age in sentence.numbers if _is_who_of(text, age, number)), None)
            person = _key(beside.start) if beside else _who(people, sentence.span, number)
            if person is not None:
                yield person, number


def _is_who_of(text: str, age: Number, number: Number) -> bool:
    """Whether the second age is told in the clause behind the first: "the minister, 61, who left school at age 63"."""
    return age.kind == "age" and age.end < number.start and bool(_WHO.fullmatch(text, age.end, number.start))


def _before_who(findings: Findings) -> Iterator[tuple[str, Number]]:
    text = findings.article.text
    for number in findings.numbers:
        if number.kind == "age" and number.value is not None and text.startswith(", who ", number.end):
            yield _key(number.start), number


def _key(start: int) -> str:
    """Stands for somebody without a name, who is told of there."""
    return f"whoever is told of at {start}"


def _is_past(before: str, text: str, number: Number) -> bool:
    """Whether an age is that of a deed done: "who took office at the age of 63", "was 63 when she took office"."""
    if found := _WHEN.match(text, number.end):
        return bool(_WAS.search(before)) and _is_done(found["deed"])
    said = _AT_AGE.search(before)
    deed = said and _DEED.search(before, 0, said.start())
    return bool(deed and _is_done(deed["deed"]))


def _is_done(word: str) -> bool:
    return word.endswith("ed") or word in listed("done in a life")


def _who(people: People, sentence: Span, number: Number) -> str | None:
    """The only person the sentence names before the age, or whom its pronoun means."""
    if people.between(sentence.start, number.start):
        return people.only_one(sentence.start, number.start)
    if _PRONOUN.search(people.text, sentence.start, number.end + _NEAR // 2):
        return people.only_one(max(0, sentence.start - _BACK), number.start)
    return None
