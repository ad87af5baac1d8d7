"""The figures between which something can have moved, and what tells which of two came first: "from", "last year"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from ..data.sections import alternation, any_of, entries, sequence
from ..findings import Number
from ..language import stem
from .told_changes import HEDGE, motions, value_of
from .told_figures import FILE, Sentence, listed
from .told_movements import movement_of

_KINDS = ("count", "other", "money", "measure", "percent", "duration")
_BRACKET = re.compile(r"\([^()]*$")
_WORDS = r"(?:(?!and\b|but\b|while\b|to\b)[A-Za-z’'-]+\s+){0,4}?"
_FROM = re.compile(
    rf"\b(?:from|compared (?:with|to)|than|against|in contrast to|versus|below|above|beyond)\s+{_WORDS}{HEDGE}"
    rf"(?:the\s+)?{HEDGE}$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:()]|\.\s|,(?= (?:and|but|while|a|an|or)\b)|\b(?:and|but|while)\b")
_WHEN = ("date", "year")
_HALF_A_YEAR, _NEAR_BEFORE = 6, 60
_TO = re.compile(rf"[^.;:]*?\bto\s+{HEDGE}(?:[a-z]+\s+){{0,2}}?$", re.IGNORECASE)
_NO_BOUND = re.compile(
    r"\b(?:than|above|below|over|under)\s+(?:the|its|their)\s+(?:[a-z]+\s+(?:of\s+)?)?$"
    r"|\b(?:went|gone|goes|go|going|moved|shot|jumped|climbed|crept)\s+up\s+to\s+$",
    re.IGNORECASE,
)
"""Before a figure, and no bound: "above the 2.8 percent", "went up to 801"."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE_OPENS = re.compile(r"(?:That|This|It|They|So|The (?:figure|number|total|amount|price|rate|toll|sum))\b")


class End(NamedTuple):
    """How much there was of something, with the sentence that tells it."""

    sentence: Sentence
    number: Number


_OF_WHICH = re.compile(r"\s+of (?:which|whom)\b")
"""Behind a part of a figure before, which is no end: "through 14 amendments, (nine) of which were secret"."""


@lru_cache(maxsize=256)
def ends_of(sentence: Sentence) -> tuple[End, ...]:
    """The figures of a sentence that say how much there was; not those for a movement, nor sums put otherwise."""
    return tuple(End(sentence, _plain(sentence, each)) for each in sentence.numbers if _is_end(sentence, each))


def _plain(sentence: Sentence, number: Number) -> Number:
    """A figure as an end: "above the 2.8 percent" is no bound, and pence are pounds in "from 70p to £88"."""
    bound = number.low if number.low is not None else number.high
    if number.value is None and bound is not None and _NO_BOUND.search(sentence.before(number)):
        number = replace(number, value=bound, low=None, high=None, hedge=None)
    if number.kind != "money" or number.unit not in listed("hundredths") or number.value is None:
        return number
    main = {each.unit for each in sentence.numbers if each.kind == "money" and each.unit not in listed("hundredths")}
    return replace(number, value=number.value / 100, unit=main.pop()) if len(main) == 1 else number


def _is_end(sentence: Sentence, number: Number) -> bool:
    value = value_of(number) or 0
    plain = number.kind in _KINDS and value > 0 and (value >= 1 or any(map(str.isdigit, number.text)))
    if not plain or _BRACKET.search(sentence.before(number)) or _is_joined(sentence, number):
        return False
    if _OF_WHICH.match(sentence.after(number)):
        return False
    movement = movement_of(sentence, number)
    return movement is None or movement.weak


def _is_joined(sentence: Sentence, number: Number) -> bool:
    """Whether a figure is part of a word for something else: "the three-level building"."""
    return number.kind in ("count", "other") and re.match(r"-[a-z]", sentence.after(number)) is not None


def is_from(end: End) -> bool:
    """Whether the words before a figure make it that from which something moved: "from", "compared with", "than"."""
    return _FROM.search(end.sentence.before(end.number)) is not None


def is_earlier(end: End) -> bool:
    """Whether a figure is said to be of an earlier time: "450 last year", "once ran 45", "in May it was 20"."""
    return _time_of(end) is False


def is_now(end: End) -> bool:
    """Whether a figure is said to be of the present: "now operates 36", "15,640 so far"."""
    return _time_of(end) is True


def _time_of(end: End) -> bool | None:
    """Whether the words next to a figure are of the present or of an earlier time; None where there are none."""
    before, behind = _clause_before(end), _clause_behind(end)
    last = list(_times().finditer(before))[-1:]
    first = _times().search(behind)
    found = [(len(before) - each.end(), each) for each in last] + ([(first.start(), first)] if first else [])
    if not found:
        return None
    told = min(found, key=lambda each: each[0])[1]
    return told["now"] is not None


def is_chain(one: End, two: End) -> tuple[End, End] | None:
    """What came first of two figures in a row, and what then: "94 from 85", "from 4 to 6", "expand its 28 to 60"."""
    gap = one.sentence.between(one.number, two.number)
    if ";" in gap or (is_from(one) and is_from(two)):
        return None
    if is_from(two):
        return two, one
    if not _TO.fullmatch(gap):
        return None
    moved = motions("up", "down").search(_clause_before(one)) is not None
    return (one, two) if moved or is_from(one) else None


def is_later(old: End, new: End) -> bool:
    """Whether the words beside two figures tell that the first was before the second."""
    if is_earlier(new) or is_now(old):
        return False
    if is_earlier(old) or is_now(new):
        return True
    years, months = [year_of(each) for each in (old, new)], [_month_of(each) for each in (old, new)]
    if years[0] and years[1] and years[0] != years[1]:
        return years[0] < years[1]
    return months[0] is not None and months[1] is not None and 0 < (months[1] - months[0]) % 12 <= _HALF_A_YEAR


def _month_of(end: End) -> int | None:
    found = _months().search(_clause_behind(end)) or _months().search(_clause_before(end))
    return sequence("calendar.txt", "months").index(found[0].lower()) if found else None


def tells_of(number: Number, sentence: Sentence) -> bool:
    """Whether a sentence opens with what a figure was of: "net income" and then "Net advanced"."""
    first = next((each.start for each in sentence.numbers if each.kind not in _WHEN), sentence.span.end)
    opening = _stems(sentence.text[: first - sentence.span.start])
    return bool(_stems(number.of or "") & opening)


def _stems(words: str) -> frozenset[str]:
    """The words of three letters and more as stems; those for one thing as the first of them."""
    return frozenset(_called().get(stem(word), stem(word)) for word in re.findall(r"[a-z]{3,}", words.lower()))


@cache
def _called() -> dict[str, str]:
    lines = [entry.split() for entry in entries(FILE, "names of accounts")]
    return {stem(word): stem(line[0]) for line in lines for word in line}


def year_of(end: End) -> int | None:
    """The year that stands beside a figure, in its clause."""
    found = _YEAR.search(_clause_behind(end)) or _YEAR.search(_clause_before(end))
    return int(found[0]) if found else None


def takes_up(sentence: Sentence) -> bool:
    """Whether a sentence goes on about what the sentence before told: "It", "That", "The figure"."""
    return _SENTENCE_OPENS.match(sentence.text) is not None


def _clause_before(end: End) -> str:
    """The words before a figure, from the last figure or clause on."""
    at = end.number.start - end.sentence.span.start
    others = [each.end for each in end.sentence.numbers if each.end <= end.number.start and each.kind not in _WHEN]
    start = max((each - end.sentence.span.start for each in others), default=0)
    return _CLAUSE.split(end.sentence.text[start:at])[-1]


def _clause_behind(end: End) -> str:
    others = [each.start for each in end.sentence.numbers if each.start >= end.number.end and each.kind not in _WHEN]
    stop = min(others, default=end.sentence.span.end) - end.sentence.span.start
    return _CLAUSE.split(end.sentence.text[end.number.end - end.sentence.span.start : stop])[0]


@cache
def _times() -> re.Pattern[str]:
    earlier, began = any_of(FILE, "an earlier time (phrases)", "had been (phrases)"), any_of(FILE, "told by when")
    now = any_of(FILE, "the present (phrases)")
    return re.compile(
        rf"\b(?:(?P<now>{now})|{earlier}|when (?:[\w’'-]+ ){{1,4}}?(?:{began}))\b",
        re.IGNORECASE,
    )


@cache
def _months() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('calendar.txt', 'months')})\b", re.IGNORECASE)


def is_expected(end: End) -> bool:
    """Whether a figure is what somebody thought that it would be: "ahead of the 197 million expected"."""
    sentence, number = end
    return _foreseen_behind().match(sentence.after(number)) is not None or (
        _foreseen_before().search(sentence.before(number)[-_NEAR_BEFORE:]) is not None
    )


@cache
def _foreseen_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[a-z]+)?\s+(?:{alternation(FILE, 'foreseen')})\b", re.IGNORECASE)


@cache
def _foreseen_before() -> re.Pattern[str]:
    nouns = alternation(FILE, "what was foreseen")
    return re.compile(rf"\b(?:{nouns})\s+(?:[a-z]+\s+)?(?:of|for|at)\s+{HEDGE}$|\bahead of (?:the )?$", re.IGNORECASE)
