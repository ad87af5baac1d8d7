"""A rise, fall or multiple against every two figures that can be its ends, in its sentence and those beside it.

"Where Norline ran 45 ferries it now has 36, or 30% fewer"; "nearly two-fold, from 4.2 deaths to 21.8". The words must
leave one pair and say which of both came first. It is a slip only where no other two figures fit either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..comparing.comparison import Comparison
from ..data.sections import alternation
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import counted_head, kind_counted
from .figure_ends import End, ends_of, is_chain, is_expected, is_from, is_later, takes_up, tells_of
from .movement_arithmetic import fits, is_near, is_of_another, may_be_ends, told_between
from .told_changes import are_alike, value_of
from .told_figures import FILE, Sentence, sentences_with_numbers
from .told_movements import Movement, is_amount_of, is_bare, is_compared_with, is_extra, movements_of

_NEXT = 4
_SIZE = 10.0
_BACK, _LIKE = 3, 1.6
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
_REACHED = re.compile(r"[^.;:,]{0,40}?,?\s+to\s+", re.IGNORECASE)
_ATTACHED = re.compile(
    r"[^.;:]{0,60}?(?:,|\s[-–—]{1,2}|\()\s*"
    r"(?:(?:or|an?|which (?:is|was)|so|some|about|the|nearly|almost|more than|only|just)\s+)*"
    rf"(?:(?:{alternation(FILE, 'nouns of rise', 'nouns of fall')}|change) (?:of|amounts to) )?"
    rf"(?:(?:{alternation(FILE, 'nouns of difference')}) of )?(?:(?:up|down) (?:by )?)?$",
    re.IGNORECASE,
)
"""Between a figure and the movement that is told of it: "15,640 so far, 15 percent fewer"."""


def check_assigned(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every movement that is told, with the two ends that it must have."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        for movement in movements_of(sentence).values():
            yield from _tested(sentences, at, movement)


def _tested(sentences: Sequence[Sentence], at: int, movement: Movement) -> Iterator[Consistency]:
    sentence = sentences[at]
    before = sentences[at - 1] if _follow(sentences, at) else None
    behind = sentences[at + 1] if _follow(sentences, at + 1) else None
    own = ends_of(sentence)
    earlier, later = (ends_of(each) if each else () for each in (before, behind))
    everywhere = [*earlier, *own, *later]
    pair = _row(movement, own)
    is_row = pair is not None and sum(each.kind == "percent" for each in sentence.numbers) <= 1
    if pair is None and movement.weak:
        return
    if pair is None:
        pair = _own_pair(movement, own)
    if pair is None and before is not None:
        pair = _across(movement, before, earlier, sentence, own)
    if pair is None and behind is not None:
        pair = _behind(movement, sentence, behind, later)
    for beside in (earlier, later):
        pair = pair or _reached(movement, own, beside)
    if pair is None:
        pair = _before(movement, [each for one in sentences[max(0, at - _BACK) : at] for each in ends_of(one)], own)
    if pair is None:
        return
    if fits(movement, *pair):
        yield told_between(movement, *pair, True)
    elif is_near(movement, *pair, sure=is_row) and not any(
        fits(movement, *each) for each in _pairs(movement, own if is_row else everywhere)
    ):
        yield told_between(movement, *pair, False)


def _follow(sentences: Sequence[Sentence], second: int) -> bool:
    """Whether a sentence follows the one before it at once."""
    if not 0 < second < len(sentences):
        return False
    return sentences[second].span.start - sentences[second - 1].span.end <= _NEXT


def _pairs(movement: Movement, ends: Sequence[End]) -> Iterator[tuple[Number, Number]]:
    """Every two figures alike; of the unit of the movement, where that is an amount."""
    by = movement.number
    for one, two in combinations(ends, 2):
        if not are_alike(one.number, two.number):
            continue
        if by in (one.number, two.number) or (movement.how == "amount" and not is_amount_of(movement, one.number)):
            continue
        yield one.number, two.number


def _group(movement: Movement, ends: Sequence[End], one: End) -> list[End]:
    """The figures that can be the other end of a movement: alike, of one size, and of the same things."""
    wide = max(_SIZE, 3 * movement.least if movement.how == "times" else movement.least / 4)
    first, found = value_of(one.number) or 0.0, []
    compared = is_compared_with(one.sentence, movement.number)
    for end in ends:
        value = value_of(end.number) or 0.0
        alike = may_be_ends(end.number, one.number) and first / wide <= value <= first * wide
        if end.number is movement.number or not alike or (not compared and is_expected(end)):
            continue
        if movement.how == "share" and end.number.kind == "percent":
            alike = is_compared_with(end.sentence, movement.number)  # else it may be points
        elif movement.how == "amount":
            alike = is_amount_of(movement, end.number)
        if alike:
            found.append(end)
    return found


def _ordered(movement: Movement, one: End, two: End) -> tuple[Number, Number] | None:
    """The pair with what came first in front; None where they count different things, or are the same."""
    heads = [kind_counted(each.number) for each in (one, two)]
    first, second = value_of(one.number) or 0, value_of(two.number) or 0
    if first == second or (all(heads) and heads[0] != heads[1] and one.number.kind == "count"):
        return None
    rises = movement.up is not False if movement.how != "times" else movement.least > 1
    return (one.number, two.number) if (first < second) == rises else (two.number, one.number)


def _row(movement: Movement, own: Sequence[End]) -> tuple[Number, Number] | None:
    """The figures of the sentence in a row with "from"."""
    for old, new in _chains(movement, own):
        if _is_linked(movement, (old, new)) and _ordered(movement, old, new) == (old.number, new.number):
            return old.number, new.number
    return None


def _own_pair(movement: Movement, own: Sequence[End]) -> tuple[Number, Number] | None:
    """The only two figures of the sentence, of which one is "than", "last year"."""
    for end in own:
        group = _group(movement, own, end)
        if len(group) != 2 or group[0] is not end:
            continue
        pair = _ordered(movement, *group)
        if (
            pair is None
            or not _is_linked(movement, group)
            or is_of_another(movement, end.sentence, group[0].number, group[1].number)
        ):
            continue
        old, new = (next(each for each in group if each.number is number) for number in pair)
        if is_from(new):
            continue
        if is_from(old) or _is_compared(movement, old) or is_later(old, new) or _is_said_of_both(movement, group):
            return pair
    return None


def _chains(movement: Movement, ends: Sequence[End]) -> Iterator[tuple[End, End]]:
    """The figures that follow each other, but for those of other units, and tell themselves which came first."""
    for end in ends:
        row = _group(movement, ends, end)
        if end not in row:
            continue
        at = row.index(end)
        chain = is_chain(end, row[at + 1]) if at + 1 < len(row) else None
        if chain is not None:
            yield chain


def _is_said_of_both(movement: Movement, ends: Sequence[End]) -> bool:
    """ "Billed $9.6 million for work worth $2.4 million, four times its true value"."""
    last = ends[-1]
    attached = last.number.end <= movement.number.start and _ATTACHED.fullmatch(
        last.sentence.between(last.number, movement.number)
    )
    return (movement.how == "times" or movement.up is None) and attached is not None


def _is_linked(movement: Movement, ends: Sequence[End]) -> bool:
    """Whether no new clause begins between a movement and its ends, and nothing else is what it is reckoned from."""
    sentence, by = ends[0].sentence, movement.number
    first, last = sorted((each.number for each in ends), key=lambda each: each.start)
    if last.start < by.start and _reckons_from_else(sentence, by):
        return False
    compares = movement.how == "times" and movement.up is None and not by.text.lower().endswith("fold")
    if compares and by.start < first.start and not _THAN.match(sentence.between(by, first)):
        return False
    numbers = sorted((movement.number, *(each.number for each in ends)), key=lambda each: each.start)
    gaps = [sentence.between(numbers[0], numbers[1]), sentence.between(numbers[1], numbers[2])]
    if numbers[2] is by and _ATTACHED.fullmatch(gaps[1]) and (is_later(*ends) or is_later(*reversed(ends))):
        gaps.pop(0)  # "1,900 when he took over; today there are 1,520, a fall of 20 percent"
    if any(each.kind == "ordinal" and numbers[0].end <= each.start < numbers[2].start for each in sentence.numbers):
        return False  # "cut by a quarter of a point, its fourth cut since May, when it was at 4.75"
    return not any(_NEW_CLAUSE.search(gap) for gap in gaps)


def _reckons_from_else(sentence: Sentence, by: Number) -> bool:
    """ "An increase of 10% on May", "15 percent more than in spring"."""
    return _ON.match(sentence.after(by)) is not None


def _is_compared(movement: Movement, old: End) -> bool:
    """ "Nearly twice the $99 million", "19 fewer than in February, when there were 93"."""
    if old.number.start < movement.number.end:
        return False
    gap = old.sentence.between(movement.number, old.number)
    return _THAN.match(gap) is not None and not re.search(r"[;:]", gap)


def _across(
    movement: Movement, before: Sentence, earlier: Sequence[End], sentence: Sentence, own: Sequence[End]
) -> tuple[Number, Number] | None:
    """ "Last year 1,520 were told of. This year there were 1,140, or 25 percent fewer"."""
    near = [each for each in own if each.number.end <= movement.number.start]
    if len(own) == 1 and takes_up(sentence) and _is_compared(movement, own[0]):
        group = _group(movement, [*earlier, *own], own[0])
        return _ordered(movement, *group) if len(group) == 2 else None
    if _reckons_from_else(sentence, movement.number):
        return None
    if not own:
        if not takes_up(sentence) and not is_extra(sentence, movement.number):
            return None
        for old, new in _chains(movement, earlier):
            if _ordered(movement, old, new) == (old.number, new.number):
                return old.number, new.number
        for end in earlier:
            group = _group(movement, earlier, end)
            pair = _ordered(movement, *group) if len(group) == 2 else None
            if pair and (is_later(group[0], group[1]) or is_later(group[1], group[0])):
                return pair
        return None
    if not near or not _ATTACHED.fullmatch(sentence.between(near[-1].number, movement.number)):
        return None
    group = _group(movement, [*earlier, *own], near[-1])
    if len(group) != 2 or group[1] is not near[-1] or group[0].sentence is not before:
        return None
    pair = _ordered(movement, *group)
    earlier_first = pair is not None and pair[0] is group[0].number
    if pair and earlier_first and is_bare(sentence, movement.number) and movement.how != "times":
        return pair
    return pair if pair and (is_later(*group) if earlier_first else is_later(*reversed(group))) else None


def _reached(movement: Movement, own: Sequence[End], beside: Sequence[End]) -> tuple[Number, Number] | None:
    """ "Reserves rose by $7 billion in May to $300 billion. In April they had been at $293 billion"."""
    behind = [each for each in own if each.number.start > movement.number.end]
    if (
        movement.how == "times"
        or not behind
        or (len(own) != 1 and not _is_taken_up(behind[0].sentence, own, behind[0]))
    ):
        return None
    end = behind[0]
    group = [each for each in _group(movement, [*beside, end], end) if each is not end]
    if not _REACHED.fullmatch(end.sentence.between(movement.number, end.number)) or len(group) != 1:
        return None
    if not (is_later(group[0], end) or (beside[0].number.start < end.number.start and takes_up(end.sentence))):
        return None
    return _ordered(movement, group[0], end)


def _is_taken_up(sentence: Sentence, own: Sequence[End], end: End) -> bool:
    """Whether a sentence goes on about the figure before, and the one that is reached is the first that it gives."""
    return takes_up(sentence) and own[0] is end


def _before(movement: Movement, earlier: Sequence[End], own: Sequence[End]) -> tuple[Number, Number] | None:
    """ "It won 33 seats. That is nine fewer than in 2012, when it had 41": the figure that can be meant."""
    bases = [each.number for each in own if _is_compared(movement, each)]
    if movement.how != "amount" or len(own) != 1 or len(bases) != 1 or not _is_of(movement.number, bases[0]):
        return None
    old, by = bases[0], value_of(movement.number) or 0.0
    new = (value_of(old) or 0.0) + (by if movement.up else -by)
    alike = [each.number for each in earlier if are_alike(each.number, old) and _is_of(movement.number, each.number)]
    if any(fits(movement, old, each) for each in alike):
        return None
    near = [each for each in alike if new / _LIKE <= (value_of(each) or 0.0) <= new * _LIKE]
    rises = [each for each in near if ((value_of(each) or 0) > (value_of(old) or 0)) == movement.up]
    nearest = min(rises, key=lambda each: abs((value_of(each) or 0.0) - new), default=None)
    return (old, nearest) if nearest is not None and counted_head(nearest) else None


def _is_of(by: Number, number: Number) -> bool:
    """Whether a figure counts what a movement is of, or has no noun."""
    heads = [kind_counted(each) for each in (by, number)]
    return heads[1] is None or heads[0] == heads[1]


def _behind(
    movement: Movement, sentence: Sentence, behind: Sentence, later: Sequence[End]
) -> tuple[Number, Number] | None:
    """ "Net income rose 11%. Net advanced to $94.2 million from $85 million"."""
    if not (takes_up(behind) or tells_of(movement.number, behind)):
        return None
    for old, new in _chains(movement, later):
        if _ordered(movement, old, new) == (old.number, new.number):
            return old.number, new.number
        return None
    return None
