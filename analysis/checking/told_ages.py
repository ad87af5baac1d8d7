"""How old persons are said to be: "Lund, 58,", "the 58-year-old Lund", and who "the 58-year-old" is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..article import Span
from ..attribution.descriptions import peoples
from ..data.sections import alternation, words
from ..findings import Findings, Number
from ..numbers.meaning.befallen import are_people
from .people_named import People
from .told_figures import FILE, phrase_finder, sentences_with_numbers

_BEHIND_NAME = re.compile(r",? \(?(?:aged? |now )?|, who is ")
_COMPOUND_BEHIND_NAME = re.compile(r", (?:an?|the|now an?) ")
_ALONE = re.compile(r"\s*(?:[,).;]|$)|(?=\n)")
_BEFORE_NAME = re.compile(
    r" (?:(?!(?:of|from|and|or|in|who|at|with|to|by|for|has|have|had|is|was|will|after|\w*\d[\w-]*)\b)[\w-]+ ){0,4}"
)
_HE_IS = re.compile(r"(?:^|[.?!][”\"]? |\n)(?:He|She) (?:is|was) (?:only |just )?$")
_HE_WHO_IS = re.compile(r"(?:^|[.?!][”\"]? +|\n)(?:He|She), an? (?:[a-z-]+ )?$")
_I_AM = re.compile(
    r"(?<!before )(?<!when )(?<!until )(?<!till )(?<!time )(?<!if )(?<!once )(?<!after )"
    r"\b(?:I am|I['’]m)(?: only| now| just| already)? $"
)
"""Not of another time: "before I'm 72"."""
_NOW = re.compile(r"(?:^|[.?!][”\"]? |\n)(?:(?P<now>Now|Today|Still only)(?: aged)?|Aged|At) $")
_HE, _HE_IS_NOW = re.compile(r", (?:he|she) "), re.compile(r", (?:he|she) (?:is|lives|still|remains|works)\b")
_THE = re.compile(r"\bthe (?:missing |injured |wanted |accused |dead |retired |former )?$", re.IGNORECASE)
_TURNED = re.compile(r" (?:turned|turns|has turned|is|has just turned) $")
_TIME = re.compile(r" (?:last|this|next|on|in)\b")
_BIRTHDAY = re.compile(r"\b(?:celebrated|marked|turned|celebrates|marks) (?:his|her|their) $", re.IGNORECASE)
_DAY = re.compile(r" birthday\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BACK = 700
"""So many characters before, the only person named is the one meant by a pronoun."""
_NEAR_BACK = 450
"""The same for "the 82-year-old leader", where others are named before."""
_NEAR_DEATH, _CHILD, _OLD = 250, 9, 123
_OPENING = 3
_IS = re.compile(r" (?:is|has|remains|still|lives|works|keeps)\b")
_ALONE_OR_AND = re.compile(r"\s*(?:[,).;]|$)|(?=\n)| (?:and|but) ")


class Age(NamedTuple):
    """An age that the text gives a person; ``died`` where it is the age at death, which need not be told of now."""

    person: str
    number: Number
    died: bool


def ages_told(findings: Findings, people: People) -> list[Age]:
    """Each age whose person the text leaves no doubt about, in order."""
    found: list[Age] = []
    text = findings.article.text
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            if number.value is None or number.hedge or number.low is not None or number.value != int(number.value):
                continue
            person = _person(people, number, sentence.span)
            if person is not None:
                died = _death().search(text, sentence.span.start, number.start) is not None
                found.append(Age(person, number, died))
    return found


def _person(people: People, number: Number, sentence: Span) -> str | None:
    text = people.text
    if number.kind == "ordinal":
        birthday = _BIRTHDAY.search(text, sentence.start, number.start) and _DAY.match(text, number.end)
        return people.only_one(sentence.start, number.start) if birthday else None
    if _I_AM.search(text, max(0, number.start - 20), number.start):
        said = number.kind in ("age", "other") and _ALONE_OR_AND.match(text, number.end)
        return people.speaker_at(number.start) if said and not number.of else None
    last = people.last_before(number.start)
    turned = last and _TURNED.fullmatch(text, last.end, number.start)
    timed = turned and turned[0] != " is " and _TIME.match(text, number.end)
    if last and turned and (timed or _ALONE_OR_AND.match(text, number.end)):
        return last.person if number.kind in ("age", "other") and (number.value or 0) < _OLD else None
    if number.kind not in ("age", "other") or (number.kind == "other" and number.of):
        return None
    compound = number.text.endswith("-old")
    behind = _COMPOUND_BEHIND_NAME if compound else _BEHIND_NAME
    if last and behind.fullmatch(text, last.end, number.start) and (compound or _ALONE.match(text, number.end)):
        return last.person if number.kind == "age" or _is_bracketed(text, number) else None
    if compound:
        return _of_compound(people, number, sentence)
    return _of_pronoun(people, number, sentence)


def _is_bracketed(text: str, number: Number) -> bool:
    return text[number.start - 1] == "(" and text[number.end : number.end + 1] == ")" and len(number.text) == 2


def _of_compound(people: People, number: Number, sentence: Span) -> str | None:
    """Of "the 58-year-old nurse Anna Lund", and of "the 58-year-old" where one person alone was named before."""
    text = people.text
    if _is_of_then(text, sentence):
        return None
    if _HE_WHO_IS.search(text, max(0, number.start - 30), number.start):
        return people.only_one(max(0, number.start - _BACK), number.start)
    following = people.between(number.end, sentence.end)
    if following and _BEFORE_NAME.fullmatch(text, number.end, following[0].start):
        return following[0].person
    named = phrase_finder("names a person (phrases)").search(text, number.end, sentence.end)
    if named and following and re.fullmatch(r" (?:[a-z-]+ ){0,3}", text[named.end() : following[0].start]):
        return following[0].person
    if following:
        return None  # "the 29-year-old came on for Jones"
    definite = _THE.search(text, max(0, number.start - 20), number.start) is not None
    if not people.namings or not definite or not is_somebody(number):
        return None
    return people.only_one(0, number.start) or people.only_one(max(0, number.start - _NEAR_BACK), number.start)


def is_somebody(number: Number) -> bool:
    """Whether "the 33-year-old" is a person: alone, or a "widow", and no mill."""
    if not number.of or are_people(number.of) or number.of.split()[-1].lower() in words("roles.txt"):
        return True
    return " " not in number.of and f"{number.of}s" in peoples()


def _of_pronoun(people: People, number: Number, sentence: Span) -> str | None:
    """Of "He was 58.", "She died at the age of 58" and "Now 58, he is"."""
    text, start, at = people.text, sentence.start, number.start
    he_is = _HE_IS.search(text, max(0, at - 20), at)
    said = he_is is not None and _ALONE.match(text, number.end) is not None
    following = people.between(number.end, number.end + 3)
    if following and _NOW.search(text, max(0, at - 20), at) and _IS.match(text, following[0].end):
        return following[0].person
    opens = _NOW.search(text, max(0, at - 20), at)
    now = opens and (_HE if opens["now"] else _HE_IS_NOW).match(text, number.end)
    died = _death().search(text, start, at) is not None
    if number.kind != "age" and not now and not (died and (number.value or 0) > _CHILD):
        return None
    dead = _dead().search(text, max(0, start - _NEAR_DEATH), start) is not None
    if (he_is and said and (dead or " is " in he_is[0])) or now:
        return people.only_one(max(0, at - _BACK), at)
    if died:
        return people.only_one(start, at) or people.only_one(max(0, at - _BACK), at) or _subject(people, start, at)
    return None


def _subject(people: People, start: int, at: int) -> str | None:
    """Who opens a sentence and is alone in it, whatever else he is called: "Lund, the father of the lake, died"."""
    named = people.between(start, at)
    opens = named and named[0].start - start <= _OPENING and len({each.person for each in named}) == 1
    return named[0].person if opens and people.text[named[0].end : named[0].end + 1] in (",", " ") else None


def _is_of_then(text: str, sentence: Span) -> bool:
    """Whether a sentence tells of another time: a year stands in it, "then", "when"."""
    return _YEAR.search(text, *sentence) is not None or _then().search(text, *sentence) is not None


@cache
def _then() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(FILE, 'of another time')})\b", re.IGNORECASE)


@cache
def _dead() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(FILE, 'deaths')})\b", re.IGNORECASE)


@cache
def _death() -> re.Pattern[str]:
    """ "Died on Tuesday in Porto at the age of"."""
    verbs = alternation(FILE, "deaths")
    return re.compile(
        rf"\b(?:{verbs})\b(?:(?!\baged\b|\bage \d)[^.;]){{0,80}}?\b(?:at the age of|at age|aged?|at) $", re.IGNORECASE
    )
