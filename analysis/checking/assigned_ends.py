"""A rise, fall or multiple against every two figures that can be its ends, in its sentence and those beside it.

"Where Norline ran 45 ferries it now has 36, or 30% fewer"; "nearly two-fold, from 4.2 deaths to 21.8". The words must
leave one pair and say which of both came first. It is a slip only where no other two figures fit either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .ends_beside import across, behind_of, figure_before, reached, reaches_else
from .figure_ends import End, ends_of, is_from, is_later
from .movement_arithmetic import fits, is_near, is_of_another, told_between
from .movement_ends import ATTACHED, chains_of, group_of, is_compared, is_linked, ordered
from .told_changes import are_alike
from .told_figures import Sentence, sentences_with_numbers
from .told_movements import Movement, is_amount_of, movements_of

_FROM_THERE = re.compile(r"(?:\s+[a-z]+){0,3}\s+from\s+(?:[a-z]+\s+){0,2}", re.IGNORECASE)
_OUT_OF = re.compile(r" (?:out )?of (?:the |its |their )?")
_OF_IT = re.compile(r" of (?:it|that)\b")
_NEXT = 4
_BACK = 3


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
        pair = across(movement, before, earlier, sentence, own)
    if pair is None and behind is not None:
        pair = behind_of(movement, sentence.text, behind, later)
        pair = None if pair and reaches_else(movement, own, pair[0]) else pair
    for beside in (earlier, later):
        pair = pair or reached(movement, own, beside)
    if pair is None:
        pair = figure_before(
            movement, [each for one in sentences[max(0, at - _BACK) : at] for each in ends_of(one)], own
        )
    if pair is None or _starts_elsewhere(sentence, movement, pair):
        return
    if fits(movement, *pair):
        yield told_between(movement, *pair, True)
    elif is_near(movement, *pair, sure=is_row) and not any(
        fits(movement, *each) for each in _pairs(movement, own if is_row else everywhere)
    ):
        yield told_between(movement, *pair, False)


def _starts_elsewhere(sentence: Sentence, movement: Movement, pair: tuple[Number, Number]) -> bool:
    """Whether a movement is told from another figure: "an 8% decline from 50 million, with prices at 5.10 from 6"."""
    behind = next((each for each in sentence.numbers if each.start >= movement.number.end), None)
    if behind is None or behind in pair:
        return False
    return _FROM_THERE.fullmatch(sentence.between(movement.number, behind)) is not None


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


def _row(movement: Movement, own: Sequence[End]) -> tuple[Number, Number] | None:
    """The figures of the sentence in a row with "from"."""
    for old, new in chains_of(movement, own):
        if is_linked(movement, (old, new)) and ordered(movement, old, new) == (old.number, new.number):
            return old.number, new.number
    return None


def _own_pair(movement: Movement, own: Sequence[End]) -> tuple[Number, Number] | None:
    """The only two figures of the sentence, of which one is "than", "last year"."""
    for end in own:
        group = group_of(movement, own, end)
        if len(group) != 2 or group[0] is not end:
            continue
        if _OUT_OF.fullmatch(end.sentence.between(group[0].number, group[1].number)):
            continue  # 41 of 44 lots
        if any(_OF_IT.match(each.sentence.after(each.number)) for each in group):
            continue  # "though one canvas accounted for $46 million of it"
        pair = ordered(movement, *group)
        if (
            pair is None
            or not is_linked(movement, group)
            or is_of_another(movement, end.sentence, group[0].number, group[1].number)
        ):
            continue
        old, new = (next(each for each in group if each.number is number) for number in pair)
        if is_from(new):
            continue
        if is_from(old) or is_compared(movement, old) or is_later(old, new) or _is_said_of_both(movement, group):
            return pair
    return None


def _is_said_of_both(movement: Movement, ends: Sequence[End]) -> bool:
    """ "Billed $9.6 million for work worth $2.4 million, four times its true value"."""
    last = ends[-1]
    attached = last.number.end <= movement.number.start and ATTACHED.fullmatch(
        last.sentence.between(last.number, movement.number)
    )
    return (movement.how == "times" or movement.up is None) and attached is not None
