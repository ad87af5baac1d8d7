"""The ends of a movement where one or both are in a sentence beside it: "In May it was 52. Now it is 40, 23% less"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..findings import Number
from .counted_things import counted_head, kind_counted
from .figure_ends import End, is_later, takes_up, tells_of
from .movement_arithmetic import fits
from .movement_ends import ATTACHED, chains_of, group_of, is_compared, ordered, reckons_from_else
from .told_changes import are_alike, value_of
from .told_figures import Sentence
from .told_movements import Movement, is_bare, is_extra

_LIKE, _YEAR = 1.6, re.compile(r"\b(?:[Ii]n|[Dd]uring|[Ss]ince) (?:19|20)\d\d\b")
_REACHED = re.compile(r"[^.;:,]{0,40}?,?\s+to\s+", re.IGNORECASE)


def across(
    movement: Movement, before: Sentence, earlier: Sequence[End], sentence: Sentence, own: Sequence[End]
) -> tuple[Number, Number] | None:
    """ "Last year 1,520 were told of. This year there were 1,140, or 25 percent fewer"."""
    near = [each for each in own if each.number.end <= movement.number.start]
    if len(own) == 1 and takes_up(sentence) and is_compared(movement, own[0]):
        group = group_of(movement, [*earlier, *own], own[0])
        return ordered(movement, *group) if len(group) == 2 else None
    if reckons_from_else(sentence, movement.number):
        return None
    if not own:
        if not takes_up(sentence) and not is_extra(sentence, movement.number):
            return None
        for old, new in chains_of(movement, earlier):
            if ordered(movement, old, new) == (old.number, new.number):
                return old.number, new.number
        for end in earlier:
            group = group_of(movement, earlier, end)
            pair = ordered(movement, *group) if len(group) == 2 else None
            if pair and (is_later(group[0], group[1]) or is_later(group[1], group[0])):
                return pair
        return None
    if not near or not ATTACHED.fullmatch(sentence.between(near[-1].number, movement.number)):
        return None
    group = group_of(movement, [*earlier, *own], near[-1])
    if len(group) != 2 or group[1] is not near[-1] or group[0].sentence is not before:
        return None
    pair = ordered(movement, *group)
    earlier_first = pair is not None and pair[0] is group[0].number
    if pair and earlier_first and is_bare(sentence, movement.number) and movement.how != "times":
        return pair
    return pair if pair and (is_later(*group) if earlier_first else is_later(*reversed(group))) else None


def reached(movement: Movement, own: Sequence[End], beside: Sequence[End]) -> tuple[Number, Number] | None:
    """ "Reserves rose by $7 billion in May to $300 billion. In April they had been at $293 billion"."""
    if movement.how == "times" or not own or own[0].number.start <= movement.number.end:
        return None
    end, goes_on = own[0], takes_up(own[0].sentence)
    if (len(own) > 1 and not goes_on) or not _REACHED.fullmatch(end.sentence.between(movement.number, end.number)):
        return None
    group = [each for each in group_of(movement, [*beside, end], end) if each is not end]
    if len(group) != 1 or not (is_later(group[0], end) or (goes_on and beside[0].number.start < end.number.start)):
        return None
    return ordered(movement, group[0], end)


def figure_before(movement: Movement, earlier: Sequence[End], own: Sequence[End]) -> tuple[Number, Number] | None:
    """ "It won 33 seats. That is nine fewer than in 2012, when it had 41": the figure that can be meant."""
    bases = [each.number for each in own if is_compared(movement, each)]
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


def reaches_else(movement: Movement, own: Sequence[End], end: Number) -> bool:
    """Whether a movement ends at a figure that is nothing like another: "by 3% to $2,240", and then so many nights."""
    behind = [each for each in own if each.number.start > movement.number.end]
    reached = behind and _REACHED.fullmatch(behind[0].sentence.between(movement.number, behind[0].number))
    return bool(reached) and not are_alike(behind[0].number, end)


def behind_of(movement: Movement, own: str, behind: Sentence, later: Sequence[End]) -> tuple[Number, Number] | None:
    """ "Net income rose 11%. Net advanced to $94.2 million from $85 million"."""
    if _YEAR.search(own) and not _YEAR.search(behind.text):
        return None  # "In 2011 a cut of 20 percent was proposed"
    chain = next(chains_of(movement, later), None) if takes_up(behind) or tells_of(movement.number, behind) else None
    if chain is None or ordered(movement, *chain) != (chain[0].number, chain[1].number):
        return None
    return chain[0].number, chain[1].number
