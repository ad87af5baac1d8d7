"""When persons were born, as the text says: "Lund, who was born on 3 May 1950", "Born in 1935, Braga began"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..article import Span
from .people_named import People
from .told_ages import Age

_BORN = re.compile(r"\b[Bb]orn\b(?: (?:on|in))?(?:(?!\band\b)[\w ,]){0,60}?\b(?P<year>1[89]\d\d|20\d\d)\b")
_BEHIND_AGE = re.compile(r"(?:,? (?:who (?:was|is) )?|, an? (?:(?!of\b|with\b|and\b)[\w-]+ ){1,3}(?:who was )?)")
"""Between an age and "born", so that it is told of nobody else: "Lund, 58, a teacher born in Arn in 1950"."""
_BEHIND_NAME = re.compile(
    r",? \(?(?:who (?:was|is) |was )?|, who [^.;]{1,80}?, was | [-–—] who [^.;]{1,80}? [-–—] was "
)
_LIVES_AT = re.compile(r",? (?:of|from) [^.;:\d]{1,60}?, who (?:was|is) ")
"""Between an age and "born", where somebody lives: "Lund, 58, of Mill Lane, Arn, who was born"."""
_OPENS = re.compile(r"(?:^|[.?!][”\"]? |\n)$")
_SHE_WAS = re.compile(r"(?:(?:^|[.?!][”\"]? |\n)(?:He|She)|; (?:he|she)) was $")
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_HE = re.compile(r"[^.;]{0,120}?, (?:he|she)\b")
_SUBJECT = re.compile(r"[^.;]{0,120}?, (?:the (?:[\w-]+ ){0,4})?$")
_BACK, _GAP = 700, 90
"""So many characters before, a person is named whom a pronoun means; and the age behind which a birth is told."""


class Birth(NamedTuple):
    """The year in which a person was born, and where the text says so."""

    person: str
    year: int
    place: Span


def births_told(people: People, ages: list[Age]) -> Iterator[Birth]:
    """Each birth whose person the text leaves no doubt about, in order."""
    text = people.text
    behind = {each.number.end: each.person for each in ages}
    for found in _BORN.finditer(text):
        person = _person(people, found, behind)
        if person is not None:
            yield Birth(person, int(found["year"]), Span(*found.span("year")))


def _is_of_other_sex(text: str, at: int) -> bool:
    """Whether the sentences before a pronoun tell of a man, and it is "she", or the other way round."""
    before = text[max(0, at - _BACK) : at]
    told = [found[0].lower() for found in _PRONOUN.finditer(before)]
    return len(set(told)) > 1 and told[-1] not in told[:-1]


def _person(people: People, found: re.Match[str], ages: dict[int, str]) -> str | None:
    text, at = people.text, found.start()
    for end in range(max(0, at - _GAP), at):
        if end in ages and (_BEHIND_AGE.fullmatch(text, end, at) or _LIVES_AT.fullmatch(text, end, at)):
            return ages[end]
    last = people.last_before(at)
    if last and _BEHIND_NAME.fullmatch(text, last.end, at):
        return last.person
    if _SHE_WAS.search(text, max(0, at - 12), at):
        return None if _is_of_other_sex(text, at) else people.only_one(max(0, at - _BACK), at)
    if not _OPENS.search(text, max(0, at - 3), at):
        return None
    if _HE.match(text, found.end()):
        return people.only_one(max(0, at - _BACK), at)
    following = people.between(found.end(), found.end() + 150)
    subject = following and _SUBJECT.fullmatch(text, found.end(), following[0].start)
    return following[0].person if subject else None
