"""Whether a movement can lie between two figures, by rounding, hedges and bounds, and how that is told."""

from __future__ import annotations

from itertools import product

from ..findings import Number
from .consistency import Consistency
from .counted_things import counted_head
from .told_changes import are_alike, leaves_unit, value_of
from .told_figures import Sentence, shown, span_of, written_step
from .told_movements import Movement, is_bare, reach_of

_FARTHEST, _FARTHEST_SURE = 4.0, 12.0
_ROOM, _STEP, _UNSURE = 0.04, 0.6, 2.0
_DOUBLE, _JUST = 2, 0.005


def may_be_ends(one: Number, two: Number) -> bool:
    """Whether two figures are of one kind and unit; one may leave out "per 100,000" of the other."""
    if {one.kind, two.kind} == {"money", "measure"}:
        return one.text.endswith("pounds") and two.text.endswith("pounds")
    if {one.kind, two.kind} == {"measure", "other"}:
        return None in (one.unit, two.unit) and not (one.of and two.of)
    rates = {unit for unit in (one.unit, two.unit) if unit and unit.startswith("per ")}
    return (
        are_alike(one, two)
        or leaves_unit(one, two)
        or (bool(rates) and None in (one.unit, two.unit) and counted_head(one) == counted_head(two))
    )


def fits(movement: Movement, one: Number, two: Number) -> bool:
    """Whether two figures can be the ends of a movement, whichever of them came first."""
    told = value_of(movement.number) or 0.0
    room = _UNSURE * max(_STEP if movement.how == "share" else 0.0, _ROOM * told)
    least, most = movement.least - room, movement.most + room
    ways = [movement]
    if movement.how == "share" and one.kind == "percent":
        ways.append(movement._replace(how="amount"))  # "five percent more than 40 percent" may be points
    for way, (old, new) in product(ways, ((one, two), (two, one))):
        low, high = _range(way, old, new)
        if movement.how == "times" and _is_another_multiple(movement, low, high):
            continue
        if low <= most and high >= least:
            return True
    return False


def _is_another_multiple(movement: Movement, low: float, high: float) -> bool:
    """Whether one figure is just so many times another, and another number of times is told: four, and not five."""
    told, middle = movement.number.value, (low + high) / 2
    if movement.number.hedge or told is None or told < _DOUBLE or abs(told - round(told)) > _JUST or high > 1.1 * low:
        return False
    return round(middle) >= _DOUBLE and abs(middle / round(middle) - 1) <= _JUST and round(middle) != round(told)


def _range(movement: Movement, old: Number, new: Number) -> tuple[float, float]:
    """Between what a movement lies that goes from one figure to another."""
    step = min(written_step(old), written_step(new))
    (first, second), (third, fourth) = reach_of(old, step), reach_of(new, step)
    if first <= 0:
        return float("-inf"), float("inf")
    if movement.how == "amount":
        low, high = third - second, fourth - first
    else:
        low, high = third / second, fourth / first
    if movement.how == "share":
        low, high = 100 * (low - 1), 100 * (high - 1)
    return (-high, -low) if movement.up is False and movement.how != "times" else (low, high)


def is_of_another(movement: Movement, sentence: Sentence, one: Number, last: Number) -> bool:
    """Whether a bare multiple is told of a figure that it cannot be: "450 at sea and 90 in rivers, twice as many"."""
    bare = movement.how == "times" and is_bare(sentence, movement.number)
    greater = (value_of(last) or 0) > (value_of(one) or 0)
    return bare and last.end <= movement.number.start and greater != (movement.most > 1)


def is_near(movement: Movement, old: Number, new: Number, sure: bool) -> bool:
    """Whether two figures that do not fit are near enough for a slip; farther, where they are ``sure`` to be meant."""
    told = movement.number.value or movement.number.low or movement.number.high or 0
    if movement.how == "share" and movement.number.kind != "percent":
        told *= 100  # "by a fifth"
    low, high = sorted((abs(_moved(movement, old, new)), told))
    return low > 0 and high <= (_FARTHEST_SURE if sure else _FARTHEST) * low


def _moved(movement: Movement, old: Number, new: Number) -> float:
    first, last = value_of(old) or 1.0, value_of(new) or 0.0
    if movement.how == "amount":
        return last - first
    return last / first if movement.how == "times" else 100 * (last / first - 1)


def told_between(movement: Movement, old: Number, new: Number, holds: bool) -> Consistency:
    actual, by = abs(_moved(movement, old, new)), movement.number
    joint = ":" if holds else ", and the text says"
    if movement.how == "times":
        what = f"is {shown(round(actual, 2))} times"
    else:
        what = f"is a change of {shown(round(actual, 2))}{'%' if movement.how == 'share' else ''}"
    message = f"{old.text} to {new.text} {what}{joint} {by.text}"
    return Consistency("change", message, holds, span_of(*sorted((by, old, new), key=lambda each: each.start)))
