"""One figure that the same source gives twice and differently, with no word of an update, a part or another event.

Narrow on purpose: both sentences must count the same thing, of the same source, and share a name or point back ("the
attack"); nothing in them may speak of time, of more, or of somewhere else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from ..comparing.comparison import Comparison
from ..data.sections import alternation
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import Sentence, bounds_of, listed, sentences_with_numbers, span_of

_KINDS = ("count", "money", "measure", "percent")
_LEAST = 3
"""Smaller figures are told of single deeds of one event all the time."""
_FARTHEST = 5
"""A figure so many times another is of something else rather than a slip."""
_MOVED = re.compile(
    r"\b(?:rose|risen|rises?|rising|climb\w*|increas\w*|jump\w*|fell|fallen|drop\w*|up|down) (?:\w+ ){0,2}$", re.I
)
_OF_THEM = re.compile(r"\s+of (?:the|them|those|whom|these)\b", re.IGNORECASE)
Told = tuple[Sentence, Number]


def check_repeated(findings: Findings, comparison: Comparison) -> Iterator[Consistency]:
    """Pairs of figures under one key and of one source that exclude each other."""
    rows = [row for row in comparison.rows if row.fate]
    tolls = {c.number.start: (row.fate, row.who) for row in rows for c in row.claims if c.status == "current"}
    groups: dict[object, list[Told]] = defaultdict(list)
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            what = tolls.get(number.start) or (None if number.fate else (number.of or "").lower())
            if what and not sentence.headline and _is_plain(sentence, number):
                groups[what, number.kind, number.unit].append((sentence, number))
    for group in groups.values():
        yield from _slips(findings, group)


def _is_plain(sentence: Sentence, number: Number) -> bool:
    """Whether a figure can be held against another: of some size, alone of its kind in a sentence without time."""
    if number.kind not in _KINDS or number.trend is not None or (number.value is None and number.hedge is None):
        return False
    if _MOVED.search(sentence.before(number)) or _OF_THEM.match(sentence.after(number)):
        return False
    alike = [each for each in sentence.numbers if each.kind == number.kind and each.unit == number.unit]
    words = set(re.findall(r"\w+", sentence.text.lower()))
    return max(bounds_of(number)) >= _LEAST and len(alike) == 1 and not words & listed("time or change")


def _slips(findings: Findings, group: Sequence[Told]) -> Iterator[Consistency]:
    """The first pair of a group that cannot both be."""
    for at, (later, other) in enumerate(group):
        for earlier, one in group[:at]:
            apart = earlier is not later and _is_slip_apart(one, other) and _is_one_source(one, other)
            if apart and _is_one_thing(findings, earlier, one, later, other):
                actor = findings.actor(one.source.actor) if one.source else None
                who = actor.name if actor else one.source.text if one.source else "the text"
                message = f"{who} gives {one.text} here and {other.text} there"
                yield Consistency("repeated", message, False, span_of(one, other))
                return


def _is_slip_apart(one: Number, other: Number) -> bool:
    """Whether no value fits both figures and they are still near enough to mean one thing."""
    (low, high), (least, most) = bounds_of(one), bounds_of(other)
    near = [each for each in (low, high, least, most) if 0 < each < float("inf")]
    return (high < least or most < low) and max(near) <= _FARTHEST * min(near)


def _is_one_source(one: Number, other: Number) -> bool:
    """Whether both are the writer's, or of one source: an actor, or "the ministry" behind "the finance ministry"."""
    if one.source is None or other.source is None:
        return one.source is other.source
    if one.source.actor is not None and one.source.actor == other.source.actor:
        return True
    first, second = _name_words(one.source.text), _name_words(other.source.text)
    return bool(first and second) and (first <= second or second <= first)


def _name_words(text: str) -> set[str]:
    return {word.removesuffix("'s").removesuffix("’s") for word in re.findall(r"[\w'’-]{3,}", text.lower())} - {"the"}


def _is_one_thing(findings: Findings, earlier: Sentence, one: Number, later: Sentence, number: Number) -> bool:
    """Whether two sentences tell of one thing: a shared name, a word that points back, one source."""
    first, second = _names(findings, earlier), _names(findings, later)
    one_day = not _days(earlier) or not _days(later) or bool(_days(earlier) & _days(later))
    if not one_day or (second - first and not first & second):
        return False
    holders = {_holder(findings, earlier, one), _holder(findings, later, number)} - {None}
    if number.fate is None and len(holders) > 1:
        return False
    return bool(first & second) or number.source is not None or _points_back(later, number)


def _names(findings: Findings, sentence: Sentence) -> set[str]:
    """The actors that a sentence names, but those whom a number of it is credited to."""
    start, end = sentence.span
    named = {a.id for a in findings.actors for m in a.mentions if a.kind != "group" and start <= m.start < end}
    return named - {number.source.actor for number in sentence.numbers if number.source}


def _holder(findings: Findings, sentence: Sentence, number: Number) -> str | None:
    """The actor named last before a number in its sentence, but whom it is credited to: "Rossi got (387 points)"."""
    source = number.source.actor if number.source else None
    named = [
        (mention.start, actor.id)
        for actor in findings.actors
        for mention in actor.mentions
        if sentence.span.start <= mention.start < number.start and actor.id != source and actor.kind != "place"
    ]
    return max(named)[1] if named else None


def _days(sentence: Sentence) -> set[str]:
    """The weekdays, months and years that a sentence names."""
    return {found[0].lower() for found in _calendar().finditer(sentence.text)}


@cache
def _calendar() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation('calendar.txt', 'weekdays', 'months')}|(?:19|20)\d\d)\b", re.IGNORECASE)


def _points_back(later: Sentence, number: Number) -> bool:
    """Whether a sentence takes up what was told: "the attack", or "the fine" for what a figure is of."""
    head = (number.of or "").split(" of ")[0].split(" ")[-1]
    again = rf"\b(?:the|this|that|its|his|her|their)\s+(?:[\w-]+\s+)?{re.escape(head)}\b"
    return _back().search(later.text) is not None or bool(head and re.search(again, later.text, re.IGNORECASE))


@cache
def _back() -> re.Pattern[str]:
    return re.compile(rf"\bthe (?:{alternation('comparing.txt', 'happenings')})\b", re.IGNORECASE)
