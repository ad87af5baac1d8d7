"""Anniversaries that an article tells, and the year in which began what each is of: "founded in 1875, its 150th"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..article import Span
from ..data.sections import any_of
from ..findings import Findings, Number
from .told_figures import FILE, Sentence, sentences_with_numbers

FEAST = re.compile(r"(?:th|st|nd|rd)?[\s-]+(?:[a-z]+\s+)?(?:anniversary|jubilee|birthday)\b(?P<when>[^.;]*)", re.I)
_OF_YEAR = re.compile(r" of (?:the|an?|his|her|their|its) (?:[\w’'-]+ ){0,6}?(?P<year>(?:1[5-9]|20)\d\d)\b")
_SAID = re.compile(r"\b[Oo]n the $")
_PERSON = re.compile(r"\b(?:his|her|my|whose|[A-Z]\w+['’]s) $", re.I)
_NOT_NOW = re.compile(r"\b(?:until|before|when|after|by then|later|from|to)\b", re.I)
_HAD, _OF = re.compile(r"\b[Hh]ad (?:[a-z]+ )?(?:its |the |a )?$"), re.compile(r" of\b")
_NOW = re.compile(r"\bthis (?:year|spring|summer|autumn|winter|month|week)\b", re.I)
_TURNS = re.compile(r"\bturns $"), re.compile(r" this (?:year|month|week|spring|summer|autumn|winter)\b")
_LEAST = 4


def feasts_of(sentence: Sentence) -> Iterator[tuple[Number, re.Match[str]]]:
    """The anniversaries of a sentence, with what is said behind each."""
    for number in sentence.numbers:
        feast = FEAST.match(sentence.after(number)) if number.kind == "ordinal" and number.value else None
        if feast and (number.value or 0) >= _LEAST and not _SAID.search(sentence.before(number)):
            yield number, feast


def is_not_of_now(sentence: Sentence, number: Number, feast: re.Match[str]) -> bool:
    """Whether an anniversary was or will be at another time: "until its 50th birthday", "had had its 50th"."""
    return bool(_NOT_NOW.search(feast["when"]) or _HAD.search(sentence.before(number)))


def is_of_else(sentence: Sentence, number: Number, feast: re.Match[str]) -> bool:
    """Whether it is of something or somebody that is named there: "the 50th anniversary of the raid", "his 50th"."""
    of_else = _OF.match(feast["when"]) and not _OF_YEAR.match(feast["when"])
    return bool(of_else or ("birthday" in feast[0] and _PERSON.search(sentence.before(number))))


def feasts_told(findings: Findings) -> Iterator[tuple[int, Span]]:
    """The years in which anniversaries of this year are, as each with its beginning tells."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        for number, feast in feasts_of(sentence):
            told = is_not_of_now(sentence, number, feast) or is_of_else(sentence, number, feast)
            first = None if told or not _NOW.search(sentence.text) else begun_in(sentences, at, number, feast)
            if first is not None:
                yield int(first[1]) + int(number.value or 0), Span(number.start, number.end)


def begun_in(sentences: Sequence[Sentence], at: int, number: Number, feast: re.Match[str]) -> tuple[Span, str] | None:
    """The year in which began what an anniversary is of: beside it, else the first that something was founded in."""
    own = sentences[at]
    if of := _OF_YEAR.match(feast["when"]):
        start = number.end + feast.start("when")
        return Span(start + of.start("year"), start + of.end("year")), of["year"]
    for sentence in (own, *reversed(sentences[:at]), *sentences[at + 1 :]):
        for found in began().finditer(sentence.text):
            start = sentence.span.start
            return Span(start + found.start("year"), start + found.end("year")), found["year"]
    return None


@cache
def began() -> re.Pattern[str]:
    """Finds the year in which something began: "founded in 1875", "dates back to 1920"."""
    verbs = any_of(FILE, "beginnings", "begins for good")
    return re.compile(
        rf"\b(?:{verbs}|dat(?:es|ing) back|climbed|since)\b(?: (?!and\b|but\b)[\w’'-]+){{0,6}}? "
        r"(?:(?:in|on|to)\s+)?(?:(?:\d{1,2}\s+)?[A-Z][a-z]+\s+)?(?P<year>(?:1[5-9]|20)\d\d)\b(?!s)",
        re.IGNORECASE,
    )
