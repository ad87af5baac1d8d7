"""One figure that the same source gives twice and differently, with no word of an update, a part or another event.

Narrow on purpose: both sentences must count the same thing, of the same source, and tell of one thing
(``taken_up``); nothing in them may speak of time or of more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..attribution.source_words import source_words
from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import counted_head, is_added_up, is_left
from .differences import is_margin
from .group_taken_up import are_named
from .slip_evidence import is_misspelt, slip_between
from .taken_up import Named, is_of_more, is_of_one_thing, subject_of
from .told_figures import (
    FARTHEST,
    HELD_AGAINST,
    Sentence,
    bounds_of,
    listed,
    phrase_finder,
    sentences_with_numbers,
    span_of,
)

_KINDS = ("count", "money", "measure", "percent", "duration")
_LEAST = 3
"""Smaller figures are told of single deeds of one event all the time."""
_MOVED = re.compile(
    r"\b(?:rose|risen|rises?|rising|climb\w*|increas\w*|jump\w*|fell|fallen|drop\w*|up|down) (?:\w+ ){0,2}$", re.I
)
_A_MONTH = re.compile(r"[)\s]*(?:an?|per|each|every) (?:hour|day|week|month|year|head|person)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERIOD = re.compile(r"\b(?:this|past|each|every|per|same) (?:year|month|week)")
_SOME = re.compile(r" of (?:them|these|those|whom|which)\b")
_OF_THEM = re.compile(r"\s+(?:of (?:the|them|those|whom|these)|(?:[\w'’-]+ ){1,2}(?:who|whose))\b", re.IGNORECASE)
"""Behind a figure, what makes it one of several: "of them", "pupils who sat in front"."""
_OF_THESE = re.compile(r"\b(?:of|among) (?:these|those|them|whom|which),? (?:some |about |only )?$", re.IGNORECASE)
_RESTRICTED = re.compile(r"\s+(?:[\w’'-]+ ){1,3}?(?:from|with|who|that|which|whose|aged|under|over)\b", re.IGNORECASE)
_KNOWN = re.compile(r"\b(?:the|that|this|its|their|his|her) $", re.IGNORECASE)
_KNOWN_SUM = re.compile(r"\b(?:the|that|this) $", re.IGNORECASE)
_ALL = re.compile(r"\ball $", re.IGNORECASE)
_NEXT, _SLIGHTLY = 4, 1.5
_LAST = 60
"""So many figures under one key are looked at before each, so that a long text takes no longer by the word."""
Told = tuple[Sentence, Number]


def check_repeated(findings: Findings, comparison: Comparison) -> Iterator[Consistency]:
    """Pairs of figures under one key and of one source that exclude each other."""
    rows = [row for row in comparison.rows if row.fate]
    tolls = {c.number.start: (row.fate, row.who) for row in rows for c in row.claims if c.status == "current"}
    groups: dict[object, list[Told]] = defaultdict(list)
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            what = tolls.get(number.start) or (None if number.fate else _counted(number))
            if what is not None and not sentence.headline and _is_plain(sentence, number):
                groups[what, number.kind, number.unit].append((sentence, number))
    named = Named(findings)
    for group in groups.values():
        yield from _slips(findings, named, group)


def _counted(number: Number) -> str:
    """What a figure counts; of sums, measures and shares the unit tells enough to hold two against each other."""
    return counted_head(number) or "" if number.kind == "count" else ""


def _is_plain(sentence: Sentence, number: Number) -> bool:
    """Whether a figure can be held against another: of some size, alone of its kind in a sentence without time."""
    if number.kind == "duration" and number.source is None:
        return False
    if number.kind not in _KINDS or number.trend is not None or (number.value is None and number.hedge is None):
        return False
    if is_margin(sentence.before(number), sentence.after(number)):
        return False
    if _OF_THESE.search(sentence.before(number)) or HELD_AGAINST.search(sentence.before(number)):
        return False
    if _MOVED.search(sentence.before(number)) or _OF_THEM.match(sentence.after(number)):
        return False
    if _A_MONTH.match(sentence.after(number)) or sentence.before(number).endswith("("):
        return False
    whole = (each for each in sentence.numbers if not _SOME.match(sentence.after(each)))
    alike = [each for each in whole if each.kind == number.kind and each.unit == number.unit]
    alike = [each for each in alike if each.kind != "count" or counted_head(each) in (None, counted_head(number))]
    said = set(re.findall(r"\w+", sentence.text.lower()))
    spells = (each for each in sentence.numbers if each.kind == "duration" and each is not number)
    timed = bool(said & listed("time or change")) or any(each.unit in listed("long spells") for each in spells)
    phrases = phrase_finder("time or change (phrases)")
    timed = timed or bool(_PERIOD.search(sentence.text.lower()) or phrases.search(sentence.text))
    return max(bounds_of(number)) >= _LEAST and len(alike) == 1 and not timed


def _slips(findings: Findings, named: Named, group: Sequence[Told]) -> Iterator[Consistency]:
    """The first pair of a group that cannot both be; of a whole and its parts all can."""
    values = {number.value for _, number in group}
    for at, (later, other) in enumerate(group):
        for place in range(max(0, at - _LAST), at):
            earlier, one = group[place]
            if _YEAR.search(earlier.text) and other.value in {
                number.value for _, number in group[max(0, place - _LAST) : place]
            }:
                continue  # told before both: what stands between is of another time
            ours, theirs = one.value or 0, other.value or 0
            if (
                earlier is not later
                and _is_slip_apart(one, other)
                and (other.kind != "duration" or slip_between(one.value or 0, other.value or 0))
                and values.isdisjoint((abs(ours - theirs), ours + theirs))
                and not (_is_remainder(findings, one, other) or is_added_up(earlier, one, other))
                and not is_of_more(one, other)
                and not are_named(named, findings, other)
                and not _is_other_sum(earlier, one, later, other)
                and not _is_of_some(later, one, other)
                and _is_one_source(findings, named, earlier, one, later, other)
                and is_of_one_thing(named, earlier, one, later, other)
            ):
                source = one.source or other.source
                actor = findings.actor(source.actor) if source else None
                who = actor.name if actor else source.text if source else "the text"
                message = f"{who} gives {one.text} here and {other.text} there"
                yield Consistency("repeated", message, False, span_of(one, other))
                return


def _is_remainder(findings: Findings, one: Number, other: Number) -> bool:
    """Whether what lies between two figures is told between them: "14 sailors", "three were found", "the 11"."""
    first = bisect_right(findings.numbers, one.start, key=lambda each: each.start)
    last = bisect_right(findings.numbers, other.start - 1, key=lambda each: each.start)
    return is_left(findings.numbers[first:last], one, other)


def _is_slip_apart(one: Number, other: Number) -> bool:
    """Whether no value fits both figures and they are still near enough to mean one thing."""
    (low, high), (least, most) = bounds_of(one), bounds_of(other)
    near = [each for each in (low, high, least, most) if 0 < each < float("inf")]
    return (high < least or most < low) and max(near) <= FARTHEST * min(near)


def _is_other_sum(earlier: Sentence, one: Number, later: Sentence, other: Number) -> bool:
    """Whether two sums of money or measures may be of two things: no slip of the digits, and nothing points back."""
    if one.kind not in ("money", "measure", "percent") or is_misspelt(one, other):
        return False
    same = one.of is not None and one.of == other.of
    verbs = [
        re.findall(r"[a-z]+", sentence.before(number))[-1:] for sentence, number in ((earlier, one), (later, other))
    ]
    return not same and verbs[0] != verbs[1] and not _KNOWN_SUM.search(later.before(other))


def _is_of_some(later: Sentence, one: Number, other: Number) -> bool:
    """Whether the second figure says which of those it means, or is a sum called by what nothing was told of before."""
    if is_misspelt(one, other):
        return False
    if other.kind == "money" and one.of is None and other.of and _KNOWN_SUM.search(later.before(other)):
        return True
    if _ALL.search(later.before(other)) and (other.value or 0) > (one.value or 0):
        return True
    if not _KNOWN.search(later.before(other)):
        return False
    return (other.value or 0) < (one.value or 0) and _RESTRICTED.match(later.after(other)) is not None


def _is_one_source(
    findings: Findings, named: Named, earlier: Sentence, one: Number, later: Sentence, other: Number
) -> bool:
    """Whether both are the writer's, or of one source: an actor, or "the ministry" behind "the finance ministry".

    What the writer tells of whoever gives the second is that one's own: "Police held 45", and then "police said".
    """
    if other.source is None:
        return one.source is None
    low, high = sorted((one.value or 0, other.value or 0))
    same = one.fate is None and one.of == other.of and " " in (one.of or "") and high <= _SLIGHTLY * low
    if one.source is None and same:
        return True  # eight Finnish sailors, and "the ministry said it had nine Finnish sailors"
    if one.source is None:
        return other.source.actor is not None and subject_of(named, earlier, one) == other.source.actor
    if one.source.actor is not None and one.source.actor == other.source.actor:
        return True
    if other.source.text.lower() in ("he", "she") and other.source.actor is None:
        return later.span.start - earlier.span.end <= _NEXT
    first, second = (_name_words(source_words(findings, each.source)) for each in (one, other))
    return bool(first and second) and (first <= second or second <= first)


def _name_words(text: str) -> set[str]:
    return {word.removesuffix("'s").removesuffix("’s") for word in re.findall(r"[\w'’-]{3,}", text.lower())} - {"the"}
