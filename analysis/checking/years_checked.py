"""Years that cannot be: an end before its beginning, a deed before the birth, five years that were nine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import alternation
from ..findings import Findings
from .consistency import Consistency
from .told_figures import FILE, listed, sentences_with_numbers, shown, span_of

_FIRST, _LAST = r"(?P<first>1[5-9]\d\d|20\d\d)", r"(?P<last>1[5-9]\d\d|20\d\d)"
_LIFE = re.compile(rf"\((?:born |b\. ?)?{_FIRST}(?:\s?[-–—]\s?|[,;] (?:and )?(?:died|d\.) (?:in )?){_LAST}\)")
_FROM_TO = re.compile(
    rf"\b(?:[Ff]rom|[Bb]etween) (?:(?:its |his |her |their |the )?(?:[a-z]+ ){{1,2}}in )?{_FIRST} "
    rf"(?:to|until|till|and|through|until (?:his|her|its|the) [a-z]+ in) {_LAST}\b"
)
_PLAIN = r"(?!(?:in|that|which|who|whose|where|built|made|begun|written|\w+ed)\b)[\w’'-]+"
"""A word that begins nothing of its own: "gave its last concert", but not "bought a mill built"."""
_BORN = re.compile(
    rf"\b[Bb]orn\b(?: (?:on|in))?[\w ,]{{0,40}}?\b{_FIRST}\b[^.;]{{0,80}}?,? (?:and|he|she|[A-Z][\w’'-]+) "
    rf"(?P<then>[a-z]+)(?: {_PLAIN}){{0,5}}? in {_LAST}\b"
)
_SPELL = re.compile(
    r"(?:(?: (?!or\b)[\w’'-]+){0,8}?,? (?:from |between )|(?: (?!and\b|or\b)[\w’'-]+){0,4}?,? \(?"
    r"|(?: (?!and\b|or\b)[\w’'-]+){5,8}? \()"
    rf"{_FIRST}(?: to | until | and |\s?[-–—]\s?){_LAST}\b"
)


_ANNIVERSARY = re.compile(
    r" anniversary of (?:the|an?|his|her|their|its) (?:[\w’'-]+ ){0,6}?(?P<year>1[5-9]\d\d|20\d\d)\b"
)


_LATER = re.compile(r" (?:later|afterwards|after that),? (?:in )(?P<year>1[5-9]\d\d|20\d\d)\b")
_APART = re.compile(
    r" (?P<way>before|after|earlier than) (?:[\w’'-]+ ){1,8}?in (?P<year>1[5-9]\d\d|20\d\d)\b(?! (?:and|or|to|until)\b)"
)
_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_OPENING = 20
_BACK = 260
"""So many characters before "14 years later, in 1986" stands the one year from which it is counted."""


def check_years(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Pairs of years of which the second cannot be before the first, and spells told with their first and last year."""
    text = findings.article.text
    for pattern in (_LIFE, _FROM_TO, _begun(), _ended(), _BORN):
        for found in pattern.finditer(text):
            then = found.groupdict().get("then")
            done = then is None or then.endswith("ed") or then in listed("done in a life") or pattern is not _BORN
            if done and int(found["first"]) > int(found["last"]) and then not in listed("may come before"):
                message = f"{found['last']} is before {found['first']}"
                yield Consistency("date", message, False, (Span(*found.span("first")), Span(*found.span("last"))))
    yield from _spells(findings)
    yield from _anniversaries(findings)
    yield from _later(findings)


@cache
def _begun() -> re.Pattern[str]:
    """ "Founded in 1911 and closed in 1932"."""
    verbs = alternation(FILE, "beginnings")
    return re.compile(
        rf"\b(?:{verbs}) in {_FIRST}(?: in [A-Z]\w+)?[,;]?(?: and)? (?:it |he |she |they )?"
        rf"(?:was |were |then |later |finally |had |has )*"
        rf"(?P<then>[a-z]+)(?: {_PLAIN}){{0,3}}? in {_LAST}\b"
    )


@cache
def _ended() -> re.Pattern[str]:
    """ "Broke out in 1618 and ended in 1648", "moved there in 1926, opened a shop and died in 1971"."""
    verbs = alternation(FILE, "endings")
    return re.compile(
        rf"\bin {_FIRST}\b(?:,? where [^.;,\d]{{0,60}})?,? and (?:was |were |then |later |finally |had |has )*"
        rf"(?P<then>{verbs})(?: {_PLAIN}){{0,3}}? in {_LAST}\b"
    )


def _later(findings: Findings) -> Iterator[Consistency]:
    """ "She joined it in 1972. She became its head 14 years later, in 1986", "in 1959, three years before 1962"."""
    text = findings.article.text
    for number in findings.numbers:
        if number.kind != "duration" or number.unit != "year" or number.value is None or number.hedge:
            continue
        found = _LATER.match(text, number.end)
        apart = None if found else _APART.match(text, number.end)
        told = found or apart
        if told is None:
            continue
        years = list(_YEAR.finditer(text, max(0, number.start - _BACK), number.start))
        alone = len(years) == 1 if found else bool(years) and text[years[-1].end() : number.start] in (", ", ", some ")
        if not alone:
            continue
        first, last = int(years[-1][0]), int(told["year"])
        if apart is not None and apart["way"] == "after":
            first, last = last, first
        if last <= first or abs(last - first - number.value) > 1:
            message = f"{first} to {last} is {shown(last - first)} years, and the text says {number.text}"
            places = (Span(*years[-1].span()), *span_of(number), Span(*told.span("year")))
            yield Consistency("date", message, False, places)


def _anniversaries(findings: Findings) -> Iterator[Consistency]:
    """ "The 10th anniversary of the 2015 quake", where the article's day is known."""
    date, text = findings.article.date or "", findings.article.text
    for number in findings.numbers if date[:4].isdigit() else ():
        found = _ANNIVERSARY.match(text, number.end) if number.kind == "ordinal" and number.value else None
        if found is None:
            continue
        before = text[max(0, number.start - _OPENING) : number.start].split("\n")[-1]
        if re.search(r"\b[Oo]n the $", before):
            continue  # on that day some year ago something was said
        old = int(date[:4]) - int(found["year"])
        if abs(old - (number.value or 0)) > 1:
            message = f"{found['year']} was {old} years before {date[:10]}, and the text says {number.text}"
            yield Consistency("date", message, False, (*span_of(number), Span(*found.span("year"))))


def _spells(findings: Findings) -> Iterator[Consistency]:
    """ "In the five years from 2010 to 2019"."""
    text = findings.article.text
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            if number.kind != "duration" or number.unit != "year" or number.value is None or number.hedge:
                continue
            found = _SPELL.match(text, number.end)
            if found is None or not (length := int(found["last"]) - int(found["first"])) > 0:
                continue
            if abs(length - number.value) > 1:
                message = (
                    f"{found['first']} to {found['last']} is {shown(length)} years, and the text says {number.text}"
                )
                places = (*span_of(number), Span(*found.span("first")), Span(*found.span("last")))
                yield Consistency("date", message, False, places)
