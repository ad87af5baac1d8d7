"""An age by which somebody without a name is taken up, and which nobody told of before has.

"A 52-year-old man and a 49-year-old woman died … the man, 52, and the woman, 59". "The woman" was told of before; so
one of those who can be meant must have her age. Only ages that the text tells once are held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..data.sections import alternation, entries
from ..findings import Findings, Number
from .consistency import Consistency
from .people_named import People
from .slip_evidence import slip_between
from .told_figures import FILE, Sentence, listed, sentences_with_numbers, span_of

_DEFINITE = re.compile(r"\b[Tt]he (?:[a-z-]+ )?(?P<noun>[a-z]+)(?:, (?:who (?:is|was) |aged |now )?| \((?:aged )?)$")
_THE = re.compile(r"\b[Tt]he $")
_ALONE = re.compile(r"[,).;]|$| (?:was|had|has|is|were|will|who|and|or|remain\w*|suffered|died|told|said|of)\b")
_NEW_BEFORE = re.compile(
    r"\b(?:[Aa]n?|[Tt]wo|[Tt]hree|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+)"
    r"(?:, | of | aged |, aged | \((?:aged )?)(?:\d{1,2}(?:,| and|, and) )?$"
)
_NEW = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree)(?: [a-z-]+)? $")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_FAR, _CLOSE, _BACK = 1500, 3, 70
_GROWN = 18
"""From this age on nobody is told of as a boy or girl."""


class Nameless(NamedTuple):
    """Somebody told of first without a name: the age, and by which noun."""

    number: Number
    noun: str


def nameless_taken_up(findings: Findings, people: People, placed: set[int]) -> Iterator[Consistency]:
    """Ages of "the man, 52," and of "the 13-year-old" that none of those told of before has; not those ``placed``."""
    text = findings.article.text
    values = [each.value for each in findings.numbers if each.value is not None]
    ages = [each.value for each in findings.numbers if each.kind == "age"]
    before: list[Nameless] = []
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            if number.value is None or number.start in placed:
                continue
            noun = _taken_up_by(text, number)
            if noun is not None and values.count(number.value) == 1 and not _YEAR.search(sentence.text):
                first = _meant(text, people, before, number, noun, ages)
                if first is not None:
                    message = f"one person is {first.text} here and {number.text} there"
                    yield Consistency("age", message, False, span_of(first, number))
        before.extend(_new(text, sentence))


def _taken_up_by(text: str, number: Number) -> str | None:
    """The noun of "the man, 52,"; "" for "the 13-year-old" alone; None where nobody is taken up."""
    if number.kind == "age" and number.text.endswith("-old"):
        known = _THE.search(text, max(0, number.start - 4), number.start)
        if not known:
            return None
        if number.of and number.of != "year":
            return number.of.lower() if number.of.lower() in listed("somebody besides") else None
        return "" if _ALONE.match(text, number.end) else None
    if number.kind not in ("age", "other", "count"):
        return None
    found = _DEFINITE.search(text, max(0, number.start - _BACK), number.start)
    closes = text[number.end : number.end + 1] in (",", ")")
    if found is None or not closes or found["noun"] not in listed("somebody besides", "a person by part"):
        return None
    return found["noun"]


def _new(text: str, sentence: Sentence) -> Iterator[Nameless]:
    """Whom a sentence brings up with an age: "a 52-year-old man", "a woman of 23", "two men aged 24 and 26"."""
    for number in sentence.numbers:
        if number.kind != "age" or number.value is None:
            continue
        if number.text.endswith("-old"):
            if number.of and _NEW.search(text, max(0, number.start - 30), number.start):
                yield Nameless(number, number.of.lower().split()[-1])
        elif found := _NEW_BEFORE.search(text, max(0, number.start - _BACK), number.start):
            yield Nameless(number, found["noun"])


def _meant(
    text: str, people: People, before: Sequence[Nameless], number: Number, noun: str, ages: Sequence[float | None]
) -> Number | None:
    """Whose age it should be: of those who can be meant, the one with the next age that is told once."""
    near = [each for each in before if number.start - each.number.start <= _FAR]
    able = [each for each in near if _can_be(noun, each)]
    free = [each for each in able if ages.count(each.number.value) == 1 and each.number.kind == "age"]
    if not free:
        return None
    same = [each for each in free if noun and _called(each.noun) == _called(noun)]
    first = free[0].number
    if not noun and (len(free) > 1 or len(near) > 1):
        named = people.between(first.start, number.start)
        free = [each for each in free if abs((each.number.value or 0) - (number.value or 0)) <= _CLOSE]
        return free[-1].number if len(free) == 1 and not named else None
    if not noun and people.between(first.start, number.start):
        return None
    if len(same or free) > 1:
        alike = [each for each in same or free if _is_digit_apart(each, number)]
        return alike[0].number if len(alike) == 1 else None
    found = (same or free)[0]
    return None if _another(found.noun, noun).search(text, found.number.end + 1, number.start) else found.number


def _is_digit_apart(one: Nameless, number: Number) -> bool:
    """Whether two ages differ in one of their digits, or have them the other way round."""
    return slip_between(number.value or 0, one.number.value or 0) > 0


def _can_be(noun: str, one: Nameless) -> bool:
    """Whether somebody told of by one noun can be told of by another: a man as "the suspect", but not as "the girl"."""
    if not noun or _called(noun) == _called(one.noun):
        return True
    ours, theirs = _signs(noun), _signs(one.noun)
    if any({left, right} <= ours | theirs for left, right in (("he", "she"), ("young", "grown"))):
        return False
    return not ("young" in ours and (one.number.value or 0) >= _GROWN)


@cache
def _signs(noun: str) -> frozenset[str]:
    """What a noun tells of a person: "he", "she", "young", "grown"."""
    lines = (entry.split() for entry in entries(FILE, "what a noun tells of a person"))
    return frozenset(line[0] for line in lines if _called(noun) in line[1:])


def _called(noun: str) -> str:
    """A noun as one of them: "men" as "man"."""
    return noun[:-3] + "man" if noun.endswith("men") else noun.removesuffix("s")


@cache
def _another(first: str, noun: str) -> re.Pattern[str]:
    """Brings up one more who can be meant: "another man", "a boy", "two men"."""
    ones = {each for word in (first, noun) if word for each in (word, _called(word))}
    nouns = "|".join(sorted({*ones, *(f"{each}s" for each in ones), *(re.sub("man$", "men", each) for each in ones)}))
    who = f"(?:{nouns})" if noun else f"(?:{alternation(FILE, 'somebody besides', 'several persons')})"
    before = alternation(FILE, "brings up another")
    return re.compile(rf"\b(?:{before}) (?:[\w-]+ ){{0,2}}?{who}\b", re.IGNORECASE)
