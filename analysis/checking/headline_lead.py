"""A headline's figure of which the text has none under the same key, against the one figure of its kind in the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..comparing.comparing_words import listed as comparing_words
from ..comparing.counted_groups import head_of
from ..findings import Findings, Number
from ..language import stem
from .consistency import Consistency
from .counted_things import called, counted_head
from .slip_evidence import is_misspelt
from .told_figures import Sentence, bounds_of, rounded_like, sentences_with_numbers, span_of

_KINDS = {
    "count": "count",
    "other": "count",
    "money": "money",
    "percent": "percent",
    "duration": "duration",
    "measure": "measure",
    "age": "age",
    "ordinal": "ordinal",
}
_WORD = re.compile(r"[a-z]{4,}", re.IGNORECASE)
_AGE_BEFORE, _AGE_BEHIND = re.compile(r"[a-z’'A-Z]+,? \(?$"), re.compile(r"[,)]|$")
_AT = re.compile(r" (?:at|aged) $")
_SHARED = 2
"""So many words in common make the lead's figure that of the headline; one less where both count one thing."""
_FARTHEST = 10
_EQUAL = 1e-6
_MORE = re.compile(r"\b(?:more|another|others?|further|additional)\b", re.IGNORECASE)
_OPENING = 800
"""So far into the text it may tell of more, which the headline has counted in."""
_LEAD = 3
"""The first of so many sentences with a figure like the headline's is the lead."""


def check_against_lead(findings: Findings, number: Number, title: int) -> Iterator[Consistency]:
    """A headline's number that stands nowhere in the text and is no sum of it, where the lead tells of the same.

    ``title`` is where the headline ends. A headline may round.
    """
    if is_age(findings, number, title):
        yield from _age(findings, number, title)
        return
    if number.kind not in _KINDS or number.value is None or number.hedge or number.value < _SHARED:
        return
    sentences = [each for each in sentences_with_numbers(findings) if each.span.start >= title]
    body = [each for sentence in sentences for each in sentence.numbers if _is_like(number, each)]
    adds = _MORE.search(findings.article.text[title : title + _OPENING]) is not None
    first = next((each for each in sentences[:_LEAD] if any(_is_like(number, one) for one in each.numbers)), None)
    if first is None or _is_told(number, body, adds):
        return
    lead = [each for each in first.numbers if _is_like(number, each) and (each.value is None or each.value > 1)]
    lead = [each for each in lead if not _is_named(findings, each, title)] or lead
    if len(lead) > 1 and number.of:
        lead = [each for each in lead if each.of and _are_of_one(number, each)]
    if (
        len(lead) != 1
        or not _is_near(number, lead[0])
        or (number.kind == "count" and lead[0].value is None and lead[0].high is None)
    ):
        return
    if number.kind == "duration" and not (number.of and lead[0].of) and first is not sentences[0]:
        return
    moves = number.kind == "percent" and number.trend is not None and number.trend == lead[0].trend
    needed = 1 if moves or _are_of_one(number, lead[0]) else _SHARED
    needed += (first is not sentences[0]) + (number.kind == "ordinal")
    if number.kind == "ordinal" and (not number.of or counted_head(number) != counted_head(lead[0])):
        return
    if _shared_words(findings, first, title) + is_misspelt(number, lead[0]) >= needed:
        yield contradicted(number, lead[0])


def is_summed(findings: Findings, number: Number, title: int) -> bool:
    """Whether two figures of the opening make up the headline's, where the text speaks of more: "six, and two more"."""
    text = findings.article.text
    if _MORE.search(text[title : title + _OPENING]) is None or number.value is None:
        return False
    near = (each for each in findings.numbers if title <= each.start < title + _OPENING and _is_like(number, each))
    values = [each.value for each in near if each.value is not None]
    return any(abs(one + two - number.value) < _EQUAL for one, two in combinations(values, 2))


def contradicted(number: Number, other: Number) -> Consistency:
    """What is said of a headline's figure and the one of the text that it should be."""
    message = f"the headline says {number.text}, the text {other.text}"
    return Consistency("headline", message, False, span_of(number, other))


def is_age(findings: Findings, number: Number, title: int) -> bool:
    """Whether a headline tells an age: "Woman, 91, wins", "Bell (41) jailed"."""
    text = findings.article.text
    if number.kind == "age":
        return number.value is not None and not number.hedge
    if number.kind in ("other", "count") and re.fullmatch(r"\d\d", number.text) and _is_at_age(findings, number, title):
        return True
    bare = number.kind == "other" and number.of is None and re.fullmatch(r"\d\d", number.text)
    before = _AGE_BEFORE.search(text, max(0, number.start - 20), number.start)
    return bool(bare and before and text[number.start - 2 : number.start] in (", ", " (")) and (
        _AGE_BEHIND.match(text[number.end : title]) is not None
    )


def _is_at_age(findings: Findings, number: Number, title: int) -> bool:
    """Whether a headline ends with an age, and the text tells one only: "Lund wins marathon at 38"."""
    text = findings.article.text
    ages = {each.value for each in findings.numbers if each.start >= title and each.kind == "age"}
    told = _AT.search(text, max(0, number.start - 10), number.start) and not text[number.end : title].strip()
    return bool(told) and len(ages) == 1


def _age(findings: Findings, number: Number, title: int) -> Iterator[Consistency]:
    """The headline's age, where the text has it nowhere and tells as many ages, or its first sentence tells another."""
    ages = [each for each in findings.numbers if each.kind == "age" and each.value is not None and not each.hedge]
    above = {n.value for n in findings.numbers if n.start < title and is_age(findings, n, title)}
    body = [each for each in ages if each.start >= title]
    same = any(each.value == number.value for each in findings.numbers if each.start >= title)
    if not same and len({each.value for each in body}) >= len(above):
        yield contradicted(number, min(body, key=lambda each: _unlikeness(number, each)))
    elif len(above) == 1 and _is_of_lead(findings, number, body, title):
        yield contradicted(number, body[0])


def _unlikeness(number: Number, other: Number) -> tuple[bool, bool, float]:
    """How far an age is from that of the headline: by what is so old, by a slip in the digits, by the years between."""
    head = counted_head(number)
    named = head is not None and head == counted_head(other)
    return not named, not is_misspelt(number, other), abs((number.value or 0) - (other.value or 0))


def _is_of_lead(findings: Findings, number: Number, body: list[Number], title: int) -> bool:
    """Whether the first sentence tells one age, of what the headline calls so: "girl, 12", "a 14-year-old girl"."""
    lead = next((each for each in sentences_with_numbers(findings) if each.span.start >= title), None)
    ages = [each for each in body if lead is not None and each.end <= lead.span.end]
    values = {each.value for each in lead.numbers} if lead is not None else set()
    called = re.search(r"([a-z]+),? \(?$", findings.article.text[: number.start].lower())
    noun = (number.of or (called[1] if called else "")).split(" ")[-1]
    return len(ages) == 1 and number.value not in values and bool(noun) and (ages[0].of or "").split(" ")[-1] == noun


def _are_of_one(number: Number, other: Number) -> bool:
    """Whether both are of one thing, or one leaves it open: "24 schoolgirls" and "42 girls"."""
    if not number.of or (not other.of and number.kind in ("percent", "money", "duration")):
        return True
    heads = called(counted_head(number)), called(counted_head(other))
    if heads[0] == heads[1]:
        return True
    ours, theirs = ({stem(word) for word in _WORD.findall((each.of or "").lower())} for each in (number, other))
    return any(one.endswith(two) or two.endswith(one) for one in ours for two in theirs)


def _is_like(number: Number, other: Number) -> bool:
    """Whether two figures are of one kind and unit; a kind that the headline is not held against is like none."""
    kind = _KINDS.get(number.kind)
    return kind is not None and kind == _KINDS.get(other.kind) and number.unit == other.unit


def _is_told(number: Number, body: list[Number], adds: bool) -> bool:
    """Whether a figure of the text can be what the headline says; two together, where the text speaks of more."""
    if any(_is_rounded(number, each) for each in body):
        return True
    values = [each.value for each in body if each.value is not None]
    values = values if adds or number.kind in ("measure", "money") else []
    return any(abs(one + two - (number.value or 0)) < _EQUAL for one, two in combinations(values, 2))


def _is_rounded(number: Number, other: Number) -> bool:
    """Whether a headline may give a figure of the text so: with fewer digits, or as one that its hedge leaves open."""
    low, high = bounds_of(other)
    if low <= (number.value or 0) <= high:
        return True
    return any(rounded_like(each, number.value or 0) == number.value for each in (low, high) if 0 < each < float("inf"))


def _is_near(number: Number, other: Number) -> bool:
    value = number.value or 1.0
    return any(value / _FARTHEST <= each <= value * _FARTHEST for each in bounds_of(other))


def _is_named(findings: Findings, number: Number, title: int) -> bool:
    """Whether the headline names what a figure counts, without a number: the "trawlers" of "three trawlers"."""
    head = head_of(number.of)
    counted = {head_of(each.of) for each in findings.numbers if each.start < title}
    return head is not None and head not in counted and head in _stems(findings.article.text[:title])


def _shared_words(findings: Findings, lead: Sentence, title: int) -> int:
    """How many words of the headline the text says again up to the end of the lead."""
    article = findings.article
    headlines = (article.text[p.start : p.end] for p in article.paragraphs if p.kind == "headline" and p.end <= title)
    return len(_stems(" ".join(headlines)) & _stems(article.text[title : lead.span.end]))


def _stems(text: str) -> set[str]:
    common = comparing_words("words of any sentence", "says")
    return {stem(word) for word in _WORD.findall(text.lower()) if word not in common}
