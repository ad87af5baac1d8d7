"""One statement that stands twice with another figure: in nearly the same words, or with the digits in another order.

"The bombers have carried out 36 combat flights" and "the bombers carried out 63 combat flights"; "183 countries" and
"138 countries"; "detained for more than 50 days" and "has been detained for more than 70 days". Nothing may tell the
two apart: a name, a day, an ordinal, any other figure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from ..comparing.comparing_words import listed as comparing_words
from ..comparing.comparison import Comparison
from ..data.sections import alternation
from ..findings import Findings, Number
from ..language import stem
from .consistency import Consistency
from .counted_things import counted_head
from .slip_evidence import in_other_order
from .taken_up import Named
from .told_changes import HEDGE, value_of
from .told_figures import FARTHEST, FILE, Sentence, bounds_of, is_exact, listed, sentences_with_numbers, span_of

_WORD = re.compile(r"(?<![\w’'-])[A-Za-z][\w’'-]{3,}")
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][\w’'-]{2,}")
_TIMES = ("year", "date")
_KINDS = ("count", "money", "measure", "percent", "duration")
_LEAST_WORDS, _LEAST_PART = 5, 0.8
_SHORT, _LONG, _LONGER, _SHARED, _LEAST = 2, 3, 4, 3, 100
_ONE_SIZE = 2.0
_NEAR = 150
"""Sentences that are nearer tell of several things in the same words."""
_FAR = 3500
"""So many characters lie at most between the two."""
_MOST_SENTENCES = 60
_BACK = 60
_LOOSENED = re.compile(rf"{HEDGE}$", re.IGNORECASE)
_KNOWN = re.compile(r"(?:\b(?:the|those|these|all|have|has|had)|[“\"]) $", re.IGNORECASE)
_VERB = 4
"""So many letters of a verb tell which it is: "waited", "waiting"; "spent", "spend"."""


class Statement(NamedTuple):
    """A sentence with the stems of its words and its names."""

    sentence: Sentence
    words: frozenset[str]
    names: frozenset[str]


def check_same_words(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Pairs of figures of one statement that differ."""
    named = Named(findings)
    told = [_statement(each) for each in sentences_with_numbers(findings) if len(each.text) <= _FAR][:_MOST_SENTENCES]
    for one, other in combinations(told, 2):
        if not _NEAR <= other.sentence.span.start - one.sentence.span.end <= _FAR and not one.sentence.headline:
            continue
        shared = len(one.words & other.words)
        if shared >= _LEAST_WORDS and _are_alike(one, other, shared):
            yield from _differing(one.sentence, other.sentence)
    yield from _swapped(told)
    yield from _spells(named, told)


def _statement(sentence: Sentence) -> Statement:
    common = comparing_words("words of any sentence", "says")
    numbers = {word for each in sentence.numbers for word in re.findall(r"\w+", each.text.lower())}
    words = {stem(word.lower()) for word in _WORD.findall(sentence.text) if word.lower() not in common | numbers}
    return Statement(sentence, frozenset(words), frozenset(_NAME.findall(sentence.text)))


def _are_alike(one: Statement, other: Statement, shared: int) -> bool:
    """Whether the shorter sentence says little that the longer does not, and no name or day tells them apart."""
    fewer, more = sorted((one, other), key=lambda each: len(each.words))
    if shared < _LEAST_PART * len(fewer.words) or fewer.names - more.names:
        return False
    if _ordinals(one.sentence) != _ordinals(other.sentence):
        return False
    days = [{each.value for each in told.sentence.numbers if each.kind in _TIMES} for told in (fewer, more)]
    if all(days) and not days[0] & days[1]:
        return False
    values = {value_of(each) for each in more.sentence.numbers}
    return sum(value_of(each) not in values for each in fewer.sentence.numbers if each.kind not in _TIMES) == 1


def _ordinals(sentence: Sentence) -> frozenset[str]:
    return listed("one of several") & frozenset(re.findall(r"\w+", sentence.text.lower()))


def _differing(one: Sentence, other: Sentence) -> Iterator[Consistency]:
    """The one figure of either sentence that the other has not."""
    first = [each for each in one.numbers if value_of(each) not in {value_of(number) for number in other.numbers}]
    second = [each for each in other.numbers if value_of(each) not in {value_of(number) for number in one.numbers}]
    for here in first:
        for there in second:
            same = here.kind == there.kind in _KINDS and here.unit == there.unit and _are_apart(here, there)
            if same and counted_head(here) == counted_head(there) and here.fate is there.fate is None:
                yield _told(here, there)
                return


def _are_apart(here: Number, there: Number) -> bool:
    """Whether no value fits both, and neither is a change."""
    (low, high), (least, most) = bounds_of(here), bounds_of(there)
    if here.hedge and here.hedge == there.hedge and high == most == float("inf"):
        high, most = low, least  # "more than 50 days" and "more than 70 days"
    near = [each for each in (low, high, least, most) if 0 < each < float("inf")]
    return (high < least or most < low) and max(near) <= FARTHEST * min(near) and here.trend == there.trend


def _told(here: Number, there: Number) -> Consistency:
    message = f"the text gives {here.text} here and {there.text} there"
    return Consistency("repeated", message, False, span_of(here, there))


def _swapped(told: Sequence[Statement]) -> Iterator[Consistency]:
    """Long figures of the same things with their digits in another order."""
    long = [
        (digits, number, each)
        for each in told
        for number in each.sentence.numbers
        if number.kind in (*_KINDS, "other")
        and is_exact(number)
        and len(digits := _digits(number)) >= _SHORT
        and (number.value or 0) >= _LEAST
    ]
    copies = Counter(number.value for _, number, _ in long)
    for (ours, here, one), (theirs, there, other) in combinations(long, 2):
        written = here.text[0].isdigit() and there.text[0].isdigit()
        same = in_other_order(ours, theirs) and (len(here.text) == len(there.text) or not written)
        if not same or not _are_of_one_kind(here, there) or here.unit != there.unit or one is other:
            continue
        head = counted_head(here)
        things = head is not None and head == counted_head(there) and here.fate == there.fate
        longer = min(map(len, (ours, theirs))) >= _LONG
        long_enough = min(map(len, (ours, theirs))) >= _LONGER and copies[here.value] == copies[there.value] == 1
        known = (
            things and _is_size(here, there) and _is_told_as_known(one, here, other, there) and copies[there.value] == 1
        )
        if (
            (things and longer and len(one.words & other.words - {head}) >= _SHARED)
            or known
            or (long_enough and _is_size(here, there))
        ):
            yield _told(here, there)


def _are_of_one_kind(here: Number, there: Number) -> bool:
    """Whether two figures may be of one thing; the thing may be left out once: "an attendance of 6,412"."""
    return here.kind == there.kind or {here.kind, there.kind} == {"count", "other"}


def _is_told_as_known(one: Statement, here: Number, other: Statement, there: Number) -> bool:
    """Whether the second of two figures of like things is told of as known, and neither of as one of a time."""
    if not _KNOWN.search(other.sentence.before(there)):
        return False
    return listed("time or change").isdisjoint(re.findall(r"[a-z]+", other.sentence.text.lower()))


def _digits(number: Number) -> str:
    """The digits of a figure, also of one in words, without the noughts at its ends."""
    written = re.sub(r"\D", "", number.text)
    return (written or f"{number.value:.0f}").strip("0")


def _is_size(here: Number, there: Number) -> bool:
    """Whether two figures with the same digits are of one size, so that no other reason for that is likely."""
    low, high = sorted((here.value or 0.0, there.value or 0.0))
    return 0 < high <= _ONE_SIZE * low


def _spells(named: Named, told: Sequence[Statement]) -> Iterator[Consistency]:
    """How long somebody was held, waited or was in prison, told twice with the same verb."""
    found = [
        (verb, number, each)
        for each in told
        for number in each.sentence.numbers
        if number.kind == "duration" and (verb := _verb_of(each.sentence, number))
    ]
    for (verb, here, one), (again, there, other) in combinations(found, 2):
        if verb != again or here.unit != there.unit or one is other or not _are_apart(here, there):
            continue
        persons = [
            {who for _, who, kind in named.between(*each.sentence.span) if kind == "person"} for each in (one, other)
        ]
        if all(persons) and not persons[0] & persons[1]:
            continue
        before = _LOOSENED.sub("", other.sentence.before(there)[-_BACK:].lower())
        if listed("time or change").isdisjoint(re.findall(r"\w+", before)):
            yield _told(here, there)
            return


def _verb_of(sentence: Sentence, number: Number) -> str | None:
    found = _spell_before().search(sentence.before(number))
    if found is None or (found["verb"].lower().startswith("spen") and not _inside().match(sentence.after(number))):
        return None
    return stem(found["verb"].lower())[:_VERB]


@cache
def _spell_before() -> re.Pattern[str]:
    verbs = alternation(FILE, "takes a spell")
    return re.compile(rf"\b(?P<verb>{verbs})(?: in [A-Z]\w+)?(?: for)? {HEDGE}$", re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    places = alternation(FILE, "places to be kept in")
    return re.compile(rf"(?: and [\w-]+ \w+)? (?:in|behind) (?:an? |the )?(?:\w+ )?(?:{places})\b", re.IGNORECASE)
