"""Which two figures can be the ends of a movement: alike, of one size, in one clause with it, and which came first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..data.sections import alternation
from ..findings import Number
from .counted_things import kind_counted
from .figure_ends import End, is_chain, is_expected, is_later
from .movement_arithmetic import may_be_ends
from .told_changes import value_of
from .told_figures import FILE, Sentence
from .told_movements import Movement, is_amount_of, is_compared_with

_SIZE = 10.0
_NEW_CLAUSE = re.compile(
    r"[,;] (?:and|but|while|whereas|with) (?!(?:is|was|are|were|now|stood|reached|came)\b)|;|\bwhile\b|\bwhereas\b",
    re.I,
)
_ON = re.compile(
    r"(?:\s+[\w-]+){0,3}?\s+(?:on|since|than|over|from|compared|versus|against)\b|\s+year[- ]on[- ]year", re.IGNORECASE
)
_THAN = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,2}?(?:than|compared (?:to|with)|over|as \w+(?: [\w’'-]+){0,3}? as|the|what|its|that of)\b",
    re.IGNORECASE,
)
ATTACHED = re.compile(
    r"[^.;:]{0,60}?(?:,|\s[-–—]{1,2}|\()\s*"
    r"(?:(?:or|an?|which (?:is|was)|so|some|about|the|nearly|almost|more than|only|just)\s+)*"
    rf"(?:(?:{alternation(FILE, 'nouns of rise', 'nouns of fall')}|change) (?:of|amounts to) )?"
    rf"(?:(?:{alternation(FILE, 'nouns of difference')}) of )?(?:(?:up|down) (?:by )?)?$",
    re.IGNORECASE,
)
"""Between a figure and the movement that is told of it: "15,640 so far, 15 percent fewer"."""


_BY = re.compile(r"\bby $", re.IGNORECASE)
_MOVED = ("duration", "measure", "percent")
"""What is told of these with "by" is how far something moved: "from nine to seven, that is by two days"."""


def group_of(movement: Movement, ends: Sequence[End], one: End) -> list[End]:
    """The figures that can be the other end of a movement: alike, of one size, and of the same things."""
    wide = max(_SIZE, 3 * movement.least if movement.how == "times" else movement.least / 4)
    first, found = value_of(one.number) or 0.0, []
    compared = is_compared_with(one.sentence, movement.number)
    for end in ends:
        value = value_of(end.number) or 0.0
        alike = may_be_ends(end.number, one.number) and first / wide <= value <= first * wide
        is_other = end.number is movement.number or (
            end.number.kind in _MOVED and _BY.search(end.sentence.before(end.number))
        )
        if is_other or not alike or (not compared and is_expected(end)):
            continue
        if movement.how == "share" and end.number.kind == "percent":
            alike = is_compared_with(end.sentence, movement.number)  # else it may be points
        elif movement.how == "amount":
            alike = is_amount_of(movement, end.number)
        if alike:
            found.append(end)
    return found


def ordered(movement: Movement, one: End, two: End) -> tuple[Number, Number] | None:
    """The pair with what came first in front; None where they count different things, or are the same."""
    heads = [kind_counted(each.number) for each in (one, two)]
    first, second = value_of(one.number) or 0, value_of(two.number) or 0
    if first == second or (all(heads) and heads[0] != heads[1] and one.number.kind == "count"):
        return None
    rises = movement.up is not False if movement.how != "times" else movement.least > 1
    return (one.number, two.number) if (first < second) == rises else (two.number, one.number)


def chains_of(movement: Movement, ends: Sequence[End]) -> Iterator[tuple[End, End]]:
    """The figures that follow each other, but for those of other units, and tell themselves which came first."""
    for end in ends:
        row = group_of(movement, ends, end)
        if end not in row:
            continue
        at = row.index(end)
        chain = is_chain(end, row[at + 1]) if at + 1 < len(row) else None
        if chain is not None:
            yield chain


def is_linked(movement: Movement, ends: Sequence[End]) -> bool:
    """Whether no new clause begins between a movement and its ends, and nothing else is what it is reckoned from."""
    sentence, by = ends[0].sentence, movement.number
    first, last = sorted((each.number for each in ends), key=lambda each: each.start)
    if last.start < by.start and reckons_from_else(sentence, by):
        return False
    compares = movement.how == "times" and movement.up is None and not by.text.lower().endswith("fold")
    if compares and by.start < first.start and not _THAN.match(sentence.between(by, first)):
        return False
    numbers = sorted((movement.number, *(each.number for each in ends)), key=lambda each: each.start)
    gaps = [sentence.between(numbers[0], numbers[1]), sentence.between(numbers[1], numbers[2])]
    if numbers[2] is by and ATTACHED.fullmatch(gaps[1]) and (is_later(*ends) or is_later(*reversed(ends))):
        gaps.pop(0)  # "1,900 when he took over; today there are 1,520, a fall of 20 percent"
    if any(each.kind == "ordinal" and numbers[0].end <= each.start < numbers[2].start for each in sentence.numbers):
        return False  # "cut by a quarter of a point, its fourth cut since May, when it was at 4.75"
    return not any(_NEW_CLAUSE.search(gap) for gap in gaps)


def reckons_from_else(sentence: Sentence, by: Number) -> bool:
    """ "An increase of 10% on May", "15 percent more than in spring"."""
    return _ON.match(sentence.after(by)) is not None


def is_compared(movement: Movement, old: End) -> bool:
    """ "Nearly twice the $99 million", "19 fewer than in February, when there were 93"."""
    if old.number.start < movement.number.end:
        return False
    gap = old.sentence.between(movement.number, old.number)
    return _THAN.match(gap) is not None and not re.search(r"[;:]", gap)
