"""An age by which somebody is taken up, and which is not the one told before: "Lund, 63, … The 67-year-old posted".

Only where one person alone can be meant: the only one named shortly before, or the one of whom a first sentence told
without a name ("a 42-year-old man … the 44-year-old man"), and where nobody in the article has the second age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..data.sections import alternation
from ..findings import Findings, Number
from .consistency import Consistency
from .people_named import People
from .told_ages import Age
from .told_figures import FILE, Sentence, listed, sentences_with_numbers, span_of

_OPENS = re.compile(r"(?:^|[.?!,][”\"]? +|\n+)[“\"]?The $")
_NEW = re.compile(r"\b(?:an?|another|his|her|their) (?:[a-z-]+ )?$", re.IGNORECASE)
_THE = re.compile(r"\bthe $", re.IGNORECASE)
_NOUN_BEFORE = re.compile(r"\b[Tt]he (?P<noun>[a-z]+)(?:, (?:aged )?| \()$")
_CHILDREN = {"boy": "son", "girl": "daughter"}
"""Who is told of first as somebody's child."""
_BACK, _SENTENCE = 450, 160
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def taken_up(findings: Findings, people: People, ages: Sequence[Age]) -> Iterator[Consistency]:
    """Ages of somebody who can only be the one whose age was told before, and is another."""
    placed = {age.number.start for age in ages}
    told: list[Number] = []
    values = [each.value for each in findings.numbers if each.kind == "age"]
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            if number.kind != "age" or number.value is None:
                continue
            if number.start not in placed and values.count(number.value) == 1 and _takes_up(people.text, number):
                first = _named(people, ages, number, sentence.span.end) or _unnamed(people.text, told, number)
                if first is not None and not _is_of_then(sentence):
                    message = f"one person is {first.text} here and {number.text} there"
                    yield Consistency("age", message, False, span_of(first, number))
            told.append(number)


def _takes_up(text: str, number: Number) -> bool:
    """Whether "the 67-year-old" opens a sentence, or takes up somebody by a noun: "with the 67-year-old woman"."""
    if not number.text.endswith("old"):
        return _noun_before(text, number) is not None
    start = max(0, number.start - 10)
    return _OPENS.search(text, start, number.start) is not None or (
        number.of is not None and _THE.search(text, start, number.start) is not None
    )


def _noun_before(text: str, number: Number) -> str | None:
    """ "The woman, 43,": by which noun somebody is taken up."""
    found = _NOUN_BEFORE.search(text, max(0, number.start - 30), number.start)
    return found["noun"] if found and text[number.end : number.end + 1] in (",", ")") else None


def _named(people: People, ages: Sequence[Age], number: Number, end: int) -> Number | None:
    """The age of the only person named in the sentence before, unless another is named behind: "came on for Lund"."""
    told = {age.person: age.number for age in ages if age.number.start < number.start and not age.died}
    last = people.last_before(number.start)
    if (
        last is None
        or last.person not in told
        or number.start - last.end > _SENTENCE
        or number.of
        or (people.between(number.end, end))
    ):
        return None
    text = people.text
    noun = _noun_before(text, number)
    known = noun is None or noun in listed("somebody besides", "any people")
    if not known and not re.search(rf"\b{noun}\b", text[: max(0, number.start - len(noun or "") - 2)], re.IGNORECASE):
        return None  # "The singer, 29," of whom nothing was told
    opening = max(text.rfind(end, 0, last.start) for end in (". ", ".” ", '." ', "\n"))
    near = {each.person for each in people.between(max(0, opening, number.start - _BACK), number.start)}
    near -= {people.speaker_at(number.start)} - {last.person}
    return told[last.person] if near == {last.person} and not _besides().search(text, last.end, number.start) else None


def _unnamed(text: str, told: Sequence[Number], number: Number) -> Number | None:
    """The one age told before, of "a 42-year-old man", where "the 44-year-old man" is told of."""
    noun = _noun_before(text, number) or number.of
    if noun is None or noun == "year":
        return None
    called = (noun, _CHILDREN.get(noun))
    alike = [each for each in told if each.of in called]
    if len({each.value for each in alike}) != 1 or (
        noun not in listed("one of a family") and len({each.value for each in told}) != 1
    ):
        return None
    first = next((each for each in alike if _NEW.search(text, max(0, each.start - 30), each.start)), None)
    if first is None:
        return None
    besides = _another(noun) if noun in listed("one of a family") else _besides()
    return None if besides.search(text, first.end + len(noun) + 1, number.start - len(noun)) else first


@cache
def _another(noun: str) -> re.Pattern[str]:
    """Brings up one more of the same family."""
    before = alternation(FILE, "brings up another")
    return re.compile(rf"\b(?:{before}) (?:[\w-]+ ){{0,2}}?{noun}\b|\b{noun}s\b", re.IGNORECASE)


@cache
def _besides() -> re.Pattern[str]:
    """Brings up somebody else: "a boy", "his brother", "two men"; but "the suspect" may be the one who was told of."""
    who = alternation(FILE, "somebody besides", "several persons")
    return re.compile(rf"\b(?:{alternation(FILE, 'brings up another')}) (?:[\w-]+ ){{0,2}}?(?:{who})\b", re.IGNORECASE)


def _is_of_then(sentence: Sentence) -> bool:
    return _YEAR.search(sentence.text) is not None
